from pathlib import Path

from companion.db.store import Store


def test_words_are_kept_in_the_record_and_in_no_file_beside_it(store: Store, place: Path):
    store.own_words.add("Zamboanga")
    store.own_words.add("Ñandú")
    store.own_words.add("Zamboanga")
    assert store.own_words.all() == {"Zamboanga", "Ñandú"}
    assert not [path for path in place.rglob("*") if path.is_file() and b"Zamboanga" in path.read_bytes()]
    store.own_words.remove("Zamboanga")
    store.own_words.remove("never")
    assert store.own_words.all() == {"Ñandú"}
    assert [
        (row.action, row.entity_id, row.detail) for row in store.audit.page() if row.entity == "own_word"
    ] == [
        ("remove", "", ""),
        ("add", "", ""),
        ("add", "", ""),
    ]
