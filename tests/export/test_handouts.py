from dataclasses import replace
from pathlib import Path

import pytest

from companion.export import handouts
from companion.export.letterhead import held_by, letterhead
from companion.export.pdf.pages import paged
from companion.files.destinations import ExportError
from companion.record.session_record import SessionRecord
from companion.resources import assets
from companion.session.codec.files import load_protocol
from companion.session.session import Session
from companion.settings import Number, PaperSize, Practice, Signatory
from tests import esketamine, samples
from tests.export.pdf.test_session_pdf import text_of

pytestmark = pytest.mark.usefixtures("qapp")

PRACTICE = Practice("Harbour Street", "12 Harbour Street, 3rd floor", "", (Number("Emergency", "112"),))


def esketamine_record(told: Session) -> SessionRecord:
    return SessionRecord(esketamine.visit(told), told.entries)


def printed(folder: Path, sheet: handouts.Handout, size: PaperSize = PaperSize.A4) -> str:
    path = folder / "sheet.pdf"
    paged(sheet.title, sheet.html, sheet.foot, size, points=sheet.points, least=sheet.least).write(path)
    return text_of(path)


def test_the_rems_sheet_says_that_it_is_not_the_form(tmp_path: Path):
    told = esketamine.told()
    text = printed(tmp_path, handouts.rems(esketamine_record(told), Practice()))
    for words in (
        "This is our own sheet",
        "It is not the form and no copy of it",
        "LX2231",
        "148/92 at 11:56, 46 min (41 after the last)",
        "95 min, which is 12:45 (JM, 13:16)",
        "Left empty: 21 fields",
        "Date of birth; Sex",
        "page 2 of 2",
    ):
        assert words in text, words


def test_what_the_client_takes_home_names_nobody_but_the_escort(tmp_path: Path):
    told = esketamine.told()
    text = printed(tmp_path, handouts.instructions(esketamine_record(told), PRACTICE))
    for words in (
        "For the rest of today",
        "Do not drive, cycle or use machines until tomorrow",
        "Escort: M.K., sister, by car",
        "Next contact: tomorrow at ten",
        "Emergency: 112",
        "Text: Nasal spray, esketamine (Spravato), version 1.0. Spravato prescribing information",
    ):
        assert words in text, words
    assert "A.K." not in text


def test_without_numbers_there_is_room_to_write_them(tmp_path: Path):
    text = printed(
        tmp_path, handouts.instructions(SessionRecord(samples.visit(), samples.entries()), Practice())
    )
    assert "________" in text


@pytest.mark.parametrize("path", sorted((assets() / "protocols").glob("*.toml")), ids=lambda path: path.stem)
def test_an_emergency_card_fits_on_one_page(tmp_path: Path, path: Path):
    card = load_protocol(path).texts.emergency
    text = printed(tmp_path, handouts.emergency_card(PRACTICE, card, (("Client", "A.K."), ("Allergies", ""))))
    for words in (
        "Emergency: 112",
        "12 Harbour Street",
        "Cannot be roused",
        "Any fall",
        "page 1 of 1",
        "Client: A.K.",
    ):
        assert words in text, words
    assert "Allergies" not in text
    assert "_____:_____" in text


def test_the_practice_own_card_comes_before_the_example(tmp_path: Path):
    own = Practice(emergency="Ours <first>\n[ ] Call <them>")
    text = printed(tmp_path, handouts.emergency_card(own, "the example"))
    assert "Ours <first>" in text
    assert "Call <them>" in text
    assert "the example" not in text


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    sheet = handouts.emergency_card(PRACTICE, "")
    with pytest.raises(ExportError, match="was not written"):
        paged(sheet.title, sheet.html, sheet.foot, PaperSize.A4).write(tmp_path / "file" / "card.pdf")


def test_a_paper_names_who_held_the_session_and_nobody_else(tmp_path: Path):
    both = (Signatory("JM", "Jana Moor", "LCSW 12345"), Signatory("RB", "Rosa Blum"))
    practice = replace(PRACTICE, letterhead="12 Harbour Street\n\n+44 20 7946 0000", signatories=both)
    record = SessionRecord(samples.visit(), samples.entries())
    text = printed(tmp_path, handouts.instructions(record, practice))
    assert text.startswith(
        "Harbour Street 12 Harbour Street · +44 20 7946 0000 Jana Moor · LCSW 12345 For the rest of today"
    )
    assert "Read and received Date Signature: Jana Moor · LCSW 12345 Date" in text
    assert "Rosa" not in text
    told = esketamine.told()
    entries = [*told.entries, replace(told.entries[-1], id="other", author="RB")]
    text = printed(tmp_path / "b", handouts.rems(SessionRecord(esketamine.visit(told), entries), practice))
    assert text.startswith(
        "Harbour Street 12 Harbour Street · +44 20 7946 0000 Jana Moor · LCSW 12345 Rosa Blum F"
    )
    assert "Signature Date" in text, "whose signature it is of two is left to them"


def test_what_is_not_set_leaves_no_hole():
    assert letterhead(Practice()) == ""
    assert letterhead(Practice(address="  ")) == ""
    assert letterhead(Practice("P"), ["Jana"]) == (
        '<p class="practice">P</p><p class="address after">Jana</p>'
    )
    assert held_by(SessionRecord(samples.visit(), samples.entries()), Practice()) == []


@pytest.mark.parametrize("size", PaperSize)
def test_a_name_as_long_as_the_page_hides_no_page_number(tmp_path: Path, size: PaperSize):
    practice = replace(PRACTICE, name="The practice " * 14)
    for sheet in (
        handouts.emergency_card(practice, samples.protocol().texts.emergency),
        handouts.instructions(SessionRecord(samples.visit(), samples.entries()), practice),
    ):
        text = printed(tmp_path / sheet.title, sheet, size)
        assert text.endswith("… page 1 of 1")
