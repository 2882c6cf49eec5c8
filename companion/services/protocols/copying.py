"""A protocol of the practice's own that begins as a copy of another one."""

import tomllib
from collections.abc import Collection
from copy import deepcopy
from typing import Any, Final

from companion.i18n import tr
from companion.record.protocols.draft import ProtocolDraft
from companion.services.protocols.folder import parsed
from companion.session.codec.amended import amended
from companion.session.codec.formats import lifted_file
from companion.session.codec.protocol_words import Say

SAID: Final = frozenset(
    {
        *("name", "summary", "zero", "label", "choices", "about", "ask", "answers", "answer", "text", "hint"),
        *("part", "source", "who", "of", "longer_than_usual", "instructions", "preparation", "emergency"),
    }
)
"""The fields that people read, which a copy has in the language that is spoken."""


def as_own(text: str, taken: Collection[str], say: Say | None) -> ProtocolDraft:
    """Begin from the text of a protocol, under an id that nothing has yet, in the language that is spoken."""
    began = lifted_file(tomllib.loads(text))
    table = _said(began, say) if say else deepcopy(began)
    its_id = _free(f"{began['id']}_own", taken)
    table |= {"id": its_id, "version": "1.0"}
    table["name"] = tr("{protocol}, our own").format(protocol=table["name"])
    if parsed(amended(text, table), its_id).protocol is None:  # two answers have the same words
        table = deepcopy(began) | {key: table[key] for key in ("id", "version", "name")}
    return ProtocolDraft(f"{its_id}.toml", text, table)


def _free(its_id: str, taken: Collection[str]) -> str:
    number, found = 1, its_id
    while found in taken:
        number += 1
        found = f"{its_id}{number}"
    return found


def _said(value: Any, say: Say, key: str = "") -> Any:  # noqa: ANN401 - a table holds whatever TOML can
    match value:
        case dict():
            return {inner: _said(part, say, inner) for inner, part in value.items()}
        case list():
            return [_said(part, say, key) for part in value]
        case str() if key in SAID:
            return say(value)
        case _:
            return value
