"""The foot of the live screen: what was just done, what is wrong, and the rare buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.conductor import Live
from companion.ui.keys import Action, Keys
from companion.ui.widgets import NoticeBar, button, quiet

BUTTONS = (
    (Action.MARK, "Mark this moment"),
    (Action.UNDO, "Take back"),
    (Action.KEYS, "Keys"),
    (Action.END, "End"),
)


class Foot(QWidget):
    """One steady line for every message."""

    def __init__(self, keys: Keys, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "true")
        self.echo = NoticeBar("Done")
        self.echo.setProperty("role", "muted")
        self.notice = NoticeBar("Notice")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 0, 12, 8)
        whole.setSpacing(8)
        whole.addWidget(self.echo, 2)
        whole.addWidget(self.notice, 5)
        for action, text in BUTTONS:
            made = quiet(button(text, keys.key(action), "quiet"))
            made.clicked.connect(lambda _=False, action=action: do(action))
            whole.addWidget(made)

    def show_live(self, live: Live) -> None:
        """Show the two messages."""
        self.echo.say(live.echo)
        self.notice.say(live.notice)
