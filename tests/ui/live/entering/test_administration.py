"""The panel of an administration: it has all keys while it is open, and nothing in it is guessed or lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from companion.session.journal import Administered, EmergencyOpened, Marked, MusicDone, Noted
from companion.session.music.programme import Verb
from companion.session.protocol import FormField
from companion.session.time.clock import minutes
from companion.ui.live.check_in import CheckInMode
from companion.ui.live.entering.administration import Administration
from companion.ui.widgets import Field, KeyButton
from tests.fakes import START_MS, Room, build_session
from tests.ui.sitting import Key, Sitting

AUTUMN_MS = 1_792_890_000_000
"""25 October 2026, 01:00 UTC, when clocks in Berlin go back from 3:00 to 2:00."""

Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


def panel(sitting: Sitting) -> Administration:
    return sitting.screen.pages.administration


def lines(sitting: Sitting) -> dict[str, Field]:
    return panel(sitting).form.lines


def choice(sitting: Sitting, text: str) -> KeyButton:
    return next(made for made in panel(sitting).findChildren(KeyButton) if made.text() == text)


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def is_open(sitting: Sitting) -> bool:
    return sitting.screen.pages.currentWidget() is panel(sitting)


def given(sitting: Sitting) -> list[dict[str, str]]:
    facts = (entry.fact for entry in sitting.room.conductor.session.state.given)
    return [fact.details for fact in facts if isinstance(fact, Administered)]


def attend(sitting: Sitting, protocol: str, minute: float = 5) -> Room:
    """Take the screen to a session of another protocol, some minutes after its opening."""
    room = Room(build_session(protocol))
    room.show = sitting.screen.show_live
    room.conductor.open("Europe/Berlin")
    room.pass_time(minute)
    sitting.room = room
    sitting.screen.attend(room.conductor, "A.K.")
    return room


# -- two steps ----------------------------------------------------------------------------------------


def test_it_takes_two_steps(sitting: Sitting):
    sitting.wait(8)
    sitting.press(Key.Key_D)
    sitting.type("45 mg")
    assert not given(sitting)
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Administered({"amount": "45 mg"})
    assert sitting.room.conductor.session.state.zero == minutes(8)
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels


def test_it_asks_what_the_protocol_asks_the_amount_first(sitting: Sitting):
    attend(sitting, "esketamine")
    sitting.press(Key.Key_D)
    assert lines(sitting)["amount"].hasFocus()
    asked = [part for part in panel(sitting).form.in_order if isinstance(part, Field)]
    assert [part.accessibleName() for part in asked] == [
        *("Amount on the device", "Lot", "Expiry", "Wasted", "Witness of the waste", "Given by"),
    ]
    sitting.type("28 mg")
    lines(sitting)["lot"].setText("LX1")
    sitting.press(Key.Key_Return)
    assert list(given(sitting)[0].items()) == [("device", "1"), ("lot", "LX1"), ("amount", "28 mg")]


def test_no_amount_is_carried_over_or_filled_in(sitting: Sitting):
    assert sitting.room.conductor.session.plan.amount
    sitting.press(Key.Key_D)
    assert lines(sitting)["amount"].text() == ""
    told = [part.text() for part in panel(sitting).findChildren(QLabel)]
    assert "planned: as prescribed" in told
    sitting.type("45 mg")
    sitting.press(Key.Key_Return, Key.Key_D)
    assert lines(sitting)["amount"].text() == ""
    assert "planned: as prescribed" not in [part.text() for part in panel(sitting).findChildren(QLabel)]
    sitting.press(Key.Key_Escape, Key.Key_Z, Key.Key_D)
    assert lines(sitting)["amount"].text() == ""


def test_what_stays_is_offered_again_and_what_was_given_is_not(sitting: Sitting):
    sitting.press(Key.Key_D)
    for key, text in {"lot": "L7", "expiry": "2027-03", "waste": "half", "site": "x", "amount": "1"}.items():
        lines(sitting)[key].setText(text)
    sitting.press(Key.Key_Return)
    assert given(sitting)[0]["waste"] == "half"
    sitting.press(Key.Key_D)
    kept = {key: edit.text() for key, edit in lines(sitting).items() if edit.text()}
    assert kept == {"lot": "L7", "expiry": "2027-03"}


def test_a_mistaken_one_is_taken_back_to_settling_and_entered_again(sitting: Sitting):
    sitting.give()
    sitting.press(Key.Key_Z)
    assert sitting.screen.header.phase.text() == "Settling"
    sitting.enter("40 mg")
    assert given(sitting) == [{"amount": "40 mg"}]


# -- the keyboard is the panel's ----------------------------------------------------------------------

PLACES: dict[str, Callable[[Sitting], QWidget]] = {
    "a choice": lambda sitting: choice(sitting, "Left thigh"),
    "minutes ago": lambda sitting: choice(sitting, "1 min ago"),
    "the empty panel": panel,
    "a label": lambda sitting: panel(sitting).heading,
    "the name of a field": lambda sitting: next(
        part for part in panel(sitting).findChildren(QLabel) if part.text() == "Lot"
    ),
    "the message": lambda sitting: panel(sitting).message,
    "the ground of the screen": lambda sitting: sitting.screen,
    "the header": lambda sitting: sitting.screen.header,
    "the clock": lambda sitting: sitting.screen.header.clock,
    "the ribbon": lambda sitting: sitting.screen.ribbon,
    "the foot": lambda sitting: sitting.screen.foot,
    "take back": lambda sitting: sitting.screen.foot.buttons[1],
    "the card's frame": panel,
}


@pytest.mark.parametrize("place", PLACES)
def test_after_a_click_anywhere_letters_stay_in_the_panel_and_enter_confirms(sitting: Sitting, place: str):
    sitting.wait(8)
    sitting.press(Key.Key_D)
    sitting.type("2")
    corner = QPoint(3, 3) if place == "the card's frame" else QPoint()
    sitting.at += 2
    QTest.mouseClick(PLACES[place](sitting), Qt.MouseButton.LeftButton, pos=corner)
    assert lines(sitting)["amount"].hasFocus()
    sitting.type("8 scs")
    sitting.press(Key.Key_Space, Key.Key_Return)
    assert given(sitting)[0]["amount"] == "28 scs"
    assert not [fact for fact in sitting.facts if isinstance(fact, Marked | MusicDone | Noted)]
    assert not is_open(sitting)


def test_letters_and_enter_are_the_panels_wherever_tab_leads(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("2")
    QApplication.processEvents()
    met = []
    for _ in range(40):
        sitting.press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus)
        if isinstance(focus, QPushButton):
            sitting.type("x")
            assert isinstance(QApplication.focusWidget(), Field)
            focus.setFocus(Qt.FocusReason.TabFocusReason)
    wanted = [each for each in panel(sitting).in_order if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert set(wanted) - {panel(sitting).emergency} < set(met)
    assert sitting.screen.header.emergency in met
    assert not [fact for fact in sitting.facts if isinstance(fact, Marked | MusicDone)]
    choice(sitting, "5 min ago").setFocus(Qt.FocusReason.TabFocusReason)
    sitting.press(Key.Key_Space, Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(-5)


def test_on_a_button_that_leads_away_enter_does_what_it_says(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    panel(sitting).cancel.setFocus(Qt.FocusReason.TabFocusReason)
    sitting.press(Key.Key_Return)
    assert not is_open(sitting)
    assert not given(sitting)
    sitting.press(Key.Key_D)
    assert lines(sitting)["amount"].text() == "28 mg"


def test_backspace_reaches_the_line_from_a_button(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28x")
    choice(sitting, "Now").setFocus(Qt.FocusReason.TabFocusReason)
    sitting.press(Key.Key_Backspace)
    assert lines(sitting)["amount"].text() == "28"
    assert lines(sitting)["amount"].hasFocus()


@pytest.mark.parametrize("from_", ["lot", "amount"])
def test_the_keyboard_comes_back_to_the_line_that_had_it(sitting: Sitting, from_: str):
    sitting.press(Key.Key_D)
    sitting.click(lines(sitting)[from_])
    sitting.click(choice(sitting, "Right deltoid"))
    sitting.type("7")
    assert lines(sitting)[from_].text() == "7"
    assert lines(sitting)["site"].text() == "Right deltoid"


def test_a_key_that_is_held_or_bounces_confirms_once_and_answers_nothing(sitting: Sitting):
    sitting.at += 2
    QTest.keyPress(sitting.screen, Key.Key_D)
    for step in range(20):  # the key is still held: it repeats
        sitting.at += 0.05
        QTest.keyPress(focused(), Key.Key_D)
        assert lines(sitting)["amount"].text() == "", step
    QTest.keyRelease(focused(), Key.Key_D)
    sitting.at += 2
    for _ in range(20):
        sitting.at += 0.05
        QTest.keyPress(focused(), Key.Key_Return)
    QTest.keyRelease(focused(), Key.Key_Return)
    assert not given(sitting)
    assert panel(sitting).message.text() == "No amount written. Enter again to keep it so."
    sitting.at += 0.2
    QTest.keyClick(focused(), Key.Key_Return)
    assert not given(sitting)
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{}]
    sitting.at += 0.1
    QTest.keyClick(focused(), Key.Key_Return)
    assert sitting.screen.hasFocus()


def test_a_double_click_on_confirm_asks_and_does_not_answer(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.at += 2
    QTest.mouseClick(panel(sitting).enter_button, Qt.MouseButton.LeftButton)
    sitting.at += 0.1
    QTest.mouseDClick(panel(sitting).enter_button, Qt.MouseButton.LeftButton)
    assert not given(sitting)
    sitting.click(panel(sitting).enter_button)
    assert given(sitting) == [{}]


def test_a_double_click_on_confirm_presses_nothing_that_comes_under_it(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    sitting.click(panel(sitting).enter_button)
    sitting.at += 0.1
    press_again(sitting.screen.panels.writing.readings_button)
    assert sitting.screen.pages.currentWidget() is sitting.screen.panels
    sitting.at += 0.5
    press_again(sitting.screen.panels.writing.readings_button)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.readings


def press_again(place: QWidget) -> None:
    """Do the second half of a double click here; the first was on what stood in this place before."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    middle, window = place.rect().center(), place.window()
    there = QPointF(place.mapToGlobal(middle))
    for kind, held, at, comes_to in (
        (QEvent.Type.MouseButtonDblClick, left, place.mapTo(window, middle), window.windowHandle()),
        (QEvent.Type.MouseButtonRelease, none, middle, place),
    ):
        event = QMouseEvent(kind, QPointF(at), there, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(comes_to, event)


def test_other_alphabets_are_typed_as_they_are(sitting: Sitting):
    sitting.press(Key.Key_D)
    choice(sitting, "Now").setFocus(Qt.FocusReason.TabFocusReason)
    for letter in "мг":
        sitting.at += 2
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            focused(),
            Qt.Key(0),
            letter,
            Qt.KeyboardModifier.NoModifier,
        )
    assert lines(sitting)["amount"].text() == "мг"


