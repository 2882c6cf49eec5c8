"""Responses to questionnaires: only ever added to, as is what is written about them."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select

from companion.db.audit.facts import Ref
from companion.db.connection import errors
from companion.db.connection.access import Access, now_ms
from companion.db.instruments.table import ResponseRow
from companion.db.models import Meta
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind
from companion.record.instruments.response import (
    HalfAnswered,
    Response,
    ResponseMark,
    decode,
    encode,
    to_be_seen,
)

ANSWERED: Final = "answered"
SEEN: Final = "seen"
TAKEN_BACK: Final = "taken back"

_HALF: Final = "half_answered/"


class ResponseStore:
    """Fulfils the port ``Responses``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, client_id: str) -> list[Response]:
        """Read the responses of a client, the newest first."""
        return self._read(ResponseRow.client_id == client_id)

    def unseen(self) -> list[Response]:
        """Read those with a watched item that nobody has seen yet, of all clients, the newest first."""
        row = ResponseRow
        watched = select(row.id).where(row.watched == 1)
        settled = select(row.about_id).where(row.what != ANSWERED)
        return self._read(row.id.in_(watched) & row.id.not_in(settled))

    def keep(self, response: Response) -> Response:
        """Keep a response, and let go of what was half answered; gives it as it is kept."""
        kept = replace(response, id=uuid4().hex, at_ms=now_ms(), author=self._access.actor)
        watched = bool(to_be_seen(kept.instrument, kept.answers))
        values = {"id": kept.id, "about_id": kept.id, "what": ANSWERED, "watched": int(watched)}

        def work(connection: Connection) -> None:
            self._add(connection, kept, values | {"words": encode(kept)}, "create")
            connection.execute(delete(Meta).where(Meta.key == _half(kept)))

        self._access.writer.wait_for(work)
        return kept

    def say_seen(self, response: Response, words: str) -> None:
        """Write down who saw the watched items of a response, and what followed."""
        self._mark(response, SEEN, words)

    def take_back(self, response: Response, words: str) -> None:
        """Write down that a response does not count, and why; it stays to be read."""
        self._mark(response, TAKEN_BACK, words)

    def half_answered(self, client_id: str = "") -> list[HalfAnswered]:
        """Give what was begun and is no response yet, of one client or of all."""
        begun = Meta.key.startswith(f"{_HALF}{client_id}/" if client_id else _HALF, autoescape=True)
        with self._access.reading() as connection:
            found = connection.execute(select(Meta.key, Meta.value).where(begun).order_by(Meta.key))
            return [half for half in (_read_half(row.key, row.value) for row in found) if half is not None]

    def keep_half_answered(self, response: Response) -> None:
        """Keep what is answered so far in place of what was kept so of this client and questionnaire."""
        key = _half(response)
        plain = {"answers": response.answers, "about": response.about}
        begun = response.about or any(answer is not None for answer in response.answers)

        def work(connection: Connection) -> None:
            connection.execute(delete(Meta).where(Meta.key == key))
            if begun:
                connection.execute(insert(Meta), {"key": key, "value": json.dumps(plain)})

        self._access.writer.wait_for(work)

    def _mark(self, response: Response, what: str, words: str) -> None:
        by = replace(response, at_ms=now_ms(), author=self._access.actor)
        values = {"id": uuid4().hex, "about_id": response.id, "what": what, "watched": 0, "words": words}

        row = ResponseRow
        there = select(row.id).where(row.about_id == response.id, row.what == what)
        with self._access.reading() as connection:
            if connection.scalar(there) is not None:
                raise RecordError(tr("This was written down already: nothing was changed."))
        self._access.writer.wait_for(lambda connection: self._add(connection, by, values, what))

    def _add(self, connection: Connection, response: Response, values: dict[str, Any], action: str) -> None:
        shared = {"client_id": response.client_id, "at_ms": response.at_ms, "author": response.author}
        connection.execute(insert(ResponseRow), values | shared)
        refs = [Ref(FactKind.RESPONSE, values["id"])]
        name = response.instrument.name
        self._access.audit_trail.add(connection, action, "response", response.client_id, name, refs)

    def _read(self, which: ColumnElement[bool]) -> list[Response]:
        row = ResponseRow
        ordered = select(row).where(which, row.what == ANSWERED).order_by(row.at_ms.desc(), row.id)
        columns = ordered.with_only_columns(row.id, row.client_id, row.words, row.at_ms, row.author)
        with self._access.reading() as connection:
            found: list[Any] = list(connection.execute(columns))
            about = select(row.about_id, row.what, row.words, row.author, row.at_ms)
            about = about.where(row.what != ANSWERED, row.about_id.in_([each.id for each in found]))
            marks = _marks(connection.execute(about))
        try:
            return [_response(each, marks) for each in found]
        except ValueError as error:  # a damaged row: whoever reads is told, and nothing falls
            raise errors.while_reading(error) from None


def _half(response: Response) -> str:
    return f"{_HALF}{response.client_id}/{response.instrument.id}"


def _read_half(key: str, text: str) -> HalfAnswered | None:
    """Read what was begun; what cannot be read was never a response, and is passed over."""
    with suppress(KeyError, TypeError, ValueError):
        _, client_id, instrument_id = key.split("/", 2)
        plain = json.loads(text)
        return HalfAnswered(client_id, instrument_id, tuple(plain["answers"]), str(plain["about"]))
    return None


def _marks(rows: Iterable[Row[Any]]) -> dict[tuple[str, str], ResponseMark]:
    return {(row.about_id, row.what): ResponseMark(row.words, row.author, row.at_ms) for row in rows}


def _response(row: Row[Any], marks: dict[tuple[str, str], ResponseMark]) -> Response:
    instrument, answers, about, by_client = decode(row.words)
    seen, gone = marks.get((row.id, SEEN)), marks.get((row.id, TAKEN_BACK))
    when = row.at_ms, row.author
    return Response(row.id, row.client_id, instrument, answers, about, by_client, *when, seen, gone)


def forget(connection: Connection, client_id: str) -> None:
    """Remove what a client answered who is erased; a permit has to be there."""
    connection.execute(delete(ResponseRow).where(ResponseRow.client_id == client_id))
    connection.execute(delete(Meta).where(Meta.key.startswith(f"{_HALF}{client_id}/", autoescape=True)))
