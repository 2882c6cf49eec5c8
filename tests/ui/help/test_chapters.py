from pathlib import Path

import pytest

from companion.ui.help.chapters import (
    ABOUT,
    ManualChapter,
    chapter_about,
    chapter_file,
    keys_table,
    read_chapters,
)
from companion.ui.help.topics import HelpTopic
from companion.ui.languages import ENGLISH, speak

KEYS = [("Write down", [("Space", "Mark this moment"), ("Ctrl+←", "Do it")])]


def test_a_chapter_is_read_with_the_keys_that_are_in_force():
    keys = {page.topic: page for page in read_chapters(ENGLISH, KEYS)}[ManualChapter.KEYS].text
    assert "### Write down" in keys
    assert "| `Ctrl+←` | Do it |" in keys
    assert "<!--" not in keys
    assert "Shift+W" not in keys.partition("### Write down")[2], "that of the file is gone"


@pytest.mark.usefixtures("qtbot")
def test_a_chapter_that_is_not_told_in_a_language_is_english_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "en").mkdir()
    for chapter in ManualChapter:
        (tmp_path / "en" / f"{chapter}.md").write_text(f"# {chapter}\n\nIn English.\n", "utf-8")
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "keys.md").write_text("# Teclas\n\nEn español.\n", "utf-8")
    monkeypatch.setattr("companion.ui.help.chapters.manual", lambda: tmp_path)
    assert chapter_file(ManualChapter.KEYS, "es") == tmp_path / "es" / "keys.md"
    speak("es")
    try:
        told = {page.topic: page.text for page in read_chapters("es", KEYS)}
    finally:
        speak(ENGLISH)
    assert told[ManualChapter.KEYS] == "# Teclas\n\nEn español.\n"
    assert told[ManualChapter.HOME].startswith("# home\n\n*Este capítulo todavía no está traducido")
    assert told[ManualChapter.HOME].endswith("In English.\n")
    assert {page.text for page in read_chapters(ENGLISH, KEYS)} & {"# home\n\nIn English.\n"}


def test_every_chapter_is_led_to_by_a_page_of_help_or_a_link():
    led = {chapter_about(topic) for topic in HelpTopic}
    linked = {ManualChapter.ESKETAMINE, ManualChapter.TROUBLE}
    assert led | linked == set(ManualChapter)
    assert chapter_about(HelpTopic.TODAY) is ManualChapter.FIRST_HOUR
    assert set(ABOUT) <= set(HelpTopic)


def test_a_table_of_keys_has_a_heading_for_each_group():
    assert keys_table(KEYS).count("###") == 1
    assert keys_table([*KEYS, *KEYS]).count("|---|---|") == 2
