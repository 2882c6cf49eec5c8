"""Music given along: licences first, then copies or one file, whole or not at all, never beside a session."""

import threading
from pathlib import Path

import pytest

from companion.audio.decoding.decoded import decoded
from companion.audio.engine.ring import RATE
from companion.ports.music.along import AlongProgress, HeardStretch, PieceAlong
from companion.resources import assets
from companion.services.background import Background
from companion.services.music.taking_home.along import LIST, MusicAlong
from companion.session.music.programme import Track

STARTER = assets() / "playlists" / "starter"


def track(name: str, licence: str = "CC0-1.0", path: Path | None = None) -> Track:
    where = str(path or STARTER / f"{name}.opus")
    return Track(name, where, name.title(), 200.0, "peak", licence=licence, source="made here")


class House:
    """Two pieces that are free, one that is not, one of which nothing is known, and one that is gone."""

    def __init__(self) -> None:
        self.background = Background(lambda call: call())
        self.live = False
        pieces = [
            track("slow-tide"),
            track("lamplight"),
            track("orchard", "© a label"),
            track("footpath", ""),
        ]
        pieces.append(track("gone", path=Path("/nowhere/gone.opus")))
        self.known = {one.id: one for one in pieces}
        self.along = MusicAlong(self.background, lambda call: call(), lambda: self.known, lambda: self.live)
        self.told: list[AlongProgress] = []
        self.begun = threading.Event()

    def write(self, path: Path, *names: str, joined: bool = False, replace: bool = False) -> str:
        heard = [HeardStretch(name, name.title(), 60.0, 66.0) for name in names]
        self.along.write(heard, path, self._take, joined=joined, replace=replace)
        self.background.before()()
        return self.told[-1].said

    def _take(self, progress: AlongProgress) -> None:
        self.told.append(progress)
        self.begun.set()


@pytest.fixture
def house() -> House:
    return House()


def test_what_may_go_along_is_said_first_with_size_and_length(house: House):
    found: list[PieceAlong] = []
    house.along.look([(name, name) for name in (*house.known, "unknown")], found.extend, pytest.fail)
    house.background.before()()
    assert {piece.track_id: piece.why_not for piece in found} == {
        "slow-tide": "",
        "lamplight": "",
        "orchard": "its licence does not say that it may be copied",
        "footpath": "its licence is not known",
        "gone": "its file is gone",
        "unknown": "no longer among the music of this computer",
    }
    assert (found[0].size, found[0].seconds) == ((STARTER / "slow-tide.opus").stat().st_size, 200.0)
    assert found[0].source == "CC0-1.0 · made here"


def test_a_folder_holds_each_free_piece_once_and_says_where_it_is_from(house: House, tmp_path: Path):
    out = tmp_path / "along"
    said = house.write(out, "lamplight", "orchard", "slow-tide", "lamplight")
    assert said == f"Written: {out}. It is not encrypted: anybody who has it can hear it."
    assert sorted(path.name for path in out.iterdir()) == ["01 Lamplight.opus", "02 Slow-Tide.opus", LIST]
    assert (out / "01 Lamplight.opus").read_bytes() == (STARTER / "lamplight.opus").read_bytes()
    assert "01 Lamplight.opus: CC0-1.0 · made here" in (out / LIST).read_text(encoding="utf-8")
    shares = [progress.share for progress in house.told]
    assert shares == sorted(shares)
    assert house.told[-1].over
    assert "already" in house.write(out, "lamplight")
    assert house.write(out, "lamplight", replace=True).startswith("Written")
    assert len(list(out.iterdir())) == 2


def test_one_file_plays_what_was_heard_of_the_free_pieces(house: House, tmp_path: Path):
    out = tmp_path / "along.m4a"
    assert house.write(out, "slow-tide", "orchard", "lamplight", joined=True).startswith("Written")
    assert abs(sum(map(len, decoded(out))) / RATE - 10) < 0.3
    assert [path.name for path in tmp_path.iterdir()] == ["along.m4a"]


def test_a_piece_that_cannot_be_read_leaves_nothing(house: House, tmp_path: Path):
    bad = tmp_path / "bad.opus"
    bad.write_bytes(b"no music")
    house.known["bad"] = track("bad", path=bad)
    said = house.write(tmp_path / "along.m4a", "bad", joined=True)
    assert said.startswith("Nothing was written: a piece cannot be read")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.opus"]


def test_where_none_may_be_copied_nothing_is(house: House, tmp_path: Path):
    said = house.write(tmp_path / "along", "orchard", "footpath", "gone")
    assert said == "Nothing was written: none of this music may be copied."
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_stopped_and_nothing_of_it_stays(house: House, tmp_path: Path):
    heard = [HeardStretch("slow-tide", "Slow Tide", 0.0, 240.0)] * 40
    house.along.write(heard, tmp_path / "along.m4a", house._take, joined=True)
    assert house.begun.wait(60)
    house.along.cancel()
    house.background.before()()
    assert house.told[-1].said == "Stopped; nothing was written."
    assert list(tmp_path.iterdir()) == []


def test_beside_a_session_nothing_is_copied(house: House, tmp_path: Path):
    house.live = True
    assert house.write(tmp_path / "along", "lamplight").startswith("A session is under way")
    assert list(tmp_path.iterdir()) == []
