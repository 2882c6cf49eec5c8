from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.session.music.mood import LivingMusic, Mood
from companion.session.music.preflight import (
    CheckFinding,
    CheckStatus,
    CheckSubject,
    ChosenMusic,
    HeardMusic,
    gain_db,
    of_the_music,
    paths_of,
    steps,
    trouble_of,
)
from companion.session.music.programme import Playlist, Track

FINE = HeardMusic(600.0, -20.0, -3.0)


def track(name: str, seconds: float = 600.0, gain: float = 0.0) -> Track:
    return Track(name, f"/m/{name}", name.title(), seconds, "peak", gain_db=gain)


def chosen(minutes: float, *tracks: Track) -> ChosenMusic:
    return ChosenMusic("Peak", minutes, Playlist("p", "P", "peak", tracks))


def found(about: CheckSubject, music: list[ChosenMusic], heard: dict[str, HeardMusic]) -> CheckFinding:
    return next(finding for finding in of_the_music(music, heard) if finding.about is about)


def test_silence_needs_nothing():
    assert {finding.standing for finding in of_the_music([ChosenMusic("Peak", 17)], {})} == {CheckStatus.FINE}


def test_everything_heard_and_long_enough_is_fine():
    music = [chosen(17, track("a"), track("b"))]
    assert {f.standing for f in of_the_music(music, {"/m/a": FINE, "/m/b": FINE})} == {CheckStatus.FINE}
    assert found(CheckSubject.FILES, music, {"/m/a": FINE, "/m/b": FINE}).sentences == (
        "All 2 pieces play to their ends, decoded by PyAV.",
    )


def test_what_is_not_heard_yet_is_looked_at():
    music = [chosen(17, track("a"), track("b"))]
    finding = found(CheckSubject.FILES, music, {"/m/a": FINE})
    assert finding.standing is CheckStatus.LOOKING
    assert finding.sentences[0].startswith("1 of 2 pieces")
    assert found(CheckSubject.LOUDNESS, music, {"/m/a": FINE}).standing is CheckStatus.LOOKING


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        (HeardMusic(trouble="no"), "“A” cannot be played"),
        (HeardMusic(60.0, -20.0, -3.0), "“A” ends after 60 seconds instead of 600"),
        (HeardMusic(0.2, -20.0, -3.0), "“A” ends after 0 seconds"),
        (HeardMusic(600.0, -70.0, -90.0), "“A” is silent from end to end"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_sentence(heard: HeardMusic, said: str):
    finding = found(CheckSubject.FILES, [chosen(5, track("a"))], {"/m/a": heard})
    assert finding.standing is CheckStatus.CONCERN
    assert finding.sentences[0].startswith(said)


def test_a_length_that_no_playlist_told_is_heard():
    assert trouble_of(track("a", 0.0), FINE).startswith("“A” has no length")
    assert (
        found(CheckSubject.FILES, [chosen(5, track("a", 0.0))], {"/m/a": FINE}).standing is CheckStatus.FINE
    )
    assert (
        found(CheckSubject.MINUTES, [chosen(9, track("a", 0.0))], {"/m/a": FINE}).standing is CheckStatus.FINE
    )


def test_minutes_that_do_not_suffice_are_told_with_the_need():
    music = [chosen(17, track("a"), track("b", 120.0))]
    assert found(CheckSubject.MINUTES, music, {}).sentences == (
        "Peak: 12 of 17 minutes; the music repeats, and never falls silent.",
    )
    gone = {"/m/a": HeardMusic(trouble="no"), "/m/b": HeardMusic(trouble="no")}
    assert (
        found(CheckSubject.MINUTES, music, gone)
        .sentences[0]
        .startswith("Peak: none of its music can be played")
    )
    several = [replace(music[0], phase=phase) for phase in ("Build", "Peak")] + [chosen(5, track("c"))]
    assert found(CheckSubject.MINUTES, several, {"/m/c": gone["/m/a"]}).sentences == (
        "Peak: none of its music can be played; a quiet piece is repeated instead.",
        "Build: 12 of 17, Peak: 12 of 17 minutes; the music repeats, and never falls silent.",
    )


def test_steps_are_counted_as_they_will_be_heard():
    quiet, loud = HeardMusic(600, -26, -10), HeardMusic(600, -14, -1)
    heard = {"/m/a": quiet, "/m/b": loud, "/m/c": HeardMusic(trouble="no")}
    bare = (track("a"), track("c"), track("b"))
    (step,) = steps(bare, heard)
    assert (step.before.id, step.after.id, step.lu) == ("a", "b", 12)
    assert "“B” plays much louder than “A” before it" in step.sentence
    assert found(CheckSubject.LOUDNESS, [chosen(5, *bare)], heard).standing is CheckStatus.CONCERN
    levelled = (track("a", gain=6.0), track("b", gain=-6.0))
    assert steps(levelled, heard) == []


@given(st.floats(-69, 0), st.floats(-60, 3))
def test_a_gain_never_lifts_a_peak_over_the_ceiling(loudness: float, peak: float):
    gain = gain_db(loudness, peak)
    assert gain <= 12
    assert gain <= 0 or peak + gain <= -1 + 1e-9
    assert loudness + gain <= -20 + 1e-9


def test_silent_music_is_not_lifted():
    assert gain_db(-70.0, -120.0) == gain_db(None, None) == 0


def test_every_file_is_heard_once():
    assert paths_of([chosen(5, track("b"), track("a"), track("b")), ChosenMusic("Return", 5)]) == [
        "/m/b",
        "/m/a",
    ]


def test_living_music_needs_no_files_though_some_stand_beside_it():
    mood = Mood(0.5, 0.5, 0.5, 0.5)
    beside = Playlist("l", "L", "peak", (track("a"),), living=LivingMusic("strings", 0, mood))
    music = [ChosenMusic("Peak", 17, beside)]
    assert paths_of(music) == []
    assert {finding.standing for finding in of_the_music(music, {})} == {CheckStatus.FINE}
    (said,) = found(CheckSubject.FILES, music, {}).sentences
    assert said.startswith("Living music needs no files")
    mixed = [*music, chosen(10, track("b"))]
    assert paths_of(mixed) == ["/m/b"]
    assert len(found(CheckSubject.FILES, mixed, {"/m/b": FINE}).sentences) == 2
