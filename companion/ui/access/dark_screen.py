"""A dark screen with a clock and little else: a passphrase is typed there, and the room can be helped."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.override import override
from companion.session.music.programme import Verb
from companion.session.tags import Tag
from companion.settings import Practice
from companion.ui.components.emergency_words import TURNS, EmergencyWords
from companion.ui.keys import Action, KeyFilter, KeyMap
from companion.ui.theme import Look
from companion.ui.widgets import Field, Flow, NoticeBar, back_button, button, column, label, quiet, row
from companion.ui.widgets.stack import Pages

MUSIC = {
    Action.SILENCE: Verb.SILENCE,
    Action.SILENCE_NOW: Verb.SILENCE_NOW,
    Action.SOFTER: Verb.SOFTER,
    Action.LOUDER: Verb.LOUDER,
}
"""What can be done to the music without a passphrase."""

MARGIN = 32
"""What is left free at both sides, in pixels."""


class DarkScreen(QWidget):
    """Shows the clock, the line for the passphrase, and buttons for the music and the emergency card.

    What is typed goes into the line and nowhere else; the buttons have chords, which no passphrase holds.
    Nothing here says whose session it is.
    """

    def __init__(
        self, look: Look, keys: KeyMap, practice: Practice, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.look = look
        self.keys = keys
        self.setProperty(
            "ground", "veil"
        )  # less dark than could be, so that what comes next is less of a step
        self.clock = label(role="clock")
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.about = label(role="muted", wrap=True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = column(spacing=look.space(4))
        self.card = EmergencyWords(look)
        self.card.show_practice(practice)
        self.pages = Pages()
        self.notice = NoticeBar()
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.passphrase = Field(self.tr("Passphrase"), self.tr("Passphrase"))  # one that keeps its Enter
        self.passphrase.setEchoMode(Field.EchoMode.Password)
        self.open = quiet(button(self.tr("Open"), "↵", "plain"))
        self.open.clicked.connect(self._open)
        self._lay_out()
        self.passphrase.returnPressed.connect(self._open)
        self.setFocusProxy(self.passphrase)
        only_back = KeyMap({Action.BACK: keys.key(Action.BACK)}, ())
        self.filter = KeyFilter(self, only_back, self.do, seconds)
        look.changed.connect(self._dress)

    def _lay_out(self) -> None:
        face = QWidget()
        lines = column(face, spacing=self.look.space(8))
        lines.addStretch(2)
        lines.addWidget(self.clock)
        lines.addWidget(self.about)
        lines.addSpacing(self.look.space(16))
        lines.addLayout(self.more)
        lines.addStretch(3)
        self.pages.addWidget(face)
        self.pages.addWidget(self._card_page())
        middle = row(spacing=self.look.space(8))
        middle.addStretch(1)
        middle.addWidget(self.passphrase)
        middle.addWidget(self.open)
        middle.addStretch(1)
        whole: QVBoxLayout = column(self, spacing=self.look.space(12))
        whole.setContentsMargins(MARGIN, 24, MARGIN, 16)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.notice)
        whole.addLayout(middle)
        whole.addLayout(self._buttons())

    def _buttons(self) -> Flow:
        """Lay out what helps the room, each with its chord."""
        made = Flow(spacing=self.look.space(8), centred=True)
        for action, words in (
            (Action.EMERGENCY, self.tr("Emergency card")),
            (Action.SILENCE, self.tr("Silence and back")),
            (Action.SILENCE_NOW, self.tr("Silence now")),
            (Action.SOFTER, self.tr("Softer")),
            (Action.LOUDER, self.tr("Louder")),
        ):
            role = "emergency" if action is Action.EMERGENCY else "plain"
            pressed = quiet(button(words, self.keys.chord(action), role))
            pressed.clicked.connect(lambda _=False, action=action: self.do(action))
            made.addWidget(pressed)
        return made

    def _card_page(self) -> QWidget:
        page = QWidget()
        lines = column(page, spacing=self.look.space(12))
        head = row([label(self.tr("Emergency card"), "title", wrap=True)], spacing=16)
        head.setStretch(0, 1)
        head.addWidget(self.card.turner)
        back = back_button(self.keys.key(Action.BACK))
        back.clicked.connect(lambda: self.do(Action.BACK))
        head.addWidget(back)
        lines.addLayout(head)
        lines.addWidget(self.card, 1)
        return page

    # -- what becomes of it -----------------------------------------------------------------------

    def _music(self, verb: Verb) -> None:
        """Do something to the music."""
        raise NotImplementedError

    def _emergency(self) -> None:
        """Take note that the emergency card was opened."""

    def _send(self, passphrase: str) -> None:
        """Try a passphrase; what ``refused`` says is why it does not open."""
        raise NotImplementedError

    def refused(self, problem: str) -> None:
        """Say why it stays dark, with the keyboard where the passphrase is typed over."""
        self.passphrase.setReadOnly(False)
        self.notice.say(problem)
        self.passphrase.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """Have nothing typed and nothing said."""
        self.passphrase.setReadOnly(False)
        self.notice.say("")
        self.passphrase.clear()

    # -- what is pressed --------------------------------------------------------------------------

    def do(self, what: Action | Tag) -> None:
        """Do what a chord or a button stands for."""
        match what:
            case Action.SILENCE | Action.SILENCE_NOW | Action.SOFTER | Action.LOUDER:
                self._music(MUSIC[what])
            case Action.EMERGENCY if self.pages.currentIndex() == 0:
                self.pages.setCurrentIndex(1)
                self.card.first_page()
                self._emergency()
            case Action.EMERGENCY:
                self.pages.setCurrentIndex(0)
            case Action.BACK:
                self._step_back()
            case _:
                pass
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_back(self) -> None:
        """Go back from the card, or else take away what was typed."""
        if self.pages.currentIndex():
            self.pages.setCurrentIndex(0)
        elif not self.passphrase.isReadOnly():
            self.passphrase.clear()
            self.notice.say("")

    def _open(self) -> None:
        if self.passphrase.isReadOnly():
            return
        if not self.passphrase.text():
            self.notice.say(self.tr("Type the passphrase first."))
            return
        self.passphrase.setReadOnly(True)
        self.notice.say(self.tr("One moment…"))
        self._send(self.passphrase.text())

    def _dress(self) -> None:
        self.clock.ensurePolished()  # else the style sheet, when it comes, makes the clock small
        self.clock.setFont(self.look.font("clock"))
        self.passphrase.setFixedWidth(self.look.space(420))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is not None and self.pages.currentIndex():
            self.card.turn(turn)
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
