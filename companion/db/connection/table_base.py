"""What all tables share: strict types, names of constraints, text that any database can keep, a seal."""

import secrets
from typing import Any, Final

from sqlalchemy import BigInteger, Integer, LargeBinary, MetaData, Text, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from companion.override import override

STRICT: Final = {"sqlite_strict": True}

Whole = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits; SQLite's strict tables know it as INTEGER."""


class PlainText(TypeDecorator[str]):
    """Text of any length, without the two things that no database can keep: NUL, and half a character."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean what a keyboard or clipboard may hand over."""
        return value and value.replace("\0", "").encode("utf-8", "replace").decode()


def seal() -> Mapped[bytes]:
    """A random value that the hashes of what belongs to a row are made with.

    It is erased with the row, and no hash in the audit trail can be held against a guess from then on.
    """
    return mapped_column(default=lambda: secrets.token_bytes(32), server_default=text("x''"))


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
    type_annotation_map: Final = {str: PlainText(), int: Whole, bytes: LargeBinary()}
    __table_args__: Any = STRICT
