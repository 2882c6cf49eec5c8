"""The card of keys: one page, whatever stands on it."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.export.key_card import Group, write_key_card
from companion.export.pdf.paper import Paper
from companion.files.destinations import ExportError

MM = 72 / 25.4
GROUPS: list[Group] = [
    ("Write down", [(f"K{at}", f"Write thing {at} down") for at in range(14)]),
    ("Music", [("<", "Softer & slower"), ("Page down", "Go to the next phase")]),
    ("Quick log", [("C", "Calm")]),
]


pytestmark = pytest.mark.usefixtures("qapp")


def words_of(path: Path) -> str:
    return " ".join(PdfReader(path).pages[0].extract_text().split())


@pytest.mark.parametrize(("paper", "wide", "high"), [(Paper.A4, 210, 297), (Paper.A5, 148, 210)])
def test_the_card_is_one_page_of_the_paper_asked_for(tmp_path: Path, paper: Paper, wide: int, high: int):
    write_key_card(tmp_path / "keys.pdf", "Keys in a session", GROUPS, paper)
    page = PdfReader(tmp_path / "keys.pdf").pages[0]
    assert (round(page.mediabox.width / MM), round(page.mediabox.height / MM)) == (wide, high)
    text = words_of(tmp_path / "keys.pdf")
    assert [words for _, pairs in GROUPS for _, words in pairs if words not in text] == []
    assert "Keys in a session" in text


def test_a_long_table_is_set_smaller_and_stays_on_its_page(tmp_path: Path):
    groups: list[Group] = [
        (f"Group {at}", [(f"K{at}", f"Thing {at} {n}") for n in range(9)]) for at in range(8)
    ]
    write_key_card(tmp_path / "keys.pdf", "Keys", groups, Paper.A5)
    read = PdfReader(tmp_path / "keys.pdf")
    assert len(read.pages) == 1
    assert "Thing 7 8" in words_of(tmp_path / "keys.pdf")


def test_a_folder_that_cannot_be_written_is_one_sentence():
    with pytest.raises(ExportError, match="nothing was written"):
        write_key_card(Path("/proc/nowhere/keys.pdf"), "Keys", GROUPS, Paper.A4)
