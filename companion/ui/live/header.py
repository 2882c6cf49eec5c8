"""The head of the live screen: the clock, the phase, what was given, and the grave buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from companion.conductor import Live
from companion.override import override
from companion.record.names import shown
from companion.report.home.on_call import lost_words
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.live.preparation.head_line import HeadLine
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, quiet, row
from companion.ui.widgets.basic import ElidedLabel


class ClockFigures(QLabel):
    """A clock as large as its figures: it asks for no room below them, where no letter reaches."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(text) for text in ("0:00:00", self.text()))
        return QSize(widest + 4, round(metrics.capHeight() * 1.2))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Header(QWidget):
    """Says how long it has been, which phase it is, what was given when, and the last vitals."""

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = keys
        self._client = self._prepared = ""
        self._tall = False
        self.clock = ClockFigures("clock")
        self.phase = label(role="title")
        self.detail = label(role="body", wrap=True)
        self.wall = ElidedLabel("muted")
        self.given = label(role="body", wrap=True)
        self.vitals = label(role="body", wrap=True)
        self.aside = label(role="muted", wrap=True)
        self.prepared = HeadLine()
        self.emergency = quiet(button(self.tr("Emergency"), keys.key(Action.EMERGENCY), "emergency"))
        self.administer = quiet(button(self.tr("Administration"), keys.key(Action.ADMINISTER), "plain"))
        self.silence = quiet(button(self.tr("Silence"), keys.key(Action.SILENCE), "plain"))
        self.silence.hide()
        self._alone = self._brief = False
        self.offers_go = True
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self._line = QHBoxLayout()
        self._line.setSpacing(24)
        whole.addLayout(self._line)
        self._line.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignVCenter)
        now, self._told = QWidget(), QWidget()
        for part, lines in ((now, (self.phase, self.detail, self.wall)), (self._told, self._facts())):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            laid = column(part, spacing=0)
            laid.addStretch()
            for line in lines:
                laid.addWidget(line)
            laid.addStretch()
        self._line.addWidget(now)
        self._line.addWidget(self._told)
        self._buttons = row(spacing=8)
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        for made in (self.emergency, self.administer, self.silence):
            self._buttons.addWidget(made)
        self._line.addLayout(self._buttons)

    def _facts(self) -> tuple[QLabel, ...]:
        return self.given, self.vitals, self.aside, self.prepared

    def say_keys(self, *, typing: bool) -> None:
        """Show by which key the card opens, or by which while something is typed."""
        by = self._keys.chord if typing else self._keys.key
        self.emergency.say(self.tr("Emergency"), by(Action.EMERGENCY))
        self.administer.say(self.tr("Administration"), "" if typing else self._keys.key(Action.ADMINISTER))

    def stand_alone(self, *, on: bool) -> None:
        """Leave out the administration, where what is below leaves no room for more."""
        self._alone = on
        self.administer.setVisible(not on)

    def reflow(self, columns: int, *, tall: bool) -> None:
        """Offer silence beside the grave buttons where the music may be out of sight."""
        wide = columns == 3
        self.silence.setVisible(not wide)
        self.wall.setVisible(columns > 1)
        self._brief = columns == 1
        for part, share in zip((1, 2), (3, 2) if self._brief else (4, 5), strict=True):
            self._line.setStretch(part, share)
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.TopToBottom if wide else way.LeftToRight)
        for line in (self._line, self._whole):
            line.removeItem(self._buttons)
        (self._line if wide else self._whole).addLayout(self._buttons)
        if tall != self._tall:
            self._tall = tall
            self._dress()

    def _dress(self) -> None:
        font = self._look.font("clock")
        if self._tall:
            font.setPointSizeF(font.pointSizeF() * 1.4)
        self.clock.setFont(font)

    def attend(self, client_code: str, number: int, prepared: str = "") -> None:
        """Say whose session this is; ``prepared`` is the line about what was prepared, if anything was."""
        self._prepared = prepared
        self._client = self.tr("{client} · session {number}").format(client=shown(client_code), number=number)

    def show_live(self, live: Live) -> None:
        """Show how things stand."""
        self.clock.setText(session_texts.clock_words(live))
        self.clock.setAccessibleName(self.tr("Session clock {time}").format(time=self.clock.text()))
        plan = live.session.plan
        brief = self._brief and plan.home is not None  # the line of the call has the room of these then
        lost = lost_words(live.session, live.now) if brief else ""
        _say(self.phase, lost or session_texts.phase_name(live))
        go = self._keys.key(Action.GO) if self.offers_go else ""
        detail = session_texts.phase_detail(live, go, self._keys.key(Action.ADMINISTER))
        coming = session_texts.moving_on(live)
        _say(self.detail, "" if brief else f"{detail} · {coming}" if coming else detail)
        self.wall.setText(f"{session_texts.wall(live)} · {self._client}")
        _say(self.given, session_texts.given_so_far(live) or plan.protocol.name)
        longer = session_texts.longer_than_usual(live)
        intention = f"“{plan.intention}”" if plan.intention else ""
        _say(self.vitals, "" if brief or (longer and not self._brief) else session_texts.last_vitals(live))
        _say(self.aside, "" if self._brief else longer or ("" if self._prepared else intention))
        told = "" if self._brief or longer else self._prepared
        self.prepared.say(told, self._keys.key(Action.PREPARATION))
        self.silence.say(self.tr("Fade in") if live.music.silenced else self.tr("Silence"))


def _say(target: QLabel, text: str) -> None:
    if target.text() != text:
        target.setText(text)
    target.setVisible(bool(text))
