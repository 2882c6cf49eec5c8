"""The screens of a session, from settling to the checklist."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.meetings.preparation import preparation_at
from companion.session.journal import (
    Ticked,
)
from companion.ui.access.curtain import CurtainScreen
from companion.ui.keys import Action, KeyMap
from companion.ui.live import EmergencyFacts, LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import Look
from tests.fakes import Room, build_session
from tests.gallery import at_home
from tests.gallery.meetings import PREPARED
from tests.gallery.practice import LONG_CODE, LONG_NOTE, PRACTICE
from tests.gallery.stage import Made
from tests.gallery.stories import AT_HAND, INTENTION, Story, live
from tests.gallery.words import said
from tests.ui.fake_services import FakePracticeSession, FakePractitioners, FakeServices
from tests.ui.house import now

LONG_PREPARED = {
    name: said if name is WordName.DAY else f"{said} {LONG_NOTE}" for name, said in PREPARED.items()
}


def _prepared(words: Mapping[WordName, str]) -> EmergencyFacts:
    versions = tuple(MeetingWord(name, said, 1, "JM") for name, said in words.items())
    met = Meeting("prep", "", "", VisitKind.PREPARATION, versions=versions)
    return replace(AT_HAND, prepared=preparation_at([met]))


def _checklist(protocol: str) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        told = Story(Room(build_session(protocol, intention=said(INTENTION))))
        told.room.conductor.open("UTC")
        if protocol == "im":
            told.late()
        else:
            told.two_devices()
            told.room.pass_time(120)
        screen = LiveScreen(look)
        told.room.show = screen.show_live
        screen.attend(told.room.conductor, "A.K.", 3, AT_HAND)
        page = ChecklistScreen(told.room.conductor, look, "JM", lambda: "Written.")
        told.room.conductor.enter(Ticked("escort", done=True, text=said("M.K., sister, by car")))
        page.show_live(told.room.conductor.live)
        screen.places.open_checklist(page)
        return screen

    return made


def _curtain(look: Look) -> QWidget:
    told = Story(Room())
    told.room.conductor.open("UTC")
    told.peak()
    return CurtainScreen(told.room.conductor, FakePractitioners(), look, KeyMap(), PRACTICE)


def _practice(look: Look) -> QWidget:
    """The room of a practice session in its window, under the line that says so."""
    services = FakeServices()
    services.settings.now = replace(services.settings.now, text=round(look.scale * 100))
    made = MainWindow(services, look, now, practice=FakePracticeSession())
    made.practice.begin()
    return made


SCREENS: Mapping[str, Made] = {
    "live_practice": _practice,
    "live_settling": live(Story.settle),
    "live_onset": live(Story.give),
    "live_peak": live(Story.peak),
    "live_living": live(Story.peak, living=True),
    "live_late": live(Story.late),
    "live_wordy": live(Story.wordy, code=LONG_CODE),
    "live_later": live(Story.peak, Action.LATER),
    "live_why": live(Story.peak, Action.SKIP),
    "live_note": live(Story.peak, Action.NOTE, typed=LONG_NOTE),
    "live_vitals_line": live(Story.peak, Action.VITALS, typed="138/86 92"),
    "live_describe": live(Story.peak, Action.DESCRIBE),
    "live_administration": live(Story.settle, Action.ADMINISTER),
    "live_administration_spray": live(Story.two_devices, Action.ADMINISTER, protocol="esketamine"),
    "live_administration_lozenge": live(Story.settle, Action.ADMINISTER, protocol="sublingual_spat"),
    "live_lozenge": live(Story.lozenge, protocol="sublingual_swallowed"),
    "live_two_devices": live(Story.two_devices, protocol="esketamine"),
    "live_readings": live(Story.peak, Action.READINGS),
    "live_keys": live(Story.peak, Action.KEYS),
    "live_chosen": live(Story.corrected, Action.CHOOSE),
    "live_correcting": live(Story.corrected, Action.CHOOSE, *[Action.CHOOSE] * 20, Action.NOTE),
    "live_corrected": live(Story.corrected),
    "live_windows": live(Story.peak, Action.WINDOWS),
    "live_emergency": live(Story.peak, Action.EMERGENCY),
    "live_emergency_next": live(Story.peak, Action.EMERGENCY, page=1),
    "live_other_medicine": live(Story.helped, Action.OTHER_MEDICINE, typed="ondans"),
    "live_touch": live(Story.helped, Action.TOUCH),
    "live_people": live(Story.helped, Action.PEOPLE),
    "live_who": live(Story.helped, Action.PEOPLE, Action.FOUR),
    "live_emergency_helped": live(Story.helped, Action.EMERGENCY),
    "live_before": live(Story.settle, Action.PRE_START),
    "live_before_next": live(Story.settle, Action.PRE_START, Action.THREE, Action.NEXT_PAGE),
    "live_decided": live(Story.decided, Action.PRE_START, Action.ONE),
    "live_prepared": live(Story.peak, at_hand=_prepared(PREPARED)),
    "live_prepared_long": live(Story.wordy, code=LONG_CODE, at_hand=_prepared(LONG_PREPARED)),
    "live_preparation": live(Story.peak, Action.PREPARATION, at_hand=_prepared(PREPARED)),
    "live_preparation_long": live(Story.peak, Action.PREPARATION, at_hand=_prepared(LONG_PREPARED)),
    "live_preparation_none": live(Story.peak, Action.PREPARATION),
    "live_lost_sound": live(Story.lost_sound),
    "live_low_battery": live(Story.low_battery),
    **at_home.SCREENS,
    "curtain": _curtain,
    "checklist": _checklist("im"),
    "checklist_esketamine": _checklist("esketamine"),
}
