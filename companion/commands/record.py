"""What the command line does with the record: lists, exports, whole records of clients, the audit trail."""

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from companion.commands.opened_record import fail, with_store
from companion.desktop.folders import Folders
from companion.options import ExitCode, ExportFormat, ExportOptions, Options, WholeOptions
from companion.services.records.exports import export_client as write_client
from companion.services.records.exports import export_session as write_session
from companion.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from companion.db.store import Store


def list_sessions(options: Options) -> int:
    """List sessions by id and time, the newest first; no names."""
    return with_store(options, _print_sessions)


def _print_sessions(store: "Store") -> int:
    for visit in store.visits.listed(limit=1_000_000):
        print(visit.id, _time(visit.opened_ms or visit.planned_ms), visit.status.value)
    return ExitCode.DONE


def _time(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC") if wall_ms else "-"


def export_session(options: ExportOptions) -> int:
    """Write one session to a file."""
    return with_store(options, lambda store: _export_session(store, options))


def _export_session(store: "Store", options: ExportOptions) -> int:
    visit = store.visits.latest() if options.session == "last" else store.visits.find(options.session)
    if visit is None:
        return fail("There is no such session; `companion sessions` lists them.")
    with _painting(options.format):
        write_session(
            store,
            visit,
            options.out,
            _settings(options),
            form=options.format,
            private=options.private,
            named=options.named,
            spelled=options.codes,
            replace=options.force,
        )
    print(options.out)
    return ExitCode.DONE


def export_client(options: WholeOptions) -> int:
    """Write a client's whole record to a folder."""
    return with_store(options, lambda store: _export_client(store, options))


def _export_client(store: "Store", options: WholeOptions) -> int:
    from companion.export.pdf.session_pdf import without_window  # loads Qt

    client = store.clients.with_code(options.code)
    if client is None:
        return fail("There is no client with this code.")
    with without_window():
        write_client(
            store,
            client,
            options.out,
            _settings(options),
            private=options.private,
            named=options.named,
            spelled=options.codes,
            replace=options.force,
        )
    print(options.out)
    return ExitCode.DONE


def _painting(form: ExportFormat) -> AbstractContextManager[None]:
    """Let a PDF be painted where no window is open."""
    if form not in {ExportFormat.PDF, ExportFormat.TEXT}:
        return nullcontext()
    from companion.export.pdf.session_pdf import without_window  # loads Qt

    return without_window()


def _settings(options: Options) -> Settings:
    """Give what the practice has set, for letterhead and letters."""
    return SettingsFile(Folders.asked_for(options.data_dir).data).now


def verify_audit(options: Options) -> int:
    """Compare the record with its audit trail and its backups, and name what does not fit."""
    return with_store(options, lambda store: _verify(store, options))


def _verify(store: "Store", options: Options) -> int:
    verdict = store.audit.verify(Folders.asked_for(options.data_dir).data)
    if not verdict.fits:
        return fail(str(verdict))
    print(verdict)
    return ExitCode.DONE
