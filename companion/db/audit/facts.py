"""What the record keeps, fact by fact, and the hash by which the audit trail names each of them.

A hash is the SHA-256 over a seal and a canonical text: version, kind, id and values in a fixed order, and no
name of a table, column or class. The seal is random, lies with the client or the session, and is erased with
them: the hashes that stay in the trail then tell nothing, not even to one who guesses. What was written by
one version is compared by that version; a kind whose values change gets a further one beside the old.

Not among the facts is what is no record yet or of no client: half-typed words and the library of music.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, literal, select

from companion.db.facts.table import FactVersion
from companion.db.instruments.table import ResponseRow
from companion.db.keys.record_keys import canonical
from companion.db.models import (
    Addendum,
    Client,
    Entry,
    Erasure,
    FormDue,
    Note,
    Practitioner,
    PrivateKey,
    PrivateNote,
    SealedSlip,
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


class _Reader(NamedTuple):
    """How facts of a kind are read: ids, by what they are looked up, and then the seal and the values."""

    ids: Select[*tuple[Any, ...]]
    key: Any
    values: Select[*tuple[Any, ...]]
    key_of: Callable[[str], str] = str


_FORM_ID: Final = FormDue.visit_id + " " + FormDue.form_id
_NO_SEAL: Final = literal(b"")


def _of_session(table: Any, *values: Any) -> Select[Any]:  # noqa: ANN401 - a table of the models
    return select(table.id, Visit.seal, *values).join(Visit, Visit.id == table.visit_id)


def _of_note(table: Any, its_id: Any, *values: Any) -> Select[Any]:  # noqa: ANN401
    noted = select(its_id, Visit.seal, *values).join(Note, Note.id == table.note_id)
    return noted.join(Visit, Visit.id == Note.visit_id)


_READERS: Final = {
    FactKind.CLIENT: _Reader(
        select(Client.id),
        Client.id,
        select(
            Client.id,
            Client.seal,
            Client.code,
            Client.preparation,
            Client.intention,
            Client.allergies,
            Client.created_ms,
        ),
    ),
    FactKind.CLIENT_FACT: _Reader(
        select(FactVersion.id),
        FactVersion.id,
        select(
            FactVersion.id,
            Client.seal,
            FactVersion.client_id,
            FactVersion.name,
            FactVersion.value,
            FactVersion.at_ms,
            FactVersion.author,
        ).join(Client, Client.id == FactVersion.client_id),
    ),
    FactKind.RESPONSE: _Reader(
        select(ResponseRow.id),
        ResponseRow.id,
        select(
            ResponseRow.id,
            Client.seal,
            ResponseRow.client_id,
            ResponseRow.about_id,
            ResponseRow.what,
            ResponseRow.words,
            ResponseRow.watched,
            ResponseRow.at_ms,
            ResponseRow.author,
        ).join(Client, Client.id == ResponseRow.client_id),
    ),
    FactKind.VISIT: _Reader(
        select(Visit.id),
        Visit.id,
        select(
            Visit.id,
            Visit.seal,
            Visit.client_id,
            Visit.status,
            Visit.planned_ms,
            Visit.opened_ms,
            Visit.ended_ms,
            Visit.zone,
            Visit.plan,
        ),
    ),
    FactKind.ENTRY: _Reader(
        select(Entry.id),
        Entry.id,
        _of_session(
            Entry,
            Entry.visit_id,
            Entry.seq,
            Entry.moment_ms,
            Entry.noticed_ms,
            Entry.wall_ms,
            Entry.author,
            Entry.kind,
            Entry.data,
        ),
    ),
    FactKind.NOTE: _Reader(
        select(Note.id), Note.id, _of_session(Note, Note.visit_id, Note.body, Note.updated_ms)
    ),
    FactKind.SIGNATURE: _Reader(
        select(Signature.note_id),
        Signature.note_id,
        _of_note(Signature, Signature.note_id, Signature.signed_by, Signature.signed_ms, Signature.sha256),
    ),
    FactKind.ADDENDUM: _Reader(
        select(Addendum.id),
        Addendum.id,
        _of_note(Addendum, Addendum.id, Addendum.note_id, Addendum.body, Addendum.author, Addendum.at_ms),
    ),
    FactKind.PRIVATE_NOTE: _Reader(
        select(PrivateNote.id),
        PrivateNote.id,
        _of_session(
            PrivateNote,
            PrivateNote.visit_id,
            PrivateNote.owner,
            PrivateNote.nonce,
            PrivateNote.sealed,
            PrivateNote.updated_ms,
        ),
    ),
    FactKind.PRIVATE_KEY: _Reader(
        select(PrivateKey.owner),
        PrivateKey.owner,
        select(PrivateKey.owner, _NO_SEAL, PrivateKey.slot, PrivateKey.slip),
    ),
    FactKind.SEALED_SLIP: _Reader(
        select(SealedSlip.owner),
        SealedSlip.owner,
        select(SealedSlip.owner, _NO_SEAL, SealedSlip.slot, SealedSlip.made_ms),
    ),
    FactKind.FORM: _Reader(
        select(_FORM_ID),
        FormDue.visit_id,
        select(_FORM_ID, Visit.seal, FormDue.name, FormDue.due, FormDue.sent_ms, FormDue.sent_by).join(
            Visit, Visit.id == FormDue.visit_id
        ),
        lambda its_id: its_id.partition(" ")[0],
    ),
    FactKind.ERASURE: _Reader(
        select(Erasure.client_id),
        Erasure.client_id,
        select(
            Erasure.client_id, _NO_SEAL, Erasure.reason, Erasure.erased_by, Erasure.witness, Erasure.at_ms
        ),
    ),
    FactKind.PRACTITIONER: _Reader(
        select(Practitioner.initials),
        Practitioner.initials,
        select(Practitioner.initials, _NO_SEAL, Practitioner.created_ms),
    ),
}

_BY_ENTITY: Final = {
    "client": FactKind.CLIENT,
    "session": FactKind.VISIT,
    "entry": FactKind.ENTRY,
    "note": FactKind.NOTE,
    "addendum": FactKind.ADDENDUM,
    "private_note": FactKind.PRIVATE_NOTE,
    "private_key": FactKind.PRIVATE_KEY,
    "sealed_slip": FactKind.SEALED_SLIP,
    "form_due": FactKind.FORM,
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
        case FactKind.FORM, _:
            return [Ref(FactKind.FORM, f"{detail} {entity_id}")]
        case _:
            return [Ref(kind, entity_id)]


def told(connection: Connection, refs: Sequence[Ref]) -> str:
    """Write down facts by their hashes as they stand now, as a row of the trail keeps them."""
    there = standing(connection, refs)
    return canonical([[ref.kind, VERSION, ref.id, there.get(ref)] for ref in refs]).decode() if refs else ""


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
        by_kind.setdefault(kind, set()).add(_READERS[kind].key_of(its_id))
    found = {}
    for kind, keys in by_kind.items():
        reader, asked = _READERS[kind], sorted(keys)
        for start in range(0, len(asked), _PIECE):
            which = reader.key.in_(asked[start : start + _PIECE])
            for its_id, seal, *values in connection.execute(reader.values.where(which)):
                found[Ref(kind, its_id)] = _hash(kind, its_id, seal, values)
    return {ref: its_hash for ref, its_hash in found.items() if ref in wanted}


def all_there(connection: Connection) -> Iterator[Ref]:
    """Name every fact in the record, without holding them."""
    for kind, reader in _READERS.items():
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
        FactKind.ENTRY: select(Entry.id).where(Entry.visit_id.in_(visits)),
        FactKind.NOTE: notes,
        FactKind.SIGNATURE: select(Signature.note_id).where(Signature.note_id.in_(notes)),
        FactKind.ADDENDUM: select(Addendum.id).where(Addendum.note_id.in_(notes)),
        FactKind.PRIVATE_NOTE: select(PrivateNote.id).where(PrivateNote.visit_id.in_(visits)),
        FactKind.FORM: select(_FORM_ID).where(FormDue.visit_id.in_(visits)),
    }
    found = [Ref(kind, its_id) for kind, which in asked.items() for its_id in connection.scalars(which)]
    return [Ref(FactKind.CLIENT, client_id), *found]


def _hash(kind: FactKind, its_id: str, seal: bytes, values: Sequence[object]) -> str:
    plain = [value.hex() if isinstance(value, bytes) else value for value in values]
    return hashlib.sha256(seal + canonical([VERSION, kind, its_id, *plain])).hexdigest()
