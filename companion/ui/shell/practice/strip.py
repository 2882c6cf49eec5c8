"""What marks a practice session: a coloured line over every screen of it, in words, with the way out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ui.widgets import button, label, quiet, row
from companion.ui.widgets.basic import ElidedLabel


class PracticeStrip(QWidget):
    """Says that nothing is real; ``thrown_away`` asks for the end of it, with nothing left."""

    thrown_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "practice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = ElidedLabel("practice")
        self.name = label("", "practice_name")
        self.throw = quiet(button("", "", "practice", height=0))
        self.throw.clicked.connect(self.thrown_away)
        line = row([self.name, self.said, self.throw], spacing=16)
        line.setStretch(1, 1)
        line.setContentsMargins(24, 0, 24, 0)
        self.setLayout(line)
        self._tell()
        self.hide()

    def _tell(self) -> None:
        self.name.setText(self.tr("Practice session"))
        self.said.setText(self.tr("A sample client; nothing of this goes into your record."))
        self.throw.say(self.tr("Throw it away"))
        self.setAccessibleName(f"{self.name.text()}: {self.said.text()}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()  # the strip stays while screens come and go
        super().changeEvent(event)
