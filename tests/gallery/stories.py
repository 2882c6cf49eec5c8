"""Sessions that always go the same way, and the room in which they are told."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.session.before.pre_start import AnsweredBy, PreStartLine
from companion.session.home.home_plan import HomePlan
from companion.session.journal import (
    Administered,
    Attended,
    Marked,
    Noted,
    Observed,
    OtherMedicine,
    PreStartAnswered,
    Touched,
    VitalsTaken,
)
from companion.session.journal.steps import PresenceStep, TouchStep
from companion.session.music.programme import Happening, MusicEvent
from companion.session.music.troubles import MusicTrouble
from companion.session.notices import Severity as Wrong
from companion.session.protocol import Landmark
from companion.session.vitals import read_vitals
from companion.ui.keys import Action
from companion.ui.live import EmergencyFacts, LiveScreen
from companion.ui.theme import Look
from tests import samples
from tests.fakes import Room, build_session, living_programme
from tests.gallery.practice import LONG_NOTE, PRACTICE
from tests.gallery.stage import Make, settle
from tests.gallery.words import said

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
        does.enter(Administered({"amount": said("as prescribed"), "site": said("Left deltoid")}))
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
        does.enter(Marked(said("Calm")))
        room.pass_time(2.4)
        does.answer(1)
        room.pass_time(5.4)
        does.enter(read_vitals("138/86 92 97"))
        does.go()
        self.hear("peak", "Estuary")
        room.pass_time(1)
        does.enter(Noted(said("“It is very wide here.” Smiles, hands open.")))
        room.pass_time(1.7)
        does.enter(Marked(said("Tears")))
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
            does.enter(Marked(said("Calm")))
            self.room.pass_time(0.4)

    def lozenge(self) -> None:
        self.room.pass_time(10)
        self.room.conductor.enter(Administered({"amount": said("as prescribed"), "count": "2", "hold": "15"}))
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
        does.enter(Administered({"device": "1", "lot": "LX2231", "amount": said("one device")}))
        room.pass_time(2)


STOPS = tuple(
    PreStartLine(f"stop_{number}", text, AnsweredBy.DECISION) for number, text in enumerate(PRACTICE.stops, 1)
)
INTENTION = "softening toward my father"
AT_HAND = EmergencyFacts(PRACTICE, samples.known())


def live(
    story: Callable[[Story], None],
    *then: Action,
    protocol: str = "im",
    typed: str = "",
    code: str = "A.K.",
    page: int = 0,
    at_hand: EmergencyFacts = AT_HAND,
    home: HomePlan | None = None,
    living: bool = False,
) -> tuple[Make, Callable[[QWidget], None]]:
    """Tell a session in the room, do these things in it, and type."""

    def made(look: Look) -> QWidget:
        session = build_session(protocol, stops=STOPS, home=home, intention=said(INTENTION))
        told = Story(Room(session, living_programme(session) if living else None))
        told.room.conductor.open("UTC")
        told.hear("settle", "Morning Light")
        story(told)
        at = iter(range(1_000, 100_000, 10))
        screen = LiveScreen(look, seconds=lambda: float(next(at)))
        told.room.show = screen.show_live
        screen.attend(told.room.conductor, code, 3, at_hand)
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
        if page:
            screen.pages.emergency.words.turn(page)

    return made, after
