"""The card of keys: one page, whatever stands on it."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.export.key_card import Group, key_card
from companion.files.destinations import ExportError
from companion.settings import PaperSize

MM = 72 / 25.4
GROUPS: list[Group] = [
    ("Write down", [(f"K{at}", f"Write thing {at} down") for at in range(14)]),
    ("Music", [("<", "Softer & slower"), ("Page down", "Go to the next phase")]),
    ("Quick log", [("C", "Calm")]),
]


pytestmark = pytest.mark.usefixtures("qapp")


def words_of(path: Path) -> str:
    return " ".join(PdfReader(path).pages[0].extract_text().split())


@pytest.mark.parametrize(
    ("size", "half", "measures"),
    [
        (PaperSize.A4, False, (210, 297)),
        (PaperSize.A4, True, (148, 210)),
        (PaperSize.LETTER, False, (216, 279)),
        (PaperSize.LETTER, True, (140, 216)),
    ],
)
def test_the_card_is_one_page_of_the_paper_asked_for(
    tmp_path: Path, size: PaperSize, half: bool, measures: tuple[int, int]
):
    key_card("Keys in a session", GROUPS, size, half=half).write(tmp_path / "keys.pdf")
    page = PdfReader(tmp_path / "keys.pdf").pages[0]
    assert (round(page.mediabox.width / MM), round(page.mediabox.height / MM)) == measures
    text = words_of(tmp_path / "keys.pdf")
    assert [words for _, pairs in GROUPS for _, words in pairs if words not in text] == []
    assert "Keys in a session" in text


def test_a_long_table_is_set_smaller_and_stays_on_its_page(tmp_path: Path):
    groups: list[Group] = [
        (f"Group {at}", [(f"K{at}", f"Thing {at} {n}") for n in range(9)]) for at in range(8)
    ]
    key_card("Keys", groups, PaperSize.LETTER, half=True).write(tmp_path / "keys.pdf")
    read = PdfReader(tmp_path / "keys.pdf")
    assert len(read.pages) == 1
    assert "Thing 7 8" in words_of(tmp_path / "keys.pdf")


def test_a_folder_that_cannot_be_written_is_one_sentence():
    with pytest.raises(ExportError, match="nothing was written"):
        key_card("Keys", GROUPS, PaperSize.A4).write(Path("/proc/nowhere/keys.pdf"))
