"""The form of a new session that was left half filled: kept when it is left, offered when one comes back."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from companion.ports.record import RecordError, Records
from companion.record.times import day_of
from companion.record.typed.saved_form import SavedForm
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page
from companion.ui.local_now import Now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextBox, TextLine, button, label, row


class SavedFormOffer(Card):
    """One line with two answers; it goes away with either of them, and nothing is filled in unasked.

    ``answered`` tells that it was; a form that is gone on with stays kept until another one takes its place.
    """

    answered = Signal()

    def __init__(
        self,
        look: Look,
        records: Records,
        form: SavedForm,
        whose: str,
        now: Now,
        fill: Callable[[SavedForm], None],
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
            self._records.saved_forms.keep(None)


class FormKeeper(QObject):
    """Keeps a form while it is filled in; ``filled`` gives what stands in it.

    It takes the place of the form that was kept before, once there is something in it; one that is only
    offered is not let go by a form that is empty.
    """

    def __init__(self, page: Page, services: Services, filled: Callable[[], SavedForm], now: Now) -> None:
        super().__init__(page)
        self._page = page
        self._services = services
        self._filled = filled
        self._now = now
        self._fresh = filled()
        self._ours = False
        self._beginning = ""
        self._unkept = ""
        self._saving = Autosave(page, services.write_queue, self._to_keep, self._write, self._told)

    def watch(self, *edits: TextLine | TextBox) -> None:
        """Keep what is typed in these fields."""
        self._saving.watch(*edits)
        for edit in edits:
            edit.textChanged.connect(self._saving.touch)

    def touch(self) -> None:
        """Something else of the form is other than before."""
        self._saving.touch()

    def goes_on(self) -> None:
        """Take the form that was kept for this one."""
        self._ours = True

    def begins(self, visit_id: str) -> None:
        """Let the form go once this session has begun."""
        self._beginning = visit_id
        self._saving.touch()

    def _to_keep(self) -> SavedForm | None:
        """Give the form as it is filled in; none where nothing was, or where its session has begun."""
        filled = self._filled()
        if self._has_begun():
            self._ours = True
            return None
        if filled == self._fresh:
            return None
        return replace(filled, kept_ms=round(self._now().timestamp() * 1000))

    def _has_begun(self) -> bool:
        try:
            return bool(self._beginning) and self._services.records.visits.find(self._beginning) is not None
        except RecordError:
            return False

    def _write(self, form: SavedForm | None) -> None:
        if form is not None or self._ours:
            self._services.records.saved_forms.keep(form)

    def _told(self, form: SavedForm | None, problem: str) -> None:
        notice = self._page.notice
        if problem:
            still = self.tr("{problem} What you filled in is still here, and is tried again.")
            self._unkept = still.format(problem=problem)
            notice.say(self._unkept)
            return
        self._ours = form is not None
        if self._unkept and notice.text() == self._unkept:
            notice.say("")
        self._unkept = ""
