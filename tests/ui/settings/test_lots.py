"""The list of lots in the settings: read anew when it is shown, in two orders, to paper and to CSV."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.report.lists.lots import LotLine
from companion.ui.components.papers.ways import Way
from companion.ui.settings.lots import LotsPage
from companion.ui.settings.screen import SettingsScreen
from tests import samples
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


def line(number: int, lot: str) -> LotLine:
    details = {"amount": f"{number} mg", "lot": lot}
    return LotLine(f"e{number}", samples.OPENED_MS + number, "UTC", "A.K.", details, "JM")


@pytest.fixture
def screen(qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(FakeServices(), look())
    opened(qtbot, made)
    return made


def page_of(screen: SettingsScreen, *given: LotLine) -> LotsPage:
    services(screen).exports.given = list(given)
    screen.open_page(LotsPage)
    page = next(page for page in screen.pages if isinstance(page, LotsPage))
    page.since.setText("2026-11-23")
    page.read()
    return page


def lots(page: LotsPage) -> list[str]:
    return [page.model.row(number).cells[3] for number in range(page.model.rowCount())]


def services(screen: SettingsScreen) -> FakeServices:
    assert isinstance(screen._services, FakeServices)
    return screen._services


def test_it_is_shown_by_date_and_by_lot_and_goes_to_paper_and_csv(screen: SettingsScreen, tmp_path: Path):
    page = page_of(screen, line(2, "B"), line(1, "C"), line(3, "A"))
    assert lots(page) == ["C", "B", "A"]
    page.order.setCurrentIndex(1)
    assert lots(page) == ["A", "B", "C"]
    page.paper.go(Way.COPY)
    about = services(screen).printing.papers[-1].about
    assert isinstance(about, tuple)
    assert about[0] == "From 2026-11-23 to …. By lot."
    page.save(tmp_path / "list")
    assert services(screen).exports.exported == [("e3 e2 e1", tmp_path / "list.csv")]


def test_another_time_and_what_is_no_day(screen: SettingsScreen):
    page = page_of(screen, line(1, "C"))
    said: list[str] = []
    page.changes.told.connect(said.append)
    page.until.setText("23.11.2026")
    page.read()
    assert said == ["A day is written such as 2026-11-23."]
    assert lots(page) == ["C"]
    page.until.setText("2026-11-22")
    page.read()
    assert lots(page) == []
    assert not page.csv.isEnabled()
