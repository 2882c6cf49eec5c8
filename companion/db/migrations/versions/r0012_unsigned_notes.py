"""Which sessions wait for a signature is found without looking at those that do not."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Put beside each visit when its note was signed, and make an index of those where none was."""
    op.add_column("visit", sa.Column("signed_ms", _WHOLE))
    op.execute(
        "UPDATE visit SET signed_ms = (SELECT signature.signed_ms FROM signature "
        "JOIN note ON note.id = signature.note_id WHERE note.visit_id = visit.id)"
    )
    op.create_index(
        "ix_visit_unsigned",
        "visit",
        ["status", sa.text("coalesce(opened_ms, planned_ms)"), "id", "signed_ms"],
        sqlite_where=sa.text("signed_ms IS NULL"),
    )
