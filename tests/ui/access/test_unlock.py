from pytestqt.qtbot import QtBot

from companion.ui.access.unlock import UnlockScreen
from tests.ui.fake_services import PASSPHRASE, RECOVERY_KEY, FakeServices
from tests.ui.house import Key, look, opened, press, typed


def screen(qtbot: QtBot, services: FakeServices) -> UnlockScreen:
    made = UnlockScreen(services, look())
    opened(qtbot, made)
    return made


def test_the_passphrase_and_enter_open_the_record(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)
    assert made.passphrase.text() == ""


def test_the_recovery_key_opens_it_as_well(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    typed(made, RECOVERY_KEY)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)


def test_a_wrong_passphrase_can_be_typed_over_at_once(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    typed(made, "wrong")
    press(made, Key.Key_Return)
    assert made.notice.text() == "That passphrase does not open the record."
    typed(made, PASSPHRASE)
    with qtbot.waitSignal(made.unlocked):
        press(made, Key.Key_Return)


def test_while_the_record_opens_one_line_says_so(qtbot: QtBot):
    services = FakeServices(held=True)
    made = screen(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.notice.text() == "Opening the record…"
    press(made, Key.Key_Return)
    assert len(services.waiting) == 1


def test_nothing_typed_is_told(qtbot: QtBot):
    made = screen(qtbot, FakeServices())
    press(made, Key.Key_Return)
    assert made.notice.text() == "Type the passphrase first."


def test_the_keychain_opens_the_record_at_the_start_and_never_after_a_lock(qtbot: QtBot):
    services = FakeServices()
    assert not hasattr(screen(qtbot, services), "by_keychain")
    services.practitioners.keychain = True
    made = screen(qtbot, services)
    with qtbot.waitSignal(made.unlocked):
        made.by_keychain.click()
    assert not hasattr(UnlockScreen(services, look(), "The record is locked."), "by_keychain")


def test_an_older_record_is_gone_on_with_only_at_the_second_press(qtbot: QtBot):
    services = FakeServices(problem="This record is older than it was.")
    made = screen(qtbot, services)
    assert not made.go_on.isVisible()
    services.older = True
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    assert made.notice.text() == "This record is older than it was."
    assert made.go_on.isVisible()
    made.go_on.click()
    assert "all the same" in made.go_on.text()
    assert services.older, "nothing was opened yet"
    with qtbot.waitSignal(made.unlocked):
        made.go_on.click()


def test_a_wrong_passphrase_takes_the_question_back(qtbot: QtBot):
    services = FakeServices(problem="This record is older than it was.")
    services.older = True
    made = screen(qtbot, services)
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    made.go_on.click()
    services.older = False
    press(made, Key.Key_Return)
    assert not made.go_on.isVisible()
    assert made.go_on.text() == "Go on with this older record"
