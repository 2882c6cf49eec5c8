from companion.record.writing.note_writing import (
    NoteWriting,
    SentenceSource,
    at_place,
    decode,
    encode,
    of_entry,
)

SOURCES = (SentenceSource(0, 4, ("a",)), SentenceSource(5, 9, ("b", "c")))


def test_it_is_read_as_it_was_written_and_damage_is_as_if_there_were_none():
    writing = NoteWriting("soap", "es", SOURCES)
    assert decode(encode(writing)) == writing
    for text in ("", "[]", "{}", '{"sources": [3]}', '{"format_id": 1, "sources": {}}'):
        assert decode(text) == NoteWriting()


def test_places_and_entries_lead_to_one_another():
    assert at_place(SOURCES, 4) == SOURCES[0]
    assert at_place(SOURCES, 20) is None
    assert of_entry(SOURCES, "c") == SOURCES[1]
    assert of_entry(SOURCES, "z") is None
