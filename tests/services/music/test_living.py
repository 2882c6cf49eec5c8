"""Living music as it is offered: a playlist of each phase, one seed for a session, and what is left of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from companion.audio.living.known import character_from
from companion.resources import assets
from companion.services.catalogue import read_catalogue
from companion.services.music.living import Characters, fresh_seed, read_characters
from companion.session.codec.files import decode_fact, decode_plan, encode_fact, encode_plan
from companion.session.journal import MusicHappened
from companion.session.music.living import seeded
from companion.session.music.mood import Mood, Steering
from companion.session.music.programme import Happening
from companion.session.plan import Plan
from companion.ui.languages import speak
from tests import samples

CATALOGUE = read_catalogue()
CHARACTERS = read_characters()
PHASES = {phase.id for phase in samples.protocol().phases}


def plan(living_seed: int = 0) -> Plan:
    chosen = {"build": "living/strings_and_piano/build", "peak": "living/gone/peak", "onset": "starter/onset"}
    return Plan(samples.protocol(), playlists=chosen, living_seed=living_seed)


def test_each_character_is_a_playlist_of_each_phase_beside_what_ships_for_it():
    offered = CHARACTERS.playlists(CATALOGUE.playlists)
    assert CHARACTERS.trouble == []
    assert len({playlist.id for playlist in offered}) == len(offered) == 3 * len(PHASES)
    assert {playlist.phase for playlist in offered} == PHASES
    assert all(one.living and one.about and one.tracks for one in offered)
    shipped = {one.id: one.tracks for one in CATALOGUE.playlists}
    assert all(one.tracks == shipped[f"starter/{one.phase}"] for one in offered)


@pytest.mark.usefixtures("qapp")
def test_it_is_offered_in_the_language_that_is_spoken():
    speak("es")
    try:
        first = CHARACTERS.playlists(())[0]
    finally:
        speak("en")
    assert first.title == "Viva: Cuerdas cálidas y piano con fieltro"
    assert first.living is not None
    assert first.living.title == "Cuerdas cálidas y piano con fieltro"
    assert Characters().playlists(CATALOGUE.playlists) == []


def test_a_plan_has_one_seed_and_only_where_it_needs_one():
    seed = fresh_seed()
    begun = seeded(plan(), seed)
    assert begun.living_seed == seed != fresh_seed()
    assert seeded(begun, 1) == begun
    assert seeded(Plan(samples.protocol()), seed).living_seed == 0


def test_cues_have_the_seed_and_follow_the_clock_for_as_long_as_their_phase():
    """A character that is no longer there leaves the pieces that ship."""
    playlists = [*CATALOGUE.playlists, *CHARACTERS.playlists(CATALOGUE.playlists)]
    programme = CATALOGUE.programme(plan(living_seed=9), playlists)
    build, peak, onset = (programme.cue(phase) for phase in ("build", "peak", "onset"))
    lasts = next(60 * (phase.end - phase.start) for phase in samples.protocol().phases if phase.id == "build")
    assert build.living is not None
    assert (build.living.seed, build.living.later_s) == (9, lasts)
    assert build.tracks
    assert (peak.living, bool(peak.tracks)) == (None, True)
    assert onset.living is None


def test_what_was_kept_before_there_was_any_reads_as_before():
    told = MusicHappened(1, Happening.STARTED, "peak", "t", "Tide", 0.0)
    kind, written = encode_fact(told)
    assert "steering" not in written
    assert decode_fact(kind, written) == told
    steering = Steering("strings", 7, 48_000, Mood(0.9, 0.2, 0.4, 0.1), 40.0)
    steered = replace(told, steering=steering)
    assert decode_fact(*encode_fact(steered)) == steered
    assert "living_seed" not in encode_plan(plan())
    assert decode_plan(encode_plan(plan(living_seed=9))) == plan(living_seed=9)


OURS = (assets() / "music" / "characters" / "2_bowls_and_breath.toml").read_text(encoding="utf-8")


def test_characters_of_the_practices_own_are_offered_and_what_is_wrong_in_one_is_said(tmp_path: Path):
    folder = tmp_path / "characters"
    folder.mkdir()
    ours = OURS.replace('"bowls_and_breath"', '"our_bells"').replace("Singing bowls and breath", "Our bells")
    (folder / "bells.toml").write_text(ours, encoding="utf-8")
    (folder / "copied.toml").write_text(OURS, encoding="utf-8")
    (folder / "deep.toml").write_text(ours.replace("depth = 1.0", "depth = 1.5"), encoding="utf-8")
    found = read_characters(folder)
    assert [one.id for one in found.found][3:] == ["our_bells"]
    taken, wrong = found.trouble
    assert taken == 'copied.toml, id: "bowls_and_breath" is already the id of another character.'
    assert wrong.startswith("deep.toml, line ")
    assert "depth: expected a number from 0 to 1, found 1.5" in wrong
    peak = next(one for one in found.playlists(()) if one.id == "living/our_bells/peak")
    assert (peak.title, peak.living and peak.living.folder) == ("Living: Our bells", str(folder))
    assert character_from(str(folder), "our_bells").title == "Our bells"
    with pytest.raises(LookupError):
        character_from("", "our_bells")
