"""Forms due after sessions, in view until somebody says that they were sent; the program sends nothing."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from companion.ports.record import RecordError
from companion.record.due_forms import DueForm, written
from companion.record.names import shown
from companion.record.times import day_of
from companion.ui.local_now import Now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, label, row

KEYS: Final = tuple(f"{held}+{figure}" for held in ("Alt", "Ctrl") for figure in (5, 6, 7, 8, 9, 0))
"""The keys that the bar of the desk and the tabs of Review leave to the forms; Tab reaches any more."""


class FormLines(Card):
    """A line for each form with the day it is due, and a button to say that it was sent, or was not."""

    def __init__(
        self,
        services: Services,
        look: Look,
        forms: Sequence[DueForm],
        now: Now,
        told: Callable[[str], None],
        opens: Callable[[str], None] | None = None,
        figures: Iterator[str] | None = None,
    ) -> None:
        """``told`` is given one calm sentence when something could not be written down.

        ``opens`` leads to the session of a form, whose id it is given, where the lines stand elsewhere, by
        the next of the ``figures``.
        """
        super().__init__(padding=look.space(16), spacing=look.space(8))
        self.setAccessibleName(self.tr("Forms to send in"))
        self._services = services
        self._now = now
        self._told = told
        self.lines: list[tuple[QLabel, KeyButton]] = []
        self._forms = list(forms)
        for index, form in enumerate(forms):
            said = label(wrap=True)
            pressed = button("", self._key(index), "plain", height=36)
            pressed.clicked.connect(partial(self._turn, index))
            line = row([said], spacing=look.space(16))
            line.setStretch(0, 1)
            if opens is not None:
                line.addWidget(self._way_there(form, next(figures, "") if figures else "", opens))
            line.addWidget(pressed)
            self.add(line)
            self.lines.append((said, pressed))
            self._show(index, form)
        if not forms:
            self.hide()  # never shown from here: without a place it would be a window for a moment

        for index, (_, pressed) in enumerate(self.lines[: len(KEYS)]):
            self._bind(self._key(index), pressed)

    def _bind(self, key: str, pressed: KeyButton) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setAutoRepeat(False)
        made.activated.connect(pressed.click)

    def _way_there(self, form: DueForm, key: str, opens: Callable[[str], None]) -> KeyButton:
        made = button(self.tr("Open"), key, "plain", height=36)
        made.setAccessibleDescription(self._due(form))
        made.clicked.connect(lambda _checked: opens(form.visit_id))
        if key:
            self._bind(key, made)
        return made

    def _key(self, index: int) -> str:
        """Give the key of a line, while there are any."""
        return KEYS[index] if index < len(KEYS) else ""

    def _turn(self, index: int) -> None:
        form = self._forms[index]
        try:
            self._forms[index] = self._services.forms.say_sent(form, sent=not form.sent_ms)
        except RecordError as error:
            self._told(str(error))
            return
        self._show(index, self._forms[index])

    def _show(self, index: int, form: DueForm) -> None:
        said, pressed = self.lines[index]
        if form.sent_ms:
            text = self.tr("{form} of {client}: sent on {day}, {who}")
            local = datetime.fromtimestamp(form.sent_ms / 1000, UTC).astimezone(self._now().tzinfo)
            sent = day_of(local)
            said.setText(
                text.format(form=form.name, client=shown(form.client_code), day=sent, who=form.sent_by)
            )
            pressed.say(self.tr("Not sent after all"))
        else:
            said.setText(self._due(form))
            pressed.say(self.tr("It was sent"))
        pressed.setAccessibleDescription(said.text())

    def _due(self, form: DueForm) -> str:
        today = self._now().date()
        if form.due > today:
            text = self.tr("{form} of {client}: to be sent by {day}")
        elif form.due == today:
            text = self.tr("{form} of {client}: to be sent by today, {day}")
        else:
            text = self.tr("{form} of {client}: was to be sent by {day}")
        return text.format(form=form.name, client=shown(form.client_code), day=written(form.due))


def due_forms(
    services: Services,
    look: Look,
    now: Now,
    told: Callable[[str], None],
    visit_id: str = "",
    opens: Callable[[str], None] | None = None,
    figures: Iterator[str] | None = None,
) -> QWidget | None:
    """Make the lines of what nobody has sent yet, or of one session; none where there is nothing to show."""
    try:
        forms = services.forms.of(visit_id) if visit_id else services.forms.unsent()
    except RecordError as error:
        told(str(error))
        return None
    return FormLines(services, look, forms, now, told, opens, figures) if forms else None
