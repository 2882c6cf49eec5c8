"""The search: words of clients, notes and entries, folded to plain letters, the newest first or the best.

A passage's number begins with its time, so the index itself gives the newest first, whatever its size.
Private notes are ciphertext and never come here.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, literal_column, select, text, update

from companion.db import models
from companion.db.connection.access import Access
from companion.db.facts.versions import read_versions
from companion.db.meetings.reading import findable
from companion.record.facts.client_facts import facts_at
from companion.record.search_hit import HitPiece, HitSource, SearchHit
from companion.record.visits import Status
from companion.session.codec.files import decode_fact
from companion.session.journal import Entry

FORM: Final = "1"
"""Which words are in the index; another form has it made anew when the record is opened."""

_TIED: Final = 20
"""The bits of a passage's number below its milliseconds: for what happened at the same time."""

_ON, _OFF = "\x02", "\x03"
_AROUND: Final = 14
"""How many words are shown around a hit."""

_HITS: Final = """
SELECT found.number, passage.kind, passage.about_id, passage.visit_id, client.id AS client_id, client.code,
       visit.zone, found.around
FROM (SELECT rowid AS number, snippet(passages, 0, :on, :off, '…', :words) AS around FROM passages
      WHERE passages MATCH :typed {order} LIMIT :limit) AS found
JOIN passage ON passage.id = found.number
LEFT JOIN visit ON visit.id = passage.visit_id
JOIN client ON client.id = coalesce(visit.client_id, passage.about_id)
"""
_RECENT: Final = 2_000
"""So many of the newest passages with the words are weighed against one another: a word of every day stands
in a hundred thousand, and to weigh all of them takes a fifth of a second."""
_NEWEST: Final = text(_HITS.format(order="ORDER BY rowid DESC"))
_BEST: Final = text(
    _HITS.format(
        order="""AND rowid >= coalesce((SELECT rowid FROM passages WHERE passages MATCH :typed
                                        ORDER BY rowid DESC LIMIT 1 OFFSET :recent - 1), 0) ORDER BY rank"""
    )
)


