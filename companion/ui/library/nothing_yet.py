"""What the library shows before there is any music in it."""

from companion.ports.music.longer_music import LongerMusic
from companion.ui.components.longer_music import LongerMusicLine
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, label, row


class NothingYet(Card):
    """What the library is for, and ``first``, the button that begins it."""

    def __init__(self, look: Look, making: LongerMusic) -> None:
        super().__init__("", padding=look.space(24), spacing=look.space(8))
        self.setAccessibleName(self.tr("No music yet"))
        self.add(label(self.tr("No music of your own yet"), "title"))
        for words in (
            self.tr("Add a folder: its files are listened to in the background, and stay as they are."),
            self.tr("The program then suggests a phase for each piece; you confirm it, or say better."),
            self.tr("Playlists made here can be chosen for a session, beside those that ship."),
        ):
            self.add(label(words, "body", wrap=True))
        self.first = button(self.tr("Add the first folder"), "Ctrl+O", "primary")
        line = row([self.first])
        line.addStretch(1)
        self.body.addSpacing(look.space(8))
        self.add(line)
        self.add(LongerMusicLine(making, look, self, buttons=True))
