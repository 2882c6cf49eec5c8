from datetime import date
from pathlib import Path

from companion.db.store import Store
from companion.record.due_forms import DueForm
from tests import samples
from tests.db import records

FORM = DueForm("visit-4", "rems", "REMS Patient Monitoring Form", date(2026, 11, 30), "A.K.")


def with_visit(place: Path) -> Store:
    store = records.new_store(place)
    store.clients.save(samples.CLIENT)
    store.visits.save(samples.visit())
    return store


def test_a_form_is_due_until_it_was_sent_and_again_when_it_was_not(place: Path):
    store = with_visit(place)
    store.forms.expect([FORM])
    store.forms.expect([FORM])
    assert store.forms.unsent() == [FORM]
    sent = store.forms.say_sent(FORM, sent=True)
    assert (sent.sent_by, sent.sent_ms > 0) == ("JM", True)
    assert store.forms.unsent() == []
    assert store.forms.of("visit-4") == [sent]
    store.forms.expect([FORM])
    assert store.forms.unsent() == []
    assert store.forms.say_sent(sent, sent=False) == FORM
    assert store.forms.unsent() == [FORM]
    assert store.audit.misfit() is None
    store.close()
