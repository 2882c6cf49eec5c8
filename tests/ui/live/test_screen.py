"""The live screen with real key presses: what each key does, what is shown, and that nothing moves."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from companion.report.emergency_lines import card_lines
from companion.report.usual_windows import cited_words
from companion.session.journal import (
    Administered,
    Answered,
    EmergencyOpened,
    EmergencyStep,
    Fact,
    Held,
    Marked,
    MusicDone,
    Noted,
    Observed,
    PhaseEntered,
    Postponed,
    Skipped,
    VitalsTaken,
    Voided,
)
from companion.session.music.programme import Happening, MusicEvent, Verb
from companion.session.music.troubles import MusicTrouble
from companion.session.protocol import Landmark
from companion.session.tags import TAGS, Tag
from companion.session.time.clock import minutes
from companion.ui.live import LiveScreen
from companion.ui.live.check_in import CheckInMode
from companion.ui.theme import Look
from tests.fakes import Room, build_session
from tests.gallery.fits import Size, misfits, resized
from tests.ui.sitting import Key, Sitting, every_page

Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


# -- the clock and the phase ------------------------------------------------------------------------


def test_settling_counts_down_and_stays_at_the_planned_start(sitting: Sitting):
    header = sitting.screen.header
    assert (header.clock.text(), header.phase.text()) == ("10:00", "Settling")
    sitting.wait(5.5)
    assert header.clock.text() == "4:30"
    sitting.wait(8)
    assert header.clock.text() == "0:00"
    assert "planned start 3 min ago" in header.detail.text()


def test_after_zero_the_clock_counts_up_past_the_hour(sitting: Sitting):
    sitting.give()
    assert sitting.screen.header.clock.text() == "0:00"
    sitting.wait(18.05)
    assert sitting.screen.header.clock.text() == "18:03"
    sitting.wait(60)
    assert sitting.screen.header.clock.text() == "1:18:03"


def test_a_phase_says_how_long_it_usually_lasts_and_then_that_it_is_past(sitting: Sitting):
    sitting.give()
    detail = sitting.screen.header.detail
    assert detail.text() == "usual until about +6"
    sitting.wait(10.5)
    assert detail.text() == "+4 min past the usual time · G goes to Build"


def test_past_the_latest_residual_the_protocols_own_words_are_shown(sitting: Sitting):
    sitting.give()
    sitting.wait(119)
    aside = sitting.screen.header.aside
    assert "father" in aside.text()
    sitting.wait(2)
    assert aside.text().startswith("The usual time of return has passed.")


def test_the_head_says_whose_session_it_is(sitting: Sitting):
    assert sitting.screen.header.wall.text() == "11:00 · A.K. · session 3"
    assert sitting.screen.header.aside.text() == "“softening toward my father”"


# -- one key, one thing -----------------------------------------------------------------------------


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.name)
def test_letters_log(sitting: Sitting, tag: Tag):
    sitting.press(Key(ord(tag.key)))
    assert sitting.last_fact() == Marked(tag.name)
    assert sitting.lines()[-1] == tag.name


@pytest.mark.parametrize(
    ("key", "modifier", "verb"),
    [
        (Key.Key_J, None, Verb.GENTLER),
        (Key.Key_Left, None, Verb.PREVIOUS),
        (Key.Key_Right, None, Verb.NEXT),
        (Key.Key_Minus, None, Verb.SOFTER),
        (Key.Key_Plus, None, Verb.LOUDER),
        (Key.Key_U, None, Verb.DUCK),
        (Key.Key_P, None, Verb.PAUSE),
        (Key.Key_S, None, Verb.SILENCE),
        (Key.Key_S, Shift, Verb.SILENCE_NOW),
    ],
)
def test_keys_move_the_music(sitting: Sitting, key: Key, modifier: Qt.KeyboardModifier | None, verb: Verb):
    sitting.press(key, modifier=modifier or Qt.KeyboardModifier.NoModifier)
    assert sitting.room.player.told[-1] == verb.value
    sitting.wait(0.05)
    done = sitting.last_fact()
    assert isinstance(done, MusicDone)
    assert (done.verb, done.times) == (verb.value, 1)


@pytest.mark.parametrize(
    ("key", "fact"),
    [
        (Key.Key_Space, Marked("")),
        (Key.Key_H, Held(on=True)),
        (Key.Key_E, EmergencyOpened()),
    ],
)
def test_keys_write_down(sitting: Sitting, key: Key, fact: Fact):
    sitting.press(key)
    assert sitting.last_fact() == fact


@pytest.mark.parametrize(
    ("key", "landmark"),
    [
        (Key.Key_F, Landmark.FIRST_EFFECT),
        (Key.Key_K, Landmark.PEAK),
        (Key.Key_R, Landmark.RETURN),
    ],
)
def test_a_landmark_is_written_down_at_once_after_an_administration_and_asked_about_before(
    sitting: Sitting, key: Key, landmark: Landmark
):
    sitting.press(key)
    assert Observed(landmark) not in sitting.facts
    assert sitting.screen.foot.echo.text().startswith("Nothing is entered as given yet.")
    sitting.press(key)
    assert sitting.last_fact() == Observed(landmark)
    sitting.give()
    sitting.press(key)
    assert sitting.facts.count(Observed(landmark)) == 2


def test_go_goes_to_the_next_phase_once(sitting: Sitting):
    sitting.press(Key.Key_G)
    assert not [fact for fact in sitting.facts if isinstance(fact, PhaseEntered)]
    assert sitting.screen.foot.echo.text() == "Onset begins with the administration (D)."
    sitting.give()
    button = next(iter(sitting.screen.panels.music.buttons.values()))
    assert button.text() == "Go: Build"
    sitting.press(Key.Key_G)
    sitting.at -= 1.7
    sitting.press(Key.Key_G)  # a moment later
    assert [fact for fact in sitting.facts if isinstance(fact, PhaseEntered)] == [PhaseEntered("build")]
    assert sitting.screen.header.phase.text() == "Build"
    assert button.text() == "Go: Peak"


def test_a_proposed_phase_lights_the_edge_of_go_and_moves_nothing(sitting: Sitting):
    sitting.give()
    button = next(iter(sitting.screen.panels.music.buttons.values()))
    before = _places(sitting.screen)
    sitting.wait(6.1)
    assert button.property("role") == "primary"
    assert _places(sitting.screen) == before


def test_undo_strikes_through_and_redo_brings_back(sitting: Sitting):
    def struck() -> bool:
        return sitting.screen.panels.log.lines.lines[-1].voided

    sitting.press(Key.Key_C, Key.Key_Z)
    assert isinstance(sitting.last_fact(), Voided)
    states = [struck()]
    for modifier in (Shift, Control):
        sitting.press(Key.Key_Z, modifier=modifier)
        states.append(struck())
    assert states == [True, False, True]


def test_ctrl_e_asks_for_the_checklist(sitting: Sitting, qtbot: QtBot):
    with qtbot.waitSignal(sitting.screen.ending):
        sitting.press(Key.Key_E, modifier=Control)


def test_comma_and_full_stop_dim_and_brighten(sitting: Sitting):
    levels: list[int] = []
    sitting.look.dimmed.connect(levels.append)
    sitting.press(Key.Key_Comma, Key.Key_Comma, Key.Key_Comma, Key.Key_Period)
    assert levels == [2, 1, 2]


def test_esc_never_touches_the_music(sitting: Sitting):
    told = list(sitting.room.player.told)
    for open_with in (Key.Key_Return, Key.Key_O, Key.Key_D, Key.Key_E, Key.Key_Question):
        sitting.press(open_with)
        sitting.press(Key.Key_Escape, Key.Key_Escape)
        assert sitting.screen.pages.currentWidget() is sitting.screen.panels
    assert sitting.room.player.told == told


def test_the_keys_page_comes_and_goes_in_place(sitting: Sitting):
    sitting.press(Key.Key_Question)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.key_list
    sitting.press(Key.Key_S)
    assert sitting.room.player.told[-1] == "silence"
    sitting.press(Key.Key_Question)
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels


def test_the_windows_are_one_key_away_with_their_evidence_and_sources(sitting: Sitting):
    page = sitting.screen.pages.windows
    sitting.give()
    sitting.press(Key.Key_W)
    assert sitting.screen.pages.currentWidget() is page
    windows = sitting.room.conductor.session.plan.protocol.windows
    shown = [part.text() for part in page.windows.findChildren(QLabel)]
    assert shown[3::4] == [cited_words(window) for window in windows]
    assert shown[2] == windows.first_effect.evidence
    assert page.observed.text() == ""
    sitting.press(Key.Key_F)
    assert page.observed.text() == "Observed in this session: first effect +0:00."
    sitting.wait(10)
    sitting.enter("more")
    sitting.press(Key.Key_W)
    assert "by convention" in page.about.text()
    sitting.press(Key.Key_W)
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels
    sitting.press(Key.Key_Question)
    QTest.mouseClick(sitting.screen.pages.key_list.windows, Qt.MouseButton.LeftButton)
    assert sitting.screen.pages.currentWidget() is page


def test_confirming_leaves_no_hint_for_a_note_nobody_writes(sitting: Sitting):
    sitting.give()
    assert sitting.screen.panels.writing.echo.text() == ""


# -- the tray ---------------------------------------------------------------------------------------


def test_a_check_in_falls_due_without_moving_anything_and_is_answered_by_a_figure(sitting: Sitting):
    sitting.give()
    assert sitting.screen.panels.check_in.heading.text() == "Check-in · none waits"
    assert sitting.screen.strip.what.text() == "Next: check-in in 5 min"
    before = _places(sitting.screen)
    sitting.wait(5)
    tray = sitting.screen.panels.check_in
    assert tray.ask.text() == "Settling well after the injection?"
    assert tray.heading.text() == "Check-in · due +5:00"
    assert _places(sitting.screen) == before
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == Answered("settling/1/1", "Yes")
    assert tray.ask.text() == ""
    sitting.press(Key.Key_1)
    assert len([fact for fact in sitting.facts if isinstance(fact, Answered)]) == 1


def test_a_figure_that_comes_with_the_question_is_not_taken_for_its_answer(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    sitting.at -= 1.8
    sitting.press(Key.Key_1)
    assert not [fact for fact in sitting.facts if isinstance(fact, Answered)]


def test_later_asks_how_much_later(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    sitting.press(Key.Key_0)
    assert sitting.screen.panels.check_in.mode is CheckInMode.LATER
    sitting.press(Key.Key_Escape, Key.Key_0, Key.Key_2)
    assert sitting.last_fact() == Postponed("settling/1/1", 5)


def test_skipping_asks_why_in_a_line(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    sitting.press(Key.Key_X)
    sitting.type("asleep, breathing well")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Skipped("settling/1/1", "asleep, breathing well")
    assert sitting.screen.hasFocus()


def test_an_urgent_one_waits_until_the_one_in_hand_is_put_off_or_skipped(sitting: Sitting):
    sitting.give()
    for _ in range(2):
        sitting.wait(5)
        sitting.press(Key.Key_1)
    sitting.wait(5)
    tray = sitting.screen.panels.check_in
    sitting.press(Key.Key_X)
    sitting.type("asleep, ")
    sitting.wait(5)
    assert tray.ask.text() == "Blood pressure, pulse, oxygen"
    assert tray.heading.text() == "Check-in · due +15:00 · 1 more"
    sitting.type("not to be disturbed")
    sitting.press(Key.Key_Return)
    skipped = Skipped("vitals/1/1", "asleep, not to be disturbed")
    assert sitting.last_fact() == skipped
    assert tray.ask.text() == "Breathing easy and comfortable?"
    sitting.at -= 2
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == skipped


def test_an_urgent_one_that_swaps_takes_no_figure_at_once(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    sitting.wait(5)
    assert sitting.screen.panels.check_in.ask.text() == "Breathing easy and comfortable?"
    sitting.at -= 1.8
    sitting.press(Key.Key_1)
    assert not [fact for fact in sitting.facts if isinstance(fact, Answered)]


def test_a_check_in_that_aged_while_it_was_put_off_is_told_and_no_word_is_lost(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    sitting.press(Key.Key_0)
    sitting.wait(6)
    sitting.press(Key.Key_1)
    assert not [fact for fact in sitting.facts if isinstance(fact, Postponed)]
    assert "waits no longer" in sitting.screen.foot.echo.text()
    assert sitting.screen.panels.check_in.ask.text() == "Breathing easy and comfortable?"
    sitting.press(Key.Key_X)
    sitting.type("at ease")
    sitting.wait(12)
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("at ease")


def test_the_others_are_counted_and_vitals_are_answered_by_the_line(sitting: Sitting):
    sitting.give()
    sitting.wait(15)
    assert sitting.screen.panels.check_in.heading.text() == "Check-in · due +10:00 · 1 more"
    sitting.press(Key.Key_1)
    tray = sitting.screen.panels.check_in
    assert tray.asks_for_vitals
    sitting.press(Key.Key_1)
    assert sitting.last_fact() == Answered("breathing/1/1", "Yes")
    sitting.press(Key.Key_O)
    sitting.type("138/86 92 97")
    assert sitting.screen.panels.writing.echo.text().startswith("BP 138/86  HR 92  SpO₂ 97")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == VitalsTaken("138/86 92 97", 138, 86, 92, 97)
    assert tray.ask.text() == ""


# -- writing ----------------------------------------------------------------------------------------


def test_a_note_belongs_to_the_moment_its_key_was_pressed(sitting: Sitting):
    sitting.give()
    sitting.wait(3)
    sitting.press(Key.Key_Return)
    assert sitting.screen.panels.writing.note_button.text() == "Note at +3:00"
    sitting.type("It is wide")
    sitting.wait(2)
    sitting.press(Key.Key_Return, modifier=Shift)
    sitting.type("and quiet")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("It is wide\nand quiet")
    entry = sitting.room.conductor.session.entries[-1]
    assert (entry.moment, entry.noticed) == (minutes(13), minutes(15))
    assert sitting.lines()[-1].endswith("(at 11:13, written 11:15)")
    assert sitting.screen.hasFocus()


def test_esc_leaves_the_note_and_its_text_stays_with_its_moment(sitting: Sitting):
    sitting.wait(2)
    sitting.press(Key.Key_Return)
    sitting.type("half a")
    sitting.press(Key.Key_Escape)
    sitting.wait(1)
    sitting.press(Key.Key_C, Key.Key_Return)
    sitting.type(" sentence")
    sitting.press(Key.Key_Return)
    entry = sitting.room.conductor.session.entries[-1]
    assert (entry.fact, entry.moment) == (Noted("half a sentence"), minutes(2))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("86/138", "Check? BP 86/138"),
        ("300/20 400 99", "Check? BP 300/20  HR 400  SpO₂ 99"),
        ("120/80 72 in 10 min", "Check? BP 120/80  HR 72  “in 10 min”"),
        ("calm", "Check? No reading in this line."),
    ],
)
def test_a_line_is_kept_at_the_first_enter_and_asked_about_beside_it_once(
    sitting: Sitting, typed: str, asked: str
):
    echo = sitting.screen.panels.writing.echo
    plain = echo.property("role")
    sitting.press(Key.Key_O)
    sitting.type(typed)
    sitting.press(Key.Key_Return)
    taken = sitting.last_fact()
    assert isinstance(taken, VitalsTaken)
    assert taken.typed == typed
    assert sitting.screen.hasFocus()
    assert (echo.text(), echo.property("role")) == (asked, plain)
    sitting.press(Key.Key_O)
    sitting.type("120/80 72 98")
    sitting.press(Key.Key_Return)
    assert echo.text() == ""


def test_the_same_tag_again_at_once_is_told_on_one_line(sitting: Sitting):
    sitting.press(Key.Key_T)
    sitting.press(Key.Key_T)
    assert sitting.lines()[-1] == "Tears ×2"
    sitting.wait(0.5)
    sitting.press(Key.Key_T)
    assert sitting.lines()[-2:] == ["Tears ×2", "Tears"]


def _music_goes_on(sitting: Sitting) -> None:
    for number, (happening, title) in enumerate(
        [
            (Happening.STARTED, "Slow Meadow"),
            (Happening.STARTED, "Estuary"),
            (Happening.STOPPED, "Slow Meadow"),
        ]
    ):
        boot_ns = sitting.room.clock.now().boot_ns
        told = MusicEvent(number + 1, boot_ns, happening, "settle", f"settle-{number}", title)
        sitting.room.conductor.music_happened(told)
    sitting.show()


def test_the_log_tells_which_pieces_played_only_where_somebody_wants_it(sitting: Sitting):
    sitting.press(Key.Key_Minus)
    _music_goes_on(sitting)
    alone = sitting.lines()
    assert not [line for line in alone if "♪" in line]
    sitting.click(sitting.screen.panels.music.told)
    assert sitting.lines() == [*alone, "♪ Slow Meadow", "♪ Estuary"]  # the end of one is no line
    sitting.press(Key.Key_M, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert sitting.lines() == alone


def test_an_entry_shows_as_written_only_when_it_is(sitting: Sitting):
    sitting.room.journal.slow = True
    sitting.press(Key.Key_C)
    assert sitting.screen.panels.log.lines.lines[-1].unsaved
    sitting.room.journal.answer()
    assert not sitting.screen.panels.log.lines.lines[-1].unsaved


def test_a_failing_disk_is_one_steady_line_and_loses_nothing(sitting: Sitting):
    sitting.room.journal.failure = "The disk is full; entries wait and are tried again."
    before = _places(sitting.screen)
    sitting.press(Key.Key_C)
    assert sitting.screen.foot.notice.text() == sitting.room.journal.failure
    assert _places(sitting.screen) == before
    sitting.room.journal.failure = ""
    sitting.wait(0.2)
    assert sitting.screen.foot.notice.text() == ""
    assert not sitting.room.conductor.live.unsaved


# -- music and the emergency card -------------------------------------------------------------------


def test_the_music_says_what_plays_what_follows_and_what_was_done_to_it(sitting: Sitting):
    music = sitting.screen.panels.music
    assert (music.title.text(), music.line.text()) == (
        "Slow Meadow",
        "7:28 left · next: Estuary · then 1 more",
    )
    sitting.press(Key.Key_Minus, Key.Key_Minus, Key.Key_U, Key.Key_H)
    assert music.states.text() == "Ducked · Held · softer ×2"


def test_a_trouble_of_the_music_is_one_sentence_and_stands_once(sitting: Sitting):
    sitting.room.player.now_playing = replace(
        sitting.room.player.now_playing,
        trouble=MusicTrouble.NO_DEVICE,
    )
    sitting.room.conductor.music_changed()
    sitting.show()
    assert sitting.screen.foot.notice.text().startswith("No sound device can be reached")
    assert sitting.screen.panels.music.line.text() == ""


def test_the_emergency_card_shows_before_it_is_written_down(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_O)
    sitting.type("128/82 74")
    sitting.press(Key.Key_Return)
    sitting.wait(7)
    sitting.room.journal.failure = "The disk is gone."
    sitting.press(Key.Key_E)
    card = sitting.screen.pages.emergency
    assert sitting.screen.pages.currentWidget() is card
    assert not sitting.screen.header.isVisible()
    assert "Cannot be roused" in card.words.accessibleDescription()
    said = card.facts.accessibleName()
    assert "Since the administration: 7:00" in said
    assert "BP 128/82  HR 74\n7 min ago, at 11:10" in said
    assert "Given: 11:10, as prescribed" in said
    sitting.press(Key.Key_E)
    assert len([fact for fact in sitting.facts if isinstance(fact, EmergencyOpened)]) == 1
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels
    assert sitting.screen.header.isVisible()


def test_a_figure_on_the_card_writes_its_step_down_with_the_disk_gone(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    assert sitting.room.conductor.session.state.pending
    sitting.room.journal.failure = "The disk is gone."
    sitting.press(Key.Key_E, Key.Key_1, Key.Key_4, Key.Key_9)
    written = [fact.step for fact in sitting.facts if isinstance(fact, EmergencyStep)]
    assert written == ["Emergency services called", "Prescriber called"]
    assert "Prescriber called, 11:15" in sitting.screen.pages.emergency.words.accessibleDescription()
    assert not [fact for fact in sitting.facts if isinstance(fact, Answered)]
    sitting.press(Key.Key_Z)
    assert "Prescriber called, " not in sitting.screen.pages.emergency.words.accessibleDescription()
    sitting.press(Key.Key_Escape, Key.Key_1)
    assert [fact for fact in sitting.facts if isinstance(fact, Answered)]


def test_a_step_of_the_card_is_written_down_by_the_mouse_and_by_a_screen_reader(
    sitting: Sitting, qtbot: QtBot
):
    sitting.give()
    sitting.press(Key.Key_E)
    steps = {
        made.accessibleName(): made
        for made in sitting.screen.pages.emergency.words.leaves.findChildren(QPushButton)
        if made.isVisible()
    }
    text = sitting.room.conductor.session.plan.protocol.texts.emergency
    assert list(steps) == [line.text for line in card_lines(text) if line.number]
    place = steps["Prescriber called"]
    assert sitting.screen.pages.emergency.words.leaves.childAt(place.geometry().center()) is place
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    assert sitting.last_fact() == EmergencyStep("Prescriber called")
    assert place.accessibleName() == "Prescriber called, 11:10"
    spoken = QAccessible.queryAccessibleInterface(steps["Emergency services called"])
    spoken.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    qtbot.waitUntil(lambda: sitting.last_fact() == EmergencyStep("Emergency services called"))
    assert sitting.screen.pages.emergency.words.hasFocus()


def test_the_room_goes_on_behind_the_card(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_E, Key.Key_Minus, Key.Key_Space)
    assert sitting.room.player.told[-1] == "softer"
    assert sitting.last_fact() == Marked("")
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.emergency


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((2560, 1400), 1.0), ((1280, 800), 2.0)])
def test_every_line_of_the_card_is_on_a_page_and_none_is_cut(
    sitting: Sitting, size: tuple[int, int], scale: float
):
    sitting.screen.resize(*size)
    sitting.look.resize_text(scale)
    sitting.give()
    sitting.press(Key.Key_E)
    QApplication.processEvents()
    words = sitting.screen.pages.emergency.words
    seen = []
    for _ in range(words.pages):
        for shown in words.leaves.findChildren(QLabel):
            if shown.isVisible():
                assert words.leaves.rect().contains(shown.geometry()), shown.text()
                assert shown.height() >= shown.heightForWidth(shown.width()), shown.text()
                seen.append(shown.text())
        sitting.press(Key.Key_Down)
    for line in card_lines(sitting.room.conductor.session.plan.protocol.texts.emergency):
        assert line.text in seen


# -- everyone can use it ----------------------------------------------------------------------------


def test_mouse_presses_leave_no_focus_on_buttons(sitting: Sitting):
    for button in sitting.screen.panels.music.buttons.values():
        assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
    tile = sitting.screen.panels.quick.tiles[TAGS[0]]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert sitting.last_fact() == Marked(TAGS[0].name)
    assert sitting.screen.hasFocus()


def test_everything_that_can_be_used_has_a_name(sitting: Sitting):
    sitting.give()
    for widget in sitting.screen.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            assert widget.accessibleName(), widget
    assert sitting.screen.ribbon.accessibleDescription()


def test_hundreds_of_entries_are_told_and_the_last_one_is_in_sight(sitting: Sitting):
    sitting.give()
    room, conductor = sitting.room, sitting.room.conductor
    shown, room.show = room.show, lambda _: None
    for number in range(430):
        if number == 400:  # the last of them come while somebody looks
            room.show = shown
        room.clock.wind(11_000)
        if number % 10:
            conductor.enter(Marked(TAGS[number % len(TAGS)].name))
        else:
            conductor.enter(Noted("A long line about what is seen and heard in this room, " * 8))
    sitting.show()
    log = sitting.screen.panels.log
    assert len(log.lines.lines) > 430
    last = log.lines.index(len(log.lines.lines) - 1)
    assert log.viewport().rect().intersects(log.visualRect(last))


def test_tab_reaches_the_answers_before_what_puts_them_off(sitting: Sitting):
    sitting.give()
    sitting.wait(5)
    tray = sitting.screen.panels.check_in
    tray.answers[0].setFocus()
    met: list[QWidget | None] = [tray.answers[0]]
    for _ in range(3):
        sitting.press(Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == [*tray.answers[:2], *tray.puts_off]


def test_nothing_on_the_screen_has_a_tooltip_or_a_menu(sitting: Sitting):
    assert len(every_page(sitting.screen)) == 11
    assert not [w for w in sitting.screen.findChildren(QWidget) if w.toolTip()]


SHOWN: Sequence[Size] = (
    (1280, 800, 1.0), (1920, 1080, 1.0), (880, 800, 1.0), (1280, 800, 2.0), (1920, 1080, 2.0),
)  # fmt: skip


@pytest.mark.parametrize(
    ("protocol", "minute"), [("im", 15), ("esketamine", 5), ("sublingual_spat", 10), ("iv_40", 40)]
)
def test_nothing_is_cut(qtbot: QtBot, protocol: str, minute: float):
    look = Look()
    screen = LiveScreen(look)
    qtbot.addWidget(screen)
    look.apply(screen)
    room = Room(build_session(protocol))
    room.conductor.open("UTC")
    room.conductor.enter(Administered({}), 0)
    room.pass_time(minute)
    screen.attend(room.conductor, "A.K.", 3)
    screen.show()
    for size in SHOWN:
        resized(screen, look, size)
        assert screen.foot.geometry().bottom() == screen.height() - 1, size
        assert not misfits(screen), size
    screen.close()


def _places(screen: LiveScreen) -> list[tuple[QPoint, int, int]]:
    bench = screen.panels
    parts: list[QWidget] = [screen.header, screen.ribbon, bench.music, bench.check_in, bench.quick, bench.log]
    parts += [
        bench.writing,
        screen.foot,
        bench.check_in.ask,
        bench.check_in.rows,
        *bench.music.buttons.values(),
    ]
    return [(part.mapTo(screen, QPoint(0, 0)), part.width(), part.height()) for part in parts]
