import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from companion import __version__
from companion.resources import assets
from companion.ui.help.pages import page_file, places, read_pages
from companion.ui.help.topics import HelpTopic
from companion.ui.keys import KeyMap
from companion.ui.keys.desk import desk_keys
from companion.ui.languages import languages

LONGEST = 320
"""So many words a page may have that is called short."""

FILLED = {
    **{f"{action.name.lower()}_key": key for action, key in desk_keys(KeyMap()).items()},
    "keys_key": "?",
    "version": __version__,
    "data_folder": "/home/jm/.local/share/companion",
}

NAMES = re.compile(r"\{(\w+)\}")
PLACES = pytest.mark.parametrize("language", languages())


@pytest.mark.usefixtures("qtbot")
@PLACES
@pytest.mark.parametrize("topic", HelpTopic)
def test_a_page_has_a_title_words_and_no_gap(language: str, topic: HelpTopic):
    page = read_pages(language, FILLED)[list(HelpTopic).index(topic)]
    assert page_file(topic, language).is_file()
    assert page.title
    assert 20 < len(page.text.split()) < LONGEST
    assert not NAMES.findall(page.text)
    document = QTextDocument()
    document.setMarkdown(page.text)
    assert document.toPlainText().startswith(page.title)
    assert "**" not in document.toPlainText()


@PLACES
def test_there_is_no_page_that_nothing_leads_to(language: str):
    there = {file.name for file in (assets() / "help" / language).iterdir()}
    assert there == {page_file(topic, language).name for topic in HelpTopic}


@pytest.mark.parametrize("topic", HelpTopic)
def test_the_languages_tell_of_the_same_things(topic: HelpTopic):
    """As many paragraphs and points, the same gaps, and the same keys."""
    shapes = set()
    for language in languages():
        text = page_file(topic, language).read_text(encoding="utf-8").replace("Mayús+", "Shift+")
        lines = [line[:2] if line[:2] in ("- ", "# ") else line[:1].isdigit() for line in text.splitlines()]
        keys = sorted(re.findall(r"(?:Ctrl|Alt|Shift)\+[A-Z0-9]\b", text))
        shapes.add((tuple(map(str, lines)), tuple(sorted(NAMES.findall(text))), tuple(keys)))
    assert len(shapes) == 1


@PLACES
def test_each_page_is_found_by_the_words_of_its_title(language: str):
    for page in read_pages(language, FILLED):
        assert page.has(page.title.split())
        assert page.has([page.title.split()[-1][:4].upper()])
        assert not page.has([*page.title.split(), "xyzzy"])


def test_words_are_found_however_they_are_accented():
    pages = {page.topic: page for page in read_pages("es", FILLED)}
    assert pages[HelpTopic.SEARCH].has(["anotacion"])
    assert pages[HelpTopic.SEARCH].has(["ANOTACIÓN"])
    assert places("tasación", "Una TASACION y la tasación") == [(4, 12), (18, 26)]
    assert places("ss", "groß") == [(3, 4)]


def test_another_language_is_helped_in_english():
    assert read_pages("de", FILLED) == read_pages("en", FILLED)


@PLACES
def test_about_tells_version_licences_and_where_the_data_lie(language: str):
    about = read_pages(language, FILLED)[list(HelpTopic).index(HelpTopic.ABOUT)]
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))
    licence = project["project"]["license"]
    assert licence == "GPL-3.0-or-later"
    assert about.has([__version__, FILLED["data_folder"], "GNU", "CC0", "LGPL", "SIL"])


@PLACES
def test_help_tells_the_keys_of_the_desk_that_are_in_force(language: str):
    changed = {**FILLED, "help_key": "F1", "lock_key": "Ctrl+K"}
    helped = read_pages(language, changed)[list(HelpTopic).index(HelpTopic.HELP)]
    assert helped.has(["F1", "Ctrl+K", "Alt+1", "Ctrl+Shift+F"])
    assert "Ctrl+L" not in helped.text
