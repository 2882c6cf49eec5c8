"""The data folder as this program's alone; where it cannot be had, a session under way is helped still."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from companion.db import folder
from companion.desktop.single_instance import SingleInstance
from companion.i18n import tr
from companion.services.access.locked_session import UNDER_WAY

if TYPE_CHECKING:
    from pathlib import Path

    from companion.desktop.folders import Folders
    from companion.desktop.single_instance import Holder


class Claim:
    """Makes a data folder and locks it against a second start.

    Where that cannot be written (``OSError``) the program may still open, locked, for a session that is
    under way: nothing is kept then, and every try to open the record begins with another try at this.
    """

    def __init__(self, places: Folders) -> None:
        self.places = places
        self._instance = SingleInstance(places.data)
        self._error: OSError | None = None

    def take(self) -> Holder | None:
        """Take the folder, or tell who has it."""
        try:
            self.places.make()
            holder = self._instance.take()
        except OSError as error:
            self._error = error
            raise
        if holder is None:
            self._error = None
        return holder

    def release(self) -> None:
        """Let go of it."""
        self._instance.release()

    @property
    def room_waits(self) -> bool:
        """Whether the folder could not be had, and a session of it is under way.

        A folder that is somebody else's, which has no number, or a link to anywhere is never one of ours.
        """
        not_ours = (None, errno.ELOOP)
        return self.under_way and self._error is not None and self._error.errno not in not_ours

    @property
    def under_way(self) -> bool:
        """Whether a session of this folder is under way, as far as can be seen."""
        try:
            return (self.places.data / UNDER_WAY).exists() and folder.holds_keys(self.places.data)
        except OSError:
            return False

    def again(self) -> str:
        """Try once more where it could not be had; gives nothing, or why not."""
        if self._error is None:
            return ""
        try:
            holder = self.take()
        except OSError:
            return tr(
                "The record stays closed while nothing can be written: opened now, it could keep nothing. "
                "Nothing was changed."
            )
        return holder.sentence if holder else ""

    @property
    def trouble(self) -> str:
        """Say why the folder could not be had, what that means, and what to do; or nothing."""
        return unkept(self.places.data, self._error) if self._error else ""


def unkept(data: Path, error: OSError) -> str:
    """Say that nothing is kept while a data folder cannot be had, and what to do."""
    match error.errno:
        case errno.EROFS | errno.EACCES | errno.EPERM:
            said = tr(
                "The data folder {folder} cannot be written to: nothing new can be kept now; what was kept "
                "stays. Write on paper. Once writing is allowed there again, open the record here."
            )
        case errno.ENOSPC | errno.EDQUOT:
            said = tr(
                "The data folder {folder} is on a full disk: nothing new can be kept now; what was kept "
                "stays. Write on paper. Once there is space again, open the record here."
            )
        case _:
            said = tr(
                "The data folder {folder} takes nothing: nothing new can be kept now; what was kept stays. "
                "Write on paper. Once its disk is in order again, open the record here."
            )
    return said.format(folder=error.filename or data)
