"""Folders of music looked through: what is new, changed, moved, gone, there twice; nothing is touched."""

import os
import shutil
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import av
import numpy as np
import pytest

from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.measure import RATE
from companion.audio.library import folder_scan
from companion.audio.library.character import Character
from companion.audio.library.client import NOT_STARTED, WorkerJob, WorkerPatience, listen
from companion.audio.library.client import scan as scan_in_worker
from companion.audio.library.folder_scan import HeardFile, ScanProgress, scan
from companion.audio.library.worker import hear
from companion.record.music.library import HeardSound, LibraryTrack
from companion.record.music.sound_files import PassedOver, PassedOverReason
from companion.session.music.troubles import FileFault, file_sentence
from tests.audio.playlists.test_reading import music

SOUND = HeardSound(60.0, -20.0, 4.0, -3.0)


class Ear:
    """Listens to nothing, and remembers to what."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, path: Path) -> HeardFile:
        self.heard.append(path.name)
        return HeardFile(SOUND)


def look(folder: Path, known: Sequence[LibraryTrack] = (), ear: Ear | None = None) -> dict[str, LibraryTrack]:
    """Scan a folder to the end; give all tracks by the names of their files."""
    tracks = {track.id: track for track in known}
    for news in scan([folder], known, ear or Ear()):
        if not isinstance(news, ScanProgress):
            tracks |= {track.id: track for track in news}
    return {Path(track.path).name: track for track in tracks.values()}


def fake(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode() * 50)


def test_files_of_music_are_found_and_others_passed_over(tmp_path: Path):
    fake(tmp_path, "a.mp3", "deep/er/b.FLAC", "cover.jpg", ".hidden.mp3", ".trash/c.mp3", "list.m3u")
    found = look(tmp_path)
    assert sorted(found) == ["a.mp3", "b.FLAC"]
    assert found["a.mp3"].sound == SOUND


def test_a_second_look_listens_to_what_is_new_or_changed_only(tmp_path: Path):
    fake(tmp_path, "a.mp3", "b.mp3")
    known = look(tmp_path)
    (tmp_path / "a.mp3").write_bytes(b"another piece")
    fake(tmp_path, "c.mp3")
    ear = Ear()
    again = look(tmp_path, list(known.values()), ear)
    assert ear.heard == ["a.mp3", "c.mp3"]
    assert again["a.mp3"].id == known["a.mp3"].id
    ear = Ear()
    assert look(tmp_path, list(again.values()), ear) == again
    assert ear.heard == []


def test_a_file_that_was_only_touched_is_not_heard_again(tmp_path: Path):
    fake(tmp_path, "a.mp3")
    known = look(tmp_path)
    os.utime(tmp_path / "a.mp3", (1, 1))
    ear = Ear()
    again = look(tmp_path, list(known.values()), ear)
    assert ear.heard == []
    assert again["a.mp3"].mtime_ns == 1_000_000_000


def test_a_moved_file_is_found_again_by_its_content_and_keeps_what_was_said_of_it(tmp_path: Path):
    fake(tmp_path, "a.mp3", "b.mp3")
    known = look(tmp_path)
    said = replace(known["a.mp3"], phase="peak", energy=4, licence="CC0")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "a.mp3").rename(tmp_path / "elsewhere" / "renamed.mp3")
    ear = Ear()
    again = look(tmp_path, [said, known["b.mp3"]], ear)
    assert sorted(again) == ["b.mp3", "renamed.mp3"]
    assert (again["renamed.mp3"].id, again["renamed.mp3"].phase) == (said.id, "peak")
    assert not again["renamed.mp3"].missing
    assert ear.heard == []


def test_a_file_that_is_gone_is_missing_and_back_when_it_is_back(tmp_path: Path):
    fake(tmp_path, "a.mp3", "b.mp3")
    known = look(tmp_path)
    (tmp_path / "a.mp3").rename(tmp_path.parent / f"{tmp_path.name}-away.mp3")
    gone = look(tmp_path, list(known.values()))
    assert (gone["a.mp3"].missing, gone["b.mp3"].missing) == (True, False)
    (tmp_path.parent / f"{tmp_path.name}-away.mp3").rename(tmp_path / "a.mp3")
    assert look(tmp_path, list(gone.values())) == known


def test_a_track_from_a_playlist_outside_every_folder_is_looked_after_too(tmp_path: Path):
    fake(tmp_path, "inside/a.mp3", "outside/b.mp3")
    known = [*look(tmp_path).values()]
    assert not any(track.missing for track in look(tmp_path / "inside", known).values())
    shutil.rmtree(tmp_path / "outside")
    assert look(tmp_path / "inside", known)["b.mp3"].missing


def test_a_file_that_took_too_long_is_tried_again_and_one_that_is_broken_is_not(tmp_path: Path):
    fake(tmp_path, "slow.mp3", "broken.mp3")
    known = look(tmp_path)
    slow = replace(known["slow.mp3"], sound=None, trouble=FileFault.TOO_SLOW)
    broken = replace(known["broken.mp3"], sound=None, trouble="no-music")
    ear = Ear()
    assert look(tmp_path, [slow, broken], ear)["slow.mp3"].sound == SOUND
    assert ear.heard == ["slow.mp3"]


def test_what_an_older_program_said_of_a_file_in_a_sentence_is_heard_anew(tmp_path: Path):
    fake(tmp_path, "a.mp3")
    said = replace(look(tmp_path)["a.mp3"], sound=None, trouble="“a.mp3” cannot be read as music.")
    assert look(tmp_path, [said])["a.mp3"].sound == SOUND


def test_the_same_bytes_have_the_same_content_under_any_name(tmp_path: Path):
    fake(tmp_path, "a.mp3", "b.mp3")
    shutil.copy(tmp_path / "a.mp3", tmp_path / "copy of a.mp3")
    found = look(tmp_path)
    assert found["a.mp3"].content == found["copy of a.mp3"].content != found["b.mp3"].content
    assert len({track.id for track in found.values()}) == 3


def test_a_folder_that_is_gone_leaves_its_tracks_missing(tmp_path: Path):
    fake(tmp_path / "disk", "a.mp3")
    known = look(tmp_path / "disk")
    shutil.rmtree(tmp_path / "disk")
    assert look(tmp_path / "disk", list(known.values()))["a.mp3"].missing


def test_a_scan_that_was_broken_off_goes_on_where_it_was(tmp_path: Path):
    fake(tmp_path, "a.mp3", "b.mp3", "c.mp3")
    tracks: dict[str, LibraryTrack] = {}
    heard = 0
    for news in scan([tmp_path], [], Ear()):
        if not isinstance(news, ScanProgress):
            tracks |= {track.id: track for track in news}
            heard += any(track.sound for track in news)
        if heard == 2:
            break
    ear = Ear()
    found = look(tmp_path, list(tracks.values()), ear)
    assert ear.heard == ["c.mp3"]
    assert len(found) == 3


def test_two_thousand_files_are_looked_through_and_not_one_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for album in range(20):
        folder = tmp_path / f"album {album}"
        folder.mkdir()
        for number in range(100):
            (folder / f"{number}.mp3").write_bytes(b"%d %d" % (album, number))
    read, reads = list[Path](), folder_scan.content_of

    def content_of(path: Path) -> str:
        read.append(path)
        return reads(path)

    monkeypatch.setattr(folder_scan, "content_of", content_of)
    tracks = {
        track.id: track for news in scan([tmp_path], [], Ear()) if isinstance(news, tuple) for track in news
    }
    assert len(tracks) == len(read) == len(set(read)) == 2_000
    ear = Ear()
    read.clear()
    again = [
        news for news in scan([tmp_path], list(tracks.values()), ear) if isinstance(news, tuple) and news
    ]
    assert (again, ear.heard, read) == ([], [], [])


# -- listening ----------------------------------------------------------------------------------------


def tone(hertz: float, seconds: float = 4.0) -> np.ndarray:
    at = np.arange(int(seconds * RATE)) / RATE
    mono = (0.1 * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return np.stack([mono, mono], axis=1)


def character(sound: np.ndarray, block: int = 5_003) -> tuple[float, float]:
    made = Character()
    for at in range(0, len(sound), block):
        made.push(sound[at : at + block])
    return made.result()


@pytest.mark.parametrize("hertz", [220.0, 1_000.0, 4_000.0])
def test_a_pure_tone_is_as_bright_as_it_is_high(hertz: float):
    brightness, density = character(tone(hertz))
    assert brightness == pytest.approx(hertz, rel=0.15)
    assert density <= 0.25, "only its own beginning"


def test_beginnings_are_counted():
    sound = tone(440, 8)
    for at in range(16):
        fall = np.linspace(1, 0.01, RATE // 2, dtype=np.float32)[:, None]
        sound[at * RATE // 2 : (at + 1) * RATE // 2] *= fall
    assert character(sound)[1] == pytest.approx(2.0, abs=0.2)


def test_silence_and_crumbs_have_no_character():
    assert character(np.zeros((RATE, 2), np.float32)) == (0.0, 0.0)
    assert character(np.zeros((10, 2), np.float32)) == (0.0, 0.0)
    assert Character().result() == (0.0, 0.0)


def tagged(path: Path, **tags: str) -> Path:
    with av.open(str(path), "w") as container:
        container.metadata.update(tags)
        stream = container.add_stream("flac", rate=RATE, layout="stereo")
        noise = np.random.default_rng(1).normal(0, 3_000, (1, 2 * RATE * 2)).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(noise, format="s16", layout="stereo")
        frame.sample_rate = RATE
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return path


def test_tags_and_sound_of_a_file_are_heard_and_its_folder_is_as_before(tmp_path: Path):
    file = tagged(tmp_path / "a.flac", title="Wasser", artist="Jo", album="Quiet", license="CC0-1.0")
    before = (file.read_bytes(), file.stat().st_mtime_ns, sorted(tmp_path.iterdir()))
    heard = hear(file)
    assert (heard.title, heard.artist, heard.album, heard.licence) == ("Wasser", "Jo", "Quiet", "CC0-1.0")
    assert heard.sound is not None
    assert heard.sound.seconds == pytest.approx(2)
    assert heard.sound.brightness > 5_000
    assert (file.read_bytes(), file.stat().st_mtime_ns, sorted(tmp_path.iterdir())) == before


def test_tags_in_an_old_encoding_do_no_harm(tmp_path: Path):
    file = music(tmp_path / "a.wav", 2)
    info = b"INFOINAM\x06\x00\x00\x00\xe9t\xe9\xe0!\x00"
    data = file.read_bytes() + b"LIST" + len(info).to_bytes(4, "little") + info
    file.write_bytes(data[:4] + (len(data) - 8).to_bytes(4, "little") + data[8:])
    heard = hear(file)
    assert heard.sound is not None
    assert heard.title == "\N{REPLACEMENT CHARACTER}t" + 2 * "\N{REPLACEMENT CHARACTER}" + "!", "kept as text"
    heard.title.encode()
    assert sum(map(len, decoded(file))) == 2 * RATE, "and it plays, too"


@pytest.mark.parametrize("content", [b"", b"only words", b"RIFF" + bytes(60), b"fLaC" + bytes(500)])
def test_what_is_no_music_is_said_in_one_sentence(tmp_path: Path, content: bytes):
    file = tmp_path / "odd.flac"
    file.write_bytes(content)
    heard = hear(file)
    assert heard.sound is None
    assert file_sentence(heard.trouble, str(file)).startswith("“odd.flac” ")


# -- the worker ---------------------------------------------------------------------------------------


class Told:
    """What a job told, from its thread to the test's."""

    def __init__(self) -> None:
        self.ended: SimpleQueue[str] = SimpleQueue()
        self.tracks: dict[str, LibraryTrack] = {}
        self.progress: list[ScanProgress] = []
        self.heard: dict[str, HeardFile] = {}

    def take(self, tracks: Sequence[LibraryTrack]) -> None:
        self.tracks |= {Path(track.path).name: track for track in tracks}

    def wait(self) -> str:
        return self.ended.get(timeout=60)


