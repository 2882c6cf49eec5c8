"""The practice room: its scripts, what is kept, a room with a client who is played, and the debrief."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from companion.i18n import language
from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.codec.protocol_words import find_words
from companion.session.journal import Administered, Ended, Marked, MusicDone, Noted, Observed, VitalsTaken
from companion.session.protocol import Landmark
from companion.session.script.files import load_script, script_in
from companion.session.script.script import Script
from companion.session.time.clock import MINUTE
from companion.ui.practising.debrief import DebriefScreen
from companion.ui.practising.room import PracticeRoomScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import Look
from tests import fakes
from tests.gallery.practice import our_desk
from tests.ui.fake_practice_room import FakePracticeRoom
from tests.ui.fake_services import FakePracticeSession, FakeServices
from tests.ui.house import now


def _room() -> FakePracticeRoom:
    """A practice room with scripts in the language that is spoken."""
    room = FakePracticeRoom()
    words = find_words(assets() / "scripts" / "words").get(language())
    say = fakes.SAYS.get(language(), str) if words is None else words.say
    room.scripts = [script_in(script, say) for script in room.scripts]
    return room


def _script(room: FakePracticeRoom, script_id: str) -> Script:
    return next(script for script in room.scripts if script.id == script_id)


def _refused(problem: str) -> None:
    raise AssertionError(problem)


class Played:
    """A run of the script of a panic, played to its end."""

    def __init__(self, room: FakePracticeRoom) -> None:
        self.room = room
        room.begin(_script(room, "panic"), 10, self._take, _refused)

    def _take(self, desk: FakeServices, visit: object) -> None:
        self.desk = desk
        visit = next(iter(desk.records.visits.kept.values()))
        conductor = desk.begin(visit)

        def go(minutes: float) -> None:
            desk.clock.wind(round(minutes * MINUTE))
            conductor.bell()

        conductor.enter(Administered({"amount": "as planned"}))
        go(5.2)
        conductor.enter(Observed(Landmark.FIRST_EFFECT))
        go(9)
        conductor.enter(Marked("Movement"))
        go(3.5)
        conductor.enter(Noted("“I can't find my body. I'm dying.” Sat up, eye mask off; I sit beside."))
        conductor.enter(MusicDone("gentler"))
        go(8)
        conductor.enter(VitalsTaken("138/88 104 97", 138, 88, 104, 97))
        go(40)
        conductor.enter(Observed(Landmark.RETURN))
        go(10)
        conductor.enter(Ended("", "JM"))
        desk.close_visit(next(iter(desk.records.visits.kept.values())))

    @property
    def debrief(self) -> Callable[[Look], QWidget]:
        visit = next(iter(self.desk.records.visits.kept.values()))
        script = _script(self.room, "panic")
        return lambda look: DebriefScreen(self.desk, look, visit, script, self.room.folder)


def _refused_script() -> list[str]:
    """What is said of a file of one's own that cannot be used."""
    [shipped] = (assets() / "scripts").glob("*_panic.toml")
    with TemporaryDirectory() as folder:
        own = Path(folder) / "ours.toml"
        own.write_text(
            re.sub(r'(?m)^after = ".*"', 'after = "x"', shipped.read_text("utf-8"), count=1), "utf-8"
        )
        try:
            load_script(own)
        except ProtocolError as refused:
            return list(refused.problems)
    raise AssertionError("a script that follows nothing was taken")


def _list(look: Look) -> QWidget:
    services = our_desk()
    return PracticeRoomScreen(services, look, _room())


def _list_kept(look: Look) -> QWidget:
    room = _room()
    Played(room)
    room.begin(_script(room, "nausea"), 2, lambda *_: None, _refused)
    room.kept["broken"] = replace(room.kept["run-1"], id="20261128-101112", script=None)
    room.problems = _refused_script()
    return PracticeRoomScreen(our_desk(), look, room)


def _debrief(look: Look) -> QWidget:
    return Played(_room()).debrief(look)


def _live(look: Look) -> QWidget:
    """The room in its window, with a client whom a script plays, at the longest words there are."""
    services = FakeServices()
    services.settings.now = replace(services.settings.now, text=round(look.scale * 100))
    room = _room()
    made = MainWindow(services, look, now, practice=FakePracticeSession(), room=room)
    room.show = made.show_live
    made.practice.begin_script(_script(room, "call"), 10)
    conductor, desk = made.course.conductor, room.desks["run-1"]
    assert conductor is not None
    conductor.enter(Administered({}))
    desk.clock.wind(18 * MINUTE)
    conductor.go()
    desk.clock.wind(16 * MINUTE)
    conductor.bell()
    conductor.answer(1)
    made.practice.strip.tell_reading()
    return made


SCREENS: Mapping[str, Callable[[Look], QWidget]] = {
    "live_script": _live,
    "practice_room": _list,
    "practice_room_kept": _list_kept,
    "debrief": _debrief,
}
