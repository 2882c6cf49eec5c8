"""Codes that could be confirmed at two sources; what has none is told in words alone."""

from typing import Any, Final

from companion.session.protocol import Route

LOINC: Final = "http://loinc.org"
SNOMED: Final = "http://snomed.info/sct"
UCUM: Final = "http://unitsofmeasure.org"
CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"

Coding = tuple[str, str, str]
"""System, code, and what the system calls it."""

PRESSURE: Final[Coding] = (LOINC, "85354-9", "Blood pressure panel with all children optional")
SYSTOLIC: Final[Coding] = (LOINC, "8480-6", "Systolic blood pressure")
DIASTOLIC: Final[Coding] = (LOINC, "8462-4", "Diastolic blood pressure")
PULSE: Final[Coding] = (LOINC, "8867-4", "Heart rate")
SATURATION: Final[tuple[Coding, ...]] = (
    (LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
    (LOINC, "2708-6", "Oxygen saturation in Arterial blood"),
)
"""Both, as US Core asks for."""

PROGRESS_NOTE: Final[Coding] = (LOINC, "11506-3", "Progress note")
VITAL_SIGNS: Final[Coding] = (CATEGORY, "vital-signs", "Vital Signs")
AMBULATORY: Final[Coding] = ("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory")

ROUTES: Final[dict[Route, Coding]] = {
    Route.IM: (SNOMED, "78421000", "Intramuscular route"),
    Route.INTRANASAL: (SNOMED, "46713006", "Nasal route"),
    Route.ESKETAMINE: (SNOMED, "46713006", "Nasal route"),
    Route.SUBLINGUAL: (SNOMED, "37839007", "Sublingual route"),
    Route.ORAL: (SNOMED, "26643006", "Oral route"),
    Route.IV: (SNOMED, "47625008", "Intravenous route"),
}


def concept(text: str, *codings: Coding) -> dict[str, Any]:
    """Give a CodeableConcept: words always, codes where there are any."""
    coded = [{"system": system, "code": code, "display": display} for system, code, display in codings]
    return ({"coding": coded} if coded else {}) | {"text": text}


def quantity(value: float, unit: str, code: str) -> dict[str, Any]:
    """Give a Quantity in a unit of UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}
