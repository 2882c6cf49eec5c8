"""Programmes on a small speaker: how far the loudness sags from one phase to another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import fmean

from companion.audio.compose.listen.features import LEVEL, Features
from companion.audio.compose.listen.sources import ListenedTo
from companion.audio.playlists import find_courses
from companion.resources import assets
from companion.session.music.phases import PHASES
from companion.session.music.programme import Playlist


@dataclass(frozen=True)
class SmallSpeaker:
    """A programme as a small speaker plays it: the loudness of each of its phases, in LUFS."""

    title: str
    phases: Mapping[str, float]

    @property
    def sag(self) -> float:
        """From the loudest to the softest phase."""
        return max(self.phases.values()) - min(self.phases.values())


def starter(pieces: Sequence[ListenedTo], found: Mapping[str, Features]) -> SmallSpeaker:
    """The starter set, from the features of its pieces by name."""
    return SmallSpeaker(
        "Starter set",
        {
            phase: LEVEL - fmean(found[piece.name].small_speaker_loss for piece in those)
            for phase, those in groupby(pieces, key=lambda piece: piece.phase)
        },
    )


def living_hours(pieces: Sequence[ListenedTo], found: Mapping[str, Features]) -> Iterator[SmallSpeaker]:
    """Every hour of living music of which all phases were measured, by the names of these."""
    of: dict[str, dict[str, float]] = {}
    for piece in pieces:
        if piece.character is not None:
            phases = of.setdefault(piece.title, {})
            phases[piece.phase] = LEVEL - found[piece.name].small_speaker_loss
    for title, phases in of.items():
        if len(phases) == len(PHASES):
            yield SmallSpeaker(title, phases)


def courses(found: Mapping[str, Features]) -> Iterator[SmallSpeaker]:
    """Every course of which all pieces were measured."""
    for course, playlists in groupby(
        find_courses(assets() / "courses", Path()), key=lambda one: one.id.rpartition("/")[0]
    ):
        phases = list(playlists)
        if all(Path(track.path).stem in found for one in phases for track in one.tracks):
            yield _course(course, phases, found)


def _course(course: str, phases: Sequence[Playlist], found: Mapping[str, Features]) -> SmallSpeaker:
    loud = {
        one.phase: LEVEL - fmean(found[Path(track.path).stem].small_speaker_loss for track in one.tracks)
        for one in phases
    }
    return SmallSpeaker(f"{phases[0].title} ({course.split('/')[1]})", loud)
