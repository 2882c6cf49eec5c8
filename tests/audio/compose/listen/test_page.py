"""The page: each piece has its picture, its marks and its words, and it needs nothing else."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from companion.audio.compose.listen.__main__ import draw, main
from companion.audio.compose.listen.aims import Range, shipped_aims
from companion.audio.compose.listen.page import page
from companion.audio.compose.listen.portraits import Portrait
from companion.audio.compose.listen.programmes import SmallSpeaker, courses, starter
from companion.audio.compose.listen.sources import ListenedTo, asked_for, longer, shipped
from companion.audio.compose.listen.strips import SCALES, strips
from companion.audio.compose.score.longer import LONGER
from companion.resources import assets
from companion.session.music.phases import PHASES
from tests.audio.compose.listen.test_aims import FOUND


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Portrait]]:
    """Two short pieces, the later phase first."""
    folder = tmp_path_factory.mktemp("page")
    ends = (longer()[-1], longer()[0])
    pieces = [replace(one, piece=replace(LONGER[0], seconds=32.0)) for one in ends]
    return folder / "index.html", list(draw(pieces, folder, shipped_aims()))


def test_every_piece_is_drawn_in_the_order_of_a_session(drawn: tuple[Path, list[Portrait]]):
    file, portraits = drawn
    text = file.read_text(encoding="utf-8")
    assert [one.of.phase for one in portraits] == ["settle", "reentry"]
    assert text.index('id="settle"') < text.index('id="reentry"')
    for one in portraits:
        assert one.picture in text
        assert one.of.title in " ".join(ET.fromstring(one.picture).itertext())  # noqa: S314 - our own
        for each in one.outside:
            assert each.told() in text
    assert not re.search(r"<script|http(?!://www\.w3\.org)|<link", text), "nothing comes from anywhere"


def test_marks_are_hollow_where_they_lie_outside():
    aims = shipped_aims()
    inside = Portrait(ListenedTo("a", "A < B", "settle"), FOUND, (), (0, 0), "")
    off = replace(FOUND, tilt=-12.0)
    outside = Portrait(ListenedTo("b", "C", "settle"), off, aims.outside(off, "settle"), (0, 0), "")
    picture = ET.fromstring(strips([inside, outside], "settle", aims))  # noqa: S314 - our own
    groups = [group for group in picture.iter() if group.tag.endswith("}g")]
    assert len(groups) == 2 * len(SCALES)
    tilts = {group[0].text: group[1].get("fill") for group in groups[:2]}
    assert tilts == {"A < B: −4.0 dB an octave": "#a4501e", "C: −12.0 dB an octave": "#faf7f2"}
    text = page([inside, outside], [], aims)
    assert "1 of 2 pieces inside" in text
    assert "C: tilt: −12.0, 6.1 under −5.9 dB an octave." in text


def test_a_programme_that_sags_is_shown():
    aims = shipped_aims()
    level = SmallSpeaker("Level", dict.fromkeys(PHASES, -22.0))
    sagging = SmallSpeaker("Sagging", {**level.phases, "peak": -25.5})
    text = page([], [level, sagging], aims)
    assert "<td>−25.5</td>" in text
    assert '<td class="over">3.5</td>' in text
    assert "<td>0.0</td>" in text


def test_programmes_are_of_pieces_that_were_all_listened_to():
    found = {one.name: replace(FOUND, small_speaker_loss=PHASES.index(one.phase)) for one in longer()}
    every = list(courses(found))
    assert len(every) == len(list((assets() / "courses").glob("*.xspf"))) > 0
    assert all(one.sag == 5 for one in every)
    del found[next(iter(found))]
    assert 0 < len(list(courses(found))) < len(every)
    pieces = shipped()
    assert starter(pieces, {one.name: FOUND for one in pieces}).sag == 0
    assert [one.phase for one in pieces] == sorted((one.phase for one in pieces), key=PHASES.index)


def test_pieces_are_asked_for_by_name_and_files_with_a_phase(tmp_path: Path):
    own = tmp_path / "my song.flac"
    own.write_bytes(b"")
    first = shipped()[0]
    assert list(asked_for([first.name, str(own)], "peak")) == [
        first,
        ListenedTo("my song", "my song", "peak", own),
    ]
    with pytest.raises(ValueError, match="say which with --phase"):
        list(asked_for([str(own)], ""))
    with pytest.raises(ValueError, match="“nothing” is neither a piece nor a file"):
        list(asked_for(["nothing"], ""))


def test_what_is_no_music_is_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    own = tmp_path / "song.flac"
    own.write_bytes(b"no music")
    assert main([str(own), "--phase", "peak", "--out", str(tmp_path)]) == 2
    assert "song.flac" in capsys.readouterr().err
    assert not (tmp_path / "index.html").exists()


def test_scales_hold_what_is_aimed_at():
    for ranges in shipped_aims().phases.values():
        for name, aim in ranges.items():
            low, high = SCALES[name]
            assert Range(low, high).off(aim.low) == Range(low, high).off(aim.high) == 0, name
