from dataclasses import replace
from datetime import date

from companion.record.due_forms import forms_due
from companion.session.journal import Administered
from tests import esketamine, samples


def test_a_form_is_due_some_days_after_the_first_administration():
    told = esketamine.told()
    (form,) = forms_due(esketamine.visit(told), told.state)
    assert (form.form_id, form.due, form.client_code) == ("rems", date(2026, 11, 30), "A.K.")


def test_where_nothing_was_given_or_no_form_is_named_nothing_is_due():
    told = esketamine.told()
    nothing = replace(told, entries=tuple(e for e in told.entries if not isinstance(e.fact, Administered)))
    assert forms_due(esketamine.visit(nothing), nothing.state) == ()
    assert forms_due(samples.visit(), samples.session().state) == ()
