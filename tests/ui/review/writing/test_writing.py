"""The note beside the record, by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.record.notes import Addendum
from companion.record.writing.snippets import Snippet
from companion.session.journal import Administered, Marked, Noted, Ticked
from companion.ui.languages import ENGLISH, speak
from companion.ui.review.screen import ReviewScreen
from companion.ui.theme import PAPER, Look
from tests import samples
from tests.gallery.stage import put_away, settle, show
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, SHIFT, Key, look, now, opened, press, typed


def blank() -> FakeServices:
    services = FakeServices().with_archive()
    services.records.notes.kept.clear()
    return services


def screen(qtbot: QtBot, services: FakeServices) -> ReviewScreen:
    made = ReviewScreen(services, look(), samples.visit(), now)
    opened(qtbot, made)
    return made


def id_of(made: ReviewScreen, fact: object) -> str:
    return next(entry.id for entry in made._report.session.entries if entry.fact == fact)


def choose(made: ReviewScreen, format_id: str) -> None:
    """Choose a format as a person does."""
    note = made.record_note
    at = next(at for at, each in enumerate(note.drafting._formats) if each.id == format_id)
    note.format.setCurrentIndex(at)
    note.format.activated.emit(at)


def go_to(made: ReviewScreen, words: str) -> None:
    """Put the cursor into some words of the note."""
    cursor = made.note.textCursor()
    cursor.setPosition(made.note.toPlainText().index(words) + 2)
    made.note.setTextCursor(cursor)


def test_it_opens_on_a_short_account_and_what_is_open(qtbot: QtBot):
    made = screen(qtbot, blank())
    assert made.record_note.account.text() == (
        "11:02–12:42 · given 11:12 · First effect +4:00 · Peak +24:00 · Return +1:05:00 · readings: 2 · "
        "notes: 2 · marks: 2 · check-ins not answered: 2 · checklist lines open: 1"
    )
    assert made.record_note.account.still_open.text() == "Still open: the note is not signed"
    typed(made, "Enough.")
    press(made, Key.Key_Return, CTRL)
    press(made, Key.Key_Return, CTRL)
    assert made.record_note.account.still_open.isHidden()


def test_the_next_contact_is_open_as_it_was_agreed(qtbot: QtBot):
    services = blank()
    services.records.visits.save(samples.visit())
    last = services.journal.kept["visit-4"][-1]
    agreed = Ticked("next_contact", done=True, text="Thursday at ten, by telephone")
    services.journal.kept["visit-4"].append(replace(last, id="ticked", seq=last.seq + 1, fact=agreed))
    said = screen(qtbot, services).record_note.account.still_open.text()
    assert said == "Still open: the note is not signed; Next contact: Thursday at ten, by telephone"


def test_the_format_is_the_practices_and_kept_with_the_note(qtbot: QtBot):
    services = blank()
    made = screen(qtbot, services)
    choose(made, "soap")
    press(made, Key.Key_D, CTRL)
    assert made.note.toPlainText().endswith("Assessment:\n\n\nPlan:\n")
    assert "\nSubjective:\n" in made.note.toPlainText()
    kept = services.records.notes.kept["visit-4"].writing
    assert kept.format_id == "soap"
    assert kept.sources == made.note.sources()
    assert services.settings.now.note_format == "soap"
    services.settings.now = replace(services.settings.now, note_format="dap")
    again = screen(qtbot, services)
    assert again.record_note.drafting.chosen.id == "soap"
    assert again.note.sources() == kept.sources
    services.records.notes.kept.clear()
    assert screen(qtbot, services).record_note.drafting.chosen.id == "dap"


def test_an_untouched_draft_changes_its_format_and_one_key_brings_it_back(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_D, CTRL)
    before = made.note.toPlainText()
    choose(made, "birp")
    assert "\nIntervention:\n" in made.note.toPlainText()
    assert "\nGiven:\n  11:12" not in made.note.toPlainText()
    made.note.setFocus()
    press(made, Key.Key_Z, CTRL)
    assert made.note.toPlainText() == before


def test_a_draft_that_somebody_touched_keeps_every_word(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_D, CTRL)
    typed(made, "Rest.")
    before = made.note.toPlainText()
    choose(made, "soap")
    assert made.note.toPlainText() == before
    assert made.notice.text() == "What is written stays as it is. Ctrl+D adds the facts as SOAP beneath it."
    made.note.setFocus()
    press(made, Key.Key_D, CTRL)
    assert made.note.toPlainText().startswith(before)
    assert "\nSubjective:\n" in made.note.toPlainText()
    written = made.note.toPlainText()
    press(made, Key.Key_D, CTRL)
    assert made.note.toPlainText() == written
    assert "word for word" in made.notice.text()


def test_a_format_of_our_own_is_begun_as_a_copy_and_the_chosen_one_stays(qtbot: QtBot):
    services = blank()
    made = screen(qtbot, services)
    choose(made, "dap")
    choice = made.record_note.format
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.count() - 1)
    assert services.writing.begun == ["dap"]
    assert choice.currentText() == "DAP"
    assert made.notice.text().startswith("/practice/notes/ours.toml is a copy to be changed")


def test_a_sentence_leads_to_its_entry_and_an_entry_to_its_sentence(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_D, CTRL)
    given = id_of(made, Administered({"amount": "45 mg", "site": "left"}))
    go_to(made, "11:12 (+0:00)  Amount")
    assert made.entries.table.key() == given
    assert made.note.hasFocus()
    said = id_of(made, Noted("“it's my dad's coat”"))
    made.entries.table.select(said)
    [shown] = made.note.extraSelections()
    assert shown.cursor.selectedText().endswith("“it's my dad's coat”")
    press(made, Key.Key_J, CTRL)
    assert made.entries.table.hasFocus()
    assert made.entries.table.key() == given
    made.entries.table.select(said)
    press(made, Key.Key_J, CTRL)
    assert made.note.hasFocus()
    assert made.note.entries_at_cursor() == (said,)
    press(made, Key.Key_Home, CTRL)
    press(made, Key.Key_J, CTRL)
    assert made.notice.text() == "The sentence at the cursor is of no entry; somebody wrote it."


def test_an_entry_that_is_filtered_away_is_shown_when_somebody_goes_to_it(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_D, CTRL)
    press(made, Key.Key_R, CTRL)
    press(made, Key.Key_3)  # the readings alone
    given = id_of(made, Administered({"amount": "45 mg", "site": "left"}))
    made.entries.table.select(given)
    assert made.entries.table.key() != given
    made.note.setFocus()
    go_to(made, "11:12 (+0:00)  Amount")
    press(made, Key.Key_J, CTRL)
    assert made.entries.table.key() == given
    assert made.entries.table.hasFocus()


def test_a_chosen_entry_is_put_in_at_the_cursor(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_I, CTRL)
    assert made.notice.text().startswith("Choose an entry in the table first")
    typed(made, "Grief.")
    made.entries.table.select(id_of(made, Noted("“it's my dad's coat”")))
    press(made, Key.Key_I, CTRL)
    assert made.note.toPlainText() == "Grief.\n11:32 (+20:00)  “it's my dad's coat”"
    made.entries.table.select(id_of(made, Marked("Laughter")))
    press(made, Key.Key_I, CTRL)
    assert made.notice.text() == "What was taken back has no place in a note."
    made.entries.table.select(id_of(made, Marked("Tears")))
    made.entries.table.setFocus(Qt.FocusReason.OtherFocusReason)
    press(made, Key.Key_J, CTRL)
    assert "has no sentence of this entry" in made.notice.text()


def test_keys_of_the_note_do_nothing_to_it_while_the_private_note_is_written(qtbot: QtBot):
    services = blank()
    services.writing.kept = [Snippet("Closing", "By car")]
    made = screen(qtbot, services)
    made.entries.table.select(id_of(made, Marked("Tears")))
    press(made, Key.Key_2, CTRL)
    for key, modifier in (
        (Key.Key_D, CTRL),
        (Key.Key_I, CTRL),
        (Key.Key_M, CTRL),
        (Key.Key_Period, CTRL),
        (Key.Key_C, CTRL | SHIFT),
    ):
        press(made, key, modifier)
    assert made.note.toPlainText() == ""
    assert made.record_note.offers.isHidden()
    assert made.notes.private_note.note.hasFocus()


def test_the_last_signed_note_is_read_beside_it(qtbot: QtBot):
    services = blank()
    earlier = replace(samples.visit(), id="visit-3", number=3, opened_ms=samples.OPENED_MS - 10**9)
    services.records.visits.save(earlier)
    note = services.records.notes.sign(replace(samples.NOTE, visit_id="visit-3"), samples.OPENED_MS)
    services.records.notes.add(note, Addendum("a", note.id, "He wrote.", "JM", samples.OPENED_MS))
    made = screen(qtbot, services)
    press(made, Key.Key_B, CTRL)
    assert made.left.last.text.hasFocus()
    assert made.left.last.text.toPlainText() == f"{samples.NOTE.body}\n\nHe wrote."
    assert made.left.last.text.isReadOnly()
    press(made, Key.Key_B, CTRL)
    assert made.note.hasFocus()


def test_without_one_it_says_so(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_B, CTRL)
    assert made.left.last.about.text() == "No earlier session of this client has a signed note."


def test_snippets_are_put_in_by_keys(qtbot: QtBot):
    services = blank()
    made = screen(qtbot, services)
    press(made, Key.Key_M, CTRL)
    assert "Each is a text file in /practice/snippets" in made.notice.text()
    services.writing.kept = [
        Snippet("Closing", "We spoke for\nten minutes."),
        Snippet("Ride & escort", "By car"),
    ]
    press(made, Key.Key_M, CTRL)
    assert made.record_note.offers.words() == ["Closing", "Ride & escort"]
    press(made, Key.Key_Down)
    press(made, Key.Key_Return)
    assert made.note.toPlainText() == "By car"
    assert made.note.hasFocus()
    press(made, Key.Key_M, CTRL)
    press(made, Key.Key_Escape)
    assert made.note.hasFocus()
    assert made.record_note.offers.isHidden()
    press(made, Key.Key_M, CTRL)
    press(made, Key.Key_1)
    assert made.note.toPlainText() == "By carWe spoke for\nten minutes."


def test_a_note_is_taken_along_by_part_and_whole_as_plain_and_as_rich_text(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_C, CTRL | SHIFT)
    assert "the note is empty" in made.notice.text()
    choose(made, "soap")
    press(made, Key.Key_D, CTRL)
    go_to(made, "In the client's words")
    press(made, Key.Key_C, CTRL | SHIFT)
    words = made.record_note.offers.words()
    assert words[:2] == ["This part: Subjective", "The whole note"]
    assert words[4:] == [
        "what stands above the first heading",
        "Subjective",
        "Objective",
        "Assessment",
        "Plan",
    ]
    press(made, Key.Key_Return)
    taken = QGuiApplication.clipboard().mimeData()
    assert taken.text().startswith("Intention, in the client's words: “softening")
    assert "\nIn the client's words:\n  11:32 (+20:00)  “it's my dad's coat”" in taken.text()
    assert "<b>Subjective</b>" in taken.html()
    assert "<i>In the client&#x27;s words:</i>" in taken.html()
    press(made, Key.Key_C, CTRL | SHIFT)
    press(made, Key.Key_4)
    assert QGuiApplication.clipboard().text() == made.note.toPlainText()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_note_and_its_frame_fit_a_small_laptop(language: str):
    speak(language)
    made = show(lambda look: ReviewScreen(blank(), look, samples.visit(), now), Look(PAPER), 1366, 700)
    assert isinstance(made, ReviewScreen)
    scrolled = []
    for step in (made.record_note.add_draft, made.record_note.confirm, made.record_note.confirm):
        step()
        settle()
        QApplication.processEvents()
        scrolled.append(made.area.verticalScrollBar().maximum())
    put_away(made)
    speak(ENGLISH)
    assert scrolled == [0, 0, 0]


def test_what_is_signed_is_still_gone_about_in_and_taken_along(qtbot: QtBot):
    made = screen(qtbot, blank())
    press(made, Key.Key_D, CTRL)
    press(made, Key.Key_Return, CTRL)
    press(made, Key.Key_Return, CTRL)
    assert made.note.isReadOnly()
    go_to(made, "11:12 (+0:00)  Amount")
    assert made.entries.table.key() == id_of(made, Administered({"amount": "45 mg", "site": "left"}))
    before = made.note.toPlainText()
    press(made, Key.Key_I, CTRL)
    press(made, Key.Key_D, CTRL)
    assert made.note.toPlainText() == before
    made.record_note.addendum.setFocus()
    typed(made, "Called on Friday.")
    press(made, Key.Key_Return, CTRL)
    assert made.note.toPlainText().endswith("Called on Friday.")
    assert made.note.textCursor().atEnd()
