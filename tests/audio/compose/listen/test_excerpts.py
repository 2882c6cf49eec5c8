"""Excerpts: three of each phase, soft at both ends, with a sheet that asks of each."""

from html import unescape
from pathlib import Path

import numpy as np
import pytest

from companion.audio.compose.listen.excerpts import FADE_S, LASTS_S, OF_ALL, OF_EACH, cut, write_excerpts
from companion.audio.compose.listen.sources import ListenedTo
from companion.audio.decoding.measure import RATE, measure
from companion.resources import assets
from tests.audio.room import small_character


def test_a_part_is_soft_at_both_ends_and_lies_within():
    sound = np.full((60 * RATE, 2), 0.5, np.float32)
    part, at = cut(sound, 0.9)
    assert len(part) == LASTS_S * RATE
    assert at == pytest.approx(60 - LASTS_S)
    assert part[0, 0] == 0 == pytest.approx(part[-1, 1])
    assert np.abs(np.diff(part[:, 0])).max() < 0.5 * np.pi / 2 / (FADE_S * RATE) * 1.01
    assert sound.min() == 0.5, "what it is cut from stays as it is"
    assert len(cut(sound[: 10 * RATE], 0.5)[0]) == 10 * RATE


def test_each_phase_has_three_and_one_of_each_living_music_and_the_sheet_asks_of_each(tmp_path: Path):
    resort = assets() / "playlists" / "last-resort.opus"
    pieces = [ListenedTo("one", "One", "onset", resort), ListenedTo("two", "Two", "onset", resort)]
    pieces.append(
        ListenedTo("bells-onset", "Bells", "onset", character=small_character("bells"), seconds=4.0)
    )
    files = [file.name for file in write_excerpts(pieces, tmp_path)]
    assert files == [
        "onset-1-one.opus", "onset-2-one.opus", "onset-3-two.opus", "onset-4-bells.opus",
        "listening.md", "listening.html",
    ]  # fmt: skip
    measured = measure(tmp_path / files[0])
    assert measured.seconds == pytest.approx(LASTS_S, abs=0.1)
    assert measured.loudness > -28
    sheet, printed = ((tmp_path / name).read_text(encoding="utf-8") for name in files[4:])
    assert sheet.count(OF_EACH[0]) == printed.count(OF_EACH[0]) == 4
    assert all(question in sheet and question in unescape(printed) for question in OF_ALL)
    assert 'src="onset-4-bells.opus"' in printed
    assert 'src="onset-2-one.opus"' in printed
    assert "<script" not in printed
