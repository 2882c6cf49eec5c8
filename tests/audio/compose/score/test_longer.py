"""The longer pieces and the courses made of them: enough for every protocol, made whole or not at all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from companion.audio.compose.score.arrangements import ARRANGEMENTS
from companion.audio.compose.score.courses import COURSES, TITLES, write_courses
from companion.audio.compose.score.form import Bar, MusicalKey
from companion.audio.compose.score.harmony import chord, symbols
from companion.audio.compose.score.held import Pad
from companion.audio.compose.score.longer import EDITION, JOINED, LONGER
from companion.audio.compose.score.parts import Within
from companion.audio.compose.score.piece import Piece, bars
from companion.audio.compose.score.pieces import STARTER
from companion.audio.compose.score.song import BEATS, compose, scale
from companion.audio.compose.sound.render import _edges
from companion.audio.compose.worker import PART, SPARE, faults, make, needed
from companion.audio.decoding.measure import Measured, measure
from companion.audio.playlists import find_courses
from companion.resources import assets
from companion.session.codec.files import find_protocols
from companion.session.music.fitting import fitted, lasts
from companion.session.music.programme import Cue, Playlist, Programme
from companion.session.protocol import Protocol
from tests.audio.compose.alike import most_alike

PLENTY = 2 * SPARE
SHORT = replace(LONGER[0], seconds=60.0, swell=6.0)


@pytest.fixture(scope="module")
def protocols() -> list[Protocol]:
    return list(find_protocols(assets() / "protocols")[0])


@pytest.fixture(scope="module")
def courses() -> list[Playlist]:
    return find_courses(assets() / "courses", Path("/made"))


def test_every_phase_has_long_pieces_in_four_characters_with_names_of_their_own():
    names = [piece.name for piece in (*STARTER, *LONGER)]
    assert len(set(names)) == len(names)
    assert len({piece.title.casefold() for piece in (*STARTER, *LONGER)}) == len(names)
    assert len({(piece.phase, piece.key, piece.chords, piece.parts) for piece in LONGER}) == len(LONGER)
    for phase in {piece.phase for piece in STARTER}:
        for character in ARRANGEMENTS:
            mine = [p for p in LONGER if (p.phase, p.character) == (phase, character)]
            assert sum(piece.seconds for piece in mine) >= 10 * 60, (phase, character)
    assert all(240 <= piece.seconds <= 14.5 * 60 for piece in LONGER)
    assert sum(piece.seconds for piece in LONGER) >= 8 * 3600


def test_a_song_moves_by_steps_and_holds_what_belongs_to_the_chord():
    key = MusicalKey(57, "major")
    chords = [
        chord(one) for one in symbols("1add9 5/7 6m7 4maj7 | 2m7 5sus4 3m7 5", 57).split() if one != "|"
    ]
    for seed in range(40):
        tune = compose(chords, scale(key, 58, 76), np.random.default_rng(seed))
        pitches = [pitch for line in tune for pitch, _ in line]
        assert all(58 <= pitch <= 76 for pitch in pitches)
        assert len(set(pitches)) >= 4, "it is a melody"
        assert max(abs(a - b) for a, b in pairwise(pitches)) <= 12
        for harmony, line in zip(chords, tune, strict=True):
            assert sum(beats for _, beats in line) <= BEATS
            assert all(pitch % 12 in harmony.classes for pitch, beats in line if beats >= 2)
        assert [b for _, b in tune[0]] == [b for _, b in tune[2]], "a rhythm that comes back"


def test_progressions_in_degrees_are_the_same_music_in_every_key():
    assert symbols("1add9 5/7 | b6maj7 57sus4", 62) == "Dadd9 A/Db | Bbmaj7 A7sus4"
    steps = [[(c - tonic) % 12 for c in chord(symbols("4maj7", tonic)).classes] for tonic in range(48, 60)]
    assert all(one == steps[0] for one in steps)
    with pytest.raises(ValueError, match="8m"):
        symbols("8m", 60)


def test_the_edges_of_a_piece_stay_smooth_where_samples_are_many():
    length = 15 * 60 * 24_000
    for start in range(length - 9 * 24_000, length - 8 * 24_000, 24_000 // 4 + 1):
        ramp = _edges(start, 4_000, length, 6 * 24_000, 9 * 24_000)[:, 0].astype(float)
        assert 0 < np.abs(np.diff(ramp)).max() < 1e-5


def test_a_part_within_a_stretch_is_silent_outside_it():
    whole = bars(LONGER[0])
    pad = Pad(LONGER[0].parts[0].instrument, 50, 70, 0.1)  # type: ignore[attr-defined]
    notes = list(Within(pad, ((0.25, 0.5),)).write(whole, np.random.default_rng(1)))
    end = whole[-1].at + whole[-1].seconds
    assert notes
    assert all(0.25 * end <= note.at < 0.5 * end + whole[0].seconds for note in notes)
    assert isinstance(whole[0], Bar)


# -- courses --------------------------------------------------------------------------------------------


def test_the_courses_that_ship_are_those_that_the_composer_writes(tmp_path: Path, protocols: list[Protocol]):
    written = {path.name: path.read_bytes() for path in write_courses(tmp_path, protocols)}
    shipped = {path.name: path.read_bytes() for path in (assets() / "courses").glob("*.xspf")}
    assert written == shipped, "python -m companion.audio.compose courses"


def test_every_phase_of_every_protocol_is_covered_in_each_character_without_repetition(
    protocols: list[Protocol], courses: list[Playlist]
):
    for protocol in protocols:
        for phase in protocol.phases:
            mine = [one for one in courses if protocol.route in one.routes and one.phase == phase.id]
            assert [one.title for one in mine] == list(TITLES.values())
            for one in mine:
                tracks = [track.id for track in one.tracks]
                assert len(set(tracks)) == len(tracks)
                heard = sum(lasts(track, 8.0) for track in one.tracks)
                assert heard / 60 >= phase.end - phase.start, f"{protocol.id}, {one.id}"


def test_most_phases_end_with_the_end_of_a_piece(protocols: list[Protocol], courses: list[Playlist]):
    """The pieces are as long as they are so that sums of them fit; no list of lengths fits everything."""
    ends, phases = 0, 0
    for protocol in protocols:
        for one in (one for one in courses if protocol.route in one.routes):
            phase = next(phase for phase in protocol.phases if phase.id == one.phase)
            seconds = (phase.end - phase.start) * 60
            cue = Programme((Cue(one.phase, one.tracks),))
            at, over = 0.0, []
            for track in fitted(cue, one.phase, seconds).cue(one.phase).tracks:
                at += lasts(track, 8.0)
                over.append(abs(at - seconds))
            phases += 1
            ends += min(over) <= 20
    assert ends / phases >= 0.7, f"{ends} of {phases}"


def test_a_course_names_pieces_of_this_edition_and_every_route_has_one(courses: list[Playlist]):
    known = {piece.name: piece for piece in LONGER}
    for one in courses:
        for track in one.tracks:
            piece = known[Path(track.path).stem]
            assert track.path == str(Path(f"/made/longer-{EDITION}/{piece.name}.opus"))
            assert (track.seconds, track.phase, track.title) == (piece.seconds, piece.phase, piece.title)
            assert (track.licence, track.gain_db) == ("CC0-1.0", 0.0)
            assert track.phase == one.phase
    assert {route for course in COURSES for route in course.routes} == {
        r for one in courses for r in one.routes
    }
    assert {track.path for one in courses for track in one.tracks} == {
        str(Path(f"/made/longer-{EDITION}/{name}.opus")) for name in known
    }, "nothing is made that no course plays"


# -- making them ----------------------------------------------------------------------------------------


def made_with(
    paths: list[Path],
    passed_by: frozenset[str] = frozenset(),
    pieces: Sequence[Piece] = (SHORT,),
    free: int = PLENTY,
) -> list[Mapping[str, Any]]:
    said: list[Mapping[str, Any]] = []
    assert make(paths, passed_by, said.append, pieces, lambda _: free) == 0
    return said


def test_a_piece_is_made_measured_and_never_made_twice(tmp_path: Path):
    path = tmp_path / "music" / f"{SHORT.name}.opus"
    said = made_with([path])
    made = said[-1]
    assert made["made"] == str(path)
    heard = measure(path)
    assert (heard.seconds, heard.loudness) == (made["measured"]["seconds"], made["measured"]["loudness"])
    assert list(faults(heard)) == []
    assert heard.seconds == pytest.approx(60.0, abs=0.01)
    assert [file.name for file in path.parent.iterdir()] == [path.name], "nothing is left beside it"
    before = path.stat()
    assert made_with([path]) == [{"progress": {"path": str(path)}}]
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_what_an_ended_worker_left_behind_is_cleared_away(tmp_path: Path):
    left = tmp_path / f"another{PART}"
    left.write_bytes(b"half a piece")
    made_with([tmp_path / f"{SHORT.name}.opus"])
    assert not left.exists()


def test_where_the_disk_is_nearly_full_nothing_is_begun(tmp_path: Path):
    path = tmp_path / f"{SHORT.name}.opus"
    said = made_with([path, tmp_path / "b.opus"], free=SPARE + needed(SHORT) - 1)
    assert [one for one in said if "progress" not in one] == [{"stopped": "room"}]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_ends_it(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    assert made_with([tmp_path / "file" / f"{SHORT.name}.opus"])[-1] == {"stopped": "disk"}


def test_what_crashed_the_worker_and_what_nobody_knows_is_passed_by(tmp_path: Path):
    path = tmp_path / f"{SHORT.name}.opus"
    made_with([path, tmp_path / "unknown.opus"], passed_by=frozenset({str(path)}))
    assert list(tmp_path.iterdir()) == []


def test_a_piece_that_is_not_as_it_has_to_be_is_not_kept(tmp_path: Path):
    loud = Measured(
        40.0, loudness=-18.9, loudness_range=9.0, true_peak=-2.0, silent_start=0.0, silent_end=0.0
    )
    assert len(list(faults(loud))) == 3
    sharp = replace(SHORT, parts=(SHORT.parts[3],))
    said = made_with([tmp_path / f"{SHORT.name}.opus"], pieces=[sharp])
    assert "failed" in said[-1]
    assert list(tmp_path.iterdir()) == []


# -- every one of them ----------------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_every_long_piece_is_level_smooth_moving_of_its_phase_and_like_no_other(tmp_path: Path):
    from companion.audio.compose.figures import figures, likeness
    from companion.audio.compose.listen.aims import shipped_aims
    from companion.audio.compose.listen.features import features
    from companion.audio.compose.score.notes import RATE
    from companion.audio.compose.sound.render import blocks

    seen, aims, outside = {}, shipped_aims(), {}
    for piece in (*STARTER, *LONGER):
        sound = np.concatenate(list(blocks(piece)))
        found = seen[piece.name] = figures(sound)
        if told := [each.told() for each in aims.outside(features(sound, RATE), piece.phase)]:
            outside[piece.name] = told
        assert found.frozen <= 90 or piece.character == "overtones", piece.name
        assert found.roughest < 7, piece.name
    assert outside == {}
    for one, other in combinations((*STARTER, *LONGER), 2):
        alike = likeness(seen[one.name], seen[other.name])
        assert alike < most_alike(one, other), f"{one.name} and {other.name}"
    paths = [tmp_path / f"{piece.name}.opus" for piece in LONGER]
    said = made_with(paths, pieces=LONGER)
    assert [one for one in said if "failed" in one or "stopped" in one] == []
    assert all(path.exists() for path in paths)
    assert all(abs(measure(p).seconds - JOINED) % 60 < 0.02 for p in paths)


def test_the_pieces_of_a_phase_stand_in_different_keys():
    homes = defaultdict(set)
    for piece in LONGER:
        homes[piece.phase, piece.character].add(home(piece))
    for (phase, character), keys in homes.items():
        mine = [p for p in LONGER if (p.phase, p.character) == (phase, character)]
        assert len(keys) == len(mine), (phase, character)


def home(piece: Piece) -> int:
    return piece.key.tonic % 12
