"""From a client's questionnaires to the page of the client's own, and back by a passphrase alone."""

from itertools import count

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.ui.access.unlock import UnlockScreen
from companion.ui.keys.desk import DeskAction
from companion.ui.records.instruments.asking import AskingScreen
from companion.ui.records.instruments.client_page import ClientPage
from companion.ui.records.instruments.pages import ResponsePages
from companion.ui.records.instruments.screen import ResponsesScreen
from companion.ui.records.today import TodayScreen
from companion.ui.shell import MainWindow
from tests import samples
from tests.ui.fake_services import PASSPHRASE, FakeServices
from tests.ui.house import ALT, CTRL, SHIFT, Key, press, typed
from tests.ui.records.instruments.test_asking import FIGURES
from tests.ui.shell.test_window import shown, unlocked

PLAIN = Qt.KeyboardModifier.NoModifier

TRIED = (
    (Key.Key_Escape, PLAIN), (Key.Key_1, ALT), (Key.Key_2, ALT), (Key.Key_3, ALT), (Key.Key_4, ALT),
    (Key.Key_Comma, CTRL), (Key.Key_F, CTRL), (Key.Key_Question, PLAIN), (Key.Key_G, CTRL),
    (Key.Key_Return, CTRL), (Key.Key_5, CTRL), (Key.Key_Left, ALT), (Key.Key_Z, CTRL), (Key.Key_N, PLAIN),
)  # fmt: skip
"""Keys that lead somewhere at the desk."""


def on_the_clients_page(qtbot: QtBot) -> tuple[MainWindow, FakeServices, ClientPage]:
    """Have the PHQ-9 handed to the client, by keys."""
    services = FakeServices().with_archive()
    made = unlocked(qtbot, services)
    made.ways.open_responses(samples.CLIENT)
    press(made, Key.Key_5, CTRL)
    assert isinstance(shown(made, ResponsePages).currentWidget(), AskingScreen)
    press(made, Key.Key_G, CTRL)
    page = shown(made, ClientPage)
    page._seconds = count(10**9).__next__
    return made, services, page


def test_nothing_leads_from_the_clients_page_into_the_record(qtbot: QtBot):
    made, services, page = on_the_clients_page(qtbot)
    assert not made.bar.isVisible()
    for key, held in TRIED:
        press(made, key, held)
        assert shown(made, ClientPage) is page
    for action in DeskAction:
        if action not in (DeskAction.FULL_SCREEN, DeskAction.LOCK):
            assert not made.bar.buttons[action].isVisible()
    press(made, FIGURES[2])
    press(made, Key.Key_L, CTRL)  # locking is no way into it, and what is answered waits
    shown(made, UnlockScreen)
    [half] = services.records.responses.half_answered()
    assert half.answers[0] == 2
    made.ways.open_today()
    leads = shown(made, TodayScreen)._open_lines()
    assert any("begun and not finished" in each.words for each in leads)


def test_handed_back_the_practitioner_sees_item_9_first(qtbot: QtBot):
    made, services, page = on_the_clients_page(qtbot)
    for figure in (0, 0, 0, 0, 0, 0, 0, 0, 1):
        press(made, FIGURES[figure])
    press(made, Key.Key_Return)
    typed(made, "wrong")
    press(made, Key.Key_Return)
    assert shown(made, ClientPage) is page
    typed(made, PASSPHRASE)
    press(made, Key.Key_Return)
    screen = shown(made, ResponsePages).currentWidget()
    assert isinstance(screen, ResponsesScreen)
    assert screen.what.text().startswith("Item 9 was answered above 0: PHQ-9")
    assert screen.saw.hasFocus()
    assert made.bar.isVisible()
    assert services.access.initials == services.practitioners.signed_in
    press(made, Key.Key_1, ALT | SHIFT)  # no key of the desk
    assert screen.unseen.isVisible()
