"""The verbs that go elsewhere in the music: next, previous and gentler, of tracks and of living music."""

from companion.audio.engine.choose import calmest
from companion.audio.engine.open_living import OpenLiving
from companion.audio.engine.sequencer import Sequencer
from companion.session.music.programme import Track, Verb


def go_elsewhere(tracks: Sequencer, verb: Verb) -> None:
    """Go on, back or somewhere gentler; living music has nothing before it, and is steered."""
    living = tracks.current if isinstance(tracks.current, OpenLiving) else None
    match verb:
        case Verb.NEXT if living is not None:
            living.go_back()
        case Verb.NEXT:
            tracks.hurry("next")
        case Verb.PREVIOUS if living is None:
            _go_back(tracks)
        case Verb.GENTLER if living is not None:
            living.go_gentler()
        case Verb.GENTLER:
            _go_gentler(tracks)
        case _:
            pass


def _go_back(tracks: Sequencer) -> None:
    """Return to the track before, as if it had not been heard; the first one begins again."""
    here = {track.id: track for track in tracks.programme.cue(tracks.phase).tracks}
    for index in range(len(tracks.memory.heard) - 2, -1, -1):
        track = here.get(tracks.memory.heard[index])
        if track is not None and track.id not in tracks.memory.unusable:
            del tracks.memory.heard[index:]
            tracks.turn_to(track, "previous")
            return
    if tracks.current is not None:
        tracks.turn_to(tracks.current.track, "previous")


def _go_gentler(tracks: Sequencer) -> None:
    playing: Track | None = tracks.current.track if tracks.current else None
    track = calmest(tracks.programme, tracks.phase, tracks.memory, playing)
    if track is not None:
        tracks.turn_to(track, "gentler")
