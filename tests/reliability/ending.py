"""The program as it is started every day, and somebody in it who types half a line, and waits.

``python -m tests.reliability.ending FOLDER FIELD`` tells the words that stand in the field.
"""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from companion import app
from companion.demo import Steps
from companion.desktop.folders import Folders
from companion.options import Options
from companion.services.access.claim import Claim
from tests.reliability.typing import FIELDS, Typing

WORDS = "a heron at the win"


class Waiting(Typing):
    """Goes to a field, types half a line, and takes the hands away."""

    @override
    def _types(self, edit: QWidget) -> Steps:
        assert isinstance(edit, QLineEdit | QPlainTextEdit)
        read = edit.text if isinstance(edit, QLineEdit) else edit.toPlainText
        yield lambda: self._stage.window.course.conductor is None or self._attached()
        if not read():
            self._type(WORDS)
        os.write(1, f"{read()}\n".encode())
        yield lambda: False

    def _attached(self) -> bool:
        conductor = self._stage.window.course.conductor
        return conductor is not None and bool(conductor.live.music.backend)


class Hands(app.RunningApp):
    """The program with hands in it."""

    @override
    def __init__(
        self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
    ) -> None:
        super().__init__(application, places, rate, claim)
        self._play = Waiting(self, places.data, 1.0)


if __name__ == "__main__":
    assert sys.argv[2] in FIELDS
    Typing.field = sys.argv[2]
    app.RunningApp = Hands  # type: ignore[misc]
    sys.exit(app.run(Options(Path(sys.argv[1]))))
