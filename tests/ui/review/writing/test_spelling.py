from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from companion.record.writing.note_writing import NoteWriting
from companion.ui.review.screen import ReviewScreen
from companion.ui.review.writing.spelling import NoteWord, words_in
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.fake_writing import FakeSpeller
from tests.ui.house import CTRL, Key, press, typed
from tests.ui.review.writing.test_writing import blank, screen

WRONG = {"sesion": ("session", "lesion"), "quiett": ("quiet",), "Zamboanga": ()}


@pytest.fixture
def services() -> FakeServices:
    made = blank()
    made.writing.spelling.kept = {"en": FakeSpeller(dict(WRONG)), "es": FakeSpeller({"calm": ("calma",)})}
    return made


def underlined(made: ReviewScreen) -> list[str]:
    """Give the words that have a dotted line."""
    found = []
    block = made.note.document().begin()
    while block.isValid():
        for each in block.layout().formats():
            assert each.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
            found.append(block.text()[each.start : each.start + each.length])
        block = block.next()
    return found


def test_words_in_doubt_are_underlined_once_they_are_typed(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    typed(made, "A calm sesion")
    assert underlined(made) == []
    typed(made, " with a quiett end")
    assert underlined(made) == ["sesion", "quiett"]
    press(made, Key.Key_Home, CTRL)
    assert underlined(made) == ["sesion", "quiett"]
    assert made.note.document().begin().layout().formats()[0].format.underlineColor().name() == (
        made.look.tokens.muted.lower()
    )


def test_what_was_meant_is_a_key_away_and_undone_by_one(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    typed(made, "A calm sesion with a quiett end")
    press(made, Key.Key_Home, CTRL)
    press(made, Key.Key_Period, CTRL)
    assert made.record_note.offers.words() == [
        "session", "lesion", "“sesion” is a word of ours", "Check this note in Español",
    ]  # fmt: skip
    press(made, Key.Key_1)
    assert made.note.toPlainText() == "A calm session with a quiett end"
    press(made, Key.Key_Period, CTRL)
    press(made, Key.Key_Return)
    assert made.note.toPlainText() == "A calm session with a quiet end"
    press(made, Key.Key_Period, CTRL)
    assert made.notice.text() == "No word is in doubt."
    press(made, Key.Key_Escape)
    press(made, Key.Key_Z, CTRL)
    assert "quiett" in made.note.toPlainText()


def test_own_words_are_kept_in_the_record_and_let_go_of(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    typed(made, "From Zamboanga ")
    press(made, Key.Key_Period, CTRL)
    press(made, Key.Key_1)
    assert services.writing.own_words.words == {"Zamboanga"}
    assert underlined(made) == []
    cursor = made.note.textCursor()
    cursor.setPosition(8)
    made.note.setTextCursor(cursor)
    press(made, Key.Key_Period, CTRL)
    assert made.record_note.offers.words()[0] == "“Zamboanga” is no word of ours any more"
    press(made, Key.Key_1)
    assert services.writing.own_words.words == set()
    assert underlined(made) == ["Zamboanga"]
    services.writing.own_words.words = {"Zamboanga"}
    assert underlined(screen(qtbot, services)) == []


def test_what_is_told_of_entries_stands_as_it_is(qtbot: QtBot, services: FakeServices):
    services.writing.spelling.kept["en"].wrong |= {"Grey": (), "coat": (), "Recorded": ()}
    made = screen(qtbot, services)
    press(made, Key.Key_D, CTRL)
    typed(made, "The coat again ")
    assert underlined(made) == ["coat"]
    press(made, Key.Key_Period, CTRL)
    assert made.note.textCursor().selectedText() == "coat"


def test_the_language_follows_the_note(qtbot: QtBot, services: FakeServices):
    made = screen(qtbot, services)
    typed(made, "A calm sesion ")
    press(made, Key.Key_Period, CTRL)
    press(made, Key.Key_4)
    assert underlined(made) == ["calm"]
    qtbot.waitUntil(lambda: services.records.notes.kept["visit-4"].writing.language == "es")
    assert underlined(screen(qtbot, services)) == ["calm"]


def test_without_a_dictionary_one_line_says_so(qtbot: QtBot, services: FakeServices):
    services.writing.spelling.kept = {}
    made = screen(qtbot, services)
    typed(made, "A calm sesion ")
    assert underlined(made) == []
    press(made, Key.Key_Period, CTRL)
    assert made.notice.text().startswith("There is no dictionary for “en” on this computer")
    assert "/practice/dictionaries" in made.notice.text()
    assert made.record_note.offers.isHidden()


def test_nothing_is_in_doubt_once_it_is_signed(qtbot: QtBot, services: FakeServices):
    kept = services.records.notes
    made = screen(qtbot, services)
    typed(made, "A calm sesion ")
    press(made, Key.Key_Return, CTRL)
    press(made, Key.Key_Return, CTRL)
    assert kept.kept["visit-4"].signed
    assert underlined(made) == []
    press(made, Key.Key_Period, CTRL)
    assert made.record_note.offers.isHidden()


def test_what_is_only_looked_at_is_not_written(qtbot: QtBot, services: FakeServices):
    services.records.notes.kept["visit-4"] = replace(
        samples.NOTE, body="A calm sesion", writing=NoteWriting("soap")
    )
    kept = services.records.notes.kept["visit-4"]
    for _ in range(2):
        made = screen(qtbot, services)
        assert underlined(made) == ["sesion"][: not kept.signed]
        made.record_note.spelling.lines.rehighlight()
        assert made.record_note.flush() == ""
        assert services.records.notes.kept["visit-4"] is kept
        kept = services.records.notes.sign(kept, 5)


def test_a_record_that_takes_no_word_says_so(
    qtbot: QtBot, services: FakeServices, monkeypatch: pytest.MonkeyPatch
):
    from companion.ports.record import RecordError

    def refuse(_: str) -> None:
        raise RecordError("The disk is full.")

    monkeypatch.setattr(services.writing.own_words, "add", refuse)
    made = screen(qtbot, services)
    typed(made, "From Zamboanga ")
    press(made, Key.Key_Period, CTRL)
    press(made, Key.Key_1)
    assert made.notice.text() == "The disk is full."
    assert underlined(made) == ["Zamboanga"]


def test_what_is_a_word_and_where_it_stands():
    assert list(words_in("BP 124/80, SpO₂ and 2nd; it's A calm_x")) == [
        NoteWord("and", 16, 19), NoteWord("it's", 25, 29),
    ]  # fmt: skip
    assert list(words_in("🌊 don’t")) == [NoteWord("don't", 3, 8)]
