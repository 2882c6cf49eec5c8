"""The disk after a power cut, from a list of what a process did to it.

What was synced is there. Of what was written to a file since, each write is there, is not, or is torn at
sectors of 512 bytes. A new name lasts once its file or its folder was synced, a rename and a removal once the
folder was; of those that wait for that, the first few do. Folders themselves are taken to be there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePath
from random import Random

from tests.reliability.shim import Change

_SECTOR = 512


class Fate(Enum):
    """What becomes of what was not synced."""

    KEPT = "kept"
    LOST = "lost"
    MIXED = "mixed"


@dataclass(slots=True, eq=False)
class _File:
    """What of a file has been synced, and what was done to it since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Change] = field(default_factory=list)


Names = dict[str, _File]


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """A change of names: each old name to each new one, nothing for one made or removed.

    ``about`` is the name that its folder has to keep, that of a folder where one was renamed.
    """

    about: str
    moves: Sequence[tuple[str, str, _File]]

    def take(self, names: Names) -> None:
        """Carry it out."""
        for old, new, file in self.moves:
            names.pop(old, None)
            if new:
                names[new] = file


class Disk:
    """A disk that is told one change after another, and can say what a power cut would leave of it."""

    def __init__(self) -> None:
        self._now: Names = {}
        self._lasting: Names = {}
        self._waiting: list[_Step] = []
        self.marks: list[str] = []

    def tell(self, change: Change) -> None:
        """Take one more change."""
        name = change.name
        match change.kind:
            case "A":
                self.marks.append(change.content.decode())
            case "C":
                self._step(name, [("", name, _File())])
            case "W" | "T":
                self._now[name].since.append(change)
            case "U":
                self._step(name, [(name, "", self._now[name])])
            case "R":
                self._step(change.other, _renamed(self._now, name, change.other))
            case "S":
                self._sync(name)
            case unknown:
                raise AssertionError(unknown)

    def after_a_cut(self, fate: Fate, chance: Random) -> dict[str, bytes]:
        """Give every file as it might be found."""
        names = dict(self._lasting)
        count = {Fate.KEPT: len(self._waiting), Fate.LOST: 0}.get(fate, chance.randint(0, len(self._waiting)))
        for step in self._waiting[:count]:
            step.take(names)
        return {name: bytes(_survivor(file, fate, chance)) for name, file in names.items()}

    def _step(self, about: str, moves: Sequence[tuple[str, str, _File]]) -> None:
        step = _Step(about, moves)
        step.take(self._now)
        self._waiting.append(step)

    def _sync(self, name: str) -> None:
        file = self._now.get(name)
        if file is None:  # a folder: what happened to its names lasts
            self._last(lambda changed: str(PurePath(changed).parent) == name)
            return
        for change in file.since:
            _apply(file.synced, change)
        file.since = []
        if any(("", name, file) in step.moves for step in self._waiting):
            self._last(lambda changed: changed == name)

    def _last(self, wanted: Callable[[str], bool]) -> None:
        """Let the changes of such names last, in their order."""
        for step in self._waiting:
            if wanted(step.about):
                step.take(self._lasting)
        self._waiting = [step for step in self._waiting if not wanted(step.about)]


def put(found: dict[str, bytes], recorded_in: Path, into: Path) -> None:
    """Write what was found into a folder, in place of the one it was recorded in."""
    for name, content in found.items():
        path = into / Path(name).relative_to(recorded_in)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _renamed(names: Names, old: str, new: str) -> list[tuple[str, str, _File]]:
    """Rename a file, or all that lies in a folder."""
    if old in names:
        return [(old, new, names[old])]
    return [(name, new + name[len(old) :], f) for name, f in names.items() if name.startswith(f"{old}/")]


def _survivor(file: _File, fate: Fate, chance: Random) -> bytearray:
    content = bytearray(file.synced)
    for change in file.since:
        luck = 0.0 if fate is Fate.KEPT else 1.0 if fate is Fate.LOST else chance.random()
        if luck < 0.34 or (luck < 0.67 and change.kind == "T"):
            _apply(content, change)
        elif luck < 0.67:
            for piece in _sectors(change):
                if chance.random() < 0.5:
                    _apply(content, piece)
    return content


def _sectors(change: Change) -> list[Change]:
    """Cut a write where the disk's sectors end."""
    pieces, start, end = [], change.at, change.at + len(change.content)
    while start < end:
        stop = min(end, (start // _SECTOR + 1) * _SECTOR)
        part = change.content[start - change.at : stop - change.at]
        pieces.append(Change("W", change.name, "", start, part))
        start = stop
    return pieces


def _apply(content: bytearray, change: Change) -> None:
    size = change.at + len(change.content)
    if change.kind == "T":
        del content[change.at :]
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    if change.kind == "W":
        content[change.at : size] = change.content
