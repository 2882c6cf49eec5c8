"""Visits without medicine: the kind of a visit, and a table of what was written, which is only added to."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_WHY = "what was written at a visit is only added to"

_PERMIT = (
    "SELECT 1 FROM permit JOIN visit ON visit.client_id = permit.client_id WHERE visit.id = old.visit_id"
)

_REFUSALS = (
    ("meeting_word_stays", "UPDATE ON meeting_word", ""),
    (
        "meeting_word_is_kept",
        "DELETE ON meeting_word",
        f"WHEN NOT EXISTS ({_PERMIT})",
    ),
)


def upgrade() -> None:
    """Let each visit say its kind, those that are there being of medicine, and make the table."""
    op.add_column("visit", sa.Column("kind", sa.Text, server_default="medicine", nullable=False))
    op.drop_index("ix_visit_unsigned", "visit")
    op.create_index(
        "ix_visit_unsigned",
        "visit",
        ["status", sa.text("coalesce(opened_ms, planned_ms)"), "id", "signed_ms", "kind"],
        sqlite_where=sa.text("signed_ms IS NULL"),
    )
    op.create_index("ix_visit_meeting", "visit", ["client_id"], sqlite_where=sa.text("kind != 'medicine'"))
    op.create_table(
        "meeting_word",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_word"),
        sa.UniqueConstraint("visit_id", "name", "at_ms", name="uq_meeting_word_visit_id_name_at_ms"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_meeting_word_visit_id"),
        sqlite_strict=True,
    )
    for name, what, when in _REFUSALS:
        op.execute(f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{_WHY}'); END")
