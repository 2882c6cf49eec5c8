"""What is held: tied where chords meet, one voice after another, a bass that may stand, harmonics."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.compose.score.form import Bar, MusicalKey, PieceSection, laid_out
from companion.audio.compose.score.held import LONGEST, STAGGER, Bass, Overtones, Pad
from companion.audio.compose.score.notes import Samples, ScoreNote
from companion.audio.compose.score.voices import WORN

KEY = MusicalKey(45, "minor", pure=True)
ARC = ((0.0, 0.4), (1.0, 1.0))


class Mute:
    """Plays nothing."""

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:  # noqa: ARG002 - as asked
        return np.zeros((0, 2), np.float32)


def some_bars(seconds: float = 260.0) -> tuple[Bar, ...]:
    return tuple(laid_out([PieceSection(KEY, "Am9 Fmaj7 Cmaj7 Em | Dm9 Am7 Fmaj7 Em")], 8, seconds, ARC))


def written(part: Pad | Bass | Overtones, seed: int = 1) -> list[ScoreNote]:
    return sorted(part.write(some_bars(), np.random.default_rng(seed)), key=lambda note: note.at)


@given(st.integers(0, 500))
def test_common_tones_are_tied_and_the_others_move_one_after_another(seed: int):
    notes = written(Pad(Mute(), 53, 76, 0.1, (3, 5), rest=30), seed)
    could, tied = 0, 0
    for bar in some_bars()[1:]:
        before = [note for note in notes if note.at < bar.at - 0.01 and note.at + note.lasts >= bar.at - 0.01]
        common = [note for note in before if note.pitch % 12 in bar.chord.classes]
        could += len(common)
        tied += sum(note.at + note.lasts > bar.at + bar.seconds / 2 for note in common)
        coming = [note.at for note in notes if bar.at <= note.at < bar.end - 0.01]
        assert all(later - sooner > 0.3 for sooner, later in pairwise(coming))
    assert tied >= 0.6 * could
    longest = WORN + STAGGER * some_bars()[0].seconds * 5  # until its turn to move has come
    assert all(note.lasts <= longest for note in notes)


def test_a_pad_that_rested_begins_anew():
    bars = some_bars()
    notes = list(Pad(Mute(), 53, 76, 0.1).write((*bars[:4], *bars[12:16]), np.random.default_rng(1)))
    assert not any(note.at < bars[3].end < note.at + note.lasts - 0.1 for note in notes)
    assert min(note.at for note in notes if note.at > bars[4].at) >= bars[12].at


def test_a_bass_ties_what_stays_and_a_pedal_stands_under_the_phrase():
    moving, pedal = written(Bass(Mute(), 0.1, 33)), written(Bass(Mute(), 0.1, 33, pedal=3))
    assert all(33 <= note.pitch <= 44 for note in (*moving, *pedal))
    assert len(pedal) < len(moving)
    assert max(note.lasts for note in pedal) == pytest.approx(3 * some_bars()[0].seconds)
    standing = written(Bass(Mute(), 0.1, 33, pedal=4))
    assert {note.pitch % 12 for note in standing} == {KEY.tonic % 12}
    assert sum(note.lasts for note in standing) == pytest.approx(260)
    assert all(note.lasts <= LONGEST for note in standing)


def test_overtones_are_whole_multiples_of_the_bass_and_belong_to_the_chord():
    bars = some_bars()
    for note in written(Overtones(Mute(), 36, 0.1)):
        bar = next(bar for bar in reversed(bars) if bar.at <= note.at)
        root = 36 + (bar.chord.bass - 36) % 12
        number = note.hertz / KEY.hertz(root)
        assert number == pytest.approx(round(number))
        assert round(number) not in {7, 11, 13}, "none that is strange to the ear"
        assert note.pitch % 12 in bar.chord.classes
