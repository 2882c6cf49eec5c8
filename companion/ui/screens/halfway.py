"""The form of a new session that was left half filled: kept when it is left, offered when one comes back."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import Signal

from companion.ports import RecordError, Records
from companion.record.halfway import HalfFilled
from companion.record.times import day_of
from companion.ui.now import Now
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, label, row


class HalfwayOffer(Card):
    """One line with two answers; it goes away with either of them, and nothing is filled in unasked.

    ``answered`` tells that it was; a form that is gone on with stays kept until another one takes its place.
    """

    answered = Signal()

    def __init__(
        self,
        look: Look,
        records: Records,
        form: HalfFilled,
        whose: str,
        now: Now,
        fill: Callable[[HalfFilled], None],
    ) -> None:
        """``whose`` is the code of a client, or empty; ``fill`` puts the form on the screen."""
        super().__init__(padding=look.space(12))
        self.setAccessibleName(self.tr("A half-filled form"))
        self._records = records
        left = datetime.fromtimestamp(form.kept_ms / 1000, UTC).astimezone(now().tzinfo)
        about = (
            self.tr("The form for {client} that was left half filled on {day} at {time} is kept.")
            if whose
            else self.tr("The form that was left half filled on {day} at {time} is kept.")
        )
        said = about.format(client=whose, day=day_of(left), time=f"{left:%H:%M}")
        self.said = label(said, wrap=True)
        self.go_on = button(self.tr("Go on with it"), "Ctrl+G", "plain", height=36)
        self.let_go = button(self.tr("Let it go"), "", "quiet", height=36)
        self.go_on.clicked.connect(lambda: fill(form))
        self.let_go.clicked.connect(self._let_go)
        for answer in (self.go_on, self.let_go):
            answer.clicked.connect(self.hide)
            answer.clicked.connect(self.answered)
        line = row([self.said, self.go_on, self.let_go], spacing=look.space(12))
        line.setStretch(0, 1)
        self.add(line)

    def _let_go(self) -> None:
        with suppress(RecordError):  # it is offered once more then
            self._records.keep_half_filled(None)
