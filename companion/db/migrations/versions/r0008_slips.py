"""The key of private notes may be opened by a slip of its owner, too."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make room for the slip; the notes of before are sealed when their owner unlocks next."""
    op.add_column("private_key", sa.Column("slip", sa.Text()))
