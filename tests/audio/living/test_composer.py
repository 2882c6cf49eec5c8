"""Living music judged by its notes: phrases return, tones are tied, lines have a range and rise."""

from collections import Counter
from itertools import pairwise

import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.composer import compose
from companion.audio.living.harmony import CHORDS, TURN, chord_of
from companion.audio.living.known import shipped
from companion.audio.living.music import first_place
from companion.audio.living.place import OPEN, LivingNote, LivingPlace
from companion.resources import assets
from companion.session.music.characters import LivingCharacter, Part, find_characters
from companion.session.music.mood import Mood

CHARACTERS = [one.id for one in find_characters([assets() / "music" / "characters"])[0]]
F3 = 53


def written(character: LivingCharacter, mood: Mood, steps: int) -> list[LivingPlace]:
    """Give the place before each of so many steps, and after the last one."""
    places = [first_place(character.id, 12, mood)]
    for _ in range(steps):
        places.append(compose(character, places[-1]))
    return places


def of_part(character: LivingCharacter, notes: list[LivingNote], part: Part) -> list[LivingNote]:
    return [note for note in notes if character.players[note.player].part is part]


@pytest.mark.parametrize("phase", ["onset", "peak", "return"])
@pytest.mark.parametrize("name", CHARACTERS)
def test_phrases_return_and_voices_are_tied_and_stand_open(name: str, phase: str):
    character = shipped(name)
    mood = character.phases.of(phase).mood
    places = written(character, mood, 2 * TURN)
    roots = [chord_of(12, step, mood, character.degrees).tones for step in range(TURN)]
    first, second, third, fourth = (roots[at : at + CHORDS] for at in range(0, TURN, CHORDS))
    assert {tones[0] for tones in first} == {tones[0] for tones in second} == {tones[0] for tones in fourth}
    assert [set(tones) for tones in third] != [set(tones) for tones in first]
    lengths = [(after.step_at - before.step_at) / RATE for before, after in pairwise(places)]
    assert all(7.0 <= length <= 11.0 for length in lengths)
    voicings = [[voice.pitch for voice in place.voices] for place in places[1:]]
    tied = [len(set(now) & set(then)) / len(now) for then, now in pairwise(voicings)]
    assert sum(tied) / len(tied) >= 0.3
    for voicing in voicings:
        assert all(high - low >= 5 for low, high in pairwise(voicing) if low < F3)
    assert voicings[:CHORDS] != voicings[CHORDS : 2 * CHORDS], "what returns is no copy"


def test_voices_move_one_after_another_and_each_tone_ends_as_the_next_begins():
    character = shipped("strings_and_piano")
    notes = list(written(character, character.phases.peak.mood, TURN)[-1].notes)
    chords = of_part(character, notes, Part.CHORDS)
    starts = Counter(note.start for note in chords if note.start)
    assert starts.most_common(1)[0][1] == 1
    open_now = [note.pitch for note in chords if note.end == OPEN]
    assert len(open_now) == len(set(open_now)) == 4
    ends = {note.end for note in chords if note.end < OPEN}
    assert len(ends - {note.start for note in chords}) <= 2


def test_a_line_has_a_range_and_rises_verse_by_verse():
    character = shipped("strings_and_piano")
    notes = list(written(character, character.phases.peak.mood, TURN)[-1].notes)
    line = of_part(character, notes, Part.MELODY)
    length = line[-1].end / CHORDS
    verses = [[n.pitch for n in line if at * length <= n.start < (at + 1) * length] for at in range(4)]
    means = [sum(verse) / len(verse) for verse in verses]
    assert means[3] > means[0] + 2
    pitches = [note.pitch for note in line]
    assert 7 <= max(pitches) - min(pitches) <= 24
    assert max(abs(a - b) for a, b in pairwise(pitches)) <= 12


def test_keys_go_round_the_circle_by_fifths():
    character = shipped("harp_and_flute")
    mood = Mood(0.2, 0.5, 1.0, 0.5)
    scales = [set(chord_of(3, turn * TURN, mood, character.degrees).scale) for turn in range(9)]
    assert all(len(one & other) == 6 for one, other in pairwise(scales))
    assert len({frozenset(scale) for scale in scales}) >= 4


def test_the_fuller_the_motion_the_more_is_struck():
    character = shipped("harp_and_flute")

    def struck(motion: float) -> int:
        notes = list(written(character, Mood(0.3, motion, 0.7, 0.5), TURN)[-1].notes)
        return len(of_part(character, notes, Part.FIGURE))

    assert struck(0.0) == 0
    assert 0 < struck(0.3) < struck(0.9)
