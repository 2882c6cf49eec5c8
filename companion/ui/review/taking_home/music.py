"""The music of a session to take along: what may be copied first, then a folder or one file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.override import override
from companion.ports.music.along import AlongProgress, HeardStretch, PieceAlong
from companion.record.visits import Visit
from companion.report.music.heard_at import HeardSpan, heard_spans
from companion.report.session_report import SessionReport
from companion.ui.components.papers.dialogs import ask_folder, ask_where
from companion.ui.components.printing import paper_of, papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, label

ENDING: Final = ".m4a"
BYTES_A_SECOND: Final = 20_000
"""How large one file becomes for each second of it."""


class MusicAlongCard(QWidget):
    """Says what goes along and what does not, how long and large it is, and how far a copy is."""

    left = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        visit: Visit,
        report: Callable[[], SessionReport],
        say: Callable[[str], None],
    ) -> None:
        """``report`` gives the session as it is known now; ``say`` gets a sentence about what came of it."""
        super().__init__()
        self._along = services.music.along
        self._visit = visit
        self._report = report
        self._say = say
        self._spans: Sequence[HeardSpan] = ()
        self._free: dict[str, PieceAlong] = {}
        self.dialog: QFileDialog | None = None
        self.goes = label(wrap=True)
        self.stays = label(role="muted", wrap=True)
        self.folder = button(self.tr("Copy into a folder…"), "", "plain", height=36)
        self.file = button(self.tr("One file of what was played…"), "", "plain", height=36)
        self.stop = button(self.tr("Stop"), "", "plain", height=36)
        self.far = label(role="muted")
        self.leave = button(self.tr("Back to the papers"), "Esc", "quiet", height=36)
        self.replacing = ReplaceQuestion(look, self.folder)
        self.folder.clicked.connect(lambda _=False: self.ask_folder())
        self.file.clicked.connect(lambda _=False: self.ask_file())
        self.stop.clicked.connect(lambda _=False: self._along.cancel())
        self.leave.clicked.connect(lambda _=False: self.left.emit())
        self._put(look)
        self._busy(busy=False)

    def _put(self, look: Look) -> None:
        lines = column(self, spacing=look.space(8))
        lines.addWidget(label(self.tr("The music to take along"), "heading"))
        about = self.tr(
            "Copies lie in clear: anybody who has them can hear them. Only what its licence lets be copied "
            "goes along; where that is not known, nothing does."
        )
        lines.addWidget(label(about, "muted", wrap=True))
        ways = Flow(spacing=look.space(8))
        for made in (self.folder, self.file, self.stop, self.leave):
            ways.addWidget(made)
        lines.addWidget(self.goes)
        lines.addWidget(self.stays)
        lines.addLayout(ways)
        for part in (self.far, self.replacing):
            lines.addWidget(part)
        lines.addStretch(1)

    # -- what goes along --------------------------------------------------------------------------

    def attend(self) -> None:
        """Look what may be copied of the music that was heard."""
        self._spans = heard_spans(self._report().session)
        pieces = {span.track_id: span.title for span in self._spans}
        self._free = {}
        self.goes.setText(
            self.tr("Looking at the licences…") if self._spans else self.tr("No music was played.")
        )
        self.stays.setText("")
        self._busy(busy=False)
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._spans:
            self._along.look(tuple(pieces.items()), guarded(self, self._known), guarded(self, self._say))

    def _known(self, found: Sequence[PieceAlong]) -> None:
        goes = [piece for piece in found if not piece.why_not]
        self._free = {piece.track_id: piece for piece in goes}
        self.goes.setText(self._going([piece for piece in goes if not piece.lives]))
        why_not = {piece.title: piece.why_not for piece in found if piece.why_not}
        kept = "\n".join(f"“{title}”: {why}" for title, why in why_not.items())
        self.stays.setText(self.tr("These stay here:\n{pieces}").format(pieces=kept) if kept else "")
        self._busy(busy=False)
        if goes:
            first = self.folder if self.folder.isEnabled() else self.file
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _going(self, files: Sequence[PieceAlong]) -> str:
        """Say what goes along, and how long and large it is in each way."""
        stretches = self._stretches()
        if not self._free:
            return self.tr("None of this music may be copied.")
        if not files:
            said = self.tr(
                "Living music goes along as one file of what was played, about {heard} min, {large}; in a "
                "folder there is nothing of it."
            )
        elif any(one.living for one in stretches):
            said = self.tr(
                "Pieces that may be copied: {count}. In a folder {minutes} min, {size}; as one file of what "
                "was played, living music as well, about {heard} min, {large}."
            )
        else:
            said = self.tr(
                "Pieces that may be copied: {count}. In a folder {minutes} min, {size}; as one file of what "
                "was played about {heard} min, {large}."
            )
        heard = sum(one.to_s - one.from_s for one in stretches)
        return said.format(
            count=len(files),
            minutes=round(sum(piece.seconds for piece in files) / 60),
            size=_size(sum(piece.size for piece in files)),
            heard=round(heard / 60),
            large=_size(round(heard * BYTES_A_SECOND)),
        )

    def _stretches(self) -> list[HeardStretch]:
        """Give what was heard of the pieces that go along; none goes on beyond its end."""
        found = []
        for span in self._spans:
            if (piece := self._free.get(span.track_id)) is not None:
                begins_s, ends_s = span.piece.began.position_s, span.ends_s
                ends_s = min(ends_s, piece.seconds) if piece.seconds else ends_s
                living = span.as_it_was(span.since)
                found.append(HeardStretch(span.track_id, span.title, begins_s, ends_s, living))
        return found

    # -- the copies -------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Ask in which folder that of the music will lie."""
        title = self.tr("Where the folder of the music will lie")
        self.dialog = ask_folder(self, title, papers_folder(), self.save_folder)

    def save_folder(self, around: Path) -> None:
        """Copy into a new folder within one that was chosen."""
        self._write(free(around / paper_of(self._visit, "music", "")), joined=False, replace=False)

    def ask_file(self) -> None:
        """Ask where the one file is to be saved."""
        suggested = free(papers_folder() / paper_of(self._visit, "music", ENDING))
        kinds = self.tr("Music (*{ending})").format(ending=ENDING)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, self.save_file)

    def save_file(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ENDING else chosen.with_name(f"{chosen.name}{ENDING}")
        self.replacing.settle(path, lambda to, replace: self._write(to, joined=True, replace=replace))

    def _write(self, path: Path, *, joined: bool, replace: bool) -> None:
        self._busy(busy=True)
        self._say("")
        told = guarded(self, self._told)
        self._along.write(self._stretches(), path, told, joined=joined, replace=replace)

    def _told(self, progress: AlongProgress) -> None:
        if progress.over:
            self._busy(busy=False)
            self._say(progress.said)
        else:
            self.far.setText(self.tr("{share} % copied").format(share=round(100 * progress.share)))

    def _busy(self, *, busy: bool) -> None:
        self.folder.setEnabled(not busy and any(not piece.lives for piece in self._free.values()))
        self.file.setEnabled(not busy and bool(self._free))
        self.stop.setVisible(busy)
        if busy:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.far.setText(self.tr("Beginning…") if busy else "")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and self.stop.isVisibleTo(self):
            self._along.cancel()  # nobody would be told of it
        super().hideEvent(event)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB" if count >= 10_000_000 else f"{count / 1_000_000:.1f} MB"
