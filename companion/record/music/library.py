"""The practitioner's own music: what is known of each file, and the playlists curated from it. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log10
from pathlib import PurePath
from typing import Final

from companion.i18n import tr
from companion.session.music.preflight import gain_db
from companion.session.music.programme import Playlist, Track

PLAYLIST_ENDINGS: Final = (
    ".xspf", ".m3u", ".m3u8", ".pls", ".wpl", ".zpl", ".asx", ".wax", ".wvx", ".cue", ".jspf",
)  # fmt: skip
"""The playlists of other players that are read, by the endings of their names."""


@dataclass(frozen=True, slots=True)
class HeardSound:
    """A file as it was heard from end to end.

    Loudness is in LUFS and its range in LU (EBU R128), the true peak in dBTP, silence at the ends in seconds;
    brightness is the median spectral centroid in Hz, density the number of audible beginnings a second.
    """

    seconds: float
    loudness: float
    loudness_range: float
    true_peak: float
    silent_start: float = 0.0
    silent_end: float = 0.0
    brightness: float = 0.0
    density: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A phase and an energy (1 calm to 5 lively) that a file may be fit for, and why, in a few words."""

    phase: str
    energy: int
    why: str


@dataclass(frozen=True, slots=True)
class LibraryTrack:
    """One file of the practitioner's music; ``path`` is where it was last seen.

    ``content`` is the same for the same bytes under any name. ``sound`` is ``None`` until somebody has
    listened; ``trouble`` is the code of why that was not possible. ``phase`` and ``energy`` are what
    the practitioner has confirmed, empty and 0 until then.
    """

    id: str
    path: str
    size: int
    mtime_ns: int
    content: str
    title: str
    artist: str = ""
    album: str = ""
    sound: HeardSound | None = None
    trouble: str = ""
    licence: str = ""
    source: str = ""
    phase: str = ""
    energy: int = 0
    missing: bool = False

    @property
    def suggestion(self) -> Suggestion | None:
        """What the file may be fit for, as far as it has been heard."""
        return None if self.sound is None else suggest(self.sound)

    @property
    def confirmed(self) -> bool:
        """Whether the practitioner has said what it is fit for."""
        return bool(self.phase)


@dataclass(frozen=True, slots=True)
class MusicList:
    """A playlist curated for one phase: the ids of its tracks, in order."""

    id: str
    title: str
    phase: str
    tracks: tuple[str, ...] = ()


def suggest(sound: HeardSound) -> Suggestion:
    """Suggest what a file may be fit for; a human decides.

    The reasoning follows what research says of the phases: peak pieces have a darker timbre and regular,
    sustained phrases (Barrett et al. 2017, 24 peak and 24 pre-peak pieces chosen by experts); onset music
    is steady, simple and of low density; build widens slowly; return is more melodic and acoustic, re-entry
    light and human (clinics' playlists). The limits are convention: dark is a centroid under 380 Hz, bright
    one over 1,200; sparse are fewer than 0.6 beginnings a second, busy more than 2; steady is a loudness
    range under 4 LU, wide one over 12. Of the music that ships they tell the peak pieces from most others,
    and little else: a beginning for the ear, no more.
    """
    dark, bright = sound.brightness < 380, sound.brightness > 1_200
    sparse, busy = sound.density < 0.6, sound.density > 2
    steady, wide = sound.loudness_range < 4, sound.loudness_range > 12
    match (wide, bright, busy, dark, sparse, steady):
        case (True, _, _, _, _, _):
            phase = "build"
        case (_, True, _, _, _, _) | (_, _, True, _, _, _):
            phase = "reentry"
        case (_, _, _, True, _, _):
            phase = "peak"
        case (_, _, _, _, True, True):
            phase = "settle"
        case (_, _, _, _, True, _):
            phase = "onset"
        case _:
            phase = "return"
    energy = 1 + (not sparse) + busy + bright + (sound.loudness_range > 8)
    timbre = tr("dark") if dark else tr("bright") if bright else tr("warm")
    pace = tr("sparse") if sparse else tr("busy") if busy else tr("moving")
    course = tr("steady") if steady else tr("wide in loudness") if wide else tr("gently varied")
    return Suggestion(phase, energy, f"{timbre}, {pace}, {course}")


def playlist_of(curated: MusicList, tracks: Mapping[str, LibraryTrack]) -> Playlist:
    """Make a playlist of a session from a curated one; tracks that are no longer known are left out."""
    gains = gains_db(tracks.values())
    found = (tracks[name] for name in curated.tracks if name in tracks)
    playable = tuple(track_of(one, gains.get(one.id, 0.0)) for one in found)
    return Playlist(curated.id, curated.title, curated.phase, playable)


def track_of(one: LibraryTrack, gain: float) -> Track:
    """Make a track of a session from a file; its gain in dB comes with it."""
    heard = one.suggestion
    return Track(
        id=one.id,
        path=one.path,
        title=one.title,
        seconds=one.sound.seconds if one.sound else 0.0,
        phase=one.phase or (heard.phase if heard else ""),
        energy=one.energy or (heard.energy if heard else 3),
        gain_db=round(gain, 2),
        licence=one.licence,
        source=one.source,
    )


def gains_db(tracks: Iterable[LibraryTrack]) -> dict[str, float]:
    """Give the gain of every track; those of one album in one folder share theirs, as they were mastered."""
    groups: dict[tuple[str, ...], list[LibraryTrack]] = defaultdict(list)
    for one in tracks:
        if one.sound is not None:
            together = (one.album, str(PurePath(one.path).parent)) if one.album else (one.id,)
            groups[together].append(one)
    found: dict[str, float] = {}
    for group in groups.values():
        found |= dict.fromkeys((one.id for one in group), _gain([one.sound for one in group if one.sound]))
    return found


def _gain(sounds: Sequence[HeardSound]) -> float:
    """One gain for several pieces: their mean power over time, under the highest of their peaks."""
    seconds = sum(sound.seconds for sound in sounds)
    power: float = sum(sound.seconds * 10 ** (sound.loudness / 10) for sound in sounds)
    if not seconds or power <= 0:
        return 0.0
    return gain_db(10 * log10(power / seconds), max(sound.true_peak for sound in sounds))


def seconds_of(curated: MusicList, tracks: Mapping[str, LibraryTrack]) -> float:
    """How long a curated playlist plays once through, as far as its tracks have been heard and are there."""
    found = (tracks.get(name) for name in curated.tracks)
    return sum(one.sound.seconds for one in found if one and one.sound and not one.missing)


def as_played(
    names: Sequence[str], own: Mapping[str, LibraryTrack], shipped: Iterable[Playlist]
) -> list[tuple[str, Track]]:
    """Give what is known under these names, the own music levelled; a piece that ships by its file."""
    gains = gains_db(own.values())
    found = {piece.path: piece for playlist in shipped for piece in playlist.tracks}
    found |= {name: track_of(own[name], gains.get(name, 0.0)) for name in names if name in own}
    return [(name, found[name]) for name in names if name in found]


def beside(track: LibraryTrack, before: LibraryTrack | None) -> LibraryTrack:
    """What a scan told of a track, with what the practitioner has said of it."""
    if before is None:
        return track
    said = {"source": before.source, "phase": before.phase, "energy": before.energy}
    return replace(track, licence=before.licence or track.licence, **said)  # type: ignore[arg-type]
