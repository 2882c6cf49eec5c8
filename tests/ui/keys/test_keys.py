"""The table of keys, and the filter that lets each press count once."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from companion.session.tags import TAGS, Tag
from companion.settings import Settings
from companion.ui.keys import ALSO, CHORDS, DEFAULTS, GROUPS, STEPS_ONLY, Action, KeyFilter, KeyMap, name_of
from companion.ui.keys.heard import Heard

NoModifier = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """A screen with a field and a button, and a clock that is set by hand."""

    def __init__(self, keys: KeyMap | None = None) -> None:
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
        self.filter = KeyFilter(self, keys or KeyMap(), self.done.append, lambda: self.at)

    def _count(self) -> None:
        self.pushed += 1

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = NoModifier, *, at: float | None = None
    ) -> None:
        """Press a key where the focus is, at a time."""
        self.at = self.at + 1 if at is None else at
        QTest.keyClick(QApplication.focusWidget() or self, key, modifier)


@pytest.fixture
def services(qtbot: QtBot) -> Desk:
    return desk_with(qtbot, KeyMap())


def desk_with(qtbot: QtBot, keys: KeyMap) -> Desk:
    made = Desk(keys)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_no_key_does_two_things():
    assert KeyMap().conflicts() == []


def test_a_conflict_is_named():
    found = KeyMap({**DEFAULTS, Action.GO: "C"}).conflicts()
    assert found == ["C would do two things: “Go to the next phase” and “Calm”."]
    assert KeyMap({**DEFAULTS, Action.GO: "", Action.HOLD: ""}).conflicts() == []


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
    assert found == name or (KeyMap().find(found) is None and not name)


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.name)
def test_a_letter_logs_its_tag(services: Desk, tag: Tag):
    services.press(Qt.Key(ord(tag.key)))
    assert services.done == [tag]


def test_a_bouncing_key_counts_once_and_another_key_beside_it_counts(services: Desk):
    for at in (100.0, 100.05, 100.1):
        services.press(Qt.Key.Key_H, at=at)
    services.press(Qt.Key.Key_J, at=100.15)
    assert services.done == [Action.HOLD, Action.GENTLER]


def test_a_held_key_counts_once_however_long(services: Desk):
    for step in range(60):
        services.press(Qt.Key.Key_S, at=100 + step * 0.07)
    assert services.done == [Action.SILENCE]
    services.press(Qt.Key.Key_S, at=105)
    assert services.done == [Action.SILENCE, Action.SILENCE]


def test_a_key_counts_once_when_its_first_repeat_comes_late(services: Desk):
    for at in (100.0, 100.66, 100.7, 100.74):  # presses alone, as some systems repeat
        services.at = at
        QTest.keyPress(services, Qt.Key.Key_C)
    QTest.keyRelease(services, Qt.Key.Key_C)
    for at in (102.0, 102.66, 102.7):  # releases and presses in turn, as others do
        services.at = at
        QTest.keyRelease(services, Qt.Key.Key_M)
        QTest.keyPress(services, Qt.Key.Key_M)
    assert [tag.name for tag in services.done if isinstance(tag, Tag)] == ["Calm", "Movement"]


def test_a_release_that_was_not_seen_leaves_no_key_dead(services: Desk):
    services.at = 100
    QTest.keyPress(services, Qt.Key.Key_S)
    services.at = 102
    QTest.keyPress(services, Qt.Key.Key_S)
    assert services.done == [Action.SILENCE, Action.SILENCE]


def test_going_on_is_guarded_for_longer(services: Desk):
    services.press(Qt.Key.Key_G, at=100)
    services.press(Qt.Key.Key_G, at=100.5)
    assert services.done == [Action.GO]
    services.press(Qt.Key.Key_G, at=101.2)
    assert services.done == [Action.GO, Action.GO]


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
def test_volume_and_brightness_may_repeat(services: Desk, key: Qt.Key, action: Action):
    for _ in range(3):
        services.press(key, at=100)
    assert services.done == [action] * 3


def test_text_fields_keep_their_keys_and_give_up_only_esc(services: Desk):
    services.line.setFocus()
    QTest.keyClicks(services.line, "sad 1.2-?,")
    assert services.line.text() == "sad 1.2-?,"
    assert services.done == []
    services.press(Qt.Key.Key_Escape)
    assert services.done == [Action.BACK]


def test_the_chords_help_the_room_while_something_is_typed(services: Desk):
    services.line.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for key, modifier in (
        (Qt.Key.Key_E, both),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_S, both),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
    ):
        services.press(key, modifier)
    assert services.done == list(CHORDS.values())
    assert services.line.text() == ""


def test_a_chord_works_whatever_a_practice_has_changed():
    for keys in (keys_of(letters=False), keys_of(emergency="", silence="Ctrl+K"), keys_of(go="Ctrl+S")):
        assert {key: keys.find(key) for key in CHORDS} == CHORDS
    assert keys_of(go="Ctrl+S").conflicts() == [
        "Ctrl+S would do two things: “Go to the next phase” and “Silence and back”."
    ]


def test_a_key_still_held_does_not_type_into_the_field_it_opened(services: Desk):
    services.press(Qt.Key.Key_O, at=100)
    services.line.setFocus()
    for step in range(1, 20):
        services.press(Qt.Key.Key_O, at=100 + step * 0.05)
    assert services.line.text() == ""
    services.press(Qt.Key.Key_O, at=110)
    assert services.line.text() == "o"


def test_a_word_typed_fast_keeps_the_letter_that_opened_its_field(services: Desk):
    services.press(Qt.Key.Key_O, at=100)
    services.line.setFocus()
    services.press(Qt.Key.Key_O, at=100.05)  # it bounces
    for step, key in enumerate((Qt.Key.Key_T, Qt.Key.Key_O, Qt.Key.Key_O), start=1):
        services.press(key, at=100.1 + step * 0.05)
    assert services.line.text() == "too"
    assert services.done == [Action.VITALS]


def test_a_word_may_begin_with_the_letter_that_opened_its_field(services: Desk):
    services.press(Qt.Key.Key_O, at=100)
    services.line.setFocus()
    services.press(Qt.Key.Key_O, at=100.15)
    services.press(Qt.Key.Key_O, at=100.3)
    assert services.line.text() == "oo"
    services.press(Qt.Key.Key_Escape, at=101)
    services.press(Qt.Key.Key_Escape, at=101.2)
    assert services.done == [Action.VITALS, Action.BACK]


def test_space_and_enter_press_a_button_that_has_the_focus(services: Desk):
    services.push.setFocus(Qt.FocusReason.TabFocusReason)
    services.press(Qt.Key.Key_Space)
    assert (services.pushed, services.done) == (1, [])
    services.press(Qt.Key.Key_C)
    assert services.done == [TAGS[0]]


def test_space_marks_the_moment_where_no_button_has_the_focus(services: Desk):
    services.press(Qt.Key.Key_Space)
    services.press(Qt.Key.Key_Return)
    assert services.done == [Action.MARK, Action.NOTE]


def test_keys_do_nothing_while_the_screen_is_hidden(services: Desk, qtbot: QtBot):
    services.hide()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    QTest.keyClick(other, Qt.Key.Key_S)
    assert services.done == []


def test_an_action_that_is_switched_off_has_no_key():
    keys = KeyMap({**DEFAULTS, Action.MARK: ""})
    assert keys.find("Space") is None
    assert keys.key(Action.MARK) == ""
    assert keys.find("") is None


def keys_of(letters: bool = True, **changed: str) -> KeyMap:
    return KeyMap.chosen(Settings(keys=changed, letters=letters))


def test_the_practice_changes_keys_and_the_rest_stays():
    keys = keys_of(go="Page down", hold="", nonsense="Q")
    assert keys.find("Page down") is Action.GO
    assert keys.find("G") is None
    assert keys.key(Action.HOLD) == ""
    assert keys.find("S") is Action.SILENCE
    assert keys.conflicts() == []


def test_what_turns_pages_gives_its_key_to_what_a_practice_chose_it_for():
    keys = keys_of(go="Page down", hold="Shift+M")
    assert (keys.key(Action.NEXT_PAGE), keys.key(Action.MUSIC_LINES)) == ("", "")
    assert keys.key(Action.PREVIOUS_PAGE) == "Page up"
    assert keys.find("Shift+M") is Action.HOLD


def test_letters_are_switched_off_with_figures_and_signs_and_nothing_else():
    keys = keys_of(letters=False)
    assert [key for key in "CGS10-+,.?" if keys.find(key)] == []
    assert keys.find("Shift+S") is None
    still = {"Space": Action.MARK, "Enter": Action.NOTE, "←": Action.PREVIOUS, "Ctrl+E": Action.END}
    assert {key: keys.find(key) for key in still} == still
    assert keys.find("Ctrl+Z") is Action.UNDO


def test_other_keys_follow_their_action():
    assert {key: KeyMap().find(key) for key in ALSO} == ALSO
    assert keys_of(louder="").find("=") is None
    assert keys_of(louder="Volume up").find("=") is Action.LOUDER
    assert keys_of(hold="=").find("=") is Action.HOLD
    assert keys_of(undo="Q").find("Ctrl+Z") is Action.UNDO


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (
            "H",
            "H does “Hold this phase” already; “Go to the next phase” keeps its own. Change that one first.",
        ),
        ("C", "C does “Calm” already; “Go to the next phase” keeps its own. Change that one first."),
        (
            "Ctrl+S",
            (
                "Ctrl+S does “Silence and back” already; “Go to the next phase” keeps its own. "
                "Change that one first."
            ),
        ),
        ("Ctrl+Q", "Ctrl+Q belongs to the window: “Close the program”."),
        ("Ctrl+=", "Ctrl+= belongs to the window: “Larger text”."),
        ("", "That key cannot be used here; choose another one."),
        ("G", ""),
        ("Page down", ""),
    ],
)
def test_a_key_that_is_taken_is_refused_with_both_names(key: str, said: str):
    assert KeyMap().refusal(Action.GO, key) == said


REMOTE = [
    (Qt.Key.Key_PageDown, "Page down"),
    (Qt.Key.Key_PageUp, "Page up"),
    (Qt.Key.Key_MediaPlay, "Play key"),
    (Qt.Key.Key_MediaNext, "Next key"),
    (Qt.Key.Key_VolumeUp, "Volume up"),
    (Qt.Key.Key_F5, "F5"),
    (Qt.Key.Key_Up, "↑"),
]


@pytest.mark.parametrize(("key", "name"), REMOTE)
def test_remotes_and_pedals_work_because_they_are_keys(qtbot: QtBot, key: Qt.Key, name: str):
    services = desk_with(qtbot, keys_of(mark=name))
    services.press(key)
    services.press(key, at=services.at + 0.1)
    assert services.done == [Action.MARK]


def placed(code: int, key: int, text: str, modifier: Qt.KeyboardModifier = NoModifier) -> QKeyEvent:
    """A press of the key with this evdev code, on a keyboard that writes something else there."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifier, code + 8, 0, 0, text)


