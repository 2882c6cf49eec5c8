"""What makes a practice ready for its first session, and what of that is still to do."""

from collections.abc import Sequence
from enum import StrEnum

from companion.settings.settings import Settings


class FirstStep(StrEnum):
    """The steps in the order in which they are offered."""

    CARD = "card"
    SOUND = "sound"
    PRACTICE = "practice"


def steps_to_do(settings: Settings, *, sessions: bool) -> Sequence[FirstStep]:
    """Give the steps that are not done; with ``sessions`` in the record only the card is asked for still."""
    practice = settings.practice
    done = {
        FirstStep.CARD: bool(practice.emergency.strip() and practice.numbers),
        FirstStep.SOUND: settings.sound_tried or sessions,
        FirstStep.PRACTICE: settings.practised or sessions,
    }
    return [step for step in FirstStep if not done[step]]
