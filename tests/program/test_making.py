"""The longer music in the background: a real worker process, whose pieces are made of nothing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.program.making import Making
from companion.program.supplies import read_supplies
from companion.session.plan import Plan
from companion.settings import SettingsFile
from companion.ui.desk.making import Doing
from tests.test_program import Post

WRITES = """
import json, pathlib, sys
errand = json.loads(sys.stdin.readline())
for name in errand["paths"]:
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
        self.making = self.another(WRITES)

    def another(self, script: str) -> Making:
        """Make it with a worker that does this."""
        self.making = Making(
            self.folder / "music",
            self.settings,
            self.post,
            lambda: self.live,
            worker=(sys.executable, "-c", script),
            quiet_s=0.0,
        )
        self.making.watch(self._tell)
        return self.making

    def _tell(self) -> None:
        self.told += 1

    def until(self, so: Callable[[], bool]) -> None:
        """Make what is posted until something is so."""
        while not so():
            self.post.make_next()

    def is_(self, doing: Doing) -> Callable[[], bool]:
        return lambda: self.making.standing().doing is doing


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.making.close()


def test_everything_is_made_in_the_background_and_offered_piece_by_piece(house: House):
    making = house.making
    assert making.playlists() == []
    assert making.standing().doing is Doing.WAITING
    making.came()
    house.until(house.is_(Doing.DONE))
    stands = making.standing()
    assert (stands.made, stands.size) == (stands.total, 5 * stands.total)
    house.until(lambda: house.told >= stands.total)  # it is told with every piece
    phases = {one.phase for one in making.playlists() if "im" in one.routes}
    assert phases == {"settle", "onset", "build", "peak", "return", "reentry"}


def test_a_playlist_is_offered_only_when_all_its_pieces_are_there(house: House):
    making = house.making
    making.make()
    house.until(house.is_(Doing.DONE))
    first, *_ = making.playlists()
    Path(first.tracks[-1].path).unlink()
    assert first.id not in [one.id for one in making.playlists()]
    assert making.standing().made == making.standing().total - 1


def test_a_session_ends_the_work_and_it_goes_on_afterwards(house: House):
    making = house.another(ONE)
    making.came()
    house.until(lambda: making.standing().made == 1)
    house.live = True
    making.session_began()
    assert making.standing().doing is Doing.WAITING
    making.came()
    house.post.make_next()
    assert making.standing().doing is Doing.WAITING, "not while a session is under way"
    house.live = False
    making.session_ended()
    house.until(lambda: making.standing().made == 2)
    making.close()


def test_what_is_there_is_not_made_again_after_a_restart(house: House):
    making = house.another(ONE)
    making.came()
    house.until(lambda: making.standing().made == 1)
    making.close()
    (first,) = (path for path in (house.folder / "music").rglob("*.opus"))
    before = first.stat().st_mtime_ns
    making = house.another(WRITES)
    making.came()
    house.until(house.is_(Doing.DONE))
    assert first.stat().st_mtime_ns == before


def test_stopped_by_somebody_it_stays_stopped_until_somebody_asks(house: House):
    making = house.another(ONE)
    making.came()
    house.until(lambda: making.standing().made == 1)
    making.stop()
    assert making.standing().doing is Doing.STOPPED
    assert not SettingsFile(house.folder).now.longer_music, "also the next time"
    making.came()
    making.session_ended()
    assert making.standing().doing is Doing.STOPPED
    making.make()
    house.until(lambda: making.standing().made == 2)
    assert SettingsFile(house.folder).now.longer_music


def test_removed_it_leaves_nothing_on_the_disk(house: House):
    house.making.make()
    house.until(house.is_(Doing.DONE))
    house.making.remove()
    assert not (house.folder / "music").exists()
    assert house.making.playlists() == []
    assert house.making.standing().doing is Doing.STOPPED


@pytest.mark.parametrize(("script", "doing"), [(FULL, Doing.NO_ROOM), (CRASHES, Doing.FAILED)])
@pytest.mark.logs_warnings
def test_what_is_in_the_way_is_known_and_the_next_time_it_is_tried_again(
    house: House, script: str, doing: Doing
):
    making = house.another(script)
    making.make()
    house.until(house.is_(doing))
    assert making.playlists() == []
    making = house.another(WRITES)
    making.came()
    house.until(house.is_(Doing.DONE))


def test_a_session_planned_with_music_that_is_gone_has_the_shipped_one(house: House):
    house.making.make()
    house.until(house.is_(Doing.DONE))
    longer = next(one for one in house.making.playlists() if one.id == "full/im/pads/peak")
    supplies = read_supplies()
    starter = next(one for one in supplies.playlists if one.id == "starter/peak")
    plan = Plan(supplies.protocols[0], playlists={"peak": longer.id, "return": "somebody's own, removed"})
    both = [*supplies.playlists, *house.making.playlists()]
    assert supplies.programme(plan, both).cue("peak").tracks == longer.tracks
    house.making.remove()
    left = [*supplies.playlists, *house.making.playlists()]
    assert supplies.programme(plan, left).cue("peak").tracks == starter.tracks
    assert supplies.programme(plan, left).cue("return").tracks == ()


def test_whoever_no_longer_watches_is_told_nothing(house: House):
    told: list[str] = []
    leave = house.making.watch(lambda: told.append("told"))
    house.making.stop()
    leave()
    house.making.remove()
    assert told == ["told"]
