"""What the record keeps, fact by fact, and the hash by which the audit trail names each of them.

A hash is the SHA-256 over a seal and a canonical text: version, kind, id and values in a fixed order, and no
name of a table, column or class. The seal is random, lies with the client or the session, and is erased with
them: the hashes that stay in the trail then tell nothing, not even to one who guesses. What was written by
one version is compared by that version; a kind whose values change gets a further one beside the old.

Not among the facts is what is no record yet or of no client: half-typed words and the library of music.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from companion.db.audit.fact_readers import APPOINTMENT_ID, FORM_ID, READERS
from companion.db.facts.table import FactVersion
from companion.db.instruments.table import ResponseRow
from companion.db.keys.record_keys import canonical
from companion.db.meetings.table import MeetingWordRow
from companion.db.models import (
    Addendum,
    Appointment,
    Entry,
    FormDue,
    Note,
    PrivateNote,
    Signature,
    Visit,
)
from companion.record.audit.verdict import FactKind

VERSION: Final = 1


class Ref(NamedTuple):
    """One fact by kind and id."""

    kind: FactKind
    id: str


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A fact as a row of the trail names it; ``hash`` is ``None`` where the row says that it is gone."""

    ref: Ref
    version: int
    hash: str | None


_BY_ENTITY: Final = {
    "client": FactKind.CLIENT,
    "session": FactKind.VISIT,
    "meeting": FactKind.VISIT,
    "entry": FactKind.ENTRY,
    "note": FactKind.NOTE,
    "addendum": FactKind.ADDENDUM,
    "private_note": FactKind.PRIVATE_NOTE,
    "private_key": FactKind.PRIVATE_KEY,
    "sealed_slip": FactKind.SEALED_SLIP,
    "form_due": FactKind.FORM,
    "appointment": FactKind.APPOINTMENT,
}

_PIECE: Final = 500


def named_by(action: str, entity: str, entity_id: str, detail: str) -> list[Ref]:
    """Tell which facts a row of the trail is about; a row about anything else names none."""
    kind = _BY_ENTITY.get(entity)
    match kind, action:
        case None, _:
            return []
        case FactKind.CLIENT, "erase":
            return [Ref(FactKind.ERASURE, entity_id)]
        case FactKind.NOTE, "sign":
            return [Ref(FactKind.NOTE, entity_id), Ref(FactKind.SIGNATURE, entity_id)]
        case (FactKind.FORM | FactKind.APPOINTMENT) as its_kind, _:
            return [Ref(its_kind, f"{detail} {entity_id}")]
        case _:
            return [Ref(kind, entity_id)]


def told(connection: Connection, refs: Sequence[Ref]) -> str:
    """Write down facts by their hashes as they stand now, as a row of the trail keeps them."""
    return told_each(connection, [refs])[0]


def told_each(connection: Connection, rows: Sequence[Sequence[Ref]]) -> list[str]:
    """Write down the facts of several rows, which are read at once."""
    there = standing(connection, (ref for refs in rows for ref in refs))
    return [
        canonical([[ref.kind, VERSION, ref.id, there.get(ref)] for ref in refs]).decode() if refs else ""
        for refs in rows
    ]


def read(written: str) -> list[NamedFact]:
    """Read what ``told`` has written."""
    if not written:
        return []
    return [
        NamedFact(Ref(FactKind(kind), its_id), version, found)
        for kind, version, its_id, found in json.loads(written)
    ]


def standing(connection: Connection, refs: Iterable[Ref]) -> dict[Ref, str]:
    """Give the hashes of those facts that are in the record, as they stand now."""
    wanted = set(refs)
    by_kind: dict[FactKind, set[str]] = {}
    for kind, its_id in wanted:
        by_kind.setdefault(kind, set()).add(READERS[kind].key_of(its_id))
    found = {}
    for kind, keys in by_kind.items():
        reader, asked = READERS[kind], sorted(keys)
        for start in range(0, len(asked), _PIECE):
            which = reader.key.in_(asked[start : start + _PIECE])
            for its_id, seal, *values in connection.execute(reader.values.where(which)):
                found[Ref(kind, its_id)] = _hash(kind, its_id, seal, values)
    return {ref: its_hash for ref, its_hash in found.items() if ref in wanted}


def all_there(connection: Connection) -> Iterator[Ref]:
    """Name every fact in the record, without holding them."""
    for kind, reader in READERS.items():
        for (its_id,) in connection.execute(reader.ids):
            yield Ref(kind, its_id)


def of_client(connection: Connection, client_id: str) -> list[Ref]:
    """Name every fact that belongs to a client, as it is erased with the client."""
    visits = select(Visit.id).where(Visit.client_id == client_id)
    notes = select(Note.id).where(Note.visit_id.in_(visits))
    asked = {
        FactKind.CLIENT_FACT: select(FactVersion.id).where(FactVersion.client_id == client_id),
        FactKind.RESPONSE: select(ResponseRow.id).where(ResponseRow.client_id == client_id),
        FactKind.VISIT: visits,
        FactKind.MEETING_WORD: select(MeetingWordRow.id).where(MeetingWordRow.visit_id.in_(visits)),
        FactKind.ENTRY: select(Entry.id).where(Entry.visit_id.in_(visits)),
        FactKind.NOTE: notes,
        FactKind.SIGNATURE: select(Signature.note_id).where(Signature.note_id.in_(notes)),
        FactKind.ADDENDUM: select(Addendum.id).where(Addendum.note_id.in_(notes)),
        FactKind.PRIVATE_NOTE: select(PrivateNote.id).where(PrivateNote.visit_id.in_(visits)),
        FactKind.FORM: select(FORM_ID).where(FormDue.visit_id.in_(visits)),
        FactKind.APPOINTMENT: select(APPOINTMENT_ID).where(Appointment.visit_id.in_(visits)),
    }
    found = [Ref(kind, its_id) for kind, which in asked.items() for its_id in connection.scalars(which)]
    return [Ref(FactKind.CLIENT, client_id), *found]


def _hash(kind: FactKind, its_id: str, seal: bytes, values: Sequence[object]) -> str:
    plain = [value.hex() if isinstance(value, bytes) else value for value in values]
    return hashlib.sha256(seal + canonical([VERSION, kind, its_id, *plain])).hexdigest()
