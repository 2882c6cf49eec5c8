"""The administration, entered in two steps: the key opens the panel, Enter confirms what it shows.

While it is open it has all letters, figures, Enter and Tab, wherever the keyboard is.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from companion.conductor import Conductor, Live
from companion.i18n import tr
from companion.override import override
from companion.record.typed.half_typed import HalfTyped
from companion.report.lists.further import further_in_short
from companion.session.protocol import AMOUNT
from companion.session.time.clock import minutes
from companion.ui.components import session_texts
from companion.ui.keys import DEBOUNCE, Action, KeyMap
from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.entering.administration_fields import AdministrationFields
from companion.ui.live.entering.typed_times import TimeLine, TimeTold
from companion.ui.live.pages.room_page import TypedPage
from companion.ui.widgets import Field, button, column, in_tab_order, label, quiet, row
from companion.ui.widgets.paged import PageTurner

EDITS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
"""Keys that change what is typed, and write nothing."""


PLANNED: Final = 110
"""So many characters of what is planned further have room over the fields."""

TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Administration(TypedPage):
    """The protocol's own questions, and when it was; ``confirmed`` gives the answers and the moment."""

    confirmed = Signal(object, object)
    wanted = Signal(Action)

    counts_from_now = True

    def __init__(
        self, keys: KeyMap, seconds: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Administration"), padding=20, spacing=12, parent=parent)
        self._seconds = seconds
        self._live: Live | None = None
        self._asked: set[str] = set()
        self._asked_at = 0.0
        self.form = AdministrationFields()
        self.when = TimeLine()
        self._build_head()
        self.add(self.form, 1)
        self.add(self.when)
        self._build_foot(keys)
        self.form.edited.connect(self._edited)
        self.form.replaced.connect(self._replaced)
        self.when.changed.connect(self._edited)
        self.when.replaced.connect(self._replaced)
        for changed in (self.form.edited, self.when.changed):
            changed.connect(self.typed)
        self.confirmed.connect(self.entered)
        self.reflow(3)

    def _build_head(self) -> None:
        self.heading = label(self.tr("Administration"), "title")
        self.clock = label(role="title")
        self.zero = label(role="muted", wrap=True)
        self.before = label(role="muted", wrap=True)
        turner = PageTurner(self.form.area)
        head = row([self.heading, self.zero, self.before, self.clock, turner], spacing=16)
        head.setStretch(1, 1)
        head.setStretch(2, 1)
        self.before.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add(head)

    def _build_foot(self, keys: KeyMap) -> None:
        self.message = label(role="notice", wrap=True)
        self.usual = self.tr(
            "The moment counts when you confirm. A mistake is taken back with {key} and entered again."
        ).format(key=keys.key(Action.UNDO))
        self.emergency = button(self.tr("Emergency"), keys.chord(Action.EMERGENCY), "emergency")
        self.silence = button(self.tr("Silence"), keys.chord(Action.SILENCE), "plain")
        self.cancel = button(self.tr("Leave"), keys.key(Action.BACK), "quiet")
        self.enter_button = button(self.tr("Confirm"), "Enter", "primary")
        self.emergency.clicked.connect(lambda: self.wanted.emit(Action.EMERGENCY))
        self.silence.clicked.connect(lambda: self.wanted.emit(Action.SILENCE))
        self.cancel.clicked.connect(self.left)
        self.enter_button.clicked.connect(self.confirm)
        self.foot = row(spacing=8)
        self._elsewhere = (self.emergency, self.silence, self.cancel)
        for made in (*self._elsewhere, self.enter_button):
            self.foot.addWidget(quiet(made))
        self.foot.insertStretch(2)
        self._below = column(spacing=8)
        self._below.addLayout(self.foot)
        self.add(self._below)

    @override
    def reflow(self, columns: int) -> None:
        """Set the questions in as many columns as there is room for; with one, nothing else is in sight."""
        self.form.reflow(columns)
        alone = columns == 1
        for part in (self.emergency, self.clock):
            part.setVisible(alone)
        for part in (self.zero, self.before):
            part.setVisible(not alone)
        for line in (self._below, self.foot):
            line.removeWidget(self.message)
        if alone:
            self._below.insertWidget(0, self.message)
        else:
            self.foot.insertWidget(2, self.message, 1)

    # -- showing ----------------------------------------------------------------------------------

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Ask what the protocol of this session asks."""
        if not self.form.lines:
            self.form.build(conductor.session.plan)

    def begin(self, live: Live) -> None:
        """Show the panel; what was typed and left is still there, for typing to take its place."""
        self._asked.clear()
        self._asked_at = -DEBOUNCE
        self.show_live(live)
        plan = live.session.plan
        said = self.tr("Minute 0: {zero}").format(zero=plan.protocol.administration.zero)
        self.zero.setText("\n".join(filter(None, (said, further_in_short(plan, PLANNED)))))
        self._edited()
        self.form.show_field()
        if (field := self.form.field) is not None:
            field.selectAll()

    @override
    def show_live(self, live: Live) -> None:
        """Keep the present at hand, and show what was given before."""
        self._live = live
        _say(self.clock, session_texts.clock_words(live))
        given = live.session.state.given
        told = ", ".join(session_texts.entry_time(live.session, entry.moment) for entry in given)
        _say(self.before, self.tr("Given so far: {times}").format(times=told) if told else "")
        self.form.show_given(live.session.plan, len(given))
        self.silence.say(self.tr("Fade in") if live.music.silenced else self.tr("Silence"))

    def go_on(self) -> None:
        """Give the keyboard back to the line where it was."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.form.show_field()

    # -- what is not confirmed yet ----------------------------------------------------------------

    @override
    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands in the panel and was not confirmed."""
        when = self.when.typed(self._live) if self._live is not None else ""
        return replace(half, given=self.form.typed, when=when)

    @override
    def take_typed(self, half: HalfTyped, live: Live) -> None:
        """Put back what stood in the panel."""
        self._live = live
        if half.given or half.when:
            self.form.fill(half.given)
            self.when.fill(half.when)

    # -- keys -------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Confirm, wherever the keyboard is; only a button that leads elsewhere does what it says."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and (focus in self._elsewhere or not self.isAncestorOf(focus)):
            focus.click()
        else:
            self.confirm()

    def take(self, event: QKeyEvent) -> bool:
        """Let what is typed reach the line where it belongs; Tab leads on, and Space presses a button."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if (
            event.key() in TABS
            or isinstance(focus, Field)
            or (isinstance(focus, QPushButton) and not _changes(event))
        ):
            return False
        self.form.show_field()
        field = self.form.field
        if field is not None and _changes(event):
            QApplication.sendEvent(field, event.clone())
        return True

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        return [*self.form.in_order, *self.when.parts, *self._elsewhere, self.enter_button]

    def set_tab_order(self, after: Iterable[QWidget]) -> None:
        """Let Tab go through all of it in that order, and then through these."""
        groups = [*self.form.groups, self.when.group]
        for group in groups:
            group.tab_to_all()
        in_tab_order([*self.in_order, *after])
        for group in groups:
            group.tab_to_the_pressed()

    # -- confirming -------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Take what the panel shows, at the moment it says; what is not clear is asked about once."""
        if self._live is None or self._seconds() - self._asked_at < DEBOUNCE:
            return
        told = self.when.told(self._live)
        if told.question and not self._insists(told):
            self.when.clock_time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.form.lacks_amount and not self._asked_for(AMOUNT, self.tr("No amount written.")):
            self.form.to_amount()
            return
        self.confirmed.emit(self.form.details, told.insisted if told.question else told.moment)
        self.form.clear()
        self.when.clear()

    def _insists(self, told: TimeTold) -> bool:
        """Tell whether a time that had to be asked about is kept all the same, where it can be."""
        if told.insisted is not None:
            return self._asked_for(self.when.clock_time.text(), told.question)
        self._ask(told.question)
        return False

    def _asked_for(self, what: str, question: str) -> bool:
        """Ask about something, unless it was asked already; tells whether it was."""
        if what in self._asked:
            return True
        self._asked.add(what)
        self._ask(self.tr("{question} Enter again to keep it so.").format(question=question))
        return False

    def _ask(self, question: str) -> None:
        self._asked_at = self._seconds()
        self.message.setText(question)

    def _edited(self, field: str = "") -> None:
        """Say what is to be known of the time that is meant now."""
        if field == AMOUNT:
            self._asked.discard(AMOUNT)
        if self._live is not None:
            said = self.when.before_opening(self._live) or spacing_words(self._live)
            self.message.setText(said or self.usual)

    def _replaced(self, before: str, choice: str) -> None:
        said = self.tr("“{choice}” stands in the place of “{before}” now.")
        self.message.setText(said.format(choice=choice, before=before))


def spacing_words(live: Live) -> str:
    """Say how far apart administrations are on this route, while the last one is nearer than that."""
    state = live.session.state
    spacing = live.session.plan.protocol.administration.spacing
    if not spacing or not state.given:
        return ""
    following = state.given[-1].moment + minutes(spacing)
    if live.now >= following:
        return ""
    said = tr("By the protocol they are {minutes} minutes apart: the next one from {when}.")
    return said.format(minutes=f"{spacing:g}", when=session_texts.entry_time(live.session, following))


def _changes(event: QKeyEvent) -> bool:
    """Tell whether a key would change what is typed; a blank does not count, it presses buttons."""
    return bool(event.text().strip()) or event.key() in EDITS


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