def test_the_worker_scans_real_files(tmp_path: Path):
    music(tmp_path / "Müsik" / "good.flac", 2)
    (tmp_path / "Müsik" / "words.mp3").write_text("only words")
    told = Told()
    scan_in_worker(
        [tmp_path], [], on_progress=told.progress.append, on_tracks=told.take, ended=told.ended.put
    )
    assert told.wait() == ""
    good, words = told.tracks["good.flac"], told.tracks["words.mp3"]
    assert good.sound is not None
    assert good.sound.seconds == pytest.approx(2)
    assert good.suggestion is not None
    assert words.trouble == FileFault.NO_MUSIC
    assert told.progress[-1] == ScanProgress(2, 2)


def test_the_worker_only_listens_when_asked_to(tmp_path: Path):
    here, gone = music(tmp_path / "a.flac", 2), tmp_path / "gone.flac"
    told = Told()
    listen([here, gone], on_heard=told.heard.__setitem__, ended=told.ended.put)
    assert told.wait() == ""
    sound = told.heard[str(here)].sound
    assert sound is not None
    assert sound.seconds == pytest.approx(2)
    assert told.heard[str(gone)].trouble == FileFault.ABSENT


DIES = """
import json, os, sys
asked = json.loads(sys.stdin.readline())
for path in asked["paths"]:
    print(json.dumps({"progress": {"done": 0, "total": 2, "path": path}}), flush=True)
    if "bad" in path and path not in asked["distrusted"]:
        os.abort()
    print(json.dumps({"heard": path, "trouble": "no" if "bad" in path else ""}), flush=True)
"""


