"""The sheets of paper around a session, laid out."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut

if TYPE_CHECKING:
    from companion.db.store import Store
    from companion.export.handouts import Handout
    from companion.ports.printing import KeyGroup, TrailLine
    from companion.record.session_record import SessionRecord
    from companion.report.lists.lots import LotLine
    from companion.services.papers.reading_copies import ReadingCopies
    from companion.settings import PaperSize, Practice, SettingsFile


class Printing:
    """Lays sheets out; each call raises ``RecordError`` with one calm sentence where that cannot be done."""

    def __init__(
        self,
        store: "Callable[[], Store]",
        settings: "SettingsFile",
        size: "Callable[[], PaperSize]",
        copies: "ReadingCopies",
    ) -> None:
        self._store = store
        self._settings = settings
        self._size = size
        self._copies = copies
        self._spelling = GlyphNotice()

    def emergency_card(self, card: str, about: tuple[tuple[str, str], ...] = ()) -> LaidOut:
        """Give the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
        from companion.export import handouts  # loads Qt's PDF, only when it is wanted

        return self._laid_out(handouts.emergency_card(self._settings.now.practice, card, about))

    def instructions(self, visit_id: str, *, named: bool = False) -> LaidOut:
        """Give what the client of a session takes home."""
        from companion.export import handouts

        return self._of_session(visit_id, handouts.instructions, named=named)

    def rems(self, visit_id: str, *, named: bool = False) -> LaidOut:
        """Give the fields of a session in the order of the REMS monitoring form."""
        from companion.export import handouts

        return self._of_session(visit_id, handouts.rems, named=named)

    def key_card(self, title: str, groups: Sequence["KeyGroup"], *, half: bool) -> LaidOut:
        """Give keys and what they do on a sheet, or on half of one."""
        from companion.export.key_card import key_card

        return LaidOut(key_card(title, groups, self._size(), half=half), self._spelling, self._copies)

    def lots(self, about: str, lines: Sequence["LotLine"]) -> LaidOut:
        """Give what was given, with lot and waste; ``about`` says from when to when, and in which order."""
        from companion.export import handouts

        def went(how: str) -> None:
            self._store().audit.note(how, "lots", "")

        return self._laid_out(handouts.lots(self._settings.now.practice, about, lines), went)

    def audit_trail(self, about: str, lines: Sequence["TrailLine"]) -> LaidOut:
        """Give lines of the audit trail; ``about`` says which they are."""
        from companion.export import handouts

        def went(how: str) -> None:
            self._store().audit.note(how, "audit", "")

        return self._laid_out(handouts.audit_trail(self._settings.now.practice, about, lines), went)

    def _of_session(
        self, visit_id: str, lay: "Callable[[SessionRecord, Practice], Handout]", *, named: bool
    ) -> LaidOut:
        from companion.record.facts.client_facts import facts_at
        from companion.record.session_record import SessionRecord
        from companion.report.client.part_2 import part_2_notice

        store = self._store()
        visit = store.visits.find(visit_id)
        if visit is None:
            raise RecordError(tr("This session is not in the record."))
        versions = store.facts.versions(visit.client_id)
        known, now = facts_at(versions, visit.ended_ms), facts_at(versions)
        entries, note = store.journal.entries(visit_id), store.notes.of(visit_id)
        notice = part_2_notice(self._settings.now.practice.part_2_notice, known, now)
        record = SessionRecord(visit, entries, note, known=known, known_now=now, named=named, notice=notice)

        def went(how: str) -> None:
            store.audit.note(how, "session", visit_id, "named" if named else "")

        return self._laid_out(lay(record, self._settings.now.practice), went)

    def _laid_out(self, sheet: "Handout", went: Callable[[str], None] = lambda _: None) -> LaidOut:
        from companion.export.pdf.pages import paged

        made = paged(
            sheet.title,
            sheet.html,
            sheet.foot,
            sheet.size or self._size(),
            points=sheet.points,
            least=sheet.least,
        )
        return LaidOut(made, self._spelling, self._copies, went)
