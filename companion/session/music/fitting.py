"""Fits the music of a phase to its length: where it can be, the phase ends with the end of a track."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.session.music.programme import MusicState, Programme, Track

NEAR_S: Final = 20.0
"""How far from the end of a phase the end of a track may be to count as falling on it."""


def fitted(
    programme: Programme,
    phase: str,
    seconds: float,
    heard: Sequence[str] = (),
    unusable: frozenset[str] = frozenset(),
) -> Programme:
    """Order the tracks of one phase so that one of them ends when it is over, ``seconds`` from now.

    ``heard`` are ids of tracks that were played, or play now; they come last, the one heard longest ago
    first. Of the others, those go first that together end nearest to the phase's end, in their curated order;
    when nothing ends within ``NEAR_S`` of it, that order stays. No track is lost and none is put in twice.
    """
    cue = programme.cue(phase)
    last = {track_id: place for place, track_id in enumerate(heard)}
    played = sorted((t for t in cue.tracks if t.id in last), key=lambda track: last[track.id])
    waiting = [track for track in cue.tracks if track.id not in last]
    usable = [track for track in waiting if track.id not in unusable]
    first = _ending_at(usable, seconds, programme.fade_seconds)
    rest = [track for track in waiting if track not in first]
    order = (*first, *rest, *played)
    cues = tuple(replace(each, tracks=order) if each.phase == phase else each for each in programme.cues)
    return replace(programme, cues=cues)


def fitted_behind(
    programme: Programme,
    phase: str,
    seconds: float,
    music: MusicState,
    heard: Sequence[str],
    unusable: frozenset[str],
) -> Programme:
    """Order the tracks of a phase that is over in ``seconds`` behind what of it plays now."""
    if music.phase == phase and music.track_id:
        seconds -= max(0.0, music.length_s - music.position_s)
    return fitted(programme, phase, seconds, heard, unusable)


def lasts(track: Track, fade_seconds: float) -> float:
    """Say for how many seconds a track plays before the next one comes in over its end.

    A track that rises and dies away by itself is joined there; another one gives a crossfade's length, and
    never more than a third of itself.
    """
    own = min(track.fade_in, track.seconds / 4) + min(track.fade_out, track.seconds / 4)
    return track.seconds - own - min(fade_seconds, (track.seconds - own) / 3)


def _ending_at(tracks: Sequence[Track], seconds: float, fade_seconds: float) -> list[Track]:
    """Choose the tracks that played in this order end nearest to a moment; none when nothing ends near it.

    Every sum of lengths that the first tracks can make is a bit of a number; the earlier tracks of a list
    are preferred.
    """
    lengths = [max(1, round(lasts(track, fade_seconds))) for track in tracks]
    target = round(seconds)
    if target <= 0:
        return []
    reach = [1]
    for length in lengths:
        reach.append((reach[-1] | reach[-1] << length) & ((1 << (target + round(NEAR_S) + 1)) - 1))
    near = sorted(
        range(max(1, target - round(NEAR_S)), target + round(NEAR_S) + 1), key=lambda s: abs(s - target)
    )
    total = next((s for s in near if reach[-1] >> s & 1), 0)
    chosen = []
    for place in range(len(tracks), 0, -1):
        if not reach[place - 1] >> total & 1:
            chosen.append(tracks[place - 1])
            total -= lengths[place - 1]
    return chosen[::-1]
