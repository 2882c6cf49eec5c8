"""Notes: of the record, signed and added to, and private ones that stay apart from it."""

import hashlib
import json
from dataclasses import dataclass, field

from companion.record.writing.note_writing import NoteWriting


@dataclass(frozen=True, slots=True)
class Addendum:
    """What was added to a signed note, under its author's initials; it is never changed again."""

    id: str
    note_id: str
    body: str
    author: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Note:
    """The record note of one session; saved as it is typed until it is signed, then only added to.

    ``writing`` lies beside it and is no part of what is signed.
    """

    id: str
    visit_id: str
    body: str = ""
    updated_ms: int = 0
    signed_ms: int = 0
    signed_by: str = ""
    sha256: str = ""
    addenda: tuple[Addendum, ...] = ()
    writing: NoteWriting = field(default=NoteWriting(), compare=False)

    @property
    def signed(self) -> bool:
        """Whether the note stands as it is from now on."""
        return bool(self.signed_by)


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A psychotherapy note (45 CFR 164.501): an analysis of the conversation, kept apart from the record."""

    id: str
    visit_id: str
    author: str
    body: str = ""
    updated_ms: int = 0


def fingerprint(visit_id: str, body: str, signed_by: str, signed_ms: int) -> str:
    """Give the SHA-256 over what somebody signs, in hexadecimal."""
    signed = json.dumps([visit_id, body, signed_by, signed_ms], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(signed.encode()).hexdigest()
