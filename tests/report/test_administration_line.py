"""What the emergency card says was given: every figure has its name, whatever the form."""

import re

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from companion.report.administration_line import administration_line
from companion.resources import assets
from companion.session.codec.files import find_protocols
from companion.session.protocol import AMOUNT, AdministrationForm, FormField, Protocol

PROTOCOLS, PROBLEMS = find_protocols(assets() / "protocols")


def protocol(name: str) -> Protocol:
    return next(each for each in PROTOCOLS if each.id == name)


@pytest.mark.parametrize(
    ("name", "details", "said"),
    [
        ("esketamine", {"device": "1", "amount": "28 mg", "lot": "LX1"}, "Device 1, 18:25, 28 mg"),
        ("esketamine", {"device": "2", "amount": "28"}, "Device 2, 18:25, Amount on the device: 28"),
        ("esketamine", {"device": "1"}, "Device 1, 18:25, no amount written down"),
        ("im", {"amount": "0,9", "site": "Left thigh"}, "18:25, Amount given: 0,9, Site: Left thigh"),
        ("im", {"amount": "45mg"}, "18:25, 45mg"),
        ("im", {"amount": "2 x 25"}, "18:25, Amount given: 2 x 25"),
        ("im", {"amount": "as prescribed"}, "18:25, as prescribed"),
        ("sublingual_spat", {"count": "2", "amount": "100 mg"}, "18:25, 100 mg, How many lozenges: 2"),
        ("intranasal", {"amount": "4 × 10", "nostril": "Both"}, None),
        ("im", {}, "18:25, no amount written down"),
    ],
)
def test_each_figure_is_named(name: str, details: dict[str, str], said: str | None):
    if said is None:
        said = "18:25, Sprays, and strength on the bottle: 4 × 10, Nostril: Both"
    assert administration_line(protocol(name).administration, details, "18:25") == said


@pytest.mark.parametrize("name", [each.id for each in PROTOCOLS])
def test_on_every_route_a_bare_figure_stands_behind_the_words_of_its_form(name: str):
    form = protocol(name).administration
    details = {field.id: f"{number}7" for number, field in enumerate(form.fields, start=1)}
    said = administration_line(form, details, "18:25").split(", ")
    for field in form.fields:
        figure = details[field.id]
        told = [part for part in said if re.search(rf"\b{figure}\b", part)]
        between = " " if field.counts else ": "
        assert told in ([], [f"{field.label.rpartition(', ')[2]}{between}{figure}"]), field.id
        assert told or field.stays


@drawn(st.dictionaries(st.sampled_from(["device", AMOUNT, "site", "unknown"]), st.text(max_size=12)))
def test_whatever_was_typed_is_said_as_it_was_typed(details: dict[str, str]):
    fields = (
        FormField("device", "Device", counts=True),
        FormField(AMOUNT, "Amount"),
        FormField("site", "Site"),
    )
    said = administration_line(AdministrationForm("zero", fields), details, "18:25")
    assert all(answer in said for answer in details.values())
