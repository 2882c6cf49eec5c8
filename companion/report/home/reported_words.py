"""Who told of an entry that its author did not see, in words; it stands wherever the entry is told."""

from collections.abc import Iterator
from datetime import UTC, datetime

from companion.i18n import tr
from companion.session.entry_kind import ByHand
from companion.session.home.reported import Reported, ReportWay
from companion.session.journal import Fact, VitalsTaken
from companion.session.time.zones import zone_named
from companion.session.vitals import reporter, reporter_words


def reported_beside(fact: Fact, zone: str = "") -> str:
    """Say what stands beside an entry of who told of it; nothing where its author saw it.

    A reading says in its own words who reported it, so that only the way and the clock are left to say.
    Without a zone the clock of the other side has no time of day, and is not told.
    """
    told = told_of(fact)
    if told is None:
        return ""
    who = "" if isinstance(fact, VitalsTaken) else reported_by(fact)
    return ", ".join(filter(None, (who, *_way(told, zone))))


def reported_by(fact: Fact) -> str:
    """Say who told of an entry, such as: reported by helper; nothing where its author saw it."""
    who = reporter_of(fact)
    return tr("reported by {who}").format(who=who) if who else ""


def reporter_of(fact: Fact) -> str:
    """Name who told of an entry, in words."""
    if isinstance(fact, VitalsTaken):
        return reporter(fact)
    told = told_of(fact)
    return "" if told is None else reporter_words(told.by)


def told_of(fact: Fact) -> Reported | None:
    """Give who told of an entry, and by which way."""
    return fact.reported if isinstance(fact, ByHand) else None


def with_report(words: str, fact: Fact, zone: str = "") -> str:
    """Put behind the words of an entry who told of it."""
    beside = reported_beside(fact, zone)
    return f"{words} ({beside})" if beside else words


def as_typed(taken: VitalsTaken, zone: str) -> str:
    """Give a reading as it was typed, and who told of it where its line does not name them."""
    line, told = taken.typed, taken.reported
    if told is not None and told.by != taken.by:
        line = tr("{reading}, reported by {who}").format(reading=line, who=reporter_words(told.by))
    return with_report(line, taken, zone)


def _way(told: Reported, zone: str) -> Iterator[str]:
    """Say by which way it came, but for what was said on the call, and what the other clock showed."""
    if told.way is ReportWay.PAPER:
        yield tr("copied by hand from paper")
    elif told.way is ReportWay.PAGE:
        yield tr("noted on the home page")
    if told.clock_ms and zone:
        time = datetime.fromtimestamp(told.clock_ms / 1000, UTC).astimezone(zone_named(zone))
        yield tr("{time} by the clock there").format(time=f"{time:%H:%M}")
