"""Responses to questionnaires: a table that is only ever added to."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_REFUSALS = (
    ("response_stays", "UPDATE ON response", ""),
    (
        "response_is_kept",
        "DELETE ON response",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.client_id)",
    ),
)


def upgrade() -> None:
    """Make the table, and have it refuse to be changed."""
    op.create_table(
        "response",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("about_id", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("watched", _WHOLE, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_response"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_response_client_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_response_client_id", "response", ["client_id"])
    op.create_index("ix_response_about_id", "response", ["about_id"])
    op.create_index("ix_response_watched", "response", ["at_ms"], sqlite_where=sa.text("watched = 1"))
    for name, what, when in _REFUSALS:
        why = "what was answered is only added to"
        op.execute(f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{why}'); END")
