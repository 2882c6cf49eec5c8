"""The demonstration: a whole session in minutes, through the program's own windows, clock, music and store.

Nothing here reaches past the screens: a pair of hands presses keys, the program does the rest. Only the
clock runs faster than life.
"""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from companion import memory
from companion.app import RunningApp
from companion.demo.hands import AGAIN_S, KEY_S, Hands, Steps, Wait
from companion.demo.script import LAST_MINUTE, PICTURES, READINGS, SESSION, SETTLING
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.options import DemoOptions, ExitCode
from companion.report.rehearsal_summary import rehearsal_summary
from companion.session.protocol import AskedFor, Counted
from companion.session.time.clock import MINUTE
from companion.ui.access.set_up import SetUpScreen
from companion.ui.failed_start import no_screen
from companion.ui.first_run.welcome import WelcomeScreen
from companion.ui.live import LiveScreen
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen

PATIENCE_S: Final = 30.0
"""How long anything may take that has no clock of its own."""


def run(options: DemoOptions) -> int:
    """Play the demonstration, and leave its pictures, PDF, summary and data in the folder asked for."""
    memory.keep_to_itself()
    out = options.out.absolute()
    if not _make_room(out):
        print(f"{out} holds something else; name an empty folder with --out.", file=sys.stderr)
        return ExitCode.FAILED
    if no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        print(f"There is no screen here, so nobody sees it; the pictures will be in {out}.")
    places = Folders.beneath(out / "data").make()
    log = install_logging(places.log)
    application = QApplication(sys.argv[:1])
    stage = RunningApp(application, places, options.speed)
    try:
        play = Play(stage, out, options.speed)
        application.exec()
    finally:
        stage.close()
        log.close()
    print(play.outcome)
    return ExitCode.DONE if play.well else ExitCode.FAILED


def _make_room(out: Path) -> bool:
    """Make an empty folder for the results; those of an earlier run make way, and nothing else ever does."""
    try:
        if out.exists() and any(out.iterdir()):
            if not _is_an_earlier_run(out):
                return False
            shutil.rmtree(out)
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return True


def _is_an_earlier_run(out: Path) -> bool:
    names = {path.name for path in out.iterdir() if path.suffix != ".png"}
    return "passphrase.txt" in names <= {"passphrase.txt", "summary.txt", "session.pdf", "data"}


