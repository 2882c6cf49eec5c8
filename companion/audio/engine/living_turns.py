"""Where living music left off, and in which phases this machine could not keep up with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from companion.audio.engine.open_living import LivingCourse, OpenLiving, living_kept, places_kept
from companion.audio.engine.open_track import OpenTrack
from companion.audio.engine.player_place import PlayerPlace
from companion.audio.living.place import LivingPlace, place_to_json
from companion.session.music.mood import LivingMusic, LivingPast
from companion.session.music.programme import Programme

if TYPE_CHECKING:
    from companion.audio.living.source import LivingOpener, LivingSource


class LivingTurns:
    """Opens living music at its place: what was heard of a character and a seed is not heard once more."""

    def __init__(self, live: "LivingOpener") -> None:
        self._live = live
        self._left: dict[tuple[str, int], LivingPlace] = {}
        self._known: dict[tuple[str, int], LivingPast] = {}
        self._given_up: set[str] = set()
        self._resumes: tuple[LivingPlace, LivingCourse] | None = None
        self._opened: list[OpenLiving] = []

    def wanted(self, programme: Programme, phase: str) -> LivingMusic | None:
        """Give the living music of a phase, unless it was given up there."""
        return None if phase in self._given_up else programme.cue(phase).living

    def give_up(self, phase: str) -> None:
        """Have files play in a phase from now on, whatever becomes of this machine: it is not to waver."""
        self._given_up.add(phase)

    def forgive(self, phase: str) -> None:
        """Try it once more in a phase: nothing else can be played there."""
        self._given_up.discard(phase)

    def forget(self) -> None:
        """Begin anew with another session."""
        self._given_up.clear()
        self._left.clear()
        self._known.clear()
        self._opened.clear()

    @property
    def given_up(self) -> tuple[str, ...]:
        """The phases in which files play in its place."""
        return tuple(sorted(self._given_up))

    @property
    def left(self) -> tuple[Mapping[str, Any], ...]:
        """Where all of it was left, as it is kept."""
        return tuple(map(place_to_json, self._left.values()))

    def know(self, known: Iterable[LivingPast]) -> None:
        """Hear where the journal has it, for what was not left here."""
        self._known = {(past.steerings[0].character, past.steerings[0].seed): past for past in known}

    def resume(self, place: PlayerPlace, known: Iterable[LivingPast]) -> None:
        """Go on where another process was, as soon as that is opened."""
        self.know(known)
        self._resumes = living_kept(place.living)
        self._left.update({(each.character, each.seed): each for each in places_kept(place.left)})
        self._given_up.update(place.given_up)

    def open(self, living: LivingMusic, phase: str) -> OpenLiving:
        """Open living music where it was left, in its phase's mood; or where a process died, as it was."""
        resumes, self._resumes = self._resumes, None
        ours = (living.character, living.seed)
        if resumes is not None and (resumes[0].character, resumes[0].seed) == ours:
            opened = OpenLiving(living, phase, self._live(living, resumes[0], turn=False), resumes[1])
        else:
            here = [each.place() for each in self._opened if each.is_of(living)]  # as it fades, perhaps
            left = here[-1] if here else self._left.get(ours)
            left = left if living.past is None else None
            source = self._live(living, left, turn=True) if left is not None else self._anew(living)
            opened = OpenLiving(living, phase, source, None)
        self._opened.append(opened)
        return opened

    def _anew(self, living: LivingMusic) -> "LivingSource":
        """Begin where the journal knows it to have been, or at its first frame."""
        known = self._known.get((living.character, living.seed)) if living.past is None else None
        return self._live(replace(living, past=known or living.past), None, turn=known is not None)

    def leave(self, left: OpenTrack | OpenLiving) -> None:
        """Remember where living music is that is closed."""
        if isinstance(left, OpenLiving) and left in self._opened:
            self._opened.remove(left)
            self._left[left.living.character, left.living.seed] = left.place()
