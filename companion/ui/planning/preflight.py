"""Before a session: a line for each thing that matters, with a sign and a word, and a sentence each."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.override import override
from companion.ports.preflight import Preflight
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject, ChosenMusic
from companion.ui.components.page import heading
from companion.ui.planning.practice_checks import PracticeChecks
from companion.ui.theme import Look
from companion.ui.widgets import Card, Flow, KeyButton, button, label, row

SOUND_MS = 8_000
"""How long the test sound is heard, before it fades."""

READ: Final = (CheckSubject.NUMBERS, CheckSubject.ADDRESS)
"""What is read once more also where it is as it should be; of the others the name is enough then."""

ON_ONE_LINE: Final = (CheckStatus.FINE, CheckStatus.LOOKING)
"""What stands so is named together, and has no line of its own unless there is more to tell of it."""

MOST = 5
"""How many sentences stand under one another; the others are counted."""


class CheckSign(QWidget):
    """A tick, a dash, three points or a ring; never told apart by colour alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._standing = CheckStatus.LOOKING
        self._look = look
        look.changed.connect(self.updateGeometry)

    def show_standing(self, standing: CheckStatus) -> None:
        """Show another sign."""
        if standing is not self._standing:
            self._standing = standing
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.space(18), self._look.space(22))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        colour = QColor(tokens.muted if self._standing is CheckStatus.LOOKING else tokens.text)
        painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        unit = min(self.width(), self.height()) / 18
        x, y = self.width() / 2, self.height() / 2
        match self._standing:
            case CheckStatus.FINE:
                points = [QPointF(x - 6 * unit, y), QPointF(x - 2 * unit, y + 4 * unit)]
                painter.drawPolyline([*points, QPointF(x + 6 * unit, y - 5 * unit)])
            case CheckStatus.CONCERN:
                painter.drawLine(QPointF(x, y - 6 * unit), QPointF(x, y + 1 * unit))
                painter.drawPoint(QPointF(x, y + 6 * unit))
            case CheckStatus.REMINDER:
                painter.drawEllipse(QRectF(x - 5 * unit, y - 5 * unit, 10 * unit, 10 * unit))
            case CheckStatus.LOOKING:
                for step in (-5, 0, 5):
                    painter.drawPoint(QPointF(x + step * unit, y))
        painter.end()


def is_told_by_its_name(finding: CheckFinding) -> bool:
    """Tell whether nothing of a finding has to be read: all is fine, or looked at without trouble so far."""
    if finding.standing is CheckStatus.LOOKING:
        return len(finding.sentences) == 1
    return finding.standing is CheckStatus.FINE and finding.about not in READ


