"""Playlists as other players write them, on three systems and in old encodings."""

from pathlib import Path

import pytest

from companion.audio.playlists import (
    Listed,
    PlaylistError,
    check_playlist,
    read_playlist,
    relative,
    write_m3u,
    write_playlist,
)
from companion.audio.playlists.listed import LARGEST
from companion.session.music.programme import Playlist
from tests.audio.playlists.test_reading import music, xspf


def titles(path: Path) -> list[str]:
    report = read_playlist(path)
    assert report.problems == ()
    return [track.title for track in report.playlist.tracks]


@pytest.fixture
def music_store(tmp_path: Path) -> Path:
    """Files named as people name them."""
    for name in ("Calm/été à l'eau.mp3", "Calm/50% leise #1.flac", "Bells & Öl.ogg"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("m3u8", "#EXTM3U\nCalm/été à l'eau.mp3\n".encode()),
        ("m3u8", "\ufeff#EXTM3U\r\nCalm/été à l'eau.mp3\r\n".encode()),
        ("m3u", "Calm\\été à l'eau.mp3\r\n".encode("cp1252")),
        ("m3u", "# a note…\rCalm/été à l'eau.mp3\r".encode("cp1252")),
        ("m3u8", "Calm/été à l'eau.mp3".encode("latin-1") + b"\n#\x81\n"),
        ("M3U", "#EXTM3U\nCalm/été à l'eau.mp3".encode("utf-16")),
        ("m3u8", b"#EXTM3U\nCalm/%C3%A9t%C3%A9%20%C3%A0%20l'eau.mp3\n"),
        ("m3u8", "Calm/e\u0301te\u0301 a\u0300 l'eau.mp3".encode()),
    ],
    ids=["utf-8", "bom", "cp1252", "old Mac", "latin-1", "utf-16", "URL", "decomposed accents"],
)
def test_every_encoding_leads_to_the_file(music_store: Path, ending: str, data: bytes):
    path = music_store / f"list.{ending}"
    path.write_bytes(data)
    report = read_playlist(path)
    assert [Path(track.path).name for track in report.playlist.tracks] == ["été à l'eau.mp3"]


@pytest.mark.parametrize(
    "location",
    [
        r"C:\Users\Anna\Music\Calm\50% leise #1.flac",
        "C:/Users/Anna/Music/Calm/50% leise #1.flac",
        "file:///C:/Users/Anna/Music/Calm/50%25%20leise%20%231.flac",
        "file://C:/Users/Anna/Music/Calm/50%25%20leise%20%231.flac",
        "/home/anna/Music/Calm/50% leise #1.flac",
        r"Calm\50% leise #1.flac",
        "Calm/50%25%20leise%20%231.flac",
        "file:///home/anna/Calm/50%25%20leise%20%231.flac",
    ],
)
def test_a_playlist_moved_with_its_music_still_finds_it(music_store: Path, location: str):
    path = music_store / "moved.m3u8"
    path.write_text(location, encoding="utf-8")
    (track,) = read_playlist(path).playlist.tracks
    assert Path(track.path) == music_store / "Calm" / "50% leise #1.flac"
    (same,) = read_playlist(xspf(music_store / "moved.xspf", location)).playlist.tracks
    assert same.path == track.path


def test_an_absolute_path_that_is_there_is_taken_as_it_is(music_store: Path, tmp_path: Path):
    there = tmp_path / "other" / "Bells & Öl.ogg"
    there.parent.mkdir()
    there.touch()
    path = music_store / "a.m3u"
    path.write_text(f"{there}\n{there.as_uri()}\n", encoding="utf-8")
    assert [track.path for track in read_playlist(path).playlist.tracks] == [str(there)] * 2


def test_titles_artists_and_lengths_are_read(music_store: Path):
    path = music_store / "evening.m3u8"
    path.write_text(
        "#EXTM3U\n#PLAYLIST:A quiet evening\n#EXTINF:181,Jo Ann - Water\nCalm/été à l'eau.mp3\n"
        '#EXTINF:-1 tvg-id="x",Bells\nBells & Öl.ogg\n#EXTINF:oops\nCalm/50% leise #1.flac\n',
        encoding="utf-8",
    )
    report = read_playlist(path)
    assert report.playlist.title == "A quiet evening"
    assert [(t.title, t.seconds) for t in report.playlist.tracks] == [
        ("Water", 181.0), ("Bells", 0.0), ("50% leise #1", 0.0),
    ]  # fmt: skip


