"""Reading meetings with every version of what was written at them."""

from typing import Any, Final

from sqlalchemy import Connection, Select, func, literal_column, select

from companion.db.meetings.table import MeetingWordRow
from companion.db.models import Client, Visit
from companion.record.meetings.meeting import NAMES_OTHERS, Meeting, MeetingWord, VisitKind, WordName
from companion.record.visits import Status

NO_MEDICINE: Final = Visit.kind != literal_column("'medicine'")
"""Said as the index says it, so that SQLite finds by that."""

_NAMES: Final = {name.value: name for name in WordName}


def meetings_asked() -> Select[*tuple[Any, ...]]:
    """Ask for meetings, each with its client's code."""
    row = Visit
    asked: Select[*tuple[Any, ...]] = select(
        row.id,
        row.client_id,
        Client.code.label("client_code"),
        row.kind,
        row.status,
        row.planned_ms,
        func.coalesce(row.opened_ms, 0).label("opened_ms"),
        row.zone,
    )
    asked = asked.join(Client, Client.id == row.client_id)
    return asked.where(NO_MEDICINE, row.status != Status.DISCARDED.value)


def read_meetings(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[Meeting]:
    """Read them with their words; names that only a newer program knows are passed over."""
    rows = [row._asdict() for row in connection.execute(query)]
    if not rows:
        return []
    word, versions = MeetingWordRow, dict[str, list[MeetingWord]]()
    asked = select(word.visit_id, word.name, word.value, word.at_ms, word.author)
    asked = asked.where(word.visit_id.in_([row["id"] for row in rows])).order_by(word.at_ms, word.id)
    for visit_id, name, value, at_ms, author in connection.execute(asked):
        if name in _NAMES:
            versions.setdefault(visit_id, []).append(MeetingWord(_NAMES[name], value, at_ms, author))
    return [
        Meeting(
            **row
            | {
                "kind": VisitKind(row["kind"]),
                "status": Status(row["status"]),
                "versions": tuple(versions.get(row["id"], ())),
            }
        )
        for row in rows
    ]


def findable(connection: Connection, client_id: str) -> list[str]:
    """Give the words of all meetings of a client by which they are found: none that name other people."""
    told = []
    for meeting in read_meetings(connection, meetings_asked().where(Visit.client_id == client_id)):
        held = meeting.words.held
        told += [held[name].value for name in held if name not in NAMES_OTHERS | {WordName.SESSION}]
    return told