@pytest.mark.skipif(sys.platform != "linux", reason="the numbers of places are those of X and Wayland")
@pytest.mark.parametrize(
    ("event", "name"),
    [
        (placed(34, 0x041F, "п"), "G"),  # Russian
        (placed(31, 0x042B, "Ы", Qt.KeyboardModifier.ShiftModifier), "Shift+S"),
        (placed(31, 0x03A3, "σ"), "S"),  # Greek
        (placed(31, 0x042B, "\x13", Qt.KeyboardModifier.ControlModifier), "Ctrl+S"),  # Russian
        (placed(2, Qt.Key.Key_Ampersand, "&"), "1"),  # French: figures need Shift
        (placed(3, Qt.Key.Key_Eacute, "é"), "2"),
        (placed(2, Qt.Key.Key_1, "1", Qt.KeyboardModifier.ShiftModifier), "1"),
        (placed(2, Qt.Key.Key_Plus, "+"), "+"),  # Czech: the sign has work of its own
        (placed(44, Qt.Key.Key_Y, "y"), "Y"),  # German: Y stands where others have Z, and is no undo
        (placed(16, Qt.Key.Key_A, "a"), "A"),  # French
        (placed(39, 0x00D6, "ö"), "Ö"),
        (placed(0, 0x041F, "п"), "П"),  # where the place is not told
    ],
)
def test_other_alphabets_are_met_by_the_place_of_the_key(event: QKeyEvent, name: str):
    assert KeyMap().named(event) == name


