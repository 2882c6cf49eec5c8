"""A client erased as the program does it, with a real record and real files."""

from pathlib import Path

from companion.db.store import Store
from companion.record.retention import ErasureReason, ErasureRequest
from companion.services.background import Background
from companion.services.records.erasure import ClientErasure
from companion.session.journal import Noted
from tests.db import records
from tests.fakes import outcome
from tests.services.records.test_exports import Told, store, treated

__all__ = ["store"]


def test_erasing_takes_the_black_box_too(tmp_path: Path, store: Store):
    someone, visit = treated(store)
    store.journal.attend(tmp_path / "data", visit)
    records.append(store, visit.id, records.entry(2, Noted("more")))
    boxes = list((tmp_path / "data").rglob("*.box"))
    assert boxes
    background = Background(lambda call: call())
    made = ClientErasure(lambda: store, tmp_path / "data", background)
    told = Told()
    made.erase(ErasureRequest(someone.id, "HERON-7", ErasureReason.ASKED), *outcome(told.said))
    background.before()()
    assert told.said == [""]
    assert not any(box.exists() for box in boxes)
    assert made.last_contact_ms(someone.id) == 0
