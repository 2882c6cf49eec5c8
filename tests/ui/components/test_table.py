from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from companion.ui.components.table import Index, TableModel, TableRow, TableView
from tests.ui.house import look, opened

LONG = "a line that goes on for so long that it has to be wrapped " * 4


class Counting(TableModel):
    """Counts how often a cell is asked for."""

    asked = 0

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += 1
        return super().data(index, role)


def table(qtbot: QtBot) -> tuple[TableView, Counting]:
    model = Counting(("Time", "Words"))
    model.fill([TableRow(str(n), ("11:02\nentered 12:40" if n == 1 else "11:02", LONG)) for n in range(200)])
    model._rows[0] = TableRow("0", ("11:02", "short"))
    made = TableView(look(), model, "Entries", wide=1, wrap=True)
    opened(qtbot, made)
    made.resize(500, 400)
    return made, model


def test_no_head_is_cut_where_the_table_comes_to_a_dressed_window(qtbot: QtBot):
    dress, window = look(), QStackedWidget()
    dress.dress(window)
    made = TableView(dress, TableModel(("When", "Who", "What")), "Entries", wide=2)
    window.addWidget(made)
    opened(qtbot, window)
    heads = made.horizontalHeader()
    assert all(heads.sectionSize(at) >= heads.sectionSizeHint(at) for at in range(3))


def test_rows_are_as_high_as_their_lines_and_grow_when_the_table_narrows(qtbot: QtBot):
    made, _ = table(qtbot)
    short, long = made.rowHeight(0), made.rowHeight(5)
    assert long > 2 * short
    made.resize(300, 400)
    qtbot.waitUntil(lambda: made.rowHeight(5) > long)
    assert made.rowHeight(0) == short


def test_a_column_is_as_wide_as_its_widest_line(qtbot: QtBot):
    made, model = table(qtbot)
    before = made.columnWidth(0)
    model.fill([TableRow("1", ("11:02", "short"))])
    assert made.columnWidth(0) < before


def test_another_theme_asks_only_for_what_is_seen(qtbot: QtBot):
    made, model = table(qtbot)
    model.asked = 0
    made._look.changed.emit()
    assert model.asked < 2_000
