"""A second start with the same data: it asks the open window to come forward, and hears how that went.

Two small files in the runtime folder do, the question and the answer: no port is opened, and every system
has them.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject

from companion.files import durable, textfile

QUESTION: Final = "second-start"
ANSWER: Final = "second-start-answer"

PATIENCE_S: Final = 3.0
"""How long a second start waits for the window; one that is not there, or hangs, never answers."""

LOOK_S: Final = 0.05

MOST: Final = 4_096
"""Bytes of a question; a desktop's token has some dozens."""

TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""Where a desktop hands a program the right to have the keyboard, once."""


class Forward(StrEnum):
    """How it went: the window has the keyboard, or the desktop has left it behind others."""

    SHOWN = "shown"
    BEHIND = "behind"


def ask(runtime: Path, holder: int) -> Forward | None:
    """Ask the program of this process id to bring its window forward; gives nothing where none answers."""
    token = next(filter(None, map(os.environ.get, TOKENS)), "")
    question, answer = runtime / QUESTION, runtime / ANSWER
    _may_come_forward(holder)
    try:
        answer.unlink(missing_ok=True)
        durable.replace(question, token.encode(errors="replace"))
        for _ in range(max(1, round(PATIENCE_S / LOOK_S))):
            with suppress(FileNotFoundError, PermissionError):  # on Windows, while it is being put there
                return Forward(textfile.read(answer, MOST))
            time.sleep(LOOK_S)
    except (OSError, ValueError):
        return None
    finally:
        for file in (question, answer):
            with suppress(OSError):
                file.unlink(missing_ok=True)
    return None


def _may_come_forward(holder: int) -> None:
    """Hand on the right to come forward, which Windows gives to whatever somebody has started last."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for Windows alone

        with suppress(AttributeError, OSError):
            ctypes.windll.user32.AllowSetForegroundWindow(holder)


Told = Callable[[Forward], None]


class SecondStarts(QObject):
    """Hears of second starts; ``forward`` gets the desktop's token, and is to tell how it went."""

    def __init__(self, runtime: Path, forward: Callable[[str, Told], None], parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._forward = forward
        self._watcher = QFileSystemWatcher(self)
        self._watcher.addPath(str(runtime))
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        question = self._runtime / QUESTION
        try:
            token = textfile.read(question, MOST)
            question.unlink()
        except (OSError, ValueError):
            return
        self._forward(token, self._answer)

    def _answer(self, how: Forward) -> None:
        with suppress(OSError):
            durable.replace(self._runtime / ANSWER, how.value.encode())
