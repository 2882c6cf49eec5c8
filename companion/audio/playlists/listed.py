"""What a playlist file says, as values, whichever kind of file it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.override import override
from companion.session.preflight import gain_db
from companion.session.programme import Playlist, Track
from companion.tongue import tr

LARGEST: Final = 4_000_000
"""Bytes; whatever is larger is no playlist."""


class PlaylistError(Exception):
    """A file that is no playlist; the message is one sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a playlist, and what to do about it, in a sentence."""

    sentence: str
    track: str = ""

    @override
    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class PlaylistReport:
    """A playlist as far as it can be played, and what is wrong with the rest."""

    playlist: Playlist
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One track as a playlist file describes it; loudness and peak are ``None`` where nobody has measured."""

    id: str
    location: str
    title: str
    seconds: float = 0.0
    phase: str = ""
    energy: int = 3
    loudness: float | None = None
    true_peak: float | None = None
    fade_in: float = 0.0
    fade_out: float = 0.0
    licence: str = ""
    source: str = ""
    creator: str = ""
    album: str = ""

    @property
    def gain_db(self) -> float:
        """What brings it to the common level without its peaks touching the ceiling."""
        return gain_db(self.loudness, self.true_peak)

    def track(self, path: Path) -> Track:
        """The track, found in a file."""
        return Track(
            self.id, str(path), self.title, self.seconds, self.phase, self.energy, round(self.gain_db, 2),
            self.licence, self.source, self.fade_in, self.fade_out, self.album,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contents:
    """A playlist file taken apart; nothing of it has been looked for yet."""

    id: str
    title: str
    phase: str = ""
    silence: bool = False
    listed: tuple[Listed, ...] = ()
    routes: tuple[str, ...] = ()


def bytes_of(path: Path) -> bytes:
    """The bytes of a playlist file; raises `PlaylistError` where it cannot be one."""
    try:
        with path.open("rb") as file:
            read = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise PlaylistError(tr("The playlist “{path}” is not there.").format(path=path)) from None
    except OSError as error:
        raise PlaylistError(
            tr("The playlist “{path}” cannot be read: {problem}.").format(path=path, problem=error.strerror)
        ) from error
    if len(read) > LARGEST:
        raise PlaylistError(tr("“{file}” is too large to be a playlist.").format(file=path.name))
    return read
