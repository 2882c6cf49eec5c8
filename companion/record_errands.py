"""What the command line does with the record: whole records of clients, and the audit trail."""

from typing import TYPE_CHECKING

from companion.archive import held_sessions
from companion.command import ExitCode, Options, WholeOptions
from companion.errands import fail, with_store

if TYPE_CHECKING:
    from companion.db.store import Store


def write_whole(options: WholeOptions) -> int:
    """Write a client's whole record to a folder."""
    return with_store(options, lambda store: _write_whole(store, options))


def _write_whole(store: "Store", options: WholeOptions) -> int:
    from companion.export.pdf import without_window  # noqa: PLC0415 - loads Qt
    from companion.export.whole import write_whole  # noqa: PLC0415

    client = next((one for one in store.clients(containing=options.code) if one.code == options.code), None)
    if client is None:
        return fail("There is no client with this code.")
    with without_window():
        held = held_sessions(store, client.id, private=options.private)
        write_whole(options.out, client, held, str(store.audit_head()))
    store.note_deed("export", "client", client.id, "private" if options.private else "")
    print(options.out)
    return ExitCode.DONE


def verify_audit(options: Options) -> int:
    """Go through the whole audit trail and every signed note, and name what does not fit."""
    return with_store(options, _verify)


def _verify(store: "Store") -> int:
    head = store.audit_head()
    wrong = store.verify_audit()
    if wrong is not None:
        return fail(f"Row {wrong} of the audit trail does not fit the ones before it.")
    for session_id in store.altered_notes():
        return fail(f"The signed note of session {session_id} is not what was signed.")
    print(f"All {head.seq} rows fit, and every signed note is what was signed. The last row: {head}")
    return ExitCode.DONE
