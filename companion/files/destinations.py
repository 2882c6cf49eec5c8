"""Where files go that leave the program: never over what is there unasked, and never into the program's own.

Every export is written through :func:`written_whole` or :func:`folder_written_whole`, so that what is looked
at here is what is written to.
"""

import os
import re
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp, mkstemp
from typing import Final

from companion.files import durable
from companion.i18n import tr

RECORD: Final = "companion.db"
VAULT: Final = "vault.json"
BACKUPS: Final = "backups"
"""By these a data folder is known, whichever it is: nothing is exported into one, or below it."""

PROGRAM: Final = Path(__file__).resolve().parents[1]
"""The package; in a checkout, the folder around it is the program's too, but for the demonstration's own."""

DEMONSTRATION: Final = "demo"

NO_DISK: Final = (Path("/dev"), Path("/proc"), Path("/sys"))
"""What looks like folders on some systems and is none."""

OF_DEVICES: Final = re.compile(
    r"(con|prn|aux|nul|con(in|out)\$|(com|lpt)[0-9\xb9\xb2\xb3]) *(\.|$)", re.IGNORECASE
)
NOT_ON_WINDOWS: Final = re.compile(r'[<>:"|?*\0-\x1f]|[. ]$')
"""What Windows takes for a device whatever its suffix, for a stream of another file, or for no name."""

HARMLESS: Final = ".,-_ '()+"
"""What a file's name may hold beside letters and figures, on every system and in every shell's quotes."""


class ExportError(Exception):
    """A file could not be written; its text is one calm sentence for the screen."""


class LackingError(ExportError):
    """No font at hand shows a sign of a paper; nothing was written yet."""


class ThereAlreadyError(ExportError):
    """Something of that name is there, and nobody has said yet that it may be replaced."""


def changed_at(path: Path) -> float | None:
    """Tell when what would be replaced was last changed, in seconds of UTC; none where nothing is there."""
    try:
        about = path.expanduser().stat()
        if stat.S_ISDIR(about.st_mode) and not any(path.expanduser().iterdir()):
            return None
    except OSError:
        return None
    return about.st_mtime


def free(path: Path) -> Path:
    """Give the path itself, or the next one beside it that nothing has: ``paper-2.pdf``."""
    ending = path.suffix if path.suffix[1:].isalnum() else ""  # a code such as A.K. ends in no suffix
    number, beside = 1, path
    while os.path.lexists(beside):
        number += 1
        beside = path.with_name(f"{path.name.removesuffix(ending)}-{number}{ending}")
    return beside


def file_name(name: str, its_id: str) -> str:
    """Make of a name what every disk takes for one; those that become the same keep apart by their ids."""
    kept = (
        "".join(sign if sign.isalnum() or sign in HARMLESS else "-" for sign in name)
        .lstrip("-. ")
        .rstrip("- ")
    )
    if OF_DEVICES.match(kept):
        kept = f"_{kept}"
    return kept if kept == name else "-".join(filter(None, (kept, its_id[:6])))


