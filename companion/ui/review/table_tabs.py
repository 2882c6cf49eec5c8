"""What was recorded, a table on each tab."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from companion.ui.components.table import TableModel, TableView
from companion.ui.review.tables import ReviewTable
from companion.ui.theme import Look
from companion.ui.widgets import column, label
from companion.ui.widgets.stack import Tabs


class TableTabs(Tabs):
    """The tables of Review by name; the first one stays, the others are put anew when more is known.

    A table is made when its tab is first turned to, or when it is asked for.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(self.tr("What was recorded"))
        self._look = look
        self._made: dict[str, TableView] = {}
        self._waiting: dict[str, tuple[ReviewTable, QWidget]] = {}
        self.setMinimumHeight(look.space(260))
        self.currentChanged.connect(self._turned)

    @property
    def tables(self) -> dict[str, TableView]:
        """All tables by their names."""
        for name in tuple(self._waiting):
            self._make(name)
        return self._made

    def table(self, told: ReviewTable) -> TableView:
        """Make a table."""
        model = TableModel(told.heads, parent=self)
        model.fill(told.rows)
        self._made[told.name] = TableView(self._look, model, told.name, wide=told.wide, wrap=True)
        return self._made[told.name]

    def put(self, told: ReviewTable, shown: QWidget | None) -> None:
        """Put something behind the other tabs, or that there is nothing."""
        self.addTab(self._nothing(told.empty) if shown is None else shown, told.name)

    def put_others(self, others: Iterable[ReviewTable]) -> None:
        """Put tables behind the first tab, in the place of those that are there."""
        while (gone := self.widget(1)) is not None:
            self.removeTab(1)
            gone.deleteLater()
        self._waiting.clear()
        for told in others:
            self._made.pop(told.name, None)
            page = QWidget() if told.rows else None
            if page is not None:
                self._waiting[told.name] = told, page
            self.put(told, page)

    def _turned(self, index: int) -> None:
        self._make(self.tabText(index))

    def _make(self, name: str) -> None:
        """Make the table of a tab, unless that has been done."""
        if name not in self._waiting:
            return
        told, page = self._waiting.pop(name)
        table = self.table(told)
        column(page).addWidget(self._explained(table, told.under) if told.under else table)
        self.setTabOrder(self.tabBar(), table)

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
