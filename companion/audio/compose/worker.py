"""`companion --child compose`: makes pieces in a process of its own, one after another.

It reads one job as JSON from its standard input, and answers in lines of JSON. It may be ended at any
moment: a piece is there whole or not at all.
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import av.codec

from companion import memory
from companion.audio.compose.score.longer import LONGER
from companion.audio.compose.score.notes import RATE
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.master import BIT_RATES, LOUDNESS, PEAK, produce
from companion.audio.decoding.measure import Measured

SPARE: Final = 1_000_000_000
"""Bytes that stay free on the disk whatever is made."""
WIDEST: Final = 8.0
"""Loudness units from the soft to the loud of a piece."""
PART: Final = ".part.opus"


def main() -> int:
    """Make what is asked for."""
    memory.keep_to_itself()
    with suppress(OSError, AttributeError):
        os.nice(15)  # music that plays, the window, and everything else come first
    job = json.loads(sys.stdin.buffer.readline())
    return make([Path(path) for path in job["paths"]], set(job["distrusted"]), _say)


def _say(answer: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def make(
    paths: Sequence[Path],
    passed_by: AbstractSet[str],
    say: Callable[[Mapping[str, Any]], None],
    pieces: Sequence[Piece] = LONGER,
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
) -> int:
    """Make the files that are not there yet, each named as its piece, and say what is made.

    What is in the way of all of them is ``room`` or ``encoder``; then nothing more is tried.
    """
    if not _can_encode():
        say({"stopped": "encoder"})
        return 0
    known = {piece.name: piece for piece in pieces}
    for path in paths:
        say({"progress": {"path": str(path)}})
        if path.exists() or str(path) in passed_by or path.stem not in known:
            continue
        try:
            said = _make(known[path.stem], path, say, free)
        except OSError as error:
            said = {"stopped": "room" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "disk"}
        say(said)
        if "stopped" in said:
            break
    return 0


def _make(
    piece: Piece,
    path: Path,
    say: Callable[[Mapping[str, Any]], None],
    free: Callable[[Path], int],
) -> dict[str, Any]:
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f"*{PART}"):
        left.unlink()
    if free(path.parent) < SPARE + needed(piece):
        return {"stopped": "room"}
    part = path.with_name(f"{path.stem}{PART}")
    try:
        measured = produce(piece, part, lambda: say({"at": path.stem}))
        if wrong := list(faults(measured)):
            return {"failed": path.stem, "faults": wrong}
        part.replace(path)
    except ValueError:
        return {"failed": path.stem, "faults": ["file"]}
    finally:
        part.unlink(missing_ok=True)
    return {"made": str(path), "measured": asdict(measured)}


def needed(piece: Piece) -> int:
    """How many bytes a piece needs while it is made: what was played waits beside it for its level."""
    return round(piece.seconds * (RATE * 2 * 4 + BIT_RATES[piece.character] / 8))


def faults(measured: Measured) -> Iterator[str]:
    """Name what is not as music of the program has to be."""
    if abs(measured.loudness - LOUDNESS) > 0.5:
        yield "loudness"
    if measured.true_peak > PEAK:
        yield "peak"
    if measured.loudness_range > WIDEST:
        yield "range"


def _can_encode() -> bool:
    try:
        av.codec.Codec("libopus", "w")
    except (ValueError, LookupError, av.error.FFmpegError):
        return False
    return True
