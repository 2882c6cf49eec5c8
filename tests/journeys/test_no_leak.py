"""After a session nothing outside the encrypted record knows a word of it."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.children import WORD, Child
from companion.db import folder
from tests.journeys.confession import WORDS
from tests.journeys.test_crash import stored_session

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes the way Linux shows them"),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's whole home after a session: data, log, cache, temporary files, and what could be seen."""
    home = tmp_path_factory.mktemp("home")
    (home / "tmp").mkdir()
    (home / "run").mkdir(mode=0o700)
    private = {"HOME": home, "TMPDIR": home / "tmp", "XDG_RUNTIME_DIR": home / "run"}
    script = ROOT / "tests/journeys/confession.py"
    ended = subprocess.run(
        [sys.executable, script, home / "out", home / "seen.json"],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            **{name: str(value) for name, value in private.items()},
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    (home / "stdout.txt").write_text(ended.stdout, encoding="utf-8")
    (home / "stderr.txt").write_text(ended.stderr, encoding="utf-8")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return home


def forms(word: str) -> Iterator[bytes]:
    """Give a word in every form in which it might lie about, in small letters where letters may differ."""
    for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
        yield word.encode(encoding)
    for spelling in (word, word.upper(), word.capitalize()):
        yield spelling.encode().hex().encode()
    for before in (b"", b"-", b"--"):
        for spelling in (word, word.capitalize()):
            for encoding in ("utf-8", "utf-16-le"):
                coded = base64.b64encode(before + spelling.encode(encoding))
                yield coded[4:-4].lower()  # without what its neighbours would change


def found_in(content: bytes) -> list[str]:
    small = content.lower()
    return [what for what, word in WORDS.items() if any(form in small for form in forms(word.lower()))]


def test_the_search_finds_a_word_in_every_form():
    for what, word in WORDS.items():
        hidden = [
            f"x{word.upper()}y".encode(),
            f"x{word}y".encode("utf-16-le"),
            base64.b64encode(f"{{'x': '{word}', 1}}".encode()),
            base64.b64encode(f"{{'x1': '{word}', 1}}".encode()),
            f"x{word}y".encode().hex().encode(),
        ]
        for content in hidden:
            assert found_in(content) == [what], content


def test_the_words_were_said(house: Path):
    """Were they not in the record, finding them nowhere else would prove nothing."""
    session = stored_session(house / "out")
    said = f"{session.plan} {session.entries}"
    for what in ("intention", "amount", "note in the room", "reason", "gaps"):
        assert WORDS[what] in said, what
    (exported,) = (house / "out" / "exported").iterdir()
    assert exported.stem == WORDS["name of a file"]


def test_no_file_holds_a_word_of_it(house: Path):
    exported = house / "out" / "exported"
    leaks, looked_at = {}, set()
    for path in house.rglob("*"):
        if path.is_file() and exported not in path.parents:
            looked_at.add(path.name)
            if found := found_in(path.read_bytes() + path.name.encode()):
                leaks[str(path.relative_to(house))] = found
    assert leaks == {}
    assert {folder.RECORD, folder.VAULT, "companion.log", "crash.log", "stderr.txt"} <= looked_at
    assert any(name.endswith(".backup") for name in looked_at)


def test_no_window_and_no_process_tells_a_word_of_it(house: Path):
    content = (house / "seen.json").read_text(encoding="utf-8")
    assert found_in(content.encode()) == []
    seen = json.loads(content)
    passphrase = (house / "out" / "passphrase.txt").read_text(encoding="utf-8").strip()
    assert passphrase not in content
    assert any({WORD, Child.AUDIO} <= set(arguments) for arguments in seen["arguments"]), (
        "the music process, too"
    )
    assert seen["titles"]


def test_a_crash_of_no_process_leaves_its_memory_behind(house: Path):
    assert json.loads((house / "seen.json").read_text(encoding="utf-8"))["limits"] == [[0, 0]]


def test_there_is_one_window_and_no_other_even_for_a_moment(house: Path):
    """A widget that is shown before it has its place becomes a window, which flashes in a dark room."""
    seen = json.loads((house / "seen.json").read_text(encoding="utf-8"))["windows"]
    assert seen == ["QFileDialog Save as…"], "asked for at the desk, where it is light"
