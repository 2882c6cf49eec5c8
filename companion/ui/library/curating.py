"""Curating a playlist as a value: each change gives a new one, and can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from companion.record.music.library import MusicList


@dataclass(frozen=True, slots=True)
class PlaylistChange:
    """A playlist before and after; ``None`` where it was not there."""

    before: MusicList | None
    after: MusicList | None


@dataclass(slots=True)
class Undo:
    """What can be taken back, and what can be done again after that."""

    done: list[PlaylistChange] = field(default_factory=list)
    undone: list[PlaylistChange] = field(default_factory=list)

    def note(self, change: PlaylistChange) -> None:
        """Take note of a change; what was taken back before it is gone."""
        self.done.append(change)
        self.undone.clear()


def added(curated: MusicList, tracks: Sequence[str], at: int | None = None) -> MusicList:
    """Put tracks into a playlist, at its end or before a place."""
    place = len(curated.tracks) if at is None else at
    return replace(curated, tracks=(*curated.tracks[:place], *tracks, *curated.tracks[place:]))


def removed(curated: MusicList, places: Sequence[int]) -> MusicList:
    """Take the tracks at some places out."""
    kept = (track for place, track in enumerate(curated.tracks) if place not in set(places))
    return replace(curated, tracks=tuple(kept))


def moved(curated: MusicList, places: Sequence[int], before: int) -> MusicList:
    """Move the tracks at some places before another one, in their order."""
    chosen = [curated.tracks[place] for place in sorted(places)]
    ahead = sum(place < before for place in places)
    return added(removed(curated, places), chosen, before - ahead)
