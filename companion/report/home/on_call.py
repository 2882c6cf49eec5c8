"""The therapist's side of the call: since when it is lost, how long a helper stays, and lines to copy."""

from collections.abc import Iterator

from companion.i18n import tr
from companion.record.times import clock_face
from companion.report.administration_line import amount_words
from companion.report.entry_names import clock_at
from companion.session.home.evening_code import evening_code
from companion.session.home.home_plan import HomeNumber, HomePlan
from companion.session.home.look_ins import OWN
from companion.session.journal import Administered, Answered, CallBack, CallLost, Entry, VitalsTaken
from companion.session.session import Session
from companion.session.state import SessionState
from companion.session.time.clock import MINUTE, SECOND, Moment, minutes
from companion.session.vitals import figures, named_in_line


def call_lost_since(state: SessionState) -> Moment | None:
    """Give the moment from which the call is lost; none while it is there."""
    told = [(e.moment, e.seq, e.fact) for e in state.log if isinstance(e.fact, CallLost | CallBack)]
    moment, _, last = max(told, key=lambda each: each[:2], default=(0, 0, None))
    return moment if isinstance(last, CallLost) else None


def lost_words(session: Session, now: Moment) -> str:
    """Say for how long the call is lost; nothing while it is there."""
    since = call_lost_since(session.state)
    if since is None or session.state.ended is not None:
        return ""
    return tr("Call lost for {time}").format(time=clock_face(max(now - since, 0) // SECOND))


def whom_to_call(home: HomePlan) -> tuple[HomeNumber, ...]:
    """Give whom the therapist calls, in order, when the call is lost; without a ladder the helper."""
    found = home.ladder or (home.helper,)
    return tuple(number for number in found if number.who or number.phone)


def helper_words(home: HomePlan) -> str:
    """Say by which number the helper is reached, and who that is."""
    helper = " ".join(filter(None, (home.helper.phone, home.helper.who)))
    return tr("Helper: {helper}").format(helper=helper or tr("none is planned"))


def address_words(home: HomePlan) -> str:
    """Say where the client is."""
    return home.address or tr("no address is planned")


def stay_until(session: Session) -> str:
    """Give the time until which the helper stays at least; nothing while it cannot be said."""
    home, given = session.plan.home, session.state.given
    if home is None or home.stay is None or not given:
        return ""
    return _clock(session, given[-1].moment + minutes(home.stay))


def stay_words(session: Session, *, brief: bool = False) -> str:
    """Say how long the helper stays: by the clock at least, and until what the practice says.

    In brief it is left out how long the practice wants it to be.
    """
    home = session.plan.home
    if home is None:
        return ""
    return tr("Helper stays {until}.").format(until=", ".join(_stays(session, home, brief=brief)).rstrip("."))


def _stays(session: Session, home: HomePlan, *, brief: bool) -> Iterator[str]:
    if home.stay is not None:
        much = f"{home.stay:g}"
        if (time := stay_until(session)) and brief:
            yield tr("at least until {time}").format(time=time)
        elif time:
            said = tr("at least until {time} (practice: {minutes} min after the last administration)")
            yield said.format(time=time, minutes=much)
        else:
            yield tr("at least {minutes} min after the last administration").format(minutes=much)
    words = home.texts.leave or tr("what the practice has agreed")
    until = tr("until: {words}") if home.stay is None else tr("and until: {words}")
    yield until.format(words=words)


def ready_lines(session: Session, now: Moment) -> tuple[str, ...]:
    """Give the lines that are ready to be sent, with minute, time and code filled in."""
    home = session.plan.home
    return () if home is None else tuple(_filled(line, session, now) for line in home.texts.send)


def _filled(line: str, session: Session, now: Moment) -> str:
    """Fill in what stands in braces; braces around anything else stay as they were written."""
    known = {"minute": _minute(session, now), "time": _clock(session, now), "code": evening_code(session.id)}
    for name, said in known.items():
        line = line.replace(f"{{{name}}}", said)
    return line


def evening_state(session: Session, now: Moment) -> str:
    """Say how the evening stands in one line, by its code and without a name or a number."""
    return " · ".join(filter(None, _standing(session, now)))


def evening_numbers(home: HomePlan) -> str:
    """Say by which numbers one gets there: those of the helper and of the call-back ladder, without names."""
    helper = tr("helper {phone}").format(phone=home.helper.phone) if home.helper.phone else ""
    others = [each.phone for each in home.ladder if each.phone and each.phone != home.helper.phone]
    return tr("numbers: {list}").format(list=", ".join(filter(None, (helper, *others))) or tr("none planned"))


def _standing(session: Session, now: Moment) -> Iterator[str]:
    state = session.state
    yield tr("Evening {code}").format(code=evening_code(session.id))
    yield _clock(session, now)
    yield tr("minute {minute}").format(minute=_minute(session, now)) if state.given else tr("nothing given")
    form = session.plan.protocol.administration
    for entry in state.given:
        if isinstance(entry.fact, Administered):
            yield tr("given {time}: {amount}").format(
                time=_at(session, entry), amount=amount_words(form, entry.fact.details)
            )
    yield _last_reading(session)
    yield _last_look_in(session)
    yield from _open(session, now)


def _last_reading(session: Session) -> str:
    taken = max(session.state.facts(VitalsTaken), key=lambda pair: _order(pair[0]), default=None)
    if taken is None:
        return tr("no reading")
    entry, fact = taken
    line = "  ".join(f"{name} {said}" for name, said in figures(fact)) if named_in_line(fact) else fact.typed
    return tr("last reading {time}: {line}").format(time=_at(session, entry), line=line)


def _last_look_in(session: Session) -> str:
    answers = session.state.facts(Answered)
    seen = [(entry, fact) for entry, fact in answers if fact.key.partition("/")[0] in OWN]
    if not seen:
        return tr("no look-in")
    entry, fact = max(seen, key=lambda pair: _order(pair[0]))
    return tr("last look-in {time}: {answer}").format(time=_at(session, entry), answer=fact.answer)


def _open(session: Session, now: Moment) -> Iterator[str]:
    """Go through what is open: a lost call, and the check-ins that wait."""
    if lost := lost_words(session, now):
        yield lost
    waiting = [occurrence.item.ask for occurrence in session.state.pending]
    yield tr("open: {list}").format(list=" / ".join(waiting)) if waiting else tr("nothing waits")


def _order(entry: Entry) -> tuple[Moment, int]:
    return entry.moment, entry.seq


def _minute(session: Session, now: Moment) -> str:
    zero = session.state.zero
    return "–" if zero is None else str(max(now - zero, 0) // MINUTE)


def _at(session: Session, entry: Entry) -> str:
    return clock_at(session, entry.wall_ms)


def _clock(session: Session, moment: Moment) -> str:
    return clock_at(session, session.clock().wall_ms(moment))
