"""What the therapist on the call reads of the evening."""

from dataclasses import replace

import pytest

from companion.report.home.on_call import stay_words
from companion.session.session import Session
from tests import evenings


@pytest.mark.parametrize(
    ("stay", "said"),
    [
        (None, "Helper stays until: When the therapist says so."),
        (
            120.0,
            (
                "Helper stays at least 120 min after the last administration, "
                "and until: When the therapist says so."
            ),
        ),
    ],
)
def test_how_long_the_helper_stays_is_one_sentence_with_or_without_minutes(stay: float | None, said: str):
    texts = replace(evenings.TEXTS, leave="When the therapist says so.")
    visit = evenings.home_visit(replace(evenings.HOME, stay=stay, texts=texts))
    assert stay_words(Session(visit.id, visit.plan)) == said
