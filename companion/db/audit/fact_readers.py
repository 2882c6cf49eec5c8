"""What of the tables is a fact, and which of its values its hash is made of, in a fixed order."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from sqlalchemy import Select, Text, case, cast, literal, select

from companion.db.facts.table import FactVersion
from companion.db.instruments.table import ResponseRow
from companion.db.meetings.table import MeetingWordRow
from companion.db.models import (
    Addendum,
    Appointment,
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


class Reader(NamedTuple):
    """How facts of a kind are read: ids, by what they are looked up, and then the seal and the values."""

    ids: Select[*tuple[Any, ...]]
    key: Any
    values: Select[*tuple[Any, ...]]
    key_of: Callable[[str], str] = str


FORM_ID: Final = FormDue.visit_id + " " + FormDue.form_id
APPOINTMENT_ID: Final = Appointment.visit_id + " " + cast(Appointment.number, Text)
_NO_SEAL: Final = literal(b"")
_PLANNED: Final = case((Visit.kind == "medicine", Visit.plan), else_=Visit.kind + Visit.plan)
"""The plan of a session; a visit without medicine is planned as its kind, and has no other plan."""


def _of_session(table: Any, *values: Any) -> Select[Any]:  # noqa: ANN401 - a table of the models
    return select(table.id, Visit.seal, *values).join(Visit, Visit.id == table.visit_id)


def _of_note(table: Any, its_id: Any, *values: Any) -> Select[Any]:  # noqa: ANN401
    noted = select(its_id, Visit.seal, *values).join(Note, Note.id == table.note_id)
    return noted.join(Visit, Visit.id == Note.visit_id)


READERS: Final = {
    FactKind.CLIENT: Reader(
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
    FactKind.CLIENT_FACT: Reader(
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
    FactKind.RESPONSE: Reader(
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
    FactKind.VISIT: Reader(
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
            _PLANNED,
        ),
    ),
    FactKind.MEETING_WORD: Reader(
        select(MeetingWordRow.id),
        MeetingWordRow.id,
        _of_session(
            MeetingWordRow,
            MeetingWordRow.visit_id,
            MeetingWordRow.name,
            MeetingWordRow.value,
            MeetingWordRow.at_ms,
            MeetingWordRow.author,
        ),
    ),
    FactKind.ENTRY: Reader(
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
    FactKind.NOTE: Reader(
        select(Note.id), Note.id, _of_session(Note, Note.visit_id, Note.body, Note.updated_ms)
    ),
    FactKind.SIGNATURE: Reader(
        select(Signature.note_id),
        Signature.note_id,
        _of_note(Signature, Signature.note_id, Signature.signed_by, Signature.signed_ms, Signature.sha256),
    ),
    FactKind.ADDENDUM: Reader(
        select(Addendum.id),
        Addendum.id,
        _of_note(Addendum, Addendum.id, Addendum.note_id, Addendum.body, Addendum.author, Addendum.at_ms),
    ),
    FactKind.PRIVATE_NOTE: Reader(
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
    FactKind.PRIVATE_KEY: Reader(
        select(PrivateKey.owner),
        PrivateKey.owner,
        select(PrivateKey.owner, _NO_SEAL, PrivateKey.slot, PrivateKey.slip),
    ),
    FactKind.SEALED_SLIP: Reader(
        select(SealedSlip.owner),
        SealedSlip.owner,
        select(SealedSlip.owner, _NO_SEAL, SealedSlip.slot, SealedSlip.made_ms),
    ),
    FactKind.FORM: Reader(
        select(FORM_ID),
        FormDue.visit_id,
        select(FORM_ID, Visit.seal, FormDue.name, FormDue.due, FormDue.sent_ms, FormDue.sent_by).join(
            Visit, Visit.id == FormDue.visit_id
        ),
        lambda its_id: its_id.partition(" ")[0],
    ),
    FactKind.APPOINTMENT: Reader(
        select(APPOINTMENT_ID),
        Appointment.visit_id,
        select(
            APPOINTMENT_ID,
            Visit.seal,
            Appointment.starts_ms,
            Appointment.zone,
            Appointment.room,
            Appointment.cancelled,
            Appointment.reason,
            Appointment.author,
            Appointment.at_ms,
        ).join(Visit, Visit.id == Appointment.visit_id),
        lambda its_id: its_id.partition(" ")[0],
    ),
    FactKind.ERASURE: Reader(
        select(Erasure.client_id),
        Erasure.client_id,
        select(
            Erasure.client_id, _NO_SEAL, Erasure.reason, Erasure.erased_by, Erasure.witness, Erasure.at_ms
        ),
    ),
    FactKind.PRACTITIONER: Reader(
        select(Practitioner.initials),
        Practitioner.initials,
        select(Practitioner.initials, _NO_SEAL, Practitioner.created_ms),
    ),
}
