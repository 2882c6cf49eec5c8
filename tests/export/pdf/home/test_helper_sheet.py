"""The helper's paper: one sheet in large type, read by a machine that knows nothing but its picture."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.export.pdf.home.helper_sheet import helper_sheet
from companion.export.pdf.paper import Print
from companion.report.home.evening import HomeEvening, home_evening
from companion.report.home.sheet_rows import MOST_WORDS, sheet_rows
from companion.session.home.home_plan import HomePlan
from companion.session.home.row_codes import row_of
from companion.settings import AtHome, PaperSize
from companion.settings.at_home import in_use
from companion.ui.languages import ENGLISH, speak
from tests import evenings, samples

NUMBERS = ("+1 555 010 0199", "911", "+1 555 010 4242")
ALONE = {**os.environ, "OMP_THREAD_LIMIT": "1"}
"""More threads of it than one stand in each other's way."""

TESSERACT = {ENGLISH: "eng", "es": "spa"}


@pytest.fixture(autouse=True)
def _language(qapp: object) -> Iterator[None]:
    assert qapp is not None
    yield
    speak(ENGLISH)


def evening(language: str = ENGLISH, *, named: bool = False) -> HomeEvening:
    speak(language)
    shipped = in_use(AtHome())
    calls = tuple(replace(call, phone=phone) for call, phone in zip(shipped.calls, NUMBERS, strict=True))
    home = replace(evenings.HOME, texts=shipped.texts, calls=calls)
    visit = evenings.home_visit(home)
    return home_evening(visit, evenings.STARTS, "Harbour Practice", samples.known(), named=named)


def written(made: Print, folder: Path) -> Path:
    path = folder / "paper.pdf"
    made.write(path)
    return path


def read_by_machine(pdf: Path, language: str, ways: str) -> str:
    """Read the pictures of the sides, at 150 dots to the inch, once for each of these ways to see a page."""
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", pdf, pdf.with_suffix("")], check=True)
    told = []
    for side in sorted(pdf.parent.glob("*.png")):
        for way in ways:
            asked = ["tesseract", str(side), "-", "-l", TESSERACT[language], "--psm", way]
            made = subprocess.run(asked, check=True, capture_output=True, text=True, env=ALONE)
            told.append(made.stdout)
    return "".join("".join(told).split()).upper()


def wanted(told: HomeEvening, words: str) -> list[str]:
    """Give whatever somebody has to find on the paper: codes, times, numbers, address."""
    rows = [row.code for row in sheet_rows(told, MOST_WORDS).every if row.code in words]
    phones = [told.helper.phone, *(call.phone for call in told.calls)]
    return [*rows, told.code, told.time, told.address, *phones, *(f"{minute:g}" for minute in told.look_ins)]


def missed(language: str, size: PaperSize, folder: Path, ways: str = "4") -> list[str]:
    told = evening(language)
    made = helper_sheet(told, size)
    seen = read_by_machine(written(made, folder), language, ways)
    sought = wanted(told, made.text())
    assert len(sought) > 30
    return [one for one in sought if "".join(one.split()).upper() not in seen]


needs_machine = pytest.mark.skipif(
    not (shutil.which("tesseract") and shutil.which("pdftoppm")), reason="tesseract and poppler read it"
)


@needs_machine
def test_a_machine_that_sees_only_the_picture_finds_every_time_number_and_code(tmp_path: Path):
    assert missed(ENGLISH, PaperSize.A4, tmp_path) == []


@needs_machine
@pytest.mark.long
@pytest.mark.parametrize("language", [ENGLISH, "es"])
@pytest.mark.parametrize("size", PaperSize)
def test_it_finds_them_on_each_size_in_each_language(language: str, size: PaperSize, tmp_path: Path):
    assert missed(language, size, tmp_path, ways="46") == []


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("language", [ENGLISH, "es"])
def test_it_is_one_sheet_and_says_who_the_client_is_only_where_that_was_chosen(
    language: str, size: PaperSize, tmp_path: Path
):
    for named in (False, True):
        folder = tmp_path / f"named {named}"
        folder.mkdir()
        made = helper_sheet(evening(language, named=named), size)
        assert len(PdfReader(written(made, folder)).pages) == 2
        assert ("Ada King" in made.text()) is named


def test_every_row_has_a_code_of_its_own_that_leads_back_to_it():
    told = evening()
    rows = sheet_rows(told, MOST_WORDS).every
    assert len({row_of(told.code, row.code) for row in rows}) == len(rows)
    found = [row_of(told.code, row.code) for row in rows]
    assert [one.kind if one else None for one in found] == [row.kind for row in rows]


def test_where_nothing_was_written_down_the_paper_says_so_and_has_room_for_it():
    visit = evenings.home_visit(HomePlan(lozenges=1))
    bare = home_evening(visit, None, "")
    words = helper_sheet(bare, PaperSize.A4).text()
    assert [missing.said for missing in bare.missing if missing.said not in words] == []
    assert "spat out" in words
    assert "swallowed" in words
