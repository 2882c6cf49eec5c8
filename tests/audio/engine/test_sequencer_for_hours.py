"""A whole programme, rendered as fast as it goes: nothing is ever missing, uneven or rough in it."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from companion.audio.decoding.av_source import AvSource
from companion.audio.decoding.vlc_door import Closed, open_door
from companion.audio.decoding.vlc_source import VlcSource, decodes
from companion.audio.engine.open_track import SourceOpener
from companion.session.music.programme import Cue, Programme, Track
from tests.audio.endurance import CUT_SHORT, PIECE_S, Endurance, pieces, spoil
from tests.today import todays

pytestmark = pytest.mark.vlc

FLOOR_DB = -40
CLICK = 2e-3
"""Fourth differences: a cut of such a tone makes some 0.1, the noise of a codec less than a thousandth."""

MINUTE_S = 60.0
HOUR_S = 60 * MINUTE_S


@pytest.fixture(params=["libVLC", "PyAV"])
def ways(request: pytest.FixtureRequest) -> Iterator[Sequence[SourceOpener]]:
    """The decoders of a back end; in the second one libVLC is never opened."""
    if request.param == "PyAV":
        yield (AvSource,)
        return
    door = open_door(lambda door: decodes(partial(VlcSource, door)))
    if isinstance(door, Closed):
        pytest.skip(door.reason)
    yield (partial(VlcSource, door), AvSource)
    door.instance.release()


@pytest.mark.parametrize(("ways", "bad"), todays([("PyAV", False), ("libVLC", True)], 2), indirect=["ways"])
def test_minutes_of_programme_have_no_gap_no_uneven_join_and_no_click(
    tmp_path: Path, ways: Sequence[SourceOpener], *, bad: bool
) -> None:
    tracks = pieces(tmp_path, 10, 15.0, largest_fade_s=2.0)
    programme = Programme((Cue("peak", tuple(tracks)),), fade_seconds=3.0)
    heard = judge(ways, programme, 2 * MINUTE_S, tracks, spoil(tracks) if bad else {})
    assert len(heard.started()) >= 8


@pytest.mark.long
@pytest.mark.parametrize("bad", [False, True], ids=["all files good", "a fifth of the files bad"])
def test_three_hours_of_programme_have_no_gap_no_uneven_join_no_click_and_need_no_more_memory(
    tmp_path: Path, ways: Sequence[SourceOpener], *, bad: bool
) -> None:
    tracks = pieces(tmp_path, 25, 240.0)
    programme = Programme((Cue("peak", tuple(tracks)),))
    heard = judge(ways, programme, 3 * HOUR_S, tracks, spoil(tracks) if bad else {})
    assert len(heard.started()) >= 45
    assert max(heard.resident_kib[2:]) - heard.resident_kib[1] < 8 * 1024


def judge(
    ways: Sequence[SourceOpener],
    programme: Programme,
    seconds: float,
    tracks: Sequence[Track],
    expected: dict[str, str],
) -> Endurance:
    """Play it, hold it to the figures, and see that no track came again while others were unheard."""
    heard = Endurance(ways)
    heard.play(programme, seconds)
    assert heard.counted.seconds >= seconds - PIECE_S
    assert heard.counted.lowest_db > FLOOR_DB
    assert heard.counted.level_error_db <= 0.1
    assert heard.counted.click < CLICK
    assert heard.skipped() == {track: why for track, why in expected.items() if why}
    playable = [track.id for track in tracks if expected.get(track.id) in (None, CUT_SHORT)]
    started = heard.started()
    assert started == (playable * len(started))[: len(started)]
    return heard
