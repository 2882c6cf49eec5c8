"""The screens of a session, from settling to the checklist."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.meetings.preparation import preparation_at
from companion.session.before.pre_start import AnsweredBy, PreStartLine
from companion.session.journal import (
    Administered,
    Attended,
    Marked,
    Noted,
    Observed,
    OtherMedicine,
    PreStartAnswered,
    Ticked,
    Touched,
    VitalsTaken,
)
from companion.session.journal.steps import PresenceStep, TouchStep
from companion.session.music.programme import Happening, MusicEvent
from companion.session.music.troubles import MusicTrouble
from companion.session.notices import Severity as Wrong
from companion.session.protocol import Landmark
from companion.session.vitals import read_vitals
from companion.ui.access.curtain import CurtainScreen
from companion.ui.keys import Action, KeyMap
from companion.ui.live import EmergencyFacts, LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.shell import MainWindow
from companion.ui.theme import Look
from tests import samples
from tests.fakes import Room, build_session
from tests.gallery.meetings import PREPARED
from tests.gallery.practice import LONG_CODE, LONG_NOTE, PRACTICE
from tests.gallery.stage import Made, settle
from tests.ui.fake_services import FakePracticeSession, FakePractitioners, FakeServices
from tests.ui.house import now

# -- a session ----------------------------------------------------------------------------------------


@dataclass
class Story:
    """A session that always goes the same way."""

    room: Room
    heard: int = 0

    def hear(self, phase: str, title: str) -> None:
        self.heard += 1
        boot_ns = self.room.clock.now().boot_ns
        event = MusicEvent(self.heard, boot_ns, Happening.STARTED, phase, f"{phase}-0", title)
        self.room.conductor.music_happened(event)

    def settle(self) -> None:
        self.room.pass_time(5.4)

    def give(self) -> None:
        """Come to where the medicine works already."""
        room, does = self.room, self.room.conductor
        room.pass_time(9.5)
        does.enter(read_vitals("128/82 74 98"))
        room.pass_time(0.5)
        does.enter(Administered({"amount": "as prescribed", "site": "Left deltoid"}))
        self.hear("onset", "Slow Meadow")
        room.pass_time(4.2)
        does.enter(Observed(Landmark.FIRST_EFFECT))

    def peak(self) -> None:
        self.give()
        room, does = self.room, self.room.conductor
        room.pass_time(1.2)
        does.answer(1)
        room.pass_time(1)
        does.go()
        self.hear("build", "Tidal Glass")
        room.pass_time(1)
        does.enter(Marked("Calm"))
        room.pass_time(2.4)
        does.answer(1)
        room.pass_time(5.4)
        does.enter(read_vitals("138/86 92 97"))
        does.go()
        self.hear("peak", "Estuary")
        room.pass_time(1)
        does.enter(Noted("“It is very wide here.” Smiles, hands open."))
        room.pass_time(1.7)
        does.enter(Marked("Tears"))
        does.undo()
        does.enter(Marked())
        room.pass_time(2.8)

    def late(self) -> None:
        self.peak()
        self.room.conductor.go()
        self.room.pass_time(40)
        self.room.conductor.go()
        self.room.pass_time(62)

    def wordy(self) -> None:
        """Write long words into everything that takes some."""
        self.peak()
        does = self.room.conductor
        does.enter(Noted(LONG_NOTE))
        for _ in range(30):
            does.enter(Marked("Calm"))
            self.room.pass_time(0.4)

    def lozenge(self) -> None:
        self.room.pass_time(10)
        self.room.conductor.enter(Administered({"amount": "as prescribed", "count": "2", "hold": "15"}))
        self.room.pass_time(4)

    def lost_sound(self) -> None:
        self.peak()
        player = self.room.player
        player.now_playing = replace(player.now_playing, trouble=MusicTrouble.NO_DEVICE)
        self.room.conductor.music_changed()

    def corrected(self) -> None:
        """A reading put right, and a mark taken back, long after they were entered."""
        self.peak()
        does = self.room.conductor
        chosen = {type(entry.fact): entry for entry in does.session.entries}
        reading = chosen[VitalsTaken]
        does.correct(reading.id, read_vitals("136/84 88 98"), reading.moment)
        does.take_back(chosen[Marked].id)

    def low_battery(self) -> None:
        self.peak()
        said = "The battery is at 12 % and is not being charged; plug this computer in."
        self.room.conductor.beware(Wrong.BATTERY, said)

    def helped(self) -> None:
        """Another medicine, touch and people, with long words."""
        self.peak()
        does = self.room.conductor
        does.enter(OtherMedicine("ondansetron", "4 mg, half of the strip", "under the tongue", "Nurse Ana"))
        does.enter(Touched(TouchStep.ACCEPTED))
        does.enter(Attended("Maximiliane von Hohenstein-Wartburg", PresenceStep.CAME))

    def decided(self) -> None:
        """Lines before the start, some of them answered with long words."""
        self.settle()
        for line in self.room.conductor.session.plan.pre_start[:3]:
            self.room.conductor.enter(PreStartAnswered(line.id, text=LONG_NOTE[:90], decided_by="Dr Weiss"))

    def two_devices(self) -> None:
        room, does = self.room, self.room.conductor
        room.pass_time(10)
        does.enter(Administered({"device": "1", "lot": "LX2231", "amount": "one device"}))
        room.pass_time(2)


STOPS = tuple(
    PreStartLine(f"stop_{number}", text, AnsweredBy.DECISION) for number, text in enumerate(PRACTICE.stops, 1)
)
AT_HAND = EmergencyFacts(PRACTICE, samples.known())
LONG_PREPARED = {
    name: said if name is WordName.DAY else f"{said} {LONG_NOTE}" for name, said in PREPARED.items()
}


def _prepared(words: Mapping[WordName, str]) -> EmergencyFacts:
    versions = tuple(MeetingWord(name, said, 1, "JM") for name, said in words.items())
    met = Meeting("prep", "", "", VisitKind.PREPARATION, versions=versions)
    return replace(AT_HAND, prepared=preparation_at([met]))


def _live(
    story: Callable[[Story], None],
    *then: Action,
    protocol: str = "im",
    typed: str = "",
    code: str = "A.K.",
    page: int = 0,
    at_hand: EmergencyFacts = AT_HAND,
) -> Made:
    def made(look: Look) -> QWidget:
        told = Story(Room(build_session(protocol, stops=STOPS)))
        told.room.conductor.open("UTC")
        told.hear("settle", "Morning Light")
        at = iter(range(1_000, 100_000, 10))
        screen = LiveScreen(look, seconds=lambda: float(next(at)))
        told.room.show = screen.show_live
        screen.attend(told.room.conductor, code, 3, at_hand)
        story(told)
        return screen

    def after(screen: QWidget) -> None:
        assert isinstance(screen, LiveScreen)
        screen.setFocus()
        for action in then:
            settle()
            screen.do(action)
        if typed:
            QTest.keyClicks(QApplication.focusWidget() or screen, typed)
        settle()
        screen.emergency.words.turn(page)

    return made, after


def _checklist(protocol: str) -> Callable[[Look], QWidget]:
    def made(look: Look) -> QWidget:
        told = Story(Room(build_session(protocol)))
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
        told.room.conductor.enter(Ticked("escort", done=True, text="M.K., sister, by car"))
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
    "live_settling": _live(Story.settle),
    "live_onset": _live(Story.give),
    "live_peak": _live(Story.peak),
    "live_late": _live(Story.late),
    "live_wordy": _live(Story.wordy, code=LONG_CODE),
    "live_later": _live(Story.peak, Action.LATER),
    "live_why": _live(Story.peak, Action.SKIP),
    "live_note": _live(Story.peak, Action.NOTE, typed=LONG_NOTE),
    "live_vitals_line": _live(Story.peak, Action.VITALS, typed="138/86 92"),
    "live_describe": _live(Story.peak, Action.DESCRIBE),
    "live_administration": _live(Story.settle, Action.ADMINISTER),
    "live_administration_spray": _live(Story.two_devices, Action.ADMINISTER, protocol="esketamine"),
    "live_administration_lozenge": _live(Story.settle, Action.ADMINISTER, protocol="sublingual_spat"),
    "live_lozenge": _live(Story.lozenge, protocol="sublingual_swallowed"),
    "live_two_devices": _live(Story.two_devices, protocol="esketamine"),
    "live_readings": _live(Story.peak, Action.READINGS),
    "live_keys": _live(Story.peak, Action.KEYS),
    "live_chosen": _live(Story.corrected, Action.CHOOSE),
    "live_correcting": _live(Story.corrected, Action.CHOOSE, *[Action.CHOOSE] * 20, Action.NOTE),
    "live_corrected": _live(Story.corrected),
    "live_windows": _live(Story.peak, Action.WINDOWS),
    "live_emergency": _live(Story.peak, Action.EMERGENCY),
    "live_emergency_next": _live(Story.peak, Action.EMERGENCY, page=1),
    "live_other_medicine": _live(Story.helped, Action.OTHER_MEDICINE, typed="ondans"),
    "live_touch": _live(Story.helped, Action.TOUCH),
    "live_people": _live(Story.helped, Action.PEOPLE),
    "live_who": _live(Story.helped, Action.PEOPLE, Action.FOUR),
    "live_emergency_helped": _live(Story.helped, Action.EMERGENCY),
    "live_before": _live(Story.settle, Action.PRE_START),
    "live_before_next": _live(Story.settle, Action.PRE_START, Action.THREE, Action.NEXT_PAGE),
    "live_decided": _live(Story.decided, Action.PRE_START, Action.ONE),
    "live_prepared": _live(Story.peak, at_hand=_prepared(PREPARED)),
    "live_prepared_long": _live(Story.wordy, code=LONG_CODE, at_hand=_prepared(LONG_PREPARED)),
    "live_preparation": _live(Story.peak, Action.PREPARATION, at_hand=_prepared(PREPARED)),
    "live_preparation_long": _live(Story.peak, Action.PREPARATION, at_hand=_prepared(LONG_PREPARED)),
    "live_preparation_none": _live(Story.peak, Action.PREPARATION),
    "live_lost_sound": _live(Story.lost_sound),
    "live_low_battery": _live(Story.low_battery),
    "curtain": _curtain,
    "checklist": _checklist("im"),
    "checklist_esketamine": _checklist("esketamine"),
}
