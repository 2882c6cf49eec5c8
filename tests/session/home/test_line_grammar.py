"""One line: what was typed wrong in it is found, and what a telephone put around it is not in the way."""

from collections.abc import Iterator

import pytest

from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.line_grammar import CodeMark, LineEvent, LineHead, Mistyped, NoLine, line_read
from companion.session.home.line_signs import PRIME, folded
from companion.session.home.return_lines import lines_of, signed
from tests.session.home.logs import CODE, SEVEN

Kind = HomeEventKind
LINES = lines_of(
    HomeLog(
        CODE,
        (
            HomeEvent(1, Kind.OPENED, SEVEN),
            HomeEvent(2, Kind.VITALS, SEVEN + 300_000, "138/86 92 97%"),
            HomeEvent(10, Kind.WELL, SEVEN + 6 * 3_600_000),
            HomeEvent(11, Kind.WORDS, SEVEN + 7 * 3_600_000, "Dijo: «¿dónde está el río?» - llora, 30'"),
            HomeEvent(12, Kind.WORDS, SEVEN, "Donaudampfschifffahrtsgesellschaft"),
            HomeEvent(13, Kind.WORDS, SEVEN, "река и 😀"),
        ),
        -300,
    )
)
TYPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÁÉÍÑÓÚÜ .,:;-+/()'\"?!¿¡%&=@#*_°½"
"""What the keyboard of a telephone gives before anybody looks for more."""
EVERY = [chr(n) for n in range(0x20, PRIME) if chr(n).isprintable()] + list("абвиеτ→€中文😀🙂\u0301\u200d")


def meaning(line: str) -> object:
    """What a line says, whatever a keyboard made of its quotes and capitals; nothing where it is none."""
    match line_read(line, CODE):
        case LineEvent() as read:
            words = folded(read.piece.words)
            return (
                read.number,
                read.kind,
                read.days,
                read.minutes,
                read.piece.number,
                read.pieces,
                read.piece.mid_word,
                words,
            )
        case LineHead() | CodeMark() as read:
            return read
        case Mistyped() | NoLine():
            return None


def changed(line: str, letters: list[str]) -> Iterator[str]:
    """A line with one of its characters, at each of its places, replaced by each of these."""
    for place in range(len(line)):
        for letter in letters:
            yield line[:place] + letter + line[place + 1 :]


def unnoticed(line: str, others: Iterator[str]) -> list[str]:
    """Of others than a line, those that are read as something else."""
    right = meaning(line)
    assert right is not None
    return [other for other in others if meaning(other) not in {None, right}]


def test_one_wrong_character_is_caught_at_every_place():
    for line in LINES:
        assert not unnoticed(line, changed(line, list(TYPED)))


@pytest.mark.long
@pytest.mark.parametrize("line", LINES)
def test_one_wrong_character_is_caught_whatever_it_is(line: str):
    assert not unnoticed(line, changed(line, EVERY))


def test_two_characters_that_changed_places_are_caught():
    for line in LINES:
        swapped = (line[:n] + line[n + 1] + line[n] + line[n + 2 :] for n in range(len(line) - 1))
        assert not unnoticed(line, swapped)


def test_a_character_too_few_or_too_many_is_caught_but_once_in_some_hundred():
    """A sum of two signs has 953 values; what is longer or shorter by one meets the right one that often."""
    made = missed = 0
    for line in LINES:
        others = [line[:n] + line[n + 1 :] for n in range(len(line))]
        others += [line[:n] + letter + line[n:] for n in range(len(line)) for letter in "AE1 5"]
        made, missed = made + len(others), missed + len(unnoticed(line, iter(others)))
    assert made > 1000
    assert missed <= made / 300


def test_a_line_of_another_evening_is_none_of_this_one():
    assert all(meaning(line) is not None for line in LINES)
    others = [line_read(line, "22222") for line in LINES]
    assert not [read for read in others if isinstance(read, LineEvent)]


@pytest.mark.parametrize(
    "sent",
    [
        "[29.11.26, 20:15:02] Anna B.: {}",
        "29/11/2026, 20:15 - Anna: {}",
        "• {}",
        "  {}  ",
        "{} .",
        "\u200e{}",
    ],
)
def test_what_a_telephone_puts_around_a_line_is_not_in_the_way(sent: str):
    for line in LINES[1:]:
        assert meaning(sent.format(line)) == meaning(line)


def test_figures_and_letters_that_look_alike_are_taken_for_what_they_can_be():
    line = signed(CODE, "10 L 20:01")
    for typed in (line.replace("10 L 20:01", "lO i 2O.o1"), line.lower(), line.replace("10 L ", "10L")):
        assert meaning(typed) == meaning(line)


def test_other_words_are_no_line_and_a_wrong_line_keeps_its_number():
    for words in ("Hi, here they are:", "", "Sent from my phone", "I am well", "ok"):
        assert isinstance(line_read(words, CODE), NoLine)
    assert line_read("12 W 19:05 XX", CODE) == Mistyped(12, "12 W 19:05 XX")
