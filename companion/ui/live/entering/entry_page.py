"""One entry with fields of its own, typed in the place of the panels; no time typed means now."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from companion.conductor import Conductor, Live
from companion.i18n import tr
from companion.override import override
from companion.record.typed.half_typed import ADDED, HalfTyped
from companion.session.codec.files import decode_fact, encode_fact
from companion.session.journal import Fact, PreStartAnswered
from companion.ui.components.entry_form import EntryForm
from companion.ui.keys import Action, KeyMap
from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.pages.room_page import TypedPage
from companion.ui.widgets import button, label, quiet, row

ACROSS: Final = {3: 4, 2: 2}
"""How many fields stand side by side, by the columns of the room."""


class EntryPage(TypedPage):
    """The fields of an entry; while it is shown it has the keys, as a panel.

    ``confirmed`` gives the entry, and its moment or none for now. What was typed and left is still there
    when the same kind of entry is begun again.
    """

    confirmed = Signal(object, object)

    counts_from_now = True

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self._live: Live | None = None
        self._fact: Fact | None = None
        self.heading = label(role="title", wrap=True)
        self.form = EntryForm()
        self.leave = quiet(button(self.tr("Leave"), keys.key(Action.BACK), "quiet"))
        self.write = quiet(button(self.tr("Write it"), "Enter", "primary"))
        head = row([self.heading], spacing=8)
        head.setStretch(0, 1)
        head.addWidget(self.leave)
        head.addWidget(self.write)
        self.add(head)
        self.add(self.form, 1)
        self.leave.clicked.connect(self.left)
        self.write.clicked.connect(self.form.confirm)
        self.form.confirmed.connect(self._confirm)
        self.form.edited.connect(self.typed)
        self.confirmed.connect(self.entered)

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Offer this practice's names from now on."""
        self.form.offer(at_hand.practice)

    @override
    def reflow(self, columns: int) -> None:
        """Set the fields of the form in as many columns as there is room for."""
        self.form.reflow(ACROSS.get(columns, 1))

    def begin(self, live: Live, fact: Fact) -> None:
        """Ask for an entry that begins as this one; what is half filled in of the same is gone on with."""
        self._live = live
        if self._fact != fact or not self.form.touched:
            self._ask(fact)
        self.form.attend()

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard: the form first, which is what one came for."""
        return [*self.form.in_order(), self.leave, self.write]

    def _ask(self, fact: Fact) -> None:
        self._fact = fact
        if self._live is None:
            return
        self.heading.setText(_name(fact))
        self.setAccessibleName(self.heading.text())
        self.form.begin(self._live.session, self._live.now, fact, now_counts=True)

    @override
    def show_live(self, live: Live) -> None:
        """Keep the present at hand."""
        self._live = live
        self.form.show_now(live.session, live.now)

    # -- what is not written yet ------------------------------------------------------------------

    @override
    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands in the form and was not written."""
        form = "\n".join(encode_fact(self._fact)) if self._fact is not None else ""
        return half.with_entry(ADDED, self.form.with_typed(form))

    @override
    def take_typed(self, half: HalfTyped, live: Live) -> None:
        """Put back what stood in the form; it is there when the same is begun again."""
        if (found := half.entries.get(ADDED)) is not None:
            kind, _, text = found.form.partition("\n")
            self._live = live
            self._ask(decode_fact(kind, text))
            self.form.take_typed(found)

    # -- keys -------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Write what is filled in, wherever the keyboard is; a button does what it says."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and focus is not self.write and self.isAncestorOf(focus):
            focus.click()
        else:
            self.form.confirm()

    def take(self, event: QKeyEvent) -> bool:
        """Let what is typed reach the form."""
        return self.form.take(event)

    def go_on(self) -> None:
        """Bring the keyboard back into the form."""
        self.form.attend()

    def _confirm(self, fact: Fact, moment: object) -> None:
        self._fact = None
        self.form.clear()
        self.confirmed.emit(fact, moment)


def _name(fact: Fact) -> str:
    return tr("Before the start") if isinstance(fact, PreStartAnswered) else tr(type(fact).late)
