"""A session as everything that leaves the program takes it: one value, read at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from companion.record.facts.client_facts import ClientFacts
from companion.record.meetings.preparation import Preparation
from companion.record.notes import Note, PrivateNote
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Visit
from companion.session.journal import Entry


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """What is kept of one session.

    ``private`` is there only where it was asked for by name; ``head`` names the last row of the audit trail
    when all this was read. ``known`` is what was known of the client when the session ended, ``known_now``
    what is known when this is read, and ``named`` says that what tells who it is may stand on the paper.
    ``appointments`` tell how the visit was planned, moved and cancelled, ``prepared`` what was prepared when
    the session ended, and ``notice`` has to go along wherever any of this goes.
    """

    visit: Visit
    entries: Sequence[Entry] = ()
    note: Note | None = None
    private: PrivateNote | None = None
    head: str = ""
    known: ClientFacts = field(default_factory=ClientFacts)
    known_now: ClientFacts = field(default_factory=ClientFacts)
    named: bool = False
    appointments: Sequence[Appointment] = ()
    prepared: Preparation = field(default_factory=Preparation)
    notice: str = ""
