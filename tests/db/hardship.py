"""What a process of its own does while the disk is unkind; told by its output."""

import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from companion.ports.record import RecordError
from companion.record.notes import Note
from companion.session.journal import Entry, Noted
from tests.db import records

Shortage = Callable[[Path], AbstractContextManager[None]]

LONG = "the heron by the lake " * 100


@contextmanager
def small_files(place: Path) -> Iterator[None]:
    """Let no file grow beyond what the largest of the record is, and a little."""
    largest = max(path.stat().st_size for path in place.iterdir())
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 100_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def full_disk(place: Path) -> Iterator[None]:
    """Fill the small disk that the record is on, but for a little."""
    ballast = place / "ballast"
    status = os.statvfs(place)
    ballast.write_bytes(bytes(status.f_bavail * status.f_frsize - 100_000))
    yield
    ballast.unlink()


def _refusal(write: Callable[[], None]) -> str:
    """Say why a write was refused."""
    try:
        write()
    except RecordError as error:
        return str(error)
    return "it was not refused"


def run_out_of_space(place: Path, shortage: Shortage) -> None:
    """Append until there is no room, read all the same, and go on when there is room again."""
    store = records.new_store(place)
    visit_id = records.live_visit(store).id
    note = Note("n", visit_id, LONG * 20)
    kept: list[Entry] = []
    with shortage(place):
        entry, trouble = records.entry(1, Noted(LONG)), ""
        while not (trouble := records.append(store, visit_id, entry)):
            kept.append(entry)
            entry = records.entry(entry.seq + 1, Noted(LONG))
        assert store.journal.entries(visit_id) == kept
        assert _refusal(lambda: store.notes.save(note)) == trouble
        assert records.append(store, visit_id, entry) == trouble
        assert store.journal.entries(visit_id) == kept
    assert records.append(store, visit_id, entry) == ""
    store.notes.save(note)
    assert store.audit.misfit() is None
    store.close()
    store = records.open_record(place)
    assert store.journal.entries(visit_id) == [*kept, entry]
    store.close()
    print(len(kept), trouble, sep="\n")  # noqa: T201


def use_write_protected(place: Path) -> None:
    """Open a record that may not be written to, read it and write to it, as far as it goes."""
    try:
        store = records.open_record(place)
        print(f"{len(store.visits.listed())} visits")  # noqa: T201
        store.clients.save(records.client())
    except RecordError as error:
        print(error)  # noqa: T201


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["small files", place]:
            run_out_of_space(Path(place), small_files)
        case ["full disk", place]:
            run_out_of_space(Path(place), full_disk)
        case ["write-protected", place]:
            use_write_protected(Path(place))
        case unknown:
            raise AssertionError(unknown)