def test_a_file_that_ends_the_worker_is_passed_by():
    answers: list[str] = []
    ended: SimpleQueue[str] = SimpleQueue()
    WorkerJob(
        lambda: {"do": "hear", "paths": ["bad 1", "good", "bad 2"]},
        lambda answer: answers.append(answer["heard"]) if "heard" in answer else None,
        ended.put,
        [sys.executable, "-c", DIES],
    )
    assert ended.get(timeout=60) == ""
    assert answers[-3:] == ["bad 1", "good", "bad 2"]


HANGS = """
import json, sys, time
asked = json.loads(sys.stdin.readline())
for path in asked["paths"]:
    print(json.dumps({"at": path}), flush=True)
    for _ in range(10_000 if "drips" in path and path not in asked["distrusted"] else 1):
        print(json.dumps({"at": path}), flush=True)
        time.sleep(0.02)
    if "hangs" in path and path not in asked["distrusted"]:
        time.sleep(600)
    print(json.dumps({"heard": path, "trouble": asked["distrusted"].get(path, "")}), flush=True)
"""


@pytest.mark.parametrize(
    ("bad", "patience"),
    [("hangs", WorkerPatience(4.0, 60.0)), ("drips", WorkerPatience(30.0, 4.0))],
    ids=["hangs", "drips"],
)
def test_a_file_that_takes_too_long_is_told_and_nothing_is_heard_twice(bad: str, patience: WorkerPatience):
    waiting = ["first", bad, "last"]
    heard: list[tuple[str, str]] = []
    ended: SimpleQueue[str] = SimpleQueue()

    def take(answer: Mapping[str, str]) -> None:
        if "heard" in answer:
            waiting.remove(answer["heard"])
            heard.append((answer["heard"], answer["trouble"]))

    asked: Callable[[], Mapping[str, object]] = lambda: {"do": "hear", "paths": list(waiting)}  # noqa: E731
    WorkerJob(asked, take, ended.put, [sys.executable, "-c", HANGS], patience)
    assert ended.get(timeout=60) == ""
    assert heard == [("first", ""), (bad, FileFault.TOO_SLOW), ("last", "")]


