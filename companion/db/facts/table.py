"""The table of facts about clients."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from companion.db.connection.table_base import Base


class FactVersion(Base):
    """A version of a fact about a client; triggers refuse to change or remove it."""

    __tablename__ = "client_fact"

    id: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"))
    name: Mapped[str]
    value: Mapped[str]
    at_ms: Mapped[int]
    author: Mapped[str]

    __table_args__ = (UniqueConstraint("client_id", "name", "at_ms"), Base.__table_args__)
