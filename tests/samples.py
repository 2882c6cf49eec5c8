"""One made-up client, protocol and session that tests of screens and exports share."""

from functools import cache

from companion.record.client import Client
from companion.record.facts.client_facts import (
    ClientFact,
    ClientFacts,
    Consent,
    FactName,
    Person,
    as_value,
    facts_at,
)
from companion.record.notes import Note
from companion.record.visits import Status, Visit
from companion.session.journal import (
    Administered,
    Answered,
    Ended,
    Entry,
    Fact,
    Marked,
    MusicHappened,
    Noted,
    Observed,
    Opened,
    PhaseEntered,
    Ticked,
    VitalsTaken,
    Voided,
)
from companion.session.music.programme import Happening, Playlist, Track
from companion.session.plan import Plan
from companion.session.protocol import (
    AdministrationForm,
    AskedFor,
    ChecklistItem,
    Counted,
    FormField,
    Landmark,
    Phase,
    Protocol,
    Route,
    Texts,
    TimedItem,
)
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Anchor, ClockReading, minutes
from companion.session.windows import Evidence, Window, Windows

OPENED_MS = 1_795_428_120_000
"""23 November 2026, 10:02 UTC."""

AUTHOR = "JM"


def protocol(protocol_id: str = "im", name: str = "Intramuscular, in the office") -> Protocol:
    return Protocol(
        format=2,
        id=protocol_id,
        name=name,
        version="1.0",
        route=Route.IM,
        summary="One injection with the guide in the room; about two hours from arrival to leaving.",
        licence="CC0-1.0",
        sources=("Practice pages of clinics, 2024",),
        administration=AdministrationForm(
            "injection complete",
            (FormField("amount", "Amount"), FormField("site", "Site", ("left", "right"))),
        ),
        windows=Windows(
            Window(2, 4, 8, Evidence.CONVENTION, "clinic pages"),
            Window(8, 12, 18, Evidence.CONVENTION, "clinic pages"),
            Window(20, 28, 38, Evidence.CONVENTION, "clinic pages"),
            Window(45, 60, 75, Evidence.STUDY, "Domino 1982"),
            Window(90, 105, 120, Evidence.CONVENTION, "clinic pages"),
        ),
        phases=(
            Phase("settle", "Settle", -10, 0),
            Phase("onset", "Onset", 0, 9),
            Phase("build", "Build", 9, 15),
            Phase("peak", "Peak", 15, 35),
            Phase("return", "Return", 35, 60),
            Phase("reentry", "Re-entry", 60, 100),
        ),
        items=(
            TimedItem("breathing", "Breathing easily?", (5, 20), answers=("Yes", "Unsure", "No")),
            TimedItem("comfort", "Comfortable?", (45,)),
            TimedItem("pressure", "Blood pressure", (40,), Counted.LAST, AskedFor.VITALS),
        ),
        checklist=(
            ChecklistItem("oriented", "Oriented to person, place and time"),
            ChecklistItem("walks", "Walks steadily"),
            ChecklistItem("escort", "Escort named", write=True),
        ),
        texts=Texts("Longer than usual: stay, keep the room quiet.", "No driving until tomorrow."),
    )


CLIENT = Client("client-ak", "A.K.", "Prefers the left chair.", "softening toward my father", OPENED_MS)


def fact_versions() -> tuple[ClientFact, ...]:
    """What was written down about that client a week before the session."""
    written: dict[FactName, str] = {
        FactName.NAME: "Ada King",
        FactName.BIRTH_DATE: "1984-05-03",
        FactName.SEX: "female",
        FactName.CONTACTS: as_value([Person("sister", "Mary King", "555 0143")]),
        FactName.ESCORT: as_value([Person("", "Mary King", "555 0143")]),
        FactName.EMERGENCY_ADDRESS: "12 Elm Street, second floor",
        FactName.PRESCRIBER: as_value([Person("", "Dr. R. Bell", "555 0120")]),
        FactName.ALLERGIES: "penicillin; latex",
        FactName.MEDICINES: "sertraline 50 mg in the morning",
        FactName.OPIOIDS: "none",
        FactName.CONSENTS: as_value([Consent("treatment", "2026-11-16"), Consent("touch", "2026-11-16")]),
        FactName.TOUCH: "A hand on the shoulder when asked for; nothing else.",
        FactName.SIGNALS: "A raised hand: come closer. A flat hand: leave me be.",
        FactName.MUSIC_TO_AVOID: "Church organ.",
    }
    week = 7 * 24 * 60 * MINUTE
    return tuple(ClientFact(name, value, OPENED_MS - week, AUTHOR) for name, value in written.items())


