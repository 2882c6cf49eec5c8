"""What the library's screen says, one place for each saying."""

from companion.i18n import tr
from companion.record.music.library import HeardSound, LibraryTrack
from companion.session.music.phases import PHASES, phase_name

EVEN_LU, WIDE_LU = 6.0, 12.0
"""Up to which range of loudness a piece keeps its level, and from which it has quiet and loud passages."""


def phases() -> list[tuple[str, str]]:
    """Give all phases with their names, in the order of a session."""
    return [(phase, phase_name(phase)) for phase in PHASES]


def phase_of(track: LibraryTrack) -> str:
    """Say what a track is for; a question mark says that only the program thinks so."""
    if track.confirmed:
        return phase_name(track.phase)
    return f"{phase_name(heard.phase)} ?" if (heard := track.suggestion) else ""


def place_of(track: LibraryTrack) -> tuple[int, bool]:
    """Give the place of its phase in a session, what is confirmed before what is only thought."""
    phase = track.phase or (heard.phase if (heard := track.suggestion) else "")
    return (PHASES.index(phase) if phase in PHASES else len(PHASES), not track.confirmed)


def energy_of(track: LibraryTrack) -> str:
    """Say how lively a track is, from 1 to 5."""
    if track.energy:
        return str(track.energy)
    return f"{heard.energy} ?" if (heard := track.suggestion) else ""


def level_words(sound: HeardSound) -> str:
    """Say how far a piece keeps its level; how loud it is does not matter, as all pieces are levelled."""
    if sound.loudness_range < EVEN_LU:
        return tr("keeps its level")
    return tr("swells and fades") if sound.loudness_range < WIDE_LU else tr("quiet and loud passages")


def remark(track: LibraryTrack, *, twice: bool) -> str:
    """Say what is not as it should be with a track, in a word or two."""
    if track.missing:
        return tr("missing")
    if track.trouble:
        return tr("cannot be played")
    if track.sound is None:
        return tr("not heard yet")
    return tr("there twice") if twice else ""
