"""A whole session as JSON, for other programs.

The form, ``format`` 1: ``session`` (id, number, client code, status, zone, opened, ended), ``protocol``
(id, version, name, route), ``plan`` (intention, amount, playlists by phase, minutes after which a phase moves
on by itself or null), ``entries`` in the order they were written (id, seq, kind, at, entered, moment_ms,
since_zero_ms or null, author, voided, fact) and ``note`` (body, updated) or null. All times are ISO 8601 in
UTC with milliseconds, or null when not known; ``fact`` holds the fields of that kind of entry.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from companion import __version__
from companion.export.files import written_whole
from companion.record.notes import Note
from companion.record.visits import Visit
from companion.session.files import encode_fact
from companion.session.journal import Entry
from companion.session.session import Session, voided

FORMAT: Final = 1


def write_json(path: Path, visit: Visit, entries: Sequence[Entry], note: Note | None) -> None:
    """Write a session's JSON file; raises ``ExportError`` when it could not be written."""
    text = json.dumps(as_json(visit, entries, note), ensure_ascii=False, indent=2)
    with written_whole(path) as part:
        part.write_text(text + "\n", encoding="utf-8")


def as_json(visit: Visit, entries: Sequence[Entry], note: Note | None) -> dict[str, Any]:
    """Give a session as what JSON can hold."""
    protocol = visit.plan.protocol
    return {
        "format": FORMAT,
        "program": {"name": "Companion", "version": __version__},
        "session": {
            "id": visit.id,
            "number": visit.number,
            "client": visit.client_code,
            "status": visit.status.value,
            "zone": visit.zone,
            "opened": _utc(visit.opened_ms),
            "ended": _utc(visit.ended_ms),
        },
        "protocol": {
            "id": protocol.id,
            "version": protocol.version,
            "name": protocol.name,
            "route": protocol.route.value,
        },
        "plan": {
            "intention": visit.plan.intention,
            "amount": visit.plan.amount,
            "playlists": dict(visit.plan.playlists),
            "move_on_after_minutes": visit.plan.move_on_after,
        },
        "entries": _entries(visit, entries),
        "note": None if note is None else {"body": note.body, "updated": _utc(note.updated_ms)},
    }


def _entries(visit: Visit, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    zero = Session(visit.id, visit.plan, tuple(entries)).state.zero
    gone = voided(tuple(entries))
    found = []
    for entry in entries:
        kind, fact = encode_fact(entry.fact)
        found.append(
            {
                "id": entry.id,
                "seq": entry.seq,
                "kind": kind,
                "at": _utc(entry.wall_ms),
                "entered": _utc(entry.wall_ms + entry.noticed - entry.moment),
                "moment_ms": entry.moment,
                "since_zero_ms": None if zero is None else entry.moment - zero,
                "author": entry.author,
                "voided": entry.id in gone,
                "fact": json.loads(fact),
            }
        )
    return found


def _utc(wall_ms: int) -> str | None:
    if not wall_ms:
        return None
    moment = datetime.fromtimestamp(wall_ms // 1000, UTC).replace(microsecond=wall_ms % 1000 * 1000)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