def test_a_double_press_of_each_of_two_keys_counts_once_each(services: Desk):
    for at, key in (
        (100.0, Qt.Key.Key_C),
        (100.08, Qt.Key.Key_M),
        (100.16, Qt.Key.Key_C),
        (100.2, Qt.Key.Key_M),
    ):
        services.press(key, at=at)
    assert [tag.name for tag in services.done if isinstance(tag, Tag)] == ["Calm", "Movement"]


def test_a_second_press_after_the_quiet_counts_again(services: Desk):
    for at in (100.0, 100.45, 100.9):
        services.press(Qt.Key.Key_C, at=at)
    assert services.done == [TAGS[0]] * 3


def test_a_key_pressed_as_the_focus_goes_into_a_field_and_out_counts_where_it_was_pressed(services: Desk):
    services.press(Qt.Key.Key_H, at=100)
    services.line.setFocus()
    services.press(Qt.Key.Key_J, at=100.1)
    services.setFocus()
    services.press(Qt.Key.Key_J, at=100.2)
    assert (services.done, services.line.text()) == ([Action.HOLD, Action.GENTLER], "j")


def test_a_key_released_in_another_place_than_it_was_pressed_is_not_dead(services: Desk):
    services.at = 100.0
    QTest.keyPress(services, Qt.Key.Key_C)
    services.line.setFocus()
    services.at = 100.1
    QTest.keyRelease(services.line, Qt.Key.Key_C)
    services.setFocus()
    services.press(Qt.Key.Key_C, at=100.6)
    assert services.done == [TAGS[0], TAGS[0]]


