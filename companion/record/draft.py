"""A note drafted from the facts of the journal; what they mean is left to the person who was there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from companion.record.account import Account, Standing, day
from companion.record.telling import Kind
from companion.record.visits import Visit
from companion.session.journal import Entry, Marked

LEFT_OPEN = ("Assessment", "Plan")
"""The headings under which the program never writes anything."""


def draft(visit: Visit, entries: Iterable[Entry]) -> str:
    """Write down what the journal holds, to go on from; nothing is guessed, nothing made to look normal."""
    account = Account(visit.plan, entries, visit.zone)
    parts = [
        "\n".join(_head(visit, account)),
        _part("Given", _given(account)),
        _part("Observed", _observed(account)),
        _part("Vitals", _vitals(account)),
        _part("Check-ins", _check_ins(account)),
        _part("Marked", _marked(account)),
        _part("Words and notes", _written(account)),
        _part("Music", (f"{row.time}  {row.title}" for row in account.music())),
        _part("Checklist at the end", _checklist(account)),
        *(f"{heading}:\n" for heading in LEFT_OPEN),
    ]
    return "\n\n".join(parts)


def _part(heading: str, lines: Iterable[str]) -> str:
    found = list(lines)
    if not found:
        return f"{heading}: nothing recorded."
    return "\n".join([f"{heading}:", *(f"  {line}" for line in found)])


def _head(visit: Visit, account: Account) -> Iterator[str]:
    when = day(visit.opened_ms, visit.zone) if visit.opened_ms else "date not recorded"
    yield f"{visit.client_code}, session {visit.number}, {when}"
    protocol = visit.plan.protocol
    yield f"Protocol: {protocol.name}, version {protocol.version}"
    lines = account.lines()
    if lines:
        yield f"Recorded from {lines[0].time} to {lines[-1].time}"
    if visit.plan.intention:
        yield f"Intention, in the client's words: “{visit.plan.intention}”"


def _given(account: Account) -> Iterator[str]:
    for row in account.given():
        said = "; ".join(f"{label}: {value}" for label, value in row.details)
        yield f"{row.time} ({row.since})  {said or 'no amount written down'}"


def _observed(account: Account) -> Iterator[str]:
    if any(row.observed for row in account.landmarks()):
        for row in account.landmarks():
            yield f"{row.name}: {row.observed or 'not recorded'}"


def _vitals(account: Account) -> Iterator[str]:
    for row in account.vitals():
        parts = (
            f"BP {row.pressure}" if row.pressure else "",
            f"HR {row.pulse}" if row.pulse else "",
            f"SpO₂ {row.spo2}" if row.spo2 else "",
            f"RR {row.breaths}" if row.breaths else "",
        )
        said = "  ".join(part for part in parts if part)
        by = f", reported by {row.by}" if row.by and said else ""
        yield f"{row.time} ({row.since or 'before'})  {said or row.typed}{by}"


def _check_ins(account: Account) -> Iterator[str]:
    for row in account.check_ins():
        said = [] if row.standing is Standing.ANSWERED else [row.standing.value]
        yield f"{row.time}  {row.ask} {', '.join([*said, *filter(None, [row.answer])])}"


def _marked(account: Account) -> Iterator[str]:
    times: dict[str, list[str]] = defaultdict(list)
    for entry, fact in account.state.facts(Marked):
        times[fact.tag or "Moment"].append(account.time(entry.wall_ms))
    for tag, found in times.items():
        yield f"{tag}: {', '.join(found)}"


def _written(account: Account) -> Iterator[str]:
    for line in account.lines():
        if line.kind is Kind.NOTE and not line.voided:
            yield f"{line.time} ({line.since or 'before'})  {line.words}"


def _checklist(account: Account) -> Iterator[str]:
    ended = account.state.ended
    if ended is None and not account.state.ticked:
        return
    for row in account.checklist():
        written = f": {row.written}" if row.written else ""
        yield f"{f'{row.time}  ' if row.done else 'open   '}{row.text}{written}"
    for line in account.lines():
        if ended is not None and line.entry_id == ended.id:
            yield f"{line.time}  {line.words}"
