"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from companion.tongue import tr


class ExportError(Exception):
    """A file could not be written; its text is one calm sentence for the screen."""


class LackingError(ExportError):
    """No font at hand shows a sign of a paper; nothing was written yet."""


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a path beside the wanted one to write to, and put it in its place once everything is written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise ExportError(_sentence(path, error)) from error
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        raise ExportError(_sentence(path, error)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _sentence(path: Path, error: OSError) -> str:
    """Say what happened, that nothing was lost, and what to do."""
    why = (error.strerror or tr("it could not be written")).lower()
    said = tr("{file} was not written ({why}). The record is untouched; choose another folder.")
    return said.format(file=path.name, why=why)
