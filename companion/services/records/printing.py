"""The sheets of paper around a session, as PDFs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import Journal, RecordError, Records
from companion.record.session_record import SessionRecord
from companion.services.records.glyph_notice import GlyphNotice
from companion.settings import SettingsFile

if TYPE_CHECKING:
    from companion.export.handouts import Handout
    from companion.export.pdf.paper import Print
    from companion.ports.printing import KeyGroup
    from companion.settings import PaperSize, Practice


class Printing:
    """Writes sheets; each raises ``RecordError`` with one calm sentence when it could not be written."""

    def __init__(
        self,
        records: Callable[[], Records],
        journal: Callable[[], Journal],
        settings: SettingsFile,
        size: "Callable[[], PaperSize]",
    ) -> None:
        self._records = records
        self._journal = journal
        self._settings = settings
        self._size = size
        self._spelling = GlyphNotice()

    def emergency_card(self, path: Path, card: str, about: tuple[tuple[str, str], ...] = ()) -> None:
        """Write the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
        from companion.export import handouts  # loads Qt's PDF, only when it is wanted

        self._laid_out(path, handouts.emergency_card(self._settings.now.practice, card, about))

    def instructions(self, path: Path, visit_id: str) -> None:
        """Write what the client of a session takes home."""
        from companion.export import handouts

        self._of_session(path, visit_id, handouts.instructions)

    def rems(self, path: Path, visit_id: str) -> None:
        """Write the fields of a session in the order of the REMS monitoring form."""
        from companion.export import handouts

        self._of_session(path, visit_id, handouts.rems)

    def key_card(
        self, path: Path, title: str, groups: Sequence["KeyGroup"], *, half: bool, replace: bool = False
    ) -> None:
        """Write keys and what they do on a sheet, or on half of one."""
        from companion.export.key_card import key_card

        self._written(path, key_card(title, groups, self._size(), half=half), replace=replace)

    def _of_session(
        self, path: Path, visit_id: str, lay: "Callable[[SessionRecord, Practice], Handout]"
    ) -> None:
        visit = self._records().visits.find(visit_id)
        if visit is None:
            raise RecordError(tr("This session is not in the record."))
        entries, note = self._journal().entries(visit_id), self._records().notes.of(visit_id)
        self._laid_out(path, lay(SessionRecord(visit, entries, note), self._settings.now.practice))

    def _laid_out(self, path: Path, sheet: "Handout") -> None:
        from companion.export.pdf.pages import paged

        made = paged(
            sheet.title, sheet.html, sheet.foot, self._size(), points=sheet.points, least=sheet.least
        )
        self._written(path, made)

    def _written(self, path: Path, paper: "Print", *, replace: bool = False) -> None:
        from companion.files.destinations import ExportError

        def write(*, spelled: bool) -> None:
            paper.write(path, spelled=spelled, replace=replace)

        try:
            self._spelling.write(path, write)
        except ExportError as error:
            raise RecordError(str(error)) from None
