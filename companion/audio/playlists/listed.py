"""What a playlist file says, as values, whichever kind of file it is."""

import errno
import re
import unicodedata
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.i18n import tr
from companion.override import override
from companion.session.music.preflight import gain_db
from companion.session.music.programme import Playlist, Track

LARGEST: Final = 16_000_000
"""Bytes; whatever is larger is no playlist. A hundred thousand lines are about ten million."""

LONGEST_S: Final = 360_000.0
"""A hundred hours; whatever claims to be longer has no length that can be believed."""


class PlaylistError(Exception):
    """A file that is no playlist; the message is one sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a playlist, and what to do about it, in a sentence.

    ``absent`` says that a track was left out because its file is not on this computer.
    """

    sentence: str
    track: str = ""
    absent: bool = False

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
    """One track as a playlist file describes it; loudness and peak are ``None`` where nobody has measured.

    ``location`` is a path as it stands where it is ``plain``, or else an address with percent signs;
    ``others`` are places to look where it is not there. ``pieces`` are the titles of several that lie in
    its one file.
    """

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
    others: tuple[str, ...] = ()
    plain: bool = False
    pieces: tuple[str, ...] = ()

    @property
    def locations(self) -> tuple[str, ...]:
        """Every place it may lie in, the likeliest first."""
        return (self.location, *self.others) if self.location else self.others

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
    """A playlist file taken apart; nothing of it has been looked for yet.

    ``encoding`` is the one that the file itself claims to be in, if any.
    """

    id: str
    title: str
    phase: str = ""
    silence: bool = False
    listed: tuple[Listed, ...] = ()
    routes: tuple[str, ...] = ()
    encoding: str = ""


class NoPlaylistError(Exception):
    """The text is none of its kind of playlist."""


_LENGTH: Final = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def seconds_of(text: str | None, parts: int = 1) -> float:
    """Read a length in seconds or parts of them; 0, which means unknown, for all but a plain number."""
    found = _LENGTH.fullmatch(blank_off(text or ""))
    seconds = float(found[0]) / parts if found else 0.0
    return seconds if seconds <= LONGEST_S else 0.0


def number_of(text: str | None, least: float, most: float) -> float | None:
    """Read a number that can be so, or nothing."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if isfinite(value) and least <= value <= most else None


def blank_off(text: str) -> str:
    """Take off spaces and tabs; other blanks may be halves of letters in some encoding, or part of a name."""
    return text.strip(" \t\r\n")


def one_line(text: str) -> str:
    """Give words on one line, without the signs that mean nothing on a screen or in XML."""
    if text.isprintable():
        return " ".join(text.split())
    plain = "".join(
        " " if sign.isspace() else sign
        for sign in text
        if sign.isspace() or (unicodedata.category(sign) not in _NO_SIGN and sign not in "\ufeff\ufffe\uffff")
    )
    return " ".join(plain.split())


_NO_SIGN: Final = frozenset({"Cc", "Cs"})


def bytes_of(path: Path) -> bytes:
    """The bytes of a playlist file; raises `PlaylistError` where it cannot be one."""
    try:
        return textfile.read_bytes(path, LARGEST)
    except FileNotFoundError:
        raise PlaylistError(tr("The playlist “{path}” is not there.").format(path=path)) from None
    except ValueError:  # a zero in its name
        raise PlaylistError(
            tr("The playlist “{path}” is not there.").format(path=one_line(str(path)))
        ) from None
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise PlaylistError(
                tr("“{file}” is too large to be a playlist.").format(file=path.name)
            ) from None
        raise PlaylistError(
            tr("The playlist “{path}” cannot be read: {problem}.").format(path=path, problem=error.strerror)
        ) from error
