"""The administration, entered in two steps: the key opens the form, Enter confirms what it shows."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from companion.conductor import Live
from companion.session.clock import Moment, minutes
from companion.session.protocol import FormField
from companion.session.typed_time import Asks, before_opening, typed_time
from companion.ui.keys import Action, Keys
from companion.ui.screens.live import words
from companion.ui.widgets import Card, Field, KeyButton, button, column, in_tab_order, label, quiet, row

AGO: Final = (0, 1, 2, 5)
"""How many minutes ago it may have been."""

AT_A_TIME: Final = -2
"""The button for a clock time, beside those for minutes."""

AMOUNT: Final = "amount"
"""The field that is filled in as planned before the first administration."""

LONG: Final = 24
"""From how many letters on the choices of a field need two places."""

translate = QCoreApplication.translate


class Administration(Card):
    """The protocol's own questions, and when it was; ``confirmed`` gives the answers and the moment."""

    confirmed = Signal(object, object)
    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Administration"), padding=24, spacing=12, parent=parent)
        self._live: Live | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._cells: list[tuple[QWidget, int]] = []
        self._columns = 3
        self.heading = label(self.tr("Administration"), "title")
        self.zero = label(role="muted")
        self.before = label(role="muted")
        head = row([self.heading, self.zero], spacing=16)
        head.addStretch()
        head.addWidget(self.before)
        self.add(head)
        self.form = QGridLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.add(self.form)
        self.body.addStretch()
        self._build_times()
        self._build_foot(keys)
        self.reflow(3)

    def _build_times(self) -> None:
        self.when = QButtonGroup(self)
        self._times: list[QWidget] = []
        self._time_grid = QGridLayout()
        self._time_grid.setSpacing(8)
        for ago in AGO:
            made = button(self.tr("{count} min ago").format(count=ago) if ago else self.tr("Now"))
            made.setCheckable(True)
            self.when.addButton(made, ago)
            self._times.append(made)
        self.at_time = button(self.tr("At"))
        self.at_time.setCheckable(True)
        self.when.addButton(self.at_time, AT_A_TIME)
        self.clock_time = Field(self.tr("Clock time, hours and minutes"), "14:05")
        self.clock_time.textEdited.connect(lambda: self.at_time.setChecked(True))
        self.clock_time.returnPressed.connect(self.confirm)
        self._times += [self.at_time, self.clock_time]
        self.add(self._time_grid)

    def _build_foot(self, keys: Keys) -> None:
        self.message = label(role="notice", wrap=True)
        self.usual = self.tr(
            "The moment counts when you confirm. A mistake is taken back with {key} and entered again."
        ).format(key=keys.key(Action.UNDO))
        self.cancel = button(self.tr("Leave"), keys.key(Action.BACK), "quiet")
        self.cancel.clicked.connect(self.left)
        self.enter = button(self.tr("Confirm"), "Enter", "primary")
        self.enter.clicked.connect(self.confirm)
        foot = row([self.message], spacing=8)
        foot.setStretch(0, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.enter)
        self.add(foot)

    def reflow(self, columns: int) -> None:
        """Set the questions in as many columns as there is room for."""
        self._columns = columns
        places = {3: 4, 2: 2}.get(columns, 1)
        line = at = 0
        for cell, wants in self._cells:
            span = min(wants, places)
            if at + span > places:
                line, at = line + 1, 0
            self.form.removeWidget(cell)
            self.form.addWidget(cell, line, at, 1, span)
            at += span
        for index in range(4):
            self.form.setColumnStretch(index, 1 if index < places else 0)
        across = 3 if columns == 1 else len(self._times)
        for index, part in enumerate(self._times):
            self._time_grid.removeWidget(part)
            self._time_grid.addWidget(part, index // across, index % across)
        self._time_grid.setColumnStretch(len(self._times), 1)

    def begin(self, live: Live) -> None:
        """Show the form; what was typed and left is still there."""
        if not self._fields:
            self._build_form(live)
        self.show_live(live)
        form = live.session.plan.protocol.administration
        self.zero.setText(self.tr("Minute 0: {zero}").format(zero=form.zero))
        for field in form.fields:
            if field.counts and not self._fields[field.id].text():
                self._fields[field.id].setText(str(len(live.session.state.given) + 1))
        if AMOUNT in self._fields and not live.session.state.given and not self._fields[AMOUNT].text():
            self._fields[AMOUNT].setText(live.session.plan.amount)
        if self.when.checkedId() == -1:
            self.when.button(0).setChecked(True)
        self.message.setText(spacing_words(live) or self.usual)
        first = next(iter(self._fields.values()), None)
        (first or self.enter).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_live(self, live: Live) -> None:
        """Keep the present at hand, and show what was given before."""
        self._live = live
        given = live.session.state.given
        told = ", ".join(words.entry_time(live.session, entry.moment) for entry in given)
        self.before.setText(self.tr("Given so far: {times}").format(times=told) if told else "")

    def _build_form(self, live: Live) -> None:
        plan = live.session.plan
        in_order: list[QWidget] = []
        for field in plan.protocol.administration.fields:
            whole = QWidget()
            cell = column(whole, spacing=4)
            edit = Field(field.label)
            edit.returnPressed.connect(self.confirm)
            name = label(field.label, "label")
            name.setBuddy(edit)
            cell.addWidget(name)
            cell.addWidget(edit)
            choices = self._choices(field, edit)
            if choices:
                cell.addLayout(_row(choices))
            in_order += [edit, *choices]
            cell.addStretch()
            self._fields[field.id] = edit
            self._cells.append((whole, 2 if sum(map(len, field.choices)) > LONG else 1))
        self.reflow(self._columns)
        in_tab_order([*in_order, *self._times, self.cancel, self.enter])

    def _choices(self, field: FormField, edit: QLineEdit) -> list[KeyButton]:
        made = []
        for choice in field.choices:
            one = quiet(button(choice, role="tile", height=32))
            one.clicked.connect(lambda _=False, choice=choice: edit.setText(choice))
            made.append(one)
        return made

    def confirm(self) -> None:
        """Take what the form shows, at the moment it says."""
        if self._live is None:
            return
        ago = self.when.checkedId()
        moment: Moment | None = None
        if ago == AT_A_TIME:
            found = typed_time(self.clock_time.text(), self._live.session, self._live.now)
            if isinstance(found, Asks):
                self.message.setText(found.said)
                return
            if found is None or before_opening(found.moment):
                self.message.setText(
                    self.tr("This is no time of day that has passed in this session. Example: 14:05")
                )
                return
            moment = max(found.moment, 0)
        details = {key: text for key, edit in self._fields.items() if (text := edit.text().strip())}
        if ago > 0:
            moment = max(self._live.now - minutes(ago), 0)
        self.confirmed.emit(details, moment)
        self._clear()

    def _clear(self) -> None:
        """Leave for the next time what stays the same, such as the lot."""
        plan = self._live.session.plan if self._live is not None else None
        for field in plan.protocol.administration.fields if plan is not None else ():
            if not field.stays:
                self._fields[field.id].clear()
        self.clock_time.clear()
        self.when.button(0).setChecked(True)


def _row(choices: list[KeyButton]) -> QHBoxLayout:
    """Put choices in a row that begins where their field begins."""
    made = row(choices, spacing=6)
    made.addStretch()
    return made


def spacing_words(live: Live) -> str:
    """Say how far apart administrations are on this route, while the last one is nearer than that."""
    state = live.session.state
    spacing = live.session.plan.protocol.administration.spacing
    if not spacing or not state.given:
        return ""
    following = state.given[-1].moment + minutes(spacing)
    if live.now >= following:
        return ""
    said = translate("Live", "By the protocol they are {minutes} minutes apart: the next one from {when}.")
    return said.format(minutes=f"{spacing:g}", when=words.entry_time(live.session, following))
