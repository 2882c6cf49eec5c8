"""What a piece is set in: a room, a shape, and the parts that play it."""

from dataclasses import dataclass

from companion.audio.compose.score.form import Arc
from companion.audio.compose.score.parts import ScorePart
from companion.audio.compose.sound.space import Room
from companion.audio.compose.sound.swell import USUAL

SMALL = Room(2.6, 0.30, treble=2_600)
CHAMBER = Room(4.0, 0.38)
HALL = Room(5.5, 0.45, treble=1_700)
CAVE = Room(8.0, 0.52, treble=1_100, delay=0.045)

STEADY: Arc = ((0.0, 0.05), (0.25, 0.95), (0.5, 0.15), (0.75, 1.0), (1.0, 0.1))
WIDENING: Arc = ((0.0, 0.0), (0.3, 0.3), (0.85, 1.0), (1.0, 0.95))
BUILDING: Arc = ((0.0, 0.0), (0.4, 0.4), (0.8, 1.0), (0.92, 0.7), (1.0, 0.2))
SWELLING: Arc = ((0.0, 0.2), (0.4, 0.42), (0.8, 1.0), (0.92, 0.7), (1.0, 0.36))
EASING: Arc = ((0.0, 0.1), (0.25, 1.0), (0.5, 0.1), (0.75, 1.0), (1.0, 0.0))
LIGHT: Arc = ((0.0, 0.1), (0.25, 1.0), (0.5, 0.1), (0.75, 1.0), (1.0, 0.0))


@dataclass(frozen=True)
class Arrangement:
    """Everything about a piece but its key, its chords, its length and its chances."""

    energy: int
    bar: float
    room: Room
    arc: Arc
    parts: tuple[ScorePart, ...]
    swell: float = USUAL
