"""Planned for tomorrow, begun from Today, lived through and ended: what was entered stands everywhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.facts.client_facts import Consent, FactName, Person, as_value
from companion.session.course import course_after
from companion.session.journal import Administered, Answered, CourseTaken, Ended, OtherMedicine
from companion.session.plan import FurtherPlan
from companion.settings import Practice
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.review.screen import ReviewScreen
from tests.journeys.desk import PASSPHRASE, TODAY, WholeDesk, without_sound
from tests.ui.house import save_as

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

CHECKS = tuple(f"Check {number}" for number in range(1, 13))
LEFT_OPEN = (CHECKS[4], CHECKS[10])
FURTHER = FurtherPlan("Second tablet", "from minute 20 on", "Dr. Reyes")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    settings = made.program.settings
    practice = Practice("Lindenhof", checks=CHECKS, medicines=("ondansetron",), routes=("under the tongue",))
    settings.keep(replace(settings.now, practice=practice))
    yield made
    made.close()


def prepared(desk: WholeDesk, code: str) -> None:
    """Have a client of whom is known what a session needs."""
    client = Client(uuid4().hex, code, created_ms=1)
    desk.program.records.clients.save(client)
    facts = {
        FactName.CONSENTS: as_value([Consent("treatment", "2026-11-01")]),
        FactName.ESCORT: as_value([Person("sister", "M. K.", "+1 555 0100")]),
        FactName.ALLERGIES: "none known",
    }
    desk.program.records.facts.write(client.id, facts)


def plan_for_tomorrow(desk: WholeDesk, code: str, protocol: str) -> None:
    """From Today, by names and keys: whom, by which route, what is planned further, on which day."""
    desk.press("Today")
    desk.key(Key.Key_N)
    desk.write("Client", code)
    desk.key(Key.Key_Return)
    desk.choose("Route and protocol", protocol)
    desk.turn_to("Planned further")
    desk.write("Planned further 1", FURTHER.what)
    desk.write("May be taken 1", FURTHER.when)
    desk.write("Decided by 1", FURTHER.decided_by)
    desk.key(Key.Key_D, CTRL)
    desk.type("tomorrow 9:30")
    desk.write("Room", "Garden room")
    desk.key(Key.Key_Return)


def begin_on_the_day(desk: WholeDesk) -> None:
    """From Today, the next day, with two of twelve checks left open."""
    desk.on(TODAY + timedelta(hours=17))
    desk.press("Today")
    print("FOCUS", desk.window.focusWidget(), [(b.accessibleDescription(), b.text()) for b in desk.window.findChildren(QAbstractButton) if b.isVisible() and "Prepare" in b.text()])
    desk.key(Key.Key_1)
    for check in CHECKS:
        if check not in LEFT_OPEN:
            desk.press(check)
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.window.course.conductor is not None)


def give(desk: WholeDesk, **answers: str) -> None:
    """Enter an administration field by field."""
    desk.key(Key.Key_D)
    for name, text in answers.items():
        desk.write(name, text)
    desk.key(Key.Key_Return)
    desk.until(lambda: bool(desk.conductor.session.state.given))


def test_x(desk: WholeDesk, tmp_path: Path):
    prepared(desk, "A.K.")
    plan_for_tomorrow(desk, "A.K.", "Lozenge, held and spat out")
    begin_on_the_day(desk)
    desk.wait(10)
    give(desk, **{"How many lozenges": "1", "Amount on the label": "100 mg"})
    desk.wait(11)
    print(desk._told())
    assert 0
