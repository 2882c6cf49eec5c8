"""A session full of unmistakable words, through the real program: ``python confession.py FOLDER OBSERVED``.

While it runs, whatever another program on this computer could see of it is written down in ``OBSERVED``:
titles of windows, arguments and environment of processes, their limits.
"""

import json
import logging
import resource
import sys
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from companion.app import RunningApp
from companion.demo import AGAIN_S, Play, Steps, rehearsal
from companion.options import DemoOptions
from companion.record.facts.client_facts import FactName
from companion.record.meetings.meeting import PREPARED, VisitKind, WordName, new_meeting
from companion.ui.live.leaving.checklist import ChecklistScreen
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.facts.screen import FactsScreen
from companion.ui.records.meetings.screen import MeetingScreen
from companion.ui.records.search import SearchScreen
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests.journeys.least_work import stretch_least

CODE = "Heronquartz"
WRITTEN = (*PREPARED, WordName.THEMES, WordName.AGREED)
"""What is written at visits without medicine."""
WORDS = {
    "code": CODE,
    "amount": "cobaltibex",
    "intention": "velvetmongoose",
    "preparation": "amberwombat",
    **{
        fact.value: f"zebu{fact.name.lower().replace('_', '')}{chr(97 + at) * 3}"
        for at, fact in enumerate(FactName)
    },
    **{
        f"met {word.value}": f"gnu{word.name.lower().replace('_', '')}{chr(97 + at) * 3}"
        for at, word in enumerate(WRITTEN)
    },
    "planned further": "ceruleanquoll",
    "other medicine": "siennaquokka",
    "note in the room": "crimsonaxolotl",
    "reason": "saffronnarwhal",
    "gaps": "indigopangolin",
    "note": "turquoisellama",
    "private note": "magentaokapi",
    "name of a file": "ochretapir",
}

RATE = 60.0


