"""The client's own words, as they can be chosen: what is quoted by itself, else what was written down."""

import pytest

from companion.report.client.words import said_lines
from companion.report.session_report import SessionReport
from companion.session.journal import Described, Noted, Voided
from companion.session.time.clock import minutes
from tests import samples


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "He says “there is a door” and later “it was open”.",
            [("there is a door", True), ("it was open", True)],
        ),
        ('She said "warm" and slept.', [("warm", True)]),
        ("Sagt „alles leicht“.", [("alles leicht", True)]),
        ("Dice «todo en calma».", [("todo en calma", True)]),
        ("Asked for\n  water", [("Asked for water", False)]),
        ("“”", [("“”", False)]),
    ],
)
def test_what_is_quoted_stands_by_itself(noted: str, said: list[tuple[str, bool]]):
    told = samples.opened().add(Noted(noted), minutes(3), minutes(3))
    lines = said_lines(SessionReport(samples.plan(), told.entries))
    assert [(line.words, line.quoted) for line in lines] == said
    assert len({line.key for line in lines}) == len(lines)


def test_words_written_later_are_there_and_what_was_taken_back_is_not():
    told = samples.session()
    mark = next(entry for entry in told.entries if entry.fact == Noted("“it's my dad's coat”"))
    told = told.add(Described(mark.id, "“brown wool”"), minutes(100), minutes(100))
    told = told.add(Voided(mark.id), minutes(100), minutes(100))
    words = [line.words for line in said_lines(SessionReport(samples.plan(), told.entries))]
    assert "it's my dad's coat" not in words
    assert "Asked for water, and to be left alone a while." in words
