"""Meetings in a real record: kept beside sessions, only added to, and never shown as sessions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from companion.db.connection import access
from companion.db.meetings import meetings as module
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.meetings.contacts import followed
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.meetings.preparation import Preparation, preparation_at
from companion.record.notes import Addendum, Note
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status, Visit
from tests import fakes, samples
from tests.db import records

FEARS, INTENTION, SUPPORT = WordName.FEARS, WordName.INTENTION, WordName.SUPPORT


@pytest.fixture
def kept(place: Path) -> Iterator[tuple[Store, Client]]:
    store = records.new_store(place)
    someone = records.client()
    store.clients.save(someone)
    yield store, someone
    store.close()


def meeting(of: Client, kind: VisitKind = VisitKind.PREPARATION) -> Meeting:
    return Meeting(uuid4().hex, of.id, of.code, kind)


def test_words_are_kept_by_version_and_the_trail_has_none_of_them(kept: tuple[Store, Client]):
    store, someone = kept
    made = meeting(someone)
    store.meetings.write(made, {INTENTION: "to rest", FEARS: ""})
    store.act_for("RB")
    store.meetings.write(made, {INTENTION: "to rest at last", FEARS: "the dark"})
    [read] = store.meetings.of(someone.id)
    assert store.meetings.find(made.id) == read
    assert (read.kind, read.status, read.held) == (VisitKind.PREPARATION, Status.CLOSED, True)
    first, *later = [(word.name, word.value, word.author) for word in read.versions]
    assert first == (INTENTION, "to rest", "JM")
    assert set(later) == {(INTENTION, "to rest at last", "RB"), (FEARS, "the dark", "RB")}
    assert read.opened_ms > 0
    assert "rest" not in repr(records.audit(store))
    assert store.audit.verify(Path("/nowhere")).fits
    for statement in ("UPDATE meeting_word SET value = ''", "DELETE FROM meeting_word"):
        with pytest.raises(DBAPIError, match="only added to"):
            records.in_one_transaction(store, statement)


def test_no_list_of_sessions_has_a_meeting_in_it(kept: tuple[Store, Client]):
    store, someone = kept
    made = meeting(someone)
    store.meetings.write(made, {INTENTION: "to rest"})
    held = records.visit(someone, status=Status.CLOSED, opened_ms=9_000)
    store.visits.save(held)
    assert [visit.id for visit in store.visits.listed()] == [held.id]
    assert store.visits.listed(client_id=someone.id)[0].number == 1
    assert store.visits.find(made.id) is None
    assert store.visits.latest(someone.id) is not None
    assert store.visits.count_unsigned() == len(store.visits.unsigned()) == 1
    assert store.visits.first_opened_ms() == 9_000


def test_what_names_other_people_finds_nobody(kept: tuple[Store, Client]):
    store, someone = kept
    store.meetings.write(meeting(someone), {FEARS: "lighthouse", SUPPORT: "Byron Quill"})
    assert [hit.client_id for hit in store.search.find("lighthouse")] == [someone.id]
    assert store.search.find("Byron") == []


def test_what_is_typed_waits_with_its_meeting_until_it_is_written(kept: tuple[Store, Client]):
    store, someone = kept
    made = meeting(someone)
    store.meetings.keep_half_filled(made, {FEARS: "the d"})
    store.meetings.keep_half_filled(made, {FEARS: "the dark"})
    assert store.meetings.half_filled(made.id) == {FEARS: "the dark"}
    assert [each.id for each in store.meetings.of(someone.id)] == [made.id]
    store.meetings.write(made, {FEARS: "the dark"})
    assert store.meetings.half_filled(made.id) == {}
    assert store.audit.misfit() is None


@pytest.mark.logs_warnings
def test_a_meeting_is_planned_moved_and_held_or_cancelled(kept: tuple[Store, Client]):
    store, someone = kept
    made, other = meeting(someone), meeting(someone, VisitKind.INTEGRATION)
    for each, at in ((made, 9_000), (other, 5_000)):
        store.meetings.plan(each, Appointment(each.id, at, "Europe/Oslo", "Room 2"))
    store.meetings.plan(made, Appointment(made.id, 12_000, "Europe/Oslo", "", reason="A cold."))
    assert [one.meeting.id for one in store.meetings.coming()] == [other.id, made.id]
    assert store.appointments.coming() == []
    assert [step.starts_ms for step in store.appointments.of(made.id)] == [9_000, 12_000]
    store.appointments.cancel(other.id, "Not wanted.")
    store.meetings.write(store.meetings.coming()[0].meeting, {FEARS: "the dark"})
    assert store.meetings.coming() == []
    assert [each.status for each in store.meetings.of(someone.id)] == [Status.CANCELLED, Status.CLOSED]
    assert [one.appointment.cancelled for one in store.meetings.for_calendar(0)] == [True]
    with pytest.raises(RecordError, match="not planned any more"):
        store.meetings.plan(made, Appointment(made.id, 1, "UTC"))
    assert store.audit.verify(Path("/nowhere")).fits


def test_a_meeting_has_a_note_that_is_signed_and_added_to(kept: tuple[Store, Client]):
    store, someone = kept
    made = meeting(someone, VisitKind.INTEGRATION)
    store.meetings.write(made, {FEARS: "the dark"})
    assert store.meetings.unsigned() == []
    note = Note(uuid4().hex, made.id, "Spoke of the lake.", 5)
    store.notes.save(note)
    assert [each.id for each in store.meetings.unsigned()] == [made.id]
    signed = store.notes.sign(note, 6)
    store.notes.add(signed, Addendum(uuid4().hex, note.id, "More.", "JM", 7))
    assert store.meetings.unsigned() == []
    assert store.audit.verify(Path("/nowhere")).fits


def test_the_last_session_of_each_client_is_followed_where_its_protocol_says_so(kept: tuple[Store, Client]):
    store, someone = kept
    protocol = fakes.protocol("im")
    for code, rules, opened in (("B", protocol.integration, 5_000), ("C", (), 6_000), ("D", (), 7_000)):
        other = records.client(code)
        store.clients.save(other)
        plan = replace(samples.plan(), protocol=replace(protocol, integration=rules))
        for at in (opened, opened + 100):
            held = records.visit(other, status=Status.CLOSED, opened_ms=at, ended_ms=at + 50, plan=plan)
            store.visits.save(held)
        if code == "D":
            store.visits.save(records.visit(other, status=Status.LIVE, opened_ms=opened + 200, plan=plan))
    [session] = store.meetings.followed(1)
    assert (session.client_code, session.rules) == ("B", protocol.integration)
    followed_visit = store.visits.find(session.visit_id)
    assert followed_visit is not None
    assert followed_visit.opened_ms == 5_100
    assert followed(followed_visit) == session
    assert store.meetings.followed(8_000) == []
    made = meeting(someone)
    store.meetings.write(made, {FEARS: "the dark"})
    assert store.meetings.of_all([someone.id, session.client_id]) == store.meetings.of(someone.id)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["write", "another", "hold"]),
        st.sampled_from([WordName.DAY, INTENTION, FEARS]),
        st.sampled_from(["", "2026-11-01", "2027-05-03", "words"]),
        st.integers(-5_000, 5_000),
    ),
    max_size=8,
)


def shown(store: Store, visit: Visit) -> Preparation:
    return preparation_at(store.meetings.of(visit.client_id), visit.ended_ms)


def test_no_edit_changes_what_was_prepared_at_a_past_session(
    kept: tuple[Store, Client], monkeypatch: pytest.MonkeyPatch
):
    """Whatever is prepared or edited after it, with days as they are typed and a clock that jumps about."""
    store, _ = kept
    clock = [access.now_ms()]
    monkeypatch.setattr(module, "now_ms", lambda: clock[0])

    @settings(max_examples=max(10, settings().max_examples // 4))  # each writes to a disk
    @given(ACTS)
    def no_edit_changes_it(acts: list[tuple[str, WordName, str, int]]) -> None:
        someone = records.client(uuid4().hex)
        store.clients.save(someone)
        made = [meeting(someone)]
        past: dict[str, tuple[Visit, Preparation]] = {}
        for act, name, value, jump in acts:
            clock[0] += jump
            if act == "hold":
                opened = clock[0]
                held = records.visit(someone, status=Status.CLOSED, opened_ms=opened, ended_ms=opened + 60)
                store.visits.save(held)
                past[held.id] = held, shown(store, held)
            else:
                if act == "another":
                    made.append(meeting(someone))
                store.meetings.write(made[-1 if act == "another" else 0], {name: value})
        assert {its_id: shown(store, held) for its_id, (held, _) in past.items()} == {
            its_id: prepared for its_id, (_, prepared) in past.items()
        }

    no_edit_changes_it()
