"""Before the passphrase, while a session is under way."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.session.music.programme import MusicState, Verb
from companion.session.music.troubles import MusicTrouble
from companion.session.time.clock import MINUTE, SECOND
from companion.session.time.under_way import Elapsed
from companion.settings import Number, Practice
from companion.ui.access.locked_session import LockedSessionScreen
from companion.ui.keys import KeyMap
from companion.ui.widgets import KeyButton
from tests.ui.access.test_curtain import words_of
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import CTRL, NONE, Key, look, opened, press, typed

LATE = Elapsed(23 * MINUTE + 24 * SECOND, since_zero=True, estimated=False)
PRACTICE = Practice("Lakeside", "Lindenstr. 4, second floor", numbers=(Number("Dr Weiss", "+49 30 5550"),))


def screen(
    qtbot: QtBot, services: FakeServices, late: Elapsed | None = LATE, practice: Practice = PRACTICE
) -> LockedSessionScreen:
    services.locked_session.under_way, services.locked_session.late = True, late
    made = LockedSessionScreen(services.locked_session, services.unlock, look(), KeyMap(), practice)
    opened(qtbot, made)
    return made


def test_how_late_it_is_and_whom_to_call_is_there_at_once(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    assert made.clock.text() == "23:24"
    assert made.about.text() == "since the administration"
    assert "Dr Weiss  +49 30 5550" in words_of(made)
    assert "Lindenstr. 4, second floor" in words_of(made)


def test_the_clock_ticks(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    services.locked_session.late = Elapsed(23 * MINUTE + 25 * SECOND, since_zero=True, estimated=False)
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
    made = screen(qtbot, FakeServices(), late)
    assert made.clock.text() == face
    assert said in made.about.text()


def test_without_a_number_it_says_so(qtbot: QtBot):
    assert "Call your local emergency number" in words_of(screen(qtbot, FakeServices(), practice=Practice()))


def test_the_music_keys_work_at_once(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    press(made, Key.Key_Down, CTRL)
    press(made, Key.Key_Up, CTRL)
    press(made, Key.Key_S, CTRL)
    assert services.locked_session.done == [Verb.SOFTER, Verb.LOUDER, Verb.SILENCE]
    assert made.passphrase.hasFocus()


def test_ctrl_shift_s_is_silence_now(qtbot: QtBot):
    services = FakeServices()
    press(screen(qtbot, services), Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert services.locked_session.done == [Verb.SILENCE_NOW]


def test_the_music_and_the_card_can_be_clicked(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    typed(made, "half a pass")
    buttons = {part.accessibleName(): part for part in made.findChildren(KeyButton) if part.isVisible()}
    for name in ("Silence and back", "Silence now", "Softer", "Louder", "Emergency card"):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert made.passphrase.hasFocus()
    assert services.locked_session.done == [Verb.SILENCE, Verb.SILENCE_NOW, Verb.SOFTER, Verb.LOUDER]
    assert made.pages.currentIndex() == 1
    typed(made, "phrase")
    assert made.passphrase.text() == "half a passphrase"


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20))
def test_no_letter_that_is_typed_moves_music_or_card(qtbot: QtBot, letters: str):
    services = FakeServices()
    made = screen(qtbot, services)
    for letter in letters:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(made.passphrase, QKeyEvent(kind, Key.Key_unknown, NONE, letter))
    for key in (Key.Key_S, Key.Key_E, Key.Key_Minus, Key.Key_Plus, Key.Key_Space, Key.Key_Period):
        press(made, key)
    assert made.passphrase.text().startswith(letters)
    assert services.locked_session.done == []
    assert made.pages.currentIndex() == 0


def test_the_clock_is_as_large_as_in_the_room(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    assert made.clock.font().pointSizeF() >= made.look.font("clock").pointSizeF()


@pytest.mark.parametrize(
    ("playing", "said"),
    [
        (MusicState(), "No music is playing."),
        (MusicState(title="Slow Meadow"), "Slow Meadow is playing."),
        (MusicState(title="Slow Meadow", volume_db=-3.0), "Slow Meadow is playing, softer ×2."),
        (MusicState(title="Slow Meadow", silenced=True), "The music is silent; Ctrl+S brings it back."),
        (MusicState(trouble=MusicTrouble.NO_DEVICE), MusicTrouble.NO_DEVICE.sentence),
    ],
)
def test_how_the_music_is_stands_there_and_follows(qtbot: QtBot, playing: MusicState, said: str):
    services = FakeServices()
    made = screen(qtbot, services)
    services.locked_session.playing = playing
    services.locked_session.changed()
    assert made.music.text() == said


def test_the_general_card_opens_without_the_record(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    press(made, Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert made.pages.currentIndex() == 1
    assert "Dr Weiss" in words_of(made.card)
    press(made, Key.Key_Escape)
    assert made.pages.currentIndex() == 0


def test_the_passphrase_opens_the_record_and_moves_no_music(qtbot: QtBot):
    services = FakeServices()
    made = screen(qtbot, services)
    typed(made, "see + stress -")
    press(made, Key.Key_Return)
    assert "does not open" in made.notice.text()
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)
    assert services.locked_session.done == []


def test_while_the_record_opens_nothing_is_tried_twice(qtbot: QtBot):
    services = FakeServices(held=True)
    made = screen(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    press(made, Key.Key_Return)
    assert len(services.waiting) == 1
    services.finish()


def test_a_folder_that_cannot_be_written_to_is_told_until_it_can(qtbot: QtBot):
    services = FakeServices()
    services.locked_session.trouble = (
        "The data folder /home/jm/data cannot be written to: nothing new can be kept now."
    )
    made = screen(qtbot, services)
    assert services.locked_session.trouble in words_of(made)
    services.locked_session.trouble = ""
    qtbot.waitUntil(lambda: not made.trouble.isVisible())


def test_a_long_path_widens_no_window(qtbot: QtBot):
    services = FakeServices()
    services.locked_session.trouble = f"The data folder /{'deep' * 60} cannot be written to."
    assert screen(qtbot, services).minimumSizeHint().width() < 880
