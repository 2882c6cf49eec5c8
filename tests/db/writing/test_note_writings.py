from dataclasses import replace
from uuid import uuid4

from companion.db.store import Store
from companion.record.notes import Note, fingerprint
from companion.record.writing.note_writing import NoteWriting, SentenceSource
from tests.db import records

WRITING = NoteWriting("soap", "es", (SentenceSource(0, 5, ("entry-1",)),))


def writing_of(store: Store, visit_id: str) -> NoteWriting:
    kept = store.notes.of(visit_id)
    assert kept is not None
    return kept.writing


def test_how_a_note_was_written_is_kept_beside_it_and_is_no_part_of_what_is_signed(store: Store):
    note = Note(uuid4().hex, records.live_visit(store).id, "Spoke of the lake.", 5, writing=WRITING)
    store.notes.save(note)
    assert writing_of(store, note.visit_id) == WRITING
    store.notes.save(replace(note, writing=NoteWriting("dap")))
    assert writing_of(store, note.visit_id) == NoteWriting("dap")
    signed = store.notes.sign(note, 7)
    assert signed.sha256 == fingerprint(note.visit_id, note.body, "JM", 7)
    assert writing_of(store, note.visit_id) == NoteWriting("dap")
