"""The real dictionaries: the system's where they are there, and what Spylls reads where they are not."""

from pathlib import Path

import pytest

from companion.spelling import by_enchant, by_spylls
from companion.spelling.dictionaries import Dictionaries


def missing(_: Path) -> None:
    raise ImportError("no library")


@pytest.fixture
def without_enchant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_enchant, "broker", missing)
    monkeypatch.setattr(by_spylls, "SYSTEM", ())


def own(folder: Path, code: str, *words: str) -> None:
    """Put a dictionary of the practice there."""
    (folder / f"{code}.aff").write_text("SET UTF-8\nTRY aeiou\n", encoding="utf-8")
    (folder / f"{code}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n", encoding="utf-8")


@pytest.mark.usefixtures("without_enchant")
def test_where_the_library_is_missing_words_are_looked_up_in_python(tmp_path: Path):
    found = Dictionaries(tmp_path, tmp_path / "empty")
    assert found.languages() == ["en"]
    speller = found.open("en")
    assert speller is not None
    assert speller.right("session")
    assert not speller.right("sesion")
    assert speller.suggest("sesion")[0] == "session"
    assert found.open("es") is None


@pytest.mark.usefixtures("without_enchant")
def test_a_practice_puts_dictionaries_of_its_own_beside_its_record(tmp_path: Path):
    own(tmp_path, "es_ES", "sesión", "calma")
    own(tmp_path, "de-DE", "Sitzung")
    (tmp_path / "fr_FR.dic").write_text("1\nmot\n", encoding="utf-8")  # without its other half
    found = Dictionaries(tmp_path, tmp_path / "empty")
    assert found.languages() == ["de", "en", "es"]
    speller = found.open("es")
    assert speller is not None
    assert [speller.right(word) for word in ("sesión", "sesion")] == [True, False]
    assert list(speller.suggest("calmo")) == ["calma"]


@pytest.mark.usefixtures("without_enchant")
def test_a_broken_dictionary_is_none(tmp_path: Path):
    (tmp_path / "es_ES.aff").write_bytes(b"SET NOSUCH\n\xff\xfe")
    (tmp_path / "es_ES.dic").write_bytes(b"\xff")
    assert Dictionaries(tmp_path, tmp_path / "empty").open("es") is None


def test_the_systems_library_keeps_no_word_on_the_disk(tmp_path: Path):
    empty = tmp_path / "empty"
    try:
        by_enchant.broker(empty)
    except ImportError:
        pytest.skip("Enchant is not on this computer")
    found = Dictionaries(tmp_path, empty)
    speller = found.open("en")
    assert speller is not None
    assert speller.right("session")
    assert not speller.right("sesion")
    assert "session" in speller.suggest("sesion")
    assert [path.read_bytes() for path in empty.iterdir() if path.is_file() and path.stat().st_size] == []
