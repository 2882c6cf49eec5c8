"""Papers with signs that no font at hand shows: told first, and written with their codes when asked again."""

from collections.abc import Callable
from pathlib import Path

from companion.files.destinations import LackingError


class GlyphNotice:
    """Remembers what was told of a paper; somebody who asks again after that has read it."""

    def __init__(self) -> None:
        self._told: dict[Path, str] = {}

    def write(self, path: Path, write: Callable[..., None]) -> None:
        """Write a paper, with or without codes; raises ``LackingError`` with what was not told yet."""
        try:
            write(spelled=False)
        except LackingError as error:
            if self._told.pop(path, "") != str(error):
                self._told[path] = str(error)
                raise
            write(spelled=True)
