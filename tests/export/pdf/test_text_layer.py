"""What a PDF shows can be searched, copied and read aloud, character by character."""

import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QGuiApplication, QTextDocument

from companion.export import handouts
from companion.export.key_card import key_card
from companion.export.key_page import key_page
from companion.export.pdf.pages import paged
from companion.export.pdf.paper import font_of
from companion.export.pdf.session_pdf import session_print
from companion.export.session_html import RIBBON, page
from companion.export.whole_record import write_whole_record
from companion.files.destinations import ExportError, LackingError
from companion.record.facts.client_facts import KnownClient
from companion.record.session_record import SessionRecord
from companion.session.journal import Entry, Marked, MusicHappened, Noted
from companion.session.music.programme import Happening
from companion.settings import Number, PaperSize, Practice
from tests import esketamine, samples

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="there is no pdftotext here"),
]

NOWHERE = "\U0010fffd"
"""A sign of private use, which no font has."""


def lines_of(path: Path) -> list[str]:
    """Give the lines of a PDF as a reader would copy them, without marks of direction."""
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True)
    seen = "".join(sign for sign in told.stdout if unicodedata.category(sign) != "Cf")
    return [" ".join(line.split()) for line in unicodedata.normalize("NFC", seen).splitlines()]


def signs(text: str) -> Counter[str]:
    """Count what is seen of a text; a bracket is painted the other way round among right-to-left letters."""
    seen = unicodedata.normalize("NFC", text).translate(str.maketrans(")>", "(<"))
    return Counter(sign for sign in seen if not sign.isspace() and unicodedata.category(sign) != "Cf")


def plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\N{OBJECT REPLACEMENT CHARACTER}", "")


@pytest.fixture
def figures_of_one_width() -> Iterator[None]:
    """Give the program's typeface to the application, as its window does."""
    before = QGuiApplication.font()
    QGuiApplication.setFont(QFont(font_of(10)))
    yield
    QGuiApplication.setFont(before)


def entries_with(*facts: Noted | Marked) -> tuple[Entry, ...]:
    entries = list(samples.entries())
    more = [replace(entries[-2], id=f"more-{n}", fact=fact) for n, fact in enumerate(facts)]
    return (*entries[:-1], *more, entries[-1])


@pytest.mark.usefixtures("figures_of_one_width")
def test_head_foot_and_axis_keep_their_figures(tmp_path: Path):
    path = tmp_path / "session.pdf"
    ninety = entries_with(*(Noted(f"Line {n}") for n in range(90)))
    session_print(SessionRecord(samples.visit(), ninety, samples.NOTE)).write(path)
    lines = lines_of(path)
    pages = sum(1 for line in lines if " page " in f" {line}" and " of " in line)
    assert pages > 1
    foot = next(line for line in lines if f"page 2 of {pages}" in line)
    assert foot.startswith("Printed ")
    assert any(line.startswith("A.K., session 4") and line.endswith("23 Nov 2026") for line in lines[5:])
    axis = next(line for line in lines if "+10 +20 +30" in line)
    assert axis.startswith("0 ")


@pytest.mark.parametrize(
    "words",
    [
        "İıŞşĞğÇçÖöÜü, 1234567890",
        "Zażółć gęślą jaźń; Příliš žluťoučký kůň; ơ ư ạ ệ",
        "Ελληνικά και Русский",
        "q\N{COMBINING DOT BELOW}\N{COMBINING ACUTE ACCENT} e\N{COMBINING ACUTE ACCENT} é",
        "a\N{NO-BREAK SPACE}b a\N{NON-BREAKING HYPHEN}b fi ffl office − – — · … ₂ ±",
        "日本語テキスト 中文 한국어",
        "مرحبا بالعالم السلام عليكم لا",
        "مُحَمَّد",
        "قال 12 ثم 345 انتهى",
        "client \N{FIRST STRONG ISOLATE}אבג\N{POP DIRECTIONAL ISOLATE}, session 3",
        "co\N{SOFT HYPHEN}operate, no\N{ZERO WIDTH SPACE}where, 12 of 34",
        "שלום עולם",
        "สวัสดีชาวโลก",
        "😀 Sunrise 🌅 👩‍👩‍👧 🇩🇪",
        "𝒳 𠀀 \N{MUSICAL SYMBOL G CLEF}",
        "☎ call, ♪ Music □ box ☐ ☑ ✓ → ← ■",
    ],
    ids=str.split(
        "turkish latin greek marks signs cjk arabic vowels mixed isolated unseen hebrew thai emoji beyond"
        " symbols"
    ),
)
def test_words_come_back_as_they_were_typed(tmp_path: Path, words: str):
    path = tmp_path / "words.pdf"
    try:
        paged("Words", f"<p>{escape(words)}</p>", "", PaperSize.A4).write(path)
    except LackingError as lack:
        written = [sign for sign in words if f"U+{ord(sign):04X}" in str(lack)]
        assert written
        assert not path.exists()
        return
    expected = unicodedata.normalize("NFC", words)
    seen = "".join(sign for sign in expected if unicodedata.category(sign) != "Cf")
    assert "".join(seen.split()) in "".join(lines_of(path)).replace(" ", "")


