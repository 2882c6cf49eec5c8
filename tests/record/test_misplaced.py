from pathlib import Path

import pytest

from companion.record.misplaced import Matter, WordsError, load_words, misplaced


@pytest.mark.parametrize(
    ("private", "matter"),
    [
        ("gave her 45 mg", Matter.DOSE),
        ("two more, 0,5 mg/kg", Matter.DOSE),
        ("2 sprays left", Matter.DOSE),
        ("began at 14:02", Matter.TIMES),
        ("she spoke after 20 minutes", Matter.TIMES),
        ("was at 136/88", Matter.VITALS),
        ("her pulse went to 104", Matter.VITALS),
        ("SpO₂ 91", Matter.VITALS),
        ("then he vomited", Matter.SAFETY),
        ("spoke of suicidal thoughts", Matter.SAFETY),
        ("we called 911", Matter.SAFETY),
        ("THREW UP twice", Matter.SAFETY),
    ],
)
def test_what_belongs_to_the_record_is_named(private: str, matter: Matter):
    assert matter in misplaced(private, "")


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
    assert misplaced(private, "") == ()


def test_what_stands_in_the_record_too_is_not_named():
    record = "Administration. Amount: 45 mg\n14:02  BP 136/88\nVomited once, cleaned up."
    assert misplaced("after the 45mg, at 14:02, 136 / 88; she vomited", record) == ()
    assert misplaced("after the 45mg, at 14:05, 136 / 88", record) == (Matter.TIMES,)


@pytest.mark.parametrize(
    ("text", "said"), [("doses = [", "cannot be read"), ('doses = ["mg"]\nsigns = "bp"', "`signs` has to be")]
)
def test_a_wrong_list_says_what_to_mend(tmp_path: Path, text: str, said: str):
    path = tmp_path / "record_words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WordsError, match=said):
        load_words(path)
