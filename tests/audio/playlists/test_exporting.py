"""Playlists given to other players: every name leads back to its file, or is told."""

import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.playlists import Listed, NamedTrack, export, read_playlist, write_m3u, write_playlist
from companion.files.destinations import ExportError, ThereAlreadyError
from companion.session.music.programme import Playlist

EVENING = Playlist("id", "Evening", "peak")

ODD = [
    "#1 hit.wav",
    " blank .wav",
    "a\\b.wav",
    "What?.wav",
    "50%25.wav",
    "%41.wav",
    "a%20b.wav",
    "Suite: no 1.wav",
    "http:x.wav",
    "C:x.wav",
    "[playlist].wav",
    "<playlist>.wav",
    '"quoted".wav',
    "\ufeffmarked.wav",
    "{a}.wav",
    "静か.wav",
    "e\u0301.wav",
    "a\x01b.wav",
    "tab\tin.wav",
    "\u202eevil.wav",
    "\u2028line.wav",
    "😀.wav",
    "a&b;c=d.wav",
    "~a.wav",
]


def named(folder: Path, *names: str) -> list[NamedTrack]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return [
        NamedTrack(Listed(str(number), "", f"Title {number}", 6.0), folder / name)
        for number, name in enumerate(names)
    ]


def paths(path: Path) -> list[Path]:
    report = read_playlist(path)
    assert report.problems == ()
    return [Path(track.path) for track in report.playlist.tracks]


@pytest.mark.parametrize("ending", ["m3u8", "m3u", "xspf"])
@pytest.mark.parametrize("place", ["", "lists"])
def test_odd_names_lead_back_to_their_files(tmp_path: Path, ending: str, place: str):
    wanted = named(tmp_path, *ODD, *(f"sub/{name}" for name in ODD))
    path = tmp_path / place / f"out.{ending}"
    assert export(path, EVENING, wanted) == []
    assert paths(path) == [one.file for one in wanted]
    assert sorted(path.parent.glob("*.part")) + sorted(path.parent.glob(".*.part")) == []


def test_a_name_of_two_lines_is_told_in_m3u_and_stands_in_xspf(tmp_path: Path):
    wanted = named(tmp_path, "a.wav", "two\nlines.wav", "b\r.wav", "c.wav")
    assert export(tmp_path / "out.m3u8", EVENING, wanted) == ["Title 1", "Title 2"]
    assert [path.name for path in paths(tmp_path / "out.m3u8")] == ["a.wav", "c.wav"]
    assert export(tmp_path / "out.xspf", EVENING, wanted) == []
    assert len(paths(tmp_path / "out.xspf")) == 4


def test_a_file_that_is_away_is_named_where_it_was(tmp_path: Path):
    wanted = named(tmp_path, "a%20.wav", "b.wav")
    wanted[0].file.unlink()
    for ending in ("m3u8", "xspf"):
        assert export(tmp_path / f"out.{ending}", EVENING, wanted) == []
        (problem,) = read_playlist(tmp_path / f"out.{ending}").problems
        assert f"put the file back at {tmp_path}/a%20.wav" in str(problem)


def test_what_was_there_stays_unless_it_was_asked_about(tmp_path: Path):
    wanted = named(tmp_path, "a.wav")
    (tmp_path / "out.m3u8").write_text("mine")
    with pytest.raises(ThereAlreadyError):
        export(tmp_path / "out.m3u8", EVENING, wanted)
    assert (tmp_path / "out.m3u8").read_text() == "mine"
    assert export(tmp_path / "out.m3u8", EVENING, wanted, replace=True) == []
    assert paths(tmp_path / "out.m3u8") == [wanted[0].file]
    (tmp_path / "folder.m3u8").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export(tmp_path / "folder.m3u8", EVENING, wanted, replace=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "folder.m3u8", "out.m3u8"]


@pytest.mark.parametrize("ending", ["m3u8", "xspf"])
def test_lists_written_through_links_lead_to_the_files_too(tmp_path: Path, ending: str):
    (tmp_path / "disk").mkdir()
    (tmp_path / "music").symlink_to(tmp_path / "disk")
    wanted = named(tmp_path, "music/a.wav", "music/sub/b.wav")
    assert export(tmp_path / "music" / f"o.{ending}", EVENING, wanted) == []
    assert tmp_path.name not in (tmp_path / "disk" / f"o.{ending}").read_text(encoding="utf-8")
    (tmp_path / f"link.{ending}").symlink_to(tmp_path / "disk" / f"far.{ending}")
    assert export(tmp_path / f"link.{ending}", EVENING, wanted) == []
    for path in (tmp_path / "music" / f"o.{ending}", tmp_path / "disk" / f"far.{ending}"):
        assert [found.resolve() for found in paths(path)] == [one.file.resolve() for one in wanted]


TEXT = st.text(st.characters(codec=None), max_size=30)


@given(title=TEXT, creator=TEXT, name=TEXT, source=TEXT)
def test_no_title_spoils_a_list(
    tmp_path_factory: pytest.TempPathFactory, title: str, creator: str, name: str, source: str
):
    folder = tmp_path_factory.mktemp("lists")
    (one,) = named(folder, "a.wav")
    about = Listed(
        "i\n\ud800", "a.wav", title, 6.0, licence=source, source=source, creator=creator, album=title
    )
    playlist = Playlist(f"\x00{name}", name, "peak")
    for path, write in ((folder / "o.xspf", write_playlist), (folder / "o.m3u8", write_m3u)):
        write(path, playlist, [about, about])
        assert paths(path) == [one.file] * 2
    ET.parse(folder / "o.xspf")  # noqa: S314 - as another player does
    export(folder / "o.m3u8", playlist, [NamedTrack(about, one.file)], replace=True)
    assert len((folder / "o.m3u8").read_text(encoding="utf-8").split("\n")) == 5


NAME = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(names=st.lists(NAME, min_size=1, max_size=4))
def test_any_file_name_leads_back_or_is_told(tmp_path_factory: pytest.TempPathFactory, names: list[str]):
    folder = tmp_path_factory.mktemp("lists")
    wanted = named(folder, *(f"{name}.wav" for name in names))
    for ending in ("xspf", "m3u8"):
        unnamed = export(folder / f"o.{ending}", EVENING, wanted)
        kept = [one for one in wanted if one.listed.title not in unnamed]
        if kept:
            assert paths(folder / f"o.{ending}") == [one.file for one in kept]
        assert all({"\n", "\r"} & set(one.file.name) for one in wanted if one not in kept)
        assert not unnamed or ending == "m3u8"


def test_a_name_that_is_no_text_never_spoils_a_list(tmp_path: Path):
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff.wav", os.O_CREAT))
    odd = NamedTrack(Listed("x", "", "Odd"), Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.wav")))
    for ending, told in (("m3u8", ["Odd"]), ("xspf", [])):
        path = tmp_path / f"out.{ending}"
        assert export(path, EVENING, [odd, *named(tmp_path, "a.wav")]) == told
        assert [Path(track.path).name for track in read_playlist(path).playlist.tracks] == ["a.wav"]
