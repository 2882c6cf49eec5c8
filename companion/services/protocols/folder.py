"""The folder of own protocols as it lies on the disk: which one can be, and what stands in its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from companion.files import durable, textfile
from companion.files.destinations import free, lies_among_records
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.session.codec.files import LARGEST, ProtocolError, parse_protocol
from companion.session.protocol import Protocol

MOST: Final = 500
"""More files than any practice has protocols: what comes after them is not read."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file of the folder: its text, and the protocol in it or what is wrong with it."""

    text: str = ""
    protocol: Protocol | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFolder:
    """What was found; ``trouble`` says in a sentence why nothing, or not all."""

    files: Mapping[str, ReadFile] = field(default_factory=dict)
    trouble: str = ""


def check_folder(folder: str, data: Path) -> None:
    """Raise ``RecordError`` where a folder can hold no protocols."""
    place = Path(folder)
    if not place.is_absolute():
        raise RecordError(tr("The folder is named by its whole path; nothing was changed."))
    here, record = place.resolve(), data.resolve()
    if here.is_relative_to(record) or lies_among_records(here):
        raise RecordError(
            tr(
                "{folder} lies in a data folder, among the record itself. A folder of protocols may be "
                "synced, the data folder never: choose another one."
            ).format(folder=folder)
        )
    if record.is_relative_to(here):
        said = tr("The data folder lies within {folder}, and must never be synced: choose another one.")
        raise RecordError(said.format(folder=folder))
    if not place.is_dir():
        said = tr("There is no folder {folder}: make it first, or choose another one.")
        raise RecordError(said.format(folder=folder))


def read_folder(folder: str, data: Path, before: ReadFolder) -> ReadFolder:
    """Read every file of a folder; one whose text is as it was is not parsed again. Any thread will do."""
    try:
        check_folder(folder, data)
        found = (path for path in Path(folder).iterdir() if path.suffix == ".toml")
        paths = sorted(path for path in found if not path.name.startswith("."))
    except RecordError as error:
        return ReadFolder(trouble=str(error))
    except OSError as error:
        said = tr("The folder of your protocols, {folder}, cannot be read ({problem}).")
        return ReadFolder(trouble=said.format(folder=folder, problem=error.strerror))
    files = {path.name: _read(path, before.files.get(path.name)) for path in paths[:MOST]}
    more = tr("Of {count} files only the first {most} were read.").format(count=len(paths), most=MOST)
    return ReadFolder(files, more if len(paths) > MOST else "")


def _read(path: Path, before: ReadFile | None) -> ReadFile:
    try:
        text = read_text(path)
    except RecordError as error:
        return ReadFile(problems=(str(error),))
    if before is not None and before.text == text and (before.protocol or before.problems):
        return before
    return parsed(text, path.name)


def parsed(text: str, name: str) -> ReadFile:
    """Read a text as a protocol, or say what is wrong with it."""
    try:
        return ReadFile(text, parse_protocol(text.replace("\r\n", "\n").replace("\r", "\n"), name))
    except ProtocolError as error:
        return ReadFile(text, problems=error.problems)


def read_text(path: Path) -> str:
    """Read a file as it is written, or raise ``RecordError``."""
    try:
        return textfile.decoded(textfile.read_bytes(path, LARGEST))
    except OSError as error:
        said = tr("{file}: the file cannot be read ({problem}).")
        raise RecordError(said.format(file=path.name, problem=error.strerror)) from None
    except UnicodeDecodeError:
        said = tr("{file}: expected text in UTF-8, found other bytes. Save the file as UTF-8.")
        raise RecordError(said.format(file=path.name)) from None


def write_text(path: Path, text: str) -> None:
    """Put a text in place of a file in one step, or raise ``RecordError``."""
    try:
        durable.replace(path, text.encode())
    except (OSError, UnicodeEncodeError) as error:
        why = getattr(error, "strerror", "") or tr("it could not be written")
        said = tr("{file} was not written ({problem}); what you edited is kept.")
        raise RecordError(said.format(file=path.name, problem=why)) from None


def free_name(folder: Path, name: str) -> Path:
    """Give a place for a new file in a folder, beside what is there."""
    return free(folder / name)
