from pathlib import Path

import pytest

from companion.record.record_check import RecordMatter, RecordWordsError, load_words, record_matters


@pytest.mark.parametrize(
    ("private", "matter"),
    [
        ("gave her 45 mg", RecordMatter.DOSE),
        ("two more, 0,5 mg/kg", RecordMatter.DOSE),
        ("2 sprays left", RecordMatter.DOSE),
        ("began at 14:02", RecordMatter.TIMES),
        ("she spoke after 20 minutes", RecordMatter.TIMES),
        ("was at 136/88", RecordMatter.VITALS),
        ("her pulse went to 104", RecordMatter.VITALS),
        ("SpO₂ 91", RecordMatter.VITALS),
        ("then he vomited", RecordMatter.SAFETY),
        ("spoke of suicidal thoughts", RecordMatter.SAFETY),
        ("we called 911", RecordMatter.SAFETY),
        ("THREW UP twice", RecordMatter.SAFETY),
    ],
)
def test_what_belongs_to_the_record_is_named(private: str, matter: RecordMatter):
    assert matter in record_matters(private, "")


@pytest.mark.parametrize(
    "private",
    [
        "",
        "The father sat at the window; she was nine. 3 of 4 dreams were of water.",
        "We spoke of 1998, and of two thirds of it.",
        "The image of falling leaves came back. Felt fellowship.",
        "sprayed the garden",
    ],
)
def test_an_analysis_of_the_conversation_is_left_alone(private: str):
    assert record_matters(private, "") == ()


def test_what_stands_in_the_record_too_is_not_named():
    record = "Administration. Amount: 45 mg\n14:02  BP 136/88\nVomited once, cleaned up."
    assert record_matters("after the 45mg, at 14:02, 136 / 88; she vomited", record) == ()
    assert record_matters("after the 45mg, at 14:05, 136 / 88", record) == (RecordMatter.TIMES,)


@pytest.mark.parametrize(
    ("text", "said"), [("doses = [", "cannot be read"), ('doses = ["mg"]\nsigns = "bp"', "`signs` has to be")]
)
def test_a_wrong_list_says_what_to_mend(tmp_path: Path, text: str, said: str):
    path = tmp_path / "record_words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecordWordsError, match=said):
        load_words(path)
