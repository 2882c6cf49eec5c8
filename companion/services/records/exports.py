"""What leaves the record, for window and command line alike; each export is a row of the audit trail."""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.options import ExportFormat
from companion.ports.calls import Failed
from companion.ports.record import PrivateNotesLockedError, RecordError
from companion.record.client import Client
from companion.record.facts.client_facts import KnownClient
from companion.record.session_record import SessionRecord
from companion.record.visits import Status, Visit
from companion.report.lists.lots import LotLine, lot_heads
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut
from companion.services.records.kept import (
    kept_meetings,
    planned_for_calendar,
    session_record,
    session_records,
)
from companion.settings import Settings

if TYPE_CHECKING:
    from companion.db.store import Store
    from companion.services.background import Background
    from companion.services.papers.reading_copies import ReadingCopies


class Exports:
    """Writes from the record that is open, beside the window."""

    def __init__(
        self,
        store: Callable[[], "Store"],
        background: "Background",
        settings: Callable[[], Settings],
        copies: "ReadingCopies",
    ) -> None:
        self._store = store
        self._background = background
        self._settings = settings
        self._copies = copies
        self._spelling = GlyphNotice()

    def session(
        self,
        visit_id: str,
        then: Callable[[LaidOut], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
    ) -> None:
        """Lay a session out, or its private note alone, beside the window."""
        store = self._store()

        def work() -> LaidOut:
            from companion.export.pdf.session_pdf import session_print  # loads Qt's PDF

            visit = store.visits.find(visit_id)
            if visit is None:
                raise RecordError(tr("This session is not in the record."))
            record = _to_hand_over(store, visit, self._settings(), private=private, named=named)
            detail = _with_it(record)

            def went(how: str) -> None:
                store.audit.note(how, "session", visit_id, detail)

            return LaidOut(session_print(record, self._settings()), self._spelling, self._copies, went)

        self._background.do(work, then, failed)

    def write_session(
        self,
        visit_id: str,
        path: Path,
        form: ExportFormat,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write a session to a file for another program, beside the window."""
        store = self._store()

        def write(*, spelled: bool) -> None:
            visit = store.visits.find(visit_id)
            if visit is None:
                raise RecordError(tr("This session is not in the record."))
            export_session(store, visit, path, self._settings(), form=form, spelled=spelled, replace=replace)

        self._write(path, write, then, failed)

    def lots(
        self, then: Callable[[Sequence[LotLine]], None], failed: Failed, *, from_ms: int, to_ms: int
    ) -> None:
        """Read what was given in all sessions, beside the window."""
        store = self._store()
        self._background.do(lambda: store.journal.lots(from_ms, to_ms), then, failed)

    def write_lots(
        self,
        lines: Sequence[LotLine],
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write such a list as CSV."""
        store = self._store()

        def write(*, spelled: bool) -> None:  # noqa: ARG001 - a table needs no font
            from companion.export.csv_file import write_rows

            write_rows(path, [lot_heads(), *(line.cells for line in lines)], replace=replace)
            store.audit.note("export", "lots", "")

        self._write(path, write, then, failed)

    def write_calendar(
        self,
        visit_id: str,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write the appointment of a visit for a calendar; with no id those of all that are to come."""
        store = self._store()

        def write(*, spelled: bool) -> None:  # noqa: ARG001 - a calendar needs no font
            from companion.export.calendar import write_calendar

            now = round(datetime.now(UTC).timestamp() * 1000)
            found = planned_for_calendar(store, visit_id, now)
            write_calendar(path, found, replace=replace)
            store.audit.note("export", "appointment", "", visit_id)

        self._write(path, write, then, failed)

    def write_client(
        self,
        client_id: str,
        folder: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
        replace: bool = False,
    ) -> None:
        """Write a client's whole record to a folder."""
        store = self._store()

        def write(*, spelled: bool) -> None:
            client = store.clients.find(client_id)
            if client is None:
                raise RecordError(tr("This client is not in the record."))
            export_client(
                store,
                client,
                folder,
                self._settings(),
                private=private,
                named=named,
                spelled=spelled,
                replace=replace,
            )

        self._write(folder, write, then, failed)

    def _write(
        self, path: Path, write: Callable[..., None], then: Callable[[], None], failed: Failed
    ) -> None:
        """Write a paper; what no font shows is told first, and written with codes when asked again."""

        def work() -> None:
            from companion.files.destinations import ExportError

            try:
                self._spelling.write(path, write)
            except ExportError as error:
                raise RecordError(str(error)) from None

        self._background.do(work, lambda _: then(), failed)


def export_session(
    store: "Store",
    visit: Visit,
    path: Path,
    settings: Settings,
    *,
    form: ExportFormat = ExportFormat.PDF,
    private: bool = False,
    named: bool = False,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write a session to a file; raises ``RecordError`` or ``ExportError`` with one calm sentence."""
    if private and not form.takes_private:
        raise RecordError(
            tr("A private note leaves as a PDF, a text or a JSON file, and only when asked for.")
        )
    record = _to_hand_over(store, visit, settings, private=private, named=named)
    match form:
        case ExportFormat.PDF:
            from companion.export.pdf.session_pdf import session_print  # loads Qt

            session_print(record, settings).write(path, spelled=spelled, replace=replace)
        case ExportFormat.JSON:
            from companion.export.json import write_json, write_private

            (write_private if private else write_json)(path, record, replace=replace)
        case ExportFormat.CSV:
            from companion.export.session_csv import write_csv

            write_csv(path, record, replace=replace)
        case ExportFormat.FHIR:
            from companion.export.fhir.bundle import write_fhir

            write_fhir(path, record, replace=replace)
        case ExportFormat.TEXT:
            from companion.export.pdf.session_pdf import write_text  # loads Qt

            write_text(path, record, settings, replace=replace)
    store.audit.note("export", "session", visit.id, _with_it(record))


def export_client(
    store: "Store",
    client: Client,
    folder: Path,
    settings: Settings,
    *,
    private: bool = False,
    named: bool = False,
    spelled: bool = False,
    replace: bool = False,
) -> None:
    """Write a client's whole record to a folder; raises ``RecordError`` or ``ExportError``."""
    from companion.export.whole_record import write_whole_record

    if private and not store.private.are_open():
        raise PrivateNotesLockedError(tr("Open the private notes first, in a session of this client."))
    head = str(store.audit.last_change())  # an export is a row, too, and changes nothing that is written
    found = session_records(store, client.id, settings, private=private, named=named)
    records = (dataclasses.replace(each, head=head) for each in found)
    about = KnownClient(client, tuple(store.facts.versions(client.id)), named=named)
    write_whole_record(
        folder,
        about,
        records,
        head,
        settings,
        responses=store.responses.of(client.id),
        totals=store.totals.of(client.id),
        meetings=kept_meetings(store, client.id),
        private=private,
        spelled=spelled,
        replace_earlier=replace,
    )
    store.audit.note("export", "client", client.id, " ".join(["private"] * private + ["named"] * named))


def _with_it(record: SessionRecord) -> str:
    """Say for the audit trail what went with a session that has to be asked for by name."""
    return " ".join(["private"] * bool(record.private) + ["named"] * record.named)


def _to_hand_over(
    store: "Store", visit: Visit, settings: Settings, *, private: bool, named: bool
) -> SessionRecord:
    if visit.status is Status.DISCARDED:
        raise RecordError(tr("This session was discarded; the audit trail says by whom, when and why."))
    record = session_record(store, visit, settings, private=private, named=named)
    if private and (record.private is None or not record.private.body.strip()):
        raise RecordError(tr("There is no private note of this session."))
    return record
