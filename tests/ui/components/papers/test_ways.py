"""The ways beside a paper: what each does, what is asked and told, and how it ends with the screen."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from companion.export.letterhead import signing
from companion.export.pdf.pages import paged
from companion.ports.record import RecordError
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut
from companion.settings import PaperSize
from companion.ui.components.papers import ways as module
from companion.ui.components.papers.preview import PrintPreview
from companion.ui.components.papers.ways import ALL, UNWRITTEN, PaperWays, Way, at_once
from tests.ui.fake_papers import FakePaper
from tests.ui.house import look, opened, save_as


def part(
    qtbot: QtBot, lay: Callable[[], FakePaper], ways: Sequence[Way] = ALL
) -> tuple[PaperWays, list[str]]:
    made = PaperWays(look(), "The sheet", lambda: Path("/papers/sheet.pdf"), at_once(lay), ways)
    told: list[str] = []
    made.told.connect(told.append)
    opened(qtbot, made)
    return made, told


def test_each_way_has_a_name_of_its_own_for_who_sees_nothing(qtbot: QtBot):
    made, _ = part(qtbot, lambda: FakePaper("sheet"))
    assert [each.accessibleName() for each in made.buttons.values()] == [
        "Print: The sheet",
        "Open: The sheet",
        "Save as…: The sheet",
        "Copy: The sheet",
    ]
    few, _ = part(qtbot, lambda: FakePaper("key"), UNWRITTEN)
    assert list(few.buttons) == [Way.PRINT, Way.SAVE]


def test_it_is_copied_opened_and_saved(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    paper = FakePaper("the words")
    made, told = part(qtbot, lambda: paper)
    made.go(Way.COPY)
    assert QGuiApplication.clipboard().text() == "the words"
    shown: list[str] = []

    def show(path: Path) -> bool:
        shown.append(path.name)
        return len(shown) == 1

    with monkeypatch.context() as desktop:
        desktop.setattr(module, "open_by_desktop", show)
        made.go(Way.OPEN)
        made.go(Way.OPEN)
    assert shown == ["sheet.pdf", "sheet.pdf"]
    assert told[1].startswith("A copy is open for reading")
    assert told[2].startswith("No program of this computer opens PDFs")
    save_as(made, tmp_path / "here")
    assert paper.went[-1] == ("save", (tmp_path / "here.pdf", False, True))


def test_what_no_font_shows_is_told_once_before_it_goes_anywhere(qtbot: QtBot, tmp_path: Path):
    paper = FakePaper("sheet", lacks="No font shows U+10FFFD.")
    made, told = part(qtbot, lambda: paper)
    made.go(Way.SAVE)
    assert (told, made.dialog, paper.went) == (["No font shows U+10FFFD."], None, [])
    save_as(made, tmp_path / "sheet.pdf")
    assert paper.went == [("save", (tmp_path / "sheet.pdf", False, True))]
    made.go(Way.COPY)
    assert paper.went[-1] == ("copy", None)


def test_a_paper_that_cannot_be_laid_out_or_go_is_told_and_the_ways_stay(qtbot: QtBot):
    def fail() -> FakePaper:
        raise RecordError("It cannot be read.")

    made, told = part(qtbot, fail)
    made.go(Way.PRINT)
    assert told == ["It cannot be read."]
    assert all(each.isEnabled() for each in made.buttons.values())
    other, told = part(qtbot, lambda: FakePaper("sheet", problem="The disk is full."))
    other.go(Way.COPY)
    assert told == ["The disk is full."]


@pytest.mark.parametrize("way", [Way.PRINT, Way.SAVE])
def test_a_dialog_goes_with_the_screen_that_asked(qtbot: QtBot, way: Way):
    made, _ = part(qtbot, lambda: FakePaper("sheet"))
    made.go(way)
    shown = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ]
    assert len(shown) == 1
    made.hide()
    assert not shown[0].isVisible()


def test_the_pages_are_seen_before_they_are_printed_and_come_out_as_they_were_seen(
    qtbot: QtBot, tmp_path: Path
):
    rows = "".join(f"<tr><td>row {n}</td><td>words</td></tr>" for n in range(90))
    html = f"<h1>Title</h1><table width='100%'>{rows}</table>" + signing("Signature")
    went: list[str] = []
    paper = LaidOut(paged("Sheet", html, "foot", PaperSize.LETTER), GlyphNotice(), None, went.append)
    preview = PrintPreview(None, look(), paper)
    qtbot.addWidget(preview)
    preview.show()
    assert (preview.windowTitle(), preview.printer.docName()) == ("Print", "Companion")
    qtbot.waitUntil(lambda: preview.pages.pageCount() > 1)
    count = preview.pages.pageCount()
    assert preview.count.text() == f"page 1 of {count}"
    preview.next.click()
    assert preview.count.text() == f"page 2 of {count}"
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.print_now()
    assert went == ["print"]
    paper.save(tmp_path / "saved.pdf")
    printed, saved = PdfReader(tmp_path / "printed.pdf"), PdfReader(tmp_path / "saved.pdf")
    assert len(printed.pages) == len(saved.pages) == count
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)
    assert paper.copied().startswith("Title\nrow 0\twords\nrow 1\twords\n")
