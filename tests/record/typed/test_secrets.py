"""Recovery keys and passphrases in every dress that people, keyboards and programs give them."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.db.keys import recovery
from companion.record.typed.secrets import as_secrets, is_monotonous, key_digits, length_of

KEY = "CD7QTT-R1M5EN-EVQKQK-VZA962-11F9PP-K821XF"
DIGITS = KEY.replace("-", "")
BETWEEN = (
    "", " ", "-", "_", ".", ",", "/", ":", "\n", "\r\n", "\t", "\u00a0", "\u202f", "\u2009", "\u3000",
    "\u200b", "\u00ad", "\ufeff", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212",
    "\u2043", "\uff0d", "\ufe63", "\u30fc", "\u2500", " – ", "--", "|", "·", "•", "+",
)  # fmt: skip
AROUND = ("", " ", ".", "'", '"', "“”", "«»", "()", "\n", "!", ";", "\ufeff", "…", "`", "*")
LOOKS = {"0": "0Oo", "1": "1IiLl"}


@st.composite
def dressed(draw: st.DrawFn, digits: str) -> str:
    """The key as somebody might type it: any grouping, anything between, any look-alike, any width."""
    cuts = draw(st.sets(st.integers(1, len(digits) - 1)))
    wide = draw(st.booleans())
    typed = []
    for at, digit in enumerate(digits):
        typed += [draw(st.sampled_from(BETWEEN))] if at in cuts else []
        shown = draw(st.sampled_from(LOOKS.get(digit, digit + digit.lower())))
        typed += [chr(ord(shown) + 0xFEE0) if wide else shown]
    around = draw(st.sampled_from(AROUND))
    return around[: len(around) // 2] + "".join(typed) + around[len(around) // 2 :]


@given(st.data())
def test_a_key_in_any_dress_is_the_same_key(data: st.DataObject):
    typed = data.draw(dressed(DIGITS))
    assert key_digits(typed) == DIGITS
    assert recovery.parse(typed) == recovery.parse(KEY)
    assert recovery.is_one(typed)
    assert recovery.looks_like_one(KEY)


@given(st.data())
def test_no_other_key_is_read_as_this_one(data: st.DataObject):
    wrong = list(DIGITS)
    at = data.draw(st.integers(0, len(wrong) - 1))
    wrong[at] = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZU?éЯ漢"))
    changed = data.draw(st.sampled_from(["".join(wrong), DIGITS[:at] + DIGITS[at + 1 :], DIGITS + wrong[at]]))
    assume(key_digits(changed) != DIGITS)
    typed = data.draw(dressed(changed)) if changed.isascii() else changed
    assert not recovery.is_one(typed)


def test_an_accent_is_no_dress():
    assert not recovery.is_one(KEY.replace("E", "É"))
    assert not recovery.is_one(KEY.replace("E", unicodedata.normalize("NFD", "É")))


@given(st.text())
def test_what_the_gate_lets_in_the_reader_reads_and_the_other_way_round(typed: str):
    try:
        read = bool(recovery.parse(typed))
    except recovery.MistypedRecoveryKeyError:
        read = False
    assert recovery.is_one(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "correct horse battery staple lamp post",
        "a quiet river runs",
        "twelve silent harbours under the bridge",
        "",
    ],
)
def test_a_passphrase_is_not_taken_for_a_key(typed: str):
    assert not recovery.is_one(typed)
    assert not recovery.looks_like_one(typed)


@pytest.mark.parametrize("typed", [KEY[:-1], KEY.replace("7", "8", 1), KEY.replace("T", "U", 1), f"{KEY}9"])
def test_a_slip_of_the_pen_is_known_for_one(typed: str):
    assert not recovery.is_one(typed)
    assert recovery.looks_like_one(typed)


def test_a_key_typed_with_the_digits_of_another_keyboard():
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    assert recovery.parse(KEY.translate(arabic)) == recovery.parse(KEY)


@pytest.mark.parametrize(
    "typed",
    [
        "für den stillen fluss",
        unicodedata.normalize("NFD", "für den stillen fluss"),
        "für den stillen fluss ",
        "\ufefffür den stillen fluss",
        "für\u00a0den stillen fluss\n",
        "ｆür den stillen fluss",
    ],
)
def test_a_passphrase_is_the_same_however_it_is_composed_and_stored(typed: str):
    assert "für den stillen fluss".encode() in as_secrets(typed)


def test_what_is_typed_is_tried_first_as_it_stands():
    assert as_secrets(" twelve ") == (b" twelve ", b"twelve")
    assert as_secrets("twelve") == (b"twelve",)


@pytest.mark.parametrize(
    "typed",
    [
        "aaaaaaaaaaaa",
        "abababababab",
        "aaaa aaaa aaaa",
        "Aa aA Aa aA Aa",
        "121212121212",
        "kinkinkinkin",
        "............",
    ],
)
def test_one_sign_or_one_short_word_again_and_again_is_told(typed: str):
    assert is_monotonous(typed)


@pytest.mark.parametrize(
    "typed", ["a quiet river runs", "seven quiet herons wade", "正しい馬の電池の留め金です", "Tr0ub4dor&3xx"]
)
def test_what_somebody_would_choose_is_not(typed: str):
    assert not is_monotonous(typed)


@pytest.mark.parametrize(
    ("typed", "length"),
    [("\ufdfa", 1), ("abc" + "\u200b" * 20, 3), ("a" + "\u0301" * 20, 1), ("  twelve signs ", 12)],
)
def test_only_what_somebody_typed_and_can_see_counts(typed: str, length: int):
    assert length_of(typed) == length
