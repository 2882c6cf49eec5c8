"""The program as it is started every day, and somebody in it who types words of a client, then locks.

``python -m tests.reliability.remembering FOLDER PASSPHRASE WORD…`` is given everything in hexadecimal, and
types it letter by letter, so that what is found in its memory is what the program holds. It tells when the
words stand in the record and on the screens, and, after a line on the standard input, that it is locked, and
which screens and stores are held all the same.
"""

import gc
import os
import select
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from companion import app
from companion.db.store import Store
from companion.demo import Play, Steps
from companion.desktop.folders import Folders
from companion.options import Options
from companion.services.access.claim import Claim
from companion.ui.access.unlock import UnlockScreen
from companion.ui.components.page import Page
from companion.ui.records.search import SearchScreen
from tests.reliability.typing import FIELDS, shown

PLACES = ("client intention", "client preparation", "record note", "private note", "addendum", "late entry")
"""Where each of the words is typed; the last one is looked for."""


def letters(spelled: str) -> Iterator[str]:
    """Give the letters one by one of what is given in hexadecimal."""
    for at in range(0, len(spelled), 2):
        yield chr(int(spelled[at : at + 2], 16))


def still_held() -> list[str]:
    """Name the screens and stores that anybody holds, beside the door that is shown."""
    kept = [held for held in gc.get_objects() if isinstance(held, Page | Store)]
    return [type(held).__name__ for held in kept if not isinstance(held, UnlockScreen)]


class Remembering(Play):
    """Unlocks, types each word in its place, looks for the last one, and locks when asked to."""

    @override
    def _script(self) -> Steps:
        passphrase, *words, looked_for = sys.argv[2:]
        yield lambda: isinstance(self._window.screen_shown, UnlockScreen)
        yield 0.3
        self._spell(passphrase)
        yield from self._keys("Enter")
        yield lambda: bool(self._stage.program.access.initials)
        yield 0.5
        for place, word in zip(PLACES, words, strict=True):
            yield from self._type_in(place, word)
        ways = self._window.ways
        client = self._stage.program.records.clients.listed()[0]
        for go in (ways.open_library, ways.open_people, ways.open_settings, ways.open_trail):
            go()
            yield 0.3
        for there in (ways.open_whole_record, lambda one: ways.open_prepare(one.id)):
            there(client)
            yield 0.3
        ways.open_today()
        ways.open_search()
        yield from self._look_for(shown(self._stage, SearchScreen), (words[2], looked_for))
        os.write(1, b"open\n")
        yield lambda: bool(select.select([0], [], [], 0)[0])
        yield from self._keys("Ctrl+L")
        yield lambda: isinstance(self._window.screen_shown, UnlockScreen)
        yield lambda: not self._stage.program.access.initials
        yield 1.0
        os.write(1, f"locked {' '.join(still_held())}\n".encode())
        yield lambda: False

    def _type_in(self, place: str, spelled: str) -> Steps:
        edit = FIELDS[place].reach(self._stage)
        yield edit.isEnabled
        edit.setFocus()
        yield 0.1
        self._spell(spelled)
        yield 0.8

    def _look_for(self, screen: SearchScreen, words: tuple[str, ...]) -> Steps:
        for spelled in words:
            screen.line.clear()
            screen.line.setFocus()
            self._spell(spelled)
            yield 1.0

    def _spell(self, spelled: str) -> None:
        for letter in letters(spelled):
            self._type(letter)


class Hands(app.RunningApp):
    """The program with hands in it."""

    @override
    def __init__(
        self, application: QApplication, places: Folders, rate: float = 1.0, claim: Claim | None = None
    ) -> None:
        super().__init__(application, places, rate, claim)
        self._play = Remembering(self, places.data, 1.0)


if __name__ == "__main__":
    app.RunningApp = Hands  # type: ignore[misc]
    sys.exit(app.run(Options(Path(sys.argv[1]))))
