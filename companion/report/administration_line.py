"""What was given in one line, in which every figure is named: by the form's own words, or by its unit."""

import re
from collections.abc import Mapping
from typing import Final

from companion.i18n import tr
from companion.session.protocol import AMOUNT, AdministrationForm

_UNIT: Final = re.compile(r"[^\W\d_xX]")
"""A letter that is no sign of times: with one beside it, a figure says itself what it is."""


def administration_line(form: AdministrationForm, details: Mapping[str, str], time: str) -> str:
    """Say what was given, such as ``Device 1, 18:25, 28 mg``; the rest is in the log."""
    said = {field: answer for field, answer in details.items() if answer}
    labels = {field.id: field.label for field in form.fields}
    counted = [
        f"{field.label} {said[field.id]}" for field in form.fields if field.counts and field.id in said
    ]
    left_out = {AMOUNT, *(field.id for field in form.fields if field.counts or field.stays)}
    others = [
        f"{labels.get(field, field)}: {answer}" for field, answer in said.items() if field not in left_out
    ]
    return ", ".join([*counted, time, amount_words(form, details), *others])


def amount_words(form: AdministrationForm, details: Mapping[str, str]) -> str:
    """Say an amount as it was written, by the name of its field where it names no unit itself."""
    amount = details.get(AMOUNT, "")
    if not amount:
        return tr("no amount written down")
    labels = {field.id: field.label for field in form.fields}
    return amount if _UNIT.search(amount) else f"{labels.get(AMOUNT, AMOUNT)}: {amount}"
