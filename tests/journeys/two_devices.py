"""An esketamine session by the keyboard alone, at a rate: two devices five minutes apart, to its sheets.

``python two_devices.py FOLDER`` sets up a record, runs the session, and leaves ``session.pdf``, the sheets
beside it, a picture of each screen, and the data with ``passphrase.txt``.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from companion.app import RunningApp
from companion.conductor import Conductor
from companion.demo import AGAIN_S, KEY_S, Play, Steps
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.session.protocol import AskedFor
from companion.session.time.clock import MINUTE, Moment
from companion.settings import Number, Practice, Settings
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests.journeys.least_work import stretch_least

RATE = 300.0

FIRST = {"lot": "LX2231", "expiry": "2027-08", "amount": "one device", "given_by": "RB"}
SECOND = {"lot": "LX2240", "amount": "another"}
BEFORE = "124/80 72 98"
POINTS = ("148/92 88 96", "128/82 76 98")
TICKED = ("oriented", "steady", "driving")
WRITTEN = {
    "escort": "M.K., sister, by car",
    "rems_sedation": "drowsy until about noon",
    "rems_ready": "95",
}
OPEN = "nausea to be asked about by telephone"


class TwoDevices(Play):
    """The hands of this journey."""

    @override
    def _script(self) -> Steps:
        yield from self._set_up()
        yield from self._plan()
        yield from self._on(LiveScreen)
        yield from self._keys(f"O '{BEFORE}' Enter")
        yield from self._give(FIRST, at=0)
        yield from self._give(SECOND, at=5)
        yield from self._until(self._first() + 25 * MINUTE)
        yield from self._keys("C V Z E")
        self._picture("emergency")
        yield from self._keys("1 4 Esc")
        for reading, minute in zip(POINTS, (40, 120), strict=True):
            yield from self._until(self._last() + (minute - 3) * MINUTE)
            yield from self._keys(f"O '{reading}'")  # written before its time has come, and entered then
            yield self._vitals_are_asked
            yield from self._keys("Enter")
        yield from self._until(self._last() + 123 * MINUTE)
        yield from self._leave()
        yield from self._go_to_review()
        yield from self._read_afterwards()
        self.well = True
        self.outcome = "The journey was gone to its end."

    @override
    def _plan(self) -> Steps:
        yield from self._on(TodayScreen)
        yield 0.3
        yield from self._keys("N")
        yield from self._on(PrepareScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, PrepareScreen)
        yield from self._type_into(screen.form.client.line, "E.S.")
        screen.form.protocol.setFocus(Qt.FocusReason.TabFocusReason)
        while screen.form.protocol.currentData() != "esketamine":
            QTest.keyClick(screen.form.protocol, Qt.Key.Key_Down)
            yield KEY_S
        self._picture("prepare")
        yield from self._keys("Ctrl+Enter")

    def _give(self, answers: dict[str, str], *, at: float) -> Steps:
        """Fill the form in before its time has come, and confirm it then."""
        screen = self._window.screen_shown
        assert isinstance(screen, LiveScreen)
        yield AGAIN_S
        yield from self._keys("D")
        for field, text in answers.items():
            yield from self._type_into(_field(screen, field), text)
        self._picture(f"device-{at:g}")
        yield lambda: not at or self._minute() >= at
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        yield lambda: self._minute() >= 0

    @property
    def _conductor(self) -> Conductor:
        conductor = self._stage.window.course.conductor
        assert conductor is not None
        return conductor

    def _first(self) -> Moment:
        return self._conductor.session.state.given_moments[0]

    def _last(self) -> Moment:
        return self._conductor.session.state.given_moments[-1]

    def _vitals_are_asked(self) -> bool:
        return any(asked.item.asks is AskedFor.VITALS for asked in self._conductor.session.state.pending)

    def _until(self, moment: Moment) -> Steps:
        """Answer what is asked until a moment of the session; vitals have times of their own."""
        while self._conductor.now() < moment:
            pending = self._conductor.session.state.pending
            if pending and pending[0].item.asks is AskedFor.ANSWER:
                yield from self._keys("1")
                yield AGAIN_S
            yield KEY_S

    @override
    def _leave(self) -> Steps:
        yield from self._keys("Ctrl+E")
        yield from self._on(ChecklistScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ChecklistScreen)
        for item in TICKED:
            screen.boxes[item].setFocus(Qt.FocusReason.TabFocusReason)
            yield from self._keys("Space")
        for item, text in WRITTEN.items():
            yield from self._type_into(screen.lines[item], text)
        yield from self._keys("Ctrl+Enter")
        yield from self._keys(f"'{OPEN}'")
        self._picture("checklist")
        yield from self._keys("Ctrl+Enter")

    @override
    def _read_afterwards(self) -> Steps:
        yield from self._on(ReviewScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ReviewScreen)
        yield 0.5
        self._picture("review-dark")
        yield from self._keys("Ctrl+T Ctrl+3")
        yield from self._save_as(screen.notes.paper.session, self._out / "session.pdf")
        for made, name in (
            (screen.notes.paper.papers.home, "instructions"),
            (screen.notes.paper.papers.rems, "rems-fields"),
        ):
            yield from self._save_as(made, self._out / f"E.S.-session-1-{name}.pdf")
        self._picture("review")
        yield from self._keys("Esc")
        yield from self._on(TodayScreen)
        yield 0.3
        self._picture("today")


def _field(screen: QWidget, name: str) -> QLineEdit:
    """Find a field of the administration by what it is called on the screen."""
    names = {"lot": "Lot", "expiry": "Expiry", "amount": "Amount on the device", "given_by": "Given by"}
    found = [f for f in screen.findChildren(QLineEdit) if f.accessibleName() == names[name]]
    return found[0]


def main(out: Path) -> None:
    """Go the whole way."""
    stretch_least()
    places = Folders.beneath(out / "data").make()
    log = install_logging(places.log)
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places, RATE)
    numbers = (Number("Emergency services", "112"), Number("Dr. Keller", "030 555 0100"))
    practice = Practice("Harbour Street", "12 Harbour Street, 3rd floor", "", numbers)
    stage.program.settings.keep(Settings(practice))
    journey = TwoDevices(stage, out, RATE)
    application.exec()
    stage.close()
    log.close()
    sys.exit(0 if journey.well else journey.outcome)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
