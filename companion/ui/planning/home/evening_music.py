"""The music of an evening as one file: what may go along first, then where it is to lie and how far it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from companion.files.destinations import free
from companion.ports.music.along import PieceAlong
from companion.ports.music.evening import EveningMusic, EveningMusicLook
from companion.session.music.music_file import MusicFileKind
from companion.session.plan import Plan
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, label

NAMED = 6
"""So many pieces that may not be copied are named one by one."""


class EveningMusicFile(QWidget):
    """Asks for nothing before somebody presses; what is then found holds until other music is chosen."""

    def __init__(self, music: EveningMusic, look: Look, plan: Callable[[], Plan | None]) -> None:
        """``plan`` gives what is chosen now, as far as its music goes."""
        super().__init__()
        self._music = music
        self._plan = plan
        self._found: EveningMusicLook | None = None
        self._looked_for: Plan | None = None
        self.dialog: QFileDialog | None = None
        self.look = button(self.tr("The music as one file…"), "", "plain", height=36)
        self.about = label("", "muted", wrap=True)
        self.staying = label("", "notice", wrap=True)
        self.leave_out = button(self.tr("Leave these out"), "", "plain", height=36)
        self.kinds = {kind: self._kind_button(kind) for kind in MusicFileKind}
        self.stop = button(self.tr("Stop"), "", "plain", height=36)
        self.replacing = ReplaceQuestion(look, self.look)
        self.said = label("", "muted", wrap=True)
        self.look.clicked.connect(lambda _=False: self.ask())
        self.leave_out.clicked.connect(lambda _=False: self._leave_out())
        self.stop.clicked.connect(lambda _=False: self._music.cancel())
        self._without: frozenset[str] = frozenset()
        self._put(look)
        self.forget()
        self.tell()
        self.destroyed.connect(music.watch(self.tell))

    def _kind_button(self, kind: MusicFileKind) -> QWidget:
        made = button(self.tr("Save as {kind}…").format(kind=_name(kind)), "", "plain", height=36)
        made.clicked.connect(lambda _=False: self._ask_where(kind))
        return made

    def _put(self, look: Look) -> None:
        lines = column(self, spacing=look.space(4))
        lines.setContentsMargins(0, look.space(12), 0, 0)
        first, ways = Flow(spacing=look.space(8)), Flow(spacing=look.space(8))
        first.addWidget(self.look)
        first.addWidget(self.stop)
        for part in (self.leave_out, *self.kinds.values()):
            ways.addWidget(part)
        lines.addLayout(first)
        lines.addWidget(self.about)
        lines.addWidget(self.staying)
        lines.addLayout(ways)
        lines.addWidget(self.replacing)
        lines.addWidget(self.said)

    # -- what may go along ------------------------------------------------------------------------

    def forget(self) -> None:
        """Other music is chosen: nothing is known of it yet."""
        self._found, self._looked_for, self._without = None, None, frozenset()
        self.replacing.hide()
        self._show()

    def ask(self) -> None:
        """Look at the music that is chosen now."""
        self.forget()
        if (plan := self._plan()) is None:
            return
        self._looked_for = plan
        self.about.setText(self.tr("Looking at the licences…"))
        self.about.show()
        self._music.look(plan, guarded(self, self._show_found), guarded(self, self.said.setText))

    def _show_found(self, found: EveningMusicLook) -> None:
        if self._looked_for is None:
            return  # other music was chosen meanwhile
        self._found = found
        self._show()
        for way in (self.leave_out, *self.kinds.values()):
            if way.isVisibleTo(self) and way.isEnabled():
                way.setFocus()
                break

    def _show(self) -> None:
        """Show what is known, and what can be done about it."""
        found = self._found
        staying = [p for p in found.staying if p.track_id not in self._without] if found else []
        goes = bool(found and any(not piece.why_not for piece in found.pieces))
        self.about.setText(self._about(found) if found else "")
        self.about.setVisible(found is not None)
        self.staying.setText(self._why(staying, found.emptied) if found and staying else "")
        self.staying.setVisible(bool(staying))
        self.leave_out.setVisible(bool(staying) and goes)
        for kind, way in self.kinds.items():
            way.setVisible(found is not None and goes and kind in found.kinds and not staying)

    def _about(self, found: EveningMusicLook) -> str:
        if not found.pieces:
            return self.tr("Silence is planned for every phase: there is nothing to write.")
        sizes = ", ".join(
            self.tr("{size} MB as {kind}").format(size=_megabytes(found.seconds, kind), kind=_name(kind))
            for kind in found.kinds
        )
        said = self.tr(
            "{minutes} min, a chapter for each phase; the second one is where the medicine is taken. About "
            "{sizes}."
        ).format(minutes=f"{found.seconds / 60:.0f}", sizes=sizes)
        if found.silent:
            said += " " + self.tr("Silent as planned: {phases}.").format(phases=", ".join(found.silent))
        return said

    def _why(self, staying: Sequence[PieceAlong], emptied: Sequence[str]) -> str:
        named = "\n".join(f"“{piece.title}”: {piece.why_not}" for piece in staying[:NAMED])
        said = self.tr("These may not be copied:\n{pieces}").format(pieces=named)
        if more := len(staying) - NAMED if len(staying) > NAMED else 0:
            said += "\n" + self.tr("and {count} more").format(count=more)
        said += "\n" + self.tr("Choose other music for their phases, or leave them out.")
        if emptied:
            left = self.tr("Without them these phases are silent: {phases}.")
            said += " " + left.format(phases=", ".join(emptied))
        return said

    def _leave_out(self) -> None:
        """Go on without them, as somebody says who has read which they are."""
        if self._found is not None:
            self._without = frozenset(piece.track_id for piece in self._found.staying)
            self._show()

    # -- the file ---------------------------------------------------------------------------------

    def _ask_where(self, kind: MusicFileKind) -> None:
        suggested = free(papers_folder() / f"{self.tr('music-of-the-evening')}{kind.ending}")
        kinds = self.tr("Music (*{ending})").format(ending=kind.ending)
        self.dialog = ask_where(self, self.tr("Save as…"), suggested, kinds, lambda to: self.save(to, kind))

    def save(self, chosen: Path, kind: MusicFileKind) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        right = chosen.suffix.lower() == kind.ending
        path = chosen if right else chosen.with_name(f"{chosen.name}{kind.ending}")
        self.replacing.settle(path, lambda to, replace: self._write(to, kind, replace=replace))

    def _write(self, path: Path, kind: MusicFileKind, *, replace: bool) -> None:
        if self._looked_for is not None:
            self._music.write(self._looked_for, path, kind, without=self._without, replace=replace)

    def tell(self) -> None:
        """Show how far the file is, or how the last one ended."""
        stands = self._music.standing()
        far = self.tr("The music is being written: {share} %").format(share=round(100 * stands.share))
        self.said.setText(far if stands.under_way else stands.said)
        self.said.setVisible(bool(self.said.text()))
        self.stop.setVisible(stands.under_way)
        for part in (self.look, self.leave_out, *self.kinds.values()):
            part.setEnabled(not stands.under_way)

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order of reading."""
        return [self.look, self.stop, self.leave_out, *self.kinds.values()]


def _name(kind: MusicFileKind) -> str:
    return {MusicFileKind.OPUS: "Opus"}.get(kind, kind.upper())


def _megabytes(seconds: float, kind: MusicFileKind) -> str:
    return f"{seconds * kind.bytes_a_second / 1_000_000:.0f}"
