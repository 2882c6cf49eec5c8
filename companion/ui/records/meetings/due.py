"""Which contacts are due, over all clients: read once when Today is opened, and never kept."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from companion.ports.record import Records
from companion.record.meetings.contacts import Contact, FollowedSession, contacts_of, due_contact
from companion.record.meetings.meeting import Meeting
from companion.record.times import date_in
from companion.record.visits import Visit

LOOKED_BACK: Final = timedelta(days=92)
"""A contact after an older session leaves Today; the client's page goes on to name the next one."""

PLANNED: Final = 500
"""So many planned sessions are looked at for what cuts a list short."""


def due_contacts(records: Records, now: datetime) -> list[Contact]:
    """Give at most one for each client, the one that was due first before the others."""
    since = now - LOOKED_BACK
    sessions = records.meetings.followed(round(since.timestamp() * 1000))
    met = records.meetings.of_all([session.client_id for session in sessions])
    planned = [one.visit for one in records.appointments.coming(limit=PLANNED)] if sessions else []
    found = [due_contact(_contacts(session, met, planned), now.date()) for session in sessions]
    return sorted(filter(None, found), key=lambda contact: (contact.ends, contact.session.client_code))


def _contacts(session: FollowedSession, met: Sequence[Meeting], planned: Sequence[Visit]) -> list[Contact]:
    days = [date_in(each.planned_ms, each.zone) for each in planned if each.client_id == session.client_id]
    after = min((day for day in days if day > session.ended), default=None)
    return contacts_of(session, [each for each in met if each.client_id == session.client_id], after)
