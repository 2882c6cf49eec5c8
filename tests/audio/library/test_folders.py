"""Folders as they lie on disks: links, loops, pipes, what may not be read, and names of every kind."""

import os
import socket
import sys
from pathlib import Path

import av
import pytest
from av.format import ContainerFormat

from companion.audio.decoding.av_file import FORMATS
from companion.audio.library.folder_scan import HeardFile, ScanProgress, scan
from companion.audio.library.folders import FolderWalk
from companion.override import override
from companion.record.music.sound_files import ENDINGS, UNPLAYED, PassedOver, PassedOverReason, is_music
from tests.audio.codecs import KINDS
from tests.audio.library.test_folder_scan import Ear, fake, look

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and bytes are those of Unix")


def walk(*folders: Path, avoided: tuple[Path, ...] = ()) -> tuple[list[str], list[PassedOver]]:
    """Walk through folders; give the names of what was found, and what was passed over."""
    made = FolderWalk(folders, {str(path) for path in avoided})
    made.walk()
    return [os.path.relpath(path, folders[0]) for path in made.files], made.passed


def test_links_are_followed_to_what_lies_elsewhere(tmp_path: Path):
    fake(tmp_path, "music/a.wav", "other/c.wav", "other/deep/d.wav", "single/e.wav")
    (tmp_path / "music" / "album").symlink_to(tmp_path / "other")
    (tmp_path / "music" / "one.wav").symlink_to(tmp_path / "single" / "e.wav")
    assert walk(tmp_path / "music") == (["a.wav", "album/c.wav", "album/deep/d.wav", "one.wav"], [])


def test_loops_end_and_everything_is_found_once_where_it_lies(tmp_path: Path):
    fake(tmp_path, "music/x/a.wav", "music/y/b.wav")
    links = {
        "music/x/up": "..",
        "music/x/self": ".",
        "music/0": "x",
        "music/y/loop": "loop",
        "music/y/x": "../x",
    }
    for link, target in links.items():
        (tmp_path / link).symlink_to(target)
    (tmp_path / "music" / "0 first.wav").symlink_to("x/a.wav")
    (tmp_path / "music" / "0 second.wav").symlink_to("0 first.wav")
    assert walk(tmp_path / "music") == (["x/a.wav", "y/b.wav"], [])


def test_folders_within_one_another_and_named_twice_are_walked_once(tmp_path: Path):
    fake(tmp_path, "music/a.wav", "music/in/b.wav")
    (tmp_path / "again").symlink_to(tmp_path / "music")
    folders = (tmp_path / "music", tmp_path / "music" / "in", tmp_path / "again", tmp_path / "music")
    assert walk(*folders)[0] == ["a.wav", "in/b.wav"]


def test_what_is_passed_over_is_told_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "music"
    fake(folder, "a.wav", "song.mid", "cover.jpg", "notes.txt", "Thumbs.db", "._a.wav", ".hidden/b.wav")
    os.mkfifo(folder / "pipe.mp3")
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.mp3").symlink_to("nowhere")
    (folder / "null.wav").symlink_to("/dev/null")
    (folder / "gone.jpg").symlink_to("nowhere")
    (folder / os.fsdecode(b"tw\xff.mp3")).write_bytes(b"")
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(folder)  # the address of a socket is short
        listening.bind("socket.flac")
    found, passed = walk(folder)
    assert found == ["a.wav"]
    assert set(passed) == {
        PassedOver(PassedOverReason.KIND, "song.mid"),
        PassedOver(PassedOverReason.SPECIAL, "pipe.mp3"),
        PassedOver(PassedOverReason.SPECIAL, "null.wav"),
        PassedOver(PassedOverReason.SPECIAL, "socket.flac"),
        PassedOver(PassedOverReason.LINK, "gone.mp3"),
        PassedOver(PassedOverReason.NAME, "tw�.mp3"),
    }
    assert len(passed) == 6


def test_a_folder_that_is_not_there_is_told_and_the_others_are_walked(tmp_path: Path):
    fake(tmp_path, "music/a.wav")
    found, passed = walk(tmp_path / "music", tmp_path / "disk")
    assert (found, passed) == (["a.wav"], [PassedOver(PassedOverReason.ABSENT, str(tmp_path / "disk"))])


