from hypothesis import given
from hypothesis import strategies as st

from companion.report.emergency_lines import (
    MOST_STEPS,
    CardLine,
    CardPart,
    card_lines,
    card_text,
    example_lines,
    step_of,
)

CARD = """
Our card

First
[ ] Emergency services called
[ ] Door open

When
- Cannot be roused
Say who you are."""


def test_a_card_is_read_line_by_line():
    assert card_lines(CARD) == (
        CardLine(CardPart.WORDS, "Our card"),
        CardLine(CardPart.HEADING, "First"),
        CardLine(CardPart.STEP, "Emergency services called", 1),
        CardLine(CardPart.STEP, "Door open", 2),
        CardLine(CardPart.HEADING, "When"),
        CardLine(CardPart.SIGN, "Cannot be roused"),
        CardLine(CardPart.WORDS, "Say who you are."),
    )


def test_a_figure_stands_for_a_step_or_for_nothing():
    assert step_of(CARD, 2) == "Door open"
    assert step_of(CARD, 3) == ""
    assert step_of(CARD, 0) == ""


@given(st.text())
def test_no_card_is_refused_and_no_word_of_it_lost(text: str):
    lines = card_lines(text)
    kept = "".join("".join(line.text.split()) for line in lines)
    marks = str.maketrans("", "", "[]-")
    assert kept.translate(marks) == "".join(text.split()).translate(marks)
    assert [line.number for line in lines if line.number] == list(
        range(1, 1 + sum(line.part is CardPart.STEP for line in lines))
    )


def test_there_are_no_more_steps_than_figures():
    lines = card_lines("\n".join(f"[ ] step {n}" for n in range(20)))
    assert max(line.number for line in lines) == MOST_STEPS
    assert len(lines) == 20


@given(st.text())
def test_lines_are_written_as_a_card_of_these_very_lines(text: str):
    lines = [line for line in card_lines(text) if line.text.strip()]
    written = card_text(lines)
    assert card_text(card_lines(written)) == written
    assert [line.text.split() for line in card_lines(written)] == [line.text.split() for line in lines]


def test_a_card_of_every_kind_of_line_comes_back_as_it_was():
    assert card_lines(card_text(card_lines(CARD))) == card_lines(CARD)
    beside = [CardLine(part, str(part)) for part in (CardPart.WORDS, CardPart.SIGN, CardPart.WORDS)]
    assert [line.part for line in card_lines(card_text(beside))] == [line.part for line in beside]


def test_an_example_is_read_without_the_line_that_says_so():
    assert example_lines(CARD) == card_lines(CARD)[1:]
