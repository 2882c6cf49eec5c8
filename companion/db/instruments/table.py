"""The table of responses to questionnaires."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from companion.db.connection.table_base import Base


class ResponseRow(Base):
    """A response, or what was written about one afterwards; triggers refuse to change or remove it.

    ``what`` is ``answered``, ``seen`` or ``taken back``; ``about_id`` is the response meant, its own id where
    it is one. ``watched`` is 1 where a watched item was answered above 0.
    """

    __tablename__ = "response"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    about_id: Mapped[str] = mapped_column(index=True)
    what: Mapped[str]
    words: Mapped[str]
    watched: Mapped[int]
    at_ms: Mapped[int]
    author: Mapped[str]


Index("ix_response_watched", ResponseRow.at_ms, sqlite_where=ResponseRow.watched == 1)
