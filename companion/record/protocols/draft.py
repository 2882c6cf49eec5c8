"""A protocol that is being edited: what it was, how it stands, and what was typed that cannot be read yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ProtocolDraft:
    """``file`` is where it will be written, ``base`` the text it began from, ``table`` what it holds now.

    ``on_disk`` is what stood in the file when the editing began, empty for a protocol that has none yet;
    ``typed`` has what was typed into a field that cannot be read, by the way to that field.
    """

    file: str
    base: str
    table: Mapping[str, Any]
    on_disk: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the protocol as it stands, or that of its file."""
        found = self.table.get("name")
        return found if isinstance(found, str) and found.strip() else self.file
