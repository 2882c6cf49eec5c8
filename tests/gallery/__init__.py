"""Every screen in every state, each made the same way every time."""

from collections.abc import Mapping, Sequence

from tests.gallery import (
    after,
    desk,
    door,
    from_home,
    instruments,
    meetings,
    planning,
    practising,
    room,
    shell,
    trends,
)
from tests.gallery.stage import Made

SCREENS: Mapping[str, Made] = {
    **door.SCREENS,
    **shell.SCREENS,
    **desk.SCREENS,
    **instruments.SCREENS,
    **meetings.SCREENS,
    **trends.SCREENS,
    **practising.SCREENS,
    **planning.SCREENS,
    **room.SCREENS,
    **after.SCREENS,
    **from_home.SCREENS,
}
"""Every state by its name."""

DARK_ALWAYS = ("live", "curtain", "checklist", "unfinished")
"""What is never shown in daylight."""


def themes(name: str) -> Sequence[str]:
    """Give the themes that a screen is shown in."""
    return ("ember",) if name.startswith(DARK_ALWAYS) else ("ember", "paper")
