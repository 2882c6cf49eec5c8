"""Which track comes next: pure, told what has been heard and what could not be played."""

from collections.abc import Iterable

from companion.session.music.programme import Programme, Track


class HeardMemory:
    """What was heard of a programme, in order, and which of its files could not be played."""

    def __init__(self, heard: Iterable[str] = ()) -> None:
        self.heard = list(heard)
        self.unusable: set[str] = set()

    def last_heard(self, track: Track) -> int:
        """When a track was last begun, counted in tracks; −1 for never."""
        backwards = (place for place in range(len(self.heard) - 1, -1, -1) if self.heard[place] == track.id)
        return next(backwards, -1)


def following(programme: Programme, phase: str, memory: HeardMemory) -> Track | None:
    """Choose what comes next in a phase: unheard tracks in their order, then the one heard longest ago.

    When nothing of the cue can be played, the last resort loops; without one, the music of the other
    phases goes on rather than that the room falls silent unasked. A cue without tracks is silence chosen,
    unless they stand in for living music.
    """
    cue, living = programme.cue(phase).tracks, programme.cue(phase).living
    if not cue and living is None:
        return None
    last_resort = (programme.last_resort,) if programme.last_resort else ()
    elsewhere = tuple(track for other in programme.cues for track in other.tracks)
    for tracks in (cue, last_resort, elsewhere):
        usable = [track for track in tracks if track.id not in memory.unusable]
        if usable:
            return min(usable, key=memory.last_heard)
    return None


def calmest(programme: Programme, phase: str, memory: HeardMemory, now: Track | None) -> Track | None:
    """Choose the calmest other track of a phase, unheard ones first, none livelier than the present one."""
    candidates = [
        track
        for track in programme.cue(phase).tracks
        if track.id not in memory.unusable
        and (now is None or (track.id != now.id and track.energy <= now.energy))
    ]
    return min(
        candidates,
        key=lambda track: (memory.last_heard(track) >= 0, track.energy, memory.last_heard(track)),
        default=None,
    )


def find(programme: Programme, track_id: str) -> Track | None:
    """Find a track of a programme by its id."""
    tracks = (track for cue in programme.cues for track in cue.tracks)
    return next((track for track in tracks if track.id == track_id), None)
