"""What is written on the live screen: words for an earlier mark, late entries, and vitals on their line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.session.journal import Described, Marked, Noted, VitalsTaken
from companion.session.music.programme import MusicState
from companion.session.time.clock import minutes
from companion.ui.components import session_texts
from companion.ui.live.log.lines import LogTeller
from tests.ui.sitting import Key, Sitting


def press_shift(sitting: Sitting, key: Key) -> None:
    """Press a key with Shift."""
    sitting.press(key, modifier=Qt.KeyboardModifier.ShiftModifier)


def test_the_last_mark_is_described_later_in_its_own_line(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_T)
    mark = sitting.room.conductor.session.entries[-1]
    sitting.wait(6)
    press_shift(sitting, Key.Key_Return)
    assert sitting.screen.panels.writing.note_button.text() == "Tears at +0:00, in words"
    sitting.type("at the word home")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Described(mark.id, "at the word home")
    assert "Tears: at the word home (at 11:10, written 11:16)" in sitting.lines()
    assert sitting.screen.hasFocus()
    sitting.press(Key.Key_Z)
    assert {"Tears", "In words: at the word home"} <= set(sitting.lines())


def test_the_arrow_goes_to_an_earlier_mark(sitting: Sitting):
    sitting.press(Key.Key_T)
    sitting.wait(1)
    sitting.press(Key.Key_C)
    press_shift(sitting, Key.Key_Return)
    sitting.press(Key.Key_Up)
    assert sitting.screen.panels.writing.note_button.text() == "Tears at 11:00, in words"
    sitting.press(Key.Key_Up)
    sitting.type("quiet")
    sitting.press(Key.Key_Return)
    assert sitting.lines()[-2:] == ["Tears: quiet (at 11:00, written 11:01)", "Calm"]


def test_a_text_that_was_left_is_not_taken_for_words_of_a_mark(sitting: Sitting):
    sitting.press(Key.Key_Return)
    sitting.type("half a")
    sitting.press(Key.Key_Escape, Key.Key_T)
    press_shift(sitting, Key.Key_Return)
    sitting.type(" sentence")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("half a sentence")


def test_without_a_mark_the_key_leads_to_a_note(sitting: Sitting):
    press_shift(sitting, Key.Key_Return)
    sitting.type("begun")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("begun")


def test_a_note_that_begins_with_a_time_is_written_late_with_both_times(sitting: Sitting):
    sitting.wait(20)
    sitting.press(Key.Key_Return)
    sitting.type("11:05 laughs")
    assert sitting.screen.panels.writing.echo.text().startswith("At 11:05, written 11:20")
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert (entry.fact, entry.moment, entry.noticed) == (Noted("laughs"), minutes(5), minutes(20))
    assert sitting.lines()[-1] == "laughs (at 11:05, written 11:20)"


def test_a_time_that_has_not_been_is_part_of_the_text(sitting: Sitting):
    sitting.press(Key.Key_Return)
    sitting.type("9:30 was when he left home")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("9:30 was when he left home")


@pytest.mark.parametrize("line", ["10:48", "10.48", "10h48", "1048", "10:48 am"])
def test_a_reading_from_before_the_opening_is_asked_about_once(sitting: Sitting, line: str):
    sitting.wait(1)
    sitting.press(Key.Key_O)
    sitting.type(f"{line} 124/80 72 98")
    sitting.press(Key.Key_Return)
    assert "before the session was opened, at 11:00. Enter again" in sitting.screen.panels.writing.echo.text()
    assert sitting.screen.panels.writing.vitals.text() == f"{line} 124/80 72 98"
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert entry.fact == VitalsTaken(f"{line} 124/80 72 98", 124, 80, 72, 98)
    assert (entry.moment, entry.noticed) == (minutes(-12), minutes(1))


@pytest.mark.parametrize("line", ["11:04", "11.04", "11h04", "1104", "11:04 am"])
def test_a_reading_ahead_of_the_clock_is_asked_about_and_then_kept_as_of_now(sitting: Sitting, line: str):
    sitting.wait(1)
    sitting.press(Key.Key_O)
    sitting.type(f"{line} 124/80 72 98")
    sitting.press(Key.Key_Return)
    assert f"{line} has not come yet, it is 11:01." in sitting.screen.panels.writing.echo.text()
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert entry.fact == VitalsTaken(f"{line} 124/80 72 98", 124, 80, 72, 98, left=line)
    assert entry.moment == minutes(1)


def test_all_that_was_read_stands_in_the_table(sitting: Sitting):
    sitting.press(Key.Key_O)
    sitting.type("T 36.8 138/86 (103) P 92 R 16 97% 2L pain 3/10")
    sitting.press(Key.Key_Return)
    press_shift(sitting, Key.Key_O)
    page = sitting.screen.pages.readings
    shown = [part.text() for part in page.findChildren(QLabel) if part.parent() is not page]
    assert shown[-7:-1] == ["138/86 (103)", "92", "97 · 2 L/min", "16", "T 36.8 °C  pain 3/10", ""]


def test_a_figure_before_other_words_is_no_time_of_a_reading(sitting: Sitting):
    sitting.wait(20)
    sitting.press(Key.Key_O)
    sitting.type("1105 ml given, 124/80")
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert entry.fact == VitalsTaken("1105 ml given, 124/80", 124, 80, left="1105 ml given")
    assert entry.moment == minutes(20)


@pytest.mark.parametrize("text", ["1105 ml drunk", "11.05 euros for the taxi", "10:48 he left home"])
def test_a_figure_that_only_may_be_a_time_stays_in_the_note(sitting: Sitting, text: str):
    sitting.wait(20)
    sitting.press(Key.Key_Return)
    sitting.type(text)
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert (entry.fact, entry.moment) == (Noted(text), minutes(20))


def test_vitals_may_be_late_and_say_who_reported_them(sitting: Sitting):
    sitting.press(Key.Key_O)
    sitting.type("124/80 72 98")
    sitting.press(Key.Key_Return)
    sitting.give()
    sitting.wait(30)
    sitting.press(Key.Key_O)
    sitting.type("11:25 136/80 66 by helper")
    assert sitting.screen.panels.writing.echo.text() == (
        "BP 136/80  HR 66, reported by helper\nBP +12/±0  HR −6 from before · at 11:25"
    )
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert entry.fact == VitalsTaken("11:25 136/80 66 by helper", 136, 80, 66, by="helper")
    assert entry.moment == minutes(25)


def test_a_question_mark_shows_what_can_be_typed(sitting: Sitting):
    sitting.press(Key.Key_O)
    sitting.type("?")
    assert "by helper" in sitting.screen.panels.writing.echo.text()


def test_the_vitals_so_far_are_one_key_away_as_figures_alone(sitting: Sitting):
    sitting.press(Key.Key_O)
    sitting.type("124/80 72 98")
    sitting.press(Key.Key_Return)
    sitting.give()
    sitting.wait(15)
    sitting.press(Key.Key_O)
    sitting.type("190/40 30 70 by client")
    sitting.press(Key.Key_Return)
    press_shift(sitting, Key.Key_O)
    page = sitting.screen.pages.readings
    assert sitting.screen.pages.currentWidget() is page
    shown = [part.text() for part in page.findChildren(QLabel) if part.parent() is not page]
    assert shown[-8:] == ["−10:00", "124/80", "72", "98", "–", "", "", "JM"]
    beside = "BP +66/−40  HR −42  SpO₂ −28"
    assert shown[-16:-8] == ["+15:00", "190/40", "30", "70", "–", "", beside, "client"]
    roles = {part.property("role") for part in page.findChildren(QLabel)}
    assert roles == {"title", "muted", "label", "body"}
    sitting.press(Key.Key_Escape)
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_same_tag_again_within_ten_seconds_is_counted_and_taken_back_one_by_one(
    sitting: Sitting, count: int
):
    for _ in range(count):
        sitting.press(Key.Key_T)
        sitting.room.clock.wind(2_000)
    line = f"Tears ×{count}" if count > 1 else "Tears"
    assert sitting.lines()[-1] == line
    sitting.press(Key.Key_Z)
    told = LogTeller().lines(sitting.room.conductor.session, frozenset())
    assert sum(each.count for each in told if each.what == "Tears" and not each.voided) == count - 1


def test_a_described_mark_keeps_its_own_line(sitting: Sitting):
    sitting.press(Key.Key_T, Key.Key_T)
    press_shift(sitting, Key.Key_Return)
    sitting.type("both hands")
    sitting.press(Key.Key_Return)
    assert sitting.lines()[-2:] == ["Tears", "Tears: both hands"]
    marks = [fact for fact in sitting.facts if isinstance(fact, Marked)]
    assert len(marks) == 2


def test_the_music_says_what_keeps_it_from_going_on_or_up():
    music = MusicState(title="Tide", length_s=240.0, position_s=62.0, next_title="Water", at_loudest=True)
    assert session_texts.music_line(replace(music, at_loudest=False)) == "2:58 left · next: Water"
    assert session_texts.music_line(music) == "2:58 left · as loud as this output is allowed to be"
    assert session_texts.music_line(MusicState(title="Tide")) == ""
    assert session_texts.music_states(music, held=True) == "Held"
