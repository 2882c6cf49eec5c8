"""The practice's words for evenings at home: those that ship until somebody changes them, then its own."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from companion.session.home.home_plan import HomeNumber
from companion.settings import LONGEST_LINE, MOST_LINES
from companion.settings.at_home import AtHome, in_use
from companion.ui.settings.home.at_home import AtHomePage
from companion.ui.settings.screen import SettingsScreen
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press


def test_numbers_and_texts_are_kept_as_they_are_typed_and_can_be_the_shipped_ones_again(qtbot: QtBot):
    services = FakeServices()
    screen = SettingsScreen(services, look())
    opened(qtbot, screen)
    screen.open_page(AtHomePage)
    page = next(page for page in screen.pages if isinstance(page, AtHomePage))
    shipped = in_use(AtHome())
    assert page.lists["red_flags"].written.splitlines() == list(shipped.texts.red_flags)
    assert page.shipped.isHidden()
    page.numbers[1][1].insert("112")
    page.leave()
    kept = services.settings.now.home
    assert kept.calls == (shipped.calls[0], replace(shipped.calls[1], phone="112"), shipped.calls[2])
    assert (kept.own, in_use(kept).texts) == (False, shipped.texts), "a number makes no text one's own"
    page.lists["prepare"].setPlainText("Bowl\n\n  Water  ")
    page.words["leave"].setPlainText("When I say\nso.")
    page.leave()
    kept = services.settings.now.home
    assert (kept.own, kept.texts.prepare, kept.texts.leave) == (True, ("Bowl", "Water"), "When I say so.")
    assert kept.texts.red_flags == shipped.texts.red_flags
    page.shipped.click()
    assert (services.settings.now.home.own, services.settings.now.home.calls[1].phone) == (False, "112")
    press(screen, Key.Key_Z, CTRL)
    assert services.settings.now.home.texts.prepare == ("Bowl", "Water")
    assert page.lists["prepare"].written == "Bowl\nWater"


def test_what_finds_no_room_on_a_sheet_or_is_no_number_is_said_and_not_kept(qtbot: QtBot):
    services = FakeServices()
    screen = SettingsScreen(services, look())
    opened(qtbot, screen)
    screen.open_page(AtHomePage)
    page = next(page for page in screen.pages if isinstance(page, AtHomePage))
    for typed, said in (
        ("\n".join(map(str, range(MOST_LINES + 1))), f"at most {MOST_LINES} lines"),
        ("x" * (LONGEST_LINE + 1), f"more than {LONGEST_LINE} letters"),
    ):
        page.lists["prepare"].setPlainText(typed)
        page.leave()
        assert said in screen.notice.text()
        assert services.settings.now.home == AtHome()
    page.lists["prepare"].setPlainText("Bowl")
    page.numbers[0][1].insert("the clinic")
    page.leave()
    assert "holds no figure" in screen.notice.text()
    page.numbers[0][1].clear()
    page.numbers[0][1].insert("555 0100")
    page.leave()
    assert services.settings.now.home.calls[0] == HomeNumber(
        in_use(AtHome()).calls[0].who, "555 0100", in_use(AtHome()).calls[0].about
    )
