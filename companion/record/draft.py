"""A note drafted from the facts of the journal; what they mean is left to the person who was there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from companion.record.account import Account
from companion.record.names import shown
from companion.record.rows import Outcome, outcome_words
from companion.record.telling import Kind
from companion.record.times import day
from companion.record.visits import Visit
from companion.session.journal import Entry, Marked
from companion.session.vitals import reporter_words
from companion.tongue import later, tr

LEFT_OPEN = (later("Assessment"), later("Plan"))
"""The headings under which the program never writes anything."""


def draft(visit: Visit, entries: Iterable[Entry]) -> str:
    """Write down what the journal holds, to go on from; nothing is guessed, nothing made to look normal."""
    account = Account(visit.plan, entries, visit.zone)
    parts = [
        "\n".join(_head(visit, account)),
        _part(tr("Given"), _given(account)),
        _part(tr("Observed"), _observed(account)),
        _part(tr("Vitals"), _vitals(account)),
        _part(tr("Check-ins"), _check_ins(account)),
        _part(tr("Marked"), _marked(account)),
        _part(tr("Words and notes"), _written(account)),
        _part(tr("Music"), (f"{row.time}  {row.title}" for row in account.music())),
        _part(tr("Checklist at the end"), _checklist(account)),
        *(f"{tr(heading)}:\n" for heading in LEFT_OPEN),
    ]
    return "\n\n".join(parts)


def _part(heading: str, lines: Iterable[str]) -> str:
    found = list(lines)
    if not found:
        return tr("{heading}: nothing recorded.").format(heading=heading)
    return "\n".join([f"{heading}:", *(f"  {line}" for line in found)])


def _head(visit: Visit, account: Account) -> Iterator[str]:
    when = day(visit.opened_ms, visit.zone) if visit.opened_ms else tr("date not recorded")
    head = tr("{client}, session {number}, {day}")
    yield head.format(client=shown(visit.client_code), number=visit.number, day=when)
    protocol = visit.plan.protocol
    yield tr("Protocol: {name}, version {version}").format(name=protocol.name, version=protocol.version)
    lines = account.lines()
    if lines:
        yield tr("Recorded from {start} to {end}").format(start=lines[0].time, end=lines[-1].time)
    if visit.plan.intention:
        yield tr("Intention, in the client's words: “{words}”").format(words=visit.plan.intention)


def _given(account: Account) -> Iterator[str]:
    for row in account.given():
        said = "; ".join(f"{label}: {value}" for label, value in row.details)
        yield f"{row.time} ({row.since})  {said or tr('no amount written down')}"


def _observed(account: Account) -> Iterator[str]:
    if any(row.observed for row in account.landmarks()):
        for row in account.landmarks():
            yield f"{row.name}: {row.observed or tr('not recorded')}"


def _vitals(account: Account) -> Iterator[str]:
    for row in account.vitals():
        parts = (
            f"{tr('BP')} {row.pressure}" if row.pressure else "",
            f"{tr('HR')} {row.pulse}" if row.pulse else "",
            f"{tr('SpO₂')} {row.spo2}" if row.spo2 else "",
            f"{tr('RR')} {row.breaths}" if row.breaths else "",
        )
        said = "  ".join(part for part in parts if part)
        if row.by and said:
            said = tr("{reading}, reported by {who}").format(reading=said, who=reporter_words(row.by))
        yield f"{row.time} ({row.since or tr('before')})  {said or row.typed}"


def _check_ins(account: Account) -> Iterator[str]:
    for row in account.check_ins():
        said = [] if row.outcome is Outcome.ANSWERED else [outcome_words(row.outcome)]
        yield f"{row.time}  {row.ask} {', '.join([*said, *filter(None, [row.answer])])}"


def _marked(account: Account) -> Iterator[str]:
    times: dict[str, list[str]] = defaultdict(list)
    for entry, fact in account.state.facts(Marked):
        times[fact.tag or tr("Moment")].append(account.time(entry.wall_ms))
    for tag, found in times.items():
        yield f"{tag}: {', '.join(found)}"


def _written(account: Account) -> Iterator[str]:
    for line in account.lines():
        if line.kind is Kind.NOTE and not line.voided:
            yield f"{line.time} ({line.since or tr('before')})  {line.words}"


def _checklist(account: Account) -> Iterator[str]:
    ended = account.state.ended
    if ended is None and not account.state.ticked:
        return
    for row in account.checklist():
        written = f": {row.written}" if row.written else ""
        yield f"{row.time if row.done else tr('open'):5}  {row.text}{written}"
    for line in account.lines():
        if ended is not None and line.entry_id == ended.id:
            yield f"{line.time}  {line.words}"
