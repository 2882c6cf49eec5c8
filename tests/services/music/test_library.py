"""The library with a real record, a real worker and real files; only what plays is a fake."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from companion.audio.process.music_client import MusicClient
from companion.db.store import Store
from companion.desktop.folders import Folders
from companion.ports.music.library import ChangedTracks, LibraryChange, Scan
from companion.ports.record import RecordError
from companion.record.music.library import HeardSound, LibraryTrack, MusicList
from companion.record.music.sound_files import PassedOver, PassedOverReason
from companion.services.background import Background
from companion.services.music.library import PHASE, Library
from companion.services.music.passed_over import passed_over
from companion.services.services import Services
from companion.session.music.programme import MusicState, Programme
from companion.session.plan import Plan
from tests.audio.playlists.test_reading import music, xspf
from tests.db import records
from tests.fakes import outcome
from tests.services.access.test_record_access import Post


class Speaker:
    """Plays nothing, and remembers what."""

    def __init__(self) -> None:
        self.heard: Callable[[MusicState], None] = lambda _: None
        self.asked: list[tuple[Programme, str, str, float]] = []
        self.said: list[str] = []

    def __call__(self, heard: Callable[[MusicState], None]) -> "Speaker":
        self.heard = heard
        return self

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        self.asked.append((programme, phase, start_track, start_s))

    def stop(self) -> None:
        self.said.append("stop")

    def detach(self) -> None:
        self.said.append("detach")


class Eye:
    """Watches the library."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.tracks: list[LibraryTrack] = []
        self.states: list[MusicState] = []
        self.ready: list[str] = []

    def __call__(self, change: LibraryChange) -> None:
        match change:
            case ChangedTracks(tracks):
                self.tracks += tracks
            case Scan():
                self.scans.append(change)
            case MusicState():
                self.states.append(change)


class House:
    """A library, what surrounds it, and a hand that makes the posted calls."""

    def __init__(self, store: Store) -> None:
        self.post = Post()
        self.speaker, self.eye, self.store = Speaker(), Eye(), store
        self.library = Library(Background(self.post), self.post, self.speaker)
        self.library.on_open(store.music)

    def attend(self) -> None:
        self.library.watch(self.eye)
        self.library.read(*outcome(self.eye.ready))
        while not self.eye.ready:
            self.post.make_next()

    def wait_for_scan(self) -> Scan:
        while self.library.scan.running:
            self.post.make_next()
        return self.library.scan

    def by_name(self) -> dict[str, LibraryTrack]:
        return {Path(track.path).name: track for track in self.library.tracks.values()}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    place = tmp_path / "data"
    store = records.new_store(place)
    made = House(store)
    yield made
    made.library.on_close()
    store.close()


def test_a_folder_becomes_playlists_of_sessions(house: House, tmp_path: Path):
    music(tmp_path / "music" / "a.flac", 4)
    music(tmp_path / "music" / "b.flac", 4, level=0.2)
    (tmp_path / "music" / "words.mp3").write_text("only words")
    before = {file: file.read_bytes() for file in (tmp_path / "music").iterdir()}
    house.attend()
    assert house.eye.ready == [""]
    house.library.add_folder(tmp_path / "music")
    assert house.wait_for_scan().said == "Everything has been listened to: 3 files of music are there."
    assert {scan.total for scan in house.eye.scans} == {0, 3}
    found = house.by_name()
    assert found["words.mp3"].trouble
    assert {track.id for track in house.eye.tracks} == set(house.library.tracks)
    evening = MusicList("e", "Evening", "peak", (found["b.flac"].id, found["a.flac"].id))
    house.library.keep_playlist(evening)
    (made,) = house.library.for_sessions()
    assert [Path(track.path).name for track in made.tracks] == ["b.flac", "a.flac"]
    assert made.seconds == pytest.approx(8)
    assert made.tracks[1].gain_db - made.tracks[0].gain_db == pytest.approx(12, abs=0.5)
    assert {file: file.read_bytes() for file in (tmp_path / "music").iterdir()} == before


