"""The client's paper in Review: ticked line by line by keys alone, and handed over in every way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.report.client.story import StoryChoice, Whose
from companion.ui.components.papers.ways import Way
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press, save_as


def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    press(made, Key.Key_3, CTRL)
    made.notes.paper.for_client.setFocus()
    press(made, Key.Key_Space)
    return made


def test_nothing_is_ticked_until_somebody_ticks_it(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    words = made.notes.paper.story.words
    assert words.hasFocus()
    assert [words.item(row).text() for row in range(words.count())] == [
        "11:32  “it's my dad's coat”",
        "11:52  Asked for water, and to be left alone a while.",
    ]
    ways = made.notes.paper.story.ways
    ways.go(Way.COPY)
    words.setFocus()
    press(made, Key.Key_Space)
    save_as(ways, tmp_path / "one.pdf")
    sources = dict.fromkeys(("t0", "t1", "t2"), "CC0-1.0 · made here")
    ticked = frozenset({words.item(0).data(Qt.ItemDataRole.UserRole)})
    assert [paper.about for paper in services.printing.papers] == [
        ("visit-4", StoryChoice(said, Whose.NOBODY, sources)) for said in (frozenset[str](), ticked)
    ]
    assert services.printing.saved[0][1] == tmp_path / "one.pdf"


def test_the_ticks_stay_when_one_goes_back_and_comes_again(qtbot: QtBot):
    made = screen(qtbot, FakeServices().with_archive())
    press(made, Key.Key_Space)
    press(made, Key.Key_Escape)
    assert made.notes.paper.for_client.hasFocus()
    press(made, Key.Key_Space)
    states = [made.notes.paper.story.words.item(row).checkState() for row in range(2)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_the_page_for_a_browser_is_written_and_told(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    card = made.notes.paper.story
    card.whose.setCurrentIndex(1)
    card.ask_page()
    assert card.dialog is not None
    name = card.dialog.findChild(QLineEdit)
    assert name is not None
    card.save_page(tmp_path / "mine")
    ((visit, choice, path, replace),) = services.printing.pages
    assert (visit, choice.whose, path, replace) == ("visit-4", Whose.CODE, tmp_path / "mine.html", False)
    assert made.notice.text() == f"Written: {path}. It is not encrypted."


def test_what_cannot_be_laid_out_is_told(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    services.printing.problem = "One page has no room for all of these words."
    made.notes.paper.story.ways.go(Way.OPEN)
    assert made.notice.text() == services.printing.problem
    services.printing.problem, services.music.along.failure = "", "The record is locked."
    made.notes.paper.story.ways.go(Way.OPEN)
    assert made.notice.text() == "The record is locked."


def test_the_ticks_are_kept_for_whoever_made_them_and_brought_back(qtbot: QtBot):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    press(made, Key.Key_Down)
    press(made, Key.Key_Space)
    key = made.notes.paper.story.words.item(1).data(Qt.ItemDataRole.UserRole)
    qtbot.waitUntil(lambda: bool(services.records.half_typed.of("visit-4").ticked))
    assert services.records.half_typed.of("visit-4").ticked == {"JM": key}
    again = screen(qtbot, services)
    states = [again.notes.paper.story.words.item(row).checkState() for row in range(2)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    press(again, Key.Key_Down)
    press(again, Key.Key_Space)
    assert again.flush() == ""
    assert services.records.half_typed.of("visit-4").ticked == {}
