"""The practice room: the scripts there are, how fast one is played, and what was played and is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.times import day_of
from companion.session.script.run import SPEEDS
from companion.ui.components.page import Page, field, heading
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.widgets import AskTwice, Card, button, column, label, row
from companion.ui.widgets.choice import Choice
from companion.ui.widgets.whole_list import WholeList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from companion.ports.practice_room import KeptRun
    from companion.session.script.script import Script
    from companion.ui.practising.ports import PracticeRoom
    from companion.ui.services import Services
    from companion.ui.theme import Look


class PracticeRoomScreen(Page):
    """``begun`` asks for a script at a speed, ``opened`` for a run that is kept."""

    back = Signal()
    begun = Signal(object, float)
    opened = Signal(object)

    def __init__(self, services: Services, look: Look, room: PracticeRoom) -> None:
        super().__init__(look, self.tr("Practice room"))
        self._room = room
        self._protocols = {protocol.id: protocol.name for protocol in services.protocols()}
        shelf = room.shelf()
        self._scripts = list(shelf.scripts)
        self._own_folder = shelf.own_folder
        self._runs: Sequence[KeptRun] = []
        self.lead_back(self.back.emit)
        self.body.addWidget(self._mark())
        self.side_by_side(self._list_scripts(), self._one_script(), shares=(2, 3))
        self.body.addWidget(self._list_runs())
        self.body.addStretch(1)
        self._show_runs()
        self.list.setCurrentRow(0 if self._scripts else -1)
        self._show_script()
        if shelf.problems:
            self.say("\n".join(shelf.problems))
        self.begin_at(self.list)

    def _mark(self) -> QWidget:
        """Say in words and in its colour that nothing of this is real."""
        marked = QWidget()
        marked.setProperty("ground", "practice")
        marked.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = column(marked, margin=self.look.space(12))
        about = self.tr("A script plays the client: no real one is in it, and nothing of it in your record.")
        lines.addWidget(label(about, "practice", wrap=True))
        return marked

    # -- the scripts ------------------------------------------------------------------------------

    def _list_scripts(self) -> QVBoxLayout:
        self.list = WholeList(self.look, self.tr("Scripts"))
        self.list.addItems([script.title for script in self._scripts])
        self.list.itemSelectionChanged.connect(self._show_script)  # which a screen reader does
        self.list.itemActivated.connect(lambda _: self._begin())
        lines = column(spacing=8)
        lines.addWidget(heading(self.tr("Scripts")))
        lines.addWidget(self.list)
        own = self.tr("Scripts of your own, as files in {folder}, stand here as well.")
        lines.addWidget(label(own.format(folder=self._own_folder), "muted", wrap=True))
        lines.addStretch(1)
        return lines

    def _one_script(self) -> Card:
        card = Card(self.tr("The script"), padding=self.look.space(20), spacing=self.look.space(12))
        self.title = heading("")
        self.about = label("", "body", wrap=True)
        self.origin = label("", "muted", wrap=True)
        self.speed = Choice(self.tr("How fast time goes by"))
        for faster in SPEEDS:
            real, many = self.tr("As in life"), self.tr("{times} times faster")
            self.speed.addItem(real if faster == 1 else many.format(times=faster), faster)
        self.speed.setCurrentIndex(len(SPEEDS) - 1)
        self.begin = button(self.tr("Begin"), "Ctrl+Return", "primary")
        self.begin.clicked.connect(self._begin)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._begin)
        hint = self.tr("Music keeps its own speed. What is chosen here holds for the whole run.")
        line = row(spacing=self.look.space(16))
        line.addLayout(field(self.tr("How fast time goes by"), self.speed, hint), 1)
        line.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.title, self.about, self.origin):
            card.add(part)
        card.add(line)
        return card

    @property
    def script(self) -> Script | None:
        """The script that is chosen."""
        chosen = self.list.selectedIndexes()
        return self._scripts[chosen[0].row()] if chosen else None

    def _show_script(self) -> None:
        script = self.script
        self.begin.setEnabled(script is not None)
        if script is None:
            self.title.setText(self.tr("There is no script here."))
            return
        self.title.setText(script.title)
        self.about.setText(script.about)
        origin = [self._protocols.get(script.protocol, script.protocol), *script.source, script.licence]
        self.origin.setText("\n".join(origin))

    def _begin(self) -> None:
        if (script := self.script) is not None:
            self.begun.emit(script, float(self.speed.currentData()))

    # -- what was played --------------------------------------------------------------------------

    def _list_runs(self) -> Card:
        self.kept = Card(self.tr("What was played"), padding=self.look.space(16), spacing=self.look.space(8))
        heads = (self.tr("Day"), self.tr("Script"), self.tr("Speed"), self.tr("As it stands"))
        self.table = TableView(self.look, TableModel(heads), self.tr("What was played"), wide=1)
        self.table.chosen.connect(self._open)
        self.table.current.connect(lambda _: self._show_run())
        self.open_button = button(self.tr("Read the debrief"), "↵", "plain")
        self.open_button.clicked.connect(lambda: self._open(self.table.key()))
        self.delete_button = button(self.tr("Delete this run"), "Delete", "plain")
        self._twice = AskTwice(
            self.delete_button, self.tr("Delete this run"), self.tr("Delete it: once more")
        )
        self.delete_button.clicked.connect(self._delete)
        self.key("Delete", self._delete)
        self.where = label("", "muted", wrap=True)
        line = row([self.where, self.delete_button, self.open_button], spacing=self.look.space(12))
        line.setStretch(0, 1)
        self.kept.add(heading(self.tr("What was played")))
        self.kept.add(self.table)
        self.kept.add(line)
        return self.kept

    def _show_runs(self) -> None:
        chosen = self.table.currentIndex().row()
        self._runs = self._room.runs()
        self.table.fill([self._run_row(run) for run in self._runs])
        self.kept.setVisible(bool(self._runs))
        shown = min(len(self._runs), 6)
        rows = self.table.verticalHeader().defaultSectionSize() * (shown + 1)
        self.table.setFixedHeight(rows + self.look.space(12))
        kept = self.tr("Kept in {folder} until you delete it: the script, and the journal of what you did.")
        self.where.setText(kept.format(folder=self._room.folder))
        if self._runs:
            self.table.select(self._runs[min(max(chosen, 0), len(self._runs) - 1)].id)
            self._show_run()

    def _run_row(self, run: KeptRun) -> TableRow:
        if run.script is None:
            unread = self.tr("It cannot be read any more; it can be deleted.")
            return TableRow(run.id, ("", run.id, "", unread))
        when = datetime.fromtimestamp(run.begun_ms / 1000).astimezone()
        state = self.tr("Not finished") if run.unfinished else self.tr("Debrief")
        speed = self.tr("{times}×").format(times=f"{run.faster:g}")
        return TableRow(run.id, (f"{day_of(when)}, {when:%H:%M}", run.script.title, speed, state))

    @property
    def _run(self) -> KeptRun | None:
        return next((run for run in self._runs if run.id == self.table.key()), None)

    def _show_run(self) -> None:
        """Say what can be done with the run under the cursor."""
        run = self._run
        self._twice.withdraw()
        unfinished = run is not None and run.unfinished
        self.open_button.say(self.tr("Go on with it") if unfinished else self.tr("Read the debrief"))
        self.open_button.setEnabled(run is not None and run.script is not None)

    def _open(self, _key: str) -> None:
        run = self._run
        if run is not None and run.script is not None:
            self.opened.emit(run)

    def _delete(self) -> None:
        run = self._run
        if run is None or not self._twice.confirmed():
            return
        said = self.tr("Deleted; nothing of it is left.")
        try:
            self._room.delete(run.id)
        except RecordError as error:
            said = str(error)
        self._show_runs()
        self.say(said)
