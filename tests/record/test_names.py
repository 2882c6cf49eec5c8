"""Names and codes that cannot be told apart, and marks in them that cannot be seen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.record.names import alike, same, shown, unseen

WORDS = st.text(max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("É.K.", "E\u0301.K."),
        ("A.K.", "A.K.\u200b"),
        ("A.K.", "\u2060A.K."),
        ("A.K.", "a.k."),
        ("A.K.", "Ａ.Ｋ."),
        ("A K", "A\u00a0 K"),
        ("A.K.", "A.\ufe0fK."),
        ("STRASSE", "straße"),
        ("A.K.", "A.K.\u3164"),
        ("A.K.", "A.K.\u202e"),
    ],
)
def test_the_same_name_in_another_dress_is_the_same(one: str, other: str):
    assert same(one, other)
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.K.", "А.К."),  # Cyrillic
        ("a.k.", "А.К."),
        ("A.K.", "Α.Κ."),  # Greek
        ("PETRA", "РЕТRА"),
        ("A.K.1", "A.K.l"),
        ("A.K.1", "A.K.I"),
        ("B0", "BO"),
        ("M.H.", "м.н."),  # only in capitals
    ],
)
def test_names_that_look_alike_are_hard_to_tell_apart(one: str, other: str):
    assert not same(one, other)
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.K.", "A.L."),
        ("É.K.", "E.K."),
        ("A.K.", "A.K.2"),
        ("KI", "KL"),
        ("AK", "A K"),
        ("川", "河"),
        ("Ж", "З"),
    ],
)
def test_other_names_are_other_names(one: str, other: str):
    assert not alike(one, other)


@pytest.mark.parametrize("name", ["A.K.", "É.K.", "می‌خواهم", "क्‍ष", "静かな川", "Ö", "👩", "A-1"])
def test_what_can_be_seen_stays_as_it_is(name: str):
    assert unseen(name) == ""
    assert name in shown(name)


def test_marks_that_turn_the_text_are_written_out():
    assert shown("O'Brien\u202eX") == "O'Brien⟨U+202E⟩X"
    assert unseen("O'Brien\u202eX") == "U+202E"
    assert shown("A\tB\n") == "A⟨U+0009⟩B⟨U+000A⟩"


def test_a_name_that_runs_from_right_to_left_is_set_apart():
    assert shown("א.ב.") == "\u2068א.ב.\u2069"


@given(WORDS)
def test_nothing_that_is_shown_steers_what_stands_beside_it(name: str):
    inside = shown(name).removeprefix("\u2068").removesuffix("\u2069")
    steering = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B", "S"}
    assert not any(unicodedata.bidirectional(sign) in steering for sign in inside)


@given(WORDS)
def test_every_name_is_the_same_as_itself_in_any_form(name: str):
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert same(name, unicodedata.normalize(form, name))
        assert alike(name, unicodedata.normalize(form, name))


def test_the_table_names_no_letter_twice_and_no_latin_one():
    import tomllib

    from companion.resources import assets

    table = tomllib.loads((assets() / "names" / "lookalikes.toml").read_text(encoding="utf-8"))
    signs = [sign for row in table["like"].values() for sign in row]
    assert not any(sign.isascii() for sign in signs)
    assert all(len(like) == 1 and like.isascii() for like in table["like"])
    doubled = {sign for sign in signs if signs.count(sign) > 1}
    assert doubled == set()
