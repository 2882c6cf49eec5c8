"""Clients, sessions with their journal and note, and the audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_TRIGGERS = (
    """CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
    WHEN new.seq IS NOT coalesce((SELECT max(seq) FROM audit), 0) + 1
    OR new.prev IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE(ABORT, 'the audit trail goes on from its last row'); END""",
)


def upgrade() -> None:
    """Make the first tables."""
    _people()
    _sessions()
    _trail()
    for trigger in _TRIGGERS:
        op.execute(trigger)


def _people() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
        sqlite_strict=True,
    )
    op.create_table(
        "practitioner",
        sa.Column("initials", sa.Text, nullable=False),
        sa.Column("created_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("initials", name="pk_practitioner"),
        sqlite_strict=True,
    )
    op.create_table(
        "client",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("preparation", sa.Text, nullable=False),
        sa.Column("intention", sa.Text, nullable=False),
        sa.Column("created_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
        sa.UniqueConstraint("code", name="uq_client_code"),
        sqlite_strict=True,
    )


def _sessions() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("planned_ms", _WHOLE, nullable=False),
        sa.Column("opened_ms", _WHOLE),
        sa.Column("ended_ms", _WHOLE),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_session_client_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_session_status", "session", ["status"])
    op.create_index("ix_session_client_id_opened_ms", "session", ["client_id", "opened_ms"])
    op.create_index("ix_session_starts", "session", [sa.text("coalesce(opened_ms, planned_ms)"), "id"])
    op.create_table(
        "entry",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("seq", _WHOLE, nullable=False),
        sa.Column("moment_ms", _WHOLE, nullable=False),
        sa.Column("noticed_ms", _WHOLE, nullable=False),
        sa.Column("wall_ms", _WHOLE, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("session_id", "seq", name="uq_entry_session_id_seq"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_entry_session_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "note",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("updated_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("session_id", name="uq_note_session_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_note_session_id"),
        sqlite_strict=True,
    )


def _trail() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", _WHOLE, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("entity", sa.Text, nullable=False),
        sa.Column("entity_id", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("prev", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sqlite_strict=True,
    )
