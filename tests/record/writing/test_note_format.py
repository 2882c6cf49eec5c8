from pathlib import Path

import pytest

from companion.i18n import use
from companion.record.writing.note_format import FACTS, SectionOrder, find_note_formats
from companion.resources import assets

SHIPPED = assets() / "notes"

OWN = """\
format = 1
id = "ours"
name = "Ours"
source = "Our practice"
licence = "ours"

[[sections]]
heading = "What was said"
facts = ["clients_words"]

[[sections]]
heading = "What we make of it"
"""


def own(folder: Path, text: str) -> list[str]:
    """Put a practice's own file there, and give what is wrong with it."""
    (folder / "ours.toml").write_text(text, encoding="utf-8")
    formats, problems = find_note_formats(SHIPPED, folder)
    assert ("ours" in [found.id for found in formats]) == (not problems)
    return problems


def test_the_formats_that_ship_place_every_fact_and_leave_what_it_means_open():
    formats, problems = find_note_formats(SHIPPED)
    assert problems == []
    assert [found.id for found in formats] == ["birp", "dap", "narrative", "soap"]
    for found in formats:
        assert found.unplaced == ()
        assert found.left_out == ()
        assert found.source
        assert found.licence == "CC0-1.0"
        empty = [section.heading for section in found.sections if not section.facts]
        assert empty == (["Plan"] if found.id == "birp" else ["Assessment", "Plan"])
    assert formats[2].sections[0].order is SectionOrder.TIME


def test_headings_are_in_the_language_that_is_spoken():
    soap = find_note_formats(SHIPPED)[0][3]
    assert soap.headings == ("Subjective", "Objective", "Assessment", "Plan")
    use(str, "es")
    try:
        assert soap.headings == ("Subjetivo", "Objetivo", "Análisis", "Plan")
        assert [found.called for found in find_note_formats(SHIPPED)[0]] == [
            "BIRP",
            "DAP",
            "Narrativa",
            "SOAP",
        ]
    finally:
        use(str)


def test_a_practice_has_formats_of_its_own(tmp_path: Path):
    assert own(tmp_path, OWN) == []
    ours = find_note_formats(tmp_path)[0][0]
    assert ours.unplaced == tuple(fact for fact in FACTS if fact != "clients_words")


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('"clients_words"', '"quotes"', "line 9, sections[1].facts[1]: expected one of: intention"),
        ("[[sections]]", "[[section]]", "line 1, sections: expected this field"),
        (
            '"What we make of it"',
            '"What was said"',
            "line 12, sections[2].heading: expected a heading that no",
        ),
        (
            '["clients_words"]',
            '["note", "note"]',
            "line 9, sections[1].facts[2]: expected each fact in one place",
        ),
        ('"What was said"', '""', "line 8, sections[1].heading: expected a heading in one line"),
        ('id = "ours"', 'id = "soap"', 'id: "soap" is already the id of another format.'),
        ('licence = "ours"', 'licence = " "', "line 5, licence: expected some words"),
        ("format = 1", "format = 7", "line 1, format: expected"),
        (
            'facts = ["clients_words"]',
            "facts = [clients_words]",
            "line 9: this is not written the way TOML is",
        ),
    ],
)
def test_a_wrong_file_is_told_by_line_and_field(tmp_path: Path, was: str, becomes: str, said: str):
    [first, *_] = own(tmp_path, OWN.replace(was, becomes))
    assert first.startswith("ours.toml")
    assert said in first


def test_words_of_another_language_have_a_heading_for_each_section(tmp_path: Path):
    more = '\n[[words]]\nlanguage = "es"\nname = "Nuestro"\nheadings = ["Lo dicho"]\n'
    [said] = own(tmp_path, OWN + more)
    assert "words[1].headings: expected a heading for each of the 2 sections, found 1" in said
