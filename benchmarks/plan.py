"""What parent and children share: how much is measured, and the passphrase of the records made for it."""

from dataclasses import dataclass
from typing import Final

PASSPHRASE: Final = "seven quiet herons wade"  # noqa: S105 - of records that last as long as a measurement


@dataclass(frozen=True, slots=True)
class Scale:
    """How often and how long each thing is measured."""

    starts: int = 15
    unlocks: int = 5
    peers: int = 5
    warm_up_s: float = 30
    idle_s: float = 120
    keys: int = 300
    prompt_speed: float = 60
    prompt_minutes: int = 60
    rehearsal_speed: float = 60
    looks: int = 20
    appends: int = 1_000
    sessions: int = 10_000


FULL = Scale()
QUICK = Scale(
    starts=7,
    unlocks=2,
    peers=1,
    warm_up_s=5,
    idle_s=20,
    keys=200,
    prompt_minutes=25,
    rehearsal_speed=300,
    appends=300,
)
