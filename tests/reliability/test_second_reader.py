"""A record is not at the mercy of one library: another implementation of its cipher opens it, too."""

from pathlib import Path

import apsw

from companion.db import folder
from companion.session.journal import Noted
from tests.db import records
from tests.reliability import victim


def test_another_implementation_opens_the_record(tmp_path: Path):
    place = tmp_path / "data"
    victim.make(place)
    store = victim.open_store(place)
    visit = store.visits.listed()[0]
    records.append(store, visit.id, records.entry(1, Noted("the heron by the lake")))
    store.close()
    connection = apsw.Connection(str(place / folder.RECORD), flags=apsw.SQLITE_OPEN_READONLY)
    key = victim.keys_of(place).for_cipher()
    for pragma in ("cipher='sqlcipher'", "legacy=4", f"key=\"x'{key}'\""):
        connection.execute(f"PRAGMA {pragma}")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT code FROM client").fetchall() == [(visit.client_code,)]
    told = connection.execute("SELECT data FROM entry").fetchall()
    assert told == [('{"text":"the heron by the lake"}',)]
    connection.close()
