"""Contacts after a session, derived from its protocol: never kept, and done by a visit alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.record.meetings.meeting import Meeting, VisitKind
from companion.record.times import date_in
from companion.record.visits import Status, Visit
from companion.session.after.contact_rule import ContactRule


@dataclass(frozen=True, slots=True)
class FollowedSession:
    """A session that is over, with the contacts that its protocol asks for, in the order of their days."""

    visit_id: str
    client_id: str
    client_code: str
    ended: date
    rules: Sequence[ContactRule]


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact of one session: from which day to which, and whether a visit was kept for it."""

    session: FollowedSession
    rule: ContactRule
    starts: date
    ends: date
    done: bool


def followed(visit: Visit) -> FollowedSession | None:
    """Give a session as its contacts are counted, if it is over."""
    if visit.status is not Status.CLOSED:
        return None
    ended = date_in(visit.ended_ms or visit.opened_ms, visit.zone)
    rules = visit.plan.protocol.integration
    return FollowedSession(visit.id, visit.client_id, visit.client_code, ended, rules)


def contacts_of(
    session: FollowedSession, meetings: Iterable[Meeting], next_session: date | None = None
) -> list[Contact]:
    """List the contacts of a session; the next one, planned or held, cuts the list short.

    An integration visit that is about this session stands for the contact whose time had come last on its
    day, and before that for the first.
    """
    rules = sorted(session.rules, key=lambda rule: (rule.from_days, rule.to_days))
    days = [(rule, session.ended + timedelta(days=rule.from_days)) for rule in rules]
    left = [(rule, starts) for rule, starts in days if next_session is None or starts < next_session]
    met = set()
    for meeting in meetings:
        if left and _is_about(meeting, session):
            begun = [rule.id for rule, starts in left if starts <= meeting.day()]
            met.add(begun[-1] if begun else left[0][0].id)
    return [
        Contact(session, rule, starts, session.ended + timedelta(days=rule.to_days), rule.id in met)
        for rule, starts in left
    ]


def due_contact(contacts: Sequence[Contact], today: date) -> Contact | None:
    """Give the contact whose time has come last, unless a visit was kept for it: one at a time is due."""
    begun = [contact for contact in contacts if contact.starts <= today]
    return begun[-1] if begun and not begun[-1].done else None


def next_contact(contacts: Sequence[Contact], today: date) -> Contact | None:
    """Give the contact that is due, or else the next one to come."""
    coming = (contact for contact in contacts if contact.starts > today and not contact.done)
    return due_contact(contacts, today) or next(coming, None)


def contacts_after(visit: Visit, visits: Iterable[Visit], meetings: Iterable[Meeting]) -> list[Contact]:
    """List the contacts after one of the sessions of a client, of whom these are all visits and meetings."""
    session = followed(visit)
    if session is None:
        return []
    return contacts_of(session, meetings, next_session_day(visit, visits))


def next_session_day(visit: Visit, visits: Iterable[Visit]) -> date | None:
    """Give the day of the next session of the same client, planned or held."""
    held = (Status.PLANNED, Status.LIVE, Status.CLOSED)
    later = [
        each.opened_ms or each.planned_ms
        for each in visits
        if each.client_id == visit.client_id and each.id != visit.id and each.status in held
    ]
    after = [at_ms for at_ms in later if at_ms > (visit.opened_ms or visit.planned_ms)]
    return date_in(min(after), visit.zone) if after else None


def _is_about(meeting: Meeting, session: FollowedSession) -> bool:
    about = meeting.session_id == session.visit_id
    return meeting.kind is VisitKind.INTEGRATION and meeting.held and about
