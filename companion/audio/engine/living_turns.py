"""Where living music left off, and in which phases this machine could not keep up with it."""

from collections.abc import Iterable

from companion.audio.engine.open_living import LivingCourse, OpenLiving
from companion.audio.engine.open_track import OpenTrack
from companion.audio.living.place import LivingPlace
from companion.audio.living.source import LivingOpener
from companion.session.music.mood import LivingMusic
from companion.session.music.programme import Programme


class LivingTurns:
    """Opens living music at its place: what was heard of a character and a seed is not heard once more."""

    def __init__(self, live: LivingOpener) -> None:
        self._live = live
        self._left: dict[tuple[str, int], LivingPlace] = {}
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
        self._opened.clear()

    @property
    def given_up(self) -> tuple[str, ...]:
        """The phases in which files play in its place."""
        return tuple(sorted(self._given_up))

    def resume(self, kept: tuple[LivingPlace, LivingCourse] | None, given_up: Iterable[str]) -> None:
        """Go on where another process was, as soon as that is opened."""
        self._resumes = kept
        self._given_up.update(given_up)

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
            opened = OpenLiving(living, phase, self._live(living, left, turn=left is not None), None)
        self._opened.append(opened)
        return opened

    def leave(self, left: OpenTrack | OpenLiving) -> None:
        """Remember where living music is that is closed."""
        if isinstance(left, OpenLiving) and left in self._opened:
            self._opened.remove(left)
            self._left[left.living.character, left.living.seed] = left.place()
