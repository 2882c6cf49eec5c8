"""Entries are ticked by keys, and stand on the sheet in whichever way it goes."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.report.session_report import SessionReport
from companion.ui.components.papers.ways import Way
from companion.ui.review.event_sheet import EventSheetDialog
from companion.ui.review.exports import ExportsCard
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, look, opened, press


def report() -> SessionReport:
    visit = samples.visit()
    return SessionReport(visit.plan, samples.entries(), visit.zone)


def test_what_is_ticked_is_laid_out_and_nothing_is_asked_of_it(qtbot: QtBot, tmp_path: Path):
    services = FakeServices().with_archive()
    said: list[str] = []
    card = ExportsCard(services, look(), samples.visit(), report, said.append, lambda: "")
    opened(qtbot, card)
    card.event_sheet.click()
    dialog = card.dialog
    assert isinstance(dialog, EventSheetDialog)
    dialog.ways.go(Way.COPY)
    assert dialog.notice.text() == "Tick at least one entry first."
    dialog.entries.setFocus()
    press(dialog, Key.Key_Space)
    press(dialog, Key.Key_Down)
    press(dialog, Key.Key_Down)
    press(dialog, Key.Key_Space)
    assert len(dialog.chosen) == 2
    dialog.ways.go(Way.COPY)
    [paper] = services.printing.papers
    assert (paper.title, paper.about) == ("event sheet", ("visit-4", dialog.chosen))
    dialog.ways.save(paper, tmp_path / "event.txt")
    dialog.ways.save(paper, tmp_path / "event")
    assert [path.name for _, path, _ in services.printing.saved] == ["event.txt", "event.pdf"]
    press(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_cannot_be_kept_or_read_is_told_and_nothing_opens(qtbot: QtBot):
    services = FakeServices().with_archive()
    said: list[str] = []
    card = ExportsCard(services, look(), samples.visit(), report, said.append, lambda: "The disk is full.")
    opened(qtbot, card)
    card.event_sheet.click()
    assert said == ["The disk is full."]
    assert not card.findChildren(EventSheetDialog)
