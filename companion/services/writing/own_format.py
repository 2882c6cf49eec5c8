"""A format of the practice's own, begun as a copy of one that ships; any editor of text changes it."""

import re
from pathlib import Path
from typing import Final

from companion.files import durable
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.writing.note_format import NoteFormat
from companion.resources import assets
from companion.session.codec.files import read_table

USUAL: Final = "soap"
"""What is copied where the format that is chosen is no file."""


def begin_own(folder: Path, like: str) -> Path:
    """Write the copy, in the language that is spoken; no file that is there is touched."""
    shipped = assets() / "notes" / f"{like}.toml"
    source = shipped if shipped.is_file() else assets() / "notes" / f"{USUAL}.toml"
    path = _free(folder)
    text = _renamed(source.read_text(encoding="utf-8"), read_table(source, NoteFormat), path.stem)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        durable.replace(path, text.encode())
    except OSError as error:
        said = tr("{folder} takes no file ({problem}); nothing was written.")
        raise RecordError(said.format(folder=folder, problem=error.strerror or error)) from None
    return path


def _free(folder: Path) -> Path:
    """Give the first of ours, ours_2 and so on that is not there."""
    names = ["ours", *(f"ours_{number}" for number in range(2, 1_000))]
    return next(path for name in names if not (path := folder / f"{name}.toml").exists())


def _renamed(text: str, shipped: NoteFormat, own_id: str) -> str:
    """Give it an id and a name of its own, and the headings of the one language that it is written in."""
    headings = iter(shipped.headings)
    text = text.partition("\n[[words]]")[0]
    text = re.sub(r"^id = .*$", f'id = "{own_id}"', text, count=1, flags=re.MULTILINE)
    name = tr("Ours, like {format}").format(format=shipped.called)
    text = re.sub(r"^name = .*$", f'name = "{name}"', text, count=1, flags=re.MULTILINE)
    return (
        re.sub(r"^heading = .*$", lambda _: f'heading = "{next(headings)}"', text, flags=re.MULTILINE) + "\n"
    )
