"""The sessions there have been, the newest first: all of them, or those whose note nobody has signed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt

from companion.i18n import tr
from companion.ports.record import RecordError, Visits
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Status, Visit
from companion.report.home.told import plan_named
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.theme import Look
from companion.ui.widgets import button

MOST_OF_A_CLIENT: Final = 200
"""So many visits of one client are listed."""

FIRST: Final = 50
"""How many sessions are read at once; more are read when the end of the list comes into view."""


class SessionList(TableView):
    """A table of sessions; ``only_unsigned`` is the button that leaves out what is signed.

    ``told`` is given one calm sentence where the record cannot be read.
    """

    def __init__(self, look: Look, visits: Visits, told: Callable[[str], None]) -> None:
        heads = (self.tr("Date"), self.tr("Client"), self.tr("Session"), self.tr("Protocol"), "")
        self.rows = TableModel(heads, self._read)
        super().__init__(look, self.rows, self.tr("Sessions"), wide=3)
        self.rows.setParent(self)
        self._visits = visits
        self._told = told
        self.setMinimumHeight(look.space(200))
        self.only_unsigned = button(self.tr("Only without a signature"), "U", "plain", height=36)
        self.only_unsigned.setCheckable(True)
        self.only_unsigned.toggled.connect(self._list_again)

    def list_first(self, visits: Sequence[Visit]) -> None:
        """List these, which are the newest, and read more as the end comes into view."""
        self.rows.fill([_row(visit) for visit in visits], whole=len(visits) < FIRST)
        self.selectRow(0)

    def show_unsigned(self) -> None:
        """Leave in the list only what waits for a signature, and go there."""
        self.only_unsigned.setChecked(True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, limit: int) -> Sequence[TableRow]:
        return [_row(visit) for visit in self._asked(limit)]

    def _asked(self, limit: int) -> Sequence[Visit]:
        try:
            if self.only_unsigned.isChecked():
                return self._visits.unsigned(limit=limit)
            return self._visits.listed(limit=limit, begun=True)
        except RecordError as error:
            self._told(str(error))
            return []

    def _list_again(self) -> None:
        self.list_first(self._asked(FIRST))


def _standing(visit: Visit) -> str:
    match visit.status:
        case Status.PLANNED:
            return tr("planned")
        case Status.CANCELLED:
            return tr("cancelled")
        case Status.LIVE:
            return tr("not finished")
        case Status.CLOSED:
            return ""
        case Status.DISCARDED:
            return tr("discarded")


def _row(visit: Visit) -> TableRow:
    when = visit.opened_ms or visit.planned_ms
    return TableRow(
        visit.id,
        (
            day(when, visit.zone) if when else "",
            shown(visit.client_code),
            tr("Session {number}").format(number=visit.number),
            plan_named(visit.plan),
            _standing(visit),
        ),
    )