@pytest.mark.parametrize("location", ["http://example.invalid/a.mp3", "\\\\server\\a.mp3", "spotify:track:1"])
def test_only_files_of_this_computer_are_listed(tmp_path: Path, location: str):
    path = tmp_path / "far.m3u"
    path.write_text(location)
    (problem,) = read_playlist(path).problems
    assert "is not a file on this computer" in str(problem)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"ID3\x04\x00\x00\x00\x01", "is not a playlist this program can read (M3U)."),
        (b"#EXTM3U\n#EXT-X-TARGETDURATION:10\nseg.ts\n", "names a stream of the network"),
        (b"x" * (LARGEST + 1), "is too large to be a playlist."),
    ],
)
def test_what_is_no_playlist_is_said_in_one_sentence(tmp_path: Path, data: bytes, said: str):
    path = tmp_path / "odd.m3u8"
    path.write_bytes(data)
    with pytest.raises(PlaylistError) as told:
        read_playlist(path)
    assert said in str(told.value)
    assert [str(problem) for problem in check_playlist(path).problems] == [str(told.value)]


def test_what_is_written_for_others_is_read_back(music_store: Path):
    path = music_store / "out.m3u8"
    files = [
        music_store / "Calm" / "été à l'eau.mp3",
        music_store / "Calm" / "50% leise #1.flac",
        music_store / "Bells & Öl.ogg",
    ]
    listed = [
        relative(Listed(file.name, "", file.stem, 61.4, creator="Jo\nAnn"), file, path) for file in files
    ]
    write_m3u(path, Playlist("x", "Two\nlines", "peak"), listed)
    assert path.read_text(encoding="utf-8").splitlines()[:4] == [
        "#EXTM3U", "#PLAYLIST:Two lines", "#EXTINF:61,Jo Ann - été à l'eau", "Calm/été à l'eau.mp3",
    ]  # fmt: skip
    report = read_playlist(path)
    assert [Path(track.path) for track in report.playlist.tracks] == files
    assert report.playlist.title == "Two lines"


def test_a_file_elsewhere_is_written_with_its_whole_path(music_store: Path, tmp_path: Path):
    path = tmp_path / "lists" / "out.m3u8"
    listed = relative(Listed("a", "", "A"), music_store / "Bells & Öl.ogg", path)
    write_m3u(path, Playlist("x", "X", ""), [listed])
    assert str(music_store / "Bells & Öl.ogg") in path.read_text(encoding="utf-8").splitlines()
    assert titles(path) == ["A"]


def test_a_plain_step_of_loudness_is_said_and_levelled_music_has_none(tmp_path: Path):
    soft, loud = music(tmp_path / "soft.flac", 4), music(tmp_path / "loud.flac", 4, level=0.4)
    bare = [relative(Listed(f.stem, "", f.stem, 4), f, tmp_path / "p.xspf") for f in (soft, loud)]
    write_playlist(tmp_path / "p.xspf", Playlist("p", "P", ""), bare)
    (problem,) = check_playlist(tmp_path / "p.xspf").problems
    assert "“loud” plays much louder than “soft” before it" in str(problem)
    levelled = [
        relative(Listed("soft", "", "soft", 4, loudness=-20.8, true_peak=-9), soft, tmp_path / "q.xspf"),
        relative(Listed("loud", "", "loud", 4, loudness=-2.8, true_peak=0), loud, tmp_path / "q.xspf"),
    ]
    write_playlist(tmp_path / "q.xspf", Playlist("q", "Q", ""), levelled)
    checked = check_playlist(tmp_path / "q.xspf")
    assert checked.problems == ()
    assert checked.summary.startswith("q.xspf: 2 tracks to play, 0.1 minutes, between -19.1 and -19.1 LUFS")
