"""Playlists of every kind: what can be read is read, what cannot be placed is told by name, nothing hangs."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.playlists import PlaylistError, check_playlist, read_playlist
from companion.audio.playlists.listed import LARGEST
from companion.record.music.library import PLAYLIST_ENDINGS as ENDINGS
from tests.audio.lists import NS, files, in_xspf, listed, sentences, told, touched

# -- xspf ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "attributes",
    ["", 'xmlns="http://xspf.org/ns/0"', 'xmlns="https://xspf.org/ns/0/"', 'xmlns="urn:any"', NS,
     'version="1" xmlns="http://xspf.org/ns/0/" xmlns:vlc="http://www.videolan.org/vlc/playlist/ns/0/"'],
)  # fmt: skip
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_xspf_is_known_in_any_namespace(tmp_path: Path, attributes: str, prefix: str):
    touched(tmp_path, "a.wav")
    attributes = attributes.replace("xmlns=", f"xmlns:{prefix[:-1]}=") if prefix else attributes
    if prefix and "xmlns:x" not in attributes:
        return
    body = in_xspf("<location>a.wav</location><duration>6100</duration>", "%s")
    text = body.replace("</", f"</{prefix}").replace("<p", f"<{prefix}p").replace("<t", f"<{prefix}t")
    text = text.replace("<l", f"<{prefix}l").replace("<d", f"<{prefix}d") % attributes
    report = read_playlist(listed(tmp_path, text, "a.xspf"))
    assert [(track.title, track.seconds) for track in report.playlist.tracks] == [("a", 6.1)]


def test_a_base_is_kept_to_and_may_lack_its_last_slash(tmp_path: Path):
    touched(tmp_path, "Music/Calm/a.wav", "Music/b.wav")
    for base in (
        f"{tmp_path.as_uri()}/Music/",
        f"{tmp_path.as_uri()}/Music",
        "Music/",
        "./Music",
        f"{tmp_path}/Music/",
    ):
        text = in_xspf("<location>b.wav</location>", f'{NS} xml:base="{base}"')
        calm = '<trackList><track xml:base="Calm/"><location>a.wav</location></track>'
        text = text.replace("<trackList>", calm)
        assert files(listed(tmp_path, text, "a.xspf")) == ["a.wav", "b.wav"]


def test_a_base_on_another_computer_makes_all_that_is_seen_from_it_elsewhere(tmp_path: Path):
    touched(tmp_path, "a.wav")
    for base, place in (("http://host/x/", "a.wav"), ("http://host", "/a.wav"), ("//host/x/", "a.wav")):
        text = in_xspf(f"<location>{place}</location>", f'{NS} xml:base="{base}"')
        assert "is not a file on this computer" in told(listed(tmp_path, text, "a.xspf"))


def test_of_several_locations_the_first_that_is_there_is_taken(tmp_path: Path):
    touched(tmp_path, "second.wav", "third.wav")
    places = "".join(
        f"<location>{one}</location>" for one in ("http://host/a.wav", "gone.wav", "second.wav", "third.wav")
    )
    text = in_xspf(places)
    assert files(listed(tmp_path, text, "a.xspf")) == ["second.wav"]
    text = text.replace("second", "none").replace("third", "none")
    assert "is missing: put the file back at" in told(listed(tmp_path, text, "a.xspf"))


def test_bare_ampersands_and_forbidden_signs_do_not_cost_the_list(tmp_path: Path):
    touched(tmp_path, "Bells & Öl.wav", "b.wav")
    first = "<location>Bells & Öl.wav</location><title>a\x01b&#7;c</title>"
    text = in_xspf(f"{first}</track><track><location>b.wav</location><title>A &amp; B\nC</title>")
    report = read_playlist(listed(tmp_path, text, "a.xspf"))
    assert [track.title for track in report.playlist.tracks] == ["abc", "A & B C"]
    assert report.problems == ()


# -- lengths and titles -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "seconds"),
    [("6", 6.0), ("6.5", 6.5), ("245.00", 245.0), ("0", 0.0), ("-1", 0.0), ("4:05", 0.0), ("1:04:05", 0.0),
     ("-99999", 0.0), ("9" * 400, 0.0), ("999999999", 0.0), ("inf", 0.0), ("nan", 0.0), ("1e3", 0.0),
     ("1e999", 0.0), ("+6", 0.0), ("٦", 0.0), ("6s", 0.0), ("", 0.0), ("0x10", 0.0), ("1_000", 0.0)],
)  # fmt: skip
def test_a_length_is_a_plain_number_or_unknown(tmp_path: Path, length: str, seconds: float):
    touched(tmp_path, "a.wav")
    lists = [
        listed(tmp_path, f"#EXTM3U\n#EXTINF:{length},A - T\na.wav\n"),
        listed(tmp_path, f'#EXTM3U\n#EXTINF:{length} x="1,2",A - T\na.wav\n', "attributes.m3u8"),
        listed(tmp_path, f"[playlist]\nFile1=a.wav\nLength1={length}\nTitle1=T\n", "a.pls"),
    ]
    for path in lists:
        (track,) = read_playlist(path).playlist.tracks
        assert (track.title, track.seconds) == ("T", seconds)


@pytest.mark.parametrize(
    ("length", "seconds"), [("6100", 6.1), ("-99999", 0.0), ("9" * 400, 0.0), ("nan", 0.0), ("4:05", 0.0)]
)
def test_a_length_in_milliseconds_too(tmp_path: Path, length: str, seconds: float):
    touched(tmp_path, "a.wav")
    text = in_xspf(f"<location>a.wav</location><duration>{length}</duration>")
    jspf = '{"playlist": {"track": [{"location": ["a.wav"], "duration": %s}]}}'
    number = length if length.lstrip("-").isdigit() else f'"{length}"'
    for path in (listed(tmp_path, text, "a.xspf"), listed(tmp_path, jspf % number, "a.jspf")):
        assert [track.seconds for track in read_playlist(path).playlist.tracks] == [seconds]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('6 tvg-name="Calm, slow, low" group-title="A, B",Calm slow low', "Calm slow low"),
        ('6,He said "hush, now"', 'He said "hush, now"'),
        ('6 tvg-name="never ends,Calm', "Calm"),
        ("6,Me - Calm - slow", "Calm - slow"),
        ("6,", "a"),
        ("6", "a"),
        ("6,  Calm\tand\x07 slow ", "Calm and slow"),
    ],
)
def test_titles_are_what_follows_the_attributes(tmp_path: Path, line: str, title: str):
    touched(tmp_path, "a.wav")
    (track,) = read_playlist(listed(tmp_path, f"#EXTM3U\n#EXTINF:{line}\na.wav\n")).playlist.tracks
    assert track.title == title


# -- other kinds --------------------------------------------------------------------------------------


KINDS = {
    "pls": "[Playlist]\nNumberOfEntries=2\nfile2=b.wav\nTitle2=Bee\nLength2=-1\nFile1=a.wav\nVersion=2\n",
    "wpl": '<?wpl version="1.0"?>\n<smil><head><title>Eve</title></head><body><seq>'
    '<media src="a.wav" cid="{1}"/><media src="..\\{here}\\b.wav"/></seq></body></smil>',
    "asx": "<ASX version=3><Title>Eve</Title><ENTRY><TITLE>A</TITLE><Ref HREF='a.wav'/></ENTRY>"
    '<entry><ref href="gone.wav"/><ref href=b.wav></entry></ASX>',
    "jspf": '{"playlist": {"title": "Eve", "track": [{"location": ["gone.wav", "a.wav"]}, '
    '{"location": "b.wav"}]}}',
    "cue": 'PERFORMER "Me"\nTITLE "Eve"\nFILE "a.wav" WAVE\n  TRACK 01 AUDIO\n    TITLE "A"\n'
    "    INDEX 01 00:00:00\nFILE b.wav WAVE\n  TRACK 02 AUDIO\n    INDEX 01 00:00:00\n",
    "xspf": in_xspf("<location>a.wav</location></track><track><location>b.wav</location>", ""),
    "m3u": "#EXTM3U\na.wav\nb.wav\n",
}  # fmt: skip


@pytest.mark.parametrize("ending", ["m3u", "m3u8", "xspf", "pls", "wpl", "asx", "jspf", "txt"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_list_is_read_under_any_ending(tmp_path: Path, kind: str, ending: str):
    if kind == "cue":
        ending = "cue"  # it has nothing to be known by but its name
    touched(tmp_path, "a.wav", "b.wav")
    text = KINDS[kind].replace("{here}", tmp_path.name)
    for dressed in (
        text,
        f"\ufeff\r\n {text}" if kind != "cue" else f"\ufeff{text}",
        text.replace("\n", "\r\n"),
    ):
        assert files(listed(tmp_path, dressed, f"list.{ending}")) == ["a.wav", "b.wav"]


def test_several_pieces_in_one_file_are_told_by_name_and_the_file_is_one_piece(tmp_path: Path):
    touched(tmp_path, "album.flac")
    tracks = "".join(f'  TRACK {n:02} AUDIO\n    TITLE "P{n}"\n    INDEX 01 0{n}:00:00\n' for n in (1, 2, 3))
    report = read_playlist(listed(tmp_path, f'TITLE "Eve"\nFILE "album.flac" WAVE\n{tracks}', "a.cue"))
    assert [track.title for track in report.playlist.tracks] == ["Eve"]
    assert [str(problem) for problem in report.problems] == [
        "“P1”, “P2”, “P3” lie in one file, album.flac: it was taken as one piece that plays them in a row."
    ]


def test_the_gaps_that_some_rippers_put_into_the_file_before_count_for_the_piece_after(tmp_path: Path):
    touched(tmp_path, "a.wav", "b.wav")
    text = (
        'FILE "a.wav" WAVE\n TRACK 01 AUDIO\n  TITLE "A"\n  INDEX 01 00:00:00\n TRACK 02 AUDIO\n  TITLE "B"\n'
    )
    text += '  INDEX 00 03:00:00\nFILE "b.wav" WAVE\n  INDEX 01 00:00:00\n'
    report = read_playlist(listed(tmp_path, text, "a.cue"))
    assert [track.title for track in report.playlist.tracks] == ["A", "B"]
    assert report.problems == ()


@pytest.mark.parametrize("ending", [*ENDINGS, ".ram", ".sdp", ".mpd", ".PLS"])
def test_a_list_within_a_list_is_told_by_name_and_never_followed(tmp_path: Path, ending: str):
    touched(tmp_path, "a.wav")
    listed(tmp_path, f"inner{ending}\nouter.m3u8\na.wav\n", "outer.m3u8")
    listed(tmp_path, f"outer.m3u8\ninner{ending}\n", f"inner{ending}")
    report = read_playlist(tmp_path / "outer.m3u8")
    assert [track.title for track in report.playlist.tracks] == ["a"]
    assert [str(problem) for problem in report.problems] == [
        "“inner” is itself a playlist and was left out; open it by itself.",
        "“outer” is itself a playlist and was left out; open it by itself.",
    ]


@pytest.mark.parametrize(
    "text",
    ["#EXTM3U\n#EXT-X-TARGETDURATION:10\nseg.ts\n",
     '<?xml version="1.0"?>\n<!-- x -->\n<MPD xmlns="urn:mpeg:dash"/>',
     '<SmoothStreamingMedia MajorVersion="2"/>',
     "RTSPtext\nrtsp://host/a\n", "v=0\r\no=- 0 0 IN IP4 1.2.3.4\r\n",
     '<?xml version="1.0"?><?quicktime type="application/x-quicktime-media-link"?><embed src="http://host/a"/>'],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["m3u", "xspf", "pls", "asx"])
def test_a_stream_is_told_for_what_it_is_under_any_ending(tmp_path: Path, text: str, ending: str):
    with pytest.raises(PlaylistError, match=r"names a stream of the network; only files here are played\.$"):
        read_playlist(listed(tmp_path, text, f"list.{ending}"))


def test_a_folder_a_pipe_and_a_dangling_link_in_a_list_are_told(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.mp3")
    (tmp_path / "link.mp3").symlink_to("nowhere.mp3")
    report = read_playlist(listed(tmp_path, "folder\npipe.mp3\nlink.mp3\n"))
    assert report.playlist.tracks == ()
    assert [str(problem).split("; ")[0].split(":")[0] for problem in report.problems] == [
        "“folder” is a folder or a device and no file of sound",
        "“pipe” is a folder or a device and no file of sound",
        "“link” is missing",
    ]


# -- too much -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["m3u8", "xspf", "pls", "cue", "asx", "jspf"])
def test_a_list_that_is_a_pipe_or_a_device_is_not_opened(tmp_path: Path, ending: str):
    os.mkfifo(tmp_path / f"pipe.{ending}")
    (tmp_path / f"zero.{ending}").symlink_to("/dev/zero")
    for name in (f"pipe.{ending}", f"zero.{ending}"):
        (problem,) = check_playlist(tmp_path / name).problems
        assert "cannot be read: it is no plain file." in str(problem)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"x" * (LARGEST + 1), "is too large"),
        (b"<playlist><trackList>" + b"<a>" * 90_000, "is not a playlist"),
        (b"<playlist><trackList>" + b"&" * 90_000, "is not a playlist"),
        (b'{"playlist":{"track":' + b"[" * 90_000, "is not a playlist"),
        (b"<asx>" + b"<ref href='x" * 30_000, "is empty"),
        (b"<asx>" + b"<" * 90_000, "is empty"),
        (b"\xef\xbb\xbf" * 300_000, "is empty"),
        (b"#EXTM3U\n#EXTINF:" + b'"' * 300_001, "is empty"),
        (b"/".join([b"a"] * 9_000), "is missing"),
        (b"%FF" * 10_000, "is missing"),
        (bytes(range(1, 256)) * 9, "is not a playlist"),
    ],
)
def test_what_is_too_much_ends_in_a_sentence(tmp_path: Path, data: bytes, said: str):
    (problem,) = check_playlist(listed(tmp_path, data, "much.m3u8")).problems
    assert said in str(problem)
    assert len(str(problem)) < 7_000


@pytest.mark.long
@pytest.mark.parametrize("page", ["utf-8", "cp1251"])
def test_a_hundred_thousand_lines_are_read_to_the_last(tmp_path: Path, page: str):
    touched(tmp_path, *(f"Музыка/{n}.mp3" for n in range(100)))
    lines = "".join(f"#EXTINF:6,Песня {n}\r\nМузыка\\{n % 200}.mp3\r\n" for n in range(50_000))
    report = read_playlist(listed(tmp_path, f"#EXTM3U\r\n{lines}".encode(page), "much.m3u"))
    assert len(report.playlist.tracks) == len(report.problems) == 25_000
    assert report.playlist.tracks[-1].title == "Песня 49899"


@given(st.binary(max_size=300), st.sampled_from([one.removeprefix(".") for one in ENDINGS]))
def test_any_bytes_are_a_list_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
):
    assert all(
        "\n" not in said for said in sentences(listed(tmp_path_factory.mktemp("any"), data, f"any.{ending}"))
    )


@given(
    st.sampled_from(sorted(KINDS)),
    st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=6)), min_size=1, max_size=8),
)
def test_a_damaged_list_is_a_list_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, kind: str, changes: list[tuple[int, bytes]]
):
    data = KINDS[kind].encode()
    for at, piece in changes:
        data = data[:at] + piece + data[at + len(piece) :]
    path = listed(tmp_path_factory.mktemp("damaged"), data, f"any.{kind}")
    assert all("\n" not in said for said in sentences(path))
