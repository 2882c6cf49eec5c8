from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.record.retention import ErasureReason, ErasureRequest
from companion.ui.records.whole_record import WholeRecordScreen
from companion.ui.widgets import Card
from tests import samples
from tests.ui.fake_record_parts import FakeClientErasure, FakeExports
from tests.ui.house import CTRL, Key, look, opened, press


def screen(
    qtbot: QtBot,
    exports: FakeExports | None = None,
    erasure: FakeClientErasure | None = None,
    years: int = 10,
) -> WholeRecordScreen:
    made = WholeRecordScreen(
        exports or FakeExports(), erasure or FakeClientErasure(), look(), samples.CLIENT, years
    )
    opened(qtbot, made)
    return made


def words(made: WholeRecordScreen) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(said.text() for card in made.findChildren(Card) for said in card.findChildren(QLabel))


def test_the_folder_is_written_beside_the_window(qtbot: QtBot, tmp_path: Path):
    exports = FakeExports(held=True)
    made = screen(qtbot, exports)
    assert made.folder.text().endswith("A.K.-record")
    made.folder.setText(str(tmp_path / "whole"))
    made.enclose.setChecked(True)
    press(made, Key.Key_P, CTRL)
    assert (exports.exported, exports.enclosed) == ([("client-ak", tmp_path / "whole")], [True])
    assert not made.write.isEnabled()
    exports.finish()
    assert made.notice.text() == f"Written: {tmp_path / 'whole'}"
    assert made.write.isEnabled()


def test_the_folder_around_it_is_chosen_and_nothing_there_is_taken(qtbot: QtBot, tmp_path: Path):
    exports = FakeExports()
    made = screen(qtbot, exports)
    (tmp_path / "A.K.-record").mkdir()
    made.choose.click()
    made.dialog.fileSelected.emit(str(tmp_path))
    made.dialog.close()
    assert made.folder.text() == str(tmp_path / "A.K.-record-2")
    assert not made.open.isVisible()
    made.write.click()
    assert exports.exported == [("client-ak", tmp_path / "A.K.-record-2")]
    assert made.open.isVisible()


def test_private_notes_stay_out_unless_asked_for(qtbot: QtBot):
    exports = FakeExports()
    made = screen(qtbot, exports)
    press(made, Key.Key_P, CTRL)
    assert exports.enclosed == [False]


@pytest.mark.parametrize(
    ("years", "last_ms", "said"),
    [
        (10, samples.OPENED_MS, "rule of 10 years it is to be kept until 23 Nov 2036"),
        (0, samples.OPENED_MS, "has not set how many years"),
        (10, 0, "No session was held yet"),
    ],
)
def test_a_day_is_proposed_and_nothing_else(qtbot: QtBot, years: int, last_ms: int, said: str):
    made = screen(qtbot, erasure=FakeClientErasure(last_ms=last_ms), years=years)
    assert said in words(made)
    assert "never erases anything by itself" in words(made)
    assert "§ 630f Abs. 3 BGB" in words(made)


def test_erasing_takes_the_code_and_a_second_yes(qtbot: QtBot):
    erasure = FakeClientErasure()
    made = screen(qtbot, erasure=erasure)
    made.go.click()
    assert "exactly as it stands" in made.notice.text()
    made.code.setText(" A.K. ")
    made.witness.setText("RK")
    made.go.click()
    assert erasure.erased == []
    assert made.notice.text() == "This cannot be taken back."
    with qtbot.waitSignal(made.erased):
        made.go.click()
    assert erasure.erased == [ErasureRequest("client-ak", " A.K. ", ErasureReason.ASKED, "RK")]


def test_another_letter_takes_the_first_yes_back(qtbot: QtBot):
    erasure = FakeClientErasure()
    made = screen(qtbot, erasure=erasure)
    made.code.setText("A.K.")
    made.go.click()
    made.code.setText("A.K")
    made.code.setText("A.K.")
    made.go.click()
    assert erasure.erased == []


def test_trouble_is_told_and_escape_leads_back(qtbot: QtBot):
    made = screen(qtbot, erasure=FakeClientErasure(problem="The disk is full."))
    made.code.setText("A.K.")
    made.go.click()
    made.go.click()
    assert made.notice.text() == "The disk is full."
    with qtbot.waitSignal(made.back) as leaving:
        press(made, Key.Key_Escape)
    assert leaving.args == ["client-ak"]


def test_until_when_this_clients_record_is_kept_stands_beside_the_rule_and_a_name_goes_along_if_ticked(
    qtbot: QtBot, tmp_path: Path
):
    exports = FakeExports()
    made = WholeRecordScreen(exports, FakeClientErasure(), look(), samples.CLIENT, 10, "1 Jan 2041")
    opened(qtbot, made)
    assert "Written down for this client: to be kept until 1 Jan 2041." in words(made)
    for named in (False, True):
        made.folder.setText(str(tmp_path / f"whole-{named}"))
        made.named.setChecked(named)
        press(made, Key.Key_P, CTRL)
    assert exports.named == [False, True]
