"""Sheets of paper from the screens: what is written, where it goes, and what is said about it."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.facts.client_facts import FactName, Person, as_value
from companion.report.session_report import SessionReport
from companion.ui.components import printing
from companion.ui.components.papers.ways import Way
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.review.exports import ExportsCard
from companion.ui.review.screen import ReviewScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.emergency import EmergencyPage
from tests import esketamine, samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, save_as


def test_the_sheets_of_a_session_are_saved_under_their_names(qtbot: QtBot, tmp_path: Path):
    told = esketamine.told()
    services = FakeServices()
    services.journal.kept[told.id] = list(told.entries)
    review = ReviewScreen(services, look(), esketamine.visit(told), now)
    opened(qtbot, review)
    press(review, Key.Key_3, CTRL)
    for sheet, name in (
        (review.notes.paper.papers.home, "instructions"),
        (review.notes.paper.papers.rems, "rems-fields"),
    ):
        sheet.go(Way.SAVE)
        assert sheet.dialog is not None
        assert Path(sheet.dialog.selectedFiles()[0]).name == f"A.K.-session-3-{name}.pdf"
        sheet.dialog.close()
        save_as(sheet, tmp_path / f"{name}.pdf")
    assert services.printing.saved == [
        ("instructions", tmp_path / "instructions.pdf", told.id),
        ("rems", tmp_path / "rems-fields.pdf", told.id),
    ]
    assert review.notice.text() == f"Written: {tmp_path / 'rems-fields.pdf'}"


def test_a_session_without_that_form_has_no_such_sheet(qtbot: QtBot):
    review = ReviewScreen(FakeServices().with_archive(), look(), samples.visit(), now)
    opened(qtbot, review)
    press(review, Key.Key_3, CTRL)
    assert review.notes.paper.first.hasFocus()
    assert review.notes.paper.papers.home.isVisible()
    assert not review.notes.paper.papers.rems.isVisible()


def test_the_card_of_a_planned_session_holds_what_is_known_of_the_client(qtbot: QtBot):
    services = FakeServices()
    services.records.clients.kept["c"] = Client("c", "R.P.")
    services.records.facts.write(
        "c",
        {
            FactName.ALLERGIES: "Penicillin",
            FactName.ESCORT: as_value([Person("", "Mary King", "555 0143")]),
        },
    )
    planning = PrepareScreen(services, look(), "c", now)
    opened(qtbot, planning)
    planning.form.protocol.setCurrentIndex(0)
    planning.course.card.click()
    whom = "escort: names and numbers on the printed card, and on the client's page"
    planned = ("Planned", samples.protocol().name)
    about = (("Client", "R.P."), ("Allergies", "Penicillin"), ("Contacts", whom), planned)
    card = samples.protocol().texts.emergency
    path = printing.papers_folder() / "emergency-card.pdf"
    assert services.printing.saved == [("emergency card", path, (card, about))]


def test_the_card_goes_from_the_settings_and_a_trouble_is_told(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    screen = SettingsScreen(services, look())
    opened(qtbot, screen)
    page = next(page for page in screen.pages if isinstance(page, EmergencyPage))
    save_as(page.paper, tmp_path / "card.pdf")
    assert screen.notice.text() == f"Written: {tmp_path / 'card.pdf'}"
    services.printing.problem = "card.pdf was not written."
    page.paper.go(Way.COPY)
    assert screen.notice.text() == "card.pdf was not written."


def test_a_code_that_no_file_could_bear_is_written_plainly():
    one = printing.paper_of(replace(samples.visit(), client_code="A/K: 3", client_id="0f1e2d3c"), "x")
    other = printing.paper_of(replace(samples.visit(), client_code="A:K: 3", client_id="a9b8c7d6"), "x")
    assert (one, other) == ("A-K- 3-0f1e2d-session-4-x.pdf", "A-K- 3-a9b8c7-session-4-x.pdf")


def test_a_file_that_is_there_is_asked_about_in_place(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    report = SessionReport(samples.plan(), samples.entries())
    part = ExportsCard(services, look(), samples.visit(), lambda: report, lambda _: None, lambda: "")
    opened(qtbot, part)
    paper = tmp_path / "letter.pdf"
    paper.write_text("a letter", encoding="utf-8")
    asked = part.session.replacing
    save_as(part.session, paper)
    assert services.exports.papers[-1].went == []
    assert asked.asked.text().startswith("There is something named letter.pdf already, from ")
    assert asked.keep.hasFocus()
    asked.replace.click()
    assert services.exports.papers[-1].went == [("save", (paper, True, True))]
    save_as(part.session, paper)
    asked.keep.click()
    assert services.exports.papers[-1].went == [("save", (tmp_path / "letter-2.pdf", False, True))]
    assert not asked.isVisible()


def test_what_is_said_of_a_paper_comes_into_view(qtbot: QtBot, tmp_path: Path):
    review = ReviewScreen(FakeServices().with_archive(), look(), samples.visit(), now)
    review.resize(1280, 640)
    qtbot.addWidget(review)
    review.show()
    review.notes.setCurrentWidget(review.notes.paper)
    qtbot.waitUntil(lambda: review.notice.visibleRegion().isEmpty())
    save_as(review.notes.paper.session, tmp_path / "one.pdf")
    qtbot.waitUntil(lambda: review.notice.visibleRegion().boundingRect() == review.notice.rect())
    assert review.notice.text()
