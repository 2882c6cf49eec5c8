"""What a black box holds and the database lacks is brought back when the record is opened."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.db.journal import black_box
from companion.db.journal.black_box import Box
from companion.db.keys.record_keys import RecordKeys
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.times import day
from companion.session.codec.files import DecodeError
from companion.session.time.zones import zone_named

if TYPE_CHECKING:
    from companion.db.store import Store


_OTHER_TRAIL: Final = tr_noop(
    "The audit trail is not the one that was there during the session {when} whose entries are all kept; "
    "if no backup was restored since, keep a copy of the data folder and find out why."
)
_NOT_COMPARED: Final = tr_noop(
    "A black box could not be compared with the record: both are kept as they are; "
    "keep a copy of the data folder."
)


def bring_back(place: Path, keys: RecordKeys, store: "Store") -> list[str]:
    """Compare every black box with the record, add what is missing there, and say so in one line each."""
    said: dict[str, list[str]] = {}
    for path in black_box.files(place):
        lines = said.setdefault(black_box.session_of(path), [])
        try:
            lines += _bring_back(path, keys, store)
        except (RecordError, DecodeError, OSError, KeyError, TypeError):
            lines.append(tr(_NOT_COMPARED))
    return [line for lines in said.values() for line in dict.fromkeys(lines)]


def _bring_back(path: Path, keys: RecordKeys, store: "Store") -> Sequence[str]:
    box = black_box.read(path, keys)
    if box is None and not black_box.is_begun_only(path):
        return []  # it ended before anybody was told that anything was kept
    if box is None or (box.whole and not box.entries):
        black_box.remove(path)  # it was begun, and nothing was ever put into it
        return []
    known = {entry.id for entry in store.entries(box.visit.id)}
    missing = [entry for entry in box.entries if entry.id not in known]
    if any(trace.client_id == box.visit.client_id for trace in store.traces()):
        black_box.remove(path)  # who was erased does not come back
        return []
    if missing:
        _put_back_the_visit(box, store)
        store.keep(box.visit.id, missing)
        entries = tr("1 entry") if len(missing) == 1 else tr("{count} entries").format(count=len(missing))
        return [
            tr("{entries} of the session {when} had not reached the record and were brought back.").format(
                entries=entries, when=_when(box)
            )
        ]
    return [] if store.holds(box.head) else [tr(_OTHER_TRAIL).format(when=_when(box))]


def _put_back_the_visit(box: Box, store: "Store") -> None:
    """Put back the visit and its client where a restored backup is older than the session."""
    visit = box.visit
    if store.visit(visit.id) is None:
        if not any(client.id == visit.client_id for client in store.clients(containing=visit.client_code)):
            store.save_client(Client(visit.client_id, visit.client_code))
        store.save_visit(visit)


def _when(box: Box) -> str:
    visit = box.visit
    opened = datetime.fromtimestamp(visit.opened_ms / 1000, UTC).astimezone(zone_named(visit.zone))
    return f"of {day(visit.opened_ms, visit.zone)}, {opened:%H:%M},"
