"""The table of keys, and the filter that lets each press count once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.session.tags import TAGS, Tag
from companion.ui.keys import DEFAULTS, GROUPS, STEPS_ONLY, Action, KeyFilter, Keys, name_of

NoModifier = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """A screen with a field and a button, and a clock that is set by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 100.0
        self.done: list[Action | Tag] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line = QLineEdit()
        self.pushed = 0
        self.push = QPushButton("Push")
        self.push.clicked.connect(self._count)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.push)
        self.filter = KeyFilter(self, Keys(), self.done.append, lambda: self.at)

    def _count(self) -> None:
        self.pushed += 1

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = NoModifier, *, at: float | None = None
    ) -> None:
        """Press a key where the focus is, at a time."""
        self.at = self.at + 1 if at is None else at
        QTest.keyClick(QApplication.focusWidget() or self, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_no_key_does_two_things():
    assert Keys().conflicts() == []


def test_a_conflict_is_named():
    found = Keys({**DEFAULTS, Action.GO: "C"}).conflicts()
    assert found == ["C: go and Calm"]
    assert Keys({**DEFAULTS, Action.GO: "", Action.HOLD: ""}).conflicts() == []


def test_the_table_holds_no_function_key_and_every_action_but_once():
    assert set(DEFAULTS) == set(Action)
    assert not [key for key in DEFAULTS.values() if key[0] == "F" and len(key) > 1]


def test_the_page_of_keys_tells_of_every_action():
    assert {action for _, lines in GROUPS for action, _ in lines} == set(Action) - STEPS_ONLY


@pytest.mark.parametrize(
    ("key", "modifier", "text", "name"),
    [
        (Qt.Key.Key_G, NoModifier, "g", "G"),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier, "S", "Shift+S"),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, "\x05", "Ctrl+E"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?", "?"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier, "1", "1"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier, "1", "1"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", "Enter"),
        (Qt.Key.Key_Return, NoModifier, "\r", "Enter"),
        (Qt.Key.Key_Space, NoModifier, " ", "Space"),
        (Qt.Key.Key_Left, NoModifier, "", "←"),
        (Qt.Key.Key_Tab, NoModifier, "\t", ""),
        (Qt.Key.Key_F5, NoModifier, "", ""),
        (Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier, "g", ""),
    ],
)
def test_keys_are_named_as_the_table_names_them(
    key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, name: str
):
    found = name_of(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))
    assert found == name or (Keys().find(found) is None and not name)


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.name)
def test_a_letter_logs_its_tag(desk: Desk, tag: Tag):
    desk.press(Qt.Key(ord(tag.key)))
    assert desk.done == [tag]


def test_a_bouncing_key_counts_once_and_another_key_beside_it_counts(desk: Desk):
    for at in (100.0, 100.05, 100.1):
        desk.press(Qt.Key.Key_H, at=at)
    desk.press(Qt.Key.Key_J, at=100.15)
    assert desk.done == [Action.HOLD, Action.GENTLER]


def test_a_held_key_counts_once_however_long(desk: Desk):
    for step in range(60):
        desk.press(Qt.Key.Key_S, at=100 + step * 0.07)
    assert desk.done == [Action.SILENCE]
    desk.press(Qt.Key.Key_S, at=105)
    assert desk.done == [Action.SILENCE, Action.SILENCE]


def test_a_key_counts_once_when_its_first_repeat_comes_late(desk: Desk):
    for at in (100.0, 100.66, 100.7, 100.74):  # presses alone, as some systems repeat
        desk.at = at
        QTest.keyPress(desk, Qt.Key.Key_C)
    QTest.keyRelease(desk, Qt.Key.Key_C)
    for at in (102.0, 102.66, 102.7):  # releases and presses in turn, as others do
        desk.at = at
        QTest.keyRelease(desk, Qt.Key.Key_M)
        QTest.keyPress(desk, Qt.Key.Key_M)
    assert [tag.name for tag in desk.done if isinstance(tag, Tag)] == ["Calm", "Movement"]


def test_a_release_that_was_not_seen_leaves_no_key_dead(desk: Desk):
    desk.at = 100
    QTest.keyPress(desk, Qt.Key.Key_S)
    desk.at = 102
    QTest.keyPress(desk, Qt.Key.Key_S)
    assert desk.done == [Action.SILENCE, Action.SILENCE]


def test_going_on_is_guarded_for_longer(desk: Desk):
    desk.press(Qt.Key.Key_G, at=100)
    desk.press(Qt.Key.Key_G, at=100.5)
    assert desk.done == [Action.GO]
    desk.press(Qt.Key.Key_G, at=101.2)
    assert desk.done == [Action.GO, Action.GO]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Qt.Key.Key_Minus, Action.SOFTER),
        (Qt.Key.Key_Plus, Action.LOUDER),
        (Qt.Key.Key_Equal, Action.LOUDER),
        (Qt.Key.Key_Comma, Action.DIMMER),
        (Qt.Key.Key_Period, Action.BRIGHTER),
    ],
)
def test_volume_and_brightness_may_repeat(desk: Desk, key: Qt.Key, action: Action):
    for _ in range(3):
        desk.press(key, at=100)
    assert desk.done == [action] * 3


def test_text_fields_keep_their_keys_and_give_up_only_esc(desk: Desk):
    desk.line.setFocus()
    QTest.keyClicks(desk.line, "sad 1.2-?,")
    assert desk.line.text() == "sad 1.2-?,"
    assert desk.done == []
    desk.press(Qt.Key.Key_Escape)
    assert desk.done == [Action.BACK]


def test_a_key_still_held_does_not_type_into_the_field_it_opened(desk: Desk):
    desk.press(Qt.Key.Key_O, at=100)
    desk.line.setFocus()
    for step in range(1, 20):
        desk.press(Qt.Key.Key_O, at=100 + step * 0.05)
    assert desk.line.text() == ""
    desk.press(Qt.Key.Key_O, at=110)
    assert desk.line.text() == "o"


def test_space_and_enter_press_a_button_that_has_the_focus(desk: Desk):
    desk.push.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Space)
    assert (desk.pushed, desk.done) == (1, [])
    desk.press(Qt.Key.Key_C)
    assert desk.done == [TAGS[0]]


def test_space_marks_the_moment_where_no_button_has_the_focus(desk: Desk):
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert desk.done == [Action.MARK, Action.NOTE]


def test_keys_do_nothing_while_the_screen_is_hidden(desk: Desk, qtbot: QtBot):
    desk.hide()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    QTest.keyClick(other, Qt.Key.Key_S)
    assert desk.done == []


def test_an_action_that_is_switched_off_has_no_key():
    keys = Keys({**DEFAULTS, Action.MARK: ""})
    assert keys.find("Space") is None
    assert keys.key(Action.MARK) == ""
    assert keys.find("") is None
