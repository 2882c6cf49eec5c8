from pytestqt.qtbot import QtBot

from companion.ui.screens.unlock import UnlockScreen
from tests.ui.fake_desk import PASSPHRASE, RECOVERY_KEY, FakeDesk
from tests.ui.house import Key, look, opened, press, typed


def screen(qtbot: QtBot, desk: FakeDesk) -> UnlockScreen:
    made = UnlockScreen(desk, look())
    opened(qtbot, made)
    return made


def test_the_passphrase_and_enter_open_the_record(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)
    assert made.passphrase.text() == ""


def test_the_recovery_key_opens_it_as_well(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    typed(made, RECOVERY_KEY)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)


def test_a_wrong_passphrase_can_be_typed_over_at_once(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    typed(made, "wrong")
    press(made, Key.Key_Return)
    assert made.notice.text() == "That passphrase does not open the record."
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)


def test_while_the_record_opens_one_line_says_so(qtbot: QtBot):
    desk = FakeDesk(held=True)
    made = screen(qtbot, desk)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.notice.text() == "Opening the record…"
    press(made, Key.Key_Return)
    assert len(desk.waiting) == 1


def test_nothing_typed_is_told(qtbot: QtBot):
    made = screen(qtbot, FakeDesk())
    press(made, Key.Key_Return)
    assert made.notice.text() == "Type the passphrase first."


def test_the_keychain_opens_the_record_at_the_start_and_never_after_a_lock(qtbot: QtBot):
    desk = FakeDesk()
    assert not hasattr(screen(qtbot, desk), "by_keychain")
    desk.people.keychain = True
    made = screen(qtbot, desk)
    with qtbot.waitSignal(made.unlocked):
        made.by_keychain.click()
    assert not hasattr(UnlockScreen(desk, look(), "The record is locked."), "by_keychain")


def test_an_older_record_is_gone_on_with_only_at_the_second_press(qtbot: QtBot):
    desk = FakeDesk(problem="This record is older than it was.")
    made = screen(qtbot, desk)
    assert not made.go_on.isVisible()
    desk.older = True
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.notice.text() == "This record is older than it was."
    assert made.go_on.isVisible()
    made.go_on.click()
    assert "all the same" in made.go_on.text()
    assert desk.older, "nothing was opened yet"
    with qtbot.waitSignal(made.unlocked):
        made.go_on.click()


def test_a_wrong_passphrase_takes_the_question_back(qtbot: QtBot):
    desk = FakeDesk(problem="This record is older than it was.")
    desk.older = True
    made = screen(qtbot, desk)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    made.go_on.click()
    desk.older = False
    press(made, Key.Key_Return)
    assert not made.go_on.isVisible()
    assert made.go_on.text() == "Go on with this older record"
