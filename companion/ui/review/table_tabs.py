"""What was recorded, a table on each tab."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from companion.ui.components.table import TableModel, TableView
from companion.ui.review.tables import ReviewTable
from companion.ui.theme import Look
from companion.ui.widgets import column, label
from companion.ui.widgets.stack import Tabs


class TableTabs(Tabs):
    """The tables of Review by name; the first one stays, the others are put anew when more is known."""

    def __init__(self, look: Look) -> None:
        super().__init__(self.tr("What was recorded"))
        self._look = look
        self.tables: dict[str, TableView] = {}
        self.setMinimumHeight(look.space(260))

    def table(self, told: ReviewTable) -> TableView:
        """Make a table."""
        model = TableModel(told.heads, parent=self)
        model.fill(told.rows)
        self.tables[told.name] = TableView(self._look, model, told.name, wide=told.wide, wrap=True)
        return self.tables[told.name]

    def put(self, told: ReviewTable, shown: QWidget | None) -> None:
        """Put something behind the other tabs, or that there is nothing."""
        self.addTab(self._nothing(told.empty) if shown is None else shown, told.name)

    def put_others(self, others: Iterable[ReviewTable]) -> None:
        """Put tables behind the first tab, in the place of those that are there."""
        while (gone := self.widget(1)) is not None:
            self.removeTab(1)
            gone.deleteLater()
        for told in others:
            table = self.table(told)
            shown = self._explained(table, told.under) if told.under else table
            self.put(told, shown if told.rows else None)

    def _explained(self, table: TableView, said: str) -> QWidget:
        whole = QWidget()
        lines = column(whole, spacing=self._look.space(4))
        lines.addWidget(table, 1)
        lines.addWidget(label(said, "muted", wrap=True))
        return whole

    def _nothing(self, words: str) -> QWidget:
        empty = QWidget()
        lines = column(empty, margin=self._look.space(16))
        lines.addWidget(label(words, "muted", wrap=True))
        lines.addStretch(1)
        return empty
