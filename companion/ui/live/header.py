"""The head of the live screen: the clock, the phase, whose session it is, and the two grave buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from companion.conductor import Live
from companion.record.names import shown
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, quiet, row


class Header(QWidget):
    """Says how long it has been, which phase it is, and until when that is usual."""

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = keys
        self._client = ""
        self._tall = False
        self.clock = label(role="clock")
        self.clock.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.phase = label(role="title")
        self.detail = label(role="body", wrap=True)
        self.wall = label(role="muted")
        self.route = label(role="muted", wrap=True)
        self.aside = label(role="body", wrap=True)
        self.emergency = quiet(button(self.tr("Emergency"), keys.key(Action.EMERGENCY), "emergency"))
        self.administer = quiet(button(self.tr("Administration"), keys.key(Action.ADMINISTER), "plain"))
        self.silence = quiet(button(self.tr("Silence"), keys.key(Action.SILENCE), "plain"))
        self.silence.hide()
        self._alone = False
        self.offers_go = True
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._whole = whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        left, right_half = QWidget(), QWidget()
        for half, share in ((left, 7), (right_half, 5)):
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            whole.addWidget(half, share)
        leading = row(spacing=32)
        leading.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignVCenter)
        middle = column(spacing=2)
        middle.addStretch()
        for part in (self.phase, self.detail, self.wall):
            middle.addWidget(part)
        middle.addStretch()
        leading.addLayout(middle, 1)
        left.setLayout(leading)
        self._told = QWidget()
        right = column(self._told, spacing=4)
        right.addStretch()
        right.addWidget(self.route)
        right.addWidget(self.aside)
        right.addStretch()
        trailing = row(spacing=16)
        trailing.addWidget(self._told, 1)
        right_half.setLayout(trailing)
        buttons = column(spacing=8)
        for made in (self.emergency, self.administer, self.silence):
            buttons.addWidget(made)
        trailing.addLayout(buttons)

    def say_keys(self, *, typing: bool) -> None:
        """Show by which key the card opens, or by which while something is typed."""
        by = self._keys.chord if typing else self._keys.key
        self.emergency.say(self.tr("Emergency"), by(Action.EMERGENCY))
        self.administer.say(self.tr("Administration"), "" if typing else self._keys.key(Action.ADMINISTER))

    def stand_alone(self, *, on: bool) -> None:
        """Say the least, and offer silence, where what is below leaves no room for more."""
        self._alone = on
        self.silence.setVisible(on)
        for part in (self.administer, self._told):
            part.setVisible(not on)

    def reflow(self, columns: int, *, tall: bool) -> None:
        """Stand in one row where there is room, else in two; a tall window has a larger clock."""
        narrow = columns == 1 and not self._alone
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(direction)
        if tall != self._tall:
            self._tall = tall
            self._dress()

    def _dress(self) -> None:
        font = self._look.font("clock")
        if self._tall:
            font.setPointSizeF(font.pointSizeF() * 1.4)
        self.clock.setFont(font)
        self.clock.ensurePolished()
        self.clock.setMinimumWidth(self.clock.fontMetrics().horizontalAdvance("0:00:00") + 4)

    def attend(self, client_code: str, number: int) -> None:
        """Say whose session this is."""
        self._client = self.tr("{client} · session {number}").format(client=shown(client_code), number=number)

    def show_live(self, live: Live) -> None:
        """Show how things stand."""
        self.clock.setText(session_texts.clock_words(live))
        self.clock.setAccessibleName(self.tr("Session clock {time}").format(time=self.clock.text()))
        _say(self.phase, session_texts.phase_name(live))
        go = self._keys.key(Action.GO) if self.offers_go else ""
        detail = session_texts.phase_detail(live, go, self._keys.key(Action.ADMINISTER))
        coming = session_texts.moving_on(live)
        _say(self.detail, f"{detail} · {coming}" if coming else detail)
        plan = live.session.plan
        _say(self.wall, f"{session_texts.wall(live)} · {self._client}")
        longer = session_texts.longer_than_usual(live)
        intention = f"“{plan.intention}”" if plan.intention else ""
        _say(self.aside, longer or intention)
        self.silence.say(self.tr("Fade in") if live.music.silenced else self.tr("Silence"))
        _say(self.route, plan.protocol.name)
        self.route.setVisible(not longer)


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
