from pathlib import Path

import pytest

from companion.files.destinations import LackingError
from companion.services.papers.glyph_notice import GlyphNotice


class Paper:
    """A paper that lacks a font for some of its words."""

    def __init__(self) -> None:
        self.words = "Sun"
        self.written: list[str] = []

    def write(self, *, spelled: bool) -> None:
        if not spelled:
            raise LackingError(self.words)
        self.written.append(self.words)


def test_what_lacks_a_font_is_told_first_and_written_when_asked_again():
    spelling, paper = GlyphNotice(), Paper()
    with pytest.raises(LackingError, match="Sun"):
        spelling.write(Path("a.pdf"), paper.write)
    assert not paper.written
    spelling.write(Path("a.pdf"), paper.write)
    assert paper.written == ["Sun"]


def test_what_was_told_of_other_words_or_another_paper_does_not_count():
    spelling, paper = GlyphNotice(), Paper()
    with pytest.raises(LackingError):
        spelling.write(Path("a.pdf"), paper.write)
    with pytest.raises(LackingError):
        spelling.write(Path("b.pdf"), paper.write)
    paper.words = "Moon"
    with pytest.raises(LackingError, match="Moon"):
        spelling.write(Path("a.pdf"), paper.write)
    assert not paper.written


def test_each_time_it_is_told_anew():
    spelling, paper = GlyphNotice(), Paper()
    for _ in range(2):
        with pytest.raises(LackingError):
            spelling.write(Path("a.pdf"), paper.write)
        spelling.write(Path("a.pdf"), paper.write)
    assert len(paper.written) == 2
