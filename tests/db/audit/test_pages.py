import re
from pathlib import Path

import companion
from companion.db.store import Store
from companion.record.audit.text import AuditRow, told
from companion.record.music.library import MusicList
from companion.record.notes import Note
from tests.db import records


def test_rows_come_newest_first_with_the_client_they_are_about(store: Store):
    someone = records.client("HERON-7")
    store.clients.save(someone)
    visit = records.visit(someone)
    store.visits.save(visit)
    records.append(store, visit.id, *(records.entry(seq) for seq in range(1, 4)))
    store.notes.save(Note("n1", visit.id, "words", 5))
    rows = store.audit.page()
    assert [row.client for row in rows] == [*["HERON-7"] * 6, ""]
    assert [row.visit_id for row in rows[:5]] == [visit.id] * 5
    assert [line.said for line in told(rows)] == [
        "began the note on a session of HERON-7",
        "wrote 3 entries in a session of HERON-7",
        "planned a session of HERON-7",
        "added the client HERON-7",
        "opened the record",
    ]


def test_what_is_done_beside_sessions_is_told_in_sentences(store: Store, tmp_path: Path):
    store.music.add_folder(tmp_path)
    store.music.keep_playlist(MusicList("p1", "Rain", ""))
    store.music.keep_playlist(MusicList("p1", "Rain", "peak"))
    store.music.remove_playlist("p1")
    store.audit.note("add", "practitioner", "RK")
    store.audit.note("add", "practitioner", "SO")
    store.audit.note("change", "passphrase", "JM")
    store.audit.note("change", "recovery key")
    assert [line.said for line in told(store.audit.page())] == [
        "made a new recovery key; the old one opens nothing any more",
        "changed the passphrase of JM",
        "let SO open the record, too",
        "let RK open the record, too",
        "removed a playlist",
        "changed a playlist",
        "made a playlist",
        "added a folder to the music library",
        "opened the record",
    ]


def test_every_deed_that_the_program_puts_down_has_its_sentence():
    """Read them in the source: a row without a sentence tells a practice nothing."""
    sources = [path.read_text("utf-8") for path in Path(companion.__file__).parent.rglob("*.py")]
    deed = re.compile(r'(?:\badd\(\w+, |(?:audit|key_log)\.note\()"([a-z ]+)", "([a-z_ ]+)"')
    deeds = {pair for source in sources for pair in deed.findall(source)}
    assert len(deeds) >= 20
    told_plainly = {pair: told([AuditRow(1, 0, "JM", pair[0], pair[1], "id", "")])[0].said for pair in deeds}
    assert {pair for pair, said in told_plainly.items() if said == ": ".join(pair)} == set()


def test_pages_persons_and_times(store: Store):
    store.clients.save(records.client())
    store.audit.note("export", "session", "s1")
    first, second, third = reversed(store.audit.page())
    assert store.audit.page(before=third.seq) == [second, first]
    assert store.audit.page(limit=1) == [third]
    assert store.audit.page(actor="nobody") == []
    assert store.audit.page(from_ms=third.at_ms + 1) == []
    assert store.audit.page(to_ms=first.at_ms) == []
    assert store.audit.actors() == ["JM"]
