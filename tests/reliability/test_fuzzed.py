"""Files broken in thousands of ways: each is read or refused in a sentence, soon and in little memory."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability import fuzzing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")

KEPT = Path(__file__).with_name("fuzzed")
"""Inputs that failed once, here or in an attack by hand, named after their format."""

COUNTS = {"protocol": 3_000, "lists": 3_000, "sound": 1_500, "vault": 1_500, "backup": 1_000}
"""How many of a format are tried, about forty seconds of each; of the others a thousand."""


def read(*given: object) -> str:
    """Have a process of its own read; a hang in a library, which no signal ends, is ended from here."""
    command = [sys.executable, "-m", "tests.reliability.fuzzing", *map(str, given)]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    except subprocess.TimeoutExpired as hung:
        return f"hung: {hung.stdout!r}"
    return ended.stdout + ("" if ended.returncode == 0 else f"{ended.returncode}: {ended.stderr}")


@pytest.mark.long
@pytest.mark.timeout(400)
@pytest.mark.parametrize("kind", fuzzing.FORMATS)
def test_whatever_is_broken_is_read_or_refused(kind: str, tmp_path: Path):
    count = COUNTS.get(kind, 1_000)
    assert read(kind, 20_261_128, count, tmp_path) == f"read {count}\n"


def test_what_failed_once_fails_no_more(tmp_path: Path):
    kept = sorted(KEPT.iterdir())
    assert read("again", 0, 0, tmp_path, *kept) == f"read {len(kept)}\n"


def for_ever(_path: Path) -> None:
    while True:
        pass


def too_much(_path: Path) -> None:
    raise MemoryError


@pytest.mark.parametrize(
    ("read_it", "said"), [(for_ever, "of the processor"), (too_much, "MemoryError at"), (Path.stat, "")]
)
def test_a_reader_that_fails_is_found(
    read_it: fuzzing.Read, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Were faults not seen, their absence would prove nothing."""
    monkeypatch.setattr(fuzzing, "LONGEST_S", 0.05)
    before = signal.signal(signal.SIGPROF, fuzzing.too_long)
    try:
        found = fuzzing.fault(read_it, tmp_path)
    finally:
        signal.signal(signal.SIGPROF, before)
    assert said in found
    assert bool(found) == bool(said)
