"""The record: journals of sessions, clients, visits, notes and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from companion.ports.calls import Failed
    from companion.ports.measures.instruments import Responses, TypedTotals
    from companion.ports.scheduling import Appointments, Meetings
    from companion.record.client import Client
    from companion.record.due_forms import DueForm
    from companion.record.facts.client_facts import ClientFact, FactName, NewClient
    from companion.record.notes import Addendum, Note
    from companion.record.typed.half_typed import HalfTyped
    from companion.record.typed.saved_form import SavedForm
    from companion.record.visits import Visit
    from companion.session.journal import Entry


class Journal(Protocol):
    """The durable journal of sessions."""

    def append(
        self, visit_id: str, entries: Sequence[Entry], then: Callable[[], None], failed: Failed
    ) -> None:
        """Write entries in one transaction; ``then`` or ``failed`` is called on the writer's thread."""
        ...

    def enter_late(self, visit_id: str, entries: Sequence[Entry]) -> None:
        """Write entries after a session, durable on return; ``RecordError`` once its note is signed."""
        ...

    def entries(self, visit_id: str) -> list[Entry]:
        """Read a session's journal in order."""
        ...


class Clients(Protocol):
    """Clients; every write is durable when the call returns, or raises ``RecordError``."""

    def listed(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text; whose code it is comes first."""
        ...

    def find(self, client_id: str) -> Client | None:
        """Find a client by id."""
        ...

    def with_code(self, code: str) -> Client | None:
        """Find a client by the code as it is written."""
        ...

    def codes(self) -> list[str]:
        """Give every client's code."""
        ...

    def count(self) -> int:
        """Count the clients."""
        ...

    def save(self, client: Client) -> None:
        """Keep a client, new or changed."""
        ...

    def add_all(self, new: Sequence[NewClient]) -> None:
        """Keep new clients with what is known of each: all of them, or none."""
        ...


class FactsOfClients(Protocol):
    """What is known of clients; every write is durable when the call returns, or raises ``RecordError``."""

    def versions(self, client_id: str) -> list[ClientFact]:
        """Read every version of every fact about a client, the first one first."""
        ...

    def write(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Add a version of each of these facts that is another than before; no past session shows it."""
        ...

    def half_filled(self, client_id: str) -> Mapping[FactName, str]:
        """Give what was typed about a client and is no version yet."""
        ...

    def keep_half_filled(self, client_id: str, values: Mapping[FactName, str]) -> None:
        """Keep what is typed in place of what was kept so; writing lets go of it."""
        ...

    def called(self, words: str) -> list[str]:
        """Give the ids of the clients whose name holds these words."""
        ...


class Visits(Protocol):
    """Visits; every write is durable when the call returns, or raises ``RecordError``."""

    def listed(self, *, limit: int = 50, client_id: str = "", begun: bool = False) -> list[Visit]:
        """List visits, newest first, of everyone or of one client; all, or only those that were begun."""
        ...

    def find(self, visit_id: str) -> Visit | None:
        """Find one visit."""
        ...

    def latest(self, client_id: str = "") -> Visit | None:
        """Find the visit that was opened last, of everyone or of one client."""
        ...

    def unfinished(self) -> list[Visit]:
        """List the visits that are under way, here or left by a crash, the newest first."""
        ...

    def unsigned(self, *, limit: int = 50) -> list[Visit]:
        """List the visits that are over and whose note nobody has signed, the newest first."""
        ...

    def count_unsigned(self) -> int:
        """Count them."""
        ...

    def save(self, visit: Visit) -> None:
        """Keep a visit, new or changed."""
        ...


class Notes(Protocol):
    """Record notes; every write is durable when the call returns, or raises ``RecordError``."""

    def of(self, visit_id: str) -> Note | None:
        """Find the record note of a session, with its signature and what was added to it."""
        ...

    def save(self, note: Note) -> None:
        """Keep a note as it stands; a signed one is refused."""
        ...

    def sign(self, note: Note, at_ms: int) -> Note:
        """Sign a note as it is kept; from now on it can only be added to."""
        ...

    def add(self, note: Note, addendum: Addendum) -> Note:
        """Add to a signed note."""
        ...


class SavedForms(Protocol):
    """Forms for a new session that somebody had to leave, one for each practitioner."""

    def mine(self) -> SavedForm | None:
        """Give the form that this practitioner had to leave, if there is one."""
        ...

    def keep(self, form: SavedForm | None) -> None:
        """Keep such a form in place of the one before, or none any more."""
        ...


class HalfTypedWords(Protocol):
    """What stands in the lines of visits and was not entered."""

    def of(self, visit_id: str) -> HalfTyped:
        """Give what stands in the lines of a visit."""
        ...

    def keep(self, visit_id: str, typed: HalfTyped) -> None:
        """Keep that in place of what stood there before; nothing is kept of what is empty."""
        ...


class Forms(Protocol):
    """Forms due after sessions; every write is durable when the call returns, or raises ``RecordError``."""

    def expect(self, forms: Sequence[DueForm]) -> None:
        """Keep what is due; what is kept already stays as it is."""
        ...

    def unsent(self) -> list[DueForm]:
        """List what nobody has sent yet, the first due first."""
        ...

    def of(self, visit_id: str) -> list[DueForm]:
        """List the forms of a session."""
        ...

    def say_sent(self, form: DueForm, *, sent: bool) -> DueForm:
        """Write down that a form was sent, or that it was not after all; gives it as it stands now."""
        ...


class Records(Protocol):
    """What is kept of clients and their visits, by its parts."""

    @property
    def clients(self) -> Clients:
        """The clients."""
        ...

    @property
    def facts(self) -> FactsOfClients:
        """What is known of them beside the code."""
        ...

    @property
    def responses(self) -> Responses:
        """What they answered to questionnaires."""
        ...

    @property
    def totals(self) -> TypedTotals:
        """Their totals that were scored elsewhere."""
        ...

    @property
    def visits(self) -> Visits:
        """Their visits."""
        ...

    @property
    def appointments(self) -> Appointments:
        """When visits are to be."""
        ...

    @property
    def meetings(self) -> Meetings:
        """Their visits without medicine."""
        ...

    @property
    def notes(self) -> Notes:
        """The record notes of visits."""
        ...

    @property
    def saved_forms(self) -> SavedForms:
        """Forms for a new session that somebody had to leave."""
        ...

    @property
    def half_typed(self) -> HalfTypedWords:
        """What stands in the lines of visits and was not entered."""
        ...


class RecordError(Exception):
    """Something could not be read or written; its text is one calm sentence for the screen."""


class OlderRecordError(RecordError):
    """The record lacks what was last known of it; it is opened only by somebody who says so."""


class PrivateNotesLockedError(RecordError):
    """Private notes have a passphrase of their own, and it was not given yet."""
