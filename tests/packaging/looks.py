"""What is looked at in a clean Debian: a package, its children, a session with it, its commands, records."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psutil
import pytest

from companion.children import WORD, Child
from companion.db.backups import backup
from companion.db.folder import BACKUPS
from companion.options import ExitCode
from tests.db import newer_program, records
from tests.journeys.by_names import PASSPHRASE, whole_session
from tests.journeys.names import ScreenReader
from tests.journeys.screen import Screen
from tests.packaging.clean_root import HOME, PERSON, CleanRoot
from tests.promises.page_commands import PAGES, make_practice, to_be_run
from tools.older_records import OLDER

PRACTICE: Final = f"{HOME}/practice"


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


def look_at_a_session(root: CleanRoot, reader: ScreenReader, shown: Screen) -> None:
    """Run a whole session by names, in a process of the package's own, and let it read what was written."""
    with in_a_window(root, reader, shown, "companion") as program:
        shown.give_focus()
        whole_session(reader, shown, check_in=False, midway=lambda: look_at_processes(program))
        tell(f"a whole session by names, {reader.inputs} inputs")
    look_at_record(root)


@contextmanager
def in_a_window(root: CleanRoot, reader: ScreenReader, shown: Screen, *command: str) -> Iterator[int]:
    """Have a program open until it is done with, from when its first page can be read."""
    surroundings = {
        name: reader.environment[name]
        for name in ("DBUS_SESSION_BUS_ADDRESS", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    }
    began = time.monotonic()
    program = root.opened({**surroundings, **shown.settings}, *command)
    try:
        reader.shows("Initials")
        tell(f"{' '.join(command)}: a page that can be read after {time.monotonic() - began:.1f} s")
        yield program.pid
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
    root.within(f"{HOME}/passphrase.txt").write_text(PASSPHRASE, encoding="utf-8")
    out = f"{HOME}/session.json"
    asked = ("--passphrase-file", f"{HOME}/passphrase.txt", "--format", "json", "--out", out)
    process = root.by_person("companion", "export", "last", *asked)
    said, wrong = process.communicate()
    assert process.returncode == 0, said + wrong
    text = root.within(out).read_text(encoding="utf-8")
    for word in ("as prescribed", "Calm", "138", "a long breath", "JM"):
        assert word in text
    tell(f"companion export last: {len(text)} characters of JSON with all that was entered")


def look_at_commands(root: CleanRoot) -> None:
    """Give every command of README and manual to the package, page by page, in a practice made for each."""
    for page in PAGES:
        make_practice(theirs := root.within(PRACTICE))
        hand_over(theirs)
        for words in to_be_run(page):
            code, said = in_practice(root, *words)
            tell(f"{page.parent.name}/{page.stem}: companion {' '.join(words)}: {code}")
            assert code in ((0, 1) if words[-1] == "check" else (0,)), said
        shutil.rmtree(theirs)


def look_at_schemas(root: CleanRoot, scratch: Path) -> None:
    """Let the package open records of older schemas, with a backup first, and refuse one of a later one."""
    theirs = root.within(PRACTICE)
    theirs.mkdir()
    (theirs / "secret.txt").write_text(records.PASSPHRASE, encoding="utf-8")
    for older in OLDER.iterdir():
        shutil.copytree(older, theirs / older.name)
        (theirs / older.name / BACKUPS).mkdir()
        hand_over(theirs)
        code, said = in_practice(root, *opening(older.name), "sessions")
        assert code == ExitCode.DONE, said
        made = [one.name for one in backup.backups_in(theirs / older.name / BACKUPS)]
        tell(f"a record of schema {older.name}: {code} {said.strip()} {made}")
    with pytest.MonkeyPatch.context() as patch:
        newer_program.install(patch, scratch, newer_program.TWENTY[:1])
        records.make_record(theirs / "later")
        records.open_record(theirs / "later").close()
    hand_over(theirs)
    code, said = in_practice(root, *opening("later"), "sessions")
    tell(f"a record of a later schema: {code} {said.strip()}")
    assert code == ExitCode.DATA_TOO_NEW
    assert "newer than this one" in said
    shutil.rmtree(theirs)


def opening(folder: str) -> tuple[str, ...]:
    """Say which record is meant, and how it is opened."""
    return ("--passphrase-file", "secret.txt", "--data-dir", folder)


def in_practice(root: CleanRoot, *words: str) -> tuple[int, str]:
    """Run a command of the package where the practice's files are; tell how it ended and what it said."""
    process = root.by_person("sh", "-c", f'cd {PRACTICE} && exec companion "$@"', "sh", *words)
    said, wrong = process.communicate()
    return process.returncode, said + wrong


def hand_over(place: Path) -> None:
    """Let a folder and all in it be the person's."""
    for path in (place, *place.rglob("*")):
        os.chown(path, PERSON, PERSON)


def look_with_lintian(package: Path) -> None:
    """Let lintian say what it has against a package; what is meant has its reason in the overrides."""
    if shutil.which("lintian"):
        asked = ["lintian", "--allow-root", "--tag-display-limit", "0", str(package)]
        ended = subprocess.run(asked, capture_output=True, text=True, check=False)
        tell(f"lintian ended with {ended.returncode}: {ended.stdout}")
        assert ended.returncode == 0, ended.stdout + ended.stderr


def field(package: Path, name: str) -> str:
    """Read a field of a package."""
    asked = ["dpkg-deb", "--field", str(package), name]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def tell(*words: object) -> None:
    """Say what was seen, for whoever reads a long run."""
    print(*words, flush=True)  # noqa: T201
