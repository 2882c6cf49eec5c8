"""Texts of files that ship, in the language that is spoken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion import i18n
from companion.ui import data_words

HEAD = 'format = 1\nlanguage = "xx"\nlicence = "CC0-1.0"\n[words]\n'


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the words of a language lie that is spoken."""
    folder = tmp_path / "protocols" / "words"
    folder.mkdir(parents=True)
    monkeypatch.setattr(data_words, "assets", lambda: tmp_path)
    i18n.use(str, "xx")
    yield folder / "xx.toml"
    i18n.use(str)


def test_a_text_is_said_in_the_language_and_one_without_words_as_it_stands(words: Path):
    words.write_text(f'{HEAD}"Germany" = "Ÿermàny"\n', encoding="utf-8")
    assert (data_words.said("Germany"), data_words.said("France")) == ("Ÿermàny", "France")


@pytest.mark.parametrize("spoilt", [f"{HEAD}Germany", f'{HEAD}"Germany" = 3', "\0", ""])
def test_a_spoilt_file_of_words_leaves_texts_as_they_stand(words: Path, spoilt: str):
    words.write_text(spoilt, encoding="utf-8")
    assert data_words.said("Germany") == "Germany"
