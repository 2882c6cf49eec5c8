"""What can be said of the music before a session, once its files have been heard to their ends. Pure.

The levels follow EBU R128: -20 LUFS is the common level of all music (DESIGN §5), no boost lifts a true peak
over -1 dBTP, and none is larger than 12 dB, since a very quiet recording would bring its noise along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from companion.i18n import tr
from companion.session.music.programme import Playlist, Track
from companion.session.music.troubles import file_sentence

LEVEL: Final = -20.0
CEILING: Final = -1.0
MOST_BOOST: Final = 12.0

STEP_LU: Final = 3.0
TWICE_LU: Final = 10.0
"""A step of so many is heard as twice as loud, or half."""
"""From here on a change of loudness from one track to the next is plainly heard."""

CUT_OFF_S: Final = 2.0
"""A file that ends this much earlier than it says has lost its end; smaller differences are rounding."""

SHORTEST_S: Final = 0.25
"""What is shorter is over before it could begin, and is passed by."""

SILENT: Final = -70.0
"""At or under this loudness nothing can be heard."""


def gain_db(loudness: float | None, true_peak: float | None) -> float:
    """What brings music to the common level without its peaks touching the ceiling; 0 where unmeasured."""
    if loudness is None or true_peak is None or loudness <= SILENT:
        return 0.0
    return min(LEVEL - loudness, CEILING - true_peak, MOST_BOOST)


@dataclass(frozen=True, slots=True)
class HeardMusic:
    """A file as it was heard from end to end: seconds, LUFS and dBTP; or the code of why it could not be."""

    seconds: float = 0.0
    loudness: float = SILENT
    true_peak: float = -120.0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class LevelStep:
    """A change of loudness from one track to the next, in LU as it will be played; louder is positive."""

    before: Track
    after: Track
    lu: float

    @property
    def sentence(self) -> str:
        """Say it, and what helps."""
        much = abs(self.lu) >= TWICE_LU
        if self.lu > 0:
            step = tr("“{piece}” plays much louder than “{before}” before it")
            slight = tr("“{piece}” plays louder than “{before}” before it")
        else:
            step = tr("“{piece}” plays much softer than “{before}” before it")
            slight = tr("“{piece}” plays softer than “{before}” before it")
        said = (step if much else slight).format(piece=self.after.title, before=self.before.title)
        return tr("{step}; the library levels what it has measured.").format(step=said)


def trouble_of(track: Track, heard: HeardMusic) -> str:
    """Say in a sentence what is wrong with a file, or nothing."""
    if heard.trouble:
        said = tr("“{piece}” cannot be played; replace the file {path}.")
        why = file_sentence(heard.trouble, track.path)
        return f"{said.format(piece=track.title, path=track.path)} {why}"
    if not track.seconds:
        return tr("“{piece}” has no length in the playlist; add its duration.").format(piece=track.title)
    if heard.seconds < track.seconds - CUT_OFF_S:
        heard_s, said_s = f"{heard.seconds:.0f}", f"{track.seconds:.0f}"
        said = tr(
            "“{piece}” ends after {heard} seconds instead of {said}; the file seems cut off, replace {path}."
        )
        return said.format(piece=track.title, heard=heard_s, said=said_s, path=track.path)
    if heard.seconds < SHORTEST_S:
        said = tr("“{piece}” is too short to be played; replace the file {path}.")
        return said.format(piece=track.title, path=track.path)
    if heard.loudness <= SILENT:
        said = tr("“{piece}” is silent from end to end; replace the file {path}.")
        return said.format(piece=track.title, path=track.path)
    return ""


def steps(tracks: Sequence[Track], heard: Mapping[str, HeardMusic]) -> list[LevelStep]:
    """Find the steps of loudness between neighbours that can be played, by path of file."""
    usable = [
        (track, one.loudness + track.gain_db)
        for track in tracks
        if (one := heard.get(track.path)) and not one.trouble and one.loudness > SILENT
    ]
    pairs = pairwise(usable)
    found = (LevelStep(before, after, level - other) for (before, other), (after, level) in pairs)
    return [step for step in found if abs(step.lu) >= STEP_LU]


class CheckSubject(StrEnum):
    """What is looked at before a session, in the order it is shown."""

    FILES = "files"
    MINUTES = "minutes"
    LOUDNESS = "loudness"
    SOUND = "sound"
    AWAKE = "awake"
    NOTIFICATIONS = "notifications"
    CARD = "card"
    NUMBERS = "numbers"
    ADDRESS = "address"
    CLIENT = "client"


class CheckStatus(StrEnum):
    """How it stands with that; a session can begin however it stands."""

    LOOKING = "looking"
    FINE = "fine"
    CONCERN = "concern"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """What was found out about one thing, in a sentence each."""

    about: CheckSubject
    standing: CheckStatus
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChosenMusic:
    """The music chosen for a phase, which lasts so many minutes; ``None`` is silence."""

    phase: str
    minutes: float
    playlist: Playlist | None = None

    @property
    def files(self) -> Playlist | None:
        """The playlist if it is played from files; living music makes no use of them."""
        return None if self.playlist is None or self.playlist.living else self.playlist

    @property
    def lives(self) -> bool:
        """Whether it is living music."""
        return self.playlist is not None and self.playlist.living is not None


def of_the_music(chosen: Sequence[ChosenMusic], heard: Mapping[str, HeardMusic]) -> tuple[CheckFinding, ...]:
    """Say how it stands with the chosen music, as far as its files have been heard, by their paths."""
    return _files(chosen, heard), _minutes(chosen, heard), _loudness(chosen, heard)


def paths_of(chosen: Sequence[ChosenMusic]) -> list[str]:
    """Name every file of the chosen music once, in the order of the session; living music needs none."""
    tracks = (track for one in chosen if (files := one.files) for track in files.tracks)
    return list(dict.fromkeys(track.path for track in tracks))


def _files(chosen: Sequence[ChosenMusic], heard: Mapping[str, HeardMusic]) -> CheckFinding:
    paths = paths_of(chosen)
    lives = any(one.lives for one in chosen)
    living = (tr("Living music needs no files; where it cannot be played, pieces that ship are."),)
    if not paths:
        silent = (tr("Silence throughout. That is a choice like any other."),)
        return CheckFinding(CheckSubject.FILES, CheckStatus.FINE, living if lives else silent)
    troubles = {
        track.path: sentence
        for one in chosen
        if (files := one.files)
        for track in files.tracks
        if (sentence := _trouble(track, heard))
    }
    told = tuple(troubles.values())
    known = sum(path in heard for path in paths)
    if known < len(paths):
        said = tr("{known} of {all} pieces have been heard to their ends; the others are on the way.")
        listening = said.format(known=known, all=len(paths))
        return CheckFinding(CheckSubject.FILES, CheckStatus.LOOKING, (listening, *told))
    if told:
        return CheckFinding(
            CheckSubject.FILES, CheckStatus.CONCERN, (*told, tr("The session plays the next one instead."))
        )
    count = (
        tr("The one piece plays to its end, decoded by PyAV.")
        if len(paths) == 1
        else tr("All {count} pieces play to their ends, decoded by PyAV.").format(count=len(paths))
    )
    return CheckFinding(CheckSubject.FILES, CheckStatus.FINE, (count, *(living if lives else ())))


def _trouble(track: Track, heard: Mapping[str, HeardMusic]) -> str:
    one = heard.get(track.path)
    return trouble_of(replace(track, seconds=track.seconds or one.seconds), one) if one else ""


def _minutes(chosen: Sequence[ChosenMusic], heard: Mapping[str, HeardMusic]) -> CheckFinding:
    silent, short = [], []
    for one in chosen:
        if (files := one.files) is None:
            continue
        usable = [t for t in files.tracks if not ((h := heard.get(t.path)) and h.trouble)]
        minutes = sum(t.seconds or (h.seconds if (h := heard.get(t.path)) else 0.0) for t in usable) / 60
        if not usable:
            said = tr("{phase}: none of its music can be played; a quiet piece is repeated instead.")
            silent.append(said.format(phase=one.phase))
        elif minutes < one.minutes:
            had, needed = f"{minutes:.0f}", f"{one.minutes:g}"
            said = tr("{phase}: {had} of {needed}")
            short.append(said.format(phase=one.phase, had=had, needed=needed))
    if short:
        said = tr("{phases} minutes; the music repeats, and never falls silent.")
        silent.append(said.format(phases=", ".join(short)))
    if silent:
        return CheckFinding(CheckSubject.MINUTES, CheckStatus.CONCERN, tuple(silent))
    told = tr("Every phase with music has the minutes it needs.")
    return CheckFinding(CheckSubject.MINUTES, CheckStatus.FINE, (told,))


def _loudness(chosen: Sequence[ChosenMusic], heard: Mapping[str, HeardMusic]) -> CheckFinding:
    found = dict.fromkeys(
        step.sentence for one in chosen if (files := one.files) for step in steps(files.tracks, heard)
    )
    if found:
        return CheckFinding(CheckSubject.LOUDNESS, CheckStatus.CONCERN, tuple(found))
    if any(path not in heard for path in paths_of(chosen)):
        return CheckFinding(
            CheckSubject.LOUDNESS, CheckStatus.LOOKING, (tr("Known when every piece has been heard."),)
        )
    return CheckFinding(
        CheckSubject.LOUDNESS,
        CheckStatus.FINE,
        (tr("No piece is plainly louder or softer than the one before."),),
    )
