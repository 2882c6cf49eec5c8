"""What the command line does with the record: lists, exports, whole records of clients, the audit trail."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from companion.commands.opened_record import fail, with_store
from companion.desktop.folders import Folders
from companion.export.json import write_json
from companion.options import ExitCode, ExportFormat, ExportOptions, Options, WholeOptions
from companion.record.visits import Status
from companion.services.archive import held_sessions
from companion.settings import Practice, SettingsFile

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
    if visit.status is Status.DISCARDED:
        return fail("This session was discarded; the audit trail says by whom, when and why.")
    entries, note = store.journal.entries(visit.id), store.notes.of(visit.id)
    private = store.private.of(visit.id) if options.private else None
    anchor = str(store.audit.head())
    match options.format:
        case ExportFormat.PDF:
            from companion.export.pdf.session_pdf import without_window, write_pdf  # loads Qt

            with without_window():
                write_pdf(
                    options.out,
                    visit,
                    entries,
                    note,
                    private,
                    anchor,
                    _practice(options),
                    spelled=options.codes,
                    replace=options.force,
                )
        case ExportFormat.JSON:
            write_json(options.out, visit, entries, note, private, anchor, replace=options.force)
    store.audit.note("export", "session", visit.id, "private" if private else "")
    print(options.out)
    return ExitCode.DONE


def export_client(options: WholeOptions) -> int:
    """Write a client's whole record to a folder."""
    return with_store(options, lambda store: _export_client(store, options))


def _export_client(store: "Store", options: WholeOptions) -> int:
    from companion.export.pdf.session_pdf import without_window  # loads Qt
    from companion.export.whole_record import write_whole_record

    client = store.clients.with_code(options.code)
    if client is None:
        return fail("There is no client with this code.")
    with without_window():
        held = held_sessions(store, client.id, private=options.private)
        head, practice = str(store.audit.head()), _practice(options)
        write_whole_record(
            options.out, client, held, head, practice, spelled=options.codes, replace=options.force
        )
    store.audit.note("export", "client", client.id, "private" if options.private else "")
    print(options.out)
    return ExitCode.DONE


def _practice(options: Options) -> Practice:
    """Give what the practice says of itself, for the letterhead."""
    return SettingsFile(Folders.asked_for(options.data_dir).data).now.practice


def verify_audit(options: Options) -> int:
    """Compare the record with its audit trail and its backups, and name what does not fit."""
    return with_store(options, lambda store: _verify(store, options))


def _verify(store: "Store", options: Options) -> int:
    verdict = store.audit.verify(Folders.asked_for(options.data_dir).data)
    if not verdict.fits:
        return fail(str(verdict))
    print(verdict)
    return ExitCode.DONE
