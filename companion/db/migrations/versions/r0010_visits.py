"""What is planned and kept is a visit; a session is what runs: the table and the columns get that name.

Nothing that is kept changes, and the audit trail names no table and no column: it says afterwards what it
said before. The tables are made anew, since constraints and indexes carry the old name, too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_TABLES = ("session", "form_due", "entry", "note", "signature", "addendum", "private_note", "passage")
"""Parents first, as they are filled again; what refers to a note is made anew with it."""

_REFERRED_TO = ("note", "session")
"""The old ones of these go last, children first."""

_UNLESS_PERMITTED = (
    "WHEN NOT EXISTS (SELECT 1 FROM permit JOIN visit ON visit.client_id = permit.client_id "
    "WHERE visit.id = {})"
)
_OF_NOTE = "(SELECT visit_id FROM note WHERE id = old.note_id)"
_JOURNAL = "the journal is append-only"
_SIGNED = "a signed note stands as it is"
_ADDED = "an addendum stands as it is"

_REFUSALS = (
    ("entry_stays", "UPDATE ON entry", "", _JOURNAL),
    ("entry_is_kept", "DELETE ON entry", _UNLESS_PERMITTED.format("old.visit_id"), _JOURNAL),
    (
        "note_stays",
        "UPDATE ON note",
        "WHEN EXISTS (SELECT 1 FROM signature WHERE note_id = old.id)",
        _SIGNED,
    ),
    ("note_is_kept", "DELETE ON note", _UNLESS_PERMITTED.format("old.visit_id"), "a note is kept"),
    ("signature_stays", "UPDATE ON signature", "", _SIGNED),
    ("signature_is_kept", "DELETE ON signature", _UNLESS_PERMITTED.format(_OF_NOTE), _SIGNED),
    (
        "addendum_follows",
        "INSERT ON addendum",
        "WHEN NOT EXISTS (SELECT 1 FROM signature WHERE note_id = new.note_id)",
        "only a signed note is added to",
    ),
    ("addendum_stays", "UPDATE ON addendum", "", _ADDED),
    ("addendum_is_kept", "DELETE ON addendum", _UNLESS_PERMITTED.format(_OF_NOTE), _ADDED),
    ("visit_is_kept", "DELETE ON visit", _UNLESS_PERMITTED.format("old.id"), "a visit is kept"),
)

_SEARCH = (
    """CREATE TRIGGER passage_is_found AFTER INSERT ON passage
    BEGIN INSERT INTO passages (rowid, words) VALUES (new.id, new.words); END""",
    """CREATE TRIGGER passage_is_gone AFTER DELETE ON passage
    BEGIN INSERT INTO passages (passages, rowid, words) VALUES ('delete', old.id, old.words); END""",
    """CREATE TRIGGER passage_is_other AFTER UPDATE ON passage
    BEGIN INSERT INTO passages (passages, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO passages (rowid, words) VALUES (new.id, new.words); END""",
)


def upgrade() -> None:
    """Put the old tables aside, make the new ones, fill them row by row, and let the old ones go."""
    _put_aside()
    _visits()
    _journals_and_forms()
    _notes()
    _private_notes()
    _passages()
    for table in _TABLES:
        new = "visit" if table == "session" else table
        op.execute(f"INSERT INTO {new} SELECT * FROM old_{table}")  # noqa: S608 - our own words
        if table not in _REFERRED_TO:
            op.drop_table(f"old_{table}")  # at once: the next one takes its room in the file
    for table in _REFERRED_TO:
        op.drop_table(f"old_{table}")
    _indexes()
    for name, what, when, why in _REFUSALS:
        op.execute(f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{why}'); END")
    for statement in _SEARCH:
        op.execute(statement)


def _put_aside() -> None:
    found = op.get_bind().execute(
        sa.text("SELECT type, name, tbl_name FROM sqlite_master WHERE type IN ('trigger', 'index')")
    )
    for kind, name, table in found.all():
        if table in _TABLES and not name.startswith("sqlite_"):
            op.execute(f"DROP {kind} {name}")
    for table in _TABLES:
        op.rename_table(table, f"old_{table}")


def _visits() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("planned_ms", _WHOLE, nullable=False),
        sa.Column("opened_ms", _WHOLE),
        sa.Column("ended_ms", _WHOLE),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("seal", sa.LargeBinary, server_default=sa.text("x''"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_visit_client_id"),
        sqlite_strict=True,
    )


def _journals_and_forms() -> None:
    op.create_table(
        "form_due",
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("form_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("due", sa.Text, nullable=False),
        sa.Column("sent_ms", _WHOLE),
        sa.Column("sent_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("visit_id", "form_id", name="pk_form_due"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_form_due_visit_id", ondelete="CASCADE"),
        sqlite_strict=True,
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("seq", _WHOLE, nullable=False),
        sa.Column("moment_ms", _WHOLE, nullable=False),
        sa.Column("noticed_ms", _WHOLE, nullable=False),
        sa.Column("wall_ms", _WHOLE, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("visit_id", "seq", name="uq_entry_visit_id_seq"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_entry_visit_id"),
        sqlite_strict=True,
    )


def _notes() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("updated_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("visit_id", name="uq_note_visit_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_note_visit_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "signature",
        sa.Column("note_id", sa.Text, nullable=False),
        sa.Column("signed_by", sa.Text, nullable=False),
        sa.Column("signed_ms", _WHOLE, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("note_id", name="pk_signature"),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name="fk_signature_note_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "addendum",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("note_id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_addendum"),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name="fk_addendum_note_id"),
        sqlite_strict=True,
    )


def _private_notes() -> None:
    op.create_table(
        "private_note",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("nonce", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("updated_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_private_note"),
        sa.UniqueConstraint("visit_id", "owner", name="uq_private_note_visit_id_owner"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_private_note_visit_id"),
        sa.ForeignKeyConstraint(["owner"], ["private_key.owner"], name="fk_private_note_owner"),
        sqlite_strict=True,
    )


def _passages() -> None:
    op.create_table(
        "passage",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("about_id", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passage"),
        sqlite_strict=True,
    )


def _indexes() -> None:
    op.create_index("ix_visit_status", "visit", ["status"])
    op.create_index("ix_visit_client_id_opened_ms", "visit", ["client_id", "opened_ms"])
    op.create_index("ix_visit_starts", "visit", [sa.text("coalesce(opened_ms, planned_ms)"), "id"])
    op.create_index("ix_form_due_unsent", "form_due", ["due"], sqlite_where=sa.text("sent_ms IS NULL"))
    op.create_index("ix_addendum_note_id", "addendum", ["note_id"])
    op.create_index("ix_passage_about_id", "passage", ["about_id"], sqlite_where=sa.text("kind != 'entry'"))
