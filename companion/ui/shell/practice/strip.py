"""What marks a practice session: a coloured line over every screen of it, in words, with the way out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.session.script.script import Script
from companion.ui.shell.practice.client_strip import ClientStrip
from companion.ui.widgets import button, column, label, quiet, row
from companion.ui.widgets.basic import ElidedLabel


class PracticeStrip(QWidget):
    """Says that nothing is real; ``way_out`` asks for the end of it. A played client has a place beneath."""

    way_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "practice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._script: Script | None = None
        self.said = ElidedLabel("practice")
        self.name = label("", "practice_name")
        self.throw = quiet(button("", "", "practice", height=0))
        self.throw.clicked.connect(self.way_out)
        self.client = ClientStrip()
        of_client = self.client.reading, self.client.ask
        line = row([self.name, self.said, *of_client, self.throw], spacing=16)
        line.setStretch(1, 1)
        line.setContentsMargins(24, 0, 24, 0)
        lines = column(self, spacing=0)
        lines.addLayout(line)
        lines.addWidget(self.client)
        self._tell()
        self.show_client(on=False)
        self.hide()

    def practise(self, script: Script | None) -> None:
        """Mark a practice session from now on, or a run of this script."""
        self._script = script
        self._tell()
        self.show_client(on=False)
        self.show()

    def show_client(self, *, on: bool) -> None:
        """Show what belongs to the played client, or nothing of it."""
        self.client.setVisible(on)
        self.client.ask.setVisible(on and self.client.has_readings)
        self.client.reading.setVisible(on and bool(self.client.reading.text()))

    def _tell(self) -> None:
        if (script := self._script) is None:
            self.name.setText(self.tr("Practice session"))
            self.said.setText(self.tr("A sample client; nothing of this goes into your record."))
            self.throw.say(self.tr("Throw it away"))
        else:
            said = self.tr("{script}: a script plays a sample client; nothing of this goes into your record.")
            self.name.setText(self.tr("Practice room"))
            self.said.setText(said.format(script=script.title))
            self.throw.say(self.tr("Leave the practice room"))
        self.setAccessibleName(f"{self.name.text()}: {self.said.text()}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()  # the strip stays while screens come and go
        super().changeEvent(event)
