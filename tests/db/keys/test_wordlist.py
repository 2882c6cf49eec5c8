from pathlib import Path

import pytest

from companion.db.keys.passphrase import SHORTEST
from companion.db.keys.wordlist import FEWEST, WordlistError, load_wordlist, suggest
from companion.resources import assets

SHIPPED = assets() / "words" / "eff_large.txt"


def test_the_list_that_ships_is_whole_and_says_where_it_is_from():
    words = load_wordlist(SHIPPED)
    assert len(words) == FEWEST
    head = SHIPPED.read_text(encoding="utf-8").partition("\nabacus")[0]
    assert "eff.org" in head
    assert "CC BY 3.0 US" in head


def test_six_words_are_drawn_and_are_long_enough_to_be_a_passphrase():
    words = load_wordlist(SHIPPED)
    drawn = [suggest(words) for _ in range(40)]
    assert len(set(drawn)) == 40
    for passphrase in drawn:
        assert len(passphrase.split(" ")) == 6
        assert set(passphrase.split(" ")) <= set(words)
        assert len(passphrase) >= SHORTEST


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("# words\nabacus\nTwo Words\n", "line 3: expected one word in small letters, found “Two Words”"),
        ("abacus\n" * 9_000, "holds 1 different words, of at least 7776"),
    ],
)
def test_a_list_that_would_make_weak_passphrases_is_refused(tmp_path: Path, content: str, said: str):
    path = tmp_path / "words.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(WordlistError, match=said):
        load_wordlist(path)


def test_a_missing_list_is_one_sentence(tmp_path: Path):
    with pytest.raises(WordlistError, match=r"words\.txt cannot be read"):
        load_wordlist(tmp_path / "words.txt")
