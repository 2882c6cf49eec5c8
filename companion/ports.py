"""What the inside asks of the outside world, each fulfilled by one of the outer rooms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from companion.record.client import Client
    from companion.record.forms import DueForm
    from companion.record.half_typed import HalfTyped
    from companion.record.halfway import HalfFilled
    from companion.record.notes import Addendum, Note
    from companion.record.visits import Visit
    from companion.session.clock import Moment, Reading
    from companion.session.journal import Entry
    from companion.session.programme import MusicState, Programme, Verb

Done = Callable[[str], None]
"""Told when a write has ended: an empty string once it is durable, else one calm sentence."""


class Clock(Protocol):
    """The machine's clocks."""

    def now(self) -> Reading:
        """Read the clocks."""
        ...


class Reminders(Protocol):
    """A bell that rings at the coming moments; it judges nothing."""

    def arm(self, dates: Mapping[Moment, datetime]) -> None:
        """Hold exactly these moments from now on, each at its aware date in UTC."""
        ...


class Player(Protocol):
    """The music, played by a process of its own; no call waits for it."""

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Take over a programme and fade into the cue of a phase, from a place in one of its tracks if given.

        Where this very music is playing already, as after a crash of the program, nothing changes.
        """
        ...

    def enter(self, phase: str) -> None:
        """Fade to the cue of another phase."""
        ...

    def do(self, verb: Verb) -> None:
        """Do what the guide wants of the music."""
        ...

    def state(self) -> MusicState:
        """Say what is playing now."""
        ...

    def acknowledge(self, number: int) -> None:
        """Tell that every event up to this number is in the journal."""
        ...

    def stop(self) -> None:
        """Fade to silence and end the music process."""
        ...


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

    def half_filled(self) -> HalfFilled | None:
        """Give the form of a new session that this practitioner had to leave, if there is one."""
        ...

    def keep_half_filled(self, form: HalfFilled | None) -> None:
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
