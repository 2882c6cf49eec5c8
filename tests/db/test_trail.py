from companion.db.store import Store
from companion.record.notes import Note
from companion.record.trail import told
from tests.db import records


def test_rows_come_newest_first_with_the_client_they_are_about(store: Store):
    someone = records.client("HERON-7")
    store.save_client(someone)
    visit = records.visit(someone)
    store.save_visit(visit)
    records.append(store, visit.id, *(records.entry(seq) for seq in range(1, 4)))
    store.save_note(Note("n1", visit.id, "words", 5))
    rows = store.trail()
    assert [row.client for row in rows] == [*["HERON-7"] * 6, ""]
    assert [row.session_id for row in rows[:5]] == [visit.id] * 5
    assert [line.said for line in told(rows)] == [
        "began the note on a session of HERON-7",
        "wrote 3 entries in a session of HERON-7",
        "planned a session of HERON-7",
        "added the client HERON-7",
        "opened the record",
    ]


def test_pages_persons_and_times(store: Store):
    store.save_client(records.client())
    store.note_deed("export", "session", "s1")
    first, second, third = reversed(store.trail())
    assert store.trail(before=third.seq) == [second, first]
    assert store.trail(limit=1) == [third]
    assert store.trail(actor="nobody") == []
    assert store.trail(from_ms=third.at_ms + 1) == []
    assert store.trail(to_ms=first.at_ms) == []
    assert store.actors() == ["JM"]
