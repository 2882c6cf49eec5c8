"""What the encrypted record takes."""

from dataclasses import replace
from typing import Final

from benchmarks.child.words import ENTRIES
from benchmarks.children import Answer, ask, record_folder
from benchmarks.numbers import median, noise, percentile
from benchmarks.plan import Scale
from benchmarks.table import Figure

AREA: Final = "record"
LARGE: Final = "large"

TIMES: Final = 10
"""How many times as large the large archive is: 100,000 sessions with 4,000,000 entries."""

CACHES_MIB: Final = 32
"""What SQLCipher keeps of pages, 16 MiB for each of two connections, is bounded; nothing else may grow."""

_ALL: Final = "the whole process"

SMALL: Final = 60
"""An archive of a first month, to see whether memory grows with it."""


def measure(scale: Scale) -> list[Figure]:
    """Measure keys, appends, and Today, search and Review over an archive."""
    return [*_archive(AREA, scale), *_review(scale)]


def measure_large(scale: Scale) -> list[Figure]:
    """Ask the same of an archive ten times as large, where the goals are those of the smaller one."""
    return _archive(LARGE, replace(scale, sessions=scale.sessions * TIMES))


def _archive(area: str, scale: Scale) -> list[Figure]:
    """Measure keys and appends, and Today, search and opening over an archive."""
    with record_folder() as places:
        answer = ask("archive", places.data, scale.unlocks, scale.looks, scale.appends, scale.sessions)
        large = ask("reading", places.data)["mib"]
    figures = [*_written(area, scale, answer), *_asked(area, scale, answer)]
    if large is not None:
        memory = f"memory that {scale.sessions:,} sessions take beyond {SMALL}, read, searched and opened"
        grown = large - _small_archive()
        figures.append(Figure(area, memory, grown, "MiB", _ALL, large, goal=CACHES_MIB))
    return figures


def _written(area: str, scale: Scale, answer: Answer) -> list[Figure]:
    """Tell of the key, of what is appended, and of how long it took to make the archive."""
    appended, synced = answer["append_ms"], answer["synced_ms"]
    what, sync = f"append of one entry, {len(appended)} times", "bare fdatasync of 100 bytes"
    argon2 = answer["argon2_ms"]
    return [
        Figure(
            area,
            f"Argon2 for one passphrase, median of {scale.unlocks}",
            median(argon2),
            "ms",
            noise=noise(argon2),
        ),
        *(
            Figure(
                area,
                f"{what}, p{percent}",
                percentile(appended, percent),
                "ms",
                sync,
                percentile(synced, percent),
                noise=noise(appended, percent),
            )
            for percent in (50, 99)
        ),
        Figure(area, f"{scale.sessions:,} sessions made up and put in, once", answer["filled_s"], "s"),
    ]


def _asked(area: str, scale: Scale, answer: Answer) -> list[Figure]:
    """Tell how long Today, search, opening and own timings take."""
    archive = f"Today with {scale.sessions:,} sessions"
    found = f"search in {scale.sessions * ENTRIES:,} entries and {scale.sessions:,} notes"
    timings = f"own timings over {scale.sessions:,} sessions, beside the window"
    rows, plain = "50 rows of plain SQLite", median(answer["plain_ms"])
    tail = {
        name: (percentile(answer[name], 95), noise(answer[name], 95))
        for name in ("today_ms", "find_ms", "best_ms", "open_ms")
    }

    def p95(name: str, told: str, bare: str = "", beside: float | None = None, *, goal: float) -> Figure:
        measured, own = tail[name]
        return Figure(area, f"{told}, p95", measured, "ms", bare, beside, goal=goal, noise=own)

    return [
        Figure(area, f"{archive}, the first time", answer["first_today_ms"], "ms", rows, plain, goal=50),
        p95("today_ms", archive, rows, plain, goal=50),
        p95("find_ms", f"{found}, newest first", goal=50),
        p95("best_ms", f"{found}, best match", goal=50),
        p95("open_ms", "one session read and laid out for Review", goal=100),
        Figure(
            area,
            timings,
            median(answer["timings_ms"]),
            "ms",
            goal=1_000,
            noise=noise(answer["timings_ms"]),
        ),
    ]


def _review(scale: Scale) -> list[Figure]:
    """Open a long session in the window, and go through it."""
    with record_folder() as places:
        answer = ask("review", places.data, scale.looks)
    bare, table = median(answer["bare_ms"]), "bare window with a table of 400 rows"
    what, took, moved = "Review of four hours and 400 entries", answer["open_ms"], answer["move_ms"]
    return [
        Figure(
            AREA,
            f"{what}, opened and painted, p50",
            median(took),
            "ms",
            table,
            bare,
            goal=100,
            noise=noise(took),
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
