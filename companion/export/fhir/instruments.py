"""What a client answered to questionnaires as one FHIR R4 Bundle (hl7.org/fhir/R4); no profile is claimed.

A QuestionnaireResponse for each response, and beside it an Observation with its total where there is one; a
total that was scored elsewhere is an Observation in the words in which it was typed. Codes stand where the
file of the instrument has confirmed ones. What was taken back is ``entered-in-error``.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from companion.export.fhir import codes
from companion.i18n import tr
from companion.record.instruments.instrument import AnswerChoice, InstrumentItem
from companion.record.instruments.response import Response
from companion.record.instruments.total import TypedTotal
from companion.report.client.responses import score_told

Resource = dict[str, Any]

SURVEY: Final[codes.Coding] = (codes.CATEGORY, "survey", "Survey")


def instruments_as_fhir(
    client_id: str, client_code: str, responses: Sequence[Response], totals: Sequence[TypedTotal]
) -> Resource:
    """Give all of a client's questionnaires as a Bundle."""
    about = _About(client_id)
    told = [resource for each in responses for resource in about.response(each)]
    told += [about.total(each) for each in totals]
    resources = [about.patient(client_code), *told]
    return {
        "resourceType": "Bundle",
        "id": about.uuid("questionnaires"),
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{made['id']}", "resource": made} for made in resources],
    }


def as_text(bundle: Resource) -> str:
    """Write a Bundle as the text of a file."""
    return json.dumps(bundle, ensure_ascii=False, indent=2) + "\n"


class _About:
    """One client, to whom every resource refers."""

    def __init__(self, client_id: str) -> None:
        self._client_id = client_id

    def uuid(self, *names: str) -> str:
        """Give an id that is the same each time."""
        return str(uuid5(NAMESPACE_URL, "/".join(("companion", self._client_id, *names))))

    def _to(self, *names: str) -> Resource:
        return {"reference": f"urn:uuid:{self.uuid(*names)}"}

    def patient(self, code: str) -> Resource:
        """Tell of the client by the code alone."""
        told = {"type": codes.concept(tr("Client code")), "value": code}
        return {"resourceType": "Patient", "id": self.uuid("patient"), "identifier": [told]}

    def response(self, response: Response) -> Iterator[Resource]:
        """Tell what was answered, item by item, and what it came to."""
        instrument, score = response.instrument, response.score
        pairs = zip(instrument.items, response.answers, strict=True)
        by_value = {choice.value: choice for choice in instrument.answers}
        items = [
            _item(number, item, None if answer is None else by_value[answer])
            for number, (item, answer) in enumerate(pairs, 1)
        ]
        if response.about:
            about = {"linkId": "about", "text": instrument.asks_about}
            items.insert(0, about | {"answer": [{"valueString": response.about}]})
        gone = response.taken_back is not None
        yield {
            "resourceType": "QuestionnaireResponse",
            "id": self.uuid("response", response.id),
            "status": "entered-in-error" if gone else "completed",
            "subject": self._to("patient"),
            "authored": _time(response.at_ms),
            "item": items,
        } | ({"source": self._to("patient")} if response.by_client else {})
        coding = [(codes.LOINC, instrument.total_code, instrument.title)] if instrument.total_code else []
        told = (
            {"valueInteger": score.total}
            if score.total is not None
            else {"valueString": score_told(response)}
        )
        made = self._observation(response.id, instrument.name, _time(response.at_ms), coding, gone=gone)
        yield made | told | {"derivedFrom": [self._to("response", response.id)]}

    def total(self, total: TypedTotal) -> Resource:
        """Tell a total from elsewhere in the words in which it was typed."""
        words = total.words
        made = self._observation(total.id, words.name, words.day, [], gone=total.taken_back is not None)
        scored = tr("Scored by {who}; typed in").format(who=words.scored_by)
        return made | {"valueString": words.total, "note": [{"text": scored}]}

    def _observation(
        self, its_id: str, name: str, when: str, coding: Sequence[codes.Coding], *, gone: bool
    ) -> Resource:
        title = tr("{questionnaire}, total").format(questionnaire=name)
        return {
            "resourceType": "Observation",
            "id": self.uuid("total", its_id),
            "status": "entered-in-error" if gone else "final",
            "category": [codes.concept(tr("Questionnaires"), SURVEY)],
            "code": codes.concept(title, *coding),
            "subject": self._to("patient"),
            "effectiveDateTime": when,
        }


def _item(number: int, item: InstrumentItem, chosen: AnswerChoice | None) -> Resource:
    told: Resource = {"linkId": item.code or str(number), "text": item.text}
    if chosen is None:
        return told
    if chosen.code:
        coded = {"system": codes.LOINC, "code": chosen.code, "display": chosen.text}
        return told | {"answer": [{"valueCoding": coded}]}
    return told | {"answer": [{"valueInteger": chosen.value}]}


def _time(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms / 1000, UTC).isoformat(timespec="seconds")
