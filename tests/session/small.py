"""A small plan for tests of the session, with every kind of timed item in it."""

from dataclasses import replace

from companion.session.plan import Plan
from companion.session.protocol import (
    AdministrationForm,
    AskedFor,
    ChecklistItem,
    Counted,
    FormField,
    Phase,
    Protocol,
    Route,
    Texts,
    TimedItem,
)
from companion.session.windows import Evidence, Window, Windows


def window(early: float, typical: float, late: float) -> Window:
    """A window labelled as convention."""
    return Window(early, typical, late, Evidence.CONVENTION, "for tests")


PROTOCOL = Protocol(
    format=2,
    id="small",
    name="Small",
    version="1",
    route=Route.IM,
    summary="A protocol for tests.",
    licence="CC0-1.0",
    sources=("for tests",),
    administration=AdministrationForm("injection complete", (FormField("amount", "Amount"),)),
    windows=Windows(
        window(2, 4, 8), window(10, 15, 20), window(25, 30, 40), window(45, 60, 75), window(75, 90, 120)
    ),
    phases=(
        Phase("settle", "Settle", -10, 0),
        Phase("onset", "Onset", 0, 6),
        Phase("build", "Build", 6, 15),
        Phase("peak", "Peak", 15, 32),
        Phase("return", "Return", 32, 60),
    ),
    items=(
        TimedItem("breathing", "Breathing easy?", (5, 20, 45), grace=8),
        TimedItem("vitals", "Blood pressure", (15, 40), asks=AskedFor.VITALS, counted_from=Counted.LAST),
        TimedItem("site", "Site comfortable?", (3,), counted_from=Counted.EACH, urgent=True),
        TimedItem("stay", "Observation time over?", (60,), counted_from=Counted.LAST),
    ),
    checklist=(ChecklistItem("walks", "Walks steadily"), ChecklistItem("escort", "Escort", write=True)),
    texts=Texts("Longer than usual.", "No driving."),
)

PLAN = Plan(PROTOCOL)
MOVING_PLAN = Plan(PROTOCOL, move_on_after=3)
HOLDING_PLAN = Plan(
    replace(
        PROTOCOL,
        items=(
            *PROTOCOL.items,
            TimedItem("before", "Blood pressure, before", (0,), Counted.OPENING, AskedFor.VITALS, grace=30),
            TimedItem(
                "hold", "In the mouth.", (10,), Counted.EACH, AskedFor.HOLD, ("Spat", "Swallowed"), grace=5
            ),
        ),
    ),
    move_on_after=3,
)
