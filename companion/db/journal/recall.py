"""What a black box holds and the database lacks is brought back when the record is opened."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from companion.db.audit import trail
from companion.db.clients import Clients
from companion.db.connection.access import Access
from companion.db.erasure import was_erased
from companion.db.journal import black_box
from companion.db.journal.black_box import Box
from companion.db.journal.journal import Journal
from companion.db.visits.visits import Visits
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.times import day
from companion.session.codec.files import DecodeError
from companion.session.time.zones import zone_named

_OTHER_TRAIL: Final = tr_noop(
    "The audit trail is not the one that was there during the session {when} whose entries are all kept; "
    "if no backup was restored since, keep a copy of the data folder and find out why."
)
_BROUGHT_BACK: Final = tr_noop(
    "{entries} of the session {when} had not reached the record and were brought back."
)
_NOT_COMPARED: Final = tr_noop(
    "A black box could not be compared with the record: both are kept as they are; "
    "keep a copy of the data folder."
)


class Recall:
    """Brings back into the journal, with its visit and client, what only a black box holds."""

    def __init__(self, access: Access, journal: Journal, clients: Clients, visits: Visits) -> None:
        self._access = access
        self._journal = journal
        self._clients = clients
        self._visits = visits

    def bring_back(self, place: Path) -> list[str]:
        """Compare every black box of a folder with the record, add what is missing, and say so in a line."""
        said: dict[str, list[str]] = {}
        for path in black_box.files(place):
            lines = said.setdefault(black_box.visit_of(path), [])
            try:
                lines += self._bring_back(path)
            except (RecordError, DecodeError, OSError, KeyError, TypeError):
                lines.append(tr(_NOT_COMPARED))
        return [line for lines in said.values() for line in dict.fromkeys(lines)]

    def _bring_back(self, path: Path) -> Sequence[str]:
        box = black_box.read(path, self._access.keys)
        if box is None and not black_box.is_begun_only(path):
            return []  # it ended before anybody was told that anything was kept
        if box is None or (box.whole and not box.entries):
            black_box.remove(path)  # it was begun, and nothing was ever put into it
            return []
        known = {entry.id for entry in self._journal.entries(box.visit.id)}
        missing = [entry for entry in box.entries if entry.id not in known]
        with self._access.reading() as connection:
            erased = was_erased(connection, box.visit.client_id)
            same_trail = trail.holds(connection, box.head)
        if erased:
            black_box.remove(path)  # who was erased does not come back
            return []
        if missing:
            self._put_back_the_visit(box)
            self._journal.keep(box.visit.id, missing)
            entries = tr("1 entry") if len(missing) == 1 else tr("{count} entries").format(count=len(missing))
            return [tr(_BROUGHT_BACK).format(entries=entries, when=_when(box))]
        return [] if same_trail else [tr(_OTHER_TRAIL).format(when=_when(box))]

    def _put_back_the_visit(self, box: Box) -> None:
        """Put back the visit and its client where a restored backup is older than the session."""
        visit = box.visit
        if self._visits.find(visit.id) is None:
            if self._clients.find(visit.client_id) is None:
                self._clients.save(Client(visit.client_id, visit.client_code))
            self._visits.save(visit)


def _when(box: Box) -> str:
    visit = box.visit
    opened = datetime.fromtimestamp(visit.opened_ms / 1000, UTC).astimezone(zone_named(visit.zone))
    return f"of {day(visit.opened_ms, visit.zone)}, {opened:%H:%M},"
