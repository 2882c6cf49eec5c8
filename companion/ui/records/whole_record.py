"""One client's whole record: handed over as a folder, kept for years, or erased."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from companion.files.destinations import file_name, free
from companion.ports.erasure import ClientErasure
from companion.ports.exports import Exports
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.names import shown, typed_out
from companion.record.retention import ErasureReason, ErasureRequest, kept_until, load_rules
from companion.record.times import day_of
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.papers.dialogs import ask_folder
from companion.ui.components.papers.ways import open_by_desktop
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.data_words import said as in_words
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Card, Flow, button, label, row
from companion.ui.widgets.choice import Choice


class WholeRecordScreen(Page):
    """What can be done with everything that is kept of one client; ``years`` is the practice's own rule."""

    back = Signal(str)
    erased = Signal()

    def __init__(
        self,
        exports: Exports,
        erasure: ClientErasure,
        look: Look,
        client: Client,
        years: int,
        kept: str = "",
    ) -> None:
        """``kept`` is until when this one client's record is to be kept, where somebody wrote that down."""
        super().__init__(look, shown(client.code), self.tr("The whole record"), width=1200)
        self._exports = exports
        self._erasure = erasure
        self._client = client
        self._kept = kept
        self._written = Path()
        leave = button(self.tr("Clients"), "Esc", "plain")
        leave.clicked.connect(self._leave)
        self.key("Escape", self._leave)
        self.buttons.addWidget(leave)
        self.body.addWidget(self._hand_over())
        self.body.addWidget(self._keep(years))
        self.body.addWidget(self._erase())
        self.body.addStretch(1)
        self.begin_at(self.folder)

    def _leave(self) -> None:
        self.back.emit(self._client.id)

    def _card(self, title: str, about: str) -> Card:
        card = Card(title, padding=self.look.space(20), spacing=self.look.space(10))
        card.add(label(title, "heading"))
        card.add(label(about, "muted", wrap=True))
        return card

    # -- handing over -----------------------------------------------------------------------------

    def _hand_over(self) -> Card:
        card = self._card(
            self.tr("Hand it over"),
            self.tr(
                "One folder: a page for any browser, and of every session a picture, a PDF, a table and a "
                "file for other programs. It is not encrypted."
            ),
        )
        self.folder = text_line(self.tr("Folder"))
        self.folder.setText(str(self._usual_folder()))
        self.write = button(self.tr("Write the folder"), "Ctrl+P", "plain", height=36)
        self.enclose = QCheckBox(self.tr("private notes too, in a file of their own"))
        self.named = QCheckBox(self.tr("with name, birth date, contacts and address"))
        self.choose = button(self.tr("Choose…"), "", "plain", height=36)
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.open = button(self.tr("Open the folder"), "", "plain", height=36)
        self.open.hide()
        line = row([self.folder, self.choose], spacing=self.look.space(12))
        line.setStretch(0, 1)
        card.add(line)
        ways = Flow(spacing=self.look.space(12))
        for part in (self.named, self.enclose, self.write, self.open):
            ways.addWidget(part)
        below = QWidget()
        below.setLayout(ways)
        card.add(below)
        self.replacing = ReplaceQuestion(self.look, self.folder)
        card.add(self.replacing)
        self.write.clicked.connect(self._write)
        self.folder.returnPressed.connect(self._write)
        self.choose.clicked.connect(self._choose)
        self.open.clicked.connect(self._open)
        self.key("Ctrl+P", self._write)
        return card

    def _usual_folder(self) -> Path:
        return free(papers_folder() / self._name)

    @property
    def _name(self) -> str:
        return f"{file_name(self._client.code, self._client.id)}-record"

    def _choose(self) -> None:
        """Ask for the folder in which that of the record will lie."""
        typed = self.folder.text().strip()
        around = Path(typed).expanduser().parent if typed else papers_folder()
        title = self.tr("Where the folder of the record will lie")
        self.dialog = ask_folder(self, title, around, self._chosen)

    def _chosen(self, around: Path) -> None:
        self.folder.setText(str(free(around / self._name)))
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        if not open_by_desktop(self._written):
            self.say(
                self.tr("No program of this computer shows folders: it is {folder}.").format(
                    folder=self._written
                )
            )

    def _write(self) -> None:
        typed = self.folder.text().strip()
        if not typed:
            self.say(self.tr("Say which folder the record goes to."))
            self.folder.setFocus()
            return
        self.replacing.settle(Path(typed).expanduser(), self._write_to)

    def _write_to(self, folder: Path, replace: bool) -> None:
        self.write.setEnabled(False)
        self.open.hide()
        self.say(self.tr("The record is being written; go on as you like."))
        self._exports.write_client(
            self._client.id,
            folder,
            guarded(self, lambda: self._done(folder)),
            guarded(self, self._over),
            private=self.enclose.isChecked(),
            named=self.named.isChecked(),
            replace=replace,
        )

    def _done(self, folder: Path) -> None:
        self._written = folder
        self.open.show()
        self._over(self.tr("Written: {folder}").format(folder=folder))

    def _over(self, said: str) -> None:
        self.write.setEnabled(True)
        self.say(said)

    # -- keeping ----------------------------------------------------------------------------------

    def _keep(self, years: int) -> Card:
        card = self._card(self.tr("Keep it"), self._proposal(years))
        if self._kept:
            own = self.tr("Written down for this client: to be kept until {day}.").format(day=self._kept)
            card.add(label(own, wrap=True))
        rules = "\n".join(
            self.tr("{place}: {years} years ({source}). {note}").format(
                place=in_words(rule.place),
                years=rule.years,
                source=rule.source,
                note=in_words(rule.note),
            )
            for rule in load_rules()
        )
        card.add(label(rules, "muted", wrap=True))
        return card

    def _proposal(self, years: int) -> str:
        try:
            last_ms = self._erasure.last_contact_ms(self._client.id)
        except RecordError as error:
            return str(error)
        until = kept_until(last_ms, years)
        if not last_ms:
            return self.tr("No session was held yet. The program never erases anything by itself.")
        if until is None:
            return self.tr(
                "Your practice has not set how many years it keeps records; Settings has a place for it. "
                "The program never erases anything by itself. For comparison, and not as advice:"
            )
        return self.tr(
            "By your practice's rule of {years} years it is to be kept until {day}. The program never erases "
            "anything by itself. For comparison, and not as advice:"
        ).format(years=years, day=day_of(until))

    # -- erasing ----------------------------------------------------------------------------------

    def _erase(self) -> Card:
        card = self._card(
            self.tr("Erase it"),
            self.tr(
                "Every word goes, for good: sessions, notes, private notes, and their place in the search. "
                "What stays is that it was done, when, by whom and why. Backups hold it until they are "
                "rotated away, at most six months."
            ),
        )
        self.reason = Choice(self.tr("Reason"))
        names = {
            ErasureReason.ASKED: self.tr("asked for by the client"),
            ErasureReason.YEARS_OVER: self.tr("the years of keeping are over"),
            ErasureReason.BY_MISTAKE: self.tr("entered by mistake"),
        }
        for reason, name in names.items():
            self.reason.addItem(name, reason.value)
        self.code = text_line(self.tr("Code"))
        self.witness = text_line(self.tr("Second person"), self.tr("initials, if there is one"))
        self.witness.setMaxLength(8)
        self.go = button(self.tr("Erase"), "", "plain", height=36)
        line = QHBoxLayout()
        line.setSpacing(self.look.space(12))
        line.addLayout(field(self.tr("Reason"), self.reason), 2)
        line.addLayout(field(self.tr("The client's code, typed out"), self.code), 2)
        line.addLayout(field(self.tr("Second person"), self.witness), 2)
        card.add(line)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.go)
        card.add(foot)
        self.go.clicked.connect(self._ask_or_erase)
        self._twice = AskTwice(self.go, self.tr("Erase"), self.tr("Erase for good: once more"))
        self.code.textChanged.connect(self._twice.withdraw)
        return card

    def _ask_or_erase(self) -> None:
        """Erase at the second time of asking, and only when the code was typed out."""
        if not typed_out(self._client.code, self.code.text()):
            self.say(self.tr("Type the client's code exactly as it stands above; nothing was erased."))
            self.code.setFocus()
            return
        if not self._twice.confirmed():
            self.say(self.tr("This cannot be taken back."))
            return
        self.go.setEnabled(False)
        self.say(self.tr("The record is being erased; this takes some seconds."))
        request = ErasureRequest(
            self._client.id,
            self.code.text(),
            ErasureReason(self.reason.currentData()),
            self.witness.text().strip(),
        )
        self._erasure.erase(request, guarded(self, self._gone), guarded(self, self._still_there))

    def _gone(self) -> None:
        self.go.setEnabled(True)
        self.erased.emit()

    def _still_there(self, problem: str) -> None:
        self.go.setEnabled(True)
        self.say(problem)
