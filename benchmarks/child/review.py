"""Review of a session of four hours with 400 entries, opened and gone through: ``DATA LOOKS``."""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget

from benchmarks.child.hands import Steps, carry_out, show, stage_in, unlock
from companion.app import RunningApp
from companion.machine_clock import SystemClock
from companion.record.client import Client
from companion.record.visits import Status, Visit
from companion.session.journal import (
    Administered,
    Ended,
    Fact,
    Marked,
    MusicHappened,
    Noted,
    Opened,
    VitalsTaken,
)
from companion.session.music.programme import Happening
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.time.clock import Anchor, minutes
from companion.ui.review.screen import ReviewScreen

ENTRIES = 400
HOURS = 4
SIZE = (1366, 700)


def facts(count: int) -> list[Fact]:
    """Make up what may be entered in such a session, a few kinds in turn."""
    return [
        (
            Marked("Tears"),
            Noted(f"“Number {n}: it is as if the coat were still warm.”"),
            VitalsTaken("124/80 72 98", 124, 80, 72, 98),
            MusicHappened(n, Happening.STARTED, "peak", f"t{n}", f"Piece {n}"),
        )[n % 4]
        for n in range(count)
    ]


def long_session(plan: Plan) -> Session:
    """Make up a session of four hours, evenly filled."""
    reading = SystemClock().now()
    session = Session("", plan).add(Opened(Anchor(0, reading), "UTC"), 0, 0)
    session = session.add(Administered({}), minutes(10), minutes(10))
    for number, fact in enumerate(facts(ENTRIES - 3)):
        moment = minutes(11 + number * (HOURS * 60 - 12) / ENTRIES)
        session = session.add(fact, moment, moment)
    return session.add(Ended(), minutes(HOURS * 60), minutes(HOURS * 60))


def kept(stage: RunningApp) -> Visit:
    """Put such a session into the record."""
    program = stage.program
    plan = Plan(next(protocol for protocol in program.protocols() if protocol.id == "im"))
    someone = Client(uuid4().hex, "A.K.")
    program.records.clients.save(someone)
    visit = Visit(uuid4().hex, someone.id, someone.code, plan, status=Status.CLOSED, opened_ms=1, ended_ms=2)
    program.records.visits.save(visit)
    program.journal.enter_late(visit.id, long_session(plan).entries)
    return visit


def milliseconds(call: Callable[[], object]) -> float:
    """Say how long a call takes until what it asked for is painted."""
    before = time.perf_counter_ns()
    call()
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
    return (time.perf_counter_ns() - before) / 1e6


def plain_table() -> QWidget:
    """Make a bare window with a table of as many rows."""
    made = QWidget()
    made.resize(*SIZE)
    model = QStandardItemModel(ENTRIES, 4, made)
    for row in range(ENTRIES):
        for column in range(4):
            model.setData(model.index(row, column), f"{row} {column}")
    table = QTableView()
    table.setModel(model)
    QVBoxLayout(made).addWidget(table)
    return made


def looked(stage: RunningApp, looks: int, answer: dict[str, list[float]]) -> Steps:
    """Open it some times, beside a bare table, and go through it."""
    yield from unlock(stage)
    visit = kept(stage)
    yield 1.0
    shown: list[QWidget] = []
    window = QWidget()
    window.setStyleSheet(stage.window.styleSheet())
    window.resize(*SIZE)
    frame = QVBoxLayout(window)
    window.show()

    def opened() -> None:
        frame.addWidget(made := ReviewScreen(stage.program, stage.look, visit))
        shown.append(made)

    def bare() -> None:
        made = plain_table()
        made.show()
        shown.append(made)

    for number in range(looks + 1):
        for name, call in (("open_ms", opened), ("bare_ms", bare)):
            took = milliseconds(call)
            shown.pop().deleteLater() if number < looks or name == "bare_ms" else None
            answer.setdefault(name, []).extend([took] if number else [])
            yield 0.05
    screen = shown[0]
    assert isinstance(screen, ReviewScreen)
    answer["move_ms"] = gone_through(screen)


def gone_through(screen: ReviewScreen) -> list[float]:
    """Move the playhead, look closer, scroll and filter; say how long each took until it was painted."""
    line, card = screen.replay.line, screen.replay
    key = Qt.Key
    took = [milliseconds(partial(card.go, minute)) for minute in range(-10, 220, 2)]
    took += [milliseconds(lambda: QTest.keyClick(line, key.Key_Down)) for _ in range(100)]
    took += [milliseconds(lambda: line.zoom(1)) for _ in range(6)]
    took += [milliseconds(lambda: card.bar.setValue(card.bar.value() + 400)) for _ in range(60)]
    took += [milliseconds(partial(QTest.keyClick, line, figure)) for figure in (key.Key_3, key.Key_0)]
    return took


def main(data: str, looks: int) -> None:
    """Measure, and print the answer."""
    stage = stage_in(data)
    show(stage)
    answer: dict[str, list[float]] = {}
    carry_out(looked(stage, looks, answer))
    stage.close()
    print(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
