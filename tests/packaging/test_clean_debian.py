"""The Debian package in a Debian with nothing else in it, without a network: put in, used, taken out.

It is built in a Debian 12 with that one's own Python, where the commands of README are run before. All this
takes 5 GB in /var/tmp for a while. `DEBIAN_PACKAGE=FILE` tries a package that is there instead, and
`DEBIAN_PACKAGE_KEPT=FOLDER` keeps the one that was made. What was seen is printed (`-s`).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from companion.db import folder
from tests.journeys.names import screen_reader
from tests.journeys.screen import Screen, screen
from tests.packaging import clean_root
from tests.packaging.clean_root import HOME, PERSON, CleanRoot
from tests.packaging.looks import (
    field,
    in_a_window,
    look_at_a_session,
    look_at_children,
    look_at_commands,
    look_at_schemas,
    look_with_lintian,
    tell,
)
from tools import ROOT
from tools.package.deb import NAME, changed

DATA: Final = f"{HOME}/.local/share/companion"
SOURCE: Final = "/srv/companion"
BUILT_ON: Final = "bookworm"
TOOLS: Final = ("debootstrap", "unshare", "Xvfb", "xdotool", "dbus-daemon", "dpkg-deb", "git")
MISSING: Final = [tool for tool in TOOLS if shutil.which(tool) is None]

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
def place() -> Iterator[Path]:
    """Where there is room, and where nothing of it stays."""
    with tempfile.TemporaryDirectory(prefix="debian-", dir="/var/tmp") as made:
        yield Path(made)


@pytest.fixture(scope="module")
def bare(place: Path) -> Callable[[str], Path]:
    """Each release as it comes, made where it is first asked for."""

    @cache
    def made(release: str) -> Path:
        clean_root.bare(release, place / f"bare-{release}")
        return place / f"bare-{release}"

    return made


@pytest.fixture(scope="module")
def shared() -> Iterator[Path]:
    """A folder that is at the same place in the clean Debian, for the buses of the screen reader."""
    with tempfile.TemporaryDirectory(prefix="buses-", dir="/tmp") as made:
        os.chown(made, PERSON, PERSON)
        yield Path(made)


@pytest.fixture(scope="module")
def workshop(place: Path, bare: Callable[[str], Path], shared: Path) -> CleanRoot:
    """A Debian 12 with its own Python, nothing else, and the source as it is here."""
    root = CleanRoot(place / "workshop", bare(BUILT_ON), shared)
    root.online("apt-get", "install", "--yes", "--no-install-recommends", "python3")
    root.trust()
    root.within(SOURCE).mkdir(parents=True)
    listed = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listed, capture_output=True, check=True).stdout
    packed = ["tar", "-C", str(ROOT), "--null", "--files-from=-", "-c"]
    archive = subprocess.run(packed, input=files, capture_output=True, check=True).stdout
    unpacked = ["tar", "-C", str(root.within(SOURCE)), "--no-same-owner", "-x"]
    subprocess.run(unpacked, input=archive, check=True)
    return root


@pytest.fixture(scope="module")
def package(request: pytest.FixtureRequest) -> Path:
    """A package of the source as it is, built on Debian 12 by the Python that is there."""
    if there := os.environ.get("DEBIAN_PACKAGE"):
        return Path(there)
    root: CleanRoot = request.getfixturevalue("workshop")
    dated = ("env", f"SOURCE_DATE_EPOCH={int(changed().timestamp())}")
    tell(root.online(*dated, *start("package")))
    made = next(root.within(f"{SOURCE}/dist").glob("*.deb"))
    if kept := os.environ.get("DEBIAN_PACKAGE_KEPT"):
        shutil.copytree(made.parent, kept, symlinks=True, dirs_exist_ok=True)
    return made


@pytest.fixture
def shown() -> Iterator[Screen]:
    """A screen that nobody looks at."""
    with screen() as made:
        yield made


def start(*words: str) -> tuple[str, ...]:
    """Give a command of README, to be run where the source is."""
    return ("sh", "-c", f'cd {SOURCE} && exec python3 start.py "$@"', "sh", *words)


def test_readmes_commands_are_run_by_debians_own_python(workshop: CleanRoot, shared: Path, shown: Screen):
    checked = workshop.online("sh", "-c", f"cd {SOURCE} && python3 start.py check || test $? = 1")
    tell(checked)  # nothing sounds in there, which it says, and ends with 1
    assert "  works    libVLC 3" in checked
    tell(workshop.offline(*start("demo")))
    left = sorted(path.name for path in workshop.within(f"{SOURCE}/demo").iterdir())
    tell("start.py demo left:", left)
    assert {"passphrase.txt", "data"} <= set(left)
    assert [name for name in left if name.endswith(".pdf")]
    assert [name for name in left if name.endswith(".png")]
    for words in (("test", "tests/session"), ("test", "--long=commands")):
        said = workshop.online(*start(*words))
        tell(f"start.py {' '.join(words)}:", "\n".join(said.splitlines()[-6:]))
    with (
        screen_reader(shared, PERSON) as reader,
        in_a_window(workshop, reader, shown, *start()),
    ):
        reader.shows("The same passphrase again")


@pytest.mark.parametrize("release", ["bookworm", "trixie"])
def test_put_in_used_for_a_session_and_taken_out(
    release: str,
    package: Path,
    place: Path,
    bare: Callable[[str], Path],
    shared: Path,
    shown: Screen,
    tmp_path: Path,
):
    root = CleanRoot(place / release, bare(release), shared)
    root.online("apt-get", "satisfy", "--yes", "--no-install-recommends", field(package, "Depends"))
    shutil.copy(package, root.within("package.deb"))
    before = root.files()
    tell(release, "without a network:", root.offline("cat", "/proc/net/dev").splitlines()[2:])
    tell(root.offline("dpkg", "--install", "/package.deb"))
    assert root.offline("dpkg", "--verify", NAME) == ""
    assert not [path for path in before if "/bin/python" in path]
    look_at_children(root)
    look_at_schemas(root, tmp_path)
    with screen_reader(shared, PERSON) as reader:
        look_at_a_session(root, reader, shown)
    if release == BUILT_ON:
        look_at_commands(root)
    take_out(root, before)


def take_out(root: CleanRoot, before: set[str]) -> None:
    """Remove and purge it, then purge it straight from where apt has put it in, and see what is left."""
    data = root.within(DATA)
    kept = {path.name for path in data.iterdir()}
    for command in (
        ("dpkg", "--remove", NAME),
        ("dpkg", "--purge", NAME),
        ("apt-get", "install", "--yes", "--no-install-recommends", "/package.deb"),
        ("dpkg", "--purge", NAME),
    ):
        tell(" ".join(command), root.offline(*command))
        if "install" not in command:
            assert root.files() ^ before == set(), command
        assert {path.name for path in data.iterdir()} == kept
    assert {folder.RECORD, folder.VAULT} <= kept
    tell("left:", sorted(kept))


def test_debians_own_checker_finds_nothing_that_is_not_meant(package: Path):
    look_with_lintian(package)
