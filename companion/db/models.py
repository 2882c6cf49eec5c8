"""The tables, under the words of the house; times are UTC milliseconds, ids are text made by the program.

What SQLite refuses by triggers, and the index of words, are made by the migrations alone;
``tests/db/migrations/triggers.py`` holds what stands there today.
"""

from typing import Final

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, literal_column
from sqlalchemy.orm import Mapped, mapped_column

from companion.db.connection.table_base import STRICT, Base, seal


class Meta(Base):
    """Facts about the record itself."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Practitioner(Base):
    """Someone whose initials stand in the record."""

    __tablename__ = "practitioner"

    initials: Mapped[str] = mapped_column(primary_key=True)
    created_ms: Mapped[int]


class Client(Base):
    """A person in treatment."""

    __tablename__ = "client"

    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    preparation: Mapped[str]
    intention: Mapped[str]
    created_ms: Mapped[int]
    allergies: Mapped[str] = mapped_column(server_default="")  # from before facts were dated
    seal: Mapped[bytes] = seal()


class Visit(Base):
    """A visit with its plan; ``opened_ms`` and ``ended_ms`` are NULL until they are known.

    One that is not of the kind ``medicine`` has an empty plan.

    ``signed_ms`` repeats what the signature of its note says, for the index of what waits for one alone.
    """

    __tablename__ = "visit"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"))
    status: Mapped[str] = mapped_column(index=True)
    planned_ms: Mapped[int]
    opened_ms: Mapped[int | None]
    ended_ms: Mapped[int | None]
    zone: Mapped[str]
    plan: Mapped[str]
    seal: Mapped[bytes] = seal()
    signed_ms: Mapped[int | None]
    kind: Mapped[str] = mapped_column(server_default="medicine")

    __table_args__ = (
        # With all that the number of a session is counted by.
        Index("ix_visit_client_id_opened_ms", "client_id", "opened_ms", "status", "kind"),
        STRICT,
    )


STARTS: Final = func.coalesce(Visit.opened_ms, Visit.planned_ms)
"""When a visit was opened, or else when it is planned for."""

Index("ix_visit_starts", STARTS, Visit.id)

Index(
    "ix_visit_unsigned",
    Visit.status,
    STARTS,
    Visit.id,
    Visit.signed_ms,
    Visit.kind,
    sqlite_where=Visit.signed_ms.is_(None),
)
"""What is over and waits for a signature is looked up by this; with all its columns, counted as well."""

Index("ix_visit_meeting", Visit.client_id, sqlite_where=Visit.kind != literal_column("'medicine'"))
"""Visits without medicine are few among the others, and looked up by this."""


class Appointment(Base):
    """When and where a visit is to be: one row for each time that was planned, moved or cancelled.

    Triggers refuse to change or remove it; ``cancelled`` is 0 or 1.
    """

    __tablename__ = "appointment"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    starts_ms: Mapped[int]
    zone: Mapped[str]
    room: Mapped[str]
    cancelled: Mapped[int]
    reason: Mapped[str]
    author: Mapped[str]
    at_ms: Mapped[int]


class FormDue(Base):
    """A form due after a session, by the ISO date of its last day; ``sent_ms`` is NULL until it was sent."""

    __tablename__ = "form_due"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id", ondelete="CASCADE"), primary_key=True)
    form_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    due: Mapped[str]
    sent_ms: Mapped[int | None]
    sent_by: Mapped[str]


Index("ix_form_due_unsent", FormDue.due, sqlite_where=FormDue.sent_ms.is_(None))


class Entry(Base):
    """One line of a session's journal; triggers refuse to change or remove it."""

    __tablename__ = "entry"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    seq: Mapped[int]
    moment_ms: Mapped[int]
    noticed_ms: Mapped[int]
    wall_ms: Mapped[int]
    author: Mapped[str]
    kind: Mapped[str]
    data: Mapped[str]

    __table_args__ = (UniqueConstraint("visit_id", "seq"), STRICT)


class Note(Base):
    """The record note of a session."""

    __tablename__ = "note"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), unique=True)
    body: Mapped[str]
    updated_ms: Mapped[int]


class Signature(Base):
    """Who signed a note, when, and the SHA-256 of what was signed; the note stands still from then on."""

    __tablename__ = "signature"

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    signed_by: Mapped[str]
    signed_ms: Mapped[int]
    sha256: Mapped[str]


class Addendum(Base):
    """What was added to a signed note; triggers refuse to change or remove it."""

    __tablename__ = "addendum"

    id: Mapped[str] = mapped_column(primary_key=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), index=True)
    body: Mapped[str]
    author: Mapped[str]
    at_ms: Mapped[int]


class PrivateKey(Base):
    """The key of one practitioner's private notes, wrapped; ``slot`` and ``slip`` are JSON.

    ``slot`` opens by a passphrase, ``slip`` by what its owner wrote down on paper, if anything.
    """

    __tablename__ = "private_key"

    owner: Mapped[str] = mapped_column(primary_key=True)
    slot: Mapped[str]
    slip: Mapped[str | None]


class SealedSlip(Base):
    """What opens one practitioner's private notes to the practice: their key wrapped once more, as JSON."""

    __tablename__ = "sealed_slip"

    owner: Mapped[str] = mapped_column(ForeignKey("private_key.owner"), primary_key=True)
    slot: Mapped[str]
    made_ms: Mapped[int]


class PrivateNote(Base):
    """A private note: AES-256-GCM under its owner's key, bound to id, session and owner."""

    __tablename__ = "private_note"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    owner: Mapped[str] = mapped_column(ForeignKey("private_key.owner"))
    nonce: Mapped[bytes]
    sealed: Mapped[bytes]
    updated_ms: Mapped[int]

    __table_args__ = (UniqueConstraint("visit_id", "owner"), STRICT)


class Passage(Base):
    """Words that can be found, once for every client, note, addendum and entry that has any.

    The ids rise with the time the words are about, so that the newest come first without sorting.
    """

    __tablename__ = "passage"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    about_id: Mapped[str]
    visit_id: Mapped[str | None]
    words: Mapped[str]


Index("ix_passage_about_id", Passage.about_id, sqlite_where=Passage.kind != literal_column("'entry'"))
"""Entries never change; what does is looked up by this."""


class Permit(Base):
    """Leave to erase one client, given and taken back within one transaction."""

    __tablename__ = "permit"

    client_id: Mapped[str] = mapped_column(primary_key=True)


class Erasure(Base):
    """What is left of a client who was erased: when, by whom and why, and no words."""

    __tablename__ = "erasure"

    client_id: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    erased_by: Mapped[str]
    witness: Mapped[str]
    at_ms: Mapped[int]


class Audit(Base):
    """Who changed what, each row chained to the one before; triggers refuse to change or remove it.

    ``facts`` holds the hashes of what was changed, and is NULL in rows from before there were any.
    """

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    actor: Mapped[str]
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    detail: Mapped[str]
    prev: Mapped[bytes]
    hash: Mapped[bytes]
    facts: Mapped[str | None]


Index("ix_audit_sealed_slip", Audit.entity_id, sqlite_where=Audit.entity == literal_column("'sealed_slip'"))
