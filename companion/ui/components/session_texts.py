"""What the live screen says, worked out from what the conductor shows; no widgets in here."""

from datetime import UTC, datetime

from companion.conductor import ComingMusic, Live
from companion.i18n import tr
from companion.record.times import clock_face, since_zero
from companion.report.administration_line import amount_words
from companion.report.lists.further import further_lines
from companion.report.music.living import mood_words
from companion.report.timeline.timeline import signed, usual_end
from companion.session.journal import Administered, PhaseEntered, VitalsTaken
from companion.session.music.outputs import STEP_DB
from companion.session.music.programme import MusicState
from companion.session.plan import Occurrence, Plan, window_moments
from companion.session.protocol import Landmark, TimedItem
from companion.session.session import Session
from companion.session.time.clock import MINUTE, SECOND, Moment
from companion.session.time.zones import zone_named
from companion.session.vitals import spoken

MOST_GIVEN = 3
"""How many administrations have room in a line; of more, the last ones are told."""

NOTHING_COMES = ComingMusic()

LONGEST_AMOUNT = 28
"""How many characters of an amount have room there; the emergency card has all of them."""


def clock_words(live: Live) -> str:
    """Write the large clock: down to the planned start, then up from zero."""
    state = live.session.state
    if state.zero is None:
        left = max(live.session.plan.settle - live.now, 0)
        return clock_face((left + SECOND - 1) // SECOND)
    return clock_face((live.now - state.zero) // SECOND)


def offset(moment: Moment, zero: Moment) -> str:
    """Write a moment from zero with its sign, to the second."""
    return since_zero(moment - zero)


def wall(live: Live) -> str:
    """Write the time of day in the session's zone."""
    return time_of_day(live.session, live.now)


def time_of_day(session: Session, moment: Moment, form: str = "%H:%M") -> str:
    """Write the time of day of a moment."""
    if session.state.anchor is None:
        return ""
    wall_ms = session.clock().wall_ms(moment)
    return (
        datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone_named(session.state.zone)).strftime(form)
    )


def phase_name(live: Live) -> str:
    """Name what is going on."""
    state = live.session.state
    if state.ended:
        return tr("Ended")
    if state.zero is None:
        return tr("Settling")
    return tr("{phase}, held").format(phase=state.phase.name) if state.held else state.phase.name


def phase_detail(live: Live, go_key: str, give_key: str) -> str:
    """Say how long this usually lasts, and what comes."""
    state = live.session.state
    if state.ended:
        return tr("The session has ended")
    if state.zero is None:
        past = (live.now - live.session.plan.settle) // MINUTE
        if past > 0:
            said = tr("planned start {minutes} min ago · {key} enters the administration")
            return said.format(minutes=past, key=give_key)
        return tr("to the planned start · {key} enters the administration").format(key=give_key)
    end = usual_end(state.phase, state.timed)
    past = (live.now - end) // MINUTE
    if past < 1:
        usual = tr("usual until about {minute}").format(minute=signed((end - state.zero) / MINUTE))
    else:
        usual = tr("+{minutes} min past the usual time").format(minutes=past)
    if state.proposed is None or not go_key:
        return usual
    return tr("{usual} · {key} goes to {phase}").format(usual=usual, key=go_key, phase=state.proposed.name)


def given_so_far(live: Live) -> str:
    """List what was given, each amount as it was written and at its time of day."""
    form = live.session.plan.protocol.administration
    told = []
    for entry in live.session.state.given:
        if isinstance(entry.fact, Administered):
            amount = shortened(amount_words(form, entry.fact.details))
            told.append(f"{amount} {time_of_day(live.session, entry.moment)}")
    if (before := len(told) - MOST_GIVEN) > 0:
        return tr("{count} before · {list}").format(count=before, list=" · ".join(told[before:]))
    return " · ".join(told)


def shortened(text: str) -> str:
    """Give as much of a text as has room beside others."""
    return text if len(text) <= LONGEST_AMOUNT else f"{text[: LONGEST_AMOUNT - 1].rstrip()}…"


def last_vitals(live: Live) -> str:
    """Give the last reading with its time of day, or nothing."""
    taken = max(
        live.session.state.facts(VitalsTaken), key=lambda pair: (pair[0].moment, pair[0].seq), default=None
    )
    if taken is None:
        return ""
    entry, fact = taken
    return f"{spoken(fact)} · {time_of_day(live.session, entry.moment)}"


def longer_than_usual(live: Live) -> str:
    """Give the protocol's words for a course that is longer than usual, once it is."""
    state = live.session.state
    if state.zero is None or state.ended:
        return ""
    protocol = state.protocol
    late = window_moments(protocol.windows.residual, state.given_moments)[2]
    return " ".join(protocol.texts.longer_than_usual.split()) if live.now > late else ""


def planned_further(plan: Plan) -> str:
    """Say what the prescriber has planned beyond the first administration: a plan, and no offer."""
    return "\n".join(further_lines(plan))


def observed(live: Live) -> str:
    """List the landmarks as they were observed, each at its time; a list, and no word on the windows."""
    names = {
        Landmark.FIRST_EFFECT: tr("first effect"),
        Landmark.PEAK: tr("peak"),
        Landmark.RETURN: tr("return"),
    }
    told = [
        f"{names[mark]} {entry_time(live.session, at)}" for mark, at in live.session.state.landmarks.items()
    ]
    said = tr("Observed in this session: {list}.")
    return said.format(list=", ".join(told)) if told else ""


def item_of(session: Session, key: str) -> TimedItem | None:
    """Find the timed item a key of the journal belongs to."""
    item_id = key.partition("/")[0]
    return next((item for item in session.plan.items if item.id == item_id), None)


def moving_on(live: Live) -> str:
    """Say when a phase will begin by the plan's own rule."""
    zero = live.session.state.zero
    for coming in live.session.state.coming:
        if isinstance(coming.fact, PhaseEntered) and zero is not None:
            name = live.session.plan.protocol.phase(coming.fact.phase).name
            said = tr("{phase} begins by itself at {minute}")
            return said.format(phase=name, minute=signed((coming.moment - zero) / MINUTE))
    return ""


def ahead(ms: Moment) -> str:
    """Say in how many minutes something will be."""
    count = round(max(ms, 0) / MINUTE)
    if ms < MINUTE:
        return tr("in less than a minute")
    return tr("in {count} min").format(count=count)


def waiting(live: Live, shown: Occurrence | None) -> str:
    """Say since when the check-in in the tray is due, and how many more wait."""
    state = live.session.state
    if shown is None:
        return ""
    due = _since(live, shown)
    more = sum(other.key != shown.key for other in state.pending)
    return tr("{due} · {count} more").format(due=due, count=more) if more else due


def _since(live: Live, shown: Occurrence) -> str:
    zero = live.session.state.zero
    if shown.until is None:
        when = time_of_day(live.session, shown.moment) if zero is None else offset(shown.moment, zero)
        return tr("due {when}").format(when=when)
    minutes = f"{(shown.until - hold_start(live.session, shown)) / MINUTE:g}"
    if live.now < shown.until:
        return tr("to be held {minutes} min").format(minutes=minutes)
    return tr("{minutes} min have passed").format(minutes=minutes)


def hold_start(session: Session, hold: Occurrence) -> Moment:
    """Give the moment at which a hold began: that of its administration."""
    number = int(hold.key.split("/")[1])
    return session.state.given_moments[number - 1]


def music_line(music: MusicState, coming: ComingMusic = NOTHING_COMES) -> str:
    """Say how long its piece goes on and what follows, or what keeps it from going up."""
    parts = []
    if music.mood is not None:
        parts.append(mood_words(music.mood))
    elif music.title and music.length_s:
        left = clock_face(max(int(music.length_s - music.position_s), 0))
        parts.append(tr("{left} left").format(left=left))
    if music.at_loudest:  # no room for both in a line that must not grow
        parts.append(tr("as loud as this output is allowed to be"))
    elif music.next_title:
        parts.append(tr("next: {title}").format(title=music.next_title))
        if more := sum(title != music.next_title for title in coming.here):
            parts.append(tr("then {count} more").format(count=more))
    return " · ".join(parts)


def after_go(coming: ComingMusic, key: str) -> str:
    """Say which music the next phase has, in the order of its playlist; nothing where none is next."""
    if coming.following is None:
        return ""
    pieces = _after_words(coming)
    return tr("After {key}: {pieces}").format(key=key, pieces=pieces)


def _after_words(coming: ComingMusic) -> str:
    """Name the pieces; of living music the mood, and who plays it where that is another one."""
    living, here = coming.living_after, coming.living
    if living is None:
        return ", ".join(coming.after) or tr("silence")
    mood = mood_words(living.mood)
    if here is not None and here.character == living.character:
        return mood
    return tr("{character}: {mood}").format(character=living.title, mood=mood)


def music_states(music: MusicState, *, held: bool = False) -> str:
    """Say what the guide has done that still holds."""
    said = [
        word
        for word, on in (
            (tr("Silence"), music.silenced),
            (tr("Paused"), music.paused),
            (tr("Ducked"), music.ducked),
            (tr("Held"), held),
        )
        if on
    ]
    return " · ".join(filter(None, (*said, level_words(music.volume_db))))


def level_words(decibels: float) -> str:
    """Say how many steps of the key the level is away from where it began, or nothing."""
    steps = round(abs(decibels) / STEP_DB)
    said = tr("louder ×{count}") if decibels > 0 else tr("softer ×{count}")
    return said.format(count=steps) if steps else ""


def entry_time(session: Session, moment: Moment) -> str:
    """Write a moment from zero; as long as there is none, the time of day."""
    zero = session.state.zero
    return time_of_day(session, moment) if zero is None else offset(moment, zero)
