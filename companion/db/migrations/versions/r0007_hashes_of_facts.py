"""The audit trail names what it tells of by a hash; clients and sessions hold a random seal for it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the columns; rows of the trail from before have no hashes, and keep their signatures."""
    op.add_column("audit", sa.Column("facts", sa.Text))
    for table in ("client", "session"):
        op.add_column(table, sa.Column("seal", sa.LargeBinary, server_default=sa.text("x''"), nullable=False))
        op.execute(f"UPDATE {table} SET seal = randomblob(32)")  # noqa: S608 - our own words
