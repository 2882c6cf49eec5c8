"""The size of paper: the one chosen, or that of the country."""

from pathlib import Path

import pytest

from companion.paint.paper_here import country, paper_for
from companion.settings import PaperSize, PaperSizeError, usual_in


@pytest.mark.parametrize(
    ("spoken", "paper", "found"),
    [
        ("en_US.UTF-8", "", PaperSize.LETTER),
        ("es_MX.UTF-8", "", PaperSize.LETTER),
        ("de_DE.UTF-8", "en_US.UTF-8", PaperSize.A4),
        ("", "en_US.UTF-8", PaperSize.LETTER),
        ("C.UTF-8", "", PaperSize.A4),
        ("not a locale", "", PaperSize.A4),
    ],
)
def test_paper_is_that_of_the_country(
    monkeypatch: pytest.MonkeyPatch, spoken: str, paper: str, found: PaperSize
):
    monkeypatch.setenv("LC_ALL", spoken)
    monkeypatch.setenv("LC_PAPER", paper)
    assert paper_for("") is found
    assert paper_for("a4") is PaperSize.A4
    assert paper_for("letter") is PaperSize.LETTER
    assert len(country()) in {0, 2}


@pytest.mark.parametrize("text", ["", "letter = 1", "letter = ['us']", "letter = ['US', 1]", "letter = ["])
def test_a_list_of_countries_that_is_none_is_refused(tmp_path: Path, text: str):
    (tmp_path / "sizes.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PaperSizeError):
        usual_in("US", tmp_path / "sizes.toml")
