"""The longer music in the background: a real worker process, whose pieces are made of nothing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.ports.music.longer_music import LongerMusicWork
from companion.services.catalogue import read_catalogue
from companion.services.music.longer_music import LongerMusic
from companion.session.plan import Plan
from companion.settings import SettingsFile
from tests.services.access.test_record_access import Post

WRITES = """
import json, pathlib, sys
job = json.loads(sys.stdin.readline())
for name in job["paths"]:
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"music")
    print(json.dumps({"progress": {"path": name}}))
    print(json.dumps({"made": name}), flush=True)
"""
ONE = WRITES.replace("flush=True)", "flush=True)\n    import signal; signal.pause()")
FULL = 'import json, sys\nsys.stdin.readline()\nprint(json.dumps({"stopped": "room"}), flush=True)\n'
CRASHES = "import sys\nsys.stdin.readline()\nsys.exit(3)\n"


class House:
    """A making with its folder and its settings; what it posts is made here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.post = Post()
        self.settings = SettingsFile(folder)
        self.live = False
        self.told = 0
        self.longer_music = self.another(WRITES)

    def another(self, script: str) -> LongerMusic:
        """Make it with a worker that does this."""
        self.longer_music = LongerMusic(
            self.folder / "music",
            self.settings,
            self.post,
            lambda: self.live,
            worker=(sys.executable, "-c", script),
            quiet_s=0.0,
        )
        self.longer_music.watch(self._tell)
        return self.longer_music

    def _tell(self) -> None:
        self.told += 1

    def until(self, so: Callable[[], bool]) -> None:
        """Make what is posted until something is so."""
        while not so():
            self.post.make_next()

    def is_(self, doing: LongerMusicWork) -> Callable[[], bool]:
        return lambda: self.longer_music.standing().doing is doing


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.longer_music.close()


def test_everything_is_made_in_the_background_and_offered_piece_by_piece(house: House):
    making = house.longer_music
    assert making.playlists() == []
    assert making.standing().doing is LongerMusicWork.WAITING
    making.on_open()
    house.until(house.is_(LongerMusicWork.DONE))
    stands = making.standing()
    assert (stands.made, stands.size) == (stands.total, 5 * stands.total)
    house.until(lambda: house.told >= stands.total)  # it is told with every piece
    phases = {one.phase for one in making.playlists() if "im" in one.routes}
    assert phases == {"settle", "onset", "build", "peak", "return", "reentry"}


def test_a_playlist_is_offered_only_when_all_its_pieces_are_there(house: House):
    making = house.longer_music
    making.make()
    house.until(house.is_(LongerMusicWork.DONE))
    first, *_ = making.playlists()
    Path(first.tracks[-1].path).unlink()
    assert first.id not in [one.id for one in making.playlists()]
    assert making.standing().made == making.standing().total - 1


def test_a_session_ends_the_work_and_it_goes_on_afterwards(house: House):
    making = house.another(ONE)
    making.on_open()
    house.until(lambda: making.standing().made == 1)
    house.live = True
    making.session_began()
    assert making.standing().doing is LongerMusicWork.WAITING
    making.on_open()
    house.post.make_next()
    assert making.standing().doing is LongerMusicWork.WAITING, "not while a session is under way"
    house.live = False
    making.session_ended()
    house.until(lambda: making.standing().made == 2)
    making.close()


def test_what_is_there_is_not_made_again_after_a_restart(house: House):
    making = house.another(ONE)
    making.on_open()
    house.until(lambda: making.standing().made == 1)
    making.close()
    (first,) = (path for path in (house.folder / "music").rglob("*.opus"))
    before = first.stat().st_mtime_ns
    making = house.another(WRITES)
    making.on_open()
    house.until(house.is_(LongerMusicWork.DONE))
    assert first.stat().st_mtime_ns == before


def test_stopped_by_somebody_it_stays_stopped_until_somebody_asks(house: House):
    making = house.another(ONE)
    making.on_open()
    house.until(lambda: making.standing().made == 1)
    making.stop()
    assert making.standing().doing is LongerMusicWork.STOPPED
    assert not SettingsFile(house.folder).now.longer_music, "also the next time"
    making.on_open()
    making.session_ended()
    assert making.standing().doing is LongerMusicWork.STOPPED
    making.make()
    house.until(lambda: making.standing().made == 2)
    assert SettingsFile(house.folder).now.longer_music


def test_removed_it_leaves_nothing_on_the_disk(house: House):
    house.longer_music.make()
    house.until(house.is_(LongerMusicWork.DONE))
    house.longer_music.remove()
    assert not (house.folder / "music").exists()
    assert house.longer_music.playlists() == []
    assert house.longer_music.standing().doing is LongerMusicWork.STOPPED


@pytest.mark.parametrize(
    ("script", "doing"), [(FULL, LongerMusicWork.NO_ROOM), (CRASHES, LongerMusicWork.FAILED)]
)
@pytest.mark.logs_warnings
def test_what_is_in_the_way_is_known_and_the_next_time_it_is_tried_again(
    house: House, script: str, doing: LongerMusicWork
):
    making = house.another(script)
    making.make()
    house.until(house.is_(doing))
    assert making.playlists() == []
    making = house.another(WRITES)
    making.on_open()
    house.until(house.is_(LongerMusicWork.DONE))


def test_a_session_planned_with_music_that_is_gone_has_the_shipped_one(house: House):
    house.longer_music.make()
    house.until(house.is_(LongerMusicWork.DONE))
    longer = next(one for one in house.longer_music.playlists() if one.id == "full/im/pads/peak")
    catalogue = read_catalogue()
    starter = next(one for one in catalogue.playlists if one.id == "starter/peak")
    plan = Plan(catalogue.protocols[0], playlists={"peak": longer.id, "return": "somebody's own, removed"})
    both = [*catalogue.playlists, *house.longer_music.playlists()]
    assert catalogue.programme(plan, both).cue("peak").tracks == longer.tracks
    house.longer_music.remove()
    left = [*catalogue.playlists, *house.longer_music.playlists()]
    assert catalogue.programme(plan, left).cue("peak").tracks == starter.tracks
    assert catalogue.programme(plan, left).cue("return").tracks == ()


def test_whoever_no_longer_watches_is_told_nothing(house: House):
    told: list[str] = []
    leave = house.longer_music.watch(lambda: told.append("told"))
    house.longer_music.stop()
    leave()
    house.longer_music.remove()
    assert told == ["told"]
