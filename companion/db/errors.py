"""What the database and the disk say when something fails, put into one calm sentence each."""

import errno
from typing import Final

from companion.ports import RecordError

CLOSED: Final = "The record is closed: unlock it to go on."


class DataNewerError(RecordError):
    """The record was written by a newer version of the program."""


class RecordMissingError(RecordError):
    """The key file is there, the record that belongs to it is not."""


# SQLite's basic result codes, which never change: https://sqlite.org/rescode.html
_BUSY: Final = 5
_LOCKED: Final = 6
_NO_MEMORY: Final = 7
_READ_ONLY: Final = 8
_IO_ERROR: Final = 10
_CORRUPT: Final = 11
_FULL: Final = 13
_CANT_OPEN: Final = 14
_CONSTRAINT: Final = 19
_NOT_A_DATABASE: Final = 26

_ONLY_THIS: Final = "everything before this is kept, only this is not yet"

_FULL_DISK: Final = f"The disk is full: {_ONLY_THIS}; free some space and try again."
_WRITE_PROTECTED: Final = (
    f"The data folder is write-protected: {_ONLY_THIS}; allow writing there and try again."
)
_FAILING_DISK: Final = (
    f"The disk did not take it: {_ONLY_THIS}; check the disk and its free space, and try again."
)
_DAMAGED: Final = (
    "Part of the record is damaged: nothing was changed; "
    "copy the whole data folder somewhere safe, then restore a backup into a new folder."
)
_NO_WAY_IN: Final = (
    "The record could not be opened: nothing was changed; "
    "check that the data folder is there and that you may write to it."
)
_IN_USE: Final = f"Another program is using the record: {_ONLY_THIS}; close that program and try again."

_WRITING: Final = {
    _FULL: _FULL_DISK,
    _READ_ONLY: _WRITE_PROTECTED,
    _IO_ERROR: _FAILING_DISK,
    _BUSY: _IN_USE,
    _LOCKED: _IN_USE,
    _NO_MEMORY: f"The computer is out of memory: {_ONLY_THIS}; close other programs and try again.",
    _CONSTRAINT: "This contradicts what is already kept: nothing was changed.",
}
_READING: Final = {
    _FULL: "The disk is full, so the record cannot be read: nothing was changed; free space and try again.",
    _READ_ONLY: "The data folder is write-protected: nothing was changed; allow writing there and try again.",
    _BUSY: "Another program is using the record: nothing was changed; close that program and try again.",
}
_ALWAYS: Final = {_CORRUPT: _DAMAGED, _NOT_A_DATABASE: _DAMAGED, _CANT_OPEN: _NO_WAY_IN}

_BY_ERRNO: Final = {
    errno.ENOSPC: _FULL_DISK,
    errno.EDQUOT: _FULL_DISK,
    errno.EROFS: _WRITE_PROTECTED,
    errno.EACCES: _WRITE_PROTECTED,
    errno.EPERM: _WRITE_PROTECTED,
    errno.ENOENT: _NO_WAY_IN,
    errno.ENOTDIR: _NO_WAY_IN,
}


def code(error: BaseException) -> int:
    """Give SQLite's basic code of an error, or of the error it wraps; zero when there is none."""
    inner = getattr(error, "orig", None) or error
    return int(getattr(inner, "sqlite_errorcode", 0)) & 0xFF


def spoils_connection(error: BaseException) -> bool:
    """Tell whether SQLCipher will refuse everything on this connection after this error."""
    return code(error) in (_CORRUPT, _NOT_A_DATABASE)


def breaks_rule(error: BaseException) -> bool:
    """Tell whether the database refused this because it contradicts something that is kept."""
    return code(error) == _CONSTRAINT


def while_writing(error: Exception) -> RecordError:
    """Say what became of a write that failed; the sentence holds no word of what was to be written."""
    if isinstance(error, RecordError):
        return error
    if isinstance(error, OSError):
        return RecordError(_BY_ERRNO.get(error.errno or 0, _FAILING_DISK))
    unexpected = f"This could not be written ({type(error).__name__}): {_ONLY_THIS}; try again."
    return RecordError((_WRITING | _ALWAYS).get(code(error), unexpected))


def while_reading(error: Exception) -> RecordError:
    """Say what became of a read that failed."""
    if isinstance(error, RecordError):
        return error
    unreadable = "The record could not be read just now: nothing was changed; check the disk and try again."
    return RecordError((_READING | _ALWAYS).get(code(error), unreadable))
