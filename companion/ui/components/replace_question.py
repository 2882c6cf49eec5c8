"""The question before something that is there would be replaced; it is asked in place."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.files.destinations import changed_at, free
from companion.record.times import day_of
from companion.ui.local_now import Now, local_now
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, label

Write = Callable[[Path, bool], None]
"""Writes to a path; the flag says that what is there may be replaced."""


class ReplaceQuestion(QWidget):
    """One line with two answers, there only while there is something to ask; another path takes it away."""

    def __init__(self, look: Look, asker: QWidget, now: Now = local_now) -> None:
        """``asker`` gets the keyboard back; where it is a line with a path, it shows where the file went."""
        super().__init__()
        self._asker = asker
        self._now = now
        self._write: Write = lambda _path, _replace: None
        self._to = Path()
        self.asked = label(role="notice", wrap=True)
        self.replace = button(self.tr("Replace it"), "", "plain", height=36)
        self.keep = button(self.tr("Keep both"), "", "plain", height=36)
        line = Flow(spacing=look.space(12))
        for part in (self.asked, self.replace, self.keep):
            line.addWidget(part)
        self.setLayout(line)
        self.replace.clicked.connect(self._replace)
        self.keep.clicked.connect(self._keep_both)
        if isinstance(asker, QLineEdit):
            asker.textChanged.connect(self.hide)
        self.hide()

    def settle(self, to: Path, write: Write) -> None:
        """Write at once where nothing is, and ask first where something is."""
        self.hide()
        changed = changed_at(to)
        if changed is None:
            write(to, False)  # noqa: FBT003 - as Write says
            return
        self._to, self._write = to, write
        when = datetime.fromtimestamp(changed, UTC).astimezone(self._now().tzinfo)
        said = self.tr("There is something named {name} already, from {day}, {time}.")
        self.asked.setText(said.format(name=to.name, day=day_of(when), time=f"{when:%H:%M}"))
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace(self) -> None:
        self._answer(self._to, replace=True)

    def _keep_both(self) -> None:
        beside = free(self._to)
        if isinstance(self._asker, QLineEdit):
            self._asker.setText(str(beside))
        self._answer(beside, replace=False)

    def _answer(self, to: Path, *, replace: bool) -> None:
        self._asker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self._write(to, replace)
