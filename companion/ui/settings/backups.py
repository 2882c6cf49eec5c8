"""Backups: those there are, one made now, one checked, and a second folder for copies."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QHideEvent, QShowEvent

from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.record.backups import Backup, BackupCheck, BackupReason, BackupWork
from companion.record.times import day_of
from companion.ui.components.page import field, heading, text_line
from companion.ui.components.papers.dialogs import ask_folder
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import NoticeBar, button, label, row
from companion.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS: Final = (1, 3, 7, 14, 30, 0)
"""After so many days without a backup on another drive Today can say so; none stands for never."""


class BackupsPage(SettingsPage):
    """What is kept besides the record, so that a lost disk is not a lost record."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self._said = ""
        self._stop_watching: Callable[[], None] = lambda: None
        about = self.tr(
            "After every session, and every day, the whole record is copied, encrypted as it is. The copy is "
            "opened and checked before it counts; then the newest of 7 days, 4 weeks and 6 months stay."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.model = TableModel((self.tr("Made"), self.tr("Why"), self.tr("Size")), None, self)
        self.rows = TableView(look, self.model, self.tr("Backups"), wide=1)
        self.rows.setMinimumHeight(look.space(180))
        self.body.addWidget(self.rows, 1)
        self.make = button(self.tr("Back up now"), "", "primary")
        self.check = button(self.tr("Check the one chosen"), "", "plain")
        line = row([self.make, self.check], spacing=look.space(12))
        line.addStretch(1)
        self.body.addLayout(line)
        self.state = NoticeBar(self.tr("Backups"))
        self.body.addWidget(self.state)
        self.body.addWidget(heading(self.tr("A second folder")))
        self._second(look)
        restoring = self.tr(
            "A backup is restored from the screen that asks for the passphrase, into a new folder, so that "
            "nothing is ever written over. Try it once a year."
        )
        self.body.addWidget(label(restoring, "muted", wrap=True))
        self.make.clicked.connect(self._make)
        self.check.clicked.connect(self._check)
        self.rows.chosen.connect(self._check)

    def _second(self, look: Look) -> None:
        """Let somebody name the folder on a stick or another disk."""
        self.folder = text_line(self.tr("Folder on another disk"))
        self.use = button(self.tr("Keep copies there"), "", "plain")
        line = row(spacing=look.space(12))
        hint = self.tr("A disk that breaks or is stolen takes its own backups with it. Empty, there is none.")
        line.addLayout(field(self.folder.accessibleName(), self.folder, hint), 1)
        self.body.addLayout(line)
        self.choose = button(self.tr("Choose…"), "", "plain")
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.choose.clicked.connect(self._choose)
        end = row([self.choose, self.use], spacing=look.space(12))
        end.addStretch(1)
        self.body.addLayout(end)
        self.days = Choice(self.tr("When none was seen on another drive"))
        self.days.setMinimumContentsLength(24)
        for days in DAYS:
            self.days.addItem(
                self.tr("say so after %n days", "", days) if days else self.tr("never say so"), days
            )
        after = row()
        after.addLayout(field(self.days.accessibleName(), self.days))
        after.addStretch(1)
        self.body.addLayout(after)
        self.second = NoticeBar(self.tr("The second folder"))
        self.body.addWidget(self.second)
        self.days.activated.connect(self._keep_days)
        self.use.clicked.connect(self._use)
        self.folder.returnPressed.connect(self._use)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Backups")

    @override
    def refresh(self) -> None:
        folder = self.changes.now.second_backup
        if not self.folder.hasFocus() and self.folder.text() != folder:
            self.folder.setText(folder)
        days = self.changes.now.second_days
        if self.days.findData(days) < 0:
            self.days.addItem(self.tr("say so after %n days", "", days), days)
        self.days.setCurrentIndex(self.days.findData(days))
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stop_watching()
        self._stop_watching = self.services.backups.watch(guarded(self, self._show))
        self._show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._stop_watching()
        super().hideEvent(event)

    def _show(self) -> None:
        """Show how it stands."""
        stands = self.services.backups.standing()
        chosen = self.rows.currentIndex().row()
        rows = [self._row(backup) for backup in stands.backups]
        if rows != [self.model.row(number) for number in range(self.model.rowCount())]:
            self.model.fill(rows)
            self.rows.selectRow(max(0, min(chosen, len(rows) - 1)))
        idle = stands.doing is BackupWork.NOTHING
        self.make.setEnabled(idle)
        self.check.setEnabled(idle and bool(rows))
        progress = {
            BackupWork.NOTHING: self._said
            or stands.trouble
            or ("" if rows else self.tr("There is none yet.")),
            BackupWork.MAKING: self.tr("Making a backup: {percent} %"),
            BackupWork.CHECKING: self.tr("Checking the backup: {percent} %"),
        }
        self.state.say(progress[stands.doing].replace("{percent}", str(stands.percent)))
        self.second.say(stands.second)

    def _row(self, backup: Backup) -> TableRow:
        made = datetime.fromtimestamp(backup.made_ms / 1000, UTC).astimezone()
        why = {
            BackupReason.SESSION: self.tr("after a session"),
            BackupReason.DAILY: self.tr("daily"),
            BackupReason.MIGRATION: self.tr("before a new version of the program changed the record"),
            BackupReason.ASKED: self.tr("asked for"),
        }
        when = f"{day_of(made)}, {made:%H:%M}"
        return TableRow(backup.name, (when, why[backup.reason], QLocale().formattedDataSize(backup.size, 1)))

    def _make(self) -> None:
        self._said = ""
        self.services.backups.back_up(guarded(self, self._made), guarded(self, self._tell))

    def _made(self) -> None:
        self._tell(self.tr("A backup was made, opened and checked."))

    def _tell(self, said: str) -> None:
        self._said = said
        self._show()

    def _check(self) -> None:
        name = self.model.key(self.rows.currentIndex())
        if name and self.services.backups.standing().doing is BackupWork.NOTHING:
            self._said = ""
            self.services.backups.verify(name, guarded(self, self._checked), guarded(self, self._tell))

    def _checked(self, found: BackupCheck) -> None:
        whole = self.tr("This backup is whole. Sessions: {sessions}, entries: {entries}.")
        amiss = self.tr("This backup is as it was made, but not as its audit trail says. {wrong}")
        said = whole.format(sessions=found.sessions, entries=found.entries)
        self._tell(amiss.format(wrong=found.amiss) if found.amiss else said)

    def _choose(self) -> None:
        """Ask for the folder, and keep copies in the one chosen."""
        around = Path(self.folder.text().strip() or Path.home())
        self.dialog = ask_folder(self, self.folder.accessibleName(), around, self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self._use()

    def _keep_days(self) -> None:
        days = self.days.currentData()
        self.changes.make(replace(self.changes.now, second_days=days), self.tr("Kept."))

    def _use(self) -> None:
        """Keep copies in the folder that was typed, or in none."""
        typed = self.folder.text().strip()
        beside = ""
        try:
            if typed:
                beside = self.services.backups.prepare_second(typed)
        except RecordError as error:
            self.changes.told.emit(str(error))
            return
        there = beside or self.tr("Every backup is copied there, too.")
        nowhere = self.tr("Backups are kept here only.")
        if self.changes.make(replace(self.changes.now, second_backup=typed), there if typed else nowhere):
            self.services.backups.tend()
