from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from companion.record.writing.note_writing import SentenceSource
from companion.report.drafting.sentences import Sentence
from companion.ui.review.writing.note_text import NoteText
from tests.ui.house import CTRL, Key, look, opened, press, typed

LINES = [Sentence("Given:"), Sentence("  11:12  45 mg", ("a",)), Sentence("  11:30  Tears", ("b", "c"))]


def box(qtbot: QtBot) -> NoteText:
    made = NoteText(look(), "Note")
    opened(qtbot, made)
    return made


def told(made: NoteText) -> dict[tuple[str, ...], str]:
    """Give the words of each sentence that knows its entries."""
    halves = made.toPlainText().encode("utf-16-le")
    return {
        each.entry_ids: halves[2 * each.start : 2 * each.end].decode("utf-16-le") for each in made.sources()
    }


def test_sentences_know_their_entries_wherever_they_go(qtbot: QtBot):
    made = box(qtbot)
    made.put([Sentence("Mine 🌊. ")])
    made.put(LINES)
    whole = {("a",): "11:12  45 mg", ("b", "c"): "11:30  Tears"}
    assert told(made) == whole
    press(made, Key.Key_Home, CTRL)
    typed(made, "Above. ")
    assert told(made) == whole
    cursor = made.textCursor()
    cursor.setPosition(made.toPlainText().encode("utf-16-le").index("45".encode("utf-16-le")) // 2)
    made.setTextCursor(cursor)
    typed(made, "about ")
    assert told(made)["a",] == "11:12  about 45 mg"
    press(made, Key.Key_A, CTRL)
    press(made, Key.Key_Delete)
    assert made.sources() == ()
    press(made, Key.Key_Z, CTRL)
    assert told(made)["a",] == "11:12  about 45 mg"


def test_what_is_kept_is_shown_again_with_its_entries_and_cannot_be_undone(qtbot: QtBot):
    made = box(qtbot)
    made.put(LINES)
    kept = made.toPlainText(), made.sources()
    other = NoteText(look(), "Note")
    qtbot.addWidget(other)
    other.load(*kept)
    assert (other.toPlainText(), other.sources()) == kept
    assert not other.document().isUndoAvailable()
    other.load("Short", [SentenceSource(3, 400, ("a",)), SentenceSource(0, 2, ("b",))])
    assert told(other) == {("b",): "Sh"}


def test_a_line_that_is_begun_and_what_is_pasted_are_of_no_entry(qtbot: QtBot):
    made = box(qtbot)
    made.put(LINES)
    press(made, Key.Key_Return)
    typed(made, "I stayed close.")
    pasted = QMimeData()
    pasted.setText(" From elsewhere.")
    made.insertFromMimeData(pasted)
    assert made.toPlainText().endswith("Tears\nI stayed close. From elsewhere.")
    assert told(made)["b", "c"] == "11:30  Tears"


def test_words_that_have_several_lines_are_one_sentence(qtbot: QtBot):
    made = box(qtbot)
    made.put([Sentence("11:32  “nothing,\nreally”", ("a",))])
    assert told(made) == {("a",): "11:32  “nothing,\nreally”"}


def test_going_into_a_sentence_tells_its_entries_once(qtbot: QtBot):
    made = box(qtbot)
    made.put(LINES)
    came: list[object] = []
    made.came_to.connect(came.append)
    press(made, Key.Key_Up)
    press(made, Key.Key_Left)
    press(made, Key.Key_Up)
    press(made, Key.Key_Down)
    assert came == [("a",), ("a",)]
    made.moveCursor(QTextCursor.MoveOperation.End)
    assert came[-1] == ("b", "c")


def test_an_entry_shows_its_sentence_and_leaves_the_cursor(qtbot: QtBot):
    made = box(qtbot)
    made.put([*LINES, *([Sentence("")] * 100), Sentence("last", ("z",))])
    press(made, Key.Key_Home, CTRL)
    assert made.show_entry("z")
    assert made.textCursor().position() == 0
    assert [each.cursor.selectedText() for each in made.extraSelections()] == ["last"]
    assert made.verticalScrollBar().value() > 40
    assert not made.show_entry("nowhere")
    assert made.extraSelections() == []