class Forbidding:
    """Files and folders that may not be read, for root too."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
        self._names = names
        self._scandir, self._open = os.scandir, Path.open
        monkeypatch.setattr(os, "scandir", self.scandir)
        monkeypatch.setattr(Path, "open", lambda path, how: self.open(path, how))  # noqa: PLW0108 - it is bound

    def scandir(self, path: str) -> object:
        self._refuse(path)
        return self._scandir(path)

    def open(self, path: Path, how: str) -> object:
        self._refuse(path)
        return self._open(path, how)

    def _refuse(self, path: str | Path) -> None:
        if Path(path).name in self._names:
            raise PermissionError(path)


def test_what_may_not_be_read_is_told_and_the_rest_is_scanned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    fake(tmp_path, "a.wav", "b.wav", "locked/c.wav", "open/d.wav")
    Forbidding(monkeypatch, "locked", "b.wav")
    news = list(scan([tmp_path], [], Ear()))
    last = news[-1]
    assert isinstance(last, ScanProgress)
    assert set(last.passed) == {
        PassedOver(PassedOverReason.UNREADABLE, "locked"),
        PassedOver(PassedOverReason.UNREADABLE, "b.wav"),
    }
    heard = [track for told in news if isinstance(told, tuple) for track in told if track.sound]
    assert [Path(track.path).name for track in heard] == ["a.wav", "d.wav"]


def test_what_goes_or_changes_while_it_is_scanned_is_found_by_the_next_scan(tmp_path: Path):
    fake(tmp_path, "a.wav", "b.wav")

    class Meddling(Ear):
        @override
        def __call__(self, path: Path) -> HeardFile:
            (tmp_path / "b.wav").unlink(missing_ok=True)
            (tmp_path / "a.wav").write_bytes(b"longer than it was before, and another piece altogether")
            return super().__call__(path)

    found = look(tmp_path, ear=Meddling())
    ear = Ear()
    again = look(tmp_path, list(found.values()), ear)
    assert ear.heard == ["a.wav"]
    assert again["a.wav"].content != found["a.wav"].content
    assert again["b.wav"].missing


def test_places_that_did_not_answer_are_avoided_and_told(tmp_path: Path):
    fake(tmp_path, "a.wav", "slow/b.wav", "c.wav")
    (tmp_path / "link").symlink_to("/")
    slow = {str(tmp_path / name) for name in ("slow", "link", "c.wav")}
    asked: list[str] = []
    news = list(scan([tmp_path], [], Ear(), slow, asked.append))
    last = news[-1]
    assert isinstance(last, ScanProgress)
    assert {Path(one.name).name for one in last.passed if one.why is PassedOverReason.SLOW} == {
        "slow",
        "link",
        "c.wav",
    }
    assert not slow & set(asked)


def test_every_ending_is_known_in_any_case_and_what_the_formats_claim_is_among_them():
    claimed = set[str]()
    for name in FORMATS.split(","):
        claimed |= {f".{ending}" for ending in ContainerFormat(name, "r").extensions}
    others = "avif heic heif ism isma ismv mj2 psp mk3d mks"  # pictures, parts of films
    rare = "aa act aea aud apl mac avr bonk dss gsm ircam sf nist sph osq pvf qoa rka rso vqf vqe vql wsd"
    not_listed = {f".{ending}" for ending in f"{others} {rare}".split()}
    assert claimed - ENDINGS - not_listed == set()
    assert all(is_music(f"a{ending.upper()}") for ending in ENDINGS)
    assert {kind.ending for kind in KINDS} <= ENDINGS
    assert not ENDINGS & UNPLAYED
    assert {
        ".mp4",
        ".dsf",
        ".mka",
        ".aac",
        ".m4b",
        ".oga",
        ".webm",
        ".aif",
        ".caf",
        ".wv",
        ".ape",
        ".mpc",
    } <= ENDINGS


def test_no_format_that_names_other_files_is_read():
    names = set(FORMATS.split(","))
    assert not names & {
        "hls",
        "dash",
        "concat",
        "sdp",
        "rtp",
        "rtsp",
        "image2",
        "lavfi",
        "webm_dash_manifest",
    }
    assert names <= {part for name in av.formats_available for part in name.split(",")}
