"""The protocols: those that ship, which are only read, and the practice's own, as they stand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem

from companion.files.destinations import ExportError
from companion.override import override
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import OwnProtocol, OwnState
from companion.session.protocol import Protocol
from companion.ui.components.page import Page
from companion.ui.components.papers.dialogs import ask_file, ask_where, documents
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.planning.protocols.own_state import OwnStateCard, state_words
from companion.ui.planning.protocols.reading import ProtocolReading
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label
from companion.ui.widgets.whole_list import WholeList

LOOK_MS: Final = 3_000
"""How often the folder is looked into while the screen is seen."""

LINES: Final = 16
"""So many lines of the list are seen at once; with more it is scrolled."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the list: a protocol that ships, one of the practice, or a draft that has no file yet."""

    name: str
    protocol: Protocol | None = None
    own: OwnProtocol | None = None
    draft: ProtocolDraft | None = None

    @property
    def key(self) -> str:
        """What the line is known by when the list is other than before."""
        if self.own is not None:
            return self.own.file
        return self.draft.file if self.draft else self.protocol.id if self.protocol else ""


def _can_be_edited(line: _Line) -> bool:
    ours = line.own is not None and line.own.state in (OwnState.IN_USE, OwnState.GONE)
    return ours or line.draft is not None


class ProtocolsScreen(Page):
    """The list of protocols at the left, one of them at the right; ``edit`` gives a draft to be edited."""

    back = Signal()
    edit = Signal(object)
    timings = Signal()

    def __init__(self, services: Services, look: Look, chosen: str = "") -> None:
        super().__init__(look, "", width=1360, head_stays=True)
        self._services = services
        self._own = services.own_protocols
        self._lines: list[_Line] = []
        self._stop_watching: Callable[[], None] = lambda: None
        self.headline.say(
            self.tr("Protocols"),
            self.tr("A route with its windows, its phases and what is asked on the way. Each is a file."),
        )
        self.list = WholeList(look, self.tr("Protocols"), most=LINES)
        self.name = label("", "title", wrap=True)
        self.state = OwnStateCard(look)
        self.reading = ProtocolReading(look)
        self._put_buttons()
        self._lay_out()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._own.look)
        self.list.currentRowChanged.connect(self._show)
        self.begin_at(self.list)
        self._fill(chosen)

    def _put_buttons(self) -> None:
        self.duplicate = button(self.tr("Duplicate"), "Ctrl+D", "plain")
        self.edit_button = button(self.tr("Edit"), "Ctrl+E", "primary")
        self.bring_in = button(self.tr("Bring in…"), "", "plain")
        self.hand_out = button(self.tr("Hand out…"), "", "plain")
        own_timings = button(self.tr("Own timings"), "Ctrl+G", "plain")
        own_timings.clicked.connect(self.timings)
        self.key("Ctrl+G", own_timings.click)
        for made in (own_timings, self.bring_in, self.hand_out, self.duplicate, self.edit_button):
            self.buttons.addWidget(made)
        self.lead_back(self.back.emit)
        self.key("Ctrl+D", self._duplicate)
        self.key("Ctrl+E", self._edit)
        self.duplicate.clicked.connect(self._duplicate)
        self.edit_button.clicked.connect(self._edit)
        self.bring_in.clicked.connect(self._ask_file)
        self.hand_out.clicked.connect(self._ask_where)
        self.question = ReplaceQuestion(self.look, self.hand_out)

    def _lay_out(self) -> None:
        left = column(spacing=0)
        left.addWidget(self.list)
        left.addStretch(1)
        right = column(spacing=self.look.space(16))
        self.nothing = label(
            self.tr("No protocol could be read. The notices on Today say why."), "lead", wrap=True
        )
        for part in (self.nothing, self.name, self.question, self.state, self.reading):
            right.addWidget(part)
        right.addStretch(1)
        self.side_by_side(left, right, shares=(1, 3))
        self.state.accept.clicked.connect(lambda: self._do(self._own.accept))
        self.state.let_go.clicked.connect(self._let_go)
        self.state.forget.clicked.connect(self._forget)
        self.state.write_again.clicked.connect(lambda: self._do(self._own.write_again))

    # -- the list -----------------------------------------------------------------------------------

    def _all(self) -> list[_Line]:
        own = self._own.standing()
        drafts = {draft.file: draft for draft in self._own.drafts()}
        used = {one.used.id for one in own if one.used is not None}
        shipped = [_Line(one.name, one) for one in self._services.protocols() if one.id not in used]
        lines = [_Line(one.name, one.used or one.waiting, one, drafts.pop(one.file, None)) for one in own]
        return [*shipped, *lines, *(_Line(one.name, draft=one) for one in drafts.values())]

    def _fill(self, chosen: str = "") -> None:
        """Show the list as it stands; the line that was chosen stays so."""
        at = self._chosen
        chosen = chosen or (at.key if at else "")
        before, self._lines = self._lines, self._all()
        self.nothing.setVisible(not self._lines)
        self.list.setVisible(bool(self._lines))
        self.notice.say(self._own.trouble)
        if before == self._lines and before:
            return
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for line in self._lines:
            item = QListWidgetItem("\n".join(filter(None, (line.name, self._about(line)))))
            item.setToolTip("")
            self.list.addItem(item)
        keys = [line.key for line in self._lines]
        self.list.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self.list.blockSignals(False)  # noqa: FBT003
        self.list.measure()
        self._show()

    def _about(self, line: _Line) -> str:
        if line.draft is not None:
            return self.tr("half edited")
        return state_words(line.own.state) if line.own else ""

    @property
    def _chosen(self) -> _Line | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show(self, _row: int = 0) -> None:
        line = self._chosen
        protocol = line.protocol if line else None
        self.name.setText(line.name if line else "")
        self.state.show_own(line.own if line else None, line.draft if line else None)
        self.reading.setVisible(protocol is not None)
        if protocol is not None:
            self.reading.show_protocol(protocol)
        shipped = line is not None and line.own is None and line.draft is None
        used = line is not None and (shipped or (line.own is not None and line.own.used is not None))
        self.duplicate.setEnabled(used)
        self.hand_out.setEnabled(used)
        self.edit_button.setEnabled(line is not None and _can_be_edited(line))
        self.question.hide()

    # -- doing --------------------------------------------------------------------------------------

    def _do(self, verb: Callable[[str], None]) -> None:
        """Do something with the file that is chosen, or say why it cannot be."""
        line = self._chosen
        if line is None or line.own is None:
            return
        try:
            verb(line.own.file)
        except RecordError as error:
            self.say(str(error))

    def _let_go(self) -> None:
        if self.state.ask_let_go.confirmed():
            self._do(self._own.let_go)

    def _forget(self) -> None:
        """Let go of what is half edited, at the second press."""
        line = self._chosen
        if line is None or line.draft is None or not self.state.ask_forget.confirmed():
            return
        try:
            self._own.keep_draft(line.draft.file, None)
        except RecordError as error:
            self.say(str(error))
        self._fill()

    def _duplicate(self) -> None:
        if self.duplicate.isEnabled() and (line := self._chosen) is not None and line.protocol is not None:
            self._begin(lambda own, its_id=line.protocol.id: own.duplicate(its_id))

    def _edit(self) -> None:
        line = self._chosen
        if not self.edit_button.isEnabled() or line is None:
            return
        if line.draft is not None:
            self.edit.emit(line.draft)
        elif line.own is not None:
            self._begin(lambda own, file=line.own.file: own.edit(file))

    def _begin(self, make: Callable[..., ProtocolDraft]) -> None:
        try:
            draft = make(self._own)
        except RecordError as error:
            self.say(str(error))
            return
        self.edit.emit(draft)

    def _ask_file(self) -> None:
        kinds = self.tr("Protocols (*.toml)")
        self.dialog = ask_file(self, self.tr("A protocol to bring in"), documents(), kinds, self.take_in)

    def take_in(self, path: Path) -> None:
        """Copy a file into the folder of own protocols."""
        try:
            self._own.bring_in(path)
        except RecordError as error:
            self.say(str(error))
            return
        self.say(self.tr("It lies in the folder now. It is used once somebody has accepted it."))

    def _ask_where(self) -> None:
        line = self._chosen
        if line is None or line.protocol is None:
            return
        name = documents() / f"{line.protocol.id}.toml"
        kinds = self.tr("Protocols (*.toml)")
        self.dialog = ask_where(self, self.tr("Where the protocol goes"), name, kinds, self.give_out)

    def give_out(self, path: Path) -> None:
        """Write the chosen protocol to a file, to be shared."""
        line = self._chosen
        if line is not None and line.protocol is not None:
            its_id = line.protocol.id
            self.question.settle(path, lambda to, replace: self._write(its_id, to, replace=replace))

    def _write(self, its_id: str, path: Path, *, replace: bool) -> None:
        try:
            self._own.hand_out(its_id, path, replace=replace)
        except (ExportError, RecordError) as error:
            self.say(str(error))
            return
        self.say(self.tr("Written: {file}").format(file=path))

    # -- the folder, as it changes --------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stop_watching()
        self._stop_watching = self._own.watch(guarded(self, self._fill))
        self._own.look()
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._stop_watching()
        super().hideEvent(event)
