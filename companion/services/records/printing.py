"""The sheets of paper around a session, laid out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut

if TYPE_CHECKING:
    from pathlib import Path

    from companion.db.store import Store
    from companion.export.handouts import Handout
    from companion.ports.printing import KeyGroup, TrailLine
    from companion.record.scheduling.appointments import Appointment
    from companion.record.session_record import SessionRecord
    from companion.record.visits import Visit
    from companion.report.client.story import Story, StoryChoice
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

    def story(self, visit_id: str, choice: "StoryChoice") -> LaidOut:
        """Give what the client of a session may take with them, on one page."""
        from companion.export.pdf.story_page import story_print
        from companion.files.destinations import ExportError

        try:
            made = story_print(self._story(visit_id, choice), self._settings.now.practice, self._size())
        except ExportError as error:
            raise RecordError(str(error)) from None
        return LaidOut(made, self._spelling, self._copies, self._told_of(visit_id, choice.detail))

    def write_story(
        self, visit_id: str, choice: "StoryChoice", path: "Path", *, replace: bool = False
    ) -> None:
        """Write the same as a file that any browser opens."""
        from companion.export.pdf.story_page import story_file

        page = story_file(self._story(visit_id, choice), self._settings.now.practice)
        self._write_page(page, path, replace=replace)
        self._told_of(visit_id, choice.detail)("export")

    def write_home_page(
        self, visit: "Visit", appointment: "Appointment | None", path: "Path", *, replace: bool = False
    ) -> None:
        """Write the page of an evening at home as a file that any browser opens; no name is in it."""
        from companion.export.home.home_page import home_page
        from companion.report.home.evening import home_evening

        evening = home_evening(visit, appointment, self._settings.now.practice.name)
        self._write_page(home_page(evening), path, replace=replace)
        self._told_of(visit.id, "home-page")("export")

    def helper_paper(self, visit: "Visit", *, named: bool = False) -> LaidOut:
        """Give the helper's paper of an evening at home, of a visit that need not be in the record yet."""
        from companion.export.pdf.home.helper_sheet import helper_sheet
        from companion.record.facts.client_facts import facts_at
        from companion.report.home.evening import home_evening

        store = self._store()
        known = facts_at(store.facts.versions(visit.client_id))
        steps = store.appointments.of(visit.id)
        when, practice = steps[-1] if steps else None, self._settings.now.practice.name
        made = helper_sheet(home_evening(visit, when, practice, known, named=named), self._size())
        went = self._told_of(visit.id, "helper-paper named" if named else "helper-paper")
        return LaidOut(made, self._spelling, self._copies, went)

    @staticmethod
    def _write_page(page: str, path: "Path", *, replace: bool) -> None:
        from companion.files.destinations import ExportError, written_whole

        try:
            with written_whole(path, replace=replace) as part:
                part.write_text(page, encoding="utf-8")
        except ExportError as error:
            raise RecordError(str(error)) from None

    def _story(self, visit_id: str, choice: "StoryChoice") -> "Story":
        from companion.report.client.story import story

        record = self._record(visit_id)
        now_ms = round(datetime.now(UTC).timestamp() * 1000)
        store, client_id = self._store(), record.visit.client_id
        planned = [one.appointment for one in store.appointments.coming(client_id=client_id)]
        planned += [one.appointment for one in store.meetings.coming(client_id=client_id)]
        coming = [one for one in planned if one.starts_ms > now_ms]
        return story(record, choice, sorted(coming, key=lambda one: one.starts_ms))

    def event_sheet(self, visit_id: str, chosen: Collection[str]) -> LaidOut:
        """Give entries of a session that were chosen, on a sheet for an adverse event."""
        from companion.export.pdf.event_sheet import event_sheet

        def lay(record: "SessionRecord", practice: "Practice") -> "Handout":
            return event_sheet(record, practice, chosen)

        return self._of_session(visit_id, lay, named=False)

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
        record = replace(self._record(visit_id), named=named)
        went = self._told_of(visit_id, "named" if named else "")
        return self._laid_out(lay(record, self._settings.now.practice), went)

    def _record(self, visit_id: str) -> "SessionRecord":
        """Read a session, with what is known of the client."""
        from companion.record.facts.client_facts import facts_at
        from companion.record.meetings.preparation import preparation_at
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
        prepared = preparation_at(store.meetings.of(visit.client_id), visit.ended_ms)
        return SessionRecord(
            visit, entries, note, known=known, known_now=now, prepared=prepared, notice=notice
        )

    def _told_of(self, visit_id: str, detail: str) -> Callable[[str], None]:
        """Give what writes into the audit trail how a paper of a session went."""
        store = self._store()
        return lambda how: store.audit.note(how, "session", visit_id, detail)

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
