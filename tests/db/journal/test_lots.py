"""The list of lots: each administration that counts, of every session that stands, and no other."""

from dataclasses import replace

from companion.db.store import Store
from companion.record.discarding import DiscardReason
from companion.record.visits import Status
from companion.report.lists.lots import in_order, lot_heads
from companion.session.journal import Administered, Corrected, Noted, Voided
from tests.db import records


def given(seq: int, lot: str, **more: str) -> Administered:
    return Administered({"amount": f"amount {seq}", "lot": lot, **more})


def test_what_counts_is_listed_with_its_lot_by_date_or_by_lot(store: Store):
    visit = records.live_visit(store)
    entries = [
        records.entry(1),
        records.entry(2, given(2, "B 7", waste="half", witness="AB", expiry="2027-01", given_by="JM")),
        records.entry(3, given(3, "a 1")),
        records.entry(4, Noted("half of it fell")),
        records.entry(5, given(5, "")),
        records.entry(6, given(6, "wrong")),
        records.entry(7, Voided("entry-6")),
        records.entry(8, given(8, "typo")),
        records.entry(9, given(9, "A  1")),
        records.entry(10, Corrected("entry-8", "entry-9")),
    ]
    entries = [replace(entry, id=f"{visit.id}-{entry.seq}") for entry in entries]
    entries[6] = replace(entries[6], fact=Voided(f"{visit.id}-6"))
    entries[9] = replace(entries[9], fact=Corrected(f"{visit.id}-8", f"{visit.id}-9"))
    assert records.append(store, visit.id, *entries) == ""
    found = store.journal.lots(0, 2**53)
    assert [line.details["amount"] for line in in_order(found, by_lot=False)] == [
        f"amount {seq}" for seq in (2, 3, 5, 9)
    ]
    by_lot = in_order(found, by_lot=True)
    assert [line.details.get("lot") for line in by_lot] == ["a 1", "A  1", "B 7", ""]
    cells = dict(zip(lot_heads(), by_lot[2].cells, strict=True))
    assert cells["Expiry"] == "2027-01"
    assert (cells["Wasted"], cells["Witness"], cells["Given by"]) == ("half", "AB", "JM")
    assert cells["Client"] == visit.client_code
    first = min(line.wall_ms for line in found)
    assert [line.wall_ms for line in store.journal.lots(first, first + 1)] == [first]
    assert store.journal.lots(0, first) == []


def test_a_discarded_session_gave_nothing(store: Store):
    visit = records.live_visit(store)
    assert records.append(store, visit.id, records.entry(1), records.entry(2, given(2, "B 7"))) == ""
    store.visits.save(replace(visit, status=Status.CLOSED, ended_ms=visit.opened_ms + 1))
    assert len(store.journal.lots(0, 2**53)) == 1
    store.visits.discard(visit.id, DiscardReason.MISTAKE)
    assert store.journal.lots(0, 2**53) == []
