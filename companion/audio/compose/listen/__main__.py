"""`python3 start.py listen`: what ships, drawn beside music by people; or excerpts of it for a listener."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from companion.audio.compose.listen.aims import Aims, shipped_aims
from companion.audio.compose.listen.excerpts import write_excerpts
from companion.audio.compose.listen.page import in_words, page
from companion.audio.compose.listen.portraits import Portrait, caption, portrait_of
from companion.audio.compose.listen.programmes import SmallSpeaker, courses, living_hours, starter
from companion.audio.compose.listen.sources import ListenedTo, asked_for, living, longer, shipped
from companion.audio.decoding.av_file import AudioError
from companion.options import ExitCode
from companion.session.music.phases import PHASES

LIVING_S: Final = 120.0
"""So much living music is played for an excerpt of it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.excerpts:
            _excerpts(asked.excerpts, asked.piece, asked.phase)
        else:
            for portrait in draw(_chosen(asked), asked.out, shipped_aims()):
                print(f"{portrait.of.title}: {caption(portrait.features)}")  # noqa: T201
                if portrait.outside:
                    print(f"  outside: {in_words(portrait).partition(': ')[2]}", flush=True)  # noqa: T201
            print(asked.out / "index.html")  # noqa: T201
    except (AudioError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return ExitCode.WRONG_USE
    return 0


def draw(pieces: Sequence[ListenedTo], folder: Path, aims: Aims) -> Iterator[Portrait]:
    """Listen to pieces, give each as it is done, and write the page of them all into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    portraits = []
    for piece in sorted(pieces, key=lambda one: PHASES.index(one.phase)):
        portrait = portrait_of(piece, aims)
        portraits.append(portrait)
        yield portrait
    text = page(portraits, programmes(portraits), aims)
    (folder / "index.html").write_text(text, encoding="utf-8")


def programmes(portraits: Sequence[Portrait]) -> list[SmallSpeaker]:
    """The programmes of which every piece was listened to."""
    found = {one.of.name: one.features for one in portraits}
    pieces = shipped()
    whole = all(piece.name in found for piece in pieces)
    return [
        *([starter(pieces, found)] if whole else []),
        *living_hours([one.of for one in portraits], found),
        *courses(found),
    ]


def _chosen(asked: argparse.Namespace) -> list[ListenedTo]:
    if asked.piece:
        return list(asked_for(asked.piece, asked.phase))
    further = [*(longer() if asked.longer else []), *(living() if asked.living else [])]
    return [*shipped(), *further]


def _excerpts(folder: Path, pieces: Sequence[str], phase: str) -> None:
    chosen = list(asked_for(pieces, phase)) if pieces else [*shipped(), *living(LIVING_S)]
    for file in write_excerpts(sorted(chosen, key=lambda one: PHASES.index(one.phase)), folder):
        print(file, flush=True)  # noqa: T201


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 start.py listen", description=__doc__)
    parser.add_argument("piece", nargs="*", help="pieces by name, or files; without any, all that ship")
    parser.add_argument(
        "--out", type=Path, default=Path("listening"), help="where the page goes (default %(default)s)"
    )
    parser.add_argument(
        "--longer",
        action="store_true",
        help="the longer pieces too, eleven hours of music that have to be made first",
    )
    parser.add_argument(
        "--living", action="store_true", help="an hour of each character of living music, too"
    )
    parser.add_argument("--phase", choices=PHASES, default="", help="of which phase files of your own are")
    parser.add_argument(
        "--excerpts",
        type=Path,
        metavar="FOLDER",
        help="write three excerpts of each phase there, and one of each living music in it",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
