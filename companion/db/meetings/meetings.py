"""Visits without medicine: planned as sessions are, and kept with words that are only ever added to."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Select, delete, func, insert, or_, select

from companion.db import models, search
from companion.db.audit.facts import Ref
from companion.db.clients import put_row
from companion.db.connection.access import Access, now_ms
from companion.db.keys.record_keys import canonical
from companion.db.meetings.following import read_followed
from companion.db.meetings.reading import meetings_asked, read_meetings
from companion.db.meetings.table import MeetingWordRow
from companion.db.models import Meta, Visit
from companion.db.visits.appointments import newest_step, put_step
from companion.files.structured import structured
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind
from companion.record.meetings.contacts import FollowedSession
from companion.record.meetings.meeting import Meeting, PlannedMeeting, WordName
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status

_KEY: Final = "half_filled_meeting/"


class MeetingStore:
    """Fulfils the port ``Meetings``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, client_id: str) -> list[Meeting]:
        """Read the meetings of a client with all that was written at them, the first one first."""
        asked = meetings_asked().where(Visit.client_id == client_id)
        with self._access.reading() as connection:
            return read_meetings(connection, asked.order_by(models.STARTS, Visit.id))

    def find(self, meeting_id: str) -> Meeting | None:
        """Find one."""
        with self._access.reading() as connection:
            return next(iter(read_meetings(connection, meetings_asked().where(Visit.id == meeting_id))), None)

    def write(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Add a version of each of these words that is another than before; it has been held from now on.

        A version holds from after whatever was written or closed of this client before, whatever a clock
        says: so no past session ever shows it.
        """

        def work(connection: Connection) -> None:
            self._put_row(connection, meeting, Status.CLOSED)
            self._put_versions(connection, meeting, values)
            connection.execute(delete(Meta).where(Meta.key == _KEY + meeting.id))

        self._access.writer.wait_for(work)

    def half_filled(self, meeting_id: str) -> Mapping[WordName, str]:
        """Give what was typed at a meeting and is no version yet, as after a crash."""
        with self._access.reading() as connection:
            kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY + meeting_id))
        if kept is not None:
            with suppress(TypeError, ValueError):
                values: Mapping[WordName, str] = structured(Mapping[WordName, str], json.loads(kept))
                return values
        return {}

    def keep_half_filled(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Keep what is typed in place of what was kept so; with it there is the meeting itself."""
        key = _KEY + meeting.id

        def work(connection: Connection) -> None:
            there = connection.execute(delete(Meta).where(Meta.key == key)).rowcount
            if values:
                self._put_row(connection, meeting, meeting.status)
                connection.execute(insert(Meta), {"key": key, "value": canonical(dict(values)).decode()})
            if bool(values) != bool(there):
                action = "keep" if values else "remove"
                self._access.audit_trail.add(
                    connection, action, "half_filled_meeting", meeting.id, meeting.id
                )

        self._access.writer.wait_for(work)

    def plan(self, meeting: Meeting, appointment: Appointment) -> None:
        """Keep a meeting that is to be, with when and where; one that is planned already is moved there."""
        wanted = replace(meeting, planned_ms=appointment.starts_ms, zone=appointment.zone)

        def work(connection: Connection) -> None:
            standing = connection.scalar(select(Visit.status).where(Visit.id == meeting.id))
            if standing not in (None, Status.PLANNED):
                raise RecordError(tr("This visit is not planned any more: nothing was changed."))
            self._put_row(connection, wanted, Status.PLANNED)
            put_step(connection, self._access, replace(appointment, visit_id=meeting.id, cancelled=False))

        self._access.writer.wait_for(work)

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedMeeting]:
        """List what is planned, the next one first, of everyone or of one client."""
        planned = meetings_asked().where(Visit.status == Status.PLANNED)
        wanted = planned.where(Visit.client_id == client_id) if client_id else planned
        return self._planned(wanted.order_by(Visit.planned_ms, Visit.id).limit(limit))

    def for_calendar(self, since_ms: int) -> list[PlannedMeeting]:
        """List what is planned, and what was cancelled of the time since then, for calendars to strike."""
        status, at = Visit.status, Visit.planned_ms
        wanted = or_(status == Status.PLANNED, (status == Status.CANCELLED) & (at >= since_ms))
        return self._planned(meetings_asked().where(wanted).order_by(at, Visit.id))

    def followed(self, since_ms: int) -> list[FollowedSession]:
        """List the last session of each client since a moment whose protocol asks for contacts afterwards."""
        with self._access.reading() as connection:
            return list(read_followed(connection, since_ms))

    def of_all(self, client_ids: Sequence[str]) -> list[Meeting]:
        """Read the meetings of several clients, the first one first."""
        asked = meetings_asked().where(Visit.client_id.in_(client_ids))
        with self._access.reading() as connection:
            return read_meetings(connection, asked.order_by(models.STARTS, Visit.id))

    def unsigned(self, *, limit: int = 50) -> list[Meeting]:
        """List those whose note was begun and nobody has signed, the newest first."""
        begun = select(models.Note.visit_id).where(models.Note.body != "")
        unsigned = meetings_asked().where(Visit.signed_ms.is_(None), Visit.status == Status.CLOSED)
        asked = unsigned.where(Visit.id.in_(begun)).order_by(models.STARTS.desc(), Visit.id).limit(limit)
        with self._access.reading() as connection:
            return read_meetings(connection, asked)

    def _planned(self, query: Select[*tuple[Any, ...]]) -> list[PlannedMeeting]:
        with self._access.reading() as connection:
            found = [(each, newest_step(connection, each.id)) for each in read_meetings(connection, query)]
        return [PlannedMeeting(meeting, step) for meeting, step in found if step is not None]

    def _put_row(self, connection: Connection, meeting: Meeting, status: Status) -> None:
        """Let there be the meeting itself; when it was first written into stays as it is."""
        opened = connection.scalar(select(Visit.opened_ms).where(Visit.id == meeting.id))
        held = status is Status.CLOSED
        values = {
            "client_id": meeting.client_id,
            "kind": meeting.kind.value,
            "status": status.value,
            "planned_ms": meeting.planned_ms,
            "opened_ms": (opened or now_ms()) if held else opened,
            "zone": meeting.zone,
            "plan": "",
        }
        put_row(connection, self._access, "meeting", Visit, meeting.id, values)

    def _put_versions(self, connection: Connection, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        kept = next(iter(read_meetings(connection, meetings_asked().where(Visit.id == meeting.id))))
        changed = {name: value for name, value in values.items() if value != kept.words.said(name)}
        if not changed:
            return
        at_ms = max(now_ms(), _last_ms(connection, meeting.client_id) + 1)
        shared = {"visit_id": meeting.id, "at_ms": at_ms, "author": self._access.actor}
        rows = [
            {"id": uuid4().hex, "name": name.value, "value": value} | shared
            for name, value in changed.items()
        ]
        connection.execute(insert(MeetingWordRow), rows)
        search.put_client(connection, meeting.client_id)
        detail = " ".join([meeting.id, *changed])
        refs = [Ref(FactKind.MEETING_WORD, str(row["id"])) for row in rows]
        self._access.audit_trail.add(connection, "create", "meeting_word", meeting.id, detail, refs)


def _last_ms(connection: Connection, client_id: str) -> int:
    """Give the last moment at which a session of this client was closed, or anything written at a meeting."""
    visit, word = Visit, MeetingWordRow
    ended = select(func.max(visit.ended_ms)).where(visit.client_id == client_id, visit.status != Status.LIVE)
    written = select(func.max(word.at_ms)).join(visit, visit.id == word.visit_id)
    written = written.where(visit.client_id == client_id)
    return max(connection.scalar(ended) or 0, connection.scalar(written) or 0)


def forget(connection: Connection, visit_id: str) -> None:
    """Remove what was written at a visit of a client who is erased; a permit has to be there."""
    connection.execute(delete(MeetingWordRow).where(MeetingWordRow.visit_id == visit_id))
    connection.execute(delete(Meta).where(Meta.key == _KEY + visit_id))
