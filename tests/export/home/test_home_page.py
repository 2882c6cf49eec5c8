"""The home page in a real Chromium, cut off from everything, as a helper has it for an evening."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from selenium.webdriver.common.keys import Keys
from zxingcpp import read_barcodes

from companion.export.home.home_page import SCRIPTS, home_page, page_name
from companion.export.home.page_words import SENTENCES, page_words
from companion.report.home.evening import HomeEvening, home_evening
from companion.report.home.sheet_rows import read_out, sheet_rows
from companion.resources import assets
from companion.session.home.home_log import HomeEventKind
from companion.session.home.home_plan import HomePlan
from companion.session.home.return_file import read_file
from companion.session.home.return_reading import Evening, read_lines
from companion.ui.languages import speak
from tests import evenings, samples
from tests.export.home.browser import CHROMIUM, HomeBrowser, home_browser
from tests.journeys.screen import TILE, Light, light

browsing = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"} and not CHROMIUM.exists(),
    reason="drives Debian's Chromium, which start.py installs on Linux alone",
)

TELEPHONE = (360, 640)
LAPTOP = (1366, 650)

NO_STORAGE = """Object.defineProperty(globalThis, "localStorage", {get() {
  throw new DOMException("refused", "SecurityError"); }});"""
FORGETFUL_STORAGE = "Storage.prototype.setItem = () => {};"
NO_CRYPTO = 'Object.defineProperty(crypto, "subtle", {value: undefined});'
SILENT_SOUND = """globalThis.tones = [];
globalThis.AudioContext = class { currentTime = 0; destination = null;
  createOscillator() {
    return {frequency: {}, connect: (to) => to, start: (at) => tones.push(at), stop() {}}; }
  createGain() { const ramp = () => {};
    return {gain: {setValueAtTime: ramp, linearRampToValueAtTime: ramp}, connect: (to) => to}; } };"""

MEAN, STEP, TILE_STEP = 0.022, 0.01, 0.06
"""ADR 10: how much light the emergency card gives, and what a key may change of the whole and of a tile."""

TWICE_THE_SIZE = 1.4
"""Letters twice as large give more light than the room's; so much at most."""


def evening_of(home: HomePlan = evenings.HOME) -> HomeEvening:
    return home_evening(evenings.home_visit(home), evenings.STARTS, "Harbour Practice", samples.known())