@contextmanager
def written_whole(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a file beside the wanted one to write to, and put it in its place once everything is written.

    A link is followed to what it means. Raises ``ExportError`` where nothing may be written, or could be.
    """
    target = _allowed(path)
    with _told(path):
        if target.is_dir():
            raise ExportError(tr("{file} is a folder; name a file in it.").format(file=path.name))
        if os.path.lexists(target):
            if not stat.S_ISREG(target.stat().st_mode):
                raise ExportError(_no_place(path))
            if not replace:
                raise _there_already(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".", suffix=".part", dir=target.parent)
        os.close(handle)
        part = Path(name)
        try:
            yield part
            durable.sync(part)
            if replace:
                durable.put(part, target)
            else:
                _put(part, target, path)
        finally:
            with suppress(OSError):
                part.unlink()


@contextmanager
def folder_written_whole(
    path: Path, *, replace: bool = False, ours: Callable[[Path], bool] = lambda _: False
) -> Iterator[Path]:
    """Give a folder beside the wanted one to fill, and put it in its place once everything is written.

    What is there is replaced only where it was asked for and ``ours`` knows the folder for an earlier one.
    """
    target = _allowed(path)
    with _told(path):
        if os.path.lexists(target) and not target.is_dir():
            raise ExportError(tr("{file} is no folder; nothing was written.").format(file=path.name))
        taken = target.is_dir() and any(target.iterdir())
        if taken and not replace:
            raise _there_already(path)
        if taken and not ours(target):
            said = tr("The folder {file} holds other things, too; nothing was written: name a new folder.")
            raise ExportError(said.format(file=path.name))
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(mkdtemp(prefix=".", suffix=".part", dir=target.parent))
        try:
            fresh = scratch / "new"
            fresh.mkdir()
            yield fresh
            if target.is_dir():
                target.rename(scratch / "old")
            try:
                fresh.rename(target)
            except OSError:
                if (scratch / "old").exists():
                    (scratch / "old").rename(target)
                raise
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def _put(part: Path, target: Path, path: Path) -> None:
    """Put a file where none is; one that came meanwhile stays."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise _there_already(path) from None
    except OSError:  # a disk without links
        if os.path.lexists(target):
            raise _there_already(path) from None
        durable.put(part, target)


def _no_place(path: Path) -> str:
    said = tr("{file} is a device or a pipe, not a place for a file; nothing was written.")
    return said.format(file=path.name)


def _there_already(path: Path) -> ThereAlreadyError:
    return ThereAlreadyError(
        tr("There is something named {file} already; nothing was written.").format(file=path.name)
    )


def _allowed(path: Path) -> Path:
    """Follow a path to where it leads, and refuse what belongs to the program or to no disk."""
    with _told(path):
        try:
            target = path.expanduser().resolve()
        except (RuntimeError, ValueError) as error:  # a circle of links, nobody's home, or no name at all
            raise ExportError(tr("{file} leads nowhere; nothing was written.").format(file=path)) from error
        if any(place.is_relative_to(root) for place in (target, path.absolute()) for root in NO_DISK):
            raise ExportError(_no_place(path))
        if not target.name or _is_reserved(target):
            raise ExportError(tr("{file} is no name for a file; nothing was written.").format(file=path))
        if lies_among_records(target):
            said = tr("{file} lies in a data folder, among the record itself; nothing was written.")
            raise ExportError(said.format(file=path.name) + " " + tr("Choose another folder."))
        if _is_the_programs(target):
            said = tr("{file} lies in the program's own folder; nothing was written.")
            raise ExportError(said.format(file=path.name) + " " + tr("Choose another folder."))
        return target


def lies_among_records(folder: Path) -> bool:
    """Tell whether a folder is a data folder, or lies in one, whichever it is."""
    return any(_holds_a_record(each) for each in (folder, *folder.parents))


def _holds_a_record(folder: Path) -> bool:
    kept = os.path.lexists(folder / VAULT) and (folder / BACKUPS).is_dir()
    return kept or os.path.lexists(folder / RECORD)


def _is_the_programs(target: Path) -> bool:
    checkout = PROGRAM.parent
    if not (checkout / "start.py").is_file():
        return target.is_relative_to(PROGRAM)
    return target.is_relative_to(checkout) and not target.is_relative_to(checkout / DEMONSTRATION)


def _is_reserved(target: Path) -> bool:
    """Tell whether Windows makes no file of a name."""
    if sys.platform == "win32":
        return bool(OF_DEVICES.match(target.name) or NOT_ON_WINDOWS.search(target.name))
    return False


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what happened, that nothing was lost, and what to do."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or tr("it could not be written")).lower()
        said = tr("{file} was not written ({why}). The record is untouched; choose another folder.")
        raise ExportError(said.format(file=path.name, why=why)) from error
