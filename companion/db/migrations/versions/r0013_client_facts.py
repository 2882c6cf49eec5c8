"""What is known of clients is dated: a table of versions that are only ever added to.

The allergies that stand with a client stay there, as the first version of theirs: nothing is moved, and what
the audit trail says of a client holds.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_REFUSALS = (
    ("client_fact_stays", "UPDATE ON client_fact", ""),
    (
        "client_fact_is_kept",
        "DELETE ON client_fact",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.client_id)",
    ),
)


def upgrade() -> None:
    """Make the table, and have it refuse to be changed."""
    op.create_table(
        "client_fact",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client_fact"),
        sa.UniqueConstraint("client_id", "name", "at_ms", name="uq_client_fact_client_id_name_at_ms"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_client_fact_client_id"),
        sqlite_strict=True,
    )
    for name, what, when in _REFUSALS:
        why = "what is known of a client is only added to"
        op.execute(f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{why}'); END")
