from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.retention import ErasureReason, ErasureRequest
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status, Visit
from tests.db import records


def planned(store: Store, starts_ms: int = 9_000, room: str = "Room 2", of: str = "AUK-1") -> Visit:
    someone = store.clients.with_code(of) or records.client(of)
    store.clients.save(someone)
    visit = records.visit(someone)
    store.appointments.plan(visit, Appointment(visit.id, starts_ms, "Europe/Oslo", room))
    return visit


def test_a_visit_is_planned_and_found_until_it_begins(store: Store):
    later, first = planned(store, 9_000), planned(store, 5_000, of="B")
    coming = store.appointments.coming()
    assert [(one.visit.id, one.appointment.starts_ms) for one in coming] == [
        (first.id, 5_000),
        (later.id, 9_000),
    ]
    assert [one.visit.id for one in store.appointments.coming(client_id=later.client_id)] == [later.id]
    found = store.appointments.find(later.id)
    assert found is not None
    assert (found.visit.status, found.visit.planned_ms, found.visit.zone) == (
        Status.PLANNED,
        9_000,
        "Europe/Oslo",
    )
    assert (found.appointment.room, found.appointment.author, found.appointment.number) == ("Room 2", "JM", 0)
    assert store.visits.listed(begun=True) == []
    assert len(store.visits.listed()) == 2
    store.visits.save(replace(found.visit, status=Status.LIVE, opened_ms=9_100))
    assert store.appointments.find(later.id) is None
    assert [one.visit.id for one in store.appointments.coming()] == [first.id]
    assert [visit.id for visit in store.visits.listed(begun=True)] == [later.id]
    assert len(store.appointments.of(later.id)) == 1, "how it was planned stays with it"


@pytest.mark.logs_warnings
def test_each_move_and_the_cancellation_are_kept_with_their_reasons(store: Store):
    visit = planned(store)
    store.appointments.plan(visit, Appointment(visit.id, 9_000, "Europe/Oslo", "Room 2"))
    store.appointments.plan(
        visit, Appointment(visit.id, 12_000, "Europe/Oslo", "Room 1", reason="The room was taken.")
    )
    store.appointments.cancel(visit.id, "The client has a cold.")
    steps = store.appointments.of(visit.id)
    assert [(one.number, one.starts_ms, one.room, one.cancelled, one.reason) for one in steps] == [
        (0, 9_000, "Room 2", False, ""),
        (1, 12_000, "Room 1", False, "The room was taken."),
        (2, 12_000, "Room 1", True, "The client has a cold."),
    ]
    assert store.appointments.coming() == []
    kept = store.visits.find(visit.id)
    assert kept is not None
    assert kept.status is Status.CANCELLED
    with pytest.raises(RecordError, match="not planned any more"):
        store.appointments.cancel(visit.id, "")
    with pytest.raises(RecordError, match="not planned any more"):
        store.appointments.plan(visit, Appointment(visit.id, 13_000, "UTC"))
    told = [(row.action, row.entity) for row in store.audit.page(limit=20) if row.entity == "appointment"]
    assert told == [("cancel", "appointment"), ("move", "appointment"), ("plan", "appointment")]


def test_no_step_can_be_changed_and_all_go_with_the_client(store: Store):
    visit = planned(store)
    for statement in ("UPDATE appointment SET room = ''", "DELETE FROM appointment"):
        with (
            pytest.raises(IntegrityError, match="an appointment stands"),
            store._engine.begin() as connection,
        ):
            connection.exec_driver_sql(statement)
    store.erasures.erase(ErasureRequest(visit.client_id, "AUK-1", ErasureReason.ASKED))
    assert store.appointments.of(visit.id) == []
    with store._reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM appointment").scalar() == 0