def test_a_folder_taken_out_is_not_looked_through_again(house: House, tmp_path: Path):
    music(tmp_path / "one" / "a.flac", 1)
    music(tmp_path / "two" / "b.flac", 1)
    house.attend()
    for folder in ("one", "two"):
        house.library.add_folder(tmp_path / folder)
        house.wait_for_scan()
    assert house.library.remove_folder(tmp_path / "one") == 1
    house.library.look_again()
    house.wait_for_scan()
    assert list(house.by_name()) == ["b.flac"]
    assert house.library.folders == [tmp_path / "two"]
    assert [Path(track.path).name for track in house.store.music.tracks()] == ["b.flac"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_files_whose_names_are_no_text_are_named(house: House, tmp_path: Path):
    music(tmp_path / "music" / "a.flac", 1)
    odd = os.fsencode(tmp_path / "music") + b"/caf\xe9"
    Path(os.fsdecode(odd)).mkdir()
    for name in (b"one.mp3", b"tw\xff.mp3", b"cover.jpg"):
        Path(os.fsdecode(odd + b"/" + name)).write_bytes(b"")
    house.attend()
    house.library.add_folder(tmp_path / "music")
    assert house.wait_for_scan().said == (
        "Everything has been listened to: 1 file of music is there. Passed over, for a name that is no "
        "valid text: “caf�/one.mp3”, “caf�/tw�.mp3”; rename what shall be heard."
    )
    with pytest.raises(RecordError, match="is no text that can be kept"):
        house.library.add_folder(Path(os.fsdecode(odd)))
    assert house.library.folders == [tmp_path / "music"]


def test_what_was_kept_is_there_the_next_day(house: House, tmp_path: Path):
    music(tmp_path / "music" / "a.flac", 2)
    house.attend()
    house.library.add_folder(tmp_path / "music")
    house.wait_for_scan()
    kept = dict(house.library.tracks)
    house.library.on_close()
    assert house.library.for_sessions() == []
    with pytest.raises(RecordError):
        house.library.look_again()
    house.library.on_open(house.store.music)
    house.eye.ready.clear()
    house.attend()
    assert house.library.tracks == kept
    assert house.library.folders == [tmp_path / "music"]


def test_what_is_said_during_a_scan_is_not_overwritten_by_it(house: House):
    house.attend()
    track = LibraryTrack("a", "/a.flac", 1, 1, "c", "a")
    house.library._show([track])
    house.store.music.take_in([track])
    said = LibraryTrack("a", "/a.flac", 1, 1, "c", "a", phase="peak", energy=2, licence="CC0")
    house.library.keep_track(said)
    house.library._show([LibraryTrack("a", "/b.flac", 1, 1, "c", "A", licence="found")])
    now = house.library.tracks["a"]
    assert (now.path, now.title, now.phase, now.licence) == ("/b.flac", "A", "peak", "CC0")


def test_a_stopped_scan_keeps_what_it_heard(house: House, tmp_path: Path):
    for number in range(5):
        music(tmp_path / "music" / f"{number}.flac", 1)
    house.attend()
    house.library.add_folder(tmp_path / "music")
    while not house.library.scan.total:
        house.post.make_next()
    house.library.cancel()
    assert house.library.scan.said.startswith("Stopped; what was heard until now is kept")
    assert not house.library.scan.running
    house.library.look_again()
    house.wait_for_scan()
    assert sum(track.sound is not None for track in house.store.music.tracks()) == 5


def imported(told: list[tuple[str, str]]) -> tuple[Callable[[str, str], None], Callable[[str], None]]:
    return lambda *said: told.append(said), lambda said: told.append(("", said))


def test_a_playlist_of_another_player_is_taken_in_and_written_out(house: House, tmp_path: Path):
    music(tmp_path / "a.flac", 2)
    music(tmp_path / "sub" / "b.flac", 3)
    path = xspf(tmp_path / "evening.xspf", "a.flac", "gone.flac", "sub/../sub/b.flac", "a.flac")
    told: list[tuple[str, str]] = []
    house.attend()
    house.library.import_playlist(path, "onset", *imported(told))
    while not told:
        house.post.make_next()
    playlist_id, sentence = told[0]
    assert sentence == (
        "“Evening” was taken in with 3 tracks. Left out, for they are not on this computer: “gone”."
    )
    house.wait_for_scan()
    (made,) = house.library.for_sessions()
    assert (made.title, made.phase, round(made.seconds)) == ("Evening", "onset", 7)
    assert len(house.library.tracks) == 2
    assert house.library.export_playlist(playlist_id, tmp_path / "out" / "e.m3u8").startswith("“Evening” was")
    assert (tmp_path / "out" / "e.m3u8").read_text(encoding="utf-8").count(".flac") == 3
    with pytest.raises(RecordError) as refused:
        house.library.export_playlist(playlist_id, tmp_path / "out" / "e.m3u8")
    assert str(refused.value) == "There is something named e.m3u8 already; nothing was written."
    said = house.library.export_playlist(playlist_id, tmp_path / "out" / "e.m3u8", replace=True)
    assert said.startswith("“Evening” was written")
    with pytest.raises(RecordError, match="was not written"):
        house.library.export_playlist(playlist_id, tmp_path / "a.flac" / "e.xspf")


def test_what_is_no_playlist_changes_nothing(house: House, tmp_path: Path):
    (tmp_path / "odd.m3u").write_text("gone.mp3")
    house.attend()
    told: list[tuple[str, str]] = []
    house.library.import_playlist(tmp_path / "odd.m3u", "onset", *imported(told))
    while not told:
        house.post.make_next()
    assert told == [("", "“odd.m3u” names no music that is on this computer; nothing was changed.")]
    assert house.library.playlists == {}


def test_trying_out_plays_from_any_place_and_never_goes_on_by_mistake(house: House, tmp_path: Path):
    music(tmp_path / "music" / "a.flac", 2)
    house.attend()
    house.library.add_folder(tmp_path / "music")
    house.wait_for_scan()
    (track,) = house.library.tracks.values()
    house.library.play([track.id])
    house.library.play([track.id], 1.5)
    (first, _, _, _), (second, phase, start, seconds) = house.speaker.asked
    assert first.cues[0].tracks[0].id != second.cues[0].tracks[0].id
    assert (phase, start, seconds) == (PHASE, second.cues[0].tracks[0].id, 1.5)
    assert second.last_resort is None
    house.speaker.heard(MusicState(track_id=start, position_s=1.6))
    assert house.eye.states[-1].track_id == track.id
    house.library.rest()
    house.post.make_next()
    assert house.speaker.said == ["stop", "detach"]
    assert house.eye.states[-1] == MusicState()
    house.library.play(["unknown"])
    assert len(house.speaker.asked) == 2


def test_a_curated_playlist_is_planned_and_played_beside_the_shipped_ones(tmp_path: Path):
    post, said = Post(), list[str]()
    program = Services(Folders.beneath(tmp_path / "data").make(), post)
    program.access.set_up("JM", "a quiet room and a clock", lambda _: said.append(""), said.append)
    while not said:
        post.make_next()
    assert said == [""]
    track = LibraryTrack(
        "a", str(music(tmp_path / "a.flac", 1)), 1, 1, "c", "A", sound=HeardSound(1, -20, 1, -3)
    )
    program.access.store.music.take_in([track])
    program.music.library.keep_playlist(MusicList("mine", "Mine", "peak", ("a",)))
    names = [playlist.id for playlist in program.music.playlists()]
    assert names[-1] == "mine"
    assert "starter/peak" in names
    plan = Plan(program.protocols()[0], playlists={"peak": "mine", "onset": "starter/onset"})
    made = program.catalogue.programme(plan, program.music.playlists())
    assert [one.id for one in made.cue("peak").tracks] == ["a"]
    assert len(made.cue("onset").tracks) > 1
    program.close()
    assert program.music.library.for_sessions() == []


@pytest.mark.vlc
def test_a_real_player_plays_what_is_tried_out_and_leaves_no_process(house: House, tmp_path: Path):
    music(tmp_path / "music" / "a.flac", 30)
    clients: list[MusicClient] = []

    def make(heard: Callable[[MusicState], None]) -> MusicClient:
        place = tmp_path / "audition"
        place.mkdir()
        clients.append(MusicClient(place, tmp_path, post=house.post, on_state=heard, null=True))
        return clients[0]

    house.library._audition._make_player = make
    house.attend()
    house.library.add_folder(tmp_path / "music")
    house.wait_for_scan()
    (track,) = house.library.tracks.values()
    house.library.play([track.id], 20.0)
    while not (house.eye.states and house.eye.states[-1].position_s > 20):
        house.post.make_next()
    assert house.eye.states[-1].track_id == track.id
    house.library.play([track.id], 5.0)
    while not 5 <= house.eye.states[-1].position_s < 20:
        house.post.make_next()
    process = clients[0]._pid
    house.library.stop()
    deadline = time.monotonic() + 60
    while runs(process) and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    assert not runs(process)


def runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_what_was_passed_over_is_told_a_sentence_for_each_reason():
    assert passed_over(()) == ""
    kinds = [PassedOver(PassedOverReason.KIND, f"{number}.mid") for number in range(5)]
    told = passed_over(
        (
            PassedOver(PassedOverReason.SPECIAL, "line\nbreak.mp3"),
            *kinds,
            PassedOver(PassedOverReason.ABSENT, "/media/disk"),
        )
    )
    assert told == (
        " Passed over, for they are pipes or devices and no files: “line⟨U+000A⟩break.mp3”."
        " Passed over, for the program cannot play their kind: “0.mid”, “1.mid”, “2.mid” and 2 more; "
        "save them as FLAC or MP3. Not there just now: “/media/disk”."
    )
    assert all(passed_over([PassedOver(why, "a")]).endswith(".") for why in PassedOverReason)
    (told,) = passed_over([PassedOver(PassedOverReason.KIND, f"{'deep/' * 40}end.mid")]).split("“")[1:]
    assert len(told.partition("”")[0]) == 50
    assert "deep/end.mid" in told
