"""Living music in a plan: offered as a playlist of each phase, grown from a seed of the session."""

from dataclasses import replace
from typing import Final

from companion.session.plan import Plan

LIVING: Final = "living/"
"""What the ids of its playlists begin with; character and phase follow."""

STARTER: Final = "starter/"
"""What the ids of the playlists that ship begin with; the phase follows."""


def is_living(playlist_id: str) -> bool:
    """Tell whether a playlist is living music, by its id."""
    return playlist_id.startswith(LIVING)


def seeded(plan: Plan, seed: int) -> Plan:
    """Give a plan from which living music can grow; one that has its seed, or needs none, stays as it is."""
    living = any(map(is_living, plan.playlists.values()))
    return replace(plan, living_seed=seed) if living and not plan.living_seed else plan
