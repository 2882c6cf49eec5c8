"""A protocol as it is edited: values by the way to their field, steps to take back, what is wrong."""

import re
from collections.abc import Mapping
from copy import deepcopy
from enum import Enum, auto
from itertools import pairwise
from typing import Any, Final, TypeAlias

from cattrs import BaseValidationError

from companion.session.codec.converter import converter, faults
from companion.session.codec.toml_lines import Steps
from companion.session.field_error import FieldError
from companion.session.protocol import Protocol

Table: TypeAlias = dict[str, Any]

MOST_STEPS: Final = 200
"""So many steps can be taken back."""

NEW_PHASE: Final = 30
"""So many minutes a phase has that is added."""


class FieldKind(Enum):
    """How what is typed into a field is read."""

    WORDS = auto()
    MINUTE = auto()
    """One number of minutes."""
    MINUTES = auto()
    """Several, with blanks or commas between them."""
    WHOLE = auto()
    """A whole number."""
    ANSWERS = auto()
    """A few words, with commas between them."""
    LINES = auto()
    """A list with a line for each part."""
    TICK = auto()


class UnreadableError(ValueError):
    """What was typed into a field cannot be read as what belongs there."""


def read(kind: FieldKind, typed: str) -> Any:  # noqa: ANN401 - a value as TOML has it
    """Read what was typed into a field, or raise ``UnreadableError``."""
    match kind:
        case FieldKind.WORDS:
            return typed
        case FieldKind.TICK:
            return typed == "true"
        case FieldKind.MINUTE:
            return _number(typed)
        case FieldKind.WHOLE:
            number = _number(typed)
            if not isinstance(number, int):
                raise UnreadableError(typed)
            return number
        case FieldKind.MINUTES:
            parts = re.split(r"[\s;]+", typed.strip())
            return [number for part in parts if part for number in _numbers(part)]
        case FieldKind.ANSWERS:
            return [part.strip() for part in typed.split(",") if part.strip()]
        case FieldKind.LINES:
            return [line for line in typed.split("\n") if line.strip()]


def _numbers(part: str) -> list[int | float]:
    """Read numbers that have nothing but commas between them; two could be one with a comma, and are not."""
    parts = part.strip(",").split(",")
    if len(parts) == 2:
        raise UnreadableError(part)
    return [_number(each) for each in parts]


def _number(typed: str) -> int | float:
    found = re.fullmatch(r"\s*([-−]?\d{1,6}(?:[.,]\d{1,6})?),?\s*(?:min)?\s*", typed)
    if found is None:
        raise UnreadableError(typed)
    number = float(found[1].replace(",", ".").replace("−", "-"))
    return int(number) if number.is_integer() else number


def shown(kind: FieldKind, value: object) -> str:
    """Write a value as it is typed."""
    match kind, value:
        case FieldKind.TICK, _:
            return "true" if value is True else ""
        case _, None:
            return ""
        case FieldKind.MINUTES, list():
            return " ".join(f"{part:g}" if isinstance(part, int | float) else str(part) for part in value)
        case FieldKind.ANSWERS, list():
            return ", ".join(map(str, value))
        case FieldKind.LINES, list():
            return "\n".join(map(str, value))
        case _, float():
            return f"{value:g}"
        case _:
            return str(value)


