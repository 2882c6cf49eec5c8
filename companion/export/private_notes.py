"""Private notes that were read by a sealed slip, as a text file."""

from pathlib import Path

from companion.files.destinations import written_whole
from companion.i18n import tr
from companion.record.names import shown
from companion.record.sealed_slips import Reading, in_words


def write_private_notes(path: Path, reading: Reading, day: str, *, replace: bool = False) -> None:
    """Write them, and who read them when; raises ``ExportError`` when it could not be written."""
    title = tr("Private notes of {initials}").format(initials=shown(reading.owner))
    read = tr("Read by {reader} with the sealed slip on {day}. Keep this file as you would the slip.")
    said = read.format(reader=shown(reading.reader), day=day)
    with written_whole(path, replace=replace) as part:
        part.write_text(f"{title}\n{said}\n\n\n{in_words(reading.notes)}\n", encoding="utf-8")
