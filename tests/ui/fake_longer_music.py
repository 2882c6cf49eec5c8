"""The longer music, as far as somebody says."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from companion.ports.music.longer_music import LongerMusicStatus, LongerMusicWork

ALL_THERE = LongerMusicStatus(LongerMusicWork.DONE, 54, 54, 180_000_000)


@dataclass
class FakeLongerMusic:
    """Stands as it is told to; every call is remembered."""

    stands: LongerMusicStatus = ALL_THERE
    asked: list[str] = field(default_factory=list)
    watchers: list[Callable[[], None]] = field(default_factory=list)

    def standing(self) -> LongerMusicStatus:
        """Say how it was told to stand."""
        return self.stands

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Remember who looks on."""
        self.watchers.append(changed)
        return lambda: self.watchers.remove(changed)

    def tell(self, stands: LongerMusicStatus) -> None:
        """Stand otherwise from now on."""
        self.stands = stands
        for changed in tuple(self.watchers):
            changed()

    def make(self) -> None:
        """Make what is missing."""
        self.asked.append("make")
        self.tell(replace(self.stands, doing=LongerMusicWork.MAKING))

    def stop(self) -> None:
        """Make nothing more."""
        self.asked.append("stop")
        self.tell(replace(self.stands, doing=LongerMusicWork.STOPPED))

    def remove(self) -> None:
        """Remove what is there."""
        self.asked.append("remove")
        self.tell(replace(self.stands, doing=LongerMusicWork.STOPPED, made=0, size=0))
