import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from companion.export.files import ExportError
from companion.export.pdf import write_pdf
from companion.session.journal import Noted
from tests import samples

pytestmark = pytest.mark.usefixtures("qapp")


def text_of(path: Path) -> str:
    """Give all the words of a PDF, with single spaces."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def written(path: Path) -> str:
    write_pdf(path, samples.visit(), samples.entries(), samples.NOTE)
    return text_of(path)


def test_a_pdf_holds_the_session(tmp_path: Path):
    text = written(tmp_path / "a" / "session.pdf")
    for words in (
        "A.K., session 4",
        "Monday, 23 Nov 2026, 11:02 to 12:42",
        "“softening toward my father”",
        "45 mg",
        "136/88",
        "+12/+8",
        "less the last one before the start",
        "Reported by",
        "not answered",
        "Slow Meadow",
        "Wants to write to him.",
        "Walks steadily",
        "Laughter taken back",
        "entered 12:42",
        "not a medical device",
    ):
        assert words in text, words
    assert "[ribbon]" not in text
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["session.pdf"]


def test_every_page_says_which_of_how_many(tmp_path: Path):
    path = tmp_path / "session.pdf"
    entries = list(samples.entries())
    entries[-1:-1] = [replace(entries[-2], id=f"more-{n}", fact=Noted(f"Line {n}")) for n in range(300)]
    write_pdf(path, samples.visit(), entries, None)
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(path).pages]
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
    assert all("A.K., session 4" in page for page in pages)


def test_the_title_and_the_typeface_are_in_the_file(tmp_path: Path):
    written(tmp_path / "session.pdf")
    reader = PdfReader(tmp_path / "session.pdf")
    assert reader.metadata is not None
    assert reader.metadata.title == "A.K., session 4"
    fonts = str([page["/Resources"]["/Font"].get_object() for page in reader.pages])  # type: ignore[index]
    assert "IndirectObject" in fonts
    assert b"AtkinsonHyperlegible" in (tmp_path / "session.pdf").read_bytes()


def test_a_session_in_which_nothing_was_entered_can_be_printed(tmp_path: Path):
    path = tmp_path / "session.pdf"
    write_pdf(path, replace(samples.visit(), opened_ms=0), (), None)
    text = text_of(path)
    assert "Not begun" in text
    assert "No vitals were recorded." in text
    assert "No note was written." in text


def test_words_that_look_like_markup_stay_words(tmp_path: Path):
    path = tmp_path / "session.pdf"
    write_pdf(path, samples.visit(), samples.entries(), replace(samples.NOTE, body="<b>5 < 6</b> & more"))
    assert "<b>5 < 6</b> & more" in text_of(path)


def test_any_thread_will_do(tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "session.pdf"
    thread = threading.Thread(target=write_pdf, args=(path, samples.visit(), samples.entries(), samples.NOTE))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert "A.K., session 4" in text_of(path)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match=r"session\.pdf was not written"):
        write_pdf(tmp_path / "file" / "session.pdf", samples.visit(), samples.entries(), None)
