"""Forms that are due after a session, and the allergies of a client."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add a table and a column."""
    op.add_column("client", sa.Column("allergies", sa.Text, server_default="", nullable=False))
    op.create_table(
        "form_due",
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("form_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("due", sa.Text, nullable=False),
        sa.Column("sent_ms", _WHOLE),
        sa.Column("sent_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "form_id", name="pk_form_due"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="fk_form_due_session_id", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_form_due_unsent", "form_due", ["due"], sqlite_where=sa.text("sent_ms IS NULL"))
