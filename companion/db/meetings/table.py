"""The table of what was written at visits without medicine."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from companion.db.connection.table_base import Base


class MeetingWordRow(Base):
    """A version of what was written under one name; triggers refuse to change or remove it."""

    __tablename__ = "meeting_word"

    id: Mapped[str] = mapped_column(primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    name: Mapped[str]
    value: Mapped[str]
    at_ms: Mapped[int]
    author: Mapped[str]

    __table_args__ = (UniqueConstraint("visit_id", "name", "at_ms"), Base.__table_args__)
