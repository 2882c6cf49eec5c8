"""The sheets of paper around a session, as PDFs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import Journal, RecordError, Records
from companion.services.records.glyph_notice import GlyphNotice
from companion.settings import SettingsFile

if TYPE_CHECKING:
    from companion.export.handouts import Handout
    from companion.ports.printing import KeyGroup
    from companion.record.visits import Visit
    from companion.report.session_report import SessionReport


class Printing:
    """Writes sheets; each raises ``RecordError`` with one calm sentence when it could not be written."""

    def __init__(
        self, records: Callable[[], Records], journal: Callable[[], Journal], settings: SettingsFile
    ) -> None:
        self._records = records
        self._journal = journal
        self._settings = settings
        self._spelling = GlyphNotice()

    def emergency_card(self, path: Path, card: str, about: tuple[tuple[str, str], ...] = ()) -> None:
        """Write the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
        from companion.export import handouts  # loads Qt's PDF, only when it is wanted

        self._written(path, handouts.emergency_card(self._settings.now.practice, card, about))

    def instructions(self, path: Path, visit_id: str) -> None:
        """Write what the client of a session takes home."""
        from companion.export import handouts

        practice = self._settings.now.practice
        self._of_session(path, visit_id, lambda visit, report: handouts.instructions(visit, report, practice))

    def rems(self, path: Path, visit_id: str) -> None:
        """Write the fields of a session in the order of the REMS monitoring form."""
        from companion.export import handouts

        self._of_session(path, visit_id, handouts.rems)

    def key_card(
        self, path: Path, title: str, groups: Sequence["KeyGroup"], paper: str, *, replace: bool = False
    ) -> None:
        """Write keys and what they do on one page."""
        from companion.export.key_card import write_key_card
        from companion.export.pdf.paper import Paper

        def write(*, spelled: bool) -> None:
            write_key_card(path, title, groups, Paper(paper), spelled=spelled, replace=replace)

        self._tried(path, write)

    def _of_session(
        self, path: Path, visit_id: str, lay: "Callable[[Visit, SessionReport], Handout]"
    ) -> None:
        from companion.report.session_report import SessionReport

        visit = self._records().visits.find(visit_id)
        if visit is None:
            raise RecordError(tr("This session is not in the record."))
        report = SessionReport(visit.plan, self._journal().entries(visit_id), visit.zone)
        self._written(path, lay(visit, report))

    def _written(self, path: Path, sheet: "Handout") -> None:
        from companion.export.pdf.pages import write_paged

        def write(*, spelled: bool) -> None:
            write_paged(path, sheet.title, sheet.html, sheet.foot, points=sheet.points, spelled=spelled)

        self._tried(path, write)

    def _tried(self, path: Path, write: Callable[..., None]) -> None:
        from companion.files.destinations import ExportError

        try:
            self._spelling.write(path, write)
        except ExportError as error:
            raise RecordError(str(error)) from None
