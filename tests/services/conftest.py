"""What the tests of the services begin from."""

import pytest

from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.private import private_key
from tests.remembered_keys import REMEMBERED


@pytest.fixture(autouse=True)
def _least_work_for_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch the made-up passphrases of new records as little as is allowed: half a second less for each."""
    for keys in (vault, private_key):
        monkeypatch.setattr(keys, "Kdf", lambda: LEAST_WORK)
    monkeypatch.setattr(*REMEMBERED)
