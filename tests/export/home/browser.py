"""A real Chromium without a network, and the hands and clocks of a helper before the home page."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

CHROMIUM: Final = Path("/usr/bin/chromium")
CHROMEDRIVER: Final = Path("/usr/bin/chromedriver")

STARTED_MS: Final = 1_796_511_600_000
"""Saturday, 5 December 2026, 18:00 in Portland, Maine."""

ZONE: Final = "America/New_York"

CLOCKS: Final = """
globalThis.atHome = {wall: %d, steady: %d};
Date.now = () => atHome.wall;
performance.now = () => atHome.steady;
%s
"""

SETTLED: Final = """
const done = arguments[0];
Promise.resolve(working).then(() => keeping.queue).then(() => done());
"""

STORED: Final = "return JSON.stringify(Object.entries(localStorage).sort())"

LET_GO: Final = """
const [seconds, done] = arguments;
(async () => {
  for (let left = seconds; left > 0; left -= 60) {
    const step = Math.min(left, 60) * 1000;
    atHome.wall += step; atHome.steady += step;
    await everySecond();
  }
})().then(done, (failed) => done(String(failed)));
"""
"""Both clocks go on, and the page looks at them as it would every second."""


FAULTS: Final = """
const faults = [];
const room = at("room").getBoundingClientRect();
const inside = (box, around) => box.top >= around.top - 1 && box.bottom <= around.bottom + 1
  && box.left >= -1 && box.right <= innerWidth + 1;
const [everything, screen] = [arguments[0], {top: 0, bottom: innerHeight}];
for (const answer of at("answers").querySelectorAll("button")) {
  const box = answer.getBoundingClientRect();
  if (box.height < 72) faults.push(`${answer.textContent} is ${box.height} high`);
  if (everything && !inside(box, room)) faults.push(`${answer.textContent} is out of sight`);
}
for (const button of document.querySelectorAll("button"))
  if (button.offsetParent && button.offsetHeight < 44) faults.push(`${button.textContent} is small`);
for (const part of document.querySelectorAll("html, header, main, footer, header *, main *, footer *"))
  if (part.offsetParent && !part.classList.contains("unseen") && part.scrollWidth > part.clientWidth + 1
      && part.clientWidth) faults.push(`cut: ${part.outerHTML.slice(0, 90)}`);
