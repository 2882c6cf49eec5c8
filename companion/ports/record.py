"""The record: journals of sessions, clients, visits, notes and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.ports.calls import Done
    from companion.record.client import Client
    from companion.record.due_forms import DueForm
    from companion.record.notes import Addendum, Note
    from companion.record.typed.half_typed import HalfTyped
    from companion.record.typed.saved_form import SavedForm
    from companion.record.visits import Visit
    from companion.session.journal import Entry


class Journal(Protocol):
    """The durable journal of sessions."""

    def append(self, session_id: str, entries: Sequence[Entry], done: Done) -> None:
        """Write entries in one transaction; ``done`` is called on the writer's thread."""
        ...

    def enter_late(self, session_id: str, entries: Sequence[Entry]) -> None:
        """Write entries after a session, durable on return; ``RecordError`` once its note is signed."""
        ...

    def entries(self, session_id: str) -> list[Entry]:
        """Read a session's journal in order."""
        ...


class Records(Protocol):
    """Clients, visits and notes; every write is durable when the call returns, or raises ``RecordError``."""

    def clients(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text."""
        ...

    def save_client(self, client: Client) -> None:
        """Keep a client, new or changed."""
        ...

    def visits(self, *, limit: int = 50, client_id: str = "") -> list[Visit]:
        """List visits, newest first, of everyone or of one client."""
        ...

    def visit(self, session_id: str) -> Visit | None:
        """Find one visit."""
        ...

    def save_visit(self, visit: Visit) -> None:
        """Keep a visit, new or changed."""
        ...

    def unfinished(self) -> Visit | None:
        """Find the visit that was under way when the program ended, if there is one."""
        ...

    def saved_form(self) -> SavedForm | None:
        """Give the form of a new session that this practitioner had to leave, if there is one."""
        ...

    def keep_saved_form(self, form: SavedForm | None) -> None:
        """Keep such a form in place of the one before, or none any more."""
        ...

    def half_typed(self, session_id: str) -> HalfTyped:
        """Give what stands in the lines of a visit and was not entered."""
        ...

    def keep_half_typed(self, session_id: str, typed: HalfTyped) -> None:
        """Keep that in place of what stood there before; nothing is kept of what is empty."""
        ...

    def note(self, session_id: str) -> Note | None:
        """Find the record note of a session, with its signature and what was added to it."""
        ...

    def save_note(self, note: Note) -> None:
        """Keep a note as it stands; a signed one is refused."""
        ...

    def sign_note(self, note: Note, at_ms: int) -> Note:
        """Sign a note as it is kept; from now on it can only be added to."""
        ...

    def add_to_note(self, note: Note, addendum: Addendum) -> Note:
        """Add to a signed note."""
        ...


class Forms(Protocol):
    """Forms due after sessions; every write is durable when the call returns, or raises ``RecordError``."""

    def expect(self, forms: Sequence[DueForm]) -> None:
        """Keep what is due; what is kept already stays as it is."""
        ...

    def unsent(self) -> list[DueForm]:
        """List what nobody has sent yet, the first due first."""
        ...

    def of(self, session_id: str) -> list[DueForm]:
        """List the forms of a session."""
        ...

    def say_sent(self, form: DueForm, *, sent: bool) -> DueForm:
        """Write down that a form was sent, or that it was not after all; gives it as it stands now."""
        ...


class RecordError(Exception):
    """Something could not be read or written; its text is one calm sentence for the screen."""


class OlderRecordError(RecordError):
    """The record lacks what was last known of it; it is opened only by somebody who says so."""


class PrivateNotesLockedError(RecordError):
    """Private notes have a passphrase of their own, and it was not given yet."""
