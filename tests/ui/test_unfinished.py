"""Before the passphrase, while a session is under way."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.session.clock import MINUTE, SECOND
from companion.session.programme import MusicState, Verb
from companion.session.underway import Elapsed
from companion.settings import Number, Practice
from companion.ui.keys import Keys
from companion.ui.screens.unfinished import UnfinishedScreen
from companion.ui.widgets import KeyButton
from tests.ui.fake_desk import PASSPHRASE, FakeDesk
from tests.ui.house import CTRL, NONE, Key, look, opened, press, typed
from tests.ui.test_lock import words_of

LATE = Elapsed(23 * MINUTE + 24 * SECOND, since_zero=True, estimated=False)
PRACTICE = Practice("Lakeside", "Lindenstr. 4, second floor", numbers=(Number("Dr Weiss", "+49 30 5550"),))


def screen(
    qtbot: QtBot, desk: FakeDesk, late: Elapsed | None = LATE, practice: Practice = PRACTICE
) -> UnfinishedScreen:
    desk.doorstep.under_way, desk.doorstep.late = True, late
    made = UnfinishedScreen(desk.doorstep, desk.unlock, look(), Keys(), practice)
    opened(qtbot, made)
    return made


def test_how_late_it_is_and_whom_to_call_is_there_at_once(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    assert made.clock.text() == "23:24"
    assert made.about.text() == "since the administration"
    assert "Dr Weiss  +49 30 5550" in words_of(made)
    assert "Lindenstr. 4, second floor" in words_of(made)


def test_the_clock_ticks(qtbot: QtBot):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    desk.doorstep.late = Elapsed(23 * MINUTE + 25 * SECOND, since_zero=True, estimated=False)
    qtbot.waitUntil(lambda: made.clock.text() == "23:25")


@pytest.mark.parametrize(
    ("late", "face", "said"),
    [
        (None, "–:––", "shown once the record is open"),
        (Elapsed(4 * MINUTE, since_zero=False, estimated=False), "4:00", "since the opening of the session"),
        (Elapsed(64 * MINUTE, since_zero=True, estimated=True), "1:04:00", "estimated from the time of day"),
        (Elapsed(4 * MINUTE, since_zero=False, estimated=True), "4:00", "estimated from the time of day"),
    ],
)
def test_what_is_not_known_for_sure_is_told(qtbot: QtBot, late: Elapsed | None, face: str, said: str):
    made = screen(qtbot, FakeDesk(), late)
    assert made.clock.text() == face
    assert said in made.about.text()


def test_without_a_number_it_says_so(qtbot: QtBot):
    assert "Call your local emergency number" in words_of(screen(qtbot, FakeDesk(), practice=Practice()))


def test_the_music_keys_work_at_once(qtbot: QtBot):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    press(made, Key.Key_Down, CTRL)
    press(made, Key.Key_Up, CTRL)
    press(made, Key.Key_S, CTRL)
    assert desk.doorstep.done == [Verb.SOFTER, Verb.LOUDER, Verb.SILENCE]
    assert made.passphrase.hasFocus()


def test_ctrl_shift_s_is_silence_now(qtbot: QtBot):
    desk = FakeDesk()
    press(screen(qtbot, desk), Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.doorstep.done == [Verb.SILENCE_NOW]


def test_the_music_and_the_card_can_be_clicked(qtbot: QtBot):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    typed(made, "half a pass")
    buttons = {part.accessibleName(): part for part in made.findChildren(KeyButton) if part.isVisible()}
    for name in ("Silence and back", "Silence now", "Softer", "Louder", "Emergency card"):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert made.passphrase.hasFocus()
    assert desk.doorstep.done == [Verb.SILENCE, Verb.SILENCE_NOW, Verb.SOFTER, Verb.LOUDER]
    assert made.pages.currentIndex() == 1
    typed(made, "phrase")
    assert made.passphrase.text() == "half a passphrase"


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20))
def test_no_letter_that_is_typed_moves_music_or_card(qtbot: QtBot, letters: str):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    for letter in letters:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(made.passphrase, QKeyEvent(kind, Key.Key_unknown, NONE, letter))
    for key in (Key.Key_S, Key.Key_E, Key.Key_Minus, Key.Key_Plus, Key.Key_Space, Key.Key_Period):
        press(made, key)
    assert made.passphrase.text().startswith(letters)
    assert desk.doorstep.done == []
    assert made.pages.currentIndex() == 0


def test_the_clock_is_as_large_as_in_the_room(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    assert made.clock.font().pointSizeF() >= made.look.font("clock").pointSizeF()


@pytest.mark.parametrize(
    ("playing", "said"),
    [
        (MusicState(), "No music is playing."),
        (MusicState(title="Slow Meadow"), "Slow Meadow is playing."),
        (MusicState(title="Slow Meadow", volume_db=-3.0), "Slow Meadow is playing, volume −3 dB."),
        (MusicState(title="Slow Meadow", silenced=True), "The music is silent; Ctrl+S brings it back."),
        (MusicState(trouble="No sound device can be reached."), "No sound device can be reached."),
    ],
)
def test_how_the_music_is_stands_there_and_follows(qtbot: QtBot, playing: MusicState, said: str):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    desk.doorstep.playing = playing
    desk.doorstep.changed()
    assert made.music.text() == said


def test_the_general_card_opens_without_the_record(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    press(made, Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert made.pages.currentIndex() == 1
    assert "Dr Weiss" in words_of(made.card)
    press(made, Key.Key_Escape)
    assert made.pages.currentIndex() == 0


def test_the_passphrase_opens_the_record_and_moves_no_music(qtbot: QtBot):
    desk = FakeDesk()
    made = screen(qtbot, desk)
    typed(made, "see + stress -")
    press(made, Key.Key_Return)
    assert "does not open" in made.notice.text()
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)
    assert desk.doorstep.done == []


def test_while_the_record_opens_nothing_is_tried_twice(qtbot: QtBot):
    desk = FakeDesk(held=True)
    made = screen(qtbot, desk)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    press(made, Key.Key_Return)
    assert len(desk.waiting) == 1
    desk.finish()


def test_a_folder_that_cannot_be_written_to_is_told_until_it_can(qtbot: QtBot):
    desk = FakeDesk()
    desk.doorstep.trouble = "The data folder /home/jm/data cannot be written to: nothing new can be kept now."
    made = screen(qtbot, desk)
    assert desk.doorstep.trouble in words_of(made)
    desk.doorstep.trouble = ""
    qtbot.waitUntil(lambda: not made.trouble.isVisible())


def test_a_long_path_widens_no_window(qtbot: QtBot):
    desk = FakeDesk()
    desk.doorstep.trouble = f"The data folder /{'deep' * 60} cannot be written to."
    assert screen(qtbot, desk).minimumSizeHint().width() < 880
