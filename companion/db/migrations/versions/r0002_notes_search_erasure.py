"""Signatures and addenda, private notes, the index of the search, and erasure with leave."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_UNLESS_PERMITTED = (
    "WHEN NOT EXISTS (SELECT 1 FROM permit JOIN session ON session.client_id = permit.client_id "
    "WHERE session.id = {})"
)
_OF_NOTE = "(SELECT session_id FROM note WHERE id = old.note_id)"

_REFUSALS = (
    (
        "entry_is_kept",
        "DELETE ON entry",
        _UNLESS_PERMITTED.format("old.session_id"),
        "the journal is append-only",
    ),
    (
        "note_stays",
        "UPDATE ON note",
        "WHEN EXISTS (SELECT 1 FROM signature WHERE note_id = old.id)",
        "a signed note stands as it is",
    ),
    ("note_is_kept", "DELETE ON note", _UNLESS_PERMITTED.format("old.session_id"), "a note is kept"),
    ("signature_stays", "UPDATE ON signature", "", "a signed note stands as it is"),
    (
        "signature_is_kept",
        "DELETE ON signature",
        _UNLESS_PERMITTED.format(_OF_NOTE),
        "a signed note stands as it is",
    ),
    (
        "addendum_follows",
        "INSERT ON addendum",
        "WHEN NOT EXISTS (SELECT 1 FROM signature WHERE note_id = new.note_id)",
        "only a signed note is added to",
    ),
    ("addendum_stays", "UPDATE ON addendum", "", "an addendum stands as it is"),
    (
        "addendum_is_kept",
        "DELETE ON addendum",
        _UNLESS_PERMITTED.format(_OF_NOTE),
        "an addendum stands as it is",
    ),
    ("session_is_kept", "DELETE ON session", _UNLESS_PERMITTED.format("old.id"), "a session is kept"),
    (
        "client_is_kept",
        "DELETE ON client",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.id)",
        "a client is kept",
    ),
    ("erasure_stays", "UPDATE ON erasure", "", "the trace of an erasure stays"),
    ("erasure_is_kept", "DELETE ON erasure", "", "the trace of an erasure stays"),
)

_SEARCH = (
    """CREATE VIRTUAL TABLE passages USING fts5(words, content='passage', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
    "INSERT INTO passages (passages, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER passage_is_found AFTER INSERT ON passage
    BEGIN INSERT INTO passages (rowid, words) VALUES (new.id, new.words); END""",
    """CREATE TRIGGER passage_is_gone AFTER DELETE ON passage
    BEGIN INSERT INTO passages (passages, rowid, words) VALUES ('delete', old.id, old.words); END""",
    """CREATE TRIGGER passage_is_other AFTER UPDATE ON passage
    BEGIN INSERT INTO passages (passages, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO passages (rowid, words) VALUES (new.id, new.words); END""",
)


def upgrade() -> None:
    """Add the tables, and what refuses to change them."""
    _signing()
    _private()
    _finding_and_erasing()
    op.execute("DROP TRIGGER entry_is_kept")
    for name, what, when, why in _REFUSALS:
        op.execute(f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{why}'); END")
    for statement in _SEARCH:
        op.execute(statement)


def _signing() -> None:
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
    op.create_index("ix_addendum_note_id", "addendum", ["note_id"])


def _private() -> None:
    op.create_table(
        "private_key",
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_private_key"),
        sqlite_strict=True,
    )
    op.create_table(
        "private_note",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("nonce", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("updated_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_private_note"),
        sa.UniqueConstraint("session_id", "owner", name="uq_private_note_session_id_owner"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_private_note_session_id"),
        sa.ForeignKeyConstraint(["owner"], ["private_key.owner"], name="fk_private_note_owner"),
        sqlite_strict=True,
    )


def _finding_and_erasing() -> None:
    op.create_table(
        "passage",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("about_id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passage"),
        sqlite_strict=True,
    )
    op.create_index("ix_passage_about_id", "passage", ["about_id"], sqlite_where=sa.text("kind != 'entry'"))
    op.create_table(
        "permit",
        sa.Column("client_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client_id", name="pk_permit"),
        sqlite_strict=True,
    )
    op.create_table(
        "erasure",
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("erased_by", sa.Text, nullable=False),
        sa.Column("witness", sa.Text, nullable=False),
        sa.Column("at_ms", _WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("client_id", name="pk_erasure"),
        sqlite_strict=True,
    )
