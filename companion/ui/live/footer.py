"""The foot of the live screen: what was just done, what is wrong, and the rare buttons."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from companion.conductor import Live
from companion.override import override
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import KeyButton, NoticeBar, button, quiet, row


class FootLine(NoticeBar):
    """A message that keeps the room of two short lines, whatever it says: nothing around it moves."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setMinimumHeight(0)  # the height below, which grows with the text, is the least there is

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class Footer(QWidget):
    """One steady line for every message; whatever it says, it is as high as it was."""

    def __init__(self, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "true")
        self.echo = FootLine(self.tr("Done"))
        self.echo.setProperty("role", "muted")
        self.notice = FootLine(self.tr("Notice"))
        self._whole = whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 0, 24, 4)
        whole.setSpacing(8)
        for said in (self.echo, self.notice):
            said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        messages = row([self.echo, self.notice], spacing=16)
        messages.setStretch(0, 2)
        messages.setStretch(1, 5)
        whole.addLayout(messages, 1)
        self.buttons: list[KeyButton] = []
        for action, text in (
            (Action.MARK, self.tr("Mark this moment")),
            (Action.UNDO, self.tr("Take back")),
            (Action.KEYS, self.tr("Keys")),
            (Action.END, self.tr("End")),
        ):
            made = quiet(button(text, keys.key(action), "quiet", height=36))
            made.clicked.connect(lambda _=False, action=action: do(action))
            self.buttons.append(made)
        self.rare = QWidget(self)
        self.rare.setLayout(row(self.buttons))
        self.further = quiet(button("", keys.key(Action.NEXT_PAGE), "plain", height=36))
        self.further.clicked.connect(lambda: do(Action.NEXT_PAGE))
        self.take_back_buttons()

    def take_back_buttons(self) -> None:
        """Have the rare buttons here, where no page of the panels has them."""
        self._whole.addWidget(self.rare)
        self.rare.show()

    def show_page(self, following: str) -> None:
        """Offer the next page of the panels; nothing where they stand side by side."""
        self._whole.addWidget(self.further)
        self.further.setVisible(bool(following))
        self.further.say(following)

    def show_end(self, *, shown: bool) -> None:
        """Offer the end, or leave it to the page at which one already is."""
        self.buttons[-1].setVisible(shown)

    def show_live(self, live: Live) -> None:
        """Show the two messages."""
        self.echo.say(live.echo)
        self.notice.say(live.notice)
