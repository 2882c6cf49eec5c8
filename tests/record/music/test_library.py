from hypothesis import given
from hypothesis import strategies as st

from companion.audio.playlists import find_playlists
from companion.record.music.library import (
    HeardSound,
    LibraryTrack,
    MusicList,
    gains_db,
    playlist_of,
    seconds_of,
    suggest,
)
from companion.resources import assets
from companion.session.music.phases import PHASES

figures = st.floats(0, 1e5)


def track(name: str, sound: HeardSound | None = None, **more: object) -> LibraryTrack:
    return LibraryTrack(name, f"/m/{name}.mp3", 1, 1, name, name.title(), sound=sound, **more)  # type: ignore[arg-type]


@given(figures, figures, figures)
def test_every_sound_gets_a_phase_and_an_energy(brightness: float, density: float, spread: float):
    found = suggest(HeardSound(60, -20, spread, -3, brightness=brightness, density=density))
    assert found.phase in PHASES
    assert 1 <= found.energy <= 5
    assert found.why.count(", ") == 2


def test_the_suggestion_follows_what_research_says_of_the_phases():
    def phase(brightness: float, density: float, spread: float) -> tuple[str, int]:
        found = suggest(HeardSound(60, -20, spread, -3, brightness=brightness, density=density))
        return found.phase, found.energy

    assert phase(280, 0.4, 3) == ("peak", 1), "dark and sustained"
    assert phase(460, 0.3, 3) == ("settle", 1), "warm, sparse, steady"
    assert phase(460, 0.4, 6) == ("onset", 1), "warm, sparse"
    assert phase(460, 0.8, 5) == ("return", 2), "melodic"
    assert phase(900, 0.5, 15) == ("build", 2), "widening"
    assert phase(2_000, 3.0, 5) == ("reentry", 4), "bright and lively"


def test_an_album_keeps_its_proportions_and_single_pieces_are_levelled():
    loud, soft = HeardSound(100, -14, 4, -4), HeardSound(100, -26, 4, -14)
    album = [track("a", loud, album="One"), track("b", soft, album="One")]
    alone = [track("c", loud), track("d", soft), track("e")]
    gains = gains_db([*album, *alone])
    assert gains["a"] == gains["b"]
    assert (gains["c"], gains["d"]) == (-6, 6)
    assert "e" not in gains


def test_a_curated_playlist_becomes_one_of_a_session():
    tracks = {
        "a": track("a", HeardSound(90, -23, 3, -9, brightness=300), phase="return", energy=2, licence="CC0"),
        "b": track("b", HeardSound(60, -20, 3, -3, brightness=300)),
    }
    curated = MusicList("x", "Evening", "peak", ("b", "a", "gone", "b"))
    made = playlist_of(curated, tracks)
    assert [(t.id, t.phase, t.energy, t.gain_db) for t in made.tracks] == [
        ("b", "peak", 1, 0), ("a", "return", 2, 3), ("b", "peak", 1, 0),
    ]  # fmt: skip
    assert (made.id, made.title, made.phase, made.seconds) == ("x", "Evening", "peak", 210)
    assert seconds_of(curated, tracks) == 210


def test_the_music_that_ships_has_phases_of_the_same_names():
    assert {r.playlist.phase for r in find_playlists(assets() / "playlists")} - {""} == set(PHASES)
