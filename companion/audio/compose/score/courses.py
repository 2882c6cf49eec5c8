"""The courses: for each route and character the longer pieces that fit its phases, as playlists name them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.audio.compose.build import SOURCE
from companion.audio.compose.score.longer import EDITION, LONGER
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.master import LICENCE
from companion.audio.playlists import Listed, write_playlist
from companion.session.music.fitting import fitted
from companion.session.music.programme import Cue, Playlist, Programme, Track
from companion.session.protocol import Protocol

RESERVE_S = 240.0
"""A phase that is held for a while goes on without hearing anything twice."""
TITLES = {
    "pads": "Warm strings",
    "plucked": "Plucked and light",
    "bowls": "Bowls",
    "overtones": "Drones and overtones",
}
"""In the order in which they are offered, and made."""
KINDRED = {"pads": "overtones", "overtones": "bowls", "bowls": "plucked", "plucked": "pads"}


@dataclass(frozen=True)
class Course:
    """The routes whose sessions are alike in length."""

    name: str
    routes: tuple[str, ...]


COURSES = (
    Course("im", ("im", "subcutaneous")),
    Course("spray", ("intranasal", "esketamine")),
    Course("lozenge", ("sublingual",)),
    Course("infusion", ("iv",)),
    Course("oral", ("oral",)),
)


def write_courses(folder: Path, protocols: Sequence[Protocol]) -> Iterator[Path]:
    """Write a playlist file for each course and character; they are offered and made in their order."""
    numbered = [(course, character) for character in TITLES for course in COURSES]
    for number, (course, character) in enumerate(sorted(numbered, key=lambda one: COURSES.index(one[0]))):
        pieces = [
            piece
            for phase in protocols[0].phases
            for piece in chosen(phase.id, character, _minutes(course, phase.id, protocols))
        ]
        path = folder / f"{number:02}-{course.name}-{character}.xspf"
        playlist = Playlist(f"full/{course.name}/{character}", TITLES[character], "", routes=course.routes)
        write_playlist(path, playlist, [_listed(piece) for piece in pieces], LICENCE)
        yield path


def chosen(phase: str, character: str, minutes: Sequence[float]) -> list[Piece]:
    """The pieces of a character for a phase of these lengths: what ends with it, then some in reserve.

    Where a character has not enough, as for the longest sessions, its kindred ones go on.
    """
    order = _best_first(_pieces(phase, character), minutes[0] * 60)
    kindred = KINDRED[character]
    while kindred != character:
        order += _pieces(phase, kindred)
        kindred = KINDRED[kindred]
    needed, lasts, taken = max(minutes) * 60 + RESERVE_S, 0.0, []
    for piece in order:
        if lasts >= needed:
            break
        taken.append(piece)
        lasts += piece.seconds
    return taken


def _pieces(phase: str, character: str) -> list[Piece]:
    return [piece for piece in LONGER if (piece.phase, piece.character) == (phase, character)]


def _best_first(pieces: Sequence[Piece], seconds: float) -> list[Piece]:
    by_id = {piece.name: piece for piece in pieces}
    tracks = tuple(
        Track(p.name, "", p.title, p.seconds, p.phase, fade_in=p.fade_in, fade_out=p.fade_out) for p in pieces
    )
    order = fitted(Programme((Cue("", tracks),)), "", seconds).cue("").tracks
    return [by_id[track.id] for track in order]


def _minutes(course: Course, phase: str, protocols: Sequence[Protocol]) -> list[float]:
    """How long a phase lasts in the protocols of a course, the first of them leading."""
    return [
        one.end - one.start
        for protocol in protocols
        if protocol.route in course.routes
        for one in protocol.phases
        if one.id == phase
    ]


def _listed(piece: Piece) -> Listed:
    return Listed(
        id=f"full/{piece.name}",
        location=f"longer-{EDITION}/{piece.name}.opus",
        title=piece.title,
        seconds=piece.seconds,
        phase=piece.phase,
        energy=piece.energy,
        fade_in=piece.fade_in,
        fade_out=piece.fade_out,
        licence="CC0-1.0",
        source=SOURCE,
        creator="Companion",
    )