class Editing:
    """The table of a protocol while it is edited, and what was typed that cannot be read."""

    def __init__(self, table: Mapping[str, Any], typed: Mapping[str, str]) -> None:
        self.table: Table = deepcopy(dict(table))
        self.typed = dict(typed)
        self._steps: list[tuple[Table, dict[str, str]]] = []
        self._last: Steps = ()

    def at(self, steps: Steps) -> Any:  # noqa: ANN401 - a value as TOML has it
        """Give what stands at a place, or nothing."""
        found: Any = self.table
        for step in steps:
            try:
                found = found[step]
            except (IndexError, KeyError, TypeError):
                return None
        return found

    def text_at(self, steps: Steps, kind: FieldKind) -> str:
        """Give what stands in a field, as it was typed."""
        return self.typed.get(_name(steps), shown(kind, self.at(steps)))

    def type(self, steps: Steps, kind: FieldKind, typed: str, *, needed: bool = True) -> bool:
        """Take what was typed into a field; tells whether it can be read. Empty, one not needed goes."""
        if steps != self._last:
            self._step()
            self._last = steps
        self.typed.pop(_name(steps), None)
        place = self._parent(steps)
        if not needed and not typed.strip():
            place.pop(str(steps[-1]), None)
            return True
        try:
            place[steps[-1]] = read(kind, typed)
        except UnreadableError:
            self.typed[_name(steps)] = typed
            return False
        self._join_phases()
        return True

    def _parent(self, steps: Steps) -> Any:  # noqa: ANN401
        found: Any = self.table
        for step in steps[:-1]:
            found = found.setdefault(step, {}) if isinstance(found, dict) else found[step]
        return found

    # -- lists ----------------------------------------------------------------------------------------

    def add(self, steps: Steps, value: Mapping[str, Any], at: int | None = None) -> None:
        """Put one more into a list, at its end or at a place."""
        self._begin_step()
        parts = self._parent(steps).setdefault(steps[-1], [])
        at = len(parts) if at is None else at
        parts.insert(at, deepcopy(dict(value)))
        self._forget(steps)
        if steps == ("phases",):
            parts[at]["end"] = parts[at - 1].get("end", 0) + NEW_PHASE
            for course in self._with_phase_ends():
                course["phase_ends"].append(course["phase_ends"][-1] + NEW_PHASE)
        self._join_phases()

    def take_out(self, steps: Steps, at: int) -> None:
        """Take one out of a list."""
        self._begin_step()
        del self.at(steps)[at]
        if steps == ("phases",):
            for course in self._with_phase_ends():
                del course["phase_ends"][max(at - 1, 0) : max(at, 1)]
        self._join_phases()
        if not self.at(steps) and steps == ("courses",):
            del self.table["courses"]
        self._forget(steps)

    def move(self, steps: Steps, at: int, by: int) -> None:
        """Move one within its list."""
        parts = self.at(steps)
        if 0 <= at + by < len(parts):
            self._begin_step()
            parts.insert(at + by, parts.pop(at))
            self._forget(steps)

    def _join_phases(self) -> None:
        """Let each phase begin where the one before it ends."""
        phases = [phase for phase in self.table.get("phases", ()) if isinstance(phase, dict)]
        for before, after in pairwise(phases):
            after["start"] = before.get("end", 0)

    def _with_phase_ends(self) -> list[Table]:
        return [course for course in self.table.get("courses", ()) if course.get("phase_ends")]

    def free_id(self, steps: Steps, words: str) -> str:
        """Give an id for one more of a list that nothing there has."""
        parts = self.at(steps) or []
        taken = {part.get("id") for part in parts if isinstance(part, dict)}
        number = 1
        while f"{words}_{number}" in taken:
            number += 1
        return f"{words}_{number}"

    def _forget(self, steps: Steps) -> None:
        """Let go of what was typed within a list whose parts have other places now."""
        within = f"{_name(steps)}/"
        self.typed = {name: text for name, text in self.typed.items() if not name.startswith(within)}

    def copied(self) -> Table:
        """Give the table as it stands, for good."""
        return deepcopy(self.table)

    # -- taking back ------------------------------------------------------------------------------------

    def _begin_step(self) -> None:
        self._last = ()
        self._step()

    def _step(self) -> None:
        self._steps = [*self._steps[-MOST_STEPS:], (deepcopy(self.table), dict(self.typed))]

    @property
    def can_take_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    def take_back(self) -> None:
        """Take back the last step: what was typed into one field, or one change of a list."""
        if self._steps:
            self.table, self.typed = self._steps.pop()
            self._last = ()

    # -- what it amounts to -----------------------------------------------------------------------------

    def protocol(self) -> Protocol | None:
        """Give the protocol as it stands, if a session could be run from it."""
        try:
            found: Protocol = converter().structure(self.table, Protocol)
        except (BaseValidationError, FieldError):
            return None
        return found

    def problems(self) -> list[tuple[Steps, str]]:
        """Say where something is wrong, and what is expected there; what cannot be read comes first."""
        unread = [(_steps(name), typed) for name, typed in self.typed.items()]
        if unread:
            return unread
        try:
            converter().structure(self.table, Protocol)
        except (BaseValidationError, FieldError) as error:
            return list(faults(error))
        return []


def _name(steps: Steps) -> str:
    return "/".join(map(str, steps))


def _steps(name: str) -> Steps:
    return tuple(int(step) if step.isdigit() else step for step in name.split("/"))
