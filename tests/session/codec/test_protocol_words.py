"""Protocols in other languages: every line has words, each word a line, and all else stays."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from companion.record.retention import load_rules
from companion.resources import assets
from companion.session.codec.files import ProtocolError, find_protocols, load_templates
from companion.session.codec.protocol_words import (
    ProtocolWords,
    find_words,
    protocol_in,
    template_in,
    unsaid,
)
from companion.session.protocol import Protocol

FOLDER = assets() / "protocols" / "words"
PROTOCOLS, _ = find_protocols(assets() / "protocols")
TEMPLATES = load_templates(assets() / "vitals" / "templates.toml")
WORDS = find_words(FOLDER)

SAME = {"es": set[str]()}
"""Lines that a language says as English does."""


def lines_read(protocol: Protocol) -> list[str]:
    return unsaid(protocol, ProtocolWords(1, "", "", {}))


def test_each_language_of_the_screens_has_a_file():
    spoken = {path.stem.removeprefix("companion_") for path in (assets() / "translations").glob("*.qm")}
    assert set(WORDS) == spoken - {"en"}


@pytest.mark.parametrize("words", WORDS.values(), ids=lambda words: words.language)
def test_every_line_has_words_and_every_word_a_line(words: ProtocolWords):
    assert [line for protocol in PROTOCOLS for line in unsaid(protocol, words)] == []
    of_rules = {text for rule in load_rules() for text in (rule.place, rule.note)}
    of_others = of_rules | {
        text for each in TEMPLATES for text in (each.name, each.ask, *each.answers) if text
    }  # fmt: skip
    assert of_others - words.words.keys() == set()
    names = {one.who for protocol in PROTOCOLS for window in protocol.windows for one in window.cited}
    read = of_others.union(names, *map(lines_read, PROTOCOLS))
    assert words.words.keys() - read == set(), "gone from the protocols"


@pytest.mark.parametrize("words", WORDS.values(), ids=lambda words: words.language)
def test_no_words_are_empty_or_english(words: ProtocolWords):
    assert [line for line, said in words.words.items() if not said.strip()] == []
    assert {line for line, said in words.words.items() if said == line} == SAME[words.language]


@pytest.mark.parametrize("words", WORDS.values(), ids=lambda words: words.language)
@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.id)
def test_a_protocol_in_another_language_is_the_same_but_for_its_words(
    protocol: Protocol, words: ProtocolWords
):
    said = protocol_in(protocol, words.say)
    assert blank(said) == blank(protocol)
    assert shape(said.texts.emergency) == shape(protocol.texts.emergency)
    assert lines_read(said) != lines_read(protocol)
    assert [len(item.answers) for item in said.items] == [len(item.answers) for item in protocol.items]


def blank(protocol: Protocol) -> Protocol:
    """Take all words of a protocol away but for a mark of its own in each answer, which may not be twins."""
    texts = iter(range(10_000))
    return protocol_in(protocol, lambda _: str(next(texts)))


def shape(card: str) -> list[str]:
    """Give the marks of a card, and where its lines are empty."""
    return re.findall(r"^(?:- |\[ \] |$|(?=.))", card, re.MULTILINE)


def test_a_template_in_another_language_asks_at_the_same_points():
    for template in TEMPLATES:
        said = template_in(template, WORDS["es"].say)
        assert replace(said, name="", ask="", answers=()) == replace(template, name="", ask="", answers=())
        assert said.name != template.name


def test_a_line_without_words_stays_and_is_told():
    (im,) = (protocol for protocol in PROTOCOLS if protocol.id == "im")
    words = WORDS["es"]
    changed = replace(im, summary="Our own way.", texts=replace(im.texts, emergency="[ ] Call Jo\n- 911\n\n"))
    assert unsaid(changed, words) == ["Our own way.", "Call Jo"]
    said = protocol_in(changed, words.say)
    assert (said.summary, said.texts.emergency) == ("Our own way.", "[ ] Call Jo\n- 911\n\n")


def test_a_wrong_file_names_line_and_field(tmp_path: Path):
    (tmp_path / "xx.toml").write_text(
        'format = 1\nlanguage = "xx"\nlicence = "CC0-1.0"\n[words]\n"Lot" = 3\n'
    )
    with pytest.raises(ProtocolError, match=r"xx\.toml, line 5, words.*expected text in quotes, found 3"):
        find_words(tmp_path)
