"""An evening from its plan to page, paper and music, through a real browser, and back into the journal."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import av
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.session.entry_kind import ByHand
from companion.session.home.home_log import HomeEventKind
from companion.session.journal import Administered, Fact, Noted, VitalsTaken
from companion.ui.components.coming_back.looked_through import key_of
from companion.ui.planning.prepare import PrepareScreen
from companion.ui.records.home_return import HomeReturnScreen
from tests.export.home.browser import HomeBrowser, home_browser
from tests.export.home.test_home_page import browsing, codes_in
from tests.journeys.desk import TODAY, WholeDesk, without_sound
from tests.journeys.test_before_the_first_dose import CTRL, choose, end, give, printed
from tests.journeys.test_evening_at_home import ADDRESS, PHONE, plan_at_home

Key = Qt.Key


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    made.program.records.clients.save(Client(uuid4().hex, "A.K.", created_ms=1))
    yield made
    made.close()


def answered(desk: WholeDesk, dialog: QFileDialog | None, path: Path) -> None:
    """Name a file in the dialog that asks for one."""
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Key.Key_Return)
    desk.settle()


def made_for_the_helper(desk: WholeDesk, folder: Path) -> tuple[Path, str, str]:
    """Make page and paper in Prepare; give the page, the passcode, and what stands on the paper."""
    prepare = desk.window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    page = folder / "evening.html"
    desk.press("Home page…")
    answered(desk, prepare.home_page.dialog, page)
    desk.until(page.exists)
    passcode = re.search(r"passcode is (\S+ ?\S*),", prepare.notice.text())
    assert passcode
    return page, passcode[1], printed(desk, prepare.helper.ways, folder / "helper.pdf")


def pressed(b: HomeBrowser, page: Path, passcode: str, begins: datetime) -> None:
    """Press through an evening: a reload, a clock that is set, and an early end."""
    b.zone("UTC")
    b.new_evening(page, (360, 640), at_ms=round(begins.timestamp() * 1000))
    b.type(passcode)
    b.press("Open", "Yes, all is ready")
    b.type("124/80 72")
    b.press("Keep it", "Yes, just now")
    b.go_on(minutes=8)
    b.press("Spat out")
    b.go_on(minutes=8)
    b.press("All is well")
    b.again()
    b.type(passcode)
    b.press("Open", "Words")
    b.type("A. says: the ceiling is far “away”")
    b.press("Keep it")
    b.jump(wall=-30)
    b.go_on(minutes=4)
    b.press("I’m not sure", "Back to the evening", "End…", "End early, now", "Back to the evening", "Log")


def three_ways_back(b: HomeBrowser, folder: Path) -> tuple[list[Path], Path, str]:
    """Give the log as pictures of the screen with its codes, as a file, and as lines."""
    b.press("Save as a file", "Show a code for the camera")
    pictures: list[Path] = []
    seen: list[str] = []
    while not set(codes := codes_in(b.picture())) <= set(seen):
        seen += codes
        pictures.append(folder / f"code-{len(pictures)}.png")
        b.picture(pictures[-1])
        if b.script(
            "return [...document.querySelectorAll('button')].some((b) => b.innerText === 'Next code')"
        ):
            b.press("Next code")
    b.press("Back", "Log", "Show lines to read out")
    file = folder / "log.json"
    file.write_text(b.download(), encoding="utf-8")
    return pictures, file, b.seen("below")


def entered(desk: WholeDesk, came: HomeReturnScreen) -> list[Fact]:
    """Decide about what is asked, enter the rest, and give what the journal holds then."""
    for each in came.form.seen.open_questions:
        came.form.table.select(key_of(each))
        given = each.came.event.kind is HomeEventKind.GIVEN
        desk.press("Leave it out" if given else "Enter this one")
    desk.press("Enter these")
    (visit,) = desk.program.records.visits.listed()
    return [entry.fact for entry in desk.program.journal.entries(visit.id)]


@browsing
def test_page_paper_and_three_ways_back_give_the_journal_that_was_pressed(desk: WholeDesk, tmp_path: Path):
    choose(desk, "Lozenge, held and spat out")
    plan_at_home(desk)
    desk.choose("Lozenges of the evening", "1")
    desk.write("Minutes that a lozenge is held", "7")
    page, passcode, paper = made_for_the_helper(desk, tmp_path)
    for said in (ADDRESS, PHONE, passcode):
        assert said in paper, said
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.window.course.conductor is not None)
    desk.key(Key.Key_D)
    give(desk, {"How many lozenges": "1", "Amount on the label": "100 mg"})
    with home_browser(tmp_path) as b:
        pressed(b, page, passcode, desk.at)
        assert [kind for kind, _ in b.log] == ["O", "V", "G", "S", "L", "N", "K", "U", "X"]
        pictures, file, lines = three_ways_back(b, tmp_path)
        asked = [url for url in b.requests() if not url.startswith(("data:", "blob:", "about:"))]
        assert all(url.startswith("file:///") for url in asked)
        assert b.complaints() == []
    desk.wait(60)
    before = len(desk.conductor.session.entries)
    end(desk)
    desk.key(Key.Key_H, CTRL)
    came = desk.window.screen_shown
    assert isinstance(came, HomeReturnScreen)
    for picture in pictures:
        desk.press("Choose a file…")
        answered(desk, came.dialog, picture)
    by_code = entered(desk, came)
    told = [fact for fact in by_code if isinstance(fact, ByHand) and fact.reported is not None]
    assert {fact.reported.line.rpartition("/")[2] for fact in told if fact.reported} >= {
        "02",
        "04",
        "05",
        "06",
    }
    assert [(fact.systolic, fact.pulse) for fact in told if isinstance(fact, VitalsTaken)] == [(124, 72)]
    assert any(isinstance(fact, Noted) and "the ceiling is far “away”" in fact.text for fact in told)
    assert sum(isinstance(fact, Administered) for fact in by_code) == 1
    assert len(by_code) > before
    desk.press("Choose a file…")
    answered(desk, came.dialog, file)
    assert entered(desk, came) == by_code
    came.form.box.setPlainText(lines)
    assert entered(desk, came) == by_code


@pytest.mark.long
@pytest.mark.timeout(1_200)
def test_the_music_of_the_same_plan_is_one_file_with_a_chapter_for_each_phase(
    desk: WholeDesk, tmp_path: Path
):
    choose(desk, "Lozenge, held and spat out")
    plan_at_home(desk)
    prepare = desk.window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    desk.press("The music as one file…")
    desk.press("Save as Opus…")
    made = tmp_path / "evening.opus"
    answered(desk, prepare.course.file.dialog, made)
    desk.until(lambda: made.exists() and not prepare.course.file.stop.isVisible(), seconds=900)
    with av.open(made) as file:
        chapters = [chapter["metadata"]["title"] for chapter in file.chapters()]
        seconds = (file.duration or 0) / av.time_base
    plan = prepare.making.sketch().plan
    assert len(chapters) == len(plan.protocol.phases)
    assert seconds == pytest.approx(
        60 * (plan.protocol.phases[-1].end - plan.protocol.phases[0].start), abs=90
    )
