"""What marks a practice session: a coloured line over every screen of it, in words, with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ui.widgets import button, column, label, quiet, row
from companion.ui.widgets.basic import ElidedLabel

if TYPE_CHECKING:
    from companion.conductor import Live
    from companion.session.script.script import Script
    from companion.ui.shell.practice.client_strip import ClientStrip


class PracticeStrip(QWidget):
    """Says that nothing is real; ``way_out`` asks for the end of it.

    Beneath it is the place of a ``client`` whom a script plays, from the first script on.
    """

    way_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "practice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._script: Script | None = None
        self.client: ClientStrip | None = None
        self.said = ElidedLabel("practice")
        self.name = label("", "practice_name")
        self.throw = quiet(button("", "", "practice", height=0))
        self.throw.clicked.connect(self.way_out)
        self._line = row([self.name, self.said, self.throw], spacing=16)
        self._line.setStretch(1, 1)
        self._line.setContentsMargins(24, 0, 24, 0)
        self._lines = column(self, spacing=0)
        self._lines.addLayout(self._line)
        self._tell()
        self.hide()

    def practise(self, script: Script | None) -> None:
        """Mark a practice session from now on, or a run of this script."""
        self._script = script
        self._tell()
        self.hide_client()
        self.show()

    # -- the client who is played -----------------------------------------------------------------

    def play(self, script: Script) -> None:
        """Give the client of this script a place."""
        client = self.client or self._made()
        client.play(script)
        self._show_client(client, on=True)

    def show_live(self, live: Live) -> None:
        """Let the client do what is due; after an end that was taken back there is a place for it again."""
        if (client := self.client) is not None:
            if client.isHidden():
                self._show_client(client, on=True)
            client.show_live(live)

    def tell_reading(self) -> None:
        """Say what a reading is now."""
        if self.client is not None:
            self.client.tell_reading()

    def hide_client(self) -> None:
        """Have no place for a client any more."""
        if self.client is not None:
            self._show_client(self.client, on=False)

    def _made(self) -> ClientStrip:
        from companion.ui.shell.practice.client_strip import ClientStrip

        self.client = client = ClientStrip()
        for at, part in enumerate((client.reading, client.ask), 2):
            self._line.insertWidget(at, part)
        self._lines.addWidget(client)
        return client

    def _show_client(self, client: ClientStrip, *, on: bool) -> None:
        client.setVisible(on)
        client.ask.setVisible(on and client.has_readings)
        client.reading.setVisible(on and bool(client.reading.text()))

    # -- its words --------------------------------------------------------------------------------

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
