"""A dark screen with a clock and little else, from which the room can be helped and a passphrase typed."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.override import override
from companion.session.programme import Verb
from companion.session.tags import Tag
from companion.settings import Practice
from companion.ui.keys import Action, KeyFilter, Keys
from companion.ui.screens.emergency import EmergencyWords
from companion.ui.theme import Look
from companion.ui.widgets import Field, NoticeBar, button, column, label, quiet, row

MUSIC = {
    Action.SILENCE: Verb.SILENCE,
    Action.SILENCE_NOW: Verb.SILENCE_NOW,
    Action.SOFTER: Verb.SOFTER,
    Action.LOUDER: Verb.LOUDER,
}
"""What can be done to the music without a passphrase."""

UNBROKEN = "\N{NO-BREAK SPACE}"
BETWEEN = f"{UNBROKEN}·{UNBROKEN}"

HERE = (*MUSIC, Action.EMERGENCY, Action.DIMMER, Action.BRIGHTER, Action.BACK)
"""The keys that do here what they do in the session; all others do nothing."""


class DarkScreen(QWidget):
    """Shows the clock; Enter brings the line for the passphrase, E the general part of the emergency card.

    The keys act as long as no passphrase is being typed. Nothing here says whose session it is.
    """

    def __init__(
        self, look: Look, keys: Keys, practice: Practice, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.look = look
        self.keys = keys
        self.setProperty(
            "ground", "veil"
        )  # less dark than could be, so that what comes next is less of a step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock = label(role="clock")
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.about = label(role="muted", wrap=True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = column(spacing=look.space(8))
        self.card = EmergencyWords(look)
        self.card.show_practice(practice)
        self.pages = QStackedWidget()
        self.notice = NoticeBar()
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = label(self._hint(), "muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.passphrase = Field(self.tr("Passphrase"), self.tr("Passphrase"))  # one that keeps its Enter
        self.passphrase.setEchoMode(Field.EchoMode.Password)
        self._lay_out()
        self.passphrase.returnPressed.connect(self._open)
        self._show_field(shown=False)
        only = {action: keys.key(action) for action in HERE}
        self.filter = KeyFilter(self, Keys(only, ()), self.do, seconds)
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        face = QWidget()
        lines = column(face, spacing=self.look.space(8))
        lines.addStretch(2)
        lines.addWidget(self.clock)
        lines.addWidget(self.about)
        lines.addSpacing(self.look.space(24))
        lines.addLayout(self.more)
        lines.addStretch(3)
        self.pages.addWidget(face)
        self.pages.addWidget(self._card_page())
        middle = row()
        middle.addStretch(1)
        middle.addWidget(self.passphrase)
        middle.addStretch(1)
        self.place = QWidget()  # keeps the room of the line while that is hidden, so that nothing moves
        self.place.setLayout(middle)
        whole: QVBoxLayout = column(self, spacing=self.look.space(8))
        whole.setContentsMargins(32, 24, 32, 16)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.notice)
        whole.addWidget(self.place)
        whole.addWidget(self.hint)

    def _card_page(self) -> QWidget:
        page = QWidget()
        lines = column(page, spacing=self.look.space(12))
        head = row([label(self.tr("Emergency card"), "title")], spacing=16)
        head.addStretch(1)
        back = quiet(button(self.tr("Back"), self.keys.key(Action.BACK), "plain"))
        back.clicked.connect(lambda: self.do(Action.BACK))
        head.addWidget(back)
        lines.addLayout(head)
        lines.addWidget(self.card, 1)
        return page

    def _hint(self) -> str:
        said = self.tr(
            "Enter: passphrase · {emergency}: emergency card · {silence}: silence and back · "
            "{now}: silence now · {louder} {softer}: louder, softer"
        )
        whole = said.replace(" ", UNBROKEN).replace(BETWEEN, f" {BETWEEN} ")  # no line ends inside a part
        return whole.format(
            emergency=self.keys.key(Action.EMERGENCY),
            silence=self.keys.key(Action.SILENCE),
            now=self.keys.key(Action.SILENCE_NOW),
            softer=self.keys.key(Action.SOFTER),
            louder=self.keys.key(Action.LOUDER),
        )

    # -- what becomes of it -----------------------------------------------------------------------

    def _music(self, verb: Verb) -> None:
        """Do something to the music."""
        raise NotImplementedError

    def _emergency(self) -> None:
        """Take note that the emergency card was opened."""

    def _send(self, passphrase: str) -> None:
        """Try a passphrase; ``answered`` tells how that went."""
        raise NotImplementedError

    def answered(self, problem: str) -> None:
        """Say why it stays dark, with the keyboard where the passphrase is typed over."""
        self.passphrase.setReadOnly(False)
        self.notice.say(problem)
        if problem:
            self.passphrase.selectAll()
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.passphrase.clear()

    # -- what is pressed --------------------------------------------------------------------------

    def do(self, what: Action | Tag) -> None:
        """Do what a key stands for."""
        match what:
            case Action.SILENCE | Action.SILENCE_NOW | Action.SOFTER | Action.LOUDER:
                self._music(MUSIC[what])
            case Action.EMERGENCY if self.pages.currentIndex() == 0:
                self.pages.setCurrentIndex(1)
                self.card.first_page()
                self.card.setFocus(Qt.FocusReason.OtherFocusReason)
                self._emergency()
            case Action.EMERGENCY | Action.BACK:
                self._step_back()
            case Action.DIMMER | Action.BRIGHTER:
                self.look.dim(self.look.level + (1 if what is Action.BRIGHTER else -1))
            case _:
                pass

    def _step_back(self) -> None:
        self.pages.setCurrentIndex(0)
        self.passphrase.clear()
        self.notice.say("")
        self._show_field(shown=False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        if self.passphrase.isReadOnly():
            return
        if not self.passphrase.text():
            self.notice.say(self.tr("Type the passphrase first."))
            return
        self.passphrase.setReadOnly(True)
        self.notice.say(self.tr("One moment…"))
        self._send(self.passphrase.text())

    def _show_field(self, *, shown: bool) -> None:
        self.place.setFixedHeight(self.passphrase.sizeHint().height())
        self.passphrase.setVisible(shown)

    def _dress(self) -> None:
        font = self.look.font("clock")
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.clock.setFont(font)
        self.passphrase.setFixedWidth(self.look.space(420))
        self._show_field(shown=self.passphrase.isVisibleTo(self))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._show_field(shown=True)
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
