"""What is said when playlists of other players are taken in, and curated ones given away."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from companion.ports.record import RecordError
from companion.record.music.library import LibraryTrack, MusicList
from companion.services.music.playlist_exchange import taken_in, written_out
from tests.audio.lists import listed, touched

if TYPE_CHECKING:
    from companion.db.library import MusicStore


class Kept:
    """Keeps what a shelf would."""

    def __init__(self) -> None:
        self.tracks: list[LibraryTrack] = []
        self.playlists: list[MusicList] = []

    def take_in(self, tracks: Sequence[LibraryTrack]) -> None:
        self.tracks += tracks

    def keep_playlist(self, curated: MusicList) -> None:
        self.playlists.append(curated)


def taken(path: Path) -> tuple[Kept, str]:
    kept = Kept()
    try:
        _, _, said = taken_in(cast("MusicStore", kept), path, "onset", {})
    except RecordError as error:
        said = str(error)
    return kept, said


def test_what_is_left_out_is_told_by_name_each_for_its_own_reason(tmp_path: Path):
    touched(tmp_path, "a.wav", "inner.m3u")
    (tmp_path / "folder").mkdir()
    kept, said = taken(listed(tmp_path, "a.wav\ngone.wav\n//host/far.wav\ninner.m3u\nfolder\n", "eve.m3u8"))
    assert [Path(track.path).name for track in kept.tracks] == ["a.wav"]
    assert said == (
        "“eve” was taken in with 1 track. Left out, for they are not on this computer: “gone”, “far”. "
        "“inner” is itself a playlist and was left out; open it by itself. "
        "“folder” is a folder or a device and no file of sound; it was left out."
    )


def test_many_reasons_are_told_in_few_words(tmp_path: Path):
    names = [f"inner{number}.m3u" for number in range(9)]
    touched(tmp_path, *names)
    kept, said = taken(listed(tmp_path, "\n".join(names), "eve.m3u8"))
    assert kept.playlists == []
    assert said.startswith(
        "“eve.m3u8” names no music that is on this computer; nothing was changed. “inner0”"
    )
    assert said.endswith("And 6 more like these.")


def test_one_file_with_several_pieces_is_taken_in_and_told(tmp_path: Path):
    touched(tmp_path, "album.flac")
    tracks = "".join(f'TRACK {n} AUDIO\nTITLE "P{n}"\nINDEX 01 00:00:00\n' for n in (1, 2))
    kept, said = taken(listed(tmp_path, f'FILE "album.flac" WAVE\n{tracks}', "eve.cue"))
    assert len(kept.tracks) == 1
    assert "“P1”, “P2” lie in one file, album.flac" in said


def test_a_way_up_and_down_is_made_straight_unless_it_goes_through_a_link(tmp_path: Path):
    touched(tmp_path, "one/a.wav", "two/b.wav", "far/away/x")
    (tmp_path / "link").symlink_to(tmp_path / "far" / "away")
    touched(tmp_path, "far/c.wav")
    kept, _ = taken(listed(tmp_path, "one/../two/b.wav\nlink/../c.wav\n"))
    assert [track.path for track in kept.tracks] == [f"{tmp_path}/two/b.wav", f"{tmp_path}/link/../c.wav"]


@pytest.mark.parametrize("ending", ["m3u8", "xspf"])
def test_an_export_is_done_when_it_was_read_back(tmp_path: Path, ending: str):
    touched(tmp_path, "a\n.wav", "b.wav")
    tracks = {
        one: LibraryTrack(one, f"{tmp_path}/{name}", 0, 0, "", f"T\x00{one}")
        for one, name in (("a", "a\n.wav"), ("b", "b.wav"))
    }
    out = tmp_path / "out" / f"eve.{ending}"
    said = written_out(MusicList("l", "Eve", "peak", ("a", "b")), tracks, out)
    told = " Left out, for such a list cannot name their files: “Ta”." if ending == "m3u8" else ""
    assert said == f"“Eve” was written to {out}.{told}"
    kept, _ = taken(out)
    assert [Path(track.path).name for track in kept.tracks] == ["b.wav"] if told else ["a\n.wav", "b.wav"]