LETTERS = st.sampled_from(
    [
        *"abcxyz 0123456789.,;:-()/%&<>\t\n\N{NO-BREAK SPACE}äöüßéñçğışİøåæœαβγжшщ",
        *"אבגדسلامةعلي日本語中文😀",
        *("e\N{COMBINING ACUTE ACCENT}", "fi", "لا", "مُ", "\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}"),
        *("\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"),
    ]
)


@given(st.lists(LETTERS, min_size=1, max_size=60).map("".join))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_character_is_lost_or_made_up(tmp_path: Path, words: str):
    path = tmp_path / "words.pdf"
    paged("Words", f"<p>{escape(words)}</p>", "", PaperSize.A4).write(path, spelled=True, replace=True)
    if "[U+" not in " ".join(lines_of(path)):
        assert signs("\n".join(lines_of(path))) == signs(words) + signs("page 1 of 1")


PRACTICE = Practice("Harbour Street İş", "12 Harbour Street", "", (Number("Emergency", "112"),))


def test_every_kind_of_paper_gives_back_all_its_words(tmp_path: Path):
    told = esketamine.told()
    visit = esketamine.visit(told)
    held = SessionRecord(visit, told.entries)
    for sheet in (
        handouts.rems(held, PRACTICE),
        handouts.instructions(held, PRACTICE),
        handouts.emergency_card(PRACTICE, visit.plan.protocol.texts.emergency, (("Client", "A.K."),)),
    ):
        made = paged(sheet.title, sheet.html, sheet.foot, PaperSize.A4, points=sheet.points)
        made.write(tmp_path / "sheet.pdf", replace=True)
        missing = signs(plain(sheet.html)) - signs("\n".join(lines_of(tmp_path / "sheet.pdf")))
        assert not missing, sheet.title
    groups = [("Music", [("P", "pause"), ("←", "previous")])]
    key_card("Keys", groups, PaperSize.A4, half=True).write(tmp_path / "keys.pdf")
    assert "← previous" in lines_of(tmp_path / "keys.pdf")
    key_page("A1B2-C3D4-E5F6-7H8J", PaperSize.LETTER).write(tmp_path / "key.pdf")
    assert "A1B2 C3D4 E5F6" in lines_of(tmp_path / "key.pdf")


def test_a_sessions_pdf_gives_back_all_its_words(tmp_path: Path):
    path = tmp_path / "session.pdf"
    entries = entries_with(Noted("Fifty offices, İstanbul, −4 … ₂"), Marked("Ağladı"))
    record = SessionRecord(samples.visit(), entries, samples.NOTE)
    session_print(record).write(path)
    html = page(record, Practice()).replace(RIBBON, "")
    assert not signs(plain(html)) - signs("\n".join(lines_of(path)))


# -- signs that no font shows ------------------------------------------------------------------------


def test_a_sign_without_a_font_is_told_before_anything_is_written(tmp_path: Path):
    path = tmp_path / "session.pdf"
    entries = entries_with(Noted(f"He said {NOWHERE} and laughed"))
    with pytest.raises(LackingError) as told:
        session_print(SessionRecord(samples.visit(), entries, samples.NOTE)).write(path)
    assert str(told.value).startswith(
        "session.pdf was not written yet: no font on this computer shows U+10FFFD"
    )
    assert "He said [U+10FFFD] and laughed" in str(told.value)
    assert not list(tmp_path.iterdir())


def test_asked_again_its_code_stands_in_its_place(tmp_path: Path):
    path = tmp_path / "session.pdf"
    started = next(e for e in samples.entries() if isinstance(e.fact, MusicHappened))
    piece = MusicHappened(9, Happening.STARTED, "peak", "t9", f"{NOWHERE} {NOWHERE}", 0.0)
    entries = [*entries_with(Noted(f"He said {NOWHERE}")), replace(started, id="p", fact=piece)]
    session_print(SessionRecord(samples.visit(), entries, samples.NOTE)).write(path, spelled=True)
    lines = lines_of(path)
    assert any("He said [U+10FFFD]" in line for line in lines)
    assert any("[U+10FFFD] [U+10FFFD]" in line for line in lines)


def test_of_many_signs_the_first_are_named_and_the_rest_counted(tmp_path: Path):
    html = f"<p>{''.join(chr(0x10FF00 + n) for n in range(5))}</p>"
    with pytest.raises(LackingError, match=r"U\+10FF00 .*U\+10FF01 .*U\+10FF02 .*; 2 more\. Add a font"):
        paged("Sheet", html, "", PaperSize.A4).write(tmp_path / "sheet.pdf")


def test_a_whole_record_is_told_of_before_any_of_its_files_is_there(tmp_path: Path):
    held = [
        SessionRecord(samples.visit(), samples.entries(), samples.NOTE),
        SessionRecord(samples.visit(), entries_with(Noted(NOWHERE))),
    ]
    with pytest.raises(ExportError, match=r"002-23-nov-2026\.pdf, page \d"):
        write_whole_record(tmp_path / "record", KnownClient(samples.CLIENT), held, "1")
    assert not (tmp_path / "record").exists()
    write_whole_record(tmp_path / "record", KnownClient(samples.CLIENT), held, "1", spelled=True)
    assert (tmp_path / "record" / "index.html").exists()
