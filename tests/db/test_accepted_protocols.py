"""Own protocols that were accepted: in the record, in its backups, and in the trail by their hash."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import select

from companion.db.audit.audit_check import within
from companion.db.backups import restoring
from companion.db.models import Audit
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.backups import BackupReason
from companion.record.protocols.own import AcceptedProtocol
from tests.db import records

OURS = AcceptedProtocol("ours.toml", "# ours, é\r\nformat = 2\n", "JM", 5)
THEIRS = AcceptedProtocol("theirs.toml", "format = 2\n", "AK", 6)


def test_what_was_accepted_comes_back_with_a_backup_to_the_letter(store: Store, place: Path, tmp_path: Path):
    store.protocols.accept("theirs", AcceptedProtocol("theirs.toml", "an older text", "AK", 1))
    store.protocols.accept("ours", OURS)
    store.protocols.accept("theirs", THEIRS)
    assert store.protocols.all() == {"ours": OURS, "theirs": THEIRS}
    made = store.backups.make(place, BackupReason.ASKED)
    store.protocols.let_go("ours")
    store.protocols.let_go("never")
    assert store.protocols.all() == {"theirs": THEIRS}
    fresh = tmp_path / "restored"
    restoring.restore(place / "backups" / made.name, fresh, lambda _: store._keys, place)
    again = records.open_record(fresh)
    assert again.protocols.all() == {"ours": OURS, "theirs": THEIRS}
    again.close()


def test_the_trail_tells_who_took_which_text_into_use_and_let_it_go(store: Store):
    store.protocols.accept("ours", OURS)
    store.protocols.let_go("ours")
    asked = select(Audit.actor, Audit.action, Audit.entity_id, Audit.detail).where(
        Audit.entity == "own_protocol"
    )
    with store._reading() as connection:
        rows = [tuple(row) for row in connection.execute(asked.order_by(Audit.seq))]
        assert within(connection, store._keys).fits
    digest = hashlib.sha256(OURS.text.encode()).hexdigest()
    assert rows == [("JM", "accept", "ours", digest), ("JM", "let go", "ours", "")]
    (accepted,) = [row for row in store.audit.page() if row.action == "accept"]
    assert accepted.detail == digest


def test_what_cannot_be_read_is_said_and_takes_nothing_away(store: Store):
    records.in_one_transaction(store, "INSERT INTO meta (key, value) VALUES ('own_protocol/odd', '[1]')")
    with pytest.raises(RecordError, match="accept them again"):
        store.protocols.all()
