"""What follows a session, in words: its next contact, and what was agreed."""

from collections.abc import Iterable
from datetime import datetime

from companion.i18n import tr
from companion.record.facts.client_facts import listed
from companion.record.facts.typed_day import day_told, long_day
from companion.record.meetings.agreements import Agreement
from companion.record.meetings.contacts import Contact, contacts_after, next_contact
from companion.record.meetings.meeting import Meeting, WordName
from companion.record.visits import Visit
from companion.session.time.zones import zone_named


def contact_told(contact: Contact) -> str:
    """Say which contact it is, and between which days: the protocol's words, and no word of the client."""
    said = tr("{contact}, from {first} to {last}")
    return said.format(contact=contact.rule.text, first=long_day(contact.starts), last=long_day(contact.ends))


def next_contact_told(
    visit: Visit, visits: Iterable[Visit], meetings: Iterable[Meeting], now: datetime
) -> str:
    """Name the next contact after a session as of a moment, or nothing where there is none any more."""
    today = now.astimezone(zone_named(visit.zone)).date()
    found = next_contact(contacts_after(visit, visits, meetings), today)
    return tr("Next contact: {contact}").format(contact=contact_told(found)) if found else ""


def agreed_at(meeting: Meeting) -> tuple[Agreement, ...]:
    """Give what was agreed at a meeting, as it stands."""
    return listed(Agreement, meeting.words.said(WordName.AGREED))


def agreement_told(agreement: Agreement) -> str:
    """Write what was agreed in one line: what, by whom, until when, and whether it was done."""
    parts = [agreement.what.strip() or tr("nothing written down")]
    if agreement.who.strip():
        parts.append(agreement.who.strip())
    if agreement.until.strip():
        parts.append(tr("until {day}").format(day=day_told(agreement.until)))
    if agreement.done.strip():
        parts.append(tr("done {day}").format(day=day_told(agreement.done)))
    return " · ".join(parts)


def open_agreements(meetings: Iterable[Meeting]) -> list[tuple[Meeting, int, Agreement]]:
    """List what was agreed and is not done, each with its meeting and its place there."""
    return [
        (meeting, at, agreement)
        for meeting in meetings
        for at, agreement in enumerate(agreed_at(meeting))
        if not agreement.done.strip()
    ]