DIES_OVER = """
import sys
from companion.audio.library import worker as library_worker
real = library_worker.hear
def hear(path, **more):
    if "bad" in path.name:
        import os
        os.abort()
    return real(path, **more)
library_worker.hear = hear
sys.exit(library_worker.main())
"""


def test_a_scan_that_is_started_again_tells_every_track_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("1.flac", "2 bad.flac", "3.flac"):
        music(tmp_path / name, 1)
    monkeypatch.setattr("companion.audio.library.client.WORKER", (sys.executable, "-c", DIES_OVER))
    told = Told()
    ids = set[str]()

    def take(tracks: Sequence[LibraryTrack]) -> None:
        ids.update(track.id for track in tracks)
        told.take(tracks)

    scan_in_worker([tmp_path], [], on_progress=told.progress.append, on_tracks=take, ended=told.ended.put)
    assert told.wait() == ""
    assert len(ids) == 3
    assert told.tracks["2 bad.flac"].trouble == FileFault.CRASHED
    assert told.tracks["1.flac"].sound
    assert told.tracks["3.flac"].sound


def test_a_worker_meets_a_pipe_a_loop_and_what_is_no_music_and_ends(tmp_path: Path):
    music(tmp_path / "a.flac", 1)
    os.mkfifo(tmp_path / "pipe.mp3")
    (tmp_path / "loop").symlink_to(tmp_path)
    told = Told()
    scan_in_worker(
        [tmp_path], [], on_progress=told.progress.append, on_tracks=told.take, ended=told.ended.put
    )
    assert told.wait() == ""
    assert list(told.tracks) == ["a.flac"]
    assert told.progress[-1].passed == (PassedOver(PassedOverReason.SPECIAL, "pipe.mp3"),)
    assert hear(tmp_path / "pipe.mp3").trouble == FileFault.NO_FILE


@pytest.mark.parametrize("command", [["/no/such/program"], [sys.executable, "-c", "import os; os.abort()"]])
def test_a_worker_that_cannot_work_is_told_in_one_sentence(command: list[str]):
    ended: SimpleQueue[str] = SimpleQueue()
    WorkerJob(lambda: {"do": "hear", "paths": []}, lambda _: None, ended.put, command)
    assert ended.get(timeout=60) == NOT_STARTED


def test_cancelling_ends_the_worker_and_tells_nothing_more():
    begun, told = threading.Event(), list[str]()
    script = 'import time; print(\'{"progress": {"path": ""}}\', flush=True); time.sleep(600)'
    job = WorkerJob(dict, lambda _: begun.set(), told.append, [sys.executable, "-c", script])
    assert begun.wait(60)
    job.cancel()
    assert job._process is not None
    assert job._process.returncode is not None
    assert not job._thread.is_alive()
    assert told == []
