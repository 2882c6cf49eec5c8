"""What the prescriber planned beyond the first administration, as it is filled in: a plan, and no offer."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.session.plan import FurtherPlan
from companion.ui.components.page import field, text_line
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, column, label, row

MOST: Final = 8
"""More than anybody plans for one session."""


class FurtherPlans(QWidget):
    """Three lines for each: what, when it may be taken, and who decided; one more is always there, empty.

    ``changed`` tells that another word stands there.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[tuple[TextLine, TextLine, TextLine]] = []
        self._parts: list[QWidget] = []
        self.setAccessibleName(self.tr("Planned further"))
        lines = column(self, spacing=look.space(8))
        about = self.tr(
            "What the prescriber planned beyond the first administration, such as a second tablet. It is "
            "shown in the room as a plan, and nothing follows from it."
        )
        lines.addWidget(label(about, "muted", wrap=True))
        self._laid = column(spacing=look.space(10))
        lines.addLayout(self._laid)
        self._grow()

    def _grow(self) -> None:
        """Have one empty row at the end, as long as there are not too many."""
        if len(self.rows) < MOST and not any(self._empty(line) for line in self.rows[-1:]):
            self._add()

    def _add(self) -> None:
        number, part = len(self.rows) + 1, QWidget()
        what, when, by = (
            text_line(f"{name} {number}", hint)
            for name, hint in (
                (self.tr("Planned further"), self.tr("What, as the prescriber wrote it")),
                (self.tr("May be taken"), self.tr("When, as written")),
                (self.tr("Decided by"), self.tr("By whom, as written")),
            )
        )
        lines = column(part, spacing=self._look.space(4))
        lines.addWidget(what)
        both = row(spacing=self._look.space(8))
        for name, line in ((self.tr("May be taken"), when), (self.tr("Decided by"), by)):
            both.addLayout(field(name, line), 1)
        lines.addLayout(both)
        self._laid.addWidget(part)
        part.show()
        self.rows.append((what, when, by))
        self._parts.append(part)
        for line in (what, when, by):
            line.textChanged.connect(self._typed)

    def _typed(self) -> None:
        self._grow()
        self.changed.emit()

    def _empty(self, lines: Sequence[TextLine]) -> bool:
        return not any(line.written.strip() for line in lines)

    # -- what stands in it ------------------------------------------------------------------------

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        return [line for lines in self.rows for line in lines]

    def filled(self) -> tuple[FurtherPlan, ...]:
        """Give what stands in each row, as it is written; empty rows are none."""
        found = ([line.written for line in lines] for lines in self.rows if not self._empty(lines))
        return tuple(FurtherPlan(what, when, by) for what, when, by in found)

    def plans(self) -> tuple[FurtherPlan, ...]:
        """Give the same without the space around it."""
        return tuple(
            FurtherPlan(one.what.strip(), one.when.strip(), one.decided_by.strip()) for one in self.filled()
        )

    def fill(self, plans: Iterable[FurtherPlan]) -> None:
        """Put these into the rows, and nothing else."""
        wanted = list(plans)
        for at, one in enumerate([*wanted, *[FurtherPlan()] * max(0, len(self.rows) - len(wanted))]):
            if at == len(self.rows):
                self._add()
            for line, text in zip(self.rows[at], (one.what, one.when, one.decided_by), strict=True):
                line.setText(text)
