"""Questionnaires as FHIR R4: valid, coded where a code was confirmed, and what does not count says so."""

import json
from dataclasses import replace
from typing import Any

import fhirkit

from companion.export.fhir.instruments import instruments_as_fhir
from companion.record.instruments.instrument import find_instruments
from companion.record.instruments.response import Response, ResponseMark
from companion.record.instruments.total import TotalVersion, TotalWords, TypedTotal
from companion.resources import assets
from tests.export.fhir.test_bundle import references

BY_NAME = {one.name: one for one in find_instruments(assets() / "instruments")[0]}
MARK = ResponseMark("", "JM", 1)
RESPONSES = [
    Response(
        "r1", "c1", BY_NAME["PHQ-9"], (2, 2, 2, 2, 1, 1, 2, 0, 0), by_client=True, at_ms=1_764_000_000_000
    ),
    Response("r2", "c1", BY_NAME["PCL-5"], (1,) * 19 + (None,), "the crash", at_ms=1_765_000_000_000),
    Response("r3", "c1", BY_NAME["GAD-2"], (1, 1), at_ms=1_766_000_000_000, taken_back=MARK),
]
WORDS = TotalWords("QIDS-SR16", "14, or 15", "2026-11-20", "Dr Weiss")
TOTALS = [
    TypedTotal("t1", "c1", (TotalVersion(WORDS), TotalVersion(replace(WORDS, total="14 of 27")))),
    TypedTotal("t2", "c1", (TotalVersion(WORDS),), MARK),
]


def bundle() -> dict[str, Any]:
    return instruments_as_fhir("c1", "HERON-1", RESPONSES, TOTALS)


def of_kind(kind: str) -> list[dict[str, Any]]:
    made = [entry["resource"] for entry in bundle()["entry"]]
    return [each for each in made if each["resourceType"] == kind]


def test_it_is_valid_and_every_address_in_it_leads_somewhere():
    made = bundle()
    assert [str(issue) for issue in fhirkit.validate(json.dumps(made))] == []
    known = [entry["fullUrl"] for entry in made["entry"]]
    assert len(known) == len(set(known))
    assert set(references(made)) <= set(known)


def test_each_response_has_its_items_and_its_total_beside_it():
    first, second, third = of_kind("QuestionnaireResponse")
    assert first["item"][0]["answer"] == [
        {
            "valueCoding": {
                "system": "http://loinc.org",
                "code": "LA6570-1",
                "display": "More than half the days",
            }
        }
    ]
    assert "source" in first
    assert second["item"][0]["answer"] == [{"valueString": "the crash"}]
    assert "answer" not in second["item"][-1]
    assert "source" not in second
    assert third["status"] == "entered-in-error"
    phq, pcl, gad, *_ = of_kind("Observation")
    assert (phq["valueInteger"], phq["code"]["coding"][0]["code"]) == (12, "44261-6")
    assert pcl["valueString"] == "not scored: 19 of 20 answered"
    assert (gad["status"], "coding" in gad["code"]) == ("entered-in-error", False)


def test_a_total_from_elsewhere_is_words_alone():
    *_, first, second = of_kind("Observation")
    assert (first["valueString"], first["effectiveDateTime"]) == ("14 of 27", "2026-11-20")
    assert first["code"] == {"text": "QIDS-SR16, total"}
    assert "Dr Weiss" in first["note"][0]["text"]
    assert second["status"] == "entered-in-error"
