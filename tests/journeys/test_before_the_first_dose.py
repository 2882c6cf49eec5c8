"""Planned for tomorrow, begun from Today, lived through and ended: what was entered stands everywhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.facts.client_facts import Consent, FactName, Person, as_value
from companion.session.journal import Administered, Answered, CourseTaken, OtherMedicine
from companion.session.plan import FurtherPlan, PracticeCheck
from companion.settings import Practice
from companion.ui.components.papers.ways import PaperWays, Way
from companion.ui.review.screen import ReviewScreen
from tests.journeys.desk import TODAY, WholeDesk, without_sound

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

CHECKS: Final = tuple(f"Check {number} & more" for number in range(1, 13))
LEFT_OPEN: Final = (CHECKS[4], CHECKS[10])
FURTHER: Final = FurtherPlan("Second tablet", "from minute 20 on", "Dr. Reyes")
LOZENGE: Final = {"How many lozenges": "1", "Amount on the label": "100 mg, half of it", "Lot": "LZ-7"}
DEVICE: Final = {"Amount on the device": "56 mg", "Lot": "LX2231", "Given by": "RB"}
AGAINST_NAUSEA: Final = OtherMedicine("ondansetron", "4,0 mg (1/2)", "under the tongue", "Nurse Ana")

DECIDED: Final = (
    "Planned by the prescriber: Second tablet, may be taken: from minute 20 on, decided by Dr. Reyes",
    f"Checked before it began: {'; '.join(check for check in CHECKS if check not in LEFT_OPEN)}",
    f"Left open before it began: {'; '.join(LEFT_OPEN)}",
)
TAKEN: Final = "Proposed after “Swallowed” and accepted: other windows and phases"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    settings = made.program.settings
    practice = Practice("Lindenhof", checks=CHECKS, medicines=("ondansetron",), routes=("under the tongue",))
    settings.keep(replace(settings.now, practice=practice))
    client = Client(uuid4().hex, "A.K.", created_ms=1)
    made.program.records.clients.save(client)
    facts = {
        FactName.CONSENTS: as_value([Consent("treatment", "2026-11-01")]),
        FactName.ESCORT: as_value([Person("sister", "M. K.", "+1 555 0100")]),
        FactName.ALLERGIES: "none known",
        FactName.OPIOIDS: "tramadol, as needed",
    }
    made.program.records.facts.write(client.id, facts)
    yield made
    made.close()


def choose(desk: WholeDesk, protocol: str) -> None:
    """From Today into Prepare: whom, and by which route."""
    desk.press("Today")
    desk.key(Key.Key_N)
    desk.write("Client", "A.K.")
    desk.key(Key.Key_Return)
    desk.choose("Route and protocol", protocol)


def plan_for_tomorrow(desk: WholeDesk) -> None:
    """Write down what the prescriber planned further, on which day and where, and keep it."""
    desk.turn_to("Further")
    desk.write("Planned further 1", FURTHER.what)
    desk.write("May be taken 1", FURTHER.when)
    desk.write("Decided by 1", FURTHER.decided_by)
    desk.key(Key.Key_D, CTRL)
    desk.type("tomorrow 9:30")
    desk.write("Room", "Garden room")
    desk.key(Key.Key_Return)
    desk.shows("A.K. is planned for Tuesday, 26 Nov 2030, 09:30, Garden room.")


def begin(desk: WholeDesk) -> None:
    """Tick ten of twelve checks, and begin."""
    for check in CHECKS:
        if check not in LEFT_OPEN:
            desk.press(check)
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.window.course.conductor is not None)
    desk.wait(10)


def give(desk: WholeDesk, answers: dict[str, str]) -> None:
    """Enter an administration, field by field."""
    for name, text in answers.items():
        desk.write(name, text)
    desk.key(Key.Key_Return)
    desk.until(lambda: bool(desk.conductor.session.state.given))


def give_beside(desk: WholeDesk) -> None:
    """Enter what is given against nausea."""
    desk.key(Key.Key_D, SHIFT)
    desk.write("Name", AGAINST_NAUSEA.name)
    desk.write("Amount, as it is to be kept", AGAINST_NAUSEA.amount)
    desk.write("Route", AGAINST_NAUSEA.route)
    desk.write("Given by", AGAINST_NAUSEA.given_by)
    desk.key(Key.Key_Return)


def end(desk: WholeDesk) -> ReviewScreen:
    """Leave the checklist open, and go on to Review."""
    desk.key(Key.Key_E, CTRL)
    desk.write("What stays open", "all of it by telephone")
    desk.press("End the session")
    desk.press("Write the note")
    review = desk.window.screen_shown
    assert isinstance(review, ReviewScreen)
    return review


def told_in(review: ReviewScreen) -> str:
    """Everything that Review shows of the session: its tables, its cards."""
    tables = review.findChildren(QTableView)
    models = [table.model() for table in tables]
    cells = [
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    return "\n".join([*cells, *(label.text() for label in review.findChildren(QLabel))])


def printed(desk: WholeDesk, ways: PaperWays, path: Path) -> str:
    """Save a paper by the dialog that asks where, and read it."""
    ways.go(Way.SAVE)
    desk.until(lambda: ways.dialog is not None)
    assert ways.dialog is not None
    name = ways.dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Key.Key_Return)
    desk.until(path.exists)
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def test_what_was_planned_and_entered_stands_in_review_note_and_pdf(desk: WholeDesk, tmp_path: Path):
    choose(desk, "Lozenge, held and spat out")
    plan_for_tomorrow(desk)
    desk.on(TODAY + timedelta(hours=17, minutes=10))
    desk.press("Today")
    desk.key(Key.Key_1)
    begin(desk)
    plan = desk.conductor.session.plan
    assert (plan.further, plan.amount) == ((FURTHER,), "")
    assert plan.checks == tuple(PracticeCheck(check, check not in LEFT_OPEN) for check in CHECKS)
    desk.key(Key.Key_D)
    desk.shows(DECIDED[0])
    give(desk, LOZENGE)
    desk.wait(11)
    desk.press("Swallowed")
    desk.key(Key.Key_Y)
    state = desk.conductor.session.state
    assert state.protocol.windows == plan.protocol.courses[0].windows != plan.protocol.windows
    give_beside(desk)
    desk.wait(110)
    review = end(desk)
    entries = desk.program.journal.entries(desk.program.records.visits.listed()[0].id)
    facts = [entry.fact for entry in entries if not isinstance(entry.fact, Administered)]
    assert [entry.fact for entry in entries if isinstance(entry.fact, Administered)] == [
        Administered({"count": "1", "amount": "100 mg, half of it", "lot": "LZ-7"})
    ]
    for fact in (Answered("hold/1/1", "Swallowed"), CourseTaken("hold/1/1", "Swallowed"), AGAINST_NAUSEA):
        assert facts.count(fact) == 1
    assert not review.notes.paper.papers.rems.isVisible()
    seen = told_in(review)
    desk.press("Add the facts")
    note = review.note.toPlainText()
    paper = printed(desk, review.notes.paper.session, tmp_path / "session.pdf")
    assert "none known" in seen
    assert "none known" in paper
    for told in (seen, note, paper):
        for words in (*DECIDED, TAKEN, *LOZENGE.values(), "Swallowed", "all of it by telephone"):
            assert words in told, words
        for words in (AGAINST_NAUSEA.name, AGAINST_NAUSEA.amount, AGAINST_NAUSEA.route, "Nurse Ana"):
            assert words in told, words


def test_the_rems_sheet_of_a_spray_holds_what_was_entered(desk: WholeDesk, tmp_path: Path):
    choose(desk, "Nasal spray, esketamine (Spravato)")
    begin(desk)
    desk.key(Key.Key_D)
    give(desk, DEVICE)
    desk.wait(30)
    give_beside(desk)
    desk.wait(110)
    review = end(desk)
    sheet = printed(desk, review.notes.paper.papers.rems, tmp_path / "rems.pdf")
    for words in (*DEVICE.values(), "tramadol, as needed", AGAINST_NAUSEA.name, AGAINST_NAUSEA.amount):
        assert words in sheet, words
