"""Copies of papers for another program to show: they go when the record is locked, and when this one ends."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from companion.i18n import tr
from companion.ports.record import RecordError

FOLDER: Final = "reading"


class ReadingCopies:
    """Lie in the runtime folder, which nobody else may look into; each in a folder of its own."""

    def __init__(self, runtime: Path) -> None:
        self._folder = runtime / FOLDER

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy; raises ``RecordError`` where that cannot be done."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = Path(mkdtemp(dir=self._folder)) / name
            path.write_bytes(content)
            path.chmod(0o400)
        except OSError:
            said = tr("{file} could not be opened: nothing can be written for it. Save it where you like.")
            raise RecordError(said.format(file=name)) from None
        return path

    def clear(self) -> None:
        """Take them all away; what another program holds open goes the next time."""
        with suppress(OSError):
            shutil.rmtree(self._folder, ignore_errors=True)
