from dataclasses import replace

import pytest

from companion.report.last_time import last_time
from companion.session.journal import Administered, Entry
from tests import samples


def with_amounts(*amounts: str) -> list[Entry]:
    given = [{"amount": amount} if amount else {} for amount in amounts]
    first = next(entry for entry in samples.entries() if isinstance(entry.fact, Administered))
    return [
        replace(first, id=f"given-{at}", seq=first.seq + at, fact=Administered(details))
        for at, details in enumerate(given)
    ]


def test_the_last_session_is_told_by_dated_facts():
    assert list(last_time(samples.visit(), samples.entries())) == [
        "Last time: Intramuscular, in the office",
        "23 Nov 2026: 45 mg, as entered",
        "Observed: First effect +4:00, Peak +24:00, Return +1:05:00",
    ]


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        (("52 mg", "25 mg"), "23 Nov 2026: 52 mg; 25 mg, as entered"),
        (("", "25 mg"), "23 Nov 2026: no amount written down; 25 mg, as entered"),
        ((), "23 Nov 2026: nothing was entered as given"),
    ],
)
def test_every_amount_is_told_as_it_was_entered(amounts: tuple[str, ...], told: str):
    opening = samples.entries()[:1]
    lines = list(last_time(samples.visit(), [*opening, *with_amounts(*amounts)]))
    assert lines[1:] == [told, "No landmark was entered."]
