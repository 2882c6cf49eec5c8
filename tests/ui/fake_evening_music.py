"""The music of an evening as a file, in memory; the test says how far it is."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.music.along import PieceAlong
from companion.ports.music.evening import EveningMusicLook, EveningMusicStatus
from companion.session.music.music_file import MusicFileKind
from companion.session.plan import Plan

LOOK = EveningMusicLook(
    7_800.0,
    tuple(MusicFileKind),
    (
        PieceAlong("lamplight", "Lamplight", "CC0-1.0 · made here", "", 240.0, 2_000_000),
        PieceAlong("tide", "Slow Tide", "CC0-1.0 · made here", "", 240.0, 2_000_000),
    ),
)


@dataclass
class FakeEveningMusic:
    """Finds what ``found`` says, unless ``failure`` says why not, and notes what it is asked to write."""

    found: EveningMusicLook = LOOK
    failure: str = ""
    asked: list[tuple[Plan, Path, MusicFileKind, frozenset[str], bool]] = field(default_factory=list)
    status: EveningMusicStatus = field(default_factory=EveningMusicStatus)
    cancelled: int = 0
    watchers: list[Callable[[], None]] = field(default_factory=list)

    def look(self, plan: Plan, then: Callable[[EveningMusicLook], None], failed: Failed) -> None:
        """Say so at once."""
        del plan
        if self.failure:
            failed(self.failure)
        else:
            then(self.found)

    def write(
        self,
        plan: Plan,
        path: Path,
        kind: MusicFileKind,
        *,
        without: Collection[str] = (),
        replace: bool = False,
    ) -> None:
        """Begin."""
        self.asked.append((plan, path, kind, frozenset(without), replace))
        self.stand(EveningMusicStatus(under_way=True))

    def cancel(self) -> None:
        """Take note, and end."""
        self.cancelled += 1
        self.stand(EveningMusicStatus(said="Stopped; nothing was written."))

    def standing(self) -> EveningMusicStatus:
        """Say how it stands."""
        return self.status

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call it on every change."""
        self.watchers.append(changed)
        return lambda: self.watchers.remove(changed)

    def stand(self, status: EveningMusicStatus) -> None:
        """Stand otherwise, and tell."""
        self.status = status
        for changed in list(self.watchers):
            changed()
