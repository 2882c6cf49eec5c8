"""The number of a session among its client's is counted in one index, without a look at each session."""

from alembic import op

revision = "0018"
down_revision = "0017"

_NAME = "ix_visit_client_id_opened_ms"


def upgrade() -> None:
    """Let the index of a client's sessions hold all that decides which of them count."""
    op.drop_index(_NAME, "visit")
    op.create_index(_NAME, "visit", ["client_id", "opened_ms", "status", "kind"])
