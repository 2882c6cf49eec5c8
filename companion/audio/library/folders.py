"""Walking through folders: every file of music once, by whatever ways and links it can be reached."""

# ruff: noqa: PTH116, PTH118 - 20,000 files of them: paths are text here

import os
import stat
from collections import deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.record.music.sound_files import PassedOver, PassedOverReason, is_music, is_unplayed

_GONE: Final = (FileNotFoundError, NotADirectoryError)


@dataclass(frozen=True, slots=True)
class MusicFile:
    """A file of music where it lies; ``mtime_ns`` is when it was last changed."""

    path: str
    size: int
    mtime_ns: int


def file_at(path: str) -> MusicFile | None:
    """The ordinary file at a path, if there is one."""
    try:
        return _file(path, os.stat(path))  # a path that is no text of this system raises here
    except (OSError, ValueError):
        return None


class FolderWalk:
    """One walk: first through what lies in the folders themselves, then along links to what is elsewhere.

    ``at`` is told of each place before it is looked at, in case it never answers; ``avoided`` are those that
    did not. ``passed`` is what was passed over, and why.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        avoided: Collection[str] = (),
        at: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.files: dict[str, MusicFile] = {}
        self.passed: list[PassedOver] = []
        self._given = [str(folder) for folder in folders]
        self._avoided = avoided
        self._at = at
        self._folders: set[str] = set()
        self._known: set[str] = set()
        self._linked: deque[str] = deque()
        self._links: list[str] = []

    def walk(self) -> None:
        """Walk through the folders and everything beneath them; what is hidden stays so."""
        for folder in self._given:
            self._beneath(folder)
        while self._linked:
            self._beneath(self._linked.popleft())
        for link in self._links:
            self._take_link(link)

    def avoids(self, place: str) -> bool:
        """Whether a place is passed over because it did not answer; if not, it is told of."""
        if place in self._avoided:
            self.pass_over(PassedOverReason.SLOW, place)
            return True
        self._at(place)
        return False

    def pass_over(self, why: PassedOverReason, path: str) -> None:
        """Note what is passed over, by where it lies in the folder that was given, and as text."""
        root = next((folder for folder in self._given if path.startswith(os.path.join(folder, ""))), None)
        name = path if root is None else os.path.relpath(path, root)
        self.passed.append(PassedOver(why, os.fsencode(name).decode(errors="replace")))

    def _beneath(self, folder: str) -> None:
        waiting = [folder]
        while waiting:
            place = waiting.pop()
            if self.avoids(place):
                continue
            real = os.path.realpath(place)
            if real in self._folders:
                continue
            self._folders.add(real)
            try:
                with os.scandir(place) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                absent = isinstance(error, _GONE)
                if not absent or place in self._given:
                    self.pass_over(PassedOverReason.ABSENT if absent else PassedOverReason.UNREADABLE, place)
                continue
            inner = [entry.path for entry in entries if self._leads_on(entry, real)]
            waiting += reversed(inner)

    def _leads_on(self, entry: "os.DirEntry[str]", real: str) -> bool:
        """Whether it is a folder; what else is music is taken, but links wait until the rest is known."""
        name, path = entry.name, entry.path
        if name.startswith("."):
            return False
        try:
            if entry.is_symlink():
                self._note_link(path)
            elif entry.is_dir(follow_symlinks=False):
                return True
            elif is_music(name):
                self._take(path, entry.stat(follow_symlinks=False))
                self._known.add(os.path.join(real, name))
            elif is_unplayed(name):
                self.pass_over(PassedOverReason.KIND, path)
        except OSError:
            pass  # it went while we looked
        return False

    def _note_link(self, link: str) -> None:
        if self.avoids(link):
            return
        try:
            leads_to = os.stat(link).st_mode
        except OSError as error:
            if is_music(link):
                self.pass_over(
                    PassedOverReason.UNREADABLE
                    if isinstance(error, PermissionError)
                    else PassedOverReason.LINK,
                    link,
                )
            return
        if stat.S_ISDIR(leads_to):
            self._linked.append(link)
        elif is_music(link):
            self._links.append(link)

    def _take_link(self, link: str) -> None:
        real = os.path.realpath(link)
        if real in self._known:
            return
        self._known.add(real)
        try:
            self._take(link, os.stat(link))
        except OSError:
            self.pass_over(PassedOverReason.LINK, link)

    def _take(self, path: str, about: os.stat_result) -> None:
        try:
            path.encode()
        except UnicodeEncodeError:
            self.pass_over(PassedOverReason.NAME, path)
            return
        file = _file(path, about)
        if file is None:
            self.pass_over(PassedOverReason.SPECIAL, path)
        else:
            self.files[path] = file


def _file(path: str, about: os.stat_result) -> MusicFile | None:
    return MusicFile(path, about.st_size, about.st_mtime_ns) if stat.S_ISREG(about.st_mode) else None
