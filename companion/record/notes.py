"""Notes of the record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """The record note of one session; saved as it is typed, there is no Save button."""

    id: str
    session_id: str
    body: str = ""
    updated_ms: int = 0
