"""The client's paper is one page at both sizes, holds what was chosen, or says what does not fit."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from companion.export.pdf.story_page import story_file, story_print
from companion.files.destinations import ExportError
from companion.override import override
from companion.record.session_record import SessionRecord
from companion.report.client.story import Story, StoryChoice, Whose, story
from companion.report.client.words import said_lines
from companion.report.session_report import SessionReport
from companion.session.journal import Noted
from companion.session.time.clock import minutes
from companion.settings import PaperSize, Practice
from tests import samples
from tests.export.pdf.test_session_pdf import text_of

pytestmark = pytest.mark.usefixtures("qapp")

PRACTICE = Practice("Harbour Street", "12 Harbour Street, 3rd floor")
SIZES = pytest.mark.parametrize("size", PaperSize)


def made(words: int = 0, whose: Whose = Whose.NOBODY) -> Story:
    """The sample session with so many long lines more, all of them chosen."""
    told = samples.opened()
    for number in range(words):
        said = f"“line {number}: I stood in the kitchen, and everything smelled of apples and of rain.”"
        told = told.add(Noted(said), minutes(40 + number), minutes(40 + number))
    record = SessionRecord(
        samples.visit(), [*samples.entries(), *told.entries[1:]], known_now=samples.known()
    )
    keys = [line.key for line in said_lines(SessionReport(samples.plan(), record.entries))]
    return story(record, StoryChoice(keys, whose, {"t2": "CC0-1.0 · made here"}))


@SIZES
@pytest.mark.parametrize("words", [0, 8])
def test_it_is_one_page_with_all_that_was_chosen(tmp_path: Path, size: PaperSize, words: int):
    printed = story_print(made(words), PRACTICE, size)
    printed.write(tmp_path / "story.pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", printed.whole)) == 1
    text = text_of(tmp_path / "story.pdf")
    for said in ("it's my dad's coat", "softening toward my father", "Long River", "75 min", "made here"):
        assert said in text
    assert all(f"line {number}:" in text for number in range(words))
    for kept_back in ("45 mg", "124/80", "136", "A.K.", "Ada King", "Breathing", "convention"):
        assert kept_back not in text


@SIZES
def test_what_does_not_fit_is_named_and_nothing_is_left_out_unasked(size: PaperSize):
    with pytest.raises(ExportError, match=r"from “line \d+: I stood in the kitchen.*on they do not fit"):
        story_print(made(40), PRACTICE, size)


class Page(HTMLParser):
    """Takes note of what a page asks for, and of the words in it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.tags: set[str] = set()
        self.words = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.asked += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data")]

    @override
    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_for_a_browser_stands_alone_and_is_the_same_twice():
    told = made(2, Whose.CODE)
    whole = story_file(told, PRACTICE)
    page = Page()
    page.feed(whole)
    assert [asked[:22] for asked in page.asked] == ["data:image/png;base64,"]
    assert "script" not in page.tags
    assert "url(" not in whole
    assert "A.K." in page.words
    assert "“line 1: I stood in the kitchen" in page.words
    for kept_back in ("45 mg", "124/80", "Ada King", "Breathing"):
        assert kept_back not in page.words
    assert story_file(told, PRACTICE) == whole
