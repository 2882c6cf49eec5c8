"""The home page goes where somebody says, replaces nothing unasked, and says what it holds."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.session.home.evening_code import evening_code
from companion.ui.components.papers.home_page_file import HomePageFile
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


def test_it_is_saved_where_somebody_says_and_says_what_it_holds(qtbot: QtBot, tmp_path: Path):
    services, told = FakeServices(), list[str]()
    made = HomePageFile(services, look(), told.append)
    opened(qtbot, made)
    made.of_visit("visit-4", named=True)
    made.pressed.click()
    assert made.dialog is not None
    assert [Path(name).name for name in made.dialog.selectedFiles()] == [
        f"{evening_code('visit-4')}-home.html"
    ]
    made.dialog.reject()
    made.save(tmp_path / "mine")
    assert services.printing.home_pages == [("visit-4", tmp_path / "mine.html", False, True)]
    assert "Address and telephone numbers stand in it" in told[-1]
    (tmp_path / "other.html").write_text("somebody's", encoding="utf-8")
    made.save(tmp_path / "other.html")
    assert len(services.printing.home_pages) == 1
    made.replacing.replace.click()
    assert services.printing.home_pages[-1] == ("visit-4", tmp_path / "other.html", True, True)
    services.printing.problem = "There is no room left on this disk."
    made.save(tmp_path / "third.html")
    assert told[-1] == "There is no room left on this disk."