class Confession(Play):
    """Says all these words wherever a person can write some."""

    def __init__(self, stage: RunningApp, out: Path, rate: float) -> None:
        super().__init__(stage, out, rate)
        self._observing = QTimer(interval=200)
        self._observing.timeout.connect(observe)
        self._observing.start()
        self._windows = WindowsSeen()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self._windows)

    @override
    def _script(self) -> Steps:
        yield from self._set_up()
        yield from self._plan()
        failed = ValueError(WORDS["note in the room"])
        logging.getLogger("companion.ui").warning("something failed over a note", exc_info=failed)
        yield from self._room([(0.5, f"D '{WORDS['amount']}' Enter")], lambda: self._minute(of_opening=True))
        yield lambda: self._minute() >= 0
        live = [
            (1.0, f"Shift+D '{WORDS['other medicine']}' Enter"),
            (1.3, "C"),
            (1.6, f"Enter '{WORDS['note in the room']}' Enter"),
        ]
        yield from self._room(live, self._minute)
        yield self._is_asked
        yield 0.5
        yield from self._keys(f"X '{WORDS['reason']}' Enter")
        yield 0.5
        yield from self._leave()
        yield from self._go_to_review()
        yield from self._read_afterwards()
        yield from self._go_through_the_rest()
        self._observing.stop()
        self.well = True
        self.outcome = ""

    def _is_asked(self) -> bool:
        conductor = self._stage.window.course.conductor
        return conductor is not None and bool(conductor.session.state.pending)

    @override
    def _plan(self) -> Steps:
        yield from self._on(TodayScreen)
        yield 0.3
        yield from self._keys("N")
        yield from self._on(PrepareScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, PrepareScreen)
        for line, words in (
            (screen.form.client.line, CODE),
            (screen.form.amount, "amount"),
            (screen.form.intention, "intention"),
            (screen.course.further.rows[0][0], "planned further"),
        ):
            yield from self._type_into(line, WORDS.get(words, words))
        screen.form.protocol.setFocus()
        yield from self._keys("Down")
        yield from self._keys("Ctrl+Enter")

    @override
    def _leave(self) -> Steps:
        yield from self._keys("Ctrl+E")
        yield from self._on(ChecklistScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ChecklistScreen)
        yield from self._type_into(screen.gaps, WORDS["gaps"])
        yield from self._type_into(screen.signed, "JM")
        yield from self._keys("Ctrl+Enter")
        yield AGAIN_S

    @override
    def _read_afterwards(self) -> Steps:
        yield from self._on(ReviewScreen)
        screen = self._window.screen_shown
        assert isinstance(screen, ReviewScreen)
        yield from self._type_into(screen.note, WORDS["note"])
        screen.notes.setCurrentWidget(screen.notes.private_note)
        yield from self._type_into(screen.notes.private_note.note, WORDS["private note"])
        yield 1.0
        exported = self._out / "exported" / f"{WORDS['name of a file']}.pdf"
        exported.parent.mkdir()
        screen.notes.setCurrentWidget(screen.notes.paper)
        yield from self._save_as(screen.notes.paper.session, exported)

    def _go_through_the_rest(self) -> Steps:
        """Look for words, and write about the client."""
        self._window.ways.open_today()
        yield from self._on(TodayScreen)
        self._window.ways.open_search()
        yield from self._on(SearchScreen)
        found = self._window.screen_shown
        assert isinstance(found, SearchScreen)
        yield from self._type_into(found.line, WORDS["note in the room"])
        yield lambda: found.model.rowCount() > 0
        self._window.ways.open_clients()
        yield from self._on(ClientsScreen)
        clients = self._window.screen_shown
        assert isinstance(clients, ClientsScreen)
        yield from self._type_into(clients.preparation, WORDS["preparation"])
        yield 1.0
        clients.known.write.click()
        yield from self._on(FactsScreen)
        page = self._window.screen_shown
        assert isinstance(page, FactsScreen)
        for name, field in page.form.fields.items():
            for line in list(field.typed_in())[:3]:
                yield from self._type_into(line, WORDS[name.value])
        yield 1.0
        self._window.ways.open_clients()
        yield from self._on(ClientsScreen)
        yield from self._meet()
        backups = self._stage.program.backups
        yield lambda: bool(backups.standing().backups) and backups.standing().doing.value == "nothing"

    def _meet(self) -> Steps:
        """Write at a visit of each kind without medicine."""
        client = self._stage.program.records.clients.with_code(CODE)
        assert client is not None
        for kind in (VisitKind.PREPARATION, VisitKind.INTEGRATION):
            self._window.ways.open_meeting(new_meeting(client, kind, "UTC"))
            yield from self._on(MeetingScreen)
            page = self._window.screen_shown
            assert isinstance(page, MeetingScreen)
            for name, field in page.form.fields.items():
                for line in list(field.typed_in())[:1] if name in WRITTEN else ():
                    yield from self._type_into(line, WORDS[f"met {name.value}"])
            yield 1.0
            self._window.ways.open_clients()
            yield from self._on(ClientsScreen)


class WindowsSeen(QObject):
    """Writes down every window that is shown, however shortly."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            _once("windows", f"{type(watched).__name__} {watched.accessibleName()}")
        return False


SEEN: dict[str, list[Any]] = {"windows": [], "titles": [], "arguments": [], "environments": [], "limits": []}


def observe() -> None:
    """Write down once whatever can be seen from outside."""
    titles = [QGuiApplication.applicationDisplayName(), QGuiApplication.applicationName()]
    titles += [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
    _once("titles", titles)
    _once("limits", list(resource.getrlimit(resource.RLIMIT_CORE)))
    here = psutil.Process()
    for process in (here, *here.children(recursive=True)):
        try:
            _once("arguments", process.cmdline())
            _once("environments", sorted(process.environ().items()))
            _once("limits", list(process.rlimit(psutil.RLIMIT_CORE)))
        except psutil.Error:
            continue  # it has just ended


def _once(kind: str, seen: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    if seen not in SEEN[kind]:
        SEEN[kind].append(seen)


if __name__ == "__main__":
    stretch_least()
    rehearsal.Play = Confession  # type: ignore[misc]
    ended = rehearsal.run(DemoOptions(speed=RATE, out=Path(sys.argv[1])))
    Path(sys.argv[2]).write_text(json.dumps(SEEN), encoding="utf-8")
    sys.exit(ended)
