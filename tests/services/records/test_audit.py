"""The audit trail as it is read and verified, with a real record."""

from pathlib import Path

import pytest

from companion.cli import main
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from companion.options import ExitCode
from companion.record.audit.text import told
from companion.services.access.private_notebook import PrivateNotebook
from companion.services.background import Background
from companion.services.records.audit import AuditReader
from tests.db import records
from tests.services.records.test_exports import Told, store, treated

__all__ = ["store"]


def test_the_trail_is_verified_and_a_forged_row_named(tmp_path: Path, store: Store):
    treated(store)
    background = Background(lambda call: call())
    made = AuditReader(lambda: store, tmp_path / "data", background)
    told = Told()
    made.verify(told, told)
    background.before()()
    records.in_one_transaction(
        store, "DROP TRIGGER audit_stays", "UPDATE audit SET detail = 'x' WHERE seq = 3"
    )
    made.verify(told, told)
    background.before()()
    assert "rows fit, and every signed note is what was signed" in told.said[0]
    assert told.said[1].startswith("Row 3 of the audit trail does not fit")


def test_reading_leaves_its_rows_in_the_trail(tmp_path: Path, store: Store):
    someone, visit = treated(store)
    place, background = tmp_path / "data", Background(lambda call: call())
    made = AuditReader(lambda: store, place, background)
    notebook = PrivateNotebook(lambda: store, place, background, lambda _: None)
    made.viewed("client", someone.id)
    made.viewed("session", visit.id)
    assert notebook.read(visit.id) is not None
    assert notebook.read("another") is None
    assert [line.said for line in told(store.audit.page(limit=3))] == [
        "read a private note on a session of HERON-7",
        "read a session of HERON-7",
        "looked at what is kept of HERON-7",
    ]


def test_the_command_line_verifies_the_trail(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    place = tmp_path / "data"
    store = records.new_store(place)
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    treated(store)
    store.close()
    secret = tmp_path / "passphrase.txt"
    secret.write_text(records.PASSPHRASE, encoding="utf-8")
    given = ["--data-dir", str(place), "--passphrase-file", str(secret)]
    assert main([*given, "audit", "verify"]) == ExitCode.DONE
    assert "every signed note is what was signed" in capsys.readouterr().out
    assert main([*given, "record", "NOBODY", "--out", str(tmp_path / "out")]) == ExitCode.FAILED
    assert "no client with this code" in capsys.readouterr().err
    store = records.open_record(place)
    records.in_one_transaction(
        store, "DROP TRIGGER audit_stays", "UPDATE audit SET detail = 'x' WHERE seq = 3"
    )
    store.close()
    assert main([*given, "audit", "verify"]) == ExitCode.FAILED
    assert "Row 3 of the audit trail does not fit" in capsys.readouterr().err
