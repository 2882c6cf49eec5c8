"""The foot of the live screen: what was just done, what is wrong, and the rare buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from companion.conductor import Live
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import KeyButton, NoticeBar, button, quiet, row


class Footer(QWidget):
    """One steady line for every message."""

    def __init__(self, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "true")
        self.echo = NoticeBar(self.tr("Done"))
        self.echo.setProperty("role", "muted")
        self.notice = NoticeBar(self.tr("Notice"))
        self._whole = whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 0, 12, 4)
        whole.setSpacing(8)
        messages = row([self.echo, self.notice], spacing=16)
        messages.setStretch(0, 2)
        messages.setStretch(1, 5)
        buttons = row()
        whole.addLayout(messages, 1)
        whole.addLayout(buttons)
        self.buttons: list[KeyButton] = []
        for action, text in (
            (Action.MARK, self.tr("Mark this moment")),
            (Action.UNDO, self.tr("Take back")),
            (Action.KEYS, self.tr("Keys")),
            (Action.END, self.tr("End")),
        ):
            made = quiet(button(text, keys.key(action), "quiet"))
            made.clicked.connect(lambda _=False, action=action: do(action))
            buttons.addWidget(made)
            self.buttons.append(made)

    def reflow(self, columns: int) -> None:
        """Give the messages a row of their own where there is little room."""
        narrow = columns == 1
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(direction)

    def show_end(self, *, shown: bool) -> None:
        """Offer the end, or leave it to the page at which one already is."""
        self.buttons[-1].setVisible(shown)

    def show_live(self, live: Live) -> None:
        """Show the two messages."""
        self.echo.say(live.echo)
        self.notice.say(live.notice)
