"""An evening at home as tests plan it: lozenges, a helper, numbers to call and the words of a practice."""

from dataclasses import replace

from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status, Visit
from companion.session.home.home_plan import HomeNumber, HomePlan, HomeTexts
from companion.session.plan import Plan
from tests import samples, shipped

TEXTS = HomeTexts(
    prepare=("Bathroom light on", "A bowl and tissues within reach"),
    red_flags=("Cannot be roused", "Breathing slow, noisy or stopped"),
    music_rules=("The music is ready before the lozenge", "No advertising, no notifications"),
    write_down=("When each lozenge went in and came out", "Each look in"),
    leave="When the therapist has said so on the call, and not before.",
    agreement="I am an adult, sober, and stay until the therapist says that I may go.",
    say="Evening {code}, minute {minute}. I am not sure. What shall I do?",
)

HOME = HomePlan(
    helper=HomeNumber("Noor Haddad", "+1 555 010 7788", "sister"),
    address="14 Harbour Lane, apartment 3B, Portland, Maine 04101",
    calls=(
        HomeNumber("Harbour Practice, emergency line", "+1 555 010 0199"),
        HomeNumber("Emergency number", "911", "Say the address first."),
        HomeNumber("Dr. Elena Marsh, therapist", "+1 555 010 4242"),
    ),
    ladder=(HomeNumber("Noor Haddad", "+1 555 010 7788"), HomeNumber("Client", "+1 555 010 9911")),
    lozenges=2,
    hold=12,
    ending="Spat out",
    stay=120,
    texts=TEXTS,
)

STARTS = Appointment("visit-home", 1_796_511_600_000, "America/New_York", "At home", author="EM")
"""Saturday, 5 December 2026, 18:00 in Portland."""


def home_visit(home: HomePlan = HOME) -> Visit:
    """A lozenge that is planned for an evening at home."""
    lozenge = Plan(shipped.protocol("sublingual_spat"), home=home)
    planned = replace(samples.visit(Status.PLANNED), id=STARTS.visit_id, plan=lozenge)
    return replace(planned, opened_ms=0, ended_ms=0)
