"""An esketamine session that always goes the same way: two devices five minutes apart."""

from companion.record.visits import Status, Visit
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Ended, Ticked
from companion.session.session import Session
from companion.session.vitals import read_vitals
from tests.fakes import Room, build_session

ZONE = "Europe/Berlin"


def told() -> Session:
    """Tell the session: before, two devices, the points, the checklist, the end."""
    room = Room(build_session("esketamine"))
    does = room.conductor
    does.open(ZONE)
    room.pass_time(4)
    does.enter(read_vitals("124/80 72 98"))
    room.pass_time(6)
    does.enter(
        Administered(
            {"device": "1", "lot": "LX2231", "expiry": "2027-08", "amount": "one device", "given_by": "RB"}
        )
    )
    room.pass_time(5)
    does.enter(Administered({"device": "2", "lot": "LX2240", "amount": "another", "given_by": "RB"}))
    room.pass_time(41)
    does.enter(read_vitals("148/92 88 96"))
    room.pass_time(59)
    does.enter(read_vitals("140/88 80 97"))
    room.pass_time(21)
    observation = next(o for o in does.session.state.pending if o.item.id == "observation")
    does.answer(1, observation.key)
    does.enter(read_vitals("128/82 76 98 helper"))
    does.enter(Ticked("escort", done=True, text="M.K., sister, by car"))
    does.enter(Ticked("next_contact", done=True, text="tomorrow at ten"))
    does.enter(Ticked("rems_ready", done=True, text="95 min"))
    does.enter(Ticked("rems_sedation", done=True, text="11:30 to 12:20"))
    does.enter(Ended("the rest by telephone", "JM"))
    return does.session


def visit(session: Session) -> Visit:
    """Give the session's visit."""
    opened = session.entries[0].wall_ms
    return Visit(session.id, "client", "A.K.", session.plan, Status.CLOSED, 3, opened, opened, opened, ZONE)


def report(session: Session) -> SessionReport:
    """Give the session's account."""
    return SessionReport(session.plan, session.entries, ZONE)
