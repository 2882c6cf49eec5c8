"""Which sessions are followed by contacts: the last one of each client, where its protocol asks for some."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from sqlalchemy import Connection, select

from companion.db import models
from companion.db.models import Client, Visit
from companion.files.structured import structured
from companion.record.meetings.contacts import FollowedSession
from companion.record.meetings.meeting import VisitKind
from companion.record.times import date_in
from companion.record.visits import Status
from companion.session.after.contact_rule import ContactRule

_KEY: Final = '"integration":'
_SOME: Final = f"%{_KEY}[{{%"
"""How a plan is written in which there is a contact; the others need not be read."""

_DECODER: Final = json.JSONDecoder()


def read_followed(connection: Connection, since_ms: int) -> Iterator[FollowedSession]:
    """Read them, of the sessions since a moment; one that is still under way has no contacts yet."""
    row = Visit
    asked = select(row.client_id, row.id, row.status)
    held = asked.where(
        since_ms <= models.STARTS, row.opened_ms.is_not(None), row.kind == VisitKind.MEDICINE.value
    )
    last = dict[str, tuple[str, str]]()
    for client_id, visit_id, status in connection.execute(held.order_by(models.STARTS, row.id)):
        if status in (Status.LIVE, Status.CLOSED):
            last[client_id] = visit_id, status
    over = [visit_id for visit_id, status in last.values() if status == Status.CLOSED]
    plans = (
        select(row.id, row.client_id, Client.code, row.opened_ms, row.ended_ms, row.zone, row.plan)
        .join(Client, Client.id == row.client_id)
        .where(row.id.in_(over), row.plan.like(_SOME))
        .order_by(models.STARTS, row.id)
    )
    for visit_id, client_id, code, opened_ms, ended_ms, zone, plan in connection.execute(plans):
        ended = date_in(ended_ms or opened_ms or 0, zone)
        yield FollowedSession(visit_id, client_id, code, ended, _rules(_contacts_in(plan)))


@lru_cache(maxsize=64)
def _rules(written: str) -> tuple[ContactRule, ...]:
    rules: tuple[ContactRule, ...] = structured(tuple[ContactRule, ...], json.loads(written))
    return rules


def _contacts_in(plan: str) -> str:
    """Cut the contacts out of a plan: to read all of it takes longer than Today has for all clients.

    No words of a person can be taken for them, since quotation marks within words are escaped.
    """
    begins = plan.index(_KEY) + len(_KEY)
    _, ends = _DECODER.raw_decode(plan, begins)
    return plan[begins:ends]
