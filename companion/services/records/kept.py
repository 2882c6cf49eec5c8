"""Sessions and meetings as they are kept, each read as one value for what leaves the record."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from companion.record.facts.client_facts import facts_at
from companion.record.meetings.kept import KeptMeeting
from companion.record.meetings.meeting import Coming, in_order
from companion.record.meetings.preparation import preparation_at
from companion.record.session_record import SessionRecord
from companion.record.visits import Visit
from companion.report.client.part_2 import part_2_notice
from companion.settings import Settings

if TYPE_CHECKING:
    from companion.db.store import Store


def session_record(
    store: "Store", visit: Visit, settings: Settings, *, private: bool, named: bool = False
) -> SessionRecord:
    """Read what is kept of a session, with the private note where that was asked for."""
    enclosed = store.private.of(visit.id) if private else None
    versions = store.facts.versions(visit.client_id)
    known = facts_at(versions, visit.ended_ms)
    return SessionRecord(
        visit,
        store.journal.entries(visit.id),
        store.notes.of(visit.id),
        enclosed,
        str(store.audit.head()),
        known,
        named=named,
        notice=part_2_notice(settings.practice.part_2_notice, known, facts_at(versions)),
        appointments=store.appointments.of(visit.id),
        prepared=preparation_at(store.meetings.of(visit.client_id), visit.ended_ms),
    )


def session_records(
    store: "Store", client_id: str, settings: Settings, *, private: bool, named: bool = False
) -> Iterator[SessionRecord]:
    """Read a client's sessions one after another, the first one first."""
    for visit in reversed(store.visits.listed(limit=1_000_000, client_id=client_id)):
        yield session_record(store, visit, settings, private=private, named=named)


def planned_for_calendar(store: "Store", visit_id: str, now_ms: int) -> list[Coming]:
    """Read one planned visit of any kind, or all that a calendar is to be told of."""
    if (one := store.appointments.find(visit_id) if visit_id else None) is not None:
        return [one]
    if visit_id and (met := [each for each in store.meetings.coming() if each.meeting.id == visit_id]):
        return [*met]
    return [*store.appointments.for_calendar(now_ms), *store.meetings.for_calendar(now_ms)]


def kept_meetings(store: "Store", client_id: str) -> list[KeptMeeting]:
    """Read all that is kept of a client's visits without medicine."""
    return [
        KeptMeeting(each, store.notes.of(each.id), store.appointments.of(each.id))
        for each in in_order(store.meetings.of(client_id))
    ]
