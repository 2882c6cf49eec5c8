"""The composer: alike by seed, level, smooth, moving, and each piece itself."""

from dataclasses import replace
from itertools import accumulate, combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from companion.audio.compose.figures import Figures, figures, likeness
from companion.audio.compose.score.harmony import chord, degree, pitch_class
from companion.audio.compose.score.notes import RATE
from companion.audio.compose.score.piece import Piece, bars
from companion.audio.compose.score.pieces import LAST_RESORT_PIECE, STARTER
from companion.audio.compose.score.song import Tune
from companion.audio.compose.score.voices import VoiceLeader
from companion.audio.compose.sound import master
from companion.audio.compose.sound.render import blocks
from tests.audio.compose.alike import most_alike
from tests.today import todays

PHASES = ("settle", "onset", "build", "peak", "return", "reentry")
ONE_OF_EACH = [next(p for p in STARTER if p.character == name) for name in ("pads", "bowls", "plucked")]
SHORT = 30.0
BEGINNING = 8.0
UNBROKEN = 7.0
"""Parts of the strength around: what begins softly stays under it, a step does not."""


def sound(piece: Piece) -> np.ndarray:
    return np.concatenate(list(blocks(piece)))


def beginning(piece: Piece) -> np.ndarray:
    """Play the first seconds of a piece, and no more of it."""
    return next(played for played in accumulate(blocks(piece), joined) if len(played) >= BEGINNING * RATE)


def joined(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    return np.concatenate([before, after])


def named(piece: Piece) -> str:
    return piece.name


@pytest.fixture(scope="module", params=todays(ONE_OF_EACH, 3), ids=named)
def short(request: pytest.FixtureRequest) -> tuple[Piece, np.ndarray]:
    piece = request.param.lasting(SHORT, 5)
    return piece, sound(piece)


def test_the_same_seed_plays_the_same_and_another_does_not(short: tuple[Piece, np.ndarray]):
    piece, heard = short
    again, other = beginning(piece), beginning(piece.lasting(SHORT, 6))
    assert np.array_equal(heard[: len(again)], again)
    assert not np.array_equal(again, other)


def test_a_piece_has_its_length_begins_and_ends_softly_and_never_breaks(short: tuple[Piece, np.ndarray]):
    piece, heard = short
    assert heard.shape == (SHORT * 24_000, 2)
    assert np.isfinite(heard).all()
    level = np.sqrt((heard**2).mean())
    assert np.abs(heard[:240]).max() < 0.02 * level
    assert np.abs(heard[-240:]).max() < 0.02 * level
    assert figures(heard).roughest < UNBROKEN, "a step of a fiftieth of full scale would show as more"
    step = heard.copy()
    step[len(step) // 4 :] += 0.3 * level
    assert figures(step).roughest > UNBROKEN, "and this is how it would show"
    assert piece.seconds == SHORT


def test_a_produced_piece_is_level_and_tagged(tmp_path: Path):
    out = tmp_path / "piece.opus"
    measured = master.produce(STARTER[0].lasting(SHORT, 3), out)
    assert measured.loudness == pytest.approx(-20, abs=0.5)
    assert measured.true_peak <= -3
    again = tmp_path / "again.opus"
    master.produce(STARTER[0].lasting(SHORT, 3), again)
    assert out.read_bytes() == again.read_bytes(), "the same piece gives the same file"
    assert b"Companion" in out.read_bytes()[:1_000]
    assert b"publicdomain/zero" in out.read_bytes()[:1_000]


def test_the_last_resort_leads_into_itself():
    piece = replace(LAST_RESORT_PIECE, seconds=42.0, fade_in=0.0, fade_out=0.0)
    heard = sound(piece)
    around = np.concatenate([heard[-24_000:], heard[:24_000]])
    assert figures(around).roughest < UNBROKEN
    before, after = (np.sqrt((part**2).mean()) for part in (heard[-24_000:], heard[:24_000]))
    assert 0.5 < before / after < 2


@pytest.mark.parametrize("piece", STARTER, ids=named)
def test_tunes_fill_their_bars_and_agree_with_the_chords(piece: Piece):
    for tune in (part for part in piece.parts if isinstance(part, Tune)):
        lines = tune.text.split("|")
        symbols = [symbol for symbol in piece.chords.split() if symbol != "|"]
        assert len(lines) == len(symbols)
        for line, symbol in zip(lines, symbols, strict=True):
            tokens = [token.partition("*") for token in line.split()]
            assert sum(float(length or 1) for _, _, length in tokens) == tune.beats, line
            for sign, _, length in tokens:
                if sign != "." and float(length or 1) >= 3:
                    pitch = degree(int(sign), piece.key.tonic, piece.key.scale)
                    clash = {(c + 1) % 12 for c in chord(symbol).classes}
                    assert pitch % 12 not in clash - set(chord(symbol).classes), f"{sign} over {symbol}"


def test_every_phase_has_music_and_there_are_three_characters():
    assert [phase for phase, _ in pairwise([*PHASES, ""])] == list(dict.fromkeys(p.phase for p in STARTER))
    assert {piece.character for piece in STARTER} == {"pads", "bowls", "plucked"}
    for phase in PHASES:
        assert sum(piece.seconds for piece in STARTER if piece.phase == phase) >= 8 * 60
    assert len({piece.title for piece in STARTER}) == len(STARTER)


def test_bars_fill_the_piece_and_end_where_they_began():
    for piece in STARTER:
        written = bars(piece)
        assert written[-1].chord == written[0].chord
        for bar, following in pairwise(written):
            assert bar.at + bar.seconds == pytest.approx(following.at)
        assert written[0].seconds == pytest.approx(piece.bar, rel=0.25)


def test_voices_move_little_and_never_stand_for_long():
    leader = VoiceLeader(50, 76, np.random.default_rng(1))
    standing: dict[int, float] = {}
    before: tuple[int, ...] = ()
    for symbol in ["Dadd9", "Bm7", "Gmaj7", "A7sus4", "Dadd9", "Gmaj7", "Em7", "Asus4"] * 4:
        voicing = leader.next(chord(symbol), 4, 12)
        assert len(set(voicing)) >= 3
        assert {pitch % 12 for pitch in voicing} <= set(chord(symbol).classes)
        standing = {pitch: standing.get(pitch, 0) + 12 for pitch in voicing}
        assert max(standing.values()) <= 72
        assert not before or max(min(abs(p - q) for q in before) for p in voicing) <= 7
        before = voicing


def test_chords_are_read_as_musicians_write_them():
    assert chord("F#m7").classes == (6, 9, 1, 4)
    assert chord("D/F#").bass == pitch_class("F#")
    assert chord("Bbadd9").classes == (10, 2, 5, 0)
    with pytest.raises(ValueError, match="'Hm' is not a chord"):
        chord("Hm")


@pytest.mark.long
def test_every_piece_is_smooth_moving_of_its_phase_and_like_no_other():
    seen: dict[str, Figures] = {}
    for piece in STARTER:
        found = seen[piece.name] = figures(sound(piece))
        assert found.frozen <= 90, piece.name
        assert found.roughest < UNBROKEN, piece.name
    for one, other in combinations(STARTER, 2):
        alike = likeness(seen[one.name], seen[other.name])
        assert alike < most_alike(one, other), f"{one.name} and {other.name}"
