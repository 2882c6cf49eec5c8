"""The whole preparation in the place of the panels, as long as it is wanted."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.conductor import Conductor
from companion.override import override
from companion.record.facts.client_facts import ClientFacts, FactName
from companion.record.meetings.meeting import WordName
from companion.record.meetings.preparation import Preparation
from companion.report.client.known_facts import told_of
from companion.report.meetings.told import preparation_told
from companion.ui.keys import Action, KeyMap
from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.pages.room_page import ReadPage
from companion.ui.widgets import back_button, clear, column, label, row
from companion.ui.widgets.paged import PagedArea, PageTurner

AGREED: Final = (FactName.TOUCH, FactName.SIGNALS, FactName.MUSIC_WISHES, FactName.MUSIC_TO_AVOID)
"""What was agreed with the client for every session stands below what was prepared."""


class PreparationPage(ReadPage):
    """The last preparation word for word; read when the session begins, so that no disk is needed."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Preparation"), padding=16, spacing=12, parent=parent)
        self.back = back_button(keys.key(Action.BACK))
        self.back.clicked.connect(self.left)
        inner = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 3)
        self._columns = 3
        self.told: list[tuple[str, str]] = []
        lines = column(inner)
        lines.addLayout(self._grid)
        lines.addStretch(1)
        self.area = PagedArea(inner, self.tr("Preparation"))
        head = row([label(self.tr("Preparation"), "title", wrap=True)], spacing=16)
        head.setStretch(0, 1)
        head.addWidget(PageTurner(self.area, keys.key(Action.NEXT_PAGE)))
        head.addWidget(self.back)
        self.add(head)
        self.add(self.area, 1)

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Show what was prepared with the client of this session."""
        self.show_prepared(at_hand.prepared, at_hand.known, conductor.session.plan.intention)

    def show_prepared(self, prepared: Preparation, known: ClientFacts, intention: str) -> None:
        """Show what was prepared; ``intention`` is what the plan of the session says."""
        told = preparation_told(prepared, named=True)
        if not told:
            told = [(self.tr("No preparation visit is written down."), "")]
        if intention and intention != prepared.said(WordName.INTENTION):
            told.insert(1, (self.tr("Intention of this session"), intention))
        told += [(fact.label, fact.said) for fact in told_of(known, AGREED)]
        self.told = told
        self._show()

    @override
    def reflow(self, columns: int) -> None:
        """Put the words beside their names, or under them where there is little room."""
        self._columns = columns
        self._show()

    def _show(self) -> None:
        clear(self._grid)
        beside = self._columns > 1
        for number, (name, said) in enumerate(self.told):
            at = (number, 0) if beside else (2 * number, 0)
            named = label(name, "muted", wrap=True)
            named.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(named, *at, 1, 1 if beside and said else 2)
            if said:
                under = (number, 1) if beside else (2 * number + 1, 0)
                self._grid.addWidget(label(said, "lead", wrap=True), *under, 1, 1 if beside else 2)