const calls = at("calls");
if (everything && calls.scrollHeight > calls.clientHeight + 1) faults.push("numbers are cut");
if (!inside(calls.getBoundingClientRect(), screen)) faults.push("numbers are out of sight");
if (!inside(at("clocks").getBoundingClientRect(), screen)) faults.push("the clock is out of sight");
if (room.height < 40) faults.push(`only ${room.height} are left for the question`);
return faults;
"""
"""What of a state cannot be seen or pressed; with ``everything``, without scrolling."""


class HomeBrowser:
    """A browser with one page; its clocks stand still until they are told to go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        options = Options()
        options.binary_location = str(CHROMIUM)
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",  # a container may have hardly any
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={folder / 'profile'}",
            "--no-first-run",
            "--disable-component-update",
            "--disable-background-networking",
            "--force-device-scale-factor=1",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
        self.driver = webdriver.Chrome(options=options, service=Service(str(CHROMEDRIVER)))
        self.wall, self.steady = STARTED_MS, 1_000_000
        self._page = Path()
        self._injected = ""
        self.before = ""
        self.words: dict[str, str] = {}

    def size(self, width: int, height: int) -> None:
        """Take a screen of this size in the hand."""
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def zone(self, name: str = ZONE) -> None:
        """Carry it to another zone."""
        self.cdp("Emulation.setTimezoneOverride", timezoneId=name)

    def new_evening(
        self, page: Path, size: tuple[int, int], before: str = "", at_ms: int = STARTED_MS
    ) -> None:
        """Open a page on a device that has kept nothing, at the hour at which evenings begin."""
        self.size(*size)
        self.wall, self.steady, self.before = at_ms, 1_000_000, before
        self.driver.get("about:blank")
        self.cdp("Storage.clearDataForOrigin", origin="file://", storageTypes="local_storage")
        self.requests()
        self.complaints()
        self.open(page)

    def later(self, *, minutes: float) -> None:
        """Let time go by with the page closed."""
        self._leave()
        self.wall, self.steady = self.wall + int(60_000 * minutes), 1_000_000

    def _leave(self) -> None:
        """Leave the page, until what it kept is there for whichever process of the browser shows the next."""
        kept = self.script(STORED)
        probe = self._folder / "probe.html"
        probe.write_text("<!doctype html>", encoding="utf-8")
        for _ in range(100):
            self.driver.get(probe.as_uri())
            if self.script(STORED) == kept:
                return
        raise AssertionError("what was kept is not there for another page")

    @contextmanager
    def second_window(self) -> Iterator[None]:
        """Have the same page open a second time for a while."""
        first, page, injected = self.driver.current_window_handle, self._page, self._injected
        self.driver.switch_to.new_window("tab")
        self._injected = ""
        self.zone()
        self.open(page)
        yield
        self.driver.close()
        self.driver.switch_to.window(first)
        self._injected = injected

    def open(self, page: Path) -> None:
        """Open a file, with the clocks as they are now; ``before`` is run ahead of everything in it."""
        if self._injected:
            self.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=self._injected)
        source = CLOCKS % (self.wall, self.steady, self.before)
        self._injected = self.cdp("Page.addScriptToEvaluateOnNewDocument", source=source)["identifier"]
        self._page = page
        self.driver.get(page.as_uri())

    def again(self) -> None:
        """Load the page anew, as after a closed lid."""
        self._leave()
        self.open(self._page)

    def cdp(self, command: str, **values: object) -> dict[str, Any]:
        """Ask the browser itself."""
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(command, values)
        return answer

    # --- what is seen

    def seen(self, name: str) -> str:
        """Read what stands in a place of the page."""
        return self.driver.find_element(By.ID, name).text

    @property
    def question(self) -> str:
        """Read the one question."""
        return self.seen("question")

    @property
    def log(self) -> list[tuple[str, str]]:
        """Give kind and text of each event, as the page has it."""
        return [(event["kind"], event["text"]) for event in self.script("return page.log.events")]

    def script(self, script: str, *values: object) -> Any:  # noqa: ANN401 - whatever the page answers
        """Run something in the page."""
        return self.driver.execute_script(script, *values)

    def picture(self, to: Path | None = None) -> bytes:
        """Take a picture of what is seen."""
        whole = base64.b64decode(self.cdp("Page.captureScreenshot", format="png")["data"])
        if to:
            to.write_bytes(whole)
        return whole

    def faults(self, *, everything: bool) -> list[str]:
        """Give what cannot be seen or pressed; with ``everything``, without scrolling."""
        found: list[str] = self.script(FAULTS, everything)
        return found

    def download(self) -> str:
        """Read the file that was saved last, as soon as the browser has written it whole."""
        for _ in range(200):
            if found := sorted(self._folder.glob("*.json")):
                return found[-1].read_text(encoding="utf-8")
            self.driver.execute_async_script("setTimeout(arguments[0], 50)")
        raise AssertionError("nothing was saved")

    def requests(self) -> list[str]:
        """Give the addresses that were asked for since this was called last."""
        told = (json.loads(line["message"])["message"] for line in self._told("performance"))
        return [
            one["params"]["request"]["url"] for one in told if one["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """Give what the browser complained of: an error, or something that its policy refused."""
        return [line["message"] for line in self._told("browser")]

    def _told(self, what: str) -> list[dict[str, Any]]:
        lines: list[dict[str, Any]] = self.driver.get_log(what)  # type: ignore[no-untyped-call]
        return lines

    # --- what is done

    def say(self, sentence: str, **fields: object) -> str:
        """Give a sentence of the page in its language."""
        return self.words.get(sentence, sentence).format(**fields)

    def button(self, name: str) -> WebElement:
        """Find a button by its words."""
        places = "|".join(f'//{place}//button[.="{name}"]' for place in ("header", "main"))
        return self.driver.find_element(By.XPATH, places)

    def press(self, *names: str) -> None:
        """Press one button after another, a second apart, and let the page do what follows."""
        for name in names:
            self.go_on(1)
            self.button(self.words.get(name, name)).click()
            self.settle()

    def settle(self) -> None:
        """Let what was begun be kept and shown."""
        self.driver.execute_async_script(SETTLED)

    def type(self, words: str) -> None:
        """Type into what has the focus."""
        self.driver.switch_to.active_element.send_keys(words)

    def keys(self, *keys: str) -> None:
        """Press keys of the keyboard."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def enter(self) -> None:
        """Press the button that has the focus by the keyboard."""
        self.go_on(1)
        self.keys(Keys.ENTER)
        self.settle()

    def go_on(self, seconds: float = 0, *, minutes: float = 0) -> None:
        """Let time go by with the page open."""
        failed = self.driver.execute_async_script(LET_GO, seconds + 60 * minutes)
        assert failed is None, failed
        self._remember()

    def jump(self, *, wall: float = 0, steady: float = 0) -> None:
        """Let the clocks jump by minutes: the wall's alone is a clock that is set, or a sleep."""
        self.driver.execute_async_script(
            "const [wall, steady, done] = arguments; atHome.wall += wall; atHome.steady += steady;"
            "everySecond().then(() => done());",
            wall * 60_000,
            steady * 60_000,
        )
        self._remember()

    def _remember(self) -> None:
        self.wall, self.steady = self.script("return [atHome.wall, atHome.steady]")


@contextmanager
def home_browser(folder: Path) -> Iterator[HomeBrowser]:
    """Have a browser for a while."""
    made = HomeBrowser(folder)
    try:
        made.zone()
        yield made
    finally:
        made.driver.quit()
