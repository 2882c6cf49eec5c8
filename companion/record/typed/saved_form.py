"""The form of a new session that somebody had to leave before it began."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from companion.session.home.home_plan import HomeNumber
from companion.session.plan import FurtherPlan

TICK: Final = "✓"
"""Stands for a line before the start that is ticked."""

DECIDER: Final = "/by"
"""Ends the name of the line for who decided."""


@dataclass(frozen=True, slots=True)
class SavedHome:
    """What stood in the part for an evening at home, as it was typed.

    ``newer`` says that the practice's words of now were taken instead of those of a planned evening.
    """

    at_home: bool = False
    helper: str = ""
    phone: str = ""
    address: str = ""
    look_in: str = ""
    stay: str = ""
    lozenges: str = ""
    hold: str = ""
    ending: str = ""
    sound: bool = False
    calls: tuple[HomeNumber, ...] = ()
    ladder: tuple[HomeNumber, ...] = ()
    newer: bool = False


@dataclass(frozen=True, slots=True)
class SavedForm:
    """What stood in each part of the form, as it was typed; ``kept_ms`` is when it was left.

    A client who is not in the record yet has only a ``code``; ``new_client`` says that one is to be made of
    it. ``vitals`` names a template, or says that
    ``minutes`` holds other points; ``playlists`` are ids by phase, an empty one for silence;
    ``checks`` are the practice's own, and whether each is ticked; ``before`` is what was ticked or typed of
    the lines before the start, by their ids. ``visit_id`` is the planned visit that the form is of, ``newer``
    says that the protocol in use was taken instead of the planned one; ``day``, ``room`` and ``reason`` are
    what was typed to plan, move or cancel one. ``made_id`` is the id that its visit will have, where a paper
    with the code of it was made already.
    """

    kept_ms: int = 0
    client_id: str = ""
    code: str = ""
    new_client: bool = False
    protocol: str = ""
    amount: str = ""
    further: tuple[FurtherPlan, ...] = ()
    vitals: str = ""
    minutes: str = ""
    intention: str = ""
    move_on: str = ""
    visit_id: str = ""
    made_id: str = ""
    newer: bool = False
    day: str = ""
    room: str = ""
    reason: str = ""
    playlists: Mapping[str, str] = field(default_factory=dict)
    home: SavedHome = field(default=SavedHome())
    checks: Mapping[str, bool] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