# -- leaving and coming back --------------------------------------------------------------------------


def test_esc_keeps_what_was_typed_and_typing_anew_takes_its_place(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    lines(sitting)["lot"].setText("L7")
    sitting.press(Key.Key_Escape)
    assert not is_open(sitting)
    sitting.press(Key.Key_C)
    assert sitting.last_fact() == Marked("Calm")
    sitting.press(Key.Key_D)
    assert (lines(sitting)["amount"].text(), lines(sitting)["lot"].text()) == ("28 mg", "L7")
    sitting.type("56 mg")
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{"amount": "56 mg", "lot": "L7"}]


def test_emergency_and_silence_are_chords_and_buttons_and_the_panel_waits(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28")
    sitting.press(Key.Key_S, modifier=Control)
    assert sitting.room.player.told[-1] == Verb.SILENCE.value
    sitting.click(panel(sitting).silence)
    assert sitting.room.player.told.count(Verb.SILENCE.value) == 2
    sitting.press(Key.Key_Down, modifier=Control)
    assert sitting.room.player.told[-1] == Verb.SOFTER.value
    assert sitting.screen.header.emergency.key == "Ctrl+Shift+E"
    sitting.press(Key.Key_E, modifier=Control | Shift)
    assert sitting.screen.pages.currentWidget() is sitting.screen.pages.emergency
    assert sitting.last_fact() == EmergencyOpened()
    sitting.press(Key.Key_S)
    assert sitting.room.player.told.count(Verb.SILENCE.value) == 3
    sitting.press(Key.Key_Escape)
    assert is_open(sitting)
    sitting.type(" mg")
    assert lines(sitting)["amount"].text() == "28 mg"
    sitting.click(sitting.screen.header.emergency)
    sitting.click(sitting.screen.pages.emergency.back)
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{"amount": "28 mg"}]
    assert sitting.screen.header.emergency.key == "E"


