"""A protocol is edited with the course moving as one types; nothing typed is lost, nothing wrong is saved."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from companion.services.protocols.own import OwnProtocols
from companion.ui.planning.protocols import ProtocolEditor
from companion.ui.planning.protocols.section_page import ListPart
from companion.ui.planning.protocols.sections import sections
from companion.ui.widgets.choice import Choice
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, opened, press, typed
from tests.ui.own_protocols import own_protocols

WINDOWS, PHASES, ITEMS, CHECKLIST, TEXTS = 1, 2, 3, 6, 7


@pytest.fixture
def own(tmp_path: Path) -> OwnProtocols:
    return own_protocols(tmp_path)


def editor(qtbot: QtBot, own: OwnProtocols, of: str = "im") -> ProtocolEditor:
    made = ProtocolEditor(FakeServices(own_protocols=own), look(), own.duplicate(of))
    opened(qtbot, made)
    return made


def line(made: ProtocolEditor, *steps: str | int) -> QLineEdit:
    edit = made.page.cells[steps].edit
    assert isinstance(edit, QLineEdit)
    return edit


def late(made: ProtocolEditor) -> list[float]:
    assert made.ribbon.timeline is not None
    return [band.late for band in made.ribbon.timeline.bands]


def write(made: ProtocolEditor, text: str, *steps: str | int) -> None:
    """Type into a line in the place of what stood there."""
    edit = line(made, *steps)
    edit.setFocus()
    edit.selectAll()
    typed(made, text)


def test_the_ribbon_moves_as_one_types_and_stands_while_it_cannot(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own)
    made.list.setCurrentRow(WINDOWS)
    write(made, "115", "windows", "residual", "late")
    assert "Usual windows, Cited: Residual 1: expected minutes between early (75)" in made.notice.text()
    assert late(made)[-1] == 120
    write(made, "140", "windows", "residual", "late")
    assert made.notice.text() == ""
    assert late(made)[-1] == 140
    write(made, "soon", "windows", "residual", "late")
    assert "“soon” cannot be read there" in made.notice.text()
    assert late(made)[-1] == 140


def test_what_is_wrong_is_not_saved_and_the_keyboard_goes_there(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own)
    made.list.setCurrentRow(WINDOWS)
    write(made, "20", "windows", "return", "late")
    made.list.setCurrentRow(TEXTS)
    press(made, Key.Key_Return, CTRL)
    assert made.list.currentRow() == WINDOWS
    assert line(made, "windows", "return", "late").hasFocus()
    assert "expected minutes not below typical (60), found 20" in made.notice.text()
    assert own.in_use() == []


def test_saved_by_the_keyboard_it_is_in_use_and_the_file_is_the_same_but_for_what_was_edited(
    qtbot: QtBot, own: OwnProtocols, tmp_path: Path
):
    made = editor(qtbot, own)
    before = made._draft.base
    made.list.setCurrentRow(PHASES)
    write(made, "16", "phases", 2, "end")
    with qtbot.waitSignal(made.leave):
        press(made, Key.Key_Return, CTRL)
    (used,) = own.in_use()
    assert [phase.start for phase in used.phases] == [-10, 0, 6, 16, 32, 60]
    after = (tmp_path / "protocols" / "im_own.toml").read_text(encoding="utf-8")
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    assert [new for old, new in pairs if old != new] == [
        'id = "im_own"', 'name = "Injection into a muscle, our own"', "end = 16", "start = 16",
    ]  # fmt: skip


def test_questions_are_added_moved_taken_out_and_each_step_is_taken_back(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own)
    made.list.setCurrentRow(ITEMS)
    asked = [item["id"] for item in made.editing.table["items"]]
    made.page._add(made_part(made), made.editing)
    at = len(asked)
    assert line(made, "items", at, "ask").hasFocus()
    typed(made, "Cold feet?")
    write(made, "12 24,5", "items", at, "at")
    assert "cannot be read" in made.notice.text()
    write(made, "12 24.5", "items", at, "at")
    ticked(made, "items", at, "urgent").click()
    choice = made.page.cells["items", at, "from"].edit
    assert isinstance(choice, Choice)
    choice.setCurrentIndex(choice.findData("each"))
    choice.activated.emit(choice.currentIndex())
    new = made.editing.table["items"][at]
    assert (new["ask"], new["at"], new["urgent"], new["from"]) == ("Cold feet?", [12, 24.5], True, "each")
    made.editing.move(("items",), at, -1)
    made.page.changed.emit()
    assert line(made, "items", at - 1, "ask").text() == "Cold feet?"
    while made.editing.can_take_back:
        made.take_back.click()
    assert [item["id"] for item in made.editing.table["items"]] == asked


def made_part(made: ProtocolEditor) -> ListPart:
    (part,) = sections(made.editing.table)[ITEMS].parts
    assert isinstance(part, ListPart)
    return part


def ticked(made: ProtocolEditor, *steps: str | int) -> QCheckBox:
    edit = made.page.cells[steps].edit
    assert isinstance(edit, QCheckBox)
    return edit


def test_half_done_edits_survive_a_crash_with_what_could_not_be_read(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own)
    made.list.setCurrentRow(WINDOWS)
    write(made, "soon", "windows", "return", "late")
    made._saving.hurry()  # what the timer does within two seconds
    (kept,) = own.drafts()
    again = ProtocolEditor(FakeServices(own_protocols=own), look(), kept)
    opened(qtbot, again)
    again.list.setCurrentRow(WINDOWS)
    assert line(again, "windows", "return", "late").text() == "soon"
    assert "cannot be read" in again.notice.text()


def test_a_copy_that_nobody_touched_leaves_nothing_behind(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own)
    with qtbot.waitSignal(made.leave):
        press(made, Key.Key_Escape)
    made.hide()
    assert own.drafts() == []


def test_a_phase_is_added_and_taken_out_in_every_course(qtbot: QtBot, own: OwnProtocols):
    made = editor(qtbot, own, "sublingual_spat")
    made.editing.add(("phases",), {"id": "after", "name": "After", "start": 0, "end": 0})
    protocol = made.editing.protocol()
    assert protocol is not None
    assert (protocol.phases[-1].start, protocol.phases[-1].end) == (120, 150)
    assert protocol.courses[0].phase_ends[-1] == 180
    made.editing.take_out(("phases",), 2)
    protocol = made.editing.protocol()
    assert protocol is not None
    assert [phase.start for phase in protocol.phases] == [-10, 0, 14, 45, 80, 120]
    assert len(protocol.courses[0].phase_ends) == 5


@pytest.mark.parametrize("of", ["im", "esketamine", "sublingual_spat", "iv_40"])
def test_every_section_shows_what_stands_in_the_file_and_changes_nothing_by_that(
    qtbot: QtBot, own: OwnProtocols, of: str
):
    made = editor(qtbot, own, of)
    shown: set[tuple[str | int, ...]] = set()
    for row in range(made.list.count()):
        made.list.setCurrentRow(row)
        shown |= made.page.cells.keys()
        texts = [
            cell.edit.toPlainText()
            for cell in made.page.cells.values()
            if isinstance(cell.edit, QPlainTextEdit)
        ]
        assert all(texts) or row != TEXTS
    assert made.editing.table == made._draft.table
    assert not made.editing.can_take_back
    assert not made.notice.text()
    assert replace(made._to_keep_whole(), file="") == replace(made._draft, file="")
    assert {("checklist", 0, "text"), ("texts", "emergency"), ("administration", "zero")} <= shown
