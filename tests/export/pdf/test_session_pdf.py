import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from companion.export.pdf.pages import paged
from companion.export.pdf.session_pdf import session_print
from companion.files.destinations import ExportError
from companion.record.session_record import SessionRecord
from companion.report.drafting.note_draft import note_draft
from companion.session.journal import Noted, VitalsTaken
from companion.settings import PaperSize, Practice, Settings, Signatory
from tests import samples

pytestmark = pytest.mark.usefixtures("qapp")


def text_of(path: Path) -> str:
    """Give all the words of a PDF, with single spaces."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def written(path: Path) -> str:
    session_print(SessionRecord(samples.visit(), samples.entries(), samples.NOTE)).write(path)
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
        "Laughter taken back 12:42, JM",
        "entered 12:42",
        "not a medical device",
    ):
        assert words in text, words
    assert "[ribbon]" not in text
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["session.pdf"]


def test_every_page_says_which_of_how_many(tmp_path: Path):
    path = tmp_path / "session.pdf"
    entries = list(samples.entries())
    entries[-1:-1] = [replace(entries[-2], id=f"more-{n}", fact=Noted(f"Line {n}")) for n in range(120)]
    session_print(SessionRecord(samples.visit(), entries)).write(path)
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(path).pages]
    assert len(pages) > 3
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
    session_print(SessionRecord(replace(samples.visit(), opened_ms=0), ())).write(path)
    text = text_of(path)
    assert "Not begun" in text
    assert "No vitals were recorded." in text
    assert "No note was written." in text


def test_words_that_look_like_markup_stay_words(tmp_path: Path):
    path = tmp_path / "session.pdf"
    note = replace(samples.NOTE, body="<b>5 < 6</b> & more")
    session_print(SessionRecord(samples.visit(), samples.entries(), note)).write(path)
    assert "<b>5 < 6</b> & more" in text_of(path)


def test_any_thread_will_do(tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "session.pdf"
    record = SessionRecord(samples.visit(), samples.entries(), samples.NOTE)
    thread = threading.Thread(target=lambda: session_print(record).write(path))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert "A.K., session 4" in text_of(path)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match=r"session\.pdf was not written"):
        session_print(SessionRecord(samples.visit(), samples.entries())).write(
            tmp_path / "file" / "session.pdf"
        )


def pages_of(path: Path) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(path).pages]


def test_each_fact_stands_in_it_once(tmp_path: Path):
    text = written(tmp_path / "session.pdf")
    for words in ("45 mg", "136/88 84", "Laughter", "Tears", "Long River", "sister, by car", "Build begins"):
        times = 2 if words in ("136/88 84", "Long River") else 1  # these two stand in the timeline as well
        assert text.count(words) == times, words
    assert len(pages_of(tmp_path / "session.pdf")) == 2


def test_the_practice_stands_at_its_head(tmp_path: Path):
    path = tmp_path / "session.pdf"
    practice = Practice("Harbour Street Practice", "12 Harbour Street\nLondon")
    record = SessionRecord(samples.visit(), samples.entries(), samples.NOTE)
    session_print(record, Settings(practice=practice)).write(path)
    assert text_of(path).startswith("Harbour Street Practice 12 Harbour Street · London A.K., session 4")
    assert written(tmp_path / "other.pdf").startswith("A.K., session 4")


def test_breaths_have_a_column_of_their_own(tmp_path: Path):
    path = tmp_path / "session.pdf"
    entries = list(samples.entries())
    taken = next(n for n, entry in enumerate(entries) if isinstance(entry.fact, VitalsTaken))
    entries[taken] = replace(entries[taken], fact=VitalsTaken("124/80 rr 14", 124, 80, breaths=14))
    session_print(SessionRecord(samples.visit(), entries)).write(path)
    text = text_of(path).replace(" ", "")  # a sign of another font stands apart from its word
    assert "BPPulseSpO₂RRReportedbyAstyped" in text
    assert "124/80––14JM124/80rr14" in text


def test_words_that_stand_for_the_timeline_may_be_typed(tmp_path: Path):
    path = tmp_path / "session.pdf"
    visit = replace(samples.visit(), plan=replace(samples.plan(), intention="a [ribbon] on the door"))
    session_print(SessionRecord(visit, samples.entries())).write(path)
    assert "“a [ribbon] on the door”" in text_of(path)


@pytest.mark.parametrize("above", range(12, 22, 3))
def test_no_row_and_no_heading_is_parted_by_a_page(tmp_path: Path, above: int):
    path = tmp_path / "sheet.pdf"
    row = "<tr><td>{name}</td><td>{lines}</td></tr>"
    rows = "".join(
        row.format(name=f"from {n}", lines="<br/>".join([f"line {n}"] * (1 + n % 4) + [f"to {n}"]))
        for n in range(40)
    )
    before = "<p>above</p>" * above
    html = f"{before}<h2>Heading</h2><table><thead><tr><th>A</th><th>B</th></tr></thead>{rows}</table>"
    paged("Sheet", html, "", PaperSize.A4).write(path)
    pages = pages_of(path)
    assert len(pages) > 2
    for n in range(40):
        from_there = [bool(re.search(rf"from {n}(?!\d)", page)) for page in pages]
        assert from_there == [bool(re.search(rf"to {n}(?!\d)", page)) for page in pages], n
        assert sum(from_there) == 1
    assert "Heading" in next(page for page in pages if re.search(r"from 0(?!\d)", page))


def test_what_a_drafted_note_repeats_word_for_word_is_not_printed_twice(tmp_path: Path):
    path = tmp_path / "session.pdf"
    drafted = note_draft(samples.visit(), samples.entries()).text
    body = drafted.replace("Assessment:\n", "Assessment:\nGrief, and some relief.\n")
    body = body.replace("Tears: 11:30", "Tears at half past eleven")
    note = replace(samples.NOTE, body=body, signed_by="", signed_ms=0, sha256="")
    session_print(SessionRecord(samples.visit(), samples.entries(), note)).write(path)
    text = text_of(path)
    assert "Grief, and some relief." in text
    assert "Tears at half past eleven" in text  # its own words stay, with all that stands beside them
    assert "these parts as the record tells them here, word for word: A.K., session 4" in text
    assert "; Given; Observed; Vitals; Check-ins; Words and notes; " in text
    assert text.count("45 mg") == 1
    assert text.count("sister, by car") == 1
    assert len(pages_of(path)) == 2


def test_what_was_signed_is_printed_whole(tmp_path: Path):
    path = tmp_path / "session.pdf"
    body = note_draft(samples.visit(), samples.entries()).text
    note = replace(samples.NOTE, body=body, signed_by="JM", signed_ms=samples.OPENED_MS, sha256="0" * 64)
    session_print(SessionRecord(samples.visit(), samples.entries(), note)).write(path)
    text = text_of(path)
    assert "word for word" not in text
    bare = text.replace(" ", "")  # a sign of another font stands apart from its word
    assert [line for line in body.splitlines() if "".join(line.split()) not in bare] == []


def test_a_strict_reader_finds_nothing_amiss(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    path = tmp_path / "session.pdf"
    session_print(SessionRecord(samples.visit(), samples.entries(), samples.NOTE)).write(path)
    assert [page.extract_text() != "" for page in PdfReader(path, strict=True).pages] == [True, True]
    assert caplog.records == []


def test_a_draft_has_room_for_a_signature_and_a_signed_note_names_who_signed(tmp_path: Path):
    practice = Practice("Harbour Street", signatories=(Signatory("JM", "Jana Moor", "LCSW 12345"),))
    settings = Settings(practice=practice, paper="letter")
    draft = SessionRecord(samples.visit(), samples.entries(), samples.NOTE)
    session_print(draft, settings).write(tmp_path / "draft.pdf")
    assert "Signature: Jana Moor · LCSW 12345 Date" in text_of(tmp_path / "draft.pdf")
    box = PdfReader(tmp_path / "draft.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)
    signed = replace(samples.NOTE, signed_by="JM", signed_ms=samples.OPENED_MS, sha256="0" * 64)
    session_print(replace(draft, note=signed), settings).write(tmp_path / "signed.pdf")
    text = text_of(tmp_path / "signed.pdf")
    assert "Signed Jana Moor · LCSW 12345 (JM), " in text
    assert "Signature" not in text
