"""After the lock the program's memory holds neither key nor passphrase, and next to no word of a client."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from tests.reliability import typing

PASSPHRASE = "nine grey otters dive"
WORDS = (
    "quetzalmoss", "brindlefern", "ocherwillow", "umbervellum", "sabletundra", "russetcairn", "looklichen",
)  # fmt: skip
CODINGS = ("utf-8", "utf-16-le", "utf-32-le")
"""How Python, SQLCipher and Qt hold text; the last is Python's for text with a sign beyond the usual ones."""

STAY = 5
"""Of so many finds one may stay, in memory that was given back and not used again; `SECURITY.md` says so."""


def pieces(pid: int) -> Iterator[bytes]:
    """Read all memory that a process may write to."""
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as held:
        for where, how in (line.split()[:2] for line in maps):
            start, end = (int(edge, 16) for edge in where.split("-"))
            if how.startswith("rw"):
                with suppress(OSError):  # given back in the meantime
                    held.seek(start)
                    yield held.read(end - start)


def finds(pid: int, secrets: Mapping[str, bytes]) -> Counter[str]:
    """Count every word, passphrase and key in the memory of a process."""
    sought = [(word, word.encode(coding)) for word in (*WORDS, PASSPHRASE) for coding in CODINGS]
    sought += secrets.items()
    found: Counter[str] = Counter()
    for piece in pieces(pid):
        for name, bits in sought:
            found[name] += piece.count(bits)
    return found


def started(place: Path) -> "subprocess.Popen[str]":
    given = [text.encode().hex() for text in (PASSPHRASE, *WORDS)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.remembering", str(place), *given],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.long
@pytest.mark.timeout(180)
@pytest.mark.skipif(sys.platform != "linux", reason="looks at memory the way Linux shows it")
@pytest.mark.skipif(hasattr(os, "getuid") and os.getuid() != 0, reason="only root may look into the program")
def test_after_the_lock_next_to_nothing_is_found(tmp_path: Path):
    place = tmp_path / "data"
    keys, _ = vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    data_key = keys.data_key()
    secrets = {"key": data_key[:32], "spelled key": data_key.hex().encode()}
    store = Store.open(place, keys, "JM")
    typing.prepare(store, "record note")
    store.close()
    with started(place) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "open\n"
            before = finds(process.pid, secrets)
            process.stdin.write("lock\n")
            process.stdin.flush()
            assert process.stdout.readline().split() == ["locked"], "what is named here is still held"
            after = finds(process.pid, secrets)
        finally:
            process.kill()
    assert all(before[word] for word in WORDS), "else nothing was looked at"
    assert before["key"], "else nothing was looked at"
    assert [after[secret] for secret in (PASSPHRASE, *secrets)] == [0, 0, 0]
    assert sum(after[word] for word in WORDS) * STAY <= sum(before[word] for word in WORDS)