EVENING = evening_of()
AWAITED = Evening(EVENING.code, date(2026, 12, 5))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeBrowser]:
    with home_browser(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture
def at_home(browser: HomeBrowser, tmp_path: Path) -> Iterator[Callable[..., HomeBrowser]]:
    """Open an evening on a device of this size, whose storage is empty; ``before`` runs ahead of the page."""

    def opened(
        told: HomeEvening = EVENING,
        size: tuple[int, int] = TELEPHONE,
        before: str = "",
        percent: int = 100,
        words: dict[str, str] | None = None,
    ) -> HomeBrowser:
        page = tmp_path / page_name(told)
        page.write_text(home_page(told), encoding="utf-8")
        browser.words = words or {}
        browser.cdp("Page.setFontSizes", fontSizes={"standard": 16 * percent // 100})
        browser.new_evening(page, size, before)
        return browser

    yield opened
    assert browser.complaints() == []
    asked = [url for url in browser.requests() if not url.startswith(("data:font/", "blob:file:"))]
    assert {url.rpartition("/")[2] for url in asked} <= {page_name(EVENING), "probe.html", "about:blank"}
    assert all(url.startswith(("file:///", "about:")) for url in asked)


# --- the file


def test_the_file_stands_alone_and_does_not_hold_the_passcode():
    whole = home_page(EVENING)
    assert len(whole.encode()) < 400_000
    assert EVENING.passcode not in whole
    assert (
        re.search(r"https?:|<link|\ssrc=|@import|fetch\(|XMLHttp|WebSocket|sendBeacon", _without_words(whole))
        is None
    )
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', whole)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    for said in (EVENING.address, *(call.phone for call in EVENING.calls), *EVENING.texts.red_flags):
        assert said in whole


def _without_words(whole: str) -> str:
    """Leave out what asks for nothing: comments, and the name of a language of pictures."""
    spoken = re.sub(r"/\*.*?\*/|^ *//.*$", "", whole, flags=re.DOTALL | re.MULTILINE)
    return spoken.replace("http://www.w3.org/2000/svg", "")


def test_every_file_of_the_page_is_in_it():
    files = {path.name for path in (assets() / "home" / "page").iterdir()}
    assert files == {*SCRIPTS, "page.html", "page.css"}


def test_every_sentence_of_the_script_is_there_to_be_translated():
    folder = assets() / "home" / "page"
    ours = [name for name in SCRIPTS if name not in ("return_lines.js", "qr.js")]
    script = "".join((folder / name).read_text(encoding="utf-8") for name in ours)
    said = re.findall(r'\bsay\(\s*"((?:[^"\\]|\\.)*)"', script)
    assert len(said) == len(re.findall(r"\bsay\(", script)) - 1  # the one that says how
    assert set(said) == set(SENTENCES)


# --- the evening


def walk(b: HomeBrowser) -> Iterator[str]:  # noqa: PLR0915 - an evening is long
    """Go through an evening, and stop at each state; with two lozenges of twelve minutes."""
    yield "gate"
    b.type(EVENING.passcode)
    b.press("Open")
    yield "ready"
    b.press("Yes, all is ready")
    b.type("124/80 72")
    yield "first reading"
    b.press("Keep it")
    yield "medicine"
    b.press("Yes, just now")
    b.go_on(minutes=5)
    yield "hold"
    b.press("I’m not sure")
    yield "not sure"
    b.press("Nobody answers: next number")
    yield "the next number"
    b.press("Back to the evening")
    b.go_on(minutes=8)
    yield "hold is over"
    b.press("Spat out")
    yield "look"
    b.go_on(minutes=16)
    yield "look is due"
    b.press("All is well", "Take back")
    yield "taken back"
    b.press(
        "All is well", b.say("Lozenge {which} of {count}", which=2, count=2) + "…", "Yes, some minutes ago"
    )
    yield "how long ago"
    b.press("3", "Swallowed", "The call is lost")
    yield "call lost"
    b.press("The call is back", "Words")
    b.type("M. says: it is warm")
    yield "words"
    b.press("Keep it", "Log")
    yield "log"
    b.press("Show a code for the camera")
    yield "code"
    b.press("Back", "End…")
    yield "end"
    b.press("End early, now")
    yield "ended early"
    b.press("Back to the evening")
    b.go_on(minutes=120)
    yield "stay is over"
    b.press("End…", "The therapist says it is over")
    yield "over"
    b.press("Show lines to read out")
    yield "lines"
    b.press("Back", "Log", "Wipe…")
    yield "wipe"
    b.press("Yes, wipe it")
    yield "wiped"


@browsing
def test_a_whole_evening_on_a_telephone(at_home: Callable[..., HomeBrowser]):
    b = at_home()
    pressed: list[tuple[str, str]] = []
    dark = Dark()
    for state in walk(b):
        assert (state, b.faults(everything=True)) == (state, [])
        dark.look(state, b)
        pressed = b.log or pressed
        _said_in(state, b)
    assert pressed == [
        ("O", ""), ("V", "124/80 72"), ("G", "1"), ("U", ""), ("S", ""), ("L", ""), ("T", "6"), ("L", ""),
        ("G", "2"), ("W", ""), ("C", ""), ("B", ""), ("N", "M. says: it is warm"), ("X", ""), ("E", ""),
    ]  # fmt: skip
    assert b.script("return Object.keys(localStorage)") == []
    assert b.script("return page.sound") is None


def _said_in(state: str, b: HomeBrowser) -> None:
    """Some states say what no fit and no light can tell."""
    if state == "hold":
        assert b.seen("under").startswith("7:00")
        assert b.seen("minutes") == "5 min"
    if state == "not sure":
        assert b.seen("under") == (
            f"{EVENING.calls[0].phone}\nEvening {EVENING.code}, minute 5. I am not sure. What shall I do?"
        )
    if state == "hold is over":
        assert b.question == "The 12 minutes are over"
    if state == "look":
        assert b.question == "Look in again at 6:28 PM"
    if state == "look is due":
        assert b.question == "Look in now: how is it?"
    if state == "ended early":
        assert "We have ended early, and I stay." in b.seen("under")
    if state == "stay is over":
        assert EVENING.texts.leave in b.seen("under")
    if state == "wiped":
        assert "delete this file by hand" in b.seen("under")


class Dark:
    """Holds the light of each state, and its change from the one before, to the gate of the room."""

    def __init__(self, more: float = 1) -> None:
        self._more = more
        self._before: Light | None = None

    def look(self, state: str, b: HomeBrowser) -> None:
        image = QImage.fromData(b.picture()).convertToFormat(QImage.Format.Format_RGB32)
        lit = light(np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4))
        before = lit if self._before is None or self._before.shape != lit.shape else self._before
        mean, step = float(lit.mean()), abs(float(lit.mean() - before.mean()))
        tile = float(np.abs(tiles(lit) - tiles(before)).max())
        within = [one <= self._more * most for one, most in ((mean, MEAN), (step, STEP), (tile, TILE_STEP))]
        assert (state, within) == (state, [True] * 3), (
            mean,
            step,
            tile,
        )
        assert (lit > 0.5).mean() < 0.005
        self._before = lit


def tiles(lit: Light) -> Light:
    rows, columns = lit.shape[0] // TILE, lit.shape[1] // TILE
    parted: Light = lit[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE).mean(axis=(1, 3))
    return parted


def begun(b: HomeBrowser, *, passcode: bool = True) -> None:
    """Go as far as the first minute of the first lozenge."""
    if passcode:
        b.type(EVENING.passcode)
        b.press("Open")
    b.press("Yes, all is ready", "No reading", "Yes, just now")


@browsing
def test_the_log_outlives_a_closed_lid_and_is_locked_with_the_passcode(at_home: Callable[..., HomeBrowser]):
    b = at_home()
    begun(b)
    b.press("Words")
    b.type("half a word")
    b.settle()
    b.again()
    assert b.seen("minutes") == "0 min"  # minute zero needs no passcode: it is a time, and nothing else
    assert "An evening is kept here" in b.question
    kept = b.script("return JSON.stringify(localStorage)")
    assert '"data' in kept.replace("\\", "")
    assert "half" not in kept
    b.type("2222-2222")
    b.press("Open")
    assert b.seen("told").startswith("This passcode does not open")
    b.type(EVENING.passcode.lower()[:7] + "ü" + EVENING.passcode[6])
    b.press("Open")
    assert b.seen("told").startswith("This is not the passcode of a paper")
    b.type(f" {EVENING.passcode.lower()[:4]} {EVENING.passcode[4:]}")
    b.press("Open")
    assert b.log == [("O", ""), ("G", "1")]
    b.press("I’m not sure", "Back to the evening", "Words")
    assert b.script("return at('words').value") == "half a word"
    b.later(minutes=20)
    b.again()
    b.type(EVENING.passcode)
    b.press("Open")
    assert b.log[-1] == ("Z", "20")
    assert b.seen("told").startswith("This page stood still for 20 min")


@browsing
def test_codes_file_and_lines_each_bring_back_what_was_pressed(
    at_home: Callable[..., HomeBrowser],
):
    b = at_home()
    begun(b)
    b.go_on(minutes=2)
    b.press("Words")
    b.type("I. says “the ceiling is far”: " + "and it is warm, and the rain is on the roof, " * 9)
    b.press("Keep it", "Take back", "I’m not sure", "Back to the evening", "Log", "Save as a file")
    b.press("Show a code for the camera")
    codes: list[str] = []
    while not codes or b.question != "Code 1 of 2":
        codes += codes_in(b.picture())
        b.press("Next code")
    b.press("Back", "Log", "Show lines to read out")
    file = b.download()
    kept = b.script("return page.log.events")
    expected = [(one["number"], one["kind"], one["clockMs"] // 60_000, one["text"]) for one in kept]
    assert [kind for _, kind, _, _ in expected] == ["O", "G", "N", "T", "U"]
    for returned in (
        read_lines("\n".join(reversed(codes)), AWAITED),
        read_lines(b.seen("below"), AWAITED),
        read_file(file, AWAITED),
    ):
        assert returned.problems == ()
        assert [(e.number, e.kind.value, e.clock_ms // 60_000, e.text) for e in returned.log.events] == [
            (number, kind, minute, text.strip()) for number, kind, minute, text in expected
        ]
        assert returned.log.offset_minutes == -300


def codes_in(picture: bytes) -> list[str]:
    """Read codes as Companion does: from what is seen, dim as it is."""
    image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return [code.text for code in read_barcodes(rows[:, : image.width()])]


@browsing
def test_a_clock_that_is_set_and_a_sleep_are_told_and_minutes_go_on(at_home: Callable[..., HomeBrowser]):
    b = at_home()
    begun(b)
    b.press("Swallowed")
    b.go_on(minutes=4)
    b.jump(wall=-60)
    assert b.log[-1] == ("K", "-60")
    assert b.seen("minutes") == "4 min"
    b.jump(wall=7, steady=7)
    assert b.log[-1] == ("Z", "7")
    assert (b.question, b.seen("minutes")) == ("Look in again at 5:15 PM", "11 min")
    b.jump(wall=90)
    assert b.seen("told").startswith("This page stood still for 90 min")
    b.press("The clock is wrong…")
    assert b.question == "It is 6:41 PM here. Is that right?"
    b.press("No, the clock is wrong")
    assert b.log[-3:] == [("Z", "90"), ("T", "6"), ("K", "90")]
    assert b.seen("minutes") == "11 min"
    b.jump(wall=30)
    b.press("The clock is wrong…", "Yes, that is right")
    assert b.log[-1] == ("Z", "30")
    assert b.seen("minutes") == "41 min"
    b.zone("Europe/Berlin")
    b.go_on(1)
    assert b.seen("told").startswith("The time zone here has changed")
    assert (b.seen("now"), b.seen("minutes")) == ("1:11 AM", "41 min")
    b.zone()


@browsing
@pytest.mark.parametrize("storage", [NO_STORAGE, FORGETFUL_STORAGE])
def test_a_page_that_cannot_keep_says_so_at_once_and_gives_lines_to_copy(
    at_home: Callable[..., HomeBrowser], storage: str
):
    b = at_home(before=storage)
    assert b.seen("forgets") == "This page forgets when closed: use the paper."
    begun(b, passcode=False)
    assert re.fullmatch(r"Copy onto the paper:\n02 G 18:00 1 \w\w", b.seen("copy"))
    b.press("I’m not sure")
    assert re.fullmatch(r"Copy onto the paper:\n03 U 18:00 \w\w", b.seen("copy"))
    b.script("page.log.events.length = 1")  # so that the browser does not ask whether to leave


@browsing
def test_where_nothing_can_be_locked_no_words_are_kept(at_home: Callable[..., HomeBrowser]):
    b = at_home(before=NO_CRYPTO)
    begun(b, passcode=False)
    assert b.seen("forgets") == ""
    assert "Words" not in b.seen("more")
    b.press("Reading")
    b.type("124/80 he is pale")
    b.press("Keep it")
    assert b.seen("told").startswith("Figures only, please")
    b.type("124/80")
    b.press("Keep it")
    b.again()
    assert b.log == [("O", ""), ("G", "1"), ("V", "124/80")]


@browsing
def test_the_keyboard_alone_is_enough_and_the_focus_stays(at_home: Callable[..., HomeBrowser]):
    b = at_home(size=LAPTOP)
    b.type(EVENING.passcode)
    b.keys(Keys.ENTER)
    b.settle()
    b.keys(Keys.TAB)
    b.enter()  # all is ready; the focus is in the line for the reading
    b.type("118/76")
    b.go_on(1)
    b.keys(Keys.ENTER)
    b.settle()
    assert b.log == [("O", ""), ("V", "118/76")]
    b.keys(Keys.TAB)
    b.enter()
    b.keys(Keys.TAB, Keys.TAB)
    assert b.script("return document.activeElement.textContent") == "Swallowed"
    b.enter()
    assert b.question == "Look in again at 6:15 PM"
    b.keys(Keys.TAB)
    b.enter()
    b.enter()
    assert b.log[-2:] == [("L", ""), ("L", "")]
    assert b.script("return document.activeElement.textContent") == "All is well"
    assert b.script("return at('kept').getAttribute('role')") == "status"
    b.keys(*[Keys.ENTER] * 3)  # a finger that trembles
    b.settle()
    assert b.log[-3:] == [("W", ""), ("L", ""), ("L", "")]


@browsing
@pytest.mark.long
def test_a_second_window_adds_to_the_same_log(at_home: Callable[..., HomeBrowser]):
    b = at_home()
    begun(b)
    with b.second_window():
        b.type(EVENING.passcode)
        b.press("Open", "Swallowed")
    b.press("I’m not sure")
    assert b.log == [("O", ""), ("G", "1"), ("W", ""), ("U", "")]


@browsing
def test_it_sounds_once_where_that_was_planned(at_home: Callable[..., HomeBrowser]):
    b = at_home(evening_of(replace(evenings.HOME, sound=True)), before=SILENT_SOUND)
    begun(b)
    b.go_on(minutes=14)
    assert b.question == "The 12 minutes are over"
    assert len(b.script("return tones")) == 1


@browsing
def test_without_scripts_it_is_the_paper(at_home: Callable[..., HomeBrowser]):
    b = at_home()
    b.cdp("Emulation.setScriptExecutionDisabled", value=True)
    b.again()
    read = b.driver.find_element("tag name", "body").text
    b.cdp("Emulation.setScriptExecutionDisabled", value=False)
    assert read.startswith("No script runs in this browser: this is the paper of the evening.")
    texts = EVENING.texts
    about = (EVENING.code, EVENING.address, EVENING.day, EVENING.time, EVENING.helper.phone)
    calls = [f"{call.who} {call.phone}" for call in EVENING.calls]
    lists = (*texts.prepare, *texts.red_flags, *texts.music_rules, *texts.write_down)
    others = ("Minute 15", "Minute 120", texts.leave, texts.agreement, "It is no monitor and no alarm")
    for said in (*about, *calls, *lists, *others):
        assert said in read
    assert EVENING.passcode not in read


@browsing
@pytest.mark.long
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("size", "percent"), [(TELEPHONE, 100), (LAPTOP, 100), (TELEPHONE, 200), (LAPTOP, 200)]
)
def test_every_state_fits_and_is_dark_in_both_languages_and_at_twice_the_size(
    at_home: Callable[..., HomeBrowser], language: str, size: tuple[int, int], percent: int
):
    speak(language)
    try:
        told = evening_of()
        b = at_home(told, size, percent=percent, words=page_words())
        dark = Dark(TWICE_THE_SIZE if percent == 200 else 1)
        for state in walk(b):
            assert (state, b.faults(everything=percent == 100)) == (state, [])
            dark.look(state, b)
        assert b.script("return document.documentElement.lang") == language
    finally:
        speak("en")


def test_the_paper_in_the_page_has_the_rows_of_the_sheet_under_the_same_codes():
    whole = home_page(EVENING)
    for row in sheet_rows(EVENING).every:
        if row.kind is not HomeEventKind.WORDS:
            assert f"<th>{row.code}</th>" in whole, row
    assert whole.count(read_out()) == 1
