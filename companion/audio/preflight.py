"""What can be said about a programme before the session: what is missing, in calm sentences."""

from pathlib import Path

from companion.session.programme import Programme, Track


def check(programme: Programme) -> list[str]:
    """Name every track whose file is not there, once, with the phases that wanted it."""
    wanted_by: dict[Track, list[str]] = {}
    for cue in programme.cues:
        for track in cue.tracks:
            wanted_by.setdefault(track, []).append(cue.phase)
    if programme.last_resort is not None:
        wanted_by.setdefault(programme.last_resort, []).append("whenever nothing else plays")
    return [
        f"“{track.title}” ({', '.join(phases)}) is missing: {track.path}"
        for track, phases in wanted_by.items()
        if not Path(track.path).is_file()
    ]