class PreflightCard(Card):
    """What is ready and what is not; a session can begin in spite of it. ``changed`` tells of a change."""

    changed = Signal()
    sounds = Signal()
    """Tells that the test sound is about to play."""

    def __init__(self, look: Look, preflight: Preflight, parent: QWidget | None = None) -> None:
        super().__init__("", padding=look.space(14), spacing=look.space(8), parent=parent)
        self.setAccessibleName(self.tr("Before you begin"))
        self._preflight = preflight
        self._found: dict[CheckSubject, CheckFinding] = {}
        self._signs: dict[CheckSubject, CheckSign] = {}
        self._said: dict[CheckSubject, QLabel] = {}
        self._lines_of: dict[CheckSubject, tuple[QWidget, ...]] = {}
        self.summary = label("", "muted", wrap=True)
        self.head = QWidget()
        head = row([heading(self.tr("Before you begin")), self.summary], spacing=look.space(16))
        head.setStretch(1, 1)
        self.head.setLayout(head)
        self.add(self.head)
        self.notices = label("", "muted", wrap=True)
        self._named = {status: (CheckSign(look), label("", wrap=True)) for status in ON_ONE_LINE}
        self.checks = PracticeChecks(look)
        self.checks.changed.connect(self.changed)
        self.add(self._lines(look))
        self.add(self.checks)
        self.test = button(self.tr("Test sound"), "Ctrl+U", "plain", height=36)
        self.heard = label("", "muted", wrap=True)
        self._foot = Flow(spacing=look.space(12))
        self._foot.addWidget(self.test)
        self.add(self._foot)
        self.add(self.heard)
        self.add(self.notices)
        self.body.addStretch(1)
        self.notices.hide()
        self.heard.hide()
        self.test.clicked.connect(self.turn_sound)
        self._playing = False
        self._until = QTimer(self, singleShot=True, interval=SOUND_MS)
        self._until.timeout.connect(self.end_sound)

    def _lines(self, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space(12))
        grid.setVerticalSpacing(look.space(4))
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for line, (status, (sign, said)) in enumerate(self._named.items()):
            sign.show_standing(status)
            sign.setAccessibleName(self._word(status))
            grid.addWidget(sign, line, 0, top)
            grid.addWidget(said, line, 1, 1, 2, top)
        for line, (about, name) in enumerate(self._names().items(), start=len(self._named)):
            sign, said = CheckSign(look), label("", wrap=True)
            self._signs[about], self._said[about] = sign, said
            self._lines_of[about] = (sign, label(name, "muted"), said)
            for at, part in enumerate(self._lines_of[about]):
                grid.addWidget(part, line, at, top)
                part.hide()  # until something was found out
        return grid

    def _names(self) -> dict[CheckSubject, str]:
        return {
            CheckSubject.FILES: self.tr("Music"),
            CheckSubject.MINUTES: self.tr("Minutes"),
            CheckSubject.LOUDNESS: self.tr("Loudness"),
            CheckSubject.SOUND: self.tr("Sound"),
            CheckSubject.AWAKE: self.tr("Awake"),
            CheckSubject.NOTIFICATIONS: self.tr("Quiet"),
            CheckSubject.CARD: self.tr("Card"),
            CheckSubject.NUMBERS: self.tr("Numbers"),
            CheckSubject.ADDRESS: self.tr("Address"),
            CheckSubject.CLIENT: self.tr("Client"),
        }

    def at_its_foot(self, made: KeyButton) -> None:
        """Put one more button beside that for the sound."""
        self._foot.addWidget(made)

    def open(self) -> None:
        """Look at the computer."""
        self._preflight.look_around(self.show_findings)

    def check(self, chosen: Sequence[ChosenMusic], notices: Sequence[str]) -> None:
        """Look at the music that is chosen now, and tell what else is not as it should be."""
        self.notices.setText("\n".join(notices))
        self.notices.setVisible(bool(notices))
        self._preflight.check(chosen, self.show_findings)

    def show_client(self, finding: CheckFinding | None) -> None:
        """Show what is on file of the client who is chosen; nothing while nobody is."""
        self._found.pop(CheckSubject.CLIENT, None)
        for part in self._lines_of[CheckSubject.CLIENT]:
            part.hide()
        self.show_findings([finding] if finding else [])

    def show_findings(self, findings: Iterable[CheckFinding]) -> None:
        """Show what was found out."""
        for finding in findings:
            self._found[finding.about] = finding
            self._signs[finding.about].show_standing(finding.standing)
            self._signs[finding.about].setAccessibleName(self._word(finding.standing))
            self._said[finding.about].setText(self._told(finding))
            for part in self._lines_of[finding.about]:
                part.setVisible(not is_told_by_its_name(finding))
        self._name_on_one_line()
        self.summary.setText(self._sum())
        self.changed.emit()

    def _name_on_one_line(self) -> None:
        """Name together what is as it should be, and what is looked at just now: neither need be read."""
        said = {
            CheckStatus.FINE: self.tr("Fine: {names}"),
            CheckStatus.LOOKING: self.tr("Being looked at: {names}"),
        }
        for status, (sign, line) in self._named.items():
            names = [
                name
                for about, name in self._names().items()
                if (finding := self._found.get(about))
                and finding.standing is status
                and is_told_by_its_name(finding)
            ]
            line.setText(said[status].format(names=", ".join(names)) if names else "")
            for part in (sign, line):
                part.setVisible(bool(names))

    def _standing(self, about: CheckSubject) -> CheckStatus | None:
        return self._found[about].standing if about in self._found else None

    def open_points(self) -> list[str]:
        """Name what is not as it should be, and count the practice's own checks that are not ticked."""
        names = [
            name for about, name in self._names().items() if self._standing(about) is CheckStatus.CONCERN
        ]
        unticked = self.checks.unticked()
        return [*names, self.tr("%n checks", "", unticked)] if unticked else names

    def _word(self, standing: CheckStatus) -> str:
        return {
            CheckStatus.FINE: self.tr("Fine."),
            CheckStatus.CONCERN: self.tr("Not quite."),
            CheckStatus.LOOKING: self.tr("Looking."),
            CheckStatus.REMINDER: self.tr("Reminder."),
        }[standing]

    def _told(self, finding: CheckFinding) -> str:
        shown = list(finding.sentences[:MOST])
        if (more := len(finding.sentences) - MOST) > 0:
            shown.append(self.tr("And {count} more.").format(count=more))
        if finding.standing is CheckStatus.CONCERN:  # of the others the sign is enough
            shown[0] = f"{self._word(finding.standing)} {shown[0]}"
        return "\n".join(shown)

    def _sum(self) -> str:
        standings = [finding.standing for finding in self._found.values()]
        if CheckStatus.LOOKING in standings:
            return self.tr("Looking; you can begin at any time.")
        concerns = standings.count(CheckStatus.CONCERN)
        if not concerns:
            return self.tr("Everything is ready.")
        if concerns == 1:
            return self.tr("One thing to know; you can begin all the same.")
        return self.tr("{count} things to know; you can begin all the same.").format(count=concerns)

    # -- the test sound ---------------------------------------------------------------------------

    def turn_sound(self) -> None:
        """Play the test sound, or end it."""
        if self._playing:
            self.end_sound()
            return
        self.sounds.emit()
        self._playing = True
        self.test.say(self.tr("Stop the sound"))
        self._until.start()
        self._preflight.try_sound(self._heard)

    def _heard(self, sentence: str) -> None:
        if self._playing:
            self._say_heard(sentence)

    def end_sound(self) -> None:
        """End the test sound, if it plays."""
        if not self._playing:
            return
        self._until.stop()
        self._playing = False
        self.test.say(self.tr("Test sound"))
        self._say_heard("")
        self._preflight.end_sound()

    def _say_heard(self, sentence: str) -> None:
        self.heard.setText(sentence)
        self.heard.setVisible(bool(sentence))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a window made small goes on looking
            self.end_sound()
            self._preflight.stop()
        super().hideEvent(event)
