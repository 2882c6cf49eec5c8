"""Readings and landmarks as FHIR Observations, without what all of a session have in common."""

from collections.abc import Iterator
from typing import Any, Final

from companion.export.fhir import codes
from companion.export.fhir.codes import concept, quantity
from companion.i18n import tr, tr_noop
from companion.report.home.reported_words import reported_beside, with_report
from companion.session.journal import Observed, VitalsTaken
from companion.session.protocol import Landmark
from companion.session.time.clock import MINUTE, Moment
from companion.session.vitals import reporter

NAMES: Final = {
    Landmark.FIRST_EFFECT: tr_noop("First effect, as observed"),
    Landmark.PEAK: tr_noop("Peak, as observed"),
    Landmark.RETURN: tr_noop("Return, as observed"),
}


def vitals(taken: VitalsTaken, zone: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Tell a reading figure by figure, each with a name of its own; the line as it was typed comes along."""
    shared = {
        "category": [concept(tr("Vitals"), codes.VITAL_SIGNS)],
        "note": [{"text": _as_typed(taken, zone)}],
    }
    if taken.systolic is not None:
        yield "pressure", {"code": concept(tr("Blood pressure"), codes.PRESSURE)} | shared | _pressure(taken)
    if taken.pulse is not None:
        rate = {"valueQuantity": quantity(taken.pulse, "/min", "/min")}
        yield "pulse", {"code": concept(tr("Pulse"), codes.PULSE)} | shared | rate
    if taken.spo2 is not None:
        share = {"valueQuantity": quantity(taken.spo2, "%", "%")}
        yield "spo2", {"code": concept(tr("SpO₂"), *codes.SATURATION)} | shared | share
    if taken.breaths is not None:
        rate = {"valueQuantity": quantity(taken.breaths, "/min", "/min")}
        yield "breaths", {"code": concept(tr("Breaths a minute"))} | shared | rate
    for name, title, words in (
        ("oxygen", tr("Oxygen given"), taken.oxygen),
        ("temperature", tr("Temperature"), taken.temperature),
        ("pain", tr("Pain"), taken.pain),
        ("co2", tr("End-tidal CO₂"), taken.co2),
        ("weight", tr("Weight"), taken.weight),
        ("left", tr("Figures without a place"), taken.left),
    ):
        if words:
            yield name, {"code": concept(title)} | shared | {"valueString": words}


def _as_typed(taken: VitalsTaken, zone: str) -> str:
    who = reporter(taken)
    said = tr("As typed: {line} (by {who})") if who else tr("As typed: {line}")
    return with_report(said.format(line=taken.typed, who=who), taken, zone)


def _pressure(taken: VitalsTaken) -> dict[str, Any]:
    parts = [
        (tr("Systolic"), codes.SYSTOLIC, taken.systolic),
        (tr("Diastolic"), codes.DIASTOLIC, taken.diastolic),
    ]
    told = [
        {"code": concept(name, coding), "valueQuantity": quantity(value, "mmHg", "mm[Hg]")}
        for name, coding, value in parts
        if value is not None
    ]
    if taken.mean is not None:
        mean = quantity(taken.mean, "mmHg", "mm[Hg]")
        told.append({"code": concept(tr("Mean pressure")), "valueQuantity": mean})
    how = {"method": concept(tr("By palpation"))} if taken.palpated else {}
    return {"component": told} | how


def landmark(fact: Observed, since: Moment | None, zone: str) -> dict[str, Any]:
    """Tell a landmark in minutes from clock zero, or only that it was observed; and who told of it."""
    beside = reported_beside(fact, zone)
    told = {"code": concept(tr(NAMES[fact.landmark]))} | ({"note": [{"text": beside}]} if beside else {})
    if since is None:
        return told | {"valueString": tr("observed")}
    return told | {"valueQuantity": quantity(round(since / MINUTE, 1), "min", "min")}