def test_back_on_a_letter_leaves_text_fields_their_letter(qtbot: QtBot):
    services = desk_with(qtbot, keys_of(back="Q"))
    services.line.setFocus()
    services.press(Qt.Key.Key_Q)
    assert (services.line.text(), services.done) == ("q", [])
    services.setFocus()
    services.press(Qt.Key.Key_Q)
    assert services.done == [Action.BACK]


class Place(QWidget):
    """A place with the keyboard, in which everything is painted anew and every key ends."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        self.asked: list[QEvent.Type] = []

    def filtered(self, _watched: QObject, event: QEvent) -> bool:
        self.asked.append(event.type())
        return False


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def test_keys_are_heard_where_the_keyboard_is_and_of_nothing_else_that_happens_there(place: Place):
    heard = Heard(place.filtered, place)
    for on in (True, False, True):
        heard.listen(on=on)
        place.asked.clear()
        QTest.keyClick(place.line, Qt.Key.Key_A)
        assert (QEvent.Type.KeyPress in place.asked) is on
    board = QWidget(place)
    further = [QPushButton(str(n), board) for n in range(40)]
    place.asked.clear()
    for each in further:
        each.setStyleSheet("color: red")
        each.show()
    place.repaint()
    assert len(place.asked) < len(further)
    further[4].setFocus()
    QTest.keyClick(further[4], Qt.Key.Key_A)
    assert place.asked.count(QEvent.Type.KeyPress) == 2, "one there, and one as it goes on to the window"


def test_a_place_that_is_gone_is_heard_no_more(qtbot: QtBot, place: Place):
    other = Place()
    qtbot.addWidget(other)
    Heard(other.filtered, other).listen(on=True)
    place.line.clearFocus()
    place.line.setFocus()
    QTest.keyClick(place.line, Qt.Key.Key_A)
    assert QEvent.Type.KeyPress in other.asked, "the keyboard is heard in every window"
    delete(other)
    place.line.clearFocus()
    place.line.setFocus()


def test_a_screen_that_is_not_seen_has_no_key(qtbot: QtBot):
    services = desk_with(qtbot, KeyMap())
    services.hide()
    services.press(Qt.Key.Key_S)
    assert services.done == []
    services.show()
    services.press(Qt.Key.Key_S)
    assert services.done != []
