from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event

from companion.db.store import Store
from companion.session.codec.files import encode_plan
from tests import samples
from tests.db import records

Question = Callable[[Store], object]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """10,000 visits of 400 clients, put in as fast as SQLite takes them."""
    place = tmp_path_factory.mktemp("archive") / "data"
    opened = records.new_store(place)
    opened._writer.wait_for(lambda _: None)  # its index is made: nothing else asks in between
    someone = [(f"c{i}", f"C-{i}") for i in range(400)]
    plan = encode_plan(samples.plan())
    held = [(f"s{i}", f"c{i % 400}", i, plan) for i in range(10_000)]
    with opened._engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO client (id, code, preparation, intention, created_ms) VALUES (?, ?, '', '', 0)",
            someone,
        )
        connection.exec_driver_sql(
            "INSERT INTO visit VALUES (?1, ?2, 'closed', ?3, ?3, ?3, 'UTC', ?4, x'', NULL, 'medicine')", held
        )
    yield opened
    opened.close()


def _asked(store: Store, question: Question) -> list[tuple[str, tuple[object, ...]]]:
    """Give the statements that a question puts to SQLite."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(*arguments: object) -> None:
        asked.append((str(arguments[2]), tuple(arguments[3])))  # type: ignore[arg-type]

    event.listen(store._engine, "before_cursor_execute", note)
    question(store)
    event.remove(store._engine, "before_cursor_execute", note)
    return asked


def test_a_list_of_visits_is_one_statement_however_large_the_archive(archive: Store):
    statements = _asked(archive, lambda store: store.visits.listed())
    assert [statement.split()[0] for statement, _ in statements] == ["BEGIN", "SELECT"]
    visits = archive.visits.listed()
    assert [visit.id for visit in visits] == [f"s{i}" for i in range(9999, 9949, -1)]
    assert {visit.number for visit in visits} == {25}


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (lambda store: store.visits.listed(), "USING INDEX ix_visit_starts"),
        (lambda store: store.visits.latest(), "USING INDEX ix_visit_starts"),
        (
            lambda store: store.visits.listed(client_id="c7"),
            "USING INDEX ix_visit_client_id_opened_ms (client_id=?)",
        ),
        (lambda store: store.visits.unfinished(), "USING INDEX ix_visit_status (status=?)"),
        (lambda store: store.visits.unsigned(), "USING INDEX ix_visit_unsigned (status=?)"),
        (
            lambda store: store.visits.count_unsigned(),
            "USING COVERING INDEX ix_visit_unsigned (status=?)",
        ),
        (lambda store: store.meetings.of("c7"), "USING INDEX ix_visit_meeting (client_id=?)"),
        (lambda store: store.meetings.coming(), "USING INDEX ix_visit_status (status=?)"),
        (lambda store: store.visits.find("s7"), "USING INDEX sqlite_autoindex_visit_1 (id=?)"),
        (lambda store: store.journal.entries("s7"), "USING INDEX sqlite_autoindex_entry_2 (visit_id=?)"),
        (lambda store: store.notes.of("s7"), "(visit_id=?)"),
        (
            lambda store: store.visits.latest("c7"),
            "USING INDEX ix_visit_client_id_opened_ms (client_id=? AND opened_ms>?)",
        ),
        (lambda store: store.visits.first_opened_ms(), "USING INDEX ix_visit_starts"),
        (lambda store: store.clients.find("c7"), "USING INDEX sqlite_autoindex_client_1 (id=?)"),
        (lambda store: store.clients.with_code("C-7"), "USING INDEX sqlite_autoindex_client_2 (code=?)"),
        (lambda store: store.clients.codes(), "USING COVERING INDEX sqlite_autoindex_client_2"),
        (lambda store: store.clients.count(), "USING COVERING INDEX sqlite_autoindex_client_2"),
        (lambda store: store.clients.listed(), "USING INDEX sqlite_autoindex_client_2"),
    ],
)
def test_every_question_is_answered_through_an_index(archive: Store, question: Question, index: str):
    statement, parameters = _asked(archive, question)[-1]
    with archive._reading() as connection:
        steps = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any(step.endswith(index) for step in steps), (steps, statement)
    assert all("USING" in step for step in steps if step.startswith("SCAN"))
    if "starts" in index or "unsigned" in index:
        assert not any("TEMP B-TREE" in step for step in steps)
