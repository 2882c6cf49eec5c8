"""Plain values, as JSON has them, made into frozen dataclasses: strictly, and with nothing but the language.

What a session is made of is read by ``session.codec.converter``, which says where a fault is. That takes a
twentieth of a second to load; this is for what is read before the window is painted.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin


def structured(kind: Any, raw: object) -> Any:  # noqa: ANN401 - whatever a field may be annotated with
    """Make a value of a kind, with its defaults for what is not there; what it does not know is passed over.

    Raises ``TypeError`` or ``ValueError`` where the value is of another kind.
    """
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return tuple(structured(inner, part) for part in _exactly(list, raw))
    if get_origin(kind) is Mapping:
        of_key, of_value = get_args(kind)
        table = _exactly(dict, raw)
        return {structured(of_key, key): structured(of_value, value) for key, value in table.items()}
    if is_dataclass(kind) and isinstance(kind, type):
        table = _exactly(dict, raw)
        there = (each for each in fields(kind) if each.name in table)
        return kind(**{each.name: structured(each.type, table[each.name]) for each in there})
    if issubclass(kind, StrEnum):
        return kind(_exactly(str, raw))
    if kind is float and type(raw) is int:
        return float(raw)
    if kind is str:
        _exactly(str, raw).encode()  # half a sign, which no file can hold, is a ``ValueError``
    return _exactly(kind, raw)


def _exactly(kind: Any, raw: object) -> Any:  # noqa: ANN401
    """Let through what is of this very kind; a bool is not an int."""
    if type(raw) is not kind:
        raise TypeError(f"expected {kind}, found {type(raw)}")
    return raw