class Search:
    """Finds passages in the record."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def find(self, typed: str, *, best: bool = False, limit: int = 50) -> list[SearchHit]:
        """Find passages with all the words, the last by its beginning.

        ``best`` puts the best match among the newest 2,000 of them first.
        """
        wanted = expression(typed)
        if not wanted:
            return []
        asked = {"typed": wanted, "limit": limit, "on": _ON, "off": _OFF, "words": _AROUND}
        asked |= {"recent": _RECENT} if best else {}
        with self._access.reading() as connection:
            return [_hit(row) for row in connection.execute(_BEST if best else _NEWEST, asked)]


def expression(typed: str) -> str:
    """Write what was typed in the language of FTS5: quoted words stay together, the last may go on."""
    typed = typed.replace("\0", " ").encode("utf-8", "replace").decode()
    parts = [(quoted or loose).replace('"', "") for quoted, loose in re.findall(r'"([^"]+)"|(\S+)', typed)]
    phrases = [f'"{part}"' for part in parts if any(sign.isalnum() for sign in part)]
    if phrases and not typed.endswith((" ", '"')):
        phrases[-1] += "*"
    return " ".join(phrases)


def put_entry(connection: Connection, visit_id: str, entry: Entry) -> None:
    """Let an entry be found by the words a person wrote into it, and by who told of it."""
    if words := entry.fact.findable:
        _insert(connection, HitSource.ENTRY, entry.id, visit_id, words, entry.wall_ms)


def put(
    connection: Connection, kind: HitSource, about_id: str, visit_id: str | None, words: str, at_ms: int
) -> None:
    """Let a client, a note or an addendum be found by these words from now on, and no others."""
    row = models.Passage
    this = (row.about_id == about_id) & literal_column("kind != 'entry'")
    kept = connection.execute(select(row.id, row.words).where(this)).first()
    if kept is None:
        if words:
            _insert(connection, kind, about_id, visit_id, words, at_ms)
    elif not words:
        connection.execute(delete(row).where(row.id == kept.id))
    elif words != kept.words:
        connection.execute(update(row).where(row.id == kept.id).values(words=words))


def put_new_clients(connection: Connection, new: Iterable[tuple[str, str, int]]) -> None:
    """Let clients who are new be found; each is an id, the words that are kept of them, and when that was."""
    numbers: dict[int, int] = {}
    rows = []
    for about_id, words, at_ms in new:
        numbers[at_ms] = numbers[at_ms] + 1 if at_ms in numbers else _number(connection, at_ms)
        row = {"id": numbers[at_ms], "kind": HitSource.CLIENT.value, "about_id": about_id}
        rows.append(row | {"visit_id": None, "words": words})
    if rows:
        connection.execute(insert(models.Passage), rows)


def put_client(connection: Connection, client_id: str) -> None:
    """Let a client be found by the words that are kept of them; never by what tells who it is."""
    row = models.Client
    asked = select(row.code, row.intention, row.preparation, row.created_ms).where(row.id == client_id)
    if found := connection.execute(asked).first():
        *said, created_ms = found
        said.append(facts_at(read_versions(connection, client_id)).findable)
        said += findable(connection, client_id)
        put(connection, HitSource.CLIENT, client_id, None, "\n".join(filter(None, said)), created_ms)


def make_anew_if_other(connection: Connection) -> None:
    """Make the whole index anew, if another form of it is in the record, or none."""
    row = models.Meta
    if connection.scalar(select(row.value).where(row.key == "search")) == FORM:
        return
    connection.execute(delete(models.Passage))
    _fill(connection)
    connection.execute(delete(row).where(row.key == "search"))
    connection.execute(insert(row), {"key": "search", "value": FORM})


def _fill(connection: Connection) -> None:
    client, note, more = models.Client, models.Note, models.Addendum
    for client_id in connection.scalars(select(client.id)).all():
        put_client(connection, client_id)
    for row in connection.execute(select(note.__table__)).all():
        put(connection, HitSource.NOTE, row.id, row.visit_id, row.body, row.updated_ms)
    added = select(more.id, note.visit_id, more.body, more.at_ms).join(note, note.id == more.note_id)
    for row in connection.execute(added).all():
        put(connection, HitSource.ADDENDUM, row.id, row.visit_id, row.body, row.at_ms)
    for entry_id, visit_id, words, at_ms in _entries(connection):
        _insert(connection, HitSource.ENTRY, entry_id, visit_id, words, at_ms)
    visit = models.Visit
    discarded = select(visit.id).where(visit.status == Status.DISCARDED)
    connection.execute(delete(models.Passage).where(models.Passage.visit_id.in_(discarded)))


def _entries(connection: Connection) -> Iterator[tuple[str, str, str, int]]:
    row = models.Entry
    asked = select(row.id, row.visit_id, row.kind, row.data, row.wall_ms)
    for entry_id, visit_id, kind, data, wall_ms in connection.execute(asked).all():
        try:
            words = decode_fact(kind, data).findable
        except ValueError:
            continue  # it is kept as it is; only the search does not know it
        if words:
            yield entry_id, visit_id, words, wall_ms


def _insert(
    connection: Connection, kind: HitSource, about_id: str, visit_id: str | None, words: str, at_ms: int
) -> None:
    number = _number(connection, at_ms)
    values = {"id": number, "kind": kind.value, "about_id": about_id, "visit_id": visit_id}
    connection.execute(insert(models.Passage), values | {"words": words})


def _number(connection: Connection, at_ms: int) -> int:
    """Give the next free id of this moment."""
    first = max(at_ms, 0) << _TIED
    newest = connection.scalar(_NEWEST_OF, {"first": first, "last": first + (1 << _TIED) - 1})
    return first if newest is None else newest + 1


_NEWEST_OF: Final = select(func.max(models.Passage.id)).where(
    models.Passage.id.between(bindparam("first"), bindparam("last"))
)


def _hit(row: Row[Any]) -> SearchHit:
    visit_id, zone = row.visit_id or "", row.zone or "UTC"
    at_ms = row.number >> _TIED
    kind, pieces = HitSource(row.kind), _cut(row.around)
    return SearchHit(kind, row.about_id, visit_id, row.client_id, row.code, at_ms, zone, pieces)


def _cut(around: str) -> tuple[HitPiece, ...]:
    """Cut a snippet where its marks stand; lines become spaces."""
    parts = re.split(f"({_ON}[^{_OFF}]*{_OFF})", re.sub(r"\s+", " ", around))
    return tuple(HitPiece(part.strip(_ON + _OFF), hit=part.startswith(_ON)) for part in parts if part)
