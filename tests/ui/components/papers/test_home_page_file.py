"""The home page goes where somebody says, replaces nothing unasked, and says what it holds."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.session.home.evening_code import evening_code, evening_passcode, spaced
from companion.ui.components.papers.home_page_file import Evening, HomePageFile
from tests import evenings
from tests.ui.fake_services import FakeServices
from tests.ui.house import look, opened


def test_it_is_saved_where_somebody_says_and_says_what_it_holds(qtbot: QtBot, tmp_path: Path):
    services, told, visit = FakeServices(), list[str](), evenings.home_visit()
    asked: list[Evening | None] = [(visit, evenings.STARTS)]
    made = HomePageFile(services, look(), told.append, lambda: asked[0])
    opened(qtbot, made)
    made.pressed.click()
    assert made.dialog is not None
    assert [Path(name).name for name in made.dialog.selectedFiles()] == [
        f"{evening_code(visit.id)}-home.html"
    ]
    made.dialog.reject()
    made.save(tmp_path / "mine")
    assert services.printing.home_pages == [(visit, evenings.STARTS, tmp_path / "mine.html", False)]
    assert "deleted by hand" in told[-1]
    assert spaced(evening_passcode(visit.id)) in told[-1]
    (tmp_path / "other.html").write_text("somebody's", encoding="utf-8")
    made.save(tmp_path / "other.html")
    assert len(services.printing.home_pages) == 1
    made.replacing.replace.click()
    assert services.printing.home_pages[-1] == (visit, evenings.STARTS, tmp_path / "other.html", True)
    services.printing.problem = "There is no room left on this disk."
    made.save(tmp_path / "third.html")
    assert told[-1] == "There is no room left on this disk."
    made.dialog = asked[0] = None  # something has to be chosen first, which the screen says itself
    made.ask()
    made.save(tmp_path / "fourth.html")
    assert made.dialog is None
    assert len(services.printing.home_pages) == 2
