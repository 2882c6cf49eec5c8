from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.db.store import Store
from tests.db import records
from tests.remembered_keys import REMEMBERED


@pytest.fixture(autouse=True)
def _keys_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*REMEMBERED)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    opened = records.new_store(place)
    yield opened
    opened.close()
