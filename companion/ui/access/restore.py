"""Restoring a backup from the first screen: which one, what will happen, and by which passphrase."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal

from companion.ports.access.restoring import Restoring
from companion.record.backups import Restored, backup_named
from companion.record.times import day_of
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.papers.dialogs import ask_file, ask_folder, documents
from companion.ui.guarded import guarded
from companion.ui.local_now import Now, local_now
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, label, row


class RestoreScreen(Page):
    """Restores into the empty place of a record, or, where there is one, into a new folder beside it.

    ``restored`` tells in a sentence that the record of this computer is there now.
    """

    back = Signal()
    restored = Signal(str)

    def __init__(self, restoring: Restoring, look: Look, *, new: bool, now: Now = local_now) -> None:
        """``new`` says that there is no record here yet."""
        super().__init__(look, self.tr("Restore a backup"), width=720, middle=True)
        self._restoring = restoring
        self._new = new
        self._now = now
        self._altered = False
        self.lead_back(self.back.emit)
        self.file = self._line(self.tr("The backup"), self.tr("Choose the backup"), self._ask_file)
        if not new:
            self.folder = self._line(
                self.tr("The new folder"), self.tr("Choose the folder around it"), self._ask_folder
            )
            self.folder.setText(str(documents() / "Companion restored"))
            self.folder.textChanged.connect(self._foretell)
        self.secret = text_line(self.tr("Passphrase or recovery key of that day"), secret=True)
        self.body.addLayout(field(self.secret.accessibleName(), self.secret))
        self.will = label("", "body", wrap=True)
        self.go = button("", "↵", "primary")
        self.body.addWidget(self.will)
        end = row([self.go])
        end.addStretch(1)
        self.body.addLayout(end)
        self.file.textChanged.connect(self._foretell)
        self.secret.returnPressed.connect(self._restore)
        self.go.clicked.connect(self._restore)
        self._foretell()
        self.begin_at(self.file)

    def _line(self, name: str, choosing: str, ask: Callable[[], None]) -> TextLine:
        """Put a line for a path, which may also be chosen."""
        line, choose = text_line(name), button(self.tr("Choose…"), "", "plain", height=36)
        choose.setAccessibleName(choosing)
        choose.clicked.connect(lambda _=False: ask())
        both = row(spacing=self.look.space(12))
        both.addLayout(field(name, line), 1)
        both.addWidget(choose, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(both)
        return line

    def _ask_file(self) -> None:
        kinds = self.tr("Backups ({ending})").format(ending="*.backup")
        typed = self.file.text().strip()
        around = Path(typed).expanduser().parent if typed else Path.home()
        self.dialog = ask_file(self, self.tr("The backup"), around, kinds, self._file_chosen)

    def _file_chosen(self, path: Path) -> None:
        self.file.setText(str(path))
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_folder(self) -> None:
        around = Path(self.folder.text().strip() or documents()).expanduser().parent
        self.dialog = ask_folder(self, self.tr("The new folder"), around, self._folder_chosen)

    def _folder_chosen(self, around: Path) -> None:
        self.folder.setText(str(around / "Companion restored"))
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foretell(self) -> None:
        """Say what will happen, before anything does."""
        self._altered = False
        self.go.say(self.tr("Restore it"))
        if self._new:
            will = self.tr(
                "It is opened and checked, and becomes the record of this computer, which has none yet. The "
                "backup itself stays as it is."
            )
        else:
            will = self.tr(
                "It is opened, checked, and unpacked into the new folder. The record on this computer stays "
                "as it is, and is the one that opens here; nothing is written over."
            )
        self.will.setText(" ".join(filter(None, (self._made(), will))))

    def _made(self) -> str:
        """Say when the backup that is named was made, as far as its name tells."""
        path = Path(self.file.text().strip()).expanduser()
        try:
            found = backup_named(path.name, path.stat().st_size)
        except (OSError, ValueError):
            return ""
        if found is None:
            return ""
        made = datetime.fromtimestamp(found.made_ms / 1000, UTC).astimezone(self._now().tzinfo)
        said = self.tr("This backup was made on {day}, {time} ({size}).")
        size = QLocale().formattedDataSize(found.size, 1)
        return said.format(day=day_of(made), time=f"{made:%H:%M}", size=size)

    def _missing(self) -> tuple[str, TextLine] | None:
        if not self.file.text().strip():
            return self.tr("Say which backup: choose its file."), self.file
        if not self._new and not self.folder.text().strip():
            return self.tr("Say which new folder it goes to."), self.folder
        if not self.secret.text():
            return self.tr("Type the passphrase, or the recovery key, of the day it was made."), self.secret
        return None

    def _restore(self) -> None:
        if not self.go.isEnabled():
            return
        if missing := self._missing():
            self.say(missing[0])
            missing[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.go.setEnabled(False)
        self.say(self.tr("The backup is being opened and checked; this takes some seconds."))
        file, secret = Path(self.file.text().strip()).expanduser(), self.secret.text()
        then, failed = guarded(self, self._done), guarded(self, self._failed)
        if self._new:
            self._restoring.as_the_record(file, secret, then, failed, altered=self._altered)
        else:
            into = Path(self.folder.text().strip()).expanduser()
            self._restoring.into_folder(file, into, secret, then, failed, altered=self._altered)

    def _failed(self, problem: str) -> None:
        self.go.setEnabled(True)
        self._altered = self._restoring.is_altered()
        if self._altered:
            self.go.say(self.tr("Restore it all the same"))
        self.say(problem)
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, found: Restored) -> None:
        self.go.setEnabled(True)
        self.secret.clear()
        said = [self.tr("The backup is whole, and restored. Sessions: {sessions}, entries: {entries}.")]
        said[0] = said[0].format(sessions=found.sessions, entries=found.entries)
        if found.amiss:
            said.append(found.amiss)
        if self._new:
            said.append(self.tr("It opens with the passphrase of the day it was made."))
            self.restored.emit(" ".join(said))
            return
        if found.erased:
            said.append(self.tr("Erased again, as in the record here: {count}.").format(count=found.erased))
        if found.unread:
            said.append(self.tr("Who was erased since it was made could not be read from the record here."))
        opens = self.tr("It is opened by: {command}")
        said.append(opens.format(command=f'companion --data-dir "{self.folder.text().strip()}"'))
        self.say(" ".join(said))
