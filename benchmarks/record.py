"""What the encrypted record takes."""

from typing import Final

from benchmarks.child.words import ENTRIES
from benchmarks.children import ask, record_folder
from benchmarks.numbers import median, percentile
from benchmarks.plan import Scale
from benchmarks.table import Figure

AREA: Final = "record"

CACHES_MIB: Final = 32
"""What SQLCipher keeps of pages, 16 MiB for each of two connections, is bounded; nothing else may grow."""

_ALL: Final = "the whole process"

SMALL: Final = 60
"""An archive of a first month, to see whether memory grows with it."""


def measure(scale: Scale) -> list[Figure]:
    """Measure keys, appends, and Today, search and Review over an archive."""
    with record_folder() as places:
        answer = ask("archive", places.data, scale.unlocks, scale.looks, scale.appends, scale.sessions)
        large = ask("reading", places.data)["mib"]
    small = _small_archive() if large is not None else 0.0
    appended, synced = answer["append_ms"], answer["synced_ms"]
    what, sync = f"append of one entry, {len(appended)} times", "bare fdatasync of 100 bytes"
    archive = f"Today with {scale.sessions:,} sessions"
    found = f"search in {scale.sessions * ENTRIES:,} entries and {scale.sessions:,} notes"
    timings = f"own timings over {scale.sessions:,} sessions, beside the window"
    opened = "one session read and laid out for Review, p95"
    rows, plain = "50 rows of plain SQLite", median(answer["plain_ms"])
    memory = f"memory that {scale.sessions:,} sessions take beyond {SMALL}, read, searched and opened"
    return [
        Figure(
            AREA, f"Argon2 for one passphrase, median of {scale.unlocks}", median(answer["argon2_ms"]), "ms"
        ),
        Figure(AREA, f"{what}, p50", percentile(appended, 50), "ms", sync, percentile(synced, 50)),
        Figure(AREA, f"{what}, p99", percentile(appended, 99), "ms", sync, percentile(synced, 99)),
        Figure(AREA, f"{archive}, the first time", answer["first_today_ms"], "ms", rows, plain, goal=50),
        Figure(AREA, f"{archive}, p95", percentile(answer["today_ms"], 95), "ms", rows, plain, goal=50),
        Figure(AREA, f"{found}, newest first, p95", percentile(answer["find_ms"], 95), "ms", goal=50),
        Figure(AREA, f"{found}, best match, p95", percentile(answer["best_ms"], 95), "ms"),
        Figure(AREA, opened, percentile(answer["open_ms"], 95), "ms", goal=100),
        Figure(AREA, timings, median(answer["timings_ms"]), "ms", goal=1_000),
        *(
            []
            if large is None
            else [Figure(AREA, memory, large - small, "MiB", _ALL, large, goal=CACHES_MIB)]
        ),
        *_review(scale),
    ]


def _review(scale: Scale) -> list[Figure]:
    """Open a long session in the window, and go through it."""
    with record_folder() as places:
        answer = ask("review", places.data, scale.looks)
    bare, table = median(answer["bare_ms"]), "bare window with a table of 400 rows"
    what = "Review of four hours and 400 entries"
    moved = answer["move_ms"]
    return [
        Figure(
            AREA, f"{what}, opened and painted, p50", median(answer["open_ms"]), "ms", table, bare, goal=100
        ),
        Figure(
            AREA, f"{what}, gone through, the slowest of {len(moved)}", max(moved), "ms", table, bare, goal=50
        ),
    ]


def _small_archive() -> float:
    """Say how much memory the same questions take where there is little to be read."""
    with record_folder() as places:
        ask("archive", places.data, 1, 1, 1, SMALL)
        mib: float = ask("reading", places.data)["mib"]
        return mib
