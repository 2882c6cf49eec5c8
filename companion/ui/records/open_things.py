"""What is open at the desk, a line each that leads there: items to be seen, notes to sign, backups, failures.

Whoever has another kind of open thing adds one list of lines to ``OpenThings.lines``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from companion.record.client import Client
from companion.record.facts.typed_day import long_day
from companion.record.meetings.contacts import Contact
from companion.record.meetings.meeting import Meeting, VisitKind, new_meeting
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.client.responses import half_told, unseen_told
from companion.report.meetings.after import contact_told
from companion.report.meetings.told import kind_told
from companion.ui.local_now import Now, local_now, local_zone
from companion.ui.records.leads import Lead
from companion.ui.records.meetings.due import due_contacts
from companion.ui.services import Services

CONTACTS: Final = 4
"""So many contacts have a line of their own; the others are counted."""

NOTES: Final = 3
"""So many notes to sign have a line of their own; the others are counted."""


@dataclass(frozen=True, slots=True)
class OpenWays:
    """Where the lines lead: answers, a Review, notes to sign, backups, what failed, a visit, the clients."""

    responses: Callable[[Client], None]
    review: Callable[[str], None]
    unsigned: Callable[[], None]
    backups: Callable[[], None]
    failures: Callable[[], None]
    meeting: Callable[[Meeting], None] = lambda _: None
    clients: Callable[[], None] = lambda: None


class OpenThings(QObject):
    """Reads what is open; ``lines`` raises ``RecordError``."""

    def __init__(self, services: Services, ways: OpenWays, now: Now = local_now) -> None:
        super().__init__()
        self._services = services
        self._ways = ways
        self._now = now

    def lines(self) -> Sequence[Lead]:
        """Give a line for everything that is open."""
        seen, notes = (*self._to_be_seen(), *self._begun()), (*self._unsigned(), *self._meetings())
        return [*seen, *self._contacts(), *notes, *self.backups(), *self._failures()]

    def _to_be_seen(self) -> Sequence[Lead]:
        """Give a line for each client who answered a watched item above 0 that nobody has seen yet."""
        waiting = {each.client_id: each for each in self._services.records.responses.unseen()}
        lines = []
        for response in waiting.values():
            if (client := self._services.records.clients.find(response.client_id)) is not None:
                asked = f"{shown(client.code)}, {response.instrument.name}"
                words = self.tr("{asked}: {item}").format(asked=asked, item=unseen_told(response))
                lines.append(Lead(words, self.tr("See"), partial(self._ways.responses, client)))
        return lines

    def _begun(self) -> Sequence[Lead]:
        """Give a line for each questionnaire that was begun and is no response yet."""
        halves = self._services.records.responses.half_answered()
        by_id = {one.id: one for one in self._services.instruments()[0]} if halves else {}
        lines = []
        for half in halves:
            client = self._services.records.clients.find(half.client_id)
            if client is not None and half.instrument_id in by_id:
                words = f"{shown(client.code)}, {half_told(half, by_id[half.instrument_id])}"
                lines.append(Lead(words, self.tr("Go on"), partial(self._ways.responses, client)))
        return lines

    def _unsigned(self) -> Sequence[Lead]:
        visits = self._services.records.visits
        lines = [self._note(visit) for visit in visits.unsigned(limit=NOTES)]
        if (others := visits.count_unsigned() - len(lines)) > 0:
            said = self.tr("%n more notes are not signed", "", others)
            lines.append(Lead(said, self.tr("Show"), self._ways.unsigned))
        return lines

    def _note(self, visit: Visit) -> Lead:
        said = self.tr("Note of {client}, {day}: not signed")
        when = day(visit.opened_ms or visit.planned_ms, visit.zone)
        words = said.format(client=shown(visit.client_code), day=when)
        return Lead(words, self.tr("Write"), lambda: self._ways.review(visit.id))

    def _contacts(self) -> Sequence[Lead]:
        """Give a line for each contact whose time has come, by codes alone; a visit does away with it."""
        due = due_contacts(self._services.records, self._now())
        lines = [self._contact(one) for one in due[:CONTACTS]]
        if (others := len(due) - len(lines)) > 0:
            said = self.tr("%n more contacts are due", "", others)
            lines.append(Lead(said, self.tr("Clients"), self._ways.clients))
        return lines

    def _contact(self, contact: Contact) -> Lead:
        session = contact.session
        said = self.tr("Contact with {client}: {contact}")
        words = said.format(client=shown(session.client_code), contact=contact_told(contact))
        client = Client(session.client_id, session.client_code)
        zone = local_zone(self._now())
        meeting = new_meeting(client, VisitKind.INTEGRATION, zone, session.visit_id)
        return Lead(words, self.tr("Write"), partial(self._ways.meeting, meeting))

    def _meetings(self) -> Sequence[Lead]:
        """Give a line for each note of a visit without medicine that was begun and not signed."""
        lines = []
        for meeting in self._services.records.meetings.unsigned(limit=NOTES):
            said = self.tr("Note of {client}, {visit} of {day}: not signed")
            words = said.format(
                client=shown(meeting.client_code),
                visit=kind_told(meeting.kind),
                day=long_day(meeting.day()),
            )
            lines.append(Lead(words, self.tr("Write"), partial(self._ways.meeting, meeting)))
        return lines

    def backups(self) -> Sequence[Lead]:
        """Say what is not as it should be with backups."""
        stands = self._services.backups.standing()
        overdue = self.tr(
            "There has been no backup for more than two weeks: Settings, Backups makes one in a minute."
        )
        alone = self.tr(
            "No backup has been seen on another drive for more than %n days: connect it, or name a folder on "
            "one in Settings, Backups.",
            "",
            self._services.settings.now.second_days,
        )
        told = [(overdue, stands.overdue), (alone, stands.none_elsewhere)]
        said = [*(words for words, so in told if so), *filter(None, [stands.trouble, stands.second])]
        return [Lead(words, self.tr("Backups"), self._ways.backups) for words in said]

    def _failures(self) -> Sequence[Lead]:
        """Say that the program failed at something, until somebody has read what."""
        report = self._services.faults.unread()
        if report is None:
            return []
        said = self.tr("Companion failed at something and passed it over, %n times", "", report.times)
        words = (
            self.tr("{failed}, last on {day}").format(failed=said, day=report.last) if report.last else said
        )
        return [Lead(words, self.tr("Read"), self._ways.failures)]
