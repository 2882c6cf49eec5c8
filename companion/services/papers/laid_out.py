"""A paper that is laid out, and the ways it can go; each is told to whoever keeps account of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.services.papers.glyph_notice import GlyphNotice

if TYPE_CHECKING:
    from companion.export.pdf.paper import Print
    from companion.services.papers.reading_copies import ReadingCopies


class LaidOut:
    """Fulfils the port ``Paper``; ``went`` is told the verb by which the audit trail knows what was done.

    Without ``copies`` it is opened by no other program, and without words of its own it is not copied.
    """

    def __init__(
        self,
        printed: "Print",
        notice: GlyphNotice,
        copies: "ReadingCopies | None" = None,
        went: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._print = printed
        self._notice = notice
        self._copies = copies
        self._went = went

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        return self._print.title

    @property
    def lacks(self) -> str:
        """Which signs no font at hand shows, in a sentence, or nothing."""
        return self._print.lack.told() if self._print.lack else ""

    def set_up(self, printer: object) -> None:
        """Have a printer print on this size of paper."""
        self._print.set_up(printer)

    def paint(self, printer: object) -> None:
        """Paint all its pages on a printer."""
        self._print.paint_on(printer)

    def printed(self) -> None:
        """It was handed to a printer."""
        self._went("print")

    def save(self, path: Path, *, replace: bool = False, spelled: bool = False) -> None:
        """Write it as a PDF, or as text where its name ends so; raises ``RecordError``."""
        from companion.files.destinations import ExportError, written_whole

        def write(*, spelled: bool) -> None:
            if path.suffix.lower() != ".txt":
                self._print.write(path, spelled=spelled, replace=replace)
                return
            with written_whole(path, replace=replace) as part:
                part.write_text(self._print.text() + "\n", encoding="utf-8")

        try:
            if spelled:
                write(spelled=True)
            else:
                self._notice.write(path, write)
        except ExportError as error:
            raise RecordError(str(error)) from None
        self._went("export")

    def for_reading(self, name: str) -> Path:
        """Write a copy for another program to show; raises ``RecordError``."""
        if self._copies is None:
            raise RecordError(tr("This is opened by no other program; print it, or save it as a file."))
        path = self._copies.put(name, self._print.whole)
        self._went("show")
        return path

    def copied(self) -> str:
        """Give its words for the clipboard, a row of a table a line."""
        text = self._print.text()
        self._went("copy")
        return text
