"""The strict reading and writing of values: nothing is coerced in silence; every fault says where it is."""

import dataclasses
import math
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final, get_args, get_origin

from cattrs import BaseValidationError, Converter
from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from companion.i18n import tr, tr_noop
from companion.session.codec.toml_lines import Steps
from companion.session.field_error import FieldError

KEYS: Final = {"counted_from": "from", "returned": "return", "lowest": "from", "highest": "to"}
"""Fields whose name in a file is a word that Python keeps for itself."""

UNSAID: Final = frozenset({"reported", "home", "steering", "living_seed"})
"""Fields that are left out where they say nothing: what was kept before there were any reads the same."""

Hook = Callable[[Any, Any], Any]


@cache
def converter() -> Converter:
    """Build the converter: nothing is coerced silently, and unknown keys are refused."""
    made = Converter(forbid_extra_keys=True)
    made.register_structure_hook(int, _exactly(int, tr_noop("a whole number")))
    made.register_structure_hook(str, _exactly(str, tr_noop("text in quotes")))
    made.register_structure_hook(bool, _exactly(bool, tr_noop("true or false")))
    made.register_structure_hook(float, _number)
    made.register_unstructure_hook(float, float)
    made.register_structure_hook_func(lambda kind: kind == dict[str, str], _texts)
    made.register_structure_hook(StrEnum, _by_value)
    made.register_structure_hook_factory(_is_tuple, lambda kind: _list_of(made, kind))
    made.register_structure_hook_factory(_is_dataclass, lambda kind: _table_of(made, kind))
    made.register_unstructure_hook_factory(
        _is_dataclass, lambda kind: make_dict_unstructure_fn(kind, made, **_renamed(kind))
    )
    return made


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - cattrs asks about every annotation there is
    return get_origin(kind) is tuple


def _is_dataclass(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def _exactly(primitive: type, words: str) -> Hook:
    """Accept values of one type and no other; a bool is not an int."""

    def structure(value: object, _: object) -> object:
        if type(value) is not primitive:
            raise FieldError(tr(words), value)
        return value

    return structure


def _number(value: object, _: object) -> float:
    """Accept whole and broken numbers that are finite."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise FieldError(tr("a number"), value)
    return float(value)


def _texts(value: object, _: object) -> dict[str, str]:
    """Accept a table of texts."""
    if type(value) is not dict:
        raise FieldError(tr("a table"), value)
    for key, part in value.items():
        if type(part) is not str:
            raise FieldError(tr("text in quotes"), part, key)
    return dict(value)


def _by_value(value: object, kind: type[StrEnum]) -> StrEnum:
    """Accept the value of a member."""
    if type(value) is not str or value not in kind.__members__.values():
        raise FieldError(tr("one of {list}").format(list=", ".join(f'"{member}"' for member in kind)), value)
    return kind(value)


def _list_of(made: Converter, kind: Any) -> Hook:  # noqa: ANN401
    """Accept a list and nothing that could be taken for one, a text least of all."""
    inner = get_args(kind)[0]
    structure_inner = made.get_structure_hook(inner)

    def structure(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list:
            raise FieldError(tr("a list in square brackets"), value)
        found: list[Any] = []
        errors: list[Exception] = []
        for index, part in enumerate(value):
            try:
                found.append(structure_inner(part, inner))
            except (FieldError, BaseValidationError) as error:
                error.add_note(IterableValidationNote("part of a list", index, inner))
                errors.append(error)
        if errors:
            raise BaseValidationError("in a list", errors, kind)
        return tuple(found)

    return structure


def _table_of(made: Converter, kind: type) -> Hook:
    """Accept a table with the fields of a dataclass and no others."""
    structure_fields: Hook = make_dict_structure_fn(kind, made, **_renamed(kind))

    def structure(value: object, _: object) -> Any:  # noqa: ANN401
        if type(value) is not dict:
            raise FieldError(tr("a table"), value)
        return structure_fields(value, kind)

    return structure


def _renamed(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the fields of a dataclass that have another name in files, or are left out of them when empty."""
    names: Sequence[str] = [field.name for field in dataclasses.fields(kind)]
    renamed = {name: override(rename=KEYS[name]) for name in names if name in KEYS}
    return renamed | {name: override(omit_if_default=True) for name in names if name in UNSAID}


def only_unknown(error: Exception) -> bool:
    """Tell whether nothing is wrong but that there are fields this program does not know."""
    if isinstance(error, BaseValidationError):
        return all(only_unknown(part) for part in error.exceptions)
    return isinstance(error, ForbiddenExtraKeysError)


def faults(error: Exception, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Give every fault under an error of the converter: the way to the field, and a sentence about it."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote | IterableValidationNote):
            step = note.name if isinstance(note, AttributeValidationNote) else note.index
            steps = (*steps, KEYS.get(step, step) if isinstance(step, str) else step)
    match error:
        case BaseValidationError():
            for part in error.exceptions:
                yield from faults(part, steps)
        case ForbiddenExtraKeysError():
            known = ", ".join(KEYS.get(field.name, field.name) for field in dataclasses.fields(error.cl))
            for key in sorted(error.extra_fields):
                yield (
                    (*steps, key),
                    tr("expected one of the fields {known}, found this one").format(known=known),
                )
        case FieldError():
            path = (KEYS.get(step, step) if isinstance(step, str) else step for step in error.path)
            yield (
                (*steps, *path),
                tr("expected {expected}, found {found}").format(
                    expected=error.expected, found=_show(error.found)
                ),
            )
        case KeyError():
            yield steps, tr("expected this field, found none")
        case _:
            yield steps, str(error)


def _show(found: object) -> str:
    """Write a value as it stands in a file, shortened."""
    match found:
        case bool():
            return "true" if found else "false"
        case str():
            shown = f'"{found}"'
        case int() | float():
            return f"{found:g}" if isinstance(found, float) else str(found)
        case [dict(), *_]:
            return tr("a list of tables")
        case list() | tuple():
            shown = f"[{', '.join(_show(part) for part in found)}]"
        case dict():
            return tr("a table")
        case _:
            shown = str(found)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def words_of(steps: Steps) -> str:
    """Write the way to a field, the parts of a list counted from one."""
    words = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps)
    return words.removeprefix(".") or tr("the whole")
