from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.record.instruments.instrument import Instrument, find_instruments
from companion.record.instruments.response import Response, decode, encode, score, to_be_seen
from companion.resources import assets

SHIPPED = {one.name: one for one in find_instruments(assets() / "instruments")[0]}
PHQ_9 = SHIPPED["PHQ-9"]
EVERY = pytest.mark.parametrize("instrument", SHIPPED.values(), ids=SHIPPED)


# As they are published with a total: HL7 US Core 9.0.0, QuestionnaireResponse "phq-9-example"; PACIO's "BSJ";
# the PROM example of the German Medical Informatics Initiative.
@pytest.mark.parametrize(
    ("answers", "total", "band"),
    [
        ((2, 2, 2, 2, 1, 1, 2, 0, 0), 12, "moderate"),
        ((2, 3, 2, 3, 2, 2, 3, 3, 3), 23, "severe"),
        ((3,) * 9, 27, "severe"),
    ],
)
def test_the_published_examples_come_to_what_is_published(answers: tuple[int, ...], total: int, band: str):
    found = score(PHQ_9, answers)
    assert (found.total, found.band and found.band.text, found.estimated) == (total, band, False)


@EVERY
def test_every_total_falls_into_the_one_band_that_holds_it(instrument: Instrument):
    most = instrument.answers[-1].value
    for total in range(instrument.highest + 1):
        whole, rest = divmod(total, most)
        answers = [most] * whole + [rest] * bool(rest)
        answers += [0] * (len(instrument.items) - len(answers))
        found = score(instrument, answers)
        assert found.total == total
        holding = [band for band in instrument.bands if band.lowest <= total <= band.highest]
        assert holding == ([found.band] if instrument.bands else [])


@EVERY
def test_with_more_missing_than_its_rule_allows_there_is_no_total(instrument: Instrument):
    for missing in range(len(instrument.items) + 1):
        answers = [None] * missing + [1] * (len(instrument.items) - missing)
        found = score(instrument, answers)
        assert (found.total is None) == (missing > instrument.missing.most)
        assert (found.answered, found.asked) == (len(answers) - missing, len(answers))
        assert found.estimated == (0 < missing <= instrument.missing.most)
        assert (found.band is None) == (found.total is None or not instrument.bands)


@given(st.lists(st.sampled_from([0, 1, 2, 3, None]), min_size=9, max_size=9))
def test_a_total_is_the_mean_of_the_answered_times_all_to_the_nearest(answers: list[int | None]):
    found = score(PHQ_9, answers)
    there = [answer for answer in answers if answer is not None]
    if len(there) < 7:
        assert found.total is None
    else:
        assert found.total is not None
        assert -Fraction(1, 2) < found.total - Fraction(sum(there) * 9, len(there)) <= Fraction(1, 2)
        assert 0 <= found.total <= 27


@pytest.mark.parametrize("was", ['"answers"', '"items"', '"missing"', '"about"', "[2,"])
def test_what_is_no_response_any_more_is_one_kind_of_error(was: str):
    text = encode(Response("r", "c", PHQ_9, (2,) * 9))
    assert decode(text) == (PHQ_9, (2,) * 9, "", False)
    with pytest.raises(ValueError, match=r"no answer|not a response"):
        decode(text.replace(was, "[7," if was == "[2," else '"other"', 1))


def test_what_it_does_not_offer_is_refused():
    with pytest.raises(ValueError, match="9 answers are wanted, not 8"):
        score(PHQ_9, [0] * 8)
    with pytest.raises(ValueError, match="4 is no answer of PHQ-9"):
        score(PHQ_9, [4] + [0] * 8)


@pytest.mark.parametrize(("ninth", "seen"), [(0, ()), (None, ()), (1, (9,)), (3, (9,))])
def test_a_watched_item_above_0_is_to_be_seen_whatever_the_total(ninth: int | None, seen: tuple[int, ...]):
    assert to_be_seen(PHQ_9, [None] * 8 + [ninth]) == seen
    assert to_be_seen(PHQ_9, [3] * 8 + [ninth]) == seen