def test_the_keyboard_comes_back_when_the_screen_is_given_it(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("2")
    sitting.screen.setFocus()
    sitting.type("8")
    assert lines(sitting)["amount"].text() == "28"


def test_the_key_of_the_panel_pressed_on_the_header_leaves_it_as_it_is(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("28")
    sitting.click(sitting.screen.header.administer)
    sitting.type(" mg")
    assert lines(sitting)["amount"].text() == "28 mg"


# -- what is chosen, counted and asked ----------------------------------------------------------------


def test_a_device_is_a_number_to_press_and_what_is_typed_is_the_amount(sitting: Sitting):
    room = attend(sitting, "esketamine")
    sitting.press(Key.Key_D)
    assert "device" not in lines(sitting)
    sitting.type("28")
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{"device": "1", "amount": "28"}]
    room.pass_time(2)
    sitting.press(Key.Key_D)
    said = panel(sitting).message.text()
    assert said == "By the protocol they are 5 minutes apart: the next one from +5:00."
    pressed = [made.accessibleName() for made in panel(sitting).findChildren(KeyButton) if made.isChecked()]
    assert pressed == ["Device 2", "Now"]
    sitting.click(choice(sitting, "3"))
    sitting.type("28")
    room.pass_time(3)
    sitting.press(Key.Key_Return)
    assert given(sitting)[1] == {"device": "3", "amount": "28"}


def test_the_next_number_is_offered_anew_after_a_mistake_and_past_the_last_one(sitting: Sitting):
    attend(sitting, "esketamine")
    for _ in range(3):
        sitting.enter("28")
    sitting.enter("28")
    assert [each["device"] for each in given(sitting)] == ["1", "2", "3", "4"]
    sitting.press(Key.Key_D, Key.Key_Escape, Key.Key_Z, Key.Key_Z)
    sitting.enter("28")
    assert [each["device"] for each in given(sitting)] == ["1", "2", "3"]


def test_a_choice_takes_the_place_of_what_is_there_and_says_so_if_it_was_typed(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("1")
    sitting.click(choice(sitting, "Left thigh"))
    assert panel(sitting).message.text() == panel(sitting).usual
    sitting.click(choice(sitting, "Right thigh"))
    assert panel(sitting).message.text() == panel(sitting).usual
    lines(sitting)["site"].setText("R delt, no redness")
    sitting.click(choice(sitting, "Right deltoid"))
    said = panel(sitting).message.text()
    assert said == "“Right deltoid” stands in the place of “R delt, no redness” now."
    assert (lines(sitting)["site"].text(), lines(sitting)["amount"].text()) == ("Right deltoid", "1")
    lines(sitting)["site"].undo()
    assert lines(sitting)["site"].text() == "R delt, no redness"


def test_without_an_amount_it_asks_once_and_in_the_panel(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.click(lines(sitting)["lot"])
    sitting.type("L7")
    sitting.press(Key.Key_Return)
    assert not given(sitting)
    assert panel(sitting).message.text() == "No amount written. Enter again to keep it so."
    assert lines(sitting)["amount"].hasFocus()
    sitting.wait(0.2)
    assert panel(sitting).message.text() == "No amount written. Enter again to keep it so."
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{"lot": "L7"}]


def test_an_amount_of_blanks_is_none_and_the_question_is_answered_by_typing(sitting: Sitting):
    sitting.press(Key.Key_D)
    sitting.type("  ")
    sitting.press(Key.Key_Return)
    assert not given(sitting)
    sitting.type("5")
    sitting.press(Key.Key_Return)
    assert given(sitting) == [{"amount": "5"}]


def test_leaving_forgets_that_it_was_asked(sitting: Sitting):
    sitting.press(Key.Key_D, Key.Key_Return, Key.Key_Escape, Key.Key_D, Key.Key_Return)
    assert not given(sitting)


def test_a_form_without_an_amount_has_nothing_to_ask(sitting: Sitting):
    plan = sitting.room.conductor.session.plan
    form = replace(plan.protocol.administration, fields=(FormField("site", "Site"),))
    session = build_session("im", protocol=replace(plan.protocol, administration=form))
    room = sitting.room = Room(session)
    room.conductor.open("UTC")
    sitting.screen.attend(room.conductor, "A.K.")
    sitting.press(Key.Key_D, Key.Key_Return)
    assert given(sitting) == [{}]


# -- when it was --------------------------------------------------------------------------------------


def at(sitting: Sitting, typed: str) -> None:
    """Open the panel and type an amount and a time of day."""
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    sitting.click(panel(sitting).when.clock_time)
    sitting.type(typed)


def test_it_may_have_been_minutes_ago_or_at_a_clock_time(sitting: Sitting):
    sitting.wait(9)
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    sitting.click(choice(sitting, "5 min ago"))
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(4)
    sitting.press(Key.Key_Z)
    at(sitting, "1107")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(7)


def test_five_minutes_ago_a_minute_after_begin_was_before_the_opening(sitting: Sitting):
    sitting.wait(1)
    sitting.press(Key.Key_D)
    sitting.type("28 mg")
    sitting.click(choice(sitting, "5 min ago"))
    said = panel(sitting).message.text()
    assert said == "That was at 10:56, before the session was opened at 11:00; it is entered so."
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(-4)
    assert sitting.screen.header.clock.text() == "5:00"
    assert sitting.lines()[1].endswith("(at 10:56, written 11:01)")


def test_a_time_of_day_before_begin_is_entered_as_it_is(sitting: Sitting):
    sitting.wait(1)
    at(sitting, "10:48")
    assert panel(sitting).message.text().startswith("That was at 10:48, before the session was opened")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(-12)


@pytest.mark.parametrize("typed", ["11:59", "noon", "25:00", ""])
def test_a_time_that_cannot_be_placed_is_asked_about_in_the_panel(sitting: Sitting, typed: str):
    sitting.wait(9)
    at(sitting, typed)
    panel(sitting).when.at_time.setChecked(True)
    sitting.press(Key.Key_Return, Key.Key_Return)
    assert not given(sitting)
    assert is_open(sitting)
    assert panel(sitting).when.clock_time.hasFocus()
    assert panel(sitting).message.text() not in ("", panel(sitting).usual)
    panel(sitting).when.clock_time.selectAll()
    sitting.type("11:07")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(7)


def test_a_time_long_before_is_asked_about_once(sitting: Sitting):
    sitting.wait(1)
    at(sitting, "5:30")
    sitting.press(Key.Key_Return)
    assert not given(sitting)
    assert panel(sitting).message.text().endswith("Enter again to keep it so.")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(-330)


def test_the_hour_that_comes_twice_is_asked_about_in_the_panel(sitting: Sitting):
    room = sitting.room = Room(build_session())
    room.clock.step(AUTUMN_MS - START_MS)
    room.show = sitting.screen.show_live
    room.conductor.open("Europe/Berlin")
    room.pass_time(40)
    sitting.screen.attend(room.conductor, "A.K.")
    at(sitting, "2:30")
    sitting.press(Key.Key_Return, Key.Key_Return)
    assert not given(sitting)
    assert panel(sitting).message.text() == "2:30 came twice that night: type 02:30 CEST or 02:30 CET."
    sitting.type(" CEST")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(-30)


def test_what_is_pressed_instead_of_a_time_that_was_typed_is_said(sitting: Sitting):
    sitting.wait(9)
    at(sitting, "11:07")
    sitting.click(choice(sitting, "2 min ago"))
    assert panel(sitting).message.text() == "“2 min ago” stands in the place of “11:07” now."
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(7)


def test_at_leads_to_the_line_for_the_time(sitting: Sitting):
    sitting.wait(9)
    sitting.press(Key.Key_D)
    sitting.type("28")
    sitting.click(panel(sitting).when.at_time)
    sitting.type("11:03")
    sitting.press(Key.Key_Return)
    assert sitting.room.conductor.session.state.zero == minutes(3)


# -- lines in the room --------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["note", "vitals", "why"])
@pytest.mark.parametrize("typed", ["", "a"])
def test_a_click_elsewhere_ends_no_line_that_was_begun(sitting: Sitting, line: str, typed: str):
    sitting.give()
    sitting.wait(5)
    sitting.press({"note": Key.Key_Return, "vitals": Key.Key_O, "why": Key.Key_X}[line])
    sitting.type(typed)
    before = QApplication.focusWidget()
    facts = len(sitting.facts)
    for place in (
        sitting.screen,
        sitting.screen.header,
        sitting.screen.ribbon,
        sitting.screen.panels.log.viewport(),
        sitting.screen.panels.check_in.ask,
        sitting.screen.panels.music.title,
        sitting.screen.foot.echo,
    ):
        sitting.click(place)
        sitting.type("sle")
        assert QApplication.focusWidget() is before
    assert len(sitting.facts) == facts
    assert (sitting.screen.panels.check_in.mode is CheckInMode.WHY) == (line == "why")
    sitting.press(Key.Key_Escape, Key.Key_S)
    assert sitting.room.player.told[-1] == Verb.SILENCE.value


def test_a_tile_is_pressed_beside_a_line_that_was_begun(sitting: Sitting):
    sitting.press(Key.Key_Return)
    sitting.type("half a")
    tile = next(iter(sitting.screen.panels.quick.tiles.values()))
    sitting.click(tile)
    assert isinstance(sitting.last_fact(), Marked)
    sitting.type(" sentence")
    sitting.press(Key.Key_Return)
    assert sitting.last_fact() == Noted("half a sentence")


# -- whatever is done ---------------------------------------------------------------------------------

CHOICES = ("5 min ago", "Now", "At", "Left thigh", "Right thigh")
HANDS = st.one_of(
    st.sampled_from(CHOICES),
    st.sampled_from([*PLACES]),
    st.sampled_from(
        [Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Left, Key.Key_Delete, Key.Key_Home]
    ),
    st.text("sleepcgfkr-+,.?1230xdou", min_size=1, max_size=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@drawn(st.lists(HANDS, max_size=12))
def test_nothing_that_is_done_in_the_panel_reaches_the_room(sitting: Sitting, hands: list[Key | str]):
    sitting.press(Key.Key_Escape, Key.Key_D)
    before, told = sitting.facts, list(sitting.room.player.told)
    for hand in hands:
        if isinstance(hand, Key):
            inside = QApplication.focusWidget() in panel(sitting).form.in_order
            sitting.press(hand if inside else Key.Key_Tab)  # a button that leads elsewhere says so
        elif hand in CHOICES:
            sitting.click(choice(sitting, hand))
        elif hand in PLACES and hand != "take back":
            sitting.click(PLACES[hand](sitting))
        elif hand not in PLACES:
            sitting.type(hand)
        assert is_open(sitting)
    assert (sitting.facts, sitting.room.player.told) == (before, told)
