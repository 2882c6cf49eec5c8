"""Everything that the helper's paper and the home page say of an evening, put together once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from companion.i18n import language, tr
from companion.record.facts.client_facts import ClientFacts, FactName
from companion.record.names import shown
from companion.record.scheduling.appointments import Appointment
from companion.record.times import day_of
from companion.record.visits import Visit
from companion.report.client.known_facts import said_of
from companion.session.home.evening_code import evening_code, evening_passcode
from companion.session.home.home_plan import HomeNumber, HomePlan, HomeTexts
from companion.session.home.look_ins import look_in_times
from companion.session.plan import Plan
from companion.session.protocol import AskedFor, Counted
from companion.session.time.zones import zone_named

MINUTE_FIELD: Final = "{minute}"
"""Stands in the sentence to say for the minutes since the medicine."""

CODE_FIELD: Final = "{code}"
"""Stands there for the code of the evening."""


class HomePart(StrEnum):
    """The parts of an evening that can lack something."""

    DAY = "day"
    HELPER = "helper"
    ADDRESS = "address"
    CALLS = "calls"
    PREPARE = "prepare"
    RED_FLAGS = "red_flags"
    LOZENGES = "lozenges"
    MUSIC = "music"
    WRITE_DOWN = "write_down"
    LEAVE = "leave"
    AGREEMENT = "agreement"
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that nobody has written down: the part that lacks it, and a sentence that says so."""

    part: HomePart
    said: str


class ReadingTime(StrEnum):
    """When a reading is taken."""

    BEFORE = "before"
    AT = "at"
    END = "end"


@dataclass(frozen=True, slots=True)
class HomeReading:
    """A reading of the evening; ``minute`` is ``None`` for the one before, and the one at the end."""

    when: ReadingTime
    minute: float | None = None

    @property
    def said(self) -> str:
        """Name it, such as minute 40."""
        if self.minute is not None:
            return minute_said(self.minute)
        return tr("Before the medicine") if self.when is ReadingTime.BEFORE else tr("At the end")


@dataclass(frozen=True, slots=True)
class Lozenges:
    """How many are planned, how long each is held, and what becomes of it then, each as it was written."""

    count: int
    hold: float | None = None
    ending: str = ""


@dataclass(frozen=True, slots=True)
class HomeEvening:
    """An evening at home as its helper is told of it; what is missing stands in ``missing``, in order.

    ``name`` is the client's, where that was chosen. ``look_ins`` are minutes since the medicine, and
    ``zero`` says what minute 0 is; ``stay`` are the minutes after the last of the medicine that the helper
    stays at least. ``day`` and ``time`` are in the zone of the appointment. ``passcode`` locks the page's
    log on the device there: it is for the paper alone, and never stands in the page.
    """

    code: str
    passcode: str
    language: str
    practice: str
    protocol: str
    client: str
    helper: HomeNumber
    address: str
    calls: tuple[HomeNumber, ...]
    look_in: float
    look_ins: tuple[float, ...]
    zero: str
    lozenges: Lozenges
    readings: tuple[HomeReading, ...]
    texts: HomeTexts
    missing: tuple[Missing, ...]
    name: str = ""
    birth_date: str = ""
    day: str = ""
    time: str = ""
    stay: float | None = None
    sound: bool = False

    def lacks(self, part: HomePart) -> tuple[str, ...]:
        """Give the sentences about what a part lacks."""
        return tuple(missing.said for missing in self.missing if missing.part is part)

    def say(self, minute: str) -> str:
        """Give the sentence to say when one is not sure, at this minute or with room to think of it."""
        return self.texts.say.replace(MINUTE_FIELD, minute).replace(CODE_FIELD, self.code)