def known() -> ClientFacts:
    return facts_at(fact_versions())


def plan() -> Plan:
    return Plan(protocol(), "softening toward my father", "45 mg", {"onset": "slow"})


def _acts() -> list[tuple[float, Fact]]:
    """The acts of the sample session, by minutes since it was opened."""
    return [
        (0, MusicHappened(1, Happening.STARTED, "settle", "t0", "Harbour, early", 0.0)),
        (2, VitalsTaken("124/80 72 98", 124, 80, 72, 98)),
        (10, Administered({"amount": "45 mg", "site": "left"})),
        (10.2, MusicHappened(2, Happening.STARTED, "onset", "t1", "Slow Meadow", 0.0)),
        (14, Observed(Landmark.FIRST_EFFECT)),
        (16, Answered("breathing/1/1", "Yes")),
        (19, PhaseEntered("build")),
        (25, PhaseEntered("peak")),
        (25.2, MusicHappened(3, Happening.STARTED, "peak", "t2", "Long River", 0.0)),
        (28.1, Marked("Tears")),
        (29, Marked("")),
        (30, Noted("“it's my dad's coat”")),
        (33, Marked("Laughter")),
        (34, Observed(Landmark.PEAK)),
        (46, PhaseEntered("return")),
        (52, VitalsTaken("136/88 84", 136, 88, 84)),
        (72, PhaseEntered("reentry")),
        (75, Observed(Landmark.RETURN)),
        (95, Ticked("oriented", done=True)),
        (98, Ticked("escort", done=True, text="sister, by car")),
    ]


def opened() -> Session:
    """Give a session that was opened, and nothing more."""
    anchor = Anchor(0, ClockReading(OPENED_MS, 0, 0, "boot"))
    return Session("visit-4", plan()).add(Opened(anchor, "Europe/Berlin"), 0, 0, AUTHOR)


@cache
def session(*, ended: bool = True) -> Session:
    """Give a whole session; nothing in it can be changed, so that one does for every test."""
    reading = ClockReading(OPENED_MS, 0, 0, "boot")
    told = Session("visit-4", plan()).add(Opened(Anchor(0, reading), "Europe/Berlin"), 0, 0, AUTHOR)
    for minute, fact in _acts():
        at = minutes(minute)
        told = told.advance(at).add(fact, at, at, AUTHOR)
    now = minutes(100)
    told = told.advance(now).add(
        Noted("Asked for water, and to be left alone a while."), 50 * MINUTE, now, AUTHOR
    )
    mistaken = next(entry for entry in told.entries if entry.fact == Marked("Laughter"))
    told = told.add(Voided(mistaken.id), now, now, AUTHOR)
    return (
        told.add(Ended("walks to the car on the escort's arm", AUTHOR), now, now, AUTHOR) if ended else told
    )


def entries() -> tuple[Entry, ...]:
    return session().entries


def visit(status: Status = Status.CLOSED) -> Visit:
    ended = OPENED_MS + 100 * MINUTE if status is Status.CLOSED else 0
    return Visit(
        "visit-4", CLIENT.id, CLIENT.code, plan(), status, 4, OPENED_MS, OPENED_MS, ended, "Europe/Berlin"
    )


NOTE = Note("note-4", "visit-4", "Spoke of the coat for a long time.\n\nWants to write to him.", OPENED_MS)


def track(track_id: str, phase: str, seconds: float) -> Track:
    return Track(track_id, f"/music/{track_id}.opus", f"Piece {track_id}", seconds, phase)


def playlists() -> tuple[Playlist, ...]:
    return (
        Playlist("silence", "Silence", "", silence=True),
        Playlist("harbour", "Harbour", "settle", (track("h1", "settle", 400), track("h2", "settle", 260))),
        Playlist("slow", "Slow Meadow", "onset", (track("s1", "onset", 540), track("s2", "onset", 480))),
        Playlist("river", "Long River", "peak", (track("r1", "peak", 700),)),
    )
