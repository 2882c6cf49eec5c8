from dataclasses import replace
from uuid import uuid4

import pytest

from companion.db.models import Audit
from companion.db.store import Store
from companion.record.notes import Note
from companion.session.journal import Noted
from tests.db import records


def test_every_change_leaves_a_row_with_ids_and_names_of_fields_only(store: Store):
    someone = records.client()
    store.clients.save(someone)
    store.clients.save(replace(someone, preparation="words", intention="more words"))
    store.clients.save(replace(someone, preparation="words", intention="more words"))
    visit = records.visit(someone)
    store.visits.save(visit)
    entry = records.entry(1, Noted("words"))
    records.append(store, visit.id, entry)
    note = Note(uuid4().hex, visit.id, "words")
    store.notes.save(note)
    assert [row[2:7] for row in records.audit(store)] == [
        ("JM", "open", "record", "", "1"),
        ("JM", "create", "client", someone.id, ""),
        ("JM", "change", "client", someone.id, "intention preparation"),
        ("JM", "create", "session", visit.id, ""),
        ("JM", "append", "entry", entry.id, visit.id),
        ("JM", "create", "note", note.id, visit.id),
    ]
    assert store.audit.misfit() is None


COLUMNS = [column.name for column in Audit.__table__.columns]
FORGED = {"seq": "700", "at_ms": "at_ms + 1", "prev": "randomblob(32)", "hash": "randomblob(32)"}


@pytest.mark.parametrize("column", COLUMNS)
def test_a_forged_row_is_found_at_exactly_that_row(store: Store, column: str):
    visit_id = records.live_visit(store).id
    records.append(store, visit_id, *(records.entry(seq) for seq in range(1, 9)))
    value = FORGED.get(column, f"{column} || 'x'")
    records.in_one_transaction(
        store,
        "DROP TRIGGER audit_stays",
        f"UPDATE audit SET {column} = {value} WHERE seq = 6",  # noqa: S608 - our own words
    )
    assert store.audit.misfit() == (7 if column == "seq" else 6)


def test_a_missing_row_is_found_at_the_row_after_it(store: Store):
    records.append(store, records.live_visit(store).id, records.entry(1))
    records.in_one_transaction(store, "DROP TRIGGER audit_is_kept", "DELETE FROM audit WHERE seq = 2")
    assert store.audit.misfit() == 3


def test_the_head_is_the_newest_row(store: Store):
    store.clients.save(records.client())
    head = store.audit.head()
    last = dict(zip(COLUMNS, records.audit(store)[-1], strict=True))
    assert (head.seq, bytes.fromhex(head.hash)) == (last["seq"], last["hash"])
    assert str(head) == f"{head.seq} · {head.hash[:16]}"


def test_a_deed_that_changes_no_row_is_put_down(store: Store):
    store.audit.note("export", "session", "s1", "pdf")
    assert records.audit(store)[-1][2:7] == ("JM", "export", "session", "s1", "pdf")
    assert store.audit.misfit() is None
