"""The administration, entered in two steps: the key opens the form, Enter confirms what it shows."""

import re
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from companion.conductor import Live
from companion.record.account import zone_named
from companion.session.clock import Moment, minutes
from companion.session.journal import Administered
from companion.session.protocol import FormField
from companion.session.session import Session
from companion.ui.keys import Action, Keys
from companion.ui.screens.live import words
from companion.ui.widgets import Card, Field, KeyButton, button, column, label, quiet, row

AGO = ((0, "Now"), (1, "1 min ago"), (2, "2 min ago"), (5, "5 min ago"))


class Administration(Card):
    """The protocol's own questions, and when it was; ``confirmed`` gives the answers and the moment."""

    confirmed = Signal(object, object)
    left = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Administration", padding=24, spacing=12, parent=parent)
        self._live: Live | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._cells: list[QWidget] = []
        self._columns = 3
        self.heading = label("Administration", "title")
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
        for ago, text in AGO:
            made = button(text)
            made.setCheckable(True)
            self.when.addButton(made, ago)
            self._times.append(made)
        self.at_time = button("At")
        self.at_time.setCheckable(True)
        self.when.addButton(self.at_time, -2)
        self.clock_time = Field("Clock time, hours and minutes", "14:05")
        self.clock_time.textEdited.connect(lambda: self.at_time.setChecked(True))
        self.clock_time.returnPressed.connect(self.confirm)
        self._times += [self.at_time, self.clock_time]
        self.add(self._time_grid)

    def _build_foot(self, keys: Keys) -> None:
        self.message = label(role="notice", wrap=True)
        undo = keys.key(Action.UNDO)
        self.usual = (
            f"The moment counts when you confirm. A mistake is taken back with {undo} and entered again."
        )
        self.cancel = button("Leave", keys.key(Action.BACK), "quiet")
        self.cancel.clicked.connect(self.left)
        self.enter = button("Confirm", "Enter", "primary")
        self.enter.clicked.connect(self.confirm)
        foot = row([self.message], spacing=8)
        foot.setStretch(0, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.enter)
        self.add(foot)

    def reflow(self, columns: int) -> None:
        """Set the questions in as many columns as there is room for."""
        self._columns = columns
        for index, cell in enumerate(self._cells):
            self.form.removeWidget(cell)
            self.form.addWidget(cell, index // columns, index % columns)
        for at in range(3):
            self.form.setColumnStretch(at, 1 if at < columns else 0)
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
        protocol = live.session.plan.protocol
        self.zero.setText(f"Minute 0: {protocol.administration.zero}")
        if self.when.checkedId() == -1:
            self.when.button(0).setChecked(True)
        self.message.setText(self.usual)
        first = next(iter(self._fields.values()), None)
        (first or self.enter).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_live(self, live: Live) -> None:
        """Keep the present at hand, and show what was given before."""
        self._live = live
        given = live.session.state.given
        told = [words.entry_time(live.session, entry.moment) for entry in given]
        self.before.setText(f"Given so far: {', '.join(told)}" if told else "")

    def _build_form(self, live: Live) -> None:
        plan = live.session.plan
        for field in plan.protocol.administration.fields:
            whole = QWidget()
            cell = column(whole, spacing=4)
            edit = Field(field.label)
            edit.returnPressed.connect(self.confirm)
            if field.id == "amount":
                edit.setText(plan.amount)
            name = label(field.label, "label")
            name.setBuddy(edit)
            cell.addWidget(name)
            cell.addWidget(edit)
            if field.choices:
                cell.addLayout(self._row(field, edit))
            cell.addStretch()
            self._fields[field.id] = edit
            self._cells.append(whole)
        self.reflow(self._columns)

    def _row(self, field: FormField, edit: QLineEdit) -> QHBoxLayout:
        """Put the choices in a row that begins where the field begins."""
        made = row(self._choices(field, edit), spacing=20)
        made.addStretch()
        return made

    def _choices(self, field: FormField, edit: QLineEdit) -> list[KeyButton]:
        made = []
        for choice in field.choices:
            one = quiet(button(choice, role="link", height=28))
            one.clicked.connect(lambda _=False, choice=choice: edit.setText(choice))
            made.append(one)
        return made

    def confirm(self) -> None:
        """Take what the form shows, at the moment it says."""
        if self._live is None:
            return
        ago = self.when.checkedId()
        moment: Moment | None = None
        if ago == -2:
            moment = moment_of(self.clock_time.text(), self._live.session, self._live.now)
            if moment is None:
                self.message.setText("This is no time of day that has passed in this session. Example: 14:05")
                return
        details = {key: text for key, edit in self._fields.items() if (text := edit.text().strip())}
        if ago > 0:
            moment = max(self._live.now - minutes(ago), 0)
        self.confirmed.emit(details, moment)
        self._clear()

    def _clear(self) -> None:
        for key, edit in self._fields.items():
            if key in ("amount", "waste"):
                edit.clear()
        self.clock_time.clear()
        self.when.button(0).setChecked(True)


def moment_of(text: str, session: Session, now: Moment) -> Moment | None:
    """Read a time of day as the moment of this session it last was; none when that was before it opened."""
    found = re.fullmatch(r"\s*(\d{1,2})[:.h ]?(\d{2})(?:[:.](\d{2}))?\s*", text)
    if found is None or session.state.anchor is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    clock = session.clock()
    here = datetime.fromtimestamp(clock.wall_ms(now) / 1000, UTC).astimezone(zone_named(session.state.zone))
    then = here.replace(hour=hour, minute=minute, second=second, microsecond=0)
    if then > here:
        then -= timedelta(days=1)
    moment = clock.moment_at(round(then.timestamp() * 1000))
    return max(moment, 0) if moment > -minutes(1) else None


def given_words(live: Live) -> list[str]:
    """Tell each administration in a line."""
    session = live.session
    labels = {field.id: field.label for field in session.plan.protocol.administration.fields}
    lines = []
    for entry in session.state.given:
        if isinstance(entry.fact, Administered):
            said = ", ".join(f"{labels.get(key, key)}: {text}" for key, text in entry.fact.details.items())
            time = f"{words.entry_time(session, entry.moment)}, {words.time_of_day(session, entry.moment)}"
            lines.append(f"{time}  {said}" if said else time)
    return lines
