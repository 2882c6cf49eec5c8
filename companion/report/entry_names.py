"""What an entry is called in a sentence about it: what it says in few words, and its time of day."""

from datetime import UTC, datetime
from typing import Final

from companion.i18n import tr
from companion.report.entry_text import describe
from companion.session.journal import Corrected, Entry, Marked, Voided
from companion.session.session import Session
from companion.session.time.zones import zone_named

LONG: Final = 44
"""How many letters of an entry name it; the rest is left out."""


def clock_at(session: Session, wall_ms: int) -> str:
    """Write the time of day of a UTC time, in the session's zone."""
    return (
        datetime.fromtimestamp(wall_ms / 1000, UTC)
        .astimezone(zone_named(session.state.zone))
        .strftime("%H:%M")
    )


def entry_name(session: Session, entry: Entry) -> str:
    """Name an entry, such as: mark at 18:04."""
    what = tr("mark") if entry.fact == Marked() else " ".join(_told(session, entry).split())
    if len(what) > LONG:
        what = f"{what[:LONG].rstrip()}…"
    return tr("{what} at {time}").format(what=what, time=clock_at(session, entry.wall_ms))


def _told(session: Session, entry: Entry) -> str:
    return describe(entry.fact, session.plan, zone=session.state.zone)


def undone_text(session: Session, entry: Entry) -> str:
    """Say what it amounts to that an entry is taken back; a taking back taken back brings back."""
    back = False
    while isinstance(entry.fact, Voided | Corrected):
        target = session.find(entry.fact.entry_id)
        if target is None:
            break
        if isinstance(entry.fact, Corrected) and entry.fact.by:
            what = tr("the correction of {entry}").format(entry=entry_name(session, target))
            return _done(what, back=back)
        entry, back = target, not back
    return _done(entry_name(session, entry), back=back)


def _done(what: str, *, back: bool) -> str:
    return (tr("Brought back: {entry}") if back else tr("Taken back: {entry}")).format(entry=what)
