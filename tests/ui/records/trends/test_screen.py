"""One client over time on a screen: rows, landmarks beside their windows, the table, and how it leaves."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from companion.report.trends.trends import trend_heads
from companion.ui.records.trends.own_timings import OwnTimingsScreen
from companion.ui.records.trends.screen import TrendsScreen
from tests import samples
from tests.gallery.trends import course, timings
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press


def shown(qtbot: QtBot, services: FakeServices) -> TrendsScreen:
    made = TrendsScreen(services, look(), samples.CLIENT)
    opened(qtbot, made)
    return made


def test_with_nothing_measured_it_says_so_and_offers_nothing(qtbot: QtBot):
    made = shown(qtbot, FakeServices())
    assert made.none.isVisible()
    assert not any(part.isVisible() for part in (made.chart, made.table, made.sessions, made.ways))
    with qtbot.waitSignal(made.back) as left:
        press(made, Key.Key_Escape)
    assert left.args == [samples.CLIENT.id]


def test_the_rows_have_the_keyboard_and_the_table_has_the_same_numbers(qtbot: QtBot):
    services = FakeServices()
    services.measures.of_client = course()
    made = shown(qtbot, services)
    assert made.chart.hasFocus()
    assert made.point.text().startswith("14 Nov 2026, GAD-7: 14")
    assert made.model.rowCount() == len(course().table)
    first = made.sessions_model.row(0).cells
    assert first == ("4 Jan 2027", "First effect", "+4:00", "2–8 min, typically 4; convention: clinic pages")
    assert made.sessions_model.rowCount() == 9


def test_the_table_is_copied_and_written_as_it_stands(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    services.measures.of_client = course()
    made = shown(qtbot, services)
    press(made, Key.Key_C, CTRL)
    copied = [tuple(line.split("\t")) for line in QGuiApplication.clipboard().text().splitlines()]
    assert copied == [trend_heads(), *course().table]
    made.ways.save(tmp_path / "trends")
    [(rows, path, client_id)] = services.measures.written
    assert (list(rows), path.name, client_id) == (copied, "trends.csv", samples.CLIENT.id)
    assert "not encrypted" in made.notice.text()
    (tmp_path / "there.csv").touch()
    made.ways.save(tmp_path / "there.csv")
    assert made.ways.replacing.isVisible()
    assert len(services.measures.written) == 1


def test_what_cannot_be_read_is_told(qtbot: QtBot):
    services = FakeServices()
    services.measures.problem = "The record cannot be read."
    made = shown(qtbot, services)
    assert made.notice.text() == "The record cannot be read."
    assert not made.waiting.isVisible()


def test_own_timings_stand_beside_the_windows_and_leave_only_where_they_may(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    made = OwnTimingsScreen(services, look())
    opened(qtbot, made)
    assert made.none.isVisible()
    assert not made.ways.csv.isEnabled()
    services.measures.timings = timings()
    made = OwnTimingsScreen(services, look())
    opened(qtbot, made)
    cited = "2–8 min, typically 4; convention: clinic pages"
    assert made.model.row(0).cells == ("Intramuscular, in the office", "23", "", "")
    assert made.model.row(1).cells == ("First effect", "23", "middle 6, from 4 to 8", cited)
    assert made.model.row(5).cells == ("First effect", "3", "shown from 5 sessions on", cited)
    made.ways.save(tmp_path / "own.csv")
    [(rows, _, client_id)] = services.measures.written
    assert client_id == ""
    assert [row[0] for row in rows[3:]] == ["Intramuscular, in the office"] * 3
    assert not any("202" in cell or samples.CLIENT.code in cell for row in rows for cell in row)
