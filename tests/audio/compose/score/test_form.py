"""The form: phrases that come back, in whole verses, and another section in the middle of a long piece."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.compose.score.form import (
    PHRASE,
    MusicalKey,
    PieceSection,
    laid_out,
    letters,
    sections_of,
)

HERE = PieceSection(MusicalKey(48, "minor"), "Cm9 Gm7 Abmaj7 Bb | Cm7 Fm7 Abmaj7 Gm7")
AWAY = PieceSection(MusicalKey(53, "minor"), "Fm9 Cm7 Dbmaj7 Eb | Fm7 Bbm7 Dbmaj7 Cm7")


@given(st.integers(1, 60))
def test_a_phrase_comes_twice_then_another_then_the_first_which_also_ends(count: int):
    form = letters(count)
    assert len(form) == count
    assert form[-1] == "a"
    assert "bb" not in form
    assert form.startswith("aaba"[: min(count, 4)]) or count < 4


@given(st.integers(9, 60))
def test_a_long_piece_goes_away_in_its_middle_and_comes_back(phrases: int):
    numbers = sections_of(phrases, 2)
    first = numbers.index(1)
    back = phrases - numbers[::-1].index(1)
    assert first >= 4
    assert first % 4 == 0
    assert set(numbers[first:back]) == {1}, "once, and in one stretch"
    assert back - first >= 4
    assert phrases - back >= 1
    assert set(sections_of(phrases, 1)) == {0}


@given(st.floats(20, 900), st.floats(7, 12))
def test_bars_fill_the_time_and_what_comes_back_has_the_same_chords(seconds: float, bar: float):
    written = laid_out([HERE, AWAY], bar, seconds, ((0.0, 0.2), (1.0, 1.0)))
    assert len(written) % PHRASE == 0
    assert written[-1].end == pytest.approx(seconds)
    assert all(one.end == pytest.approx(other.at) for one, other in pairwise(written))
    chords: dict[tuple[int, int], str] = {}
    for one in written:
        assert chords.setdefault((one.section, one.place), one.chord.name) == one.chord.name
        assert one.key == (AWAY if one.section else HERE).key
    if seconds >= 4 * PHRASE * bar:
        assert written[0].seconds == pytest.approx(bar, rel=0.15)
    assert [one.fullness for one in written] == sorted(one.fullness for one in written)
