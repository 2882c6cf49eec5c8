"""A list of clients is looked through before anything is kept, brought in, and taken back."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from companion.record.facts.client_facts import FactName
from companion.record.importing.columns import ListColumn
from companion.record.importing.planned import DayOrder
from companion.ui.records.importing.screen import AT_ONCE, ImportScreen
from tests.ui.fake_services import FakeServices
from tests.ui.house import CTRL, Key, look, now, opened, press

LIST = "Kürzel;Name;DOB\nA.K.;Ada King;03/05/1984\nN.N.;Nobody New;1990-12-25\nP.P.;;\n"


def screen(qtbot: QtBot, services: FakeServices) -> ImportScreen:
    made = ImportScreen(services, look(), now)
    opened(qtbot, made)
    return made


def written(tmp_path: Path, text: str, encoding: str = "cp1252") -> Path:
    path = tmp_path / "clients.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_what_would_come_of_a_list_is_shown_asked_about_brought_in_and_taken_back(
    qtbot: QtBot, tmp_path: Path
):
    services = FakeServices().with_archive()
    made = screen(qtbot, services)
    assert not made.bring_in.isEnabled()
    made.read(path := written(tmp_path, LIST))
    assert made.how.text() == "clients.csv: 3 rows, parted by ;, read as cp1252."
    assert made.summary.text().startswith("Which column holds the code?")
    first = made.columns.choices[0]
    first.setCurrentIndex(first.findData(ListColumn.CODE.value))
    first.activated.emit(0)
    assert [made.model.row(at).cells[2] for at in range(3)] == [
        "left out: there is a client with this code already",
        "new, with Name, Date of birth",
        "new",
    ]
    assert made.summary.text() == "2 new clients; 1 row is left out."
    assert made.asked.text() == "“03/05/1984” may be two days. Say which comes first."
    made.order.setCurrentIndex(made.order.findData(DayOrder.DAY_FIRST))
    made.order.activated.emit(1)
    assert not made.asked.isVisible()
    press(made, Key.Key_Return, CTRL)
    qtbot.waitUntil(made.undo.isEnabled)
    kept = services.records.clients
    assert sorted(client.code for client in kept.kept.values()) == ["A.K.", "N.N.", "P.P."]
    [new] = [client for client in kept.kept.values() if client.code == "N.N."]
    assert kept.known[new.id] == {FactName.NAME: "Nobody New", FactName.BIRTH_DATE: "1990-12-25"}
    assert made.notice.text().startswith(f"2 clients were added. The file still lies there in clear: {path}.")
    press(made, Key.Key_Z, CTRL)
    assert len(services.erasure.taken_back) == 2
    assert made.notice.text() == "2 clients of the list are gone again."


def test_nobody_is_added_while_two_columns_are_said_to_be_the_same(qtbot: QtBot, tmp_path: Path):
    made = screen(qtbot, FakeServices())
    made.read(written(tmp_path, "Code;Notes;Drugs\nA-1;Sertraline;Zolpidem\n"))
    assert made.bring_in.isEnabled()
    for choice in made.columns.choices[1:]:
        choice.setCurrentIndex(choice.findData(FactName.MEDICINES.value))
        choice.activated.emit(0)
    assert made.summary.text() == (
        "Two columns are said to be “Current medicines”, and only one could be kept: say which it is."
    )
    assert not made.bring_in.isEnabled()
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert made.summary.text() == "1 new client."
    assert made.bring_in.isEnabled()


def test_no_row_one_row_and_ten_thousand(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    made = screen(qtbot, services)
    made.read(written(tmp_path, "Code;Name\n"))
    assert (made.model.rowCount(), made.summary.text()) == (0, "0 new clients.")
    assert not made.bring_in.isEnabled()
    made.read(written(tmp_path, "Code;Name\nA-1;x\n", "utf-16"))
    assert made.summary.text() == "1 new client."
    rows = "".join(f"C-{number:05},Somebody {number}\n" for number in range(10_000))
    made.read(written(tmp_path, f"Code,Name\n{rows}"))
    assert made.summary.text() == "10000 new clients."
    assert made.model.rowCount() == 10_000


def test_where_the_disk_gives_out_it_is_said_how_many_are_in(qtbot: QtBot, tmp_path: Path):
    services = FakeServices()
    made = screen(qtbot, services)
    rows = "".join(f"C-{number:05}\n" for number in range(AT_ONCE + 1))
    made.read(written(tmp_path, f"Code,Name\n{rows}"))
    services.records.failure = "The disk is full."
    press(made, Key.Key_Return, CTRL)
    qtbot.waitUntil(made.choose.isEnabled)
    assert made.notice.text().startswith("The disk is full. 0 clients were added.")


def test_a_file_that_is_no_list_is_told(qtbot: QtBot, tmp_path: Path):
    made = screen(qtbot, FakeServices())
    made.read(tmp_path / "nowhere.csv")
    assert made.notice.text().startswith("The file could not be read (No such file")
