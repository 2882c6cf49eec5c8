"""The Debian package in a Debian with nothing else in it, without a network: put in, used, taken out.

`DEBIAN_PACKAGE=FILE` tries a package that is there; else one is made first. What was seen is printed (`-s`).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from companion.children import WORD, Child
from companion.db import folder
from tests.journeys.by_names import PASSPHRASE, whole_session
from tests.journeys.names import ScreenReader, screen_reader
from tests.journeys.screen import Screen, screen
from tests.packaging.clean_root import HOME, PERSON, CleanRoot

ROOT = Path(__file__).parents[2]
NAME = "companion-kap"
DATA = f"{HOME}/.local/share/companion"
TOOLS = ("debootstrap", "unshare", "Xvfb", "xdotool", "dbus-daemon", "dpkg-deb")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(sys.platform != "linux", reason="this is about Debian"),
    pytest.mark.skipif(bool(MISSING), reason=f"there is no {', '.join(MISSING)} here"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="a root of its own is made by root"
    ),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of the source as it is."""
    if there := os.environ.get("DEBIAN_PACKAGE"):
        return Path(there)
    made = tmp_path_factory.mktemp("package")
    subprocess.run([sys.executable, str(ROOT / "start.py"), "package", str(made)], check=True)
    return next(made.glob("*.deb"))


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that is at the same place in the clean Debian, for the buses of the screen reader."""
    with tempfile.TemporaryDirectory(prefix="buses-", dir="/tmp") as folder:
        os.chown(folder, PERSON, PERSON)
        yield Path(folder)


@pytest.fixture
def shown() -> Iterator[Screen]:
    """A screen that nobody looks at."""
    with screen() as made:
        yield made


@pytest.mark.parametrize("release", ["bookworm", "trixie"])
def test_put_in_used_for_a_session_and_taken_out(
    release: str, package: Path, shared: Path, shown: Screen, tmp_path: Path
):
    root = CleanRoot(tmp_path / "root", release, shared)
    root.online("apt-get", "satisfy", "--yes", "--no-install-recommends", field(package, "Depends"))
    shutil.copy(package, root.place / "package.deb")
    before = root.files()
    tell(release, "without a network:", root.offline("cat", "/proc/net/dev").splitlines()[2:])
    tell(root.offline("dpkg", "--install", "/package.deb"))
    assert root.offline("dpkg", "--verify", NAME) == ""
    assert not [path for path in before if "/bin/python" in path]
    look_at_children(root)
    with screen_reader(shared, PERSON) as reader:
        use_it(root, reader, shown)
    look_at_record(root)
    kept = {path.name for path in (root.place / DATA.lstrip("/")).iterdir()}
    for way in ("--remove", "--purge"):
        tell(root.offline("dpkg", way, NAME))
        assert root.files() ^ before == set(), way
    assert {path.name for path in (root.place / DATA.lstrip("/")).iterdir()} == kept
    assert {folder.RECORD, folder.VAULT} <= kept
    tell("left:", sorted(kept))


def look_at_children(root: CleanRoot) -> None:
    """Ask the program and each of its children for what they can do."""
    checked, _ = root.by_person("companion", "check").communicate()
    tell(checked)
    for what in ("Python", "Qt", "libVLC 3", "SQLCipher", "Data folder"):
        assert f"  works    {what}" in checked
    jobs: dict[Child, dict[str, Any]] = {
        Child.LIBRARY: {"do": "hear", "paths": [], "distrusted": {}},
        Child.COMPOSE: {"paths": [], "distrusted": []},
        Child.ALONG: {"do": "kinds"},
    }
    for child, job in jobs.items():
        process = root.by_person("sh", "-c", f"echo '{json.dumps(job)}' | companion {WORD} {child}")
        said, wrong = process.communicate()
        assert process.returncode == 0, wrong
        tell(f"companion {WORD} {child}: ended with 0 {said.strip()}")
    probed, _ = root.by_person("companion", WORD, Child.PROBE).communicate()
    assert json.loads(probed)["backend"].startswith("libVLC")


def use_it(root: CleanRoot, reader: ScreenReader, shown: Screen) -> None:
    """Run a whole session by names, in a process that is the package's own."""
    surroundings = {
        name: reader.environment[name]
        for name in ("DBUS_SESSION_BUS_ADDRESS", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    }
    began = time.monotonic()
    program = root.opened("companion", {**surroundings, **shown.settings})
    try:
        reader.shows("Initials")
        tell(f"from the command to a screen that can be read: {time.monotonic() - began:.1f} s")
        shown.give_focus()
        whole_session(reader, shown, check_in=False, midway=lambda: look_at_processes(program.pid))
        tell(f"a whole session by names, {reader.inputs} inputs")
    except AssertionError:
        tell((root.place / "tmp" / "window.log").read_text(encoding="utf-8"))
        raise
    finally:
        for first in psutil.Process(program.pid).children():  # unshare itself takes no hint while it waits
            first.terminate()
        try:
            program.wait(60)
        finally:
            program.kill()


def look_at_processes(program: int) -> None:
    """See that the music has a process of the package's own, and that no Python is at work."""
    running = [process.cmdline() for process in living(program)]
    tell("its processes in the session:", [" ".join(words[:3]) for words in running])
    assert ["/usr/lib/companion-kap/companion", WORD, "audio"] in [words[:3] for words in running]
    assert not [words for words in running if "python" in words[0]]


def living(process: int) -> list[psutil.Process]:
    """List what a process has started, and what that has, as far as it has not ended."""
    found = psutil.Process(process).children(recursive=True)
    return [one for one in found if one.status() != psutil.STATUS_ZOMBIE]


def look_at_record(root: CleanRoot) -> None:
    """Let the package itself read what was written."""
    secret = root.place / HOME.lstrip("/") / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    out = f"{HOME}/session.json"
    asked = ("--passphrase-file", f"{HOME}/passphrase.txt", "--format", "json", "--out", out)
    process = root.by_person("companion", "export", "last", *asked)
    said, wrong = process.communicate()
    assert process.returncode == 0, said + wrong
    text = (root.place / out.lstrip("/")).read_text(encoding="utf-8")
    for word in ("as prescribed", "Calm", "138", "a long breath", "JM"):
        assert word in text
    tell(f"companion export last: {len(text)} characters of JSON with all that was entered")


def field(package: Path, name: str) -> str:
    """Read a field of a package."""
    asked = ["dpkg-deb", "--field", str(package), name]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def tell(*words: object) -> None:
    """Say what was seen, for whoever reads a long run."""
    print(*words)  # noqa: T201
