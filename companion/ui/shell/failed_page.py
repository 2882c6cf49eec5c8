"""The one window of a start that failed: what happened, what to do, and nothing else."""

import os
import signal
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.ui.failed_start import FailedStart
from companion.ui.languages import speak
from companion.ui.theme import EMBER, PAPER, Look
from companion.ui.theme.icon import NAME, name_for_the_desktop
from companion.ui.widgets import button, column, label, row

WIDE: Final = 640


class FailedWindow(QWidget):
    """Says why the program did not start; Enter and Esc close it, Ctrl+C copies what it says."""

    def __init__(self, look: Look, said: str, todo: str) -> None:
        super().__init__()
        self.look = look
        self.told: list[QLabel] = []
        self._words = f"{said}\n{todo}"
        self.setWindowTitle("Companion")
        self.setProperty("ground", "true")
        self.setAccessibleName(self.tr("Companion did not start"))
        lines = column(self, margin=look.space(32), spacing=look.space(16))
        lines.addWidget(label(self.tr("Companion did not start"), "title"))
        for words in (said, todo):
            told = label(words, "body", wrap=True)
            told.setMinimumWidth(1)  # a folder's path may be longer than the window is wide
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(told)
            self.told.append(told)
        lines.addStretch(1)
        self.copy = button(self.tr("Copy"), "Ctrl+C", "plain")
        self.shut = button(self.tr("Close"), "Esc", "primary")
        buttons = row([self.copy], spacing=look.space(12))
        buttons.addStretch(1)
        buttons.addWidget(self.shut)
        lines.addLayout(buttons)
        self.copy.clicked.connect(self._copy)
        self.shut.clicked.connect(self.close)
        self.shut.setDefault(True)
        self._on("Ctrl+C", self._copy)
        for keys in ("Esc", "Return", "Enter", "Ctrl+Q", "Ctrl+W"):
            self._on(keys, self.close)
        self.shut.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFixedWidth(look.space(WIDE))

    def _on(self, keys: str, call: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self.copy.say(self.tr("Copied"))


def show_until_closed(failed: FailedStart) -> None:
    """Show it, and return once it is closed; where Qt finds no way to a screen, end with the exit code."""
    found = QApplication.instance()
    before = qInstallMessageHandler(lambda kind, _where, _what: _end_if_fatal(kind, failed.code))
    application = found if isinstance(found, QApplication) else QApplication([NAME])
    qInstallMessageHandler(before)
    name_for_the_desktop(application)
    speak(failed.language)
    look = Look(EMBER if failed.dark else PAPER, failed.text / 100)
    look.apply(application)
    window = FailedWindow(look, failed.said(), failed.todo())
    look.dress(window)
    window.show()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # at the terminal, too, it can be ended
    application.exec()
    window.deleteLater()


def _end_if_fatal(kind: QtMsgType, code: int) -> None:
    """End before Qt aborts, as the program would have ended without a window."""
    if kind is QtMsgType.QtFatalMsg:
        os._exit(code)
