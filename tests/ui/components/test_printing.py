"""Sheets of paper from the screens: what is written, where it goes, and what is said about it."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.ui.components import printing
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.review.exports import ExportsCard
from companion.ui.review.screen import ReviewScreen
from companion.ui.settings import SettingsScreen
from companion.ui.settings.practice import PracticePage
from tests import esketamine, samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press


def test_the_sheets_of_a_session_go_where_its_pdf_goes(qtbot: QtBot, tmp_path: Path):
    told = esketamine.told()
    services = FakeServices()
    services.journal.kept[told.id] = list(told.entries)
    review = ReviewScreen(services, look(), esketamine.visit(told), now)
    opened(qtbot, review)
    review.path.setText(str(tmp_path / "a.pdf"))
    review.papers.home.click()
    review.papers.rems.click()
    assert services.printing.written == [
        ("instructions", tmp_path / "A.K.-session-3-instructions.pdf", told.id),
        ("rems", tmp_path / "A.K.-session-3-rems-fields.pdf", told.id),
    ]
    assert review.notice.text() == f"Written: {tmp_path / 'A.K.-session-3-rems-fields.pdf'}"


def test_a_session_without_that_form_has_no_such_sheet(qtbot: QtBot):
    review = ReviewScreen(FakeServices().with_archive(), look(), samples.visit(), now)
    opened(qtbot, review)
    press(review, Key.Key_3, CTRL)
    assert review.path.hasFocus()
    assert review.papers.home.isVisible()
    assert not review.papers.rems.isVisible()


def test_the_card_of_a_planned_session_holds_what_is_known_of_the_client(qtbot: QtBot):
    services = FakeServices()
    services.records.clients.kept["c"] = Client("c", "R.P.", allergies="Penicillin")
    planning = PrepareScreen(services, look(), "c", now)
    opened(qtbot, planning)
    planning.form.protocol.setCurrentIndex(0)
    planning.course.card.click()
    about = (("Client", "R.P."), ("Allergies", "Penicillin"), ("Planned", samples.protocol().name))
    card = samples.protocol().texts.emergency
    path = printing.papers_folder() / "emergency-card.pdf"
    assert services.printing.written == [("emergency card", path, (card, about))]


def test_the_card_is_printed_from_the_settings_and_a_trouble_is_told(qtbot: QtBot):
    services = FakeServices()
    screen = SettingsScreen(services, look())
    opened(qtbot, screen)
    page = next(page for page in screen.pages if isinstance(page, PracticePage))
    page.print.click()
    assert screen.notice.text() == f"Written: {printing.papers_folder() / 'emergency-card.pdf'}"
    services.printing.problem = "emergency-card.pdf was not written."
    page.print.click()
    assert screen.notice.text() == "emergency-card.pdf was not written."


def test_a_code_that_no_file_could_bear_is_written_plainly():
    one = printing.paper_of(replace(samples.visit(), client_code="A/K: 3", client_id="0f1e2d3c"), "x")
    other = printing.paper_of(replace(samples.visit(), client_code="A:K: 3", client_id="a9b8c7d6"), "x")
    assert (one, other) == ("A-K- 3-0f1e2d-session-4-x.pdf", "A-K- 3-a9b8c7-session-4-x.pdf")


def test_a_file_that_is_there_is_asked_about_in_place(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    part = ExportsCard(services, look(), samples.visit(), lambda _: None, lambda: "")
    opened(qtbot, part)
    paper = tmp_path / "letter.pdf"
    paper.write_text("a letter", encoding="utf-8")
    part.path.setText(str(paper))
    part.write()
    assert services.exports.exported == []
    assert part.replacing.asked.text().startswith("There is something named letter.pdf already, from ")
    assert part.replacing.keep.hasFocus()
    part.path.setText(str(tmp_path / "other.pdf"))
    assert not part.replacing.isVisible()
    part.path.setText(str(paper))
    part.write()
    part.replacing.replace.click()
    part.write()
    part.replacing.keep.click()
    assert services.exports.exported == [("visit-4", paper), ("visit-4", tmp_path / "letter-2.pdf")]
    assert services.exports.replaced == [True, False]
    assert part.path.text() == str(tmp_path / "letter-2.pdf")
    assert not part.replacing.isVisible()


def test_what_is_said_of_a_paper_comes_into_view(qtbot: QtBot, tmp_path: Path):
    review = ReviewScreen(FakeServices().with_archive(), look(), samples.visit(), now)
    review.resize(1280, 640)
    qtbot.addWidget(review)
    review.show()
    qtbot.waitUntil(lambda: review.notice.visibleRegion().isEmpty())
    review.path.setText(str(tmp_path / "one.pdf"))
    review.paper.write()
    qtbot.waitUntil(lambda: review.notice.visibleRegion().boundingRect() == review.notice.rect())
    assert review.notice.text()
