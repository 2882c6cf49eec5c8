"""The practice may hold a sealed slip that opens somebody's private notes; its uses are rows of the trail."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table, and an index over the few rows of the trail that are about it."""
    op.create_table(
        "sealed_slip",
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.Column("made_ms", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_sealed_slip"),
        sa.ForeignKeyConstraint(["owner"], ["private_key.owner"], name="fk_sealed_slip_owner"),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_audit_sealed_slip", "audit", ["entity_id"], sqlite_where=sa.text("entity = 'sealed_slip'")
    )
