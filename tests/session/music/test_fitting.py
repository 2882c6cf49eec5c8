"""Music fitted to a phase: every track once, what was heard last, and an end where the phase ends."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.session.music.fitting import NEAR_S, fitted, lasts
from companion.session.music.programme import Cue, Programme, Track

FADE_S = 8.0


def piece(name: str, seconds: float) -> Track:
    """A track that plays for so long before the next one comes in."""
    return Track(name, name, name, seconds + FADE_S, "peak")


def programme_of(*tracks: Track) -> Programme:
    """A programme whose peak has these tracks."""
    return Programme((Cue("onset", (piece("other", 60),)), Cue("peak", tracks)), FADE_S)


def order(programme: Programme) -> list[str]:
    """The tracks of the peak in their order."""
    return [track.id for track in programme.cue("peak").tracks]


pieces = st.lists(st.integers(30, 900), min_size=1, max_size=12).map(
    lambda lengths: [piece(f"t{number}", length) for number, length in enumerate(lengths)]
)


def ends(tracks: list[Track]) -> list[float]:
    """The moments at which tracks played in this order end."""
    total, found = 0.0, []
    for track in tracks:
        total += lasts(track, FADE_S)
        found.append(total)
    return found


def test_a_later_track_is_taken_where_it_ends_with_the_phase() -> None:
    music = programme_of(piece("a", 300), piece("b", 200), piece("c", 180))
    assert order(fitted(music, "peak", 480)) == ["a", "c", "b"]


def test_where_nothing_ends_near_the_curated_order_stays() -> None:
    music = programme_of(piece("a", 300), piece("b", 200), piece("c", 180))
    assert order(fitted(music, "peak", 240)) == ["a", "b", "c"]


def test_what_was_heard_comes_last_and_what_was_heard_longest_ago_first_of_it() -> None:
    music = programme_of(piece("a", 300), piece("b", 200), piece("c", 180))
    assert order(fitted(music, "peak", 5_000, heard=["b", "a", "b"])) == ["c", "a", "b"]


def test_what_cannot_be_played_is_not_counted_on() -> None:
    music = programme_of(piece("a", 300), piece("b", 200), piece("c", 290), piece("d", 180))
    assert order(fitted(music, "peak", 480, unusable=frozenset({"a"}))) == ["c", "d", "a", "b"]


def test_a_piece_with_fades_of_its_own_is_joined_inside_them() -> None:
    own = replace(piece("a", 232), fade_in=6.0, fade_out=9.0)
    assert lasts(own, FADE_S) == pytest.approx(240 - 15 - FADE_S)
    assert lasts(piece("a", 232), FADE_S) == 232


@given(pieces, st.floats(-100, 4_000), st.data())
def test_no_track_is_lost_or_doubled_and_nothing_heard_comes_before_what_waits(
    tracks: list[Track], seconds: float, data: st.DataObject
) -> None:
    names = [track.id for track in tracks]
    heard = data.draw(st.lists(st.sampled_from(names)))
    unusable = data.draw(st.frozensets(st.sampled_from(names)))
    music = programme_of(*tracks)
    fit = fitted(music, "peak", seconds, heard, unusable)
    assert sorted(order(fit)) == sorted(names)
    waiting = len(set(names) - set(heard))
    assert set(order(fit)[waiting:]) == set(heard)
    assert fit.cue("onset") == music.cue("onset")


@given(pieces, st.data())
def test_an_end_that_can_be_met_is_met_no_worse_than_by_the_curated_order(
    tracks: list[Track], data: st.DataObject
) -> None:
    part = data.draw(st.lists(st.sampled_from(tracks), min_size=1, unique_by=lambda track: track.id))
    seconds = sum(lasts(track, FADE_S) for track in part) + data.draw(st.integers(-15, 15))
    assume(seconds > NEAR_S)
    fit = fitted(programme_of(*tracks), "peak", seconds)
    off = min(abs(end - seconds) for end in ends(list(fit.cue("peak").tracks)))
    assert off <= 15
    assert off <= min(abs(end - seconds) for end in ends(tracks))
