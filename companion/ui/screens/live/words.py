"""What the live screen says, worked out from what the conductor shows; no widgets in here."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from companion.conductor import Live
from companion.record.account import clock_face, since_zero, zone_named
from companion.record.telling import tell
from companion.record.timeline import signed, usual_end
from companion.session.clock import MINUTE, SECOND, Moment
from companion.session.journal import (
    Due,
    Entry,
    Fact,
    Marked,
    MusicDone,
    MusicHappened,
    PhaseEntered,
    PhaseProposed,
    Voided,
)
from companion.session.plan import Occurrence, window_moments
from companion.session.programme import Happening, MusicState
from companion.session.protocol import Asks, TimedItem
from companion.session.session import PROGRAM, Session, voided

TOGETHER: Moment = 10 * SECOND
"""The same tag again within this time becomes ×2 on the same line."""

LATE: Moment = MINUTE
"""An entry written down this much after its moment is shown with both times."""


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
        return "Ended"
    if state.zero is None:
        return "Settling"
    return f"{state.phase.name}, held" if state.held else state.phase.name


def phase_detail(live: Live, go_key: str, give_key: str) -> str:
    """Say how long this usually lasts, and what comes."""
    state = live.session.state
    if state.ended:
        return "The session has ended"
    if state.zero is None:
        past = (live.now - live.session.plan.settle) // MINUTE
        start = f"planned start {past} min ago" if past > 0 else "to the planned start"
        return f"{start} · {give_key} enters the administration"
    end = usual_end(state.phase, state.timed)
    past = (live.now - end) // MINUTE
    if past < 1:
        usual = f"usual until about {signed((end - state.zero) / MINUTE)}"
    else:
        usual = f"+{past} min past the usual time"
    return f"{usual} · {go_key} goes to {state.proposed.name}" if state.proposed else usual


def longer_than_usual(live: Live) -> str:
    """Give the protocol's words for a course that is longer than usual, once it is."""
    state = live.session.state
    if state.zero is None or state.ended:
        return ""
    protocol = live.session.plan.protocol
    late = window_moments(protocol.windows.residual, state.given_moments)[2]
    return " ".join(protocol.texts.longer_than_usual.split()) if live.now > late else ""


def item_of(session: Session, key: str) -> TimedItem | None:
    """Find the timed item a key of the journal belongs to."""
    item_id = key.partition("/")[0]
    return next((item for item in session.plan.protocol.items if item.id == item_id), None)


def next_words(live: Live) -> str:
    """Say what falls due next, and in how many minutes."""
    for coming in live.session.state.coming:
        if isinstance(coming.fact, Due):
            item = item_of(live.session, coming.fact.key)
            what = "vitals" if item is not None and item.asks is Asks.VITALS else "check-in"
            return f"next: {what} {_in(coming.moment - live.now)}"
    return ""


def moving_on(live: Live) -> str:
    """Say when a phase will begin by the plan's own rule."""
    for coming in live.session.state.coming:
        if isinstance(coming.fact, PhaseEntered):
            name = live.session.plan.protocol.phase(coming.fact.phase).name
            return f"{name} begins by itself {_in(coming.moment - live.now)}"
    return ""


def _in(ms: Moment) -> str:
    minutes = max(ms, 0) / MINUTE
    return "in less than a minute" if minutes < 1 else f"in {minutes:.0f} min"


def waiting(live: Live, shown: Occurrence | None) -> str:
    """Say since when the check-in in the tray is due, and how many more wait."""
    state = live.session.state
    if shown is None:
        return ""
    due = f"due {offset(shown.moment, state.zero)}" if state.zero is not None else "due"
    more = sum(other.key != shown.key for other in state.pending)
    return f"{due} · {more} more" if more else due


def music_line(music: MusicState) -> str:
    """Say where in its track the music is, and what follows."""
    parts = []
    if music.title and music.length_s:
        parts.append(f"{clock_face(int(music.position_s))} of {clock_face(int(music.length_s))}")
    if music.next_title:
        parts.append(f"next: {music.next_title}")
    return " · ".join(parts)


def music_states(music: MusicState) -> str:
    """Say what the guide has done to the music that still holds."""
    said = [
        word
        for word, on in (
            ("silence", music.silenced),
            ("paused", music.paused),
            ("held", music.held),
            ("ducked", music.ducked),
        )
        if on
    ]
    if music.volume_db:
        sign = "−" if music.volume_db < 0 else "+"
        said.append(f"volume {sign}{abs(music.volume_db):g} dB")
    return " · ".join(said)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log."""

    time: str
    words: str
    voided: bool = False
    unsaved: bool = False
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        said = f"{self.time} {self.words}"
        return f"{said}, taken back" if self.voided else f"{said}, not yet stored" if self.unsaved else said


def log_lines(session: Session, unsaved: frozenset[str]) -> list[LogLine]:
    """Tell the journal in the order it was written; what was taken back stays, marked as such."""
    gone = voided(session.entries)
    lines: list[LogLine] = []
    before: tuple[Entry, Moment, int] | None = None
    for entry in session.entries:
        if isinstance(entry.fact, Voided | Due | PhaseProposed) or _is_end_of_track(entry.fact):
            continue
        line = _line(session, entry, entry.id in gone, entry.id in unsaved)
        if before is not None and _together(before[0], before[1], entry, gone):
            count = before[2] + 1
            lines[-1] = replace(lines[-1], words=f"{line.words} ×{count}", unsaved=line.unsaved)
            before = entry, entry.moment, count
        else:
            lines.append(line)
            before = entry, entry.moment, 1
    return lines


def _together(before: Entry, since: Moment, entry: Entry, gone: frozenset[str]) -> bool:
    same = isinstance(entry.fact, Marked | MusicDone) and entry.fact == before.fact
    return same and entry.moment - since <= TOGETHER and not {before.id, entry.id} & gone


def _line(session: Session, entry: Entry, is_voided: bool, is_unsaved: bool) -> LogLine:
    return LogLine(
        time=entry_time(session, entry.moment),
        words=tell(entry.fact, session.plan) + _entered_later(session, entry),
        voided=is_voided,
        unsaved=is_unsaved,
        quiet=entry.author == PROGRAM or _is_music(entry.fact),
    )


def _is_end_of_track(fact: Fact) -> bool:
    """Tell whether a fact only says that a track was over; the next one's line says it as well."""
    return isinstance(fact, MusicHappened) and fact.happening is Happening.STOPPED


def _is_music(fact: Fact) -> bool:
    return isinstance(fact, MusicDone)


def _entered_later(session: Session, entry: Entry) -> str:
    if entry.author == PROGRAM or entry.noticed - entry.moment < LATE:
        return ""
    return f" (entered {entry_time(session, entry.noticed)})"


def entry_time(session: Session, moment: Moment) -> str:
    """Write a moment from zero; as long as there is none, the time of day."""
    zero = session.state.zero
    return time_of_day(session, moment) if zero is None else offset(moment, zero)
