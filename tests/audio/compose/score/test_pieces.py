"""Every piece on paper: what is promised of its phrases, ties, voices, lines, pace and sections.

Features of the sound could be met by noise; these cannot.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pytest

from companion.audio.compose.score.form import PHRASE, Bar
from companion.audio.compose.score.held import Bass, Overtones, Pad
from companion.audio.compose.score.longer import LONG, LONGER, PURE
from companion.audio.compose.score.notes import ScoreNote
from companion.audio.compose.score.parts import ScorePart, Turns, Within
from companion.audio.compose.score.piece import Piece, bars, score
from companion.audio.compose.score.pieces import LAST_RESORT_PIECE, STARTER
from companion.audio.compose.score.song import Song, Tune
from companion.audio.compose.score.struck import Arpeggio, Strikes
from companion.audio.compose.score.voices import clash

ALL = (*STARTER, *LONGER)
BARS = {  # seconds a chord lasts
    "settle": (8, 10.5), "onset": (10, 12.5), "build": (8, 9.5), "peak": (7, 10), "return": (7.5, 9),
    "reentry": (7.5, 9),
}  # fmt: skip
STRUCK = {  # struck tones a minute, over the whole of a piece
    "settle": (5, 30), "onset": (0, 20), "build": (5, 85), "peak": (0, 20), "return": (10, 75),
    "reentry": (8, 60),
}  # fmt: skip


def named(piece: Piece) -> str:
    return piece.name


@cache
def notes_of(piece: Piece) -> tuple[ScoreNote, ...]:
    return score(piece)


def first_of_each(pieces: Sequence[Piece]) -> list[Piece]:
    """One piece for each way in which pieces are set."""
    return list({(piece.phase, piece.character, piece.bar): piece for piece in reversed(pieces)}.values())


@cache
def parts_of(piece: Piece) -> list[tuple[ScorePart, tuple[ScoreNote, ...]]]:
    """Each part and what it writes, as it is in the score."""
    return [
        (part, tuple(part.write(bars(piece), np.random.default_rng([piece.seed, number]))))
        for number, part in enumerate(piece.parts)
    ]


def innermost(part: ScorePart) -> ScorePart:
    while isinstance(part, Turns | Within):
        part = part.part
    return part


EACH = [*STARTER, *first_of_each(LONGER)]
"""All that ship, and of the longer ones one of each kind; the others are looked at by ``--long``."""
OTHERS = [piece for piece in LONGER if piece not in EACH]
PIECES = [*EACH, *(pytest.param(piece, marks=pytest.mark.long) for piece in OTHERS)]


def end(note: ScoreNote) -> float:
    return note.at + note.lasts


@pytest.mark.parametrize("phase", BARS)
def test_phrases_come_back_and_harmony_moves_at_the_pace_of_the_phase(phase: str):
    slowest, fastest = BARS[phase][1], BARS[phase][0]
    for piece in (piece for piece in ALL if piece.phase == phase):
        written = bars(piece)[:-1]
        assert all(fastest <= bar.seconds <= slowest for bar in written), piece.name
        changes = sum(one.chord != other.chord for one, other in pairwise(written))
        assert changes >= 0.9 * (len(written) - 1), piece.name
        if phase == "peak":
            assert 25 <= PHRASE * written[0].seconds <= 40, piece.name


def phrases_of(piece: Piece) -> dict[tuple[int, int], list[tuple[Bar, ...]]]:
    """The phrases of a piece by what they are: those that come back stand together."""
    written = bars(piece)[:-1]
    found = defaultdict(list)
    for first in range(0, len(written), PHRASE):
        phrase = written[first : first + PHRASE]
        found[phrase[0].section, phrase[0].place].append(phrase)
    return found


def sounding(piece: Piece, phrase: Sequence[Bar]) -> list[frozenset[int]]:
    """The pitch classes of voices and bass in the later part of each bar of a phrase."""
    held = [n for part, notes in parts_of(piece) if isinstance(innermost(part), Pad | Bass) for n in notes]
    times = (bar.at + 0.8 * bar.seconds for bar in phrase)
    return [frozenset(n.pitch % 12 for n in held if n.at <= at <= end(n)) for at in times]


def likeness(piece: Piece, one: Sequence[Bar], other: Sequence[Bar]) -> float:
    """How much of what sounds in two phrases is the same, bar by bar."""
    both = zip(sounding(piece, one), sounding(piece, other), strict=True)
    return float(np.mean([len(here & there) / len(here | there) for here, there in both]))


def figure(piece: Piece, phrase: Sequence[Bar]) -> list[tuple[float, int]]:
    """Everything that begins in a phrase, as when and what."""
    start, after = phrase[0].at, phrase[-1].end
    return [(round(n.at - start, 1), n.pitch) for n in notes_of(piece) if start <= n.at < after]


@pytest.mark.parametrize("piece", [piece for piece in EACH if piece.phase == "peak"], ids=named)
def test_the_phrases_of_a_peak_are_found_again_in_its_notes_and_are_never_the_same_twice(piece: Piece):
    found = phrases_of(piece)
    order = "".join("a" if bar.place == 0 else "b" for bar in bars(piece)[:-1] if bar.place % PHRASE == 0)
    assert order.startswith("aaba")
    again = [two for mine in found.values() for two in combinations(mine, 2)]
    alike = float(np.mean([likeness(piece, *two) for two in again]))
    others = [(one[0], two[0]) for one, two in combinations(found.values(), 2)]
    assert alike > 0.6
    assert alike > 0.12 + np.mean([likeness(piece, *two) for two in others]), "and others are others"
    for one, other in again:
        assert figure(piece, one) != figure(piece, other)


@pytest.mark.parametrize("piece", PIECES, ids=named)
def test_what_chords_share_is_tied_and_voices_move_one_after_another(piece: Piece):
    could, tied, together, moves = 0, 0, 0, 0
    for part, notes in parts_of(piece):
        if not isinstance(innermost(part), Pad):
            continue
        for bar in bars(piece)[1:]:
            before = [note for note in notes if note.at < bar.at - 0.05 and end(note) >= bar.at - 0.05]
            staying = any(end(note) > bar.at + 0.05 for note in notes if note.at < bar.end)
            common = [note for note in before if staying and note.pitch % 12 in bar.chord.classes]
            could += len(common)
            tied += sum(end(note) > bar.at + bar.seconds / 2 for note in common)
            coming = sorted(note.at for note in notes if bar.at <= note.at < bar.end)
            moves += max(0, len(coming) - 1)
            together += sum(later - sooner < 0.3 for sooner, later in pairwise(coming))
    assert tied >= 0.6 * could, f"{tied} of {could}"
    assert together == 0, f"{together} of {moves}"


@pytest.mark.parametrize("piece", [LAST_RESORT_PIECE, *PIECES], ids=named)
def test_nothing_lies_close_under_the_f_below_middle_c(piece: Piece):
    held = [note for note in notes_of(piece) if note.lasts]
    for place, one in enumerate(held):
        for other in held[place + 1 :]:
            if other.at > end(one):
                continue
            if min(end(one), end(other)) - other.at > 0.5:
                assert not clash(one.pitch, other.pitch), (one, other)


@pytest.mark.parametrize("piece", PIECES, ids=named)
def test_sung_voices_never_stand_for_long_and_a_bass_or_drone_may(piece: Piece):
    for part, notes in parts_of(piece):
        if isinstance(innermost(part), Bass):
            continue
        assert all(note.lasts <= 66 for note in notes)
        standing: dict[int, tuple[float, float]] = {}
        for note in sorted(notes, key=lambda note: note.at):
            begun, ended = standing.get(note.pitch, (note.at, note.at))
            begun = begun if note.at <= ended + 2 else note.at
            standing[note.pitch] = begun, max(ended, end(note))
            assert end(note) - begun <= 90, f"{part} on {note.pitch}"


def lines(piece: Piece) -> Iterator[tuple[Song | Tune, dict[tuple[int, int], list[float]]]]:
    """The lines of a piece, and how high each bar of them stands every time that it comes back."""
    for part, notes in parts_of(piece):
        line = innermost(part)
        if not isinstance(line, Song | Tune):
            continue
        heights = defaultdict(list)
        for bar in bars(piece)[:-1]:
            if sung := [note.pitch for note in notes if bar.at <= note.at + 0.05 < bar.end]:
                heights[bar.section, bar.place].append(float(np.mean(sung)))
        yield line, heights


@pytest.mark.parametrize("piece", PIECES, ids=named)
def test_lines_have_a_range_and_rise_verse_by_verse(piece: Piece):
    for part, notes in parts_of(piece):
        if isinstance(innermost(part), Song | Tune):
            assert max(note.pitch for note in notes) - min(note.pitch for note in notes) >= 7
    for line, heights in lines(piece):
        if isinstance(line, Tune):
            continue
        risen = [mine[-1] - mine[0] for mine in heights.values() if len(mine) > 1]
        assert not risen or np.mean(risen) > 0.1 * line.rise, risen
        if piece.phase == "peak":
            assert line.rise >= 7
            assert np.mean(risen) >= 2
            falls = [one - two for mine in heights.values() for one, two in pairwise(mine)]
            assert np.mean(falls) < 0


def test_every_peak_has_a_line_or_overtones_above_it():
    for piece in (piece for piece in ALL if piece.phase == "peak"):
        assert any(isinstance(innermost(part), Song | Overtones) for part in piece.parts), piece.name


@pytest.mark.parametrize("phase", STRUCK)
def test_as_many_tones_are_struck_as_the_phase_has_room_for(phase: str):
    for piece in (piece for piece in EACH if piece.phase == phase):
        struck = [n.at for part, notes in parts_of(piece) if isinstance(innermost(part), Strikes | Arpeggio)
                  for n in notes]  # fmt: skip
        low, high = STRUCK[phase]
        assert low <= 60 * len(struck) / piece.seconds <= high, f"{piece.name}: {len(struck)}"
        if phase == "build":
            third = (piece.seconds - 20) / 3
            assert sum(at > 2 * third for at in struck) > 1.1 * sum(at < third for at in struck), piece.name


def test_pieces_of_more_than_eight_minutes_have_a_second_section():
    for piece in LONGER:
        written = bars(piece)
        assert (piece.second is not None) == (piece.seconds > LONG)
        if piece.second is None:
            continue
        away = [bar for bar in written if bar.section == 1]
        assert len(away) >= 4 * PHRASE, piece.name
        assert written[-2].section == 0, "and back"
        assert {bar.chord for bar in away} != {bar.chord for bar in written if bar.section == 0}
        assert (piece.second.key == piece.key) == (piece.character in PURE)


def test_the_arc_of_a_peak_builds_and_the_way_back_eases():
    for piece in (piece for piece in ALL if piece.phase == "peak"):
        fullness = [bar.fullness for bar in bars(piece)[:-1]]
        assert 0.6 <= int(np.argmax(fullness)) / len(fullness) <= 0.9
        assert fullness[0] < 0.5
