"""What is planned for an evening at home."""

from dataclasses import dataclass
from typing import Final

LOOK_IN_MINUTES: Final = 15.0
"""How often a helper looks in: a convention (Mindbloom, Choose Ketamine, Journey Clinical)."""

PROMPT_MINUTES: Final = 60.0
"""After how long without a note one is asked to write something down: a convention (Mindbloom's timer)."""

MOST_LOZENGES: Final = 3
"""No page that was read plans more for an evening (chaperone tips name one to three)."""


@dataclass(frozen=True, slots=True)
class HomeNumber:
    """Somebody to call: who answers, the number, and what to say or to know, each as it was written."""

    who: str = ""
    phone: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class HomeTexts:
    """The words of the practice for evenings at home; lists are a line each, in its order."""

    prepare: tuple[str, ...] = ()
    """What is made ready before."""
    red_flags: tuple[str, ...] = ()
    """On seeing any of these the helper calls at once."""
    music_rules: tuple[str, ...] = ()
    write_down: tuple[str, ...] = ()
    leave: str = ""
    """When the helper may leave: never by the clock alone."""
    agreement: str = ""
    """What the helper signs."""
    send: tuple[str, ...] = ()
    """Lines that are ready to be sent; ``{minute}``, ``{time}`` and ``{code}`` are filled in."""
    say: str = ""
    """The sentence to say when calling because one is not sure; ``{minute}`` stands for the minutes since."""


@dataclass(frozen=True, slots=True)
class HomePlan:
    """An evening at home, as it was planned for one visit; ``texts`` are the practice's as they stood then.

    ``calls`` are whom the helper calls, in order: the line of the practice, the emergency number, the
    therapist. ``ladder`` is whom the therapist calls, in order, when the call is lost. ``hold`` are the
    minutes that a lozenge is held as the prescriber said, ``None`` where nothing was said or none is taken;
    ``ending`` is what becomes of it then, as written. ``stay`` are the minutes after the last administration
    that the helper stays at least, ``prompt`` those without a note after which one is asked for one, zero for
    never. ``sound`` says whether the home page may sound at the end of a hold.
    """

    helper: HomeNumber = HomeNumber()
    address: str = ""
    """Where the client is: what an emergency service is told."""
    calls: tuple[HomeNumber, ...] = ()
    ladder: tuple[HomeNumber, ...] = ()
    look_in: float = LOOK_IN_MINUTES
    lozenges: int = 0
    hold: float | None = None
    ending: str = ""
    stay: float | None = None
    prompt: float = PROMPT_MINUTES
    sound: bool = False
    texts: HomeTexts = HomeTexts()
