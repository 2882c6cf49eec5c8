import pytest
from pytestqt.qtbot import QtBot

from companion.ui.access.recovery_key import in_two_lines
from companion.ui.access.set_up import SetUpScreen
from tests.ui.fake_services import PASSPHRASE, RECOVERY_KEY, FakeServices
from tests.ui.house import Key, look, opened, press, typed


def screen(qtbot: QtBot, services: FakeServices) -> SetUpScreen:
    made = SetUpScreen(services, look())
    opened(qtbot, made)
    return made


def fill(made: SetUpScreen, passphrase: str = PASSPHRASE, again: str = PASSPHRASE) -> None:
    for text in ("JM", passphrase, again):
        typed(made, text)
        press(made, Key.Key_Return)


def test_a_record_is_made_with_the_keyboard_alone(qtbot: QtBot):
    services = FakeServices(new=True)
    made = screen(qtbot, services)
    fill(made)
    assert services.initials == "JM"
    assert made.key_part.shown_key.text().replace("\n", "") == RECOVERY_KEY
    typed(made, RECOVERY_KEY.rpartition("-")[2].lower())
    with qtbot.waitSignal(made.finished):
        press(made, Key.Key_Return)


def test_the_key_must_be_typed_back(qtbot: QtBot):
    made = screen(qtbot, FakeServices(new=True))
    fill(made)
    typed(made, "WRONG")
    with qtbot.assertNotEmitted(made.finished):
        press(made, Key.Key_Return)
    assert "not the last group" in made.notice.text()
    assert made.key_part.typed.selectedText() == "WRONG"


@pytest.mark.parametrize(
    ("passphrase", "again", "said"),
    [("short", "short", "5 of at least 12"), (PASSPHRASE, "something else", "not the same")],
)
def test_a_passphrase_that_will_not_do_is_told_calmly(qtbot: QtBot, passphrase: str, again: str, said: str):
    made = screen(qtbot, FakeServices(new=True))
    fill(made, passphrase, again)
    assert said in made.notice.text()
    assert made.steps.currentIndex() == 0
    for text in (PASSPHRASE, PASSPHRASE)[made.again.hasFocus() :]:  # what was wrong is typed over
        typed(made, text)
        press(made, Key.Key_Return)
    assert made.steps.currentIndex() == 1


def test_while_it_is_made_nothing_can_be_made_twice(qtbot: QtBot):
    services = FakeServices(new=True, held=True)
    made = screen(qtbot, services)
    fill(made)
    assert "few seconds" in made.notice.text()
    press(made, Key.Key_Return)
    assert len(services.waiting) == 1
    services.finish()
    assert made.steps.currentIndex() == 1


def test_a_disk_that_is_full_leaves_the_form_usable(qtbot: QtBot):
    services = FakeServices(new=True, problem="The disk is full; nothing was made.")
    made = screen(qtbot, services)
    fill(made)
    assert made.notice.text() == "The disk is full; nothing was made."
    assert made.make.isEnabled()
    assert not made.passphrase.isReadOnly()


def test_what_is_typed_can_be_shown(qtbot: QtBot):
    made = screen(qtbot, FakeServices(new=True))
    hidden = made.passphrase.echoMode()
    made.show_words.click()
    assert made.passphrase.echoMode() is not hidden


def test_a_short_key_stays_on_one_line():
    assert in_two_lines("AB-CD") == "AB-CD"
