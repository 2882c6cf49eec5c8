from dataclasses import replace
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from companion.db import migrate
from companion.db.store import Store
from companion.record.music.library import HeardSound, LibraryTrack, MusicList
from companion.session.music.preflight import HeardMusic
from tests.db import records

SOUND = HeardSound(61.5, -23.4, 5.25, -3.1, 0.5, 1.25, 412.0, 0.75)


def track(name: str, **more: object) -> LibraryTrack:
    made = LibraryTrack(
        name, f"/music/{name}.flac", 9, 2**60, f"c-{name}", name.title(), "Jo", "Quiet", SOUND
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_what_a_scan_tells_is_kept_whole(store: Store):
    bare = track("b", sound=None, trouble="“b” cannot be read as music.", missing=True)
    store.music.take_in([track("a"), bare])
    store.music.take_in([])
    assert store.music.tracks() == [track("a"), bare]


def test_a_track_found_and_heard_within_a_second_is_kept_as_it_was_heard(store: Store):
    store.music.take_in([track("a", sound=None), track("a")])
    assert store.music.tracks() == [track("a")]


def test_a_scan_leaves_what_the_practitioner_said(store: Store):
    store.music.take_in([track("a")])
    store.music.keep_track(track("a", phase="peak", energy=4, licence="CC-BY", source="a friend"))
    store.music.take_in([track("a", path="/elsewhere.flac", title="New", licence="found", missing=True)])
    (kept,) = store.music.tracks()
    assert (kept.phase, kept.energy, kept.licence, kept.source) == ("peak", 4, "CC-BY", "a friend")
    assert (kept.path, kept.title, kept.missing) == ("/elsewhere.flac", "New", True)


def test_what_was_measured_as_silent_or_could_not_be_read_is_heard_anew_after_the_update(store: Store):
    silent, unread = replace(SOUND, loudness=-70.0), "“c” cannot be read as music."
    store.music.take_in([track("a"), track("b", sound=silent), track("c", sound=None, trouble=unread)])
    fine, wrong = HeardMusic(61.5, -23.4, -3.1), HeardMusic(61.5, -70.0, -120.0)
    store.music.keep_hearing(("/a", 1, 1), fine)
    store.music.keep_hearing(("/b", 1, 1), wrong)
    store.music.keep_hearing(("/c", 1, 1), HeardMusic(trouble=unread))
    with store._engine.begin() as connection:
        before = ScriptDirectory(str(migrate._MIGRATIONS)).get_revision("0005")
        assert before is not None
        with Operations.context(MigrationContext.configure(connection)):
            before.module.upgrade()
    assert store.music.tracks() == [track("a"), track("b", sound=None), track("c", sound=None)]
    assert store.music.hearings() == {("/a", 1, 1): fine}


def test_a_licence_found_in_the_file_fills_an_empty_one(store: Store):
    store.music.take_in([track("a")])
    store.music.take_in([track("a", licence="CC0")])
    assert store.music.tracks()[0].licence == "CC0"


def test_a_folder_leaves_with_its_tracks_but_for_those_of_playlists_and_of_other_folders(store: Store):
    music_store = store.music
    for folder in ("/music", "/music/sub", "/musical"):
        music_store.add_folder(Path(folder))
    inner = track("inner", path="/music/sub/inner.flac")
    beside = track("beside", path="/musical/beside.flac")
    music_store.take_in([track("a"), track("b"), inner, beside])
    music_store.keep_playlist(MusicList("1", "Evening", "peak", ("b",)))
    assert music_store.remove_folder(Path("/music")) == ["a"]
    assert {kept.id for kept in music_store.tracks()} == {"b", "inner", "beside"}
    assert music_store.folders() == [Path("/music/sub"), Path("/musical")]


def test_playlists_keep_their_order_and_may_hold_a_track_twice(store: Store):
    store.music.take_in([track("a"), track("b")])
    evening = MusicList("1", "Evening", "peak", ("b", "a", "b"))
    store.music.keep_playlist(evening)
    store.music.keep_playlist(MusicList("2", "Dawn", "return"))
    assert store.music.playlists() == [MusicList("2", "Dawn", "return"), evening]
    store.music.keep_playlist(replace(evening, title="A late evening", tracks=("a",)))
    store.music.remove_playlist("2")
    assert store.music.playlists() == [MusicList("1", "A late evening", "peak", ("a",))]
    assert len(store.music.tracks()) == 2


def test_folders_are_kept_once(store: Store, tmp_path: Path):
    store.music.add_folder(tmp_path)
    store.music.add_folder(tmp_path)
    assert store.music.folders() == [tmp_path]


def test_what_was_heard_is_known_by_the_very_file(store: Store):
    store.music.keep_hearing(("/a", 1, 2), HeardMusic(60.0, -20.0, -3.0))
    store.music.keep_hearing(("/a", 1, 3), HeardMusic(trouble="no music"))
    assert store.music.hearings() == {("/a", 1, 3): HeardMusic(trouble="no music")}


def test_changes_stand_in_the_audit_trail_without_words(store: Store):
    store.music.take_in([track("a")])
    store.music.keep_track(track("a", source="my friend Anna"))
    store.music.keep_playlist(MusicList("1", "For Anna", "peak", ("a",)))
    rows = records.audit(store)
    assert [row[3:5] for row in rows[-3:]] == [("scan", "track"), ("change", "track"), ("create", "playlist")]
    assert "Anna" not in str(rows)
    assert store.audit.misfit() is None


def test_twenty_thousand_tracks_come_and_go(store: Store):
    many = [track(f"{number:05}") for number in range(20_000)]
    store.music.take_in(many)
    store.music.take_in(many)
    assert len(store.music.tracks()) == 20_000
