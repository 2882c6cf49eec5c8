"""What the database and the disk say when something fails, put into one calm sentence each."""

import errno
from pathlib import Path
from typing import Final

from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError

CLOSED: Final = tr_noop("The record is closed: unlock it to go on.")


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

_FULL_DISK: Final = tr_noop(
    "The disk is full: everything before this is kept, only this is not yet; free some space and try again."
)
_WRITE_PROTECTED: Final = tr_noop(
    "The data folder is write-protected: everything before this is kept, only this is not yet; "
    "allow writing there and try again."
)
_FAILING_DISK: Final = tr_noop(
    "The disk did not take it: everything before this is kept, only this is not yet; "
    "check the disk and its free space, and try again."
)
DAMAGED: Final = tr_noop(
    "Part of the record is damaged: nothing was changed; "
    "copy the whole data folder somewhere safe, then restore a backup into a new folder."
)
_NO_WAY_IN: Final = tr_noop(
    "The record could not be opened: nothing was changed; "
    "check that the data folder is there and that you may write to it."
)
_IN_USE: Final = tr_noop(
    "Another program is using the record: everything before this is kept, only this is not yet; "
    "close that program and try again."
)

_WRITING: Final = {
    _FULL: _FULL_DISK,
    _READ_ONLY: _WRITE_PROTECTED,
    _IO_ERROR: _FAILING_DISK,
    _BUSY: _IN_USE,
    _LOCKED: _IN_USE,
    _NO_MEMORY: tr_noop(
        "The computer is out of memory: everything before this is kept, only this is not yet; "
        "close other programs and try again."
    ),
    _CONSTRAINT: tr_noop("This contradicts what is already kept: nothing was changed."),
}
_READING: Final = {
    _FULL: tr_noop(
        "The disk is full, so the record cannot be read: nothing was changed; free space and try again."
    ),
    _READ_ONLY: tr_noop(
        "The data folder is write-protected: nothing was changed; allow writing there and try again."
    ),
    _BUSY: tr_noop(
        "Another program is using the record: nothing was changed; close that program and try again."
    ),
}
_ALWAYS: Final = {_CORRUPT: DAMAGED, _NOT_A_DATABASE: DAMAGED, _CANT_OPEN: _NO_WAY_IN}

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
        if error.errno == errno.ELOOP and error.filename:
            return RecordError(a_link(Path(error.filename).name))
        return RecordError(tr(_BY_ERRNO.get(error.errno or 0, _FAILING_DISK)))
    if known := (_WRITING | _ALWAYS).get(code(error)):
        return RecordError(tr(known))
    said = tr(
        "This could not be written ({kind}): everything before this is kept, only this is not yet; try again."
    )
    return RecordError(said.format(kind=type(error).__name__))


def a_link(name: str) -> str:
    """Say that a folder of the data folder is a link."""
    return tr(
        "{folder} in the data folder is a link to somewhere else, and is not followed: nothing was "
        "changed; put the folder itself in its place."
    ).format(folder=name)


def while_reading(error: Exception) -> RecordError:
    """Say what became of a read that failed."""
    if isinstance(error, RecordError):
        return error
    unreadable = tr_noop(
        "The record could not be read just now: nothing was changed; check the disk and try again."
    )
    return RecordError(tr((_READING | _ALWAYS).get(code(error), unreadable)))
