from pathlib import Path

from companion.audio.preflight import check
from companion.session.programme import Cue, Programme, Track


def test_every_missing_file_is_named_once_with_its_phases(tmp_path: Path):
    (tmp_path / "here.opus").touch()
    here = Track("h", str(tmp_path / "here.opus"), "Here", 60.0, "peak")
    gone = Track("g", str(tmp_path / "gone.opus"), "Gone", 60.0, "peak")
    programme = Programme((Cue("onset", (here, gone)), Cue("peak", (gone,))), last_resort=here)
    assert check(programme) == [f"“Gone” (onset, peak) is missing: {gone.path}"]
    assert check(Programme()) == []
