"""Playlists from anywhere: in every code page, every dress of a name, and from other computers."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.audio.playlists import read_playlist
from companion.audio.playlists.places import Absence, Disk, is_elsewhere
from tests.audio.lists import NS, files, in_xspf, listed, told, touched
from tests.audio.playlists.test_reading import xspf

Form = Literal["NFC", "NFD"]

# -- encodings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("静かな川", "cp932"), ("表予算", "shift_jis"), ("夜〜明け", "shift_jis"), ("夜～明け", "cp932"),
        ("静かな川", "euc_jp"), ("Тихая река", "cp1251"), ("Тихая река", "koi8-r"), ("Тихая река", "cp866"),
        ("Тиха річка", "koi8-u"), ("Żółty liść", "cp1250"), ("Żółty liść", "cp852"),
        ("Żółty liść", "iso8859-2"),
        ("مياه", "cp1256"), ("安静", "gbk"), ("模", "gbk"), ("安靜的河", "big5"), ("조용한 강", "euc_kr"),
        ("été", "mac_roman"),
        ("été", "cp850"), ("été", "cp437"), ("ήσυχο ποτάμι", "cp1253"), ("sessiz nehir ğış", "cp1254"),
        ("נהר", "cp1255"),
        ("แม่น้ำ", "cp874"), ("tylus upė ėšų", "cp1257"), ("été", "latin-1"), ("Çàî", "mac_turkish"),
    ],
)  # fmt: skip
def test_names_in_every_code_page_lead_to_their_files(tmp_path: Path, name: str, page: str):
    touched(tmp_path, f"{name}.wav")
    forms = {
        "m3u": f"#EXTM3U\r\n#EXTINF:6,{name}\r\n{name}.wav\r\n",
        "pls": f"[playlist]\nFile1={name}.wav\nTitle1={name}\nLength1=6\n",
        "xspf": f"<playlist {NS}><trackList><track><location>{name}.wav</location><title>{name}</title>"
        "</track></trackList></playlist>",
        "wpl": f'<?wpl version="1.0"?><smil><body><seq><media src="{name}.wav"/></seq></body></smil>',
        "cue": f'FILE "{name}.wav" WAVE\n  TRACK 01 AUDIO\n    TITLE "{name}"\n    INDEX 01 00:00:00\n',
    }
    for form, text in forms.items():
        (track,) = read_playlist(listed(tmp_path, text.encode(page), f"list.{form}")).playlist.tracks
        assert (Path(track.path).name, track.title) == (f"{name}.wav", name)


def test_what_a_list_says_of_its_encoding_is_obeyed(tmp_path: Path):
    touched(tmp_path, "静かな川.wav", "plain.wav")
    text = "#EXTM3U\n#EXTENC: Shift_JIS\n#EXTINF:6,川\n静かな川.wav\n#EXTINF:6,水の音\nplain.wav\n"
    report = read_playlist(listed(tmp_path, text.encode("shift_jis"), "list.m3u"))
    assert [track.title for track in report.playlist.tracks] == ["川", "水の音"]
    alone = "#EXTM3U\n#EXTENC:windows-1251\n#EXTINF:6,Вода\nplain.wav\n"
    report = read_playlist(listed(tmp_path, alone.encode("cp1251"), "alone.m3u"))
    assert [track.title for track in report.playlist.tracks] == ["Вода"]


@pytest.mark.parametrize("claim", ["rot13", "unicode_escape", "utf-16", "idna", "no such thing", "utf-7"])
def test_an_encoding_that_is_none_is_passed_over(tmp_path: Path, claim: str):
    touched(tmp_path, "été.wav")
    text = f"#EXTM3U\n#EXTENC:{claim}\nété.wav\n"
    assert files(listed(tmp_path, text)) == ["été.wav"]


def test_lines_of_two_players_in_one_list_are_both_read(tmp_path: Path):
    touched(tmp_path, "été.wav", "Тихая река.wav", "静か.wav")
    lines = ["été.wav\n".encode(), "Тихая река.wav\n".encode("cp1251"), "静か.wav\n".encode("cp932")]
    assert files(listed(tmp_path, b"#EXTM3U\n" + b"".join(lines))) == [
        "été.wav",
        "Тихая река.wav",
        "静か.wav",
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lists_in_unicode_are_read_with_any_mark_and_line_end(tmp_path: Path, encoding: str, ending: str):
    touched(tmp_path, "été.wav", "b.wav")
    text = ending.join(["#EXTM3U", "#EXTINF:6,T", "été.wav", "b.wav", ""])
    assert files(listed(tmp_path, text.encode(encoding))) == ["été.wav", "b.wav"]


def test_marks_are_passed_over_wherever_lists_were_joined(tmp_path: Path):
    touched(tmp_path, "a.wav", "é.wav")
    text = "\ufeff\ufeff#EXTM3U\na.wav\n\ufeff#EXTM3U\n#EXTINF:4,T\n\ufeffé.wav\n"
    assert files(listed(tmp_path, text)) == ["a.wav", "é.wav"]
    assert files(listed(tmp_path, text.replace("é", "a"))) == ["a.wav", "a.wav"]


@pytest.mark.parametrize("declared", ["Shift_JIS", "windows-31j", "ISO-8859-1", "UTF-8"])
def test_xml_that_declares_what_expat_does_not_know_or_what_is_not_so_is_read(tmp_path: Path, declared: str):
    touched(tmp_path, "静か.wav")
    text = f'<?xml version="1.0" encoding="{declared}"?>' + in_xspf("<location>静か.wav</location>")
    path = listed(tmp_path, text.encode("cp932"), "list.xspf")
    assert files(path) == ["静か.wav"]


def test_signs_in_percents_of_old_players_are_read(tmp_path: Path):
    touched(tmp_path, "été.wav", "река.wav")
    assert files(listed(tmp_path, "%E9t%E9.wav\nfile:%F0%E5%EA%E0.wav\n")) == ["été.wav", "река.wav"]


def test_a_name_that_is_no_text_is_told_and_not_taken(tmp_path: Path):
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff\xfe\xff.wav", os.O_CREAT))
    assert "is no valid text" in told(listed(tmp_path, b"\xff\xfe\xff.wav\n".rjust(13), "list.m3u"))


# -- names --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
def test_names_are_found_however_their_accents_are_kept(tmp_path: Path, written: Form, on_disk: Form):
    name = normalize(on_disk, "Žižkov/Ångström é ñ 각.wav")
    touched(tmp_path, name)
    assert files(listed(tmp_path, normalize(written, name))) == [Path(name).name]
    mixed = normalize("NFC", "Žižkov/Ångström é ñ ") + normalize("NFD", "각") + ".wav"
    assert files(listed(tmp_path, mixed)) == [Path(name).name]


def test_names_in_another_case_are_found_where_they_mean_one_file(tmp_path: Path):
    touched(tmp_path, "Calm/Été Straße.mp3", "twin.wav", "TWIN.wav")
    assert files(listed(tmp_path, "CALM\\ÉTÉ STRASSE.MP3")) == ["Été Straße.mp3"]
    assert files(listed(tmp_path, "twin.wav\nTWIN.wav")) == ["twin.wav", "TWIN.wav"]
    assert "is missing" in told(listed(tmp_path, "Twin.wav"))


def test_percent_names_are_tried_as_they_stand_before_they_are_read(tmp_path: Path):
    touched(tmp_path, "50%25.wav", "50%.wav", "a%20b.wav")
    assert files(listed(tmp_path, "50%25.wav\n50%.wav\na%20b.wav\n")) == ["50%25.wav", "50%.wav", "a%20b.wav"]
    assert files(xspf(tmp_path / "a.xspf", "50%25.wav", "a%20b.wav")) == ["50%.wav", "a%20b.wav"]


@pytest.mark.parametrize(
    "name", ["What?.wav", "No #1.wav", "a?b#c%d.wav", "Suite: no 1.wav", "Bach:Aria.wav"]
)
@pytest.mark.parametrize(
    "dress", ["{}", "file://{here}/{}", "file:{here}/{}", "FILE://localhost{here}/{}", ' "{}" ']
)
def test_signs_that_mean_something_in_addresses_are_part_of_names(tmp_path: Path, name: str, dress: str):
    touched(tmp_path, name)
    location = dress.format(name, here=tmp_path)
    assert files(listed(tmp_path, location)) == [name]
    if location == location.strip():
        assert files(xspf(tmp_path / "a.xspf", location)) == [name]


def test_blanks_at_the_ends_of_a_name_are_part_of_it_where_such_a_file_is_there(tmp_path: Path):
    touched(tmp_path, " a.wav ", "b.wav")
    assert files(listed(tmp_path, " a.wav \n b.wav \n")) == [" a.wav ", "b.wav"]


@pytest.mark.parametrize(
    "location",
    [r"C:\Musik\Calm\a.wav", "c:/Musik/Calm/a.wav", "file:///C|/Musik/Calm/a.wav", r"file://C:\Calm\a.wav",
     r"\\?\C:\Musik\Calm\a.wav", r"\Musik\Calm\a.wav", r"Calm\a.wav", r".\Calm\A.WAV", "/media/x/Calm/a.wav"],
)  # fmt: skip
def test_paths_of_windows_lead_to_the_file_beside_the_list(tmp_path: Path, location: str):
    touched(tmp_path, "Calm/a.wav")
    assert files(listed(tmp_path, location)) == ["a.wav"]


def test_nothing_depends_on_the_folder_the_program_was_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    touched(tmp_path, "cwd/C:/a.wav", "lists/x")
    monkeypatch.chdir(tmp_path / "cwd")
    assert "is missing" in told(listed(tmp_path / "lists", "C:/a.wav"))


ELSEWHERE = (
    "//host/share/a.wav", r"\\host\share\a.wav", r"/\host\share\a.wav", r"\/host/a.wav",
    "%5C%5Chost%5Cshare%5Ca.wav",
    "%2F%2Fhost/a.wav", "%2f%5chost/a.wav", "file://host/share/a.wav", "file:////host/share/a.wav",
    "file://///host/a.wav", r"file:\\host\a.wav", "file://%5C%5Chost%5Ca.wav", "file:%2F%2Fhost%2Fa.wav",
    "file:///%5C%5Chost/a.wav"[:7] + "/%5Chost/a.wav", r"\\?\UNC\host\share\a.wav", "//?/UNC/host/a.wav",
    r"\\.\pipe\a.wav", r"\??\UNC\host\a.wav", ' "//host/a.wav" ', "smb://host/a.wav", "nfs://host/a.wav",
    "ftp://host/a.wav", "rtsp://host/a.wav", "HTTP://host/a.wav", "https://host/a.m3u", "concat:a.wav|b.wav",
    "subfile,,start,0,end,0,,:a.wav", "pipe:0", "fd:0", "udp://@:1234", "dvd:///dev/sr0", "screen://", "vlc://quit",
    "vlc:quit", r"http:\\host\a.wav", "mms:%2F%2Fhost/a.wav", "cdda:///dev/sr0", "data:audio/wav;base64,AA",
)  # fmt: skip


@pytest.mark.parametrize("location", ELSEWHERE)
def test_what_is_on_another_computer_is_told_and_never_touched(
    tmp_path: Path, location: str, monkeypatch: pytest.MonkeyPatch
):
    asked: list[str] = []

    def spy(real: Callable[..., bool]) -> Callable[..., bool]:
        def call(place: str) -> bool:
            asked.append(os.fspath(place))
            return real(place)

        return call

    for name in ("isfile", "isdir", "exists"):
        monkeypatch.setattr(os.path, name, spy(getattr(os.path, name)))
    for path in (
        listed(tmp_path, location, "l.m3u8"),
        listed(tmp_path, f"[playlist]\nFile1={location}", "l.pls"),
        xspf(tmp_path / "l.xspf", location.replace("&", "&amp;")),
        listed(
            tmp_path,
            f'<asx><entry><title>a</title><ref href="{location.strip(chr(32) + chr(34))}"/></entry></asx>',
            "l.asx",
        ),
    ):
        asked.clear()
        assert "is not a file on this computer" in told(path)
        assert all(place.startswith(f"{tmp_path}") for place in asked)


@given(
    slashes=st.lists(st.sampled_from(["/", "\\", "%2F", "%5C", "%2f", "%5c"]), min_size=2, max_size=4),
    before=st.sampled_from(["", "file:", "file://", "FILE:", " ", '"', "\ufeff", "'"]),
)
def test_two_slashes_of_any_kind_at_the_beginning_are_another_computer(slashes: list[str], before: str):
    location = f"{before}{''.join(slashes)}host/share/a.wav"
    if before.lower() == "file://":
        location = f"{before}/{''.join(slashes)}host/share/a.wav"
    empty_host = "".join(slashes).replace("%2f", "/").replace("%2F", "/") == "///"
    assume(not (before.lower() == "file:" and empty_host))  # that is the root of this computer
    assert is_elsewhere(location)
    assert Disk(Path("/nowhere")).find(location) is None
    assert Disk(Path("/nowhere")).absence(location) is Absence.ELSEWHERE
