"""`python -m companion.audio.compose`: render one piece or all that ships, or say their figures."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from companion.audio.compose.build import build
from companion.audio.compose.figures import figures
from companion.audio.compose.score.courses import write_courses
from companion.audio.compose.score.longer import LONGER
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.score.pieces import LAST_RESORT_PIECE, STARTER
from companion.audio.compose.sound.master import FORMATS, produce
from companion.audio.compose.sound.render import blocks
from companion.audio.decoding.measure import Measured
from companion.resources import assets
from companion.session.codec.files import find_protocols

PIECES = {piece.name: piece for piece in (*STARTER, LAST_RESORT_PIECE, *LONGER)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.task == "build":
        for piece, measured, file in build(asked.folder / "playlists"):
            _say(piece, measured, file)
    elif asked.task == "courses":
        protocols, _ = find_protocols(assets() / "protocols")
        for file in write_courses(asked.folder / "courses", protocols):
            print(file)  # noqa: T201
    elif asked.task == "figures":
        for piece in PIECES.values():
            _say_figures(piece)
    elif asked.piece and asked.out and asked.out.suffix in FORMATS:
        piece = PIECES[asked.piece]
        seed = piece.seed if asked.seed is None else asked.seed
        piece = piece.lasting(asked.seconds or piece.seconds, seed)
        _say(piece, produce(piece, asked.out), asked.out)
    else:
        parser.error(f"one piece needs --piece and --out, a file ending in {', '.join(FORMATS)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m companion.audio.compose", description=__doc__)
    parser.add_argument("task", nargs="?", choices=("build", "courses", "figures"))
    parser.add_argument("--folder", type=Path, default=assets(), help="where build and courses write")
    parser.add_argument("--piece", choices=PIECES)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--out", type=Path)
    return parser


def _say(piece: Piece, measured: Measured, file: Path) -> None:
    size = file.stat().st_size
    print(  # noqa: T201
        f"{piece.phase:8} {piece.character:8} {file.name:24} {measured.seconds:6.1f} s  "
        f"{measured.loudness:6.2f} LUFS  {measured.true_peak:5.1f} dBTP  LRA {measured.loudness_range:3.1f}  "
        f"{size * 8 / measured.seconds / 1000:4.1f} kbit/s  {size / 1e6:.2f} MB",
        flush=True,
    )


def _say_figures(piece: Piece) -> None:
    seen = figures(np.concatenate(list(blocks(piece))))
    print(  # noqa: T201
        f"{piece.phase:8} {piece.character:8} {piece.name:18} brightness {seen.centroid:4.0f} Hz "
        f"({seen.centroid_low:.0f} to {seen.centroid_high:.0f})  longest pitch {seen.frozen:3.0f} s  "
        f"roughest {seen.roughest:.3f}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
