"""The practice's own lists: kept as they are typed, and never holding an amount."""

import pytest
from pytestqt.qtbot import QtBot

from companion.settings import MOST_MEDICINES, Practice, Settings, problem
from companion.ui.settings.lists import ListsPage
from companion.ui.settings.screen import SettingsScreen
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


def test_what_is_typed_is_kept_and_leaves_the_rest_of_the_practice_alone(qtbot: QtBot):
    services = FakeServices()
    services.settings.now = Settings(practice=Practice("Lakeside", checks=("Water",)))
    screen = SettingsScreen(services, look())
    opened(qtbot, screen)
    screen.open_page(ListsPage)
    page = next(page for page in screen.pages if isinstance(page, ListsPage))
    page.medicines.setPlainText("ondansetron\n\n  vitamin   B12 \n")
    page.routes.setPlainText("by mouth")
    page.leave()
    kept = services.settings.now.practice
    assert (kept.medicines, kept.routes) == (("ondansetron", "vitamin B12"), ("by mouth",))
    assert (kept.name, kept.checks) == ("Lakeside", ("Water",))
    page.medicines.setPlainText("ondansetron 4 mg")
    page.leave()
    assert services.settings.now.practice.medicines == ("ondansetron", "vitamin B12")


@pytest.mark.parametrize(
    "amount", ["x 4 mg", "x 0.1mg", "x 0,5 ml", "x 10%", "x 25 µg", "x 50 mcg", "x 5 IU"]
)
def test_an_amount_is_no_name(amount: str):
    assert amount in problem(Settings(practice=Practice(medicines=(amount,))))
    assert amount in problem(Settings(practice=Practice(routes=(amount,))))


def test_twice_and_too_many_are_said():
    assert "twice" in problem(Settings(practice=Practice(medicines=("a", "a"))))
    many = tuple(f"medicine number {number}" for number in range(MOST_MEDICINES + 1))
    assert str(MOST_MEDICINES) in problem(Settings(practice=Practice(medicines=many)))
    assert not problem(Settings(practice=Practice(medicines=many[1:])))
