"""One quiet line about the longer music: how far it is, and in the library what can be done about it."""

from typing import Final

from PySide6.QtWidgets import QWidget

from companion.ports.music.longer_music import LongerMusic, LongerMusicStatus, LongerMusicWork
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, button, column, label, row

TOLD: Final = frozenset(
    {LongerMusicWork.MAKING, LongerMusicWork.NO_ROOM, LongerMusicWork.NO_ENCODER, LongerMusicWork.FAILED}
)
"""What Today tells of; the rest is in the library for whoever asks."""


class LongerMusicLine(QWidget):
    """The line and its buttons; without ``buttons`` it is there while music is made, or cannot be made."""

    def __init__(self, making: LongerMusic, look: Look, parent: QWidget, *, buttons: bool) -> None:
        super().__init__(parent)
        self._longer_music = making
        self._buttons = buttons
        self.said = label("", "muted", wrap=True)
        self.do = button("", "", "plain", height=36)
        self.remove = button(self.tr("Remove"), "", "plain", height=36)
        self._twice = AskTwice(self.remove, self.tr("Remove"), self.tr("Remove it?"))
        self.do.clicked.connect(self._do)
        self.remove.clicked.connect(self._ask_or_remove)
        line = row([self.said, self.do, self.remove], spacing=look.space(12))
        line.setStretch(0, 1)
        column(self).addLayout(line)
        self.tell()
        self.destroyed.connect(making.watch(self.tell))

    def tell(self) -> None:
        """Show how it stands."""
        stands = self._longer_music.standing()
        self._twice.withdraw()
        self.said.setText(self._words(stands))
        self.do.say(self.tr("Stop") if _at_it(stands) else self.tr("Make it"))
        self.do.setVisible(self._buttons and stands.doing is not LongerMusicWork.DONE)
        self.remove.setVisible(self._buttons and stands.made > 0)
        self.setVisible(stands.total > 0 if self._buttons else stands.doing in TOLD)

    def _words(self, stands: LongerMusicStatus) -> str:
        number = min(stands.made + 1, stands.total)
        if stands.doing is LongerMusicWork.MAKING:
            told = self.tr("Music is being made: {number} of {total}.")
            return told.format(number=number, total=stands.total)
        if stands.doing is LongerMusicWork.DONE:
            told = self.tr("The longer music is all there: {total} pieces, {size} MB.")
            return told.format(total=stands.total, size=round(stands.size / 1e6))
        why = {
            LongerMusicWork.WAITING: self.tr(
                "The others are made in the background, never during a session."
            ),
            LongerMusicWork.STOPPED: self.tr("Until they are made, the short ones that ship stand in."),
            LongerMusicWork.NO_ROOM: self.tr(
                "There is too little room on the disk for the others; the short ones that ship stand in."
            ),
            LongerMusicWork.NO_ENCODER: self.tr(
                "This computer cannot write them (Opus is missing); the short ones that ship stand in."
            ),
            LongerMusicWork.FAILED: self.tr(
                "The others could not be made just now; the short ones that ship stand in."
            ),
        }[stands.doing]
        told = self.tr("Longer music: {made} of {total} pieces are there. {why}")
        return told.format(made=stands.made, total=stands.total, why=why)

    def _do(self) -> None:
        if _at_it(self._longer_music.standing()):
            self._longer_music.stop()
        else:
            self._longer_music.make()
        self.tell()

    def _ask_or_remove(self) -> None:
        if self._twice.confirmed():
            self._longer_music.remove()
            self.tell()
        else:
            told = self.tr("Once more removes the longer music; it can be made again at any time.")
            self.said.setText(told)


def _at_it(stands: LongerMusicStatus) -> bool:
    return stands.doing in (LongerMusicWork.MAKING, LongerMusicWork.WAITING)
