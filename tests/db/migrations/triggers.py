"""What stands in a database beside its tables once every migration ran: triggers, and the index of words."""

from typing import Final

_UNLESS_PERMITTED: Final = (
    "WHEN NOT EXISTS (SELECT 1 FROM permit JOIN visit ON visit.client_id = permit.client_id "
    "WHERE visit.id = {})"
)
_OF_NOTE: Final = "(SELECT visit_id FROM note WHERE id = old.note_id)"


def _refuse(name: str, what: str, when: str, why: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {what} {when}\nBEGIN SELECT RAISE(ABORT, '{why}'); END"


_JOURNAL: Final = "the journal is append-only"
_APPOINTED: Final = "an appointment stands as it is"
_SIGNED: Final = "a signed note stands as it is"
_ADDED: Final = "an addendum stands as it is"
_WRITTEN: Final = "what was written at a visit is only added to"
_FACTS: Final = "what is known of a client is only added to"
_ANSWERED: Final = "what was answered is only added to"
_TRAIL: Final = "the audit trail is append-only"
_TRACE: Final = "the trace of an erasure stays"

TRIGGERS: Final = (
    _refuse("entry_stays", "UPDATE ON entry", "", _JOURNAL),
    _refuse("appointment_stays", "UPDATE ON appointment", "", _APPOINTED),
    _refuse(
        "appointment_is_kept", "DELETE ON appointment", _UNLESS_PERMITTED.format("old.visit_id"), _APPOINTED
    ),
    _refuse("entry_is_kept", "DELETE ON entry", _UNLESS_PERMITTED.format("old.visit_id"), _JOURNAL),
    _refuse(
        "note_stays",
        "UPDATE ON note",
        "WHEN EXISTS (SELECT 1 FROM signature WHERE note_id = old.id)",
        _SIGNED,
    ),
    _refuse("note_is_kept", "DELETE ON note", _UNLESS_PERMITTED.format("old.visit_id"), "a note is kept"),
    _refuse("signature_stays", "UPDATE ON signature", "", _SIGNED),
    _refuse("signature_is_kept", "DELETE ON signature", _UNLESS_PERMITTED.format(_OF_NOTE), _SIGNED),
    _refuse(
        "addendum_follows",
        "INSERT ON addendum",
        "WHEN NOT EXISTS (SELECT 1 FROM signature WHERE note_id = new.note_id)",
        "only a signed note is added to",
    ),
    _refuse("addendum_stays", "UPDATE ON addendum", "", _ADDED),
    _refuse("addendum_is_kept", "DELETE ON addendum", _UNLESS_PERMITTED.format(_OF_NOTE), _ADDED),
    _refuse("visit_is_kept", "DELETE ON visit", _UNLESS_PERMITTED.format("old.id"), "a visit is kept"),
    _refuse(
        "client_is_kept",
        "DELETE ON client",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.id)",
        "a client is kept",
    ),
    _refuse("client_fact_stays", "UPDATE ON client_fact", "", _FACTS),
    _refuse(
        "client_fact_is_kept",
        "DELETE ON client_fact",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.client_id)",
        _FACTS,
    ),
    _refuse("response_stays", "UPDATE ON response", "", _ANSWERED),
    _refuse(
        "response_is_kept",
        "DELETE ON response",
        "WHEN NOT EXISTS (SELECT 1 FROM permit WHERE client_id = old.client_id)",
        _ANSWERED,
    ),
    _refuse("meeting_word_stays", "UPDATE ON meeting_word", "", _WRITTEN),
    _refuse(
        "meeting_word_is_kept", "DELETE ON meeting_word", _UNLESS_PERMITTED.format("old.visit_id"), _WRITTEN
    ),
    _refuse("erasure_stays", "UPDATE ON erasure", "", _TRACE),
    _refuse("erasure_is_kept", "DELETE ON erasure", "", _TRACE),
    _refuse("audit_stays", "UPDATE ON audit", "", _TRAIL),
    _refuse("audit_is_kept", "DELETE ON audit", "", _TRAIL),
    _refuse(
        "audit_goes_on",
        "INSERT ON audit",
        "WHEN new.seq IS NOT coalesce((SELECT max(seq) FROM audit), 0) + 1\n"
        "OR new.prev IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32))",
        "the audit trail goes on from its last row",
    ),
)
"""What SQLite itself refuses, whoever asks: the other half of ``models``."""

SEARCH: Final = (
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
"""The index over all passages; triggers keep it in the transaction of whatever changes them."""
