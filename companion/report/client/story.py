"""What a client may take home of a session: as values, without a number of it and without a judgement."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil, floor

from companion.i18n import tr
from companion.record.facts.client_facts import FactName
from companion.record.meetings.meeting import WordName
from companion.record.scheduling.appointments import Appointment
from companion.record.session_record import SessionRecord
from companion.record.times import day
from companion.report.client.known_facts import said_of
from companion.report.client.words import SaidLine, said_lines
from companion.report.music.heard_at import heard_spans
from companion.report.scheduling.appointments import when_and_where
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import Timeline, timeline
from companion.session.entry_kind import TickKind
from companion.session.time.clock import MINUTE

NEXT_CONTACT = "next_contact"
"""The line of a checklist in which the next contact is written."""


class Whose(StrEnum):
    """What on a paper says whose it is."""

    NOBODY = "nobody"
    CODE = "code"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """What somebody chose for it: the keys of the client's words, whose paper it says to be.

    ``credits`` say of pieces by their ids where each is from.
    """

    said: Collection[str] = ()
    whose: Whose = Whose.NOBODY
    credits: Mapping[str, str] = field(default_factory=dict)

    @property
    def detail(self) -> str:
        """Say for the audit trail what tells who the client is, where anything does."""
        return {Whose.NOBODY: "", Whose.CODE: "", Whose.NAME: "named"}[self.whose]


@dataclass(frozen=True, slots=True)
class StoryPiece:
    """A piece of music, how long it was heard, and where it is from."""

    title: str
    heard: str
    source: str


@dataclass(frozen=True, slots=True)
class Story:
    """The paper, part by part; an empty part is left out."""

    day: str
    whose: str
    intention: str
    said: Sequence[SaidLine]
    music: Sequence[StoryPiece]
    next_contact: str
    laid: Timeline


def story(record: SessionRecord, choice: StoryChoice, coming: Sequence[Appointment] = ()) -> Story:
    """Put together what was chosen; ``coming`` are the appointments to come, the next one first."""
    visit = record.visit
    report = SessionReport(visit.plan, record.entries, visit.zone)
    chosen = [line for line in said_lines(report) if line.key in choice.said]
    whose = {
        Whose.NOBODY: "",
        Whose.CODE: visit.client_code,
        Whose.NAME: said_of(record.known_now, FactName.NAME),
    }
    return Story(
        day=day(visit.opened_ms, visit.zone, weekday=True) if visit.opened_ms else "",
        whose=whose[choice.whose],
        intention=visit.plan.intention.strip() or record.prepared.said(WordName.INTENTION),
        said=chosen,
        music=_music(report, choice.credits),
        next_contact=_next_contact(report, coming),
        laid=_without_numbers(report, {line.entry_id for line in chosen}),
    )


def _without_numbers(report: SessionReport, said: Collection[str]) -> Timeline:
    """Give the timeline as it was lived: phases, music, and a stroke where the chosen words were said."""
    laid = timeline(report.session)
    lived = tuple(span for span in laid.phases if span.lived and span.end > span.start) or laid.phases[:1]
    edges = [lived[0].start, lived[-1].end]
    edges += [edge for played in laid.music for edge in (played.start, played.end)]
    ticks = tuple(
        replace(tick, letter="", what=TickKind.NOTE, words="") for tick in laid.ticks if tick.entry_id in said
    )
    names = ", ".join(dict.fromkeys(span.name for span in lived))
    return replace(
        laid,
        start=floor(min(edges)),
        end=ceil(max(edges)),
        current="",
        now=None,
        phases=lived,
        bands=(),
        curve=(),
        ticks=ticks,
        vitals=(),
        words=tr("The course of the session: {phases}").format(phases=names),
    )


def _music(report: SessionReport, sources: Mapping[str, str]) -> list[StoryPiece]:
    """List each piece once, with all the minutes that it was heard."""
    heard: dict[str, int] = {}
    titles: dict[str, str] = {}
    for span in heard_spans(report.session):
        heard[span.track_id] = heard.get(span.track_id, 0) + span.until - span.since
        titles.setdefault(span.track_id, span.title)
    return [StoryPiece(titles[one], _long(span), sources.get(one, "")) for one, span in heard.items()]


def _long(span: int) -> str:
    count = round(span / MINUTE)
    return tr("{count} min").format(count=count) if count else tr("less than a minute")


def _next_contact(report: SessionReport, coming: Sequence[Appointment]) -> str:
    """Say when one meets next: the next visit that is planned, or else what was written when leaving."""
    if coming:
        return when_and_where(coming[0])
    written = (row.written for row in report.checklist() if row.item == NEXT_CONTACT and row.written)
    return next(written, "")
