"""Responses to questionnaires, for the whole record of a client: as JSON, and to be read."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from companion.export.json import utc
from companion.i18n import tr
from companion.record.facts.typed_day import day_told
from companion.record.instruments.response import Response, ResponseMark
from companion.record.instruments.total import TypedTotal
from companion.record.times import day
from companion.report.client.responses import answers_told, marks_told, score_told
from companion.report.client.totals import history_told, total_told


def responses_as_json(responses: Sequence[Response]) -> list[dict[str, Any]]:
    """Give responses as JSON can hold them: what was asked, item by item, and what it came to."""
    return [_as_json(each) for each in responses]


def _as_json(response: Response) -> dict[str, Any]:
    instrument, score = response.instrument, response.score
    return {
        "id": response.id,
        "instrument": {"id": instrument.id, "name": instrument.name, "version": instrument.version},
        "at": utc(response.at_ms),
        "author": response.author,
        "about": response.about,
        "by_client": response.by_client,
        "answers": [
            {"item": item.text, "answer": answer}
            for item, answer in zip(instrument.items, response.answers, strict=True)
        ],
        "total": score.total,
        "answered": score.answered,
        "band": score.band.text if score.band else None,
        "seen": _mark(response.seen),
        "taken_back": _mark(response.taken_back),
    }


def _mark(mark: ResponseMark | None) -> dict[str, Any] | None:
    return None if mark is None else {"words": mark.words, "author": mark.author, "at": utc(mark.at_ms)}


def totals_as_json(totals: Sequence[TypedTotal]) -> list[dict[str, Any]]:
    """Give totals from elsewhere as JSON can hold them, each with all its versions, the first one first."""
    return [
        {
            "id": each.id,
            "versions": [
                {
                    "name": version.words.name,
                    "total": version.words.total,
                    "day": version.words.day,
                    "scored_by": version.words.scored_by,
                    "author": version.author,
                    "at": utc(version.at_ms),
                }
                for version in each.versions
            ],
            "taken_back": _mark(each.taken_back),
        }
        for each in totals
    ]


def responses_as_rows(
    responses: Sequence[Response], totals: Sequence[TypedTotal] = ()
) -> Iterator[tuple[str, ...]]:
    """Give a row for each answer and each total from elsewhere, the names of the columns first."""
    yield (tr("Day"), tr("Questionnaire"), tr("By"), tr("Item"), tr("Answer"), tr("Score"), tr("Taken back"))
    for each in responses:
        back = each.taken_back.words or tr("taken back") if each.taken_back else ""
        about = day(each.at_ms, "UTC"), each.instrument.name, each.author
        for _, item, said in answers_told(each):
            yield (*about, item, said, score_told(each), back)
    for total in totals:
        back = total.taken_back.words or tr("taken back") if total.taken_back else ""
        by = total.versions[-1].author
        yield (day_told(total.words.day), total.words.name, by, "", "", total_told(total), back)


def responses_as_html(responses: Sequence[Response], totals: Sequence[TypedTotal] = ()) -> str:
    """Write responses to be read in a browser, then totals from elsewhere; nothing where there are none."""
    if not responses and not totals:
        return ""
    told = "".join(part for each in responses for part in _html(each))
    told += "".join(part for each in totals for part in _total_html(each))
    return f"<h2>{escape(tr('Questionnaires'))}</h2>{told}"


def _total_html(total: TypedTotal) -> Iterator[str]:
    head = escape(f"{day_told(total.words.day)} · {total.words.name} · {total_told(total)}")
    yield f"<p><b>{head if total.taken_back is None else f'<s>{head}</s>'}</b></p>"
    for said in history_told(total):
        yield f"<p>{escape(said)}</p>"


def _html(response: Response) -> Iterator[str]:
    instrument = response.instrument
    head = f"{day(response.at_ms, 'UTC')} · {instrument.name} · {score_told(response)} · {response.author}"
    gone = escape(head) if response.taken_back is None else f"<s>{escape(head)}</s>"
    yield f"<p><b>{gone}</b></p>"
    about = f"{instrument.asks_about}: {response.about}" if response.about else ""
    for said in filter(None, (about, *marks_told(response))):
        yield f"<p>{escape(said)}</p>"
    told = "\n".join(f"{number}. {item} — {said}" for number, item, said in answers_told(response))
    yield f"<pre>{escape(told)}</pre>"
