"""The tables, under the words of the house; times are UTC milliseconds, ids are text made by the program."""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    func,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

_STRICT: Final = {"sqlite_strict": True}

Whole = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits; SQLite's strict tables know it as INTEGER."""


class Words(TypeDecorator[str]):
    """Text of any length, without the two things that no database can keep: NUL, and half a character."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean what a keyboard or clipboard may hand over."""
        return value and value.replace("\0", "").encode("utf-8", "replace").decode()


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: Final = {str: Words(), int: Whole, bytes: LargeBinary()}
    __table_args__: Any = _STRICT


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


class Session(Base):
    """A visit with its plan; ``opened_ms`` and ``ended_ms`` are NULL until they are known."""

    __tablename__ = "session"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"))
    status: Mapped[str] = mapped_column(index=True)
    planned_ms: Mapped[int]
    opened_ms: Mapped[int | None]
    ended_ms: Mapped[int | None]
    zone: Mapped[str]
    plan: Mapped[str]

    __table_args__ = (
        Index(None, "client_id", "opened_ms"),
        _STRICT,
    )


STARTS: Final = func.coalesce(Session.opened_ms, Session.planned_ms)
"""When a visit was opened, or else when it is planned for."""

Index("ix_session_starts", STARTS, Session.id)


class Entry(Base):
    """One line of a session's journal; triggers refuse to change or remove it."""

    __tablename__ = "entry"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    seq: Mapped[int]
    moment_ms: Mapped[int]
    noticed_ms: Mapped[int]
    wall_ms: Mapped[int]
    author: Mapped[str]
    kind: Mapped[str]
    data: Mapped[str]

    __table_args__ = (UniqueConstraint("session_id", "seq"), _STRICT)


class Note(Base):
    """The record note of a session."""

    __tablename__ = "note"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), unique=True)
    body: Mapped[str]
    updated_ms: Mapped[int]


class Audit(Base):
    """Who changed what, each row chained to the one before; triggers refuse to change or remove it."""

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


TRIGGERS: Final = (
    """CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
    WHEN new.seq IS NOT coalesce((SELECT max(seq) FROM audit), 0) + 1
    OR new.prev IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'the audit trail goes on from its last row'); END""",
)
"""What SQLite itself refuses, whoever asks; the tables' other half."""
