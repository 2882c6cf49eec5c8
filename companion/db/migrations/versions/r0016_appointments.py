"""When and where visits are to be: as they were planned, moved and cancelled."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_REFUSALS = (
    """CREATE TRIGGER appointment_stays BEFORE UPDATE ON appointment
    BEGIN SELECT RAISE(ABORT, 'an appointment stands as it is'); END""",
    """CREATE TRIGGER appointment_is_kept BEFORE DELETE ON appointment
    WHEN NOT EXISTS (SELECT 1 FROM permit JOIN visit ON visit.client_id = permit.client_id
    WHERE visit.id = old.visit_id)
    BEGIN SELECT RAISE(ABORT, 'an appointment stands as it is'); END""",
)


def upgrade() -> None:
    """Add the table, and what refuses to change it."""
    op.create_table(
        "appointment",
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("number", _WHOLE, nullable=False),
        sa.Column("starts_ms", _WHOLE, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("cancelled", _WHOLE, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("visit_id", "number", name="pk_appointment"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_appointment_visit_id"),
        sqlite_strict=True,
    )
    for statement in _REFUSALS:
        op.execute(statement)