class Play(Hands):
    """Goes through the script one key at a time while the program runs; ``outcome`` says how it went."""

    def __init__(self, stage: RunningApp, out: Path, rate: float) -> None:
        super().__init__(stage.window)
        self._stage = stage
        self._out = out
        self._rate = rate
        self._readings = iter(READINGS * 4)
        self._steps = self._script()
        self._waiting: Callable[[], bool] = lambda: True
        self._waited_s = 0.0
        self.well = False
        self.outcome = "The demonstration was closed before its end; its data are kept."
        self._timer = QTimer()
        self._timer.setInterval(round(KEY_S * 1000))
        self._timer.timeout.connect(self._step)
        self._window.show()
        self._window.activateWindow()
        self._timer.start()

    def _step(self) -> None:
        """Take the next step, if what it waits for has come."""
        self._waited_s += KEY_S
        if not self._window.isVisible():
            self._timer.stop()
            return
        if not self._waiting():
            return
        try:
            self._wait_for(next(self._steps))
        except StopIteration:
            self._timer.stop()
            if QApplication.platformName() == "offscreen" or not sys.stdout.isatty():
                self._window.close()

    def _wait_for(self, wait: Wait) -> None:
        self._waited_s = 0.0
        self._waiting = wait if callable(wait) else lambda: self._waited_s >= wait

    # -- the script -----------------------------------------------------------------------------------

    def _script(self) -> Steps:
        yield from self._set_up()
        yield from self._plan()
        yield from self._room(SETTLING, lambda: self._minute(of_opening=True))
        yield lambda: self._minute() >= 0
        yield from self._room((*SESSION, (LAST_MINUTE, "")), self._minute)
        yield from self._leave()
        yield from self._go_to_review()
        yield from self._read_afterwards()
        self._finish()

    def _set_up(self) -> Steps:
        passphrase = self._stage.program.practitioners.suggest()
        (self._out / "passphrase.txt").write_text(passphrase + "\n", encoding="utf-8")
        yield from self._on(SetUpScreen)
        yield from self._keys(f"'JM' Enter '{passphrase}' Enter '{passphrase}' Enter")
        screen = self._window.screen_shown
        assert isinstance(screen, SetUpScreen)  # noqa: S101 - waited for above
        yield lambda: bool(screen.key_part.shown_key.text())
        yield from self._keys(f"'{screen.key_part.shown_key.text().rpartition('-')[2]}' Enter")
        yield from self._on(WelcomeScreen)
        yield 0.3
        yield from self._keys("Esc")

    def _plan(self) -> Steps:
        yield from self._on(TodayScreen)
        yield 0.3
        yield from self._keys("N")
        yield from self._on(PrepareScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, PrepareScreen)  # noqa: S101 - waited for above
        yield from self._type_into(screen.form.client.line, "A.K.")
        screen.form.protocol.setFocus()
        yield from self._keys("Down")
        yield from self._type_into(screen.form.amount, "as prescribed")
        yield from self._type_into(screen.form.intention, "Softening toward my father")
        self._picture("prepare")
        yield from self._keys("Ctrl+Enter")

    def _room(self, script: Sequence[tuple[float, str]], minute: Callable[[], float]) -> Steps:
        """Do what the script says at its minutes; in between, answer what the tray asks."""
        yield from self._on(LiveScreen)
        if self._minute() < 0:
            self._take_due_pictures()
        for at, keys in script:
            while minute() < at:
                yield from self._tend()
                yield KEY_S
            yield from self._keys(keys)
            yield AGAIN_S

    def _tend(self) -> Steps:
        """Answer the check-in in the tray, each in its own way."""
        conductor = self._stage.window.course.conductor
        pending = conductor.session.state.pending if conductor else ()
        if pending or self._minute() < 0:
            self._take_due_pictures()
        if not pending or pending[0].item.counted_from is Counted.OPENING:
            return  # nothing waits, or what the script itself takes
        asked = pending[0]
        yield AGAIN_S
        if asked.item.asks is AskedFor.VITALS:
            yield from self._keys(f"O '{next(self._readings)}' Enter")
        elif asked.key == "breathing/1/2":
            yield from self._keys("0 1")
        elif asked.item.id == "oriented":
            yield from self._keys("X 'still with eyes closed, at ease' Enter")
        else:
            yield from self._keys("1")
        yield AGAIN_S

    def _leave(self) -> Steps:
        yield from self._keys("Ctrl+E")
        yield from self._on(ChecklistScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ChecklistScreen)  # noqa: S101 - waited for above
        *done, open_one = screen.boxes
        for item in done:
            if item in screen.lines:
                yield from self._type_into(screen.lines[item], "M.K., sister")
            screen.boxes[item].setFocus(Qt.FocusReason.TabFocusReason)
            if not screen.boxes[item].isChecked():
                yield from self._keys("Space")
        yield from self._type_into(screen.gaps, f"{open_one.replace('_', ' ')}: arranged by telephone")
        self._picture("checklist")
        yield from self._keys("Ctrl+Enter")

    def _go_to_review(self) -> Steps:
        yield from self._on(ForYourRecords)
        yield 0.3
        self._picture("for-your-records")
        yield from self._keys("1")

    def _read_afterwards(self) -> Steps:
        yield from self._on(ReviewScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ReviewScreen)  # noqa: S101 - waited for above
        yield 0.5
        self._picture("review-dark")
        yield from self._keys("Ctrl+T Ctrl+D")
        yield 1.0
        yield from self._keys("Ctrl+3")
        yield from self._save_as(screen.notes.paper.session, self._out / "session.pdf")
        yield from self._keys("Ctrl+1")
        yield 0.3
        self._picture("review")

    def _finish(self) -> None:
        records, journal = self._stage.program.records, self._stage.program.journal
        visit = records.visits.listed(limit=1)[0]
        page = rehearsal_summary(visit, journal.entries(visit.id), self._rate)
        (self._out / "summary.txt").write_text(page, encoding="utf-8")
        self.well = True
        self.outcome = f"{page}\nPictures, session.pdf, summary.txt and the data are in {self._out}."

    # -- eyes ----------------------------------------------------------------------------------------

    def _on(self, kind: type[QWidget]) -> Steps:
        """Wait until a screen of this kind is shown."""
        yield lambda: isinstance(self._window.screen_shown, kind) or self._gave_up(kind.__name__)

    def _gave_up(self, name: str) -> bool:
        if self._waited_s > PATIENCE_S:
            self._timer.stop()
            self.outcome = f"The demonstration stopped: {name} did not come."
            self._window.close()
        return False

    def _minute(self, *, of_opening: bool = False) -> float:
        conductor = self._stage.window.course.conductor
        if conductor is None:
            return -1.0
        zero = 0 if of_opening else conductor.session.state.zero
        return -1.0 if zero is None else (conductor.now() - zero) / MINUTE

    def _take_due_pictures(self) -> None:
        minute = self._minute()
        for name, at in PICTURES.items():
            if at <= minute and not self._file_of(name).exists() and (at < 0) == (minute < 0):
                self._picture(name)

    def _file_of(self, name: str) -> Path:
        return self._out / f"{name}.png"

    def _picture(self, name: str) -> None:
        self._window.grab().save(str(self._file_of(name)))
