"""Clients and their visits."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update
from sqlalchemy.orm import aliased

from companion.db import models, search
from companion.db.connection.access import Access, now_ms
from companion.i18n import tr
from companion.record.client import Client
from companion.record.search_hit import HitSource
from companion.record.visits import Status, Visit
from companion.session.codec.files import decode_plan, encode_plan

_FAR_FUTURE: Final = 2**62

_LISTED: Final = models.Session.status != Status.DISCARDED

_plan = lru_cache(maxsize=64)(decode_plan)
"""Reading a plan takes longer than fetching it, and lists are shown again and again."""


def forget_plans() -> None:
    """Let go of the plans that were read."""
    _plan.cache_clear()


class Clients:
    """Keeps clients and their visits, and lists them."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def find(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text in small or capital letters."""
        row = models.Client
        spellings = {containing, containing.lower(), containing.upper()}
        query = (
            select(row.id, row.code, row.preparation, row.intention, row.created_ms, row.allergies)
            .where(or_(*(row.code.icontains(spelling, autoescape=True) for spelling in spellings)))
            .order_by(row.code)
            .limit(limit)
        )
        with self._access.reading() as connection:
            return [Client(*values) for values in connection.execute(query)]

    def save(self, client: Client) -> None:
        """Keep a client, new or changed."""
        values = {
            "code": client.code,
            "preparation": client.preparation,
            "intention": client.intention,
            "allergies": client.allergies,
        }
        born = {"created_ms": client.created_ms or now_ms()}
        taken = tr("Another client has this code already: nothing was changed; please choose another code.")

        def index(connection: Connection) -> None:
            words = search.words_of_client(*values.values())
            search.put(connection, HitSource.CLIENT, client.id, None, words, born["created_ms"])

        self._keep("client", models.Client, client.id, values, born, taken, index)

    def visits(self, *, limit: int = 50, client_id: str = "") -> list[Visit]:
        """List visits, newest first, of everyone or of one client."""
        query = _visits().where(_LISTED).order_by(models.STARTS.desc(), models.Session.id.desc()).limit(limit)
        return self._read_visits(query.where(models.Session.client_id == client_id) if client_id else query)

    def visit(self, session_id: str) -> Visit | None:
        """Find one visit, a discarded one as well."""
        return next(iter(self._read_visits(_visits().where(models.Session.id == session_id))), None)

    def latest(self) -> Visit | None:
        """Find the visit that was opened last."""
        opened = _visits().where(models.Session.opened_ms.is_not(None), _LISTED)
        return next(iter(self._read_visits(opened.order_by(models.STARTS.desc()).limit(1))), None)

    def unfinished(self) -> Visit | None:
        """Find the visit that was under way when the program ended, if there is one."""
        live = _visits().where(models.Session.status == Status.LIVE)
        return next(iter(self._read_visits(live.order_by(models.STARTS.desc()).limit(1))), None)

    def save_visit(self, visit: Visit) -> None:
        """Keep a visit, new or changed; its number and its client's code follow from what is kept."""
        values = {
            "client_id": visit.client_id,
            "status": visit.status.value,
            "planned_ms": visit.planned_ms,
            "opened_ms": visit.opened_ms or None,
            "ended_ms": visit.ended_ms or None,
            "zone": visit.zone,
            "plan": encode_plan(visit.plan),
        }
        self._keep("session", models.Session, visit.id, values)

    def first_opened_ms(self) -> int:
        """Tell when the first session was opened, zero when none was."""
        with self._access.reading() as connection:
            return connection.scalar(select(func.min(models.Session.opened_ms)).where(_LISTED)) or 0

    def _keep(
        self,
        entity: str,
        table: type[models.Client | models.Session],
        row_id: str,
        values: dict[str, Any],
        born: dict[str, Any] | None = None,
        contradiction: str = "",
        index: Callable[[Connection], None] = lambda _: None,
    ) -> None:
        """Insert a row, or change the columns that differ, together with the audit row that names them."""

        def work(connection: Connection) -> None:
            index(connection)
            kept = connection.execute(select(table.__table__).where(table.id == row_id)).mappings().first()
            if kept is None:
                connection.execute(insert(table), {"id": row_id} | values | (born or {}))
                self._access.audit_trail.add(connection, "create", entity, row_id)
                return
            changed = {name: value for name, value in values.items() if kept[name] != value}
            if changed:
                connection.execute(update(table).where(table.id == row_id).values(changed))
                self._access.audit_trail.add(connection, "change", entity, row_id, " ".join(sorted(changed)))

        self._access.writer.wait_for(work, contradiction)

    def _read_visits(self, query: Select[Any]) -> list[Visit]:
        with self._access.reading() as connection:
            return [_visit(row) for row in connection.execute(query)]


def _visits() -> Select[Any]:
    """Ask for visits, each with its client's code and its number among the visits that client has had."""
    row, earlier = models.Session, aliased(models.Session)
    before = (
        select(func.count())
        .where(
            earlier.client_id == row.client_id,
            earlier.opened_ms < func.coalesce(row.opened_ms, _FAR_FUTURE),
            earlier.status != Status.DISCARDED,
        )
        .scalar_subquery()
    )
    return select(
        row.id,
        row.client_id,
        models.Client.code.label("client_code"),
        row.plan,
        row.status,
        (before + 1).label("number"),
        row.planned_ms,
        func.coalesce(row.opened_ms, 0).label("opened_ms"),
        func.coalesce(row.ended_ms, 0).label("ended_ms"),
        row.zone,
    ).join(models.Client, models.Client.id == row.client_id)


def _visit(row: Row[Any]) -> Visit:
    values = row._asdict()
    return Visit(**values | {"plan": _plan(values["plan"]), "status": Status(values["status"])})
