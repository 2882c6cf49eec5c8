"""Music given along: licences first, then copies or one file, whole or not at all, never beside a session."""

import threading
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from companion.audio.decoding.decoded import decoded
from companion.audio.engine.ring import RATE
from companion.ports.music.along import AlongProgress, HeardStretch, PieceAlong
from companion.resources import assets
from companion.services.background import Background
from companion.services.music.living import Characters, read_characters
from companion.services.music.taking_home.along import LIST, MusicAlong
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
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
        self.along = MusicAlong(
            self.background,
            lambda call: call(),
            lambda: self.known,
            lambda: self.live,
            self.characters,
        )
        self.told: list[AlongProgress] = []
        self.begun = threading.Event()

    def characters(self) -> Characters:
        """Those that ship, and one of the practice's own that nobody else may have."""
        shipped = read_characters()
        kept = replace(shipped.found[0], id="kept_here", licence="All rights reserved")
        return replace(shipped, found=[*shipped.found, kept])

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
    house.along.look(
        [(name, name) for name in (*house.known, "unknown", "bowls_and_breath", "kept_here")],
        found.extend,
        pytest.fail,
    )
    house.background.before()()
    assert {piece.track_id: piece.why_not for piece in found} == {
        "slow-tide": "",
        "lamplight": "",
        "orchard": "its licence does not say that it may be copied",
        "footpath": "its licence is not known",
        "gone": "its file is gone",
        "unknown": "no longer among the music of this computer",
        "bowls_and_breath": "",
        "kept_here": "its licence does not say that it may be copied",
    }
    assert (found[-2].lives, found[-2].source) == (
        True,
        "CC0 1.0 · composed and played by this program",
    )
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


def living(character: str) -> HeardStretch:
    """Six seconds of living music from its second minute on, and where it was steered."""
    dark, light = Mood(0.9, 0.2, 0.3, 0.1), Mood(0.2, 0.4, 0.8, 0.6)
    steerings = Steering(character, 7, 0, dark, 0.0), Steering(character, 7, 61 * RATE, light, 20.0)
    music = LivingMusic(character, 7, dark, title="The bells", past=LivingPast(steerings, 60 * RATE))
    return HeardStretch(character, "Living music, The bells", 60.0, 66.0, music)


def test_living_music_is_played_once_more_at_its_place_in_the_one_file_and_stands_in_no_folder(
    house: House, tmp_path: Path
):
    out = tmp_path / "along.m4a"
    heard = [
        HeardStretch("slow-tide", "Slow Tide", 60.0, 66.0),
        living("bowls_and_breath"),
        living("gone"),
        living("kept_here"),
    ]
    house.along.write(heard, out, house._take, joined=True)
    house.background.before()()
    assert house.told[-1].said.startswith("Written")
    sound = np.concatenate(list(decoded(out)))
    assert abs(len(sound) / RATE - 10) < 0.3
    assert float(np.sqrt(np.mean(sound[7 * RATE : 9 * RATE] ** 2))) > 0.01
    with av.open(str(out)) as container:
        assert "The bells · CC0 1.0" in container.metadata["comment"]
    house.along.write(heard, tmp_path / "folder", house._take, joined=False)
    house.background.before()()
    assert sorted(path.name for path in (tmp_path / "folder").iterdir()) == ["01 Slow Tide.opus", LIST]