def home_evening(
    visit: Visit,
    appointment: Appointment | None,
    practice: str,
    known: ClientFacts | None = None,
    *,
    named: bool = False,
) -> HomeEvening:
    """Put an evening together from its visit; ``practice`` is its name, ``named`` says who the client is."""
    home = visit.plan.home or HomePlan()
    starts = _starts(visit, appointment)
    facts = known if named and known else ClientFacts()
    return HomeEvening(
        code=evening_code(visit.id),
        passcode=evening_passcode(visit.id),
        language=language(),
        practice=practice.strip(),
        protocol=visit.plan.protocol.name,
        client=shown(visit.client_code),
        name=said_of(facts, FactName.NAME),
        birth_date=said_of(facts, FactName.BIRTH_DATE),
        day=day_of(starts, weekday=True) if starts else "",
        time=f"{starts:%H:%M}" if starts else "",
        helper=home.helper,
        address=home.address.strip(),
        calls=home.calls,
        look_in=home.look_in,
        look_ins=look_in_times(visit.plan.protocol, home),
        zero=visit.plan.protocol.administration.zero,
        lozenges=Lozenges(home.lozenges, home.hold, home.ending.strip()),
        readings=home_readings(visit.plan),
        stay=home.stay,
        sound=home.sound,
        texts=home.texts,
        missing=tuple(_missing(home, planned=starts is not None)),
    )


def _starts(visit: Visit, appointment: Appointment | None) -> datetime | None:
    """Give when it is to begin, or began, in its zone."""
    at_ms, zone = visit.opened_ms, visit.zone
    if appointment is not None:
        at_ms, zone = appointment.starts_ms, appointment.zone
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone_named(zone)) if at_ms else None


def home_readings(plan: Plan) -> tuple[HomeReading, ...]:
    """Give the readings: before, at the minutes the protocol asks for, and at the end.

    One that is asked for when the course ends is the one at the end.
    """
    end = plan.protocol.phases[-1].end
    asked = {
        minute
        for item in plan.protocol.items
        if item.asks is AskedFor.VITALS and item.counted_from is not Counted.OPENING
        for minute in item.at
        if 0 < minute < end
    }
    between = (HomeReading(ReadingTime.AT, minute) for minute in sorted(asked))
    return HomeReading(ReadingTime.BEFORE), *between, HomeReading(ReadingTime.END)


def minute_said(minute: float) -> str:
    """Name a minute of the evening."""
    return tr("Minute {minute}").format(minute=f"{minute:g}")


# --- what nobody has written down


def _missing(home: HomePlan, *, planned: bool) -> Iterator[Missing]:
    if not planned:
        yield Missing(HomePart.DAY, tr("No day and no time is written down."))
    if not home.helper.who.strip():
        yield Missing(HomePart.HELPER, tr("No helper is written down."))
    if not home.helper.phone.strip():
        yield Missing(HomePart.HELPER, tr("No telephone number of the helper is written down."))
    if not home.address.strip():
        yield Missing(HomePart.ADDRESS, tr("No address of the evening is written down."))
    if not home.calls:
        yield Missing(HomePart.CALLS, tr("No number to call is written down."))
    for call in home.calls:
        if not call.phone.strip():
            said = tr("No number is written down: {who}.")
            yield Missing(HomePart.CALLS, said.format(who=call.who.strip() or tr("a line without a name")))
    yield from _missing_of_lozenges(home)
    yield from _missing_words(home.texts)


def _missing_of_lozenges(home: HomePlan) -> Iterator[Missing]:
    if home.lozenges and home.hold is None:
        yield Missing(HomePart.LOZENGES, tr("How long a lozenge is held is not written down."))
    if home.lozenges and not home.ending.strip():
        said = tr("Whether a lozenge is spat out or swallowed is not written down.")
        yield Missing(HomePart.LOZENGES, said)
    if home.stay is None:
        yield Missing(HomePart.LEAVE, tr("How long the helper stays at least is not written down."))


def _missing_words(texts: HomeTexts) -> Iterator[Missing]:
    words = (
        (HomePart.PREPARE, texts.prepare, tr("The practice has not written down what to prepare.")),
        (HomePart.RED_FLAGS, texts.red_flags, tr("The practice has not written down when to call at once.")),
        (HomePart.MUSIC, texts.music_rules, tr("The practice has written down nothing about the music.")),
        (HomePart.WRITE_DOWN, texts.write_down, tr("The practice has not said what to write down.")),
        (HomePart.LEAVE, texts.leave, tr("The practice has not written down when the helper may leave.")),
        (HomePart.AGREEMENT, texts.agreement, tr("The practice has written down no agreement.")),
        (HomePart.SAY, texts.say, tr("The practice has written down no sentence to say.")),
    )
    for part, text, said in words:
        if not any(line.strip() for line in (text if isinstance(text, tuple) else (text,))):
            yield Missing(part, said)
