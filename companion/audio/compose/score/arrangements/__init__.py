"""How the pieces are set: for each character and phase the parts, the room and the shape.

The pieces of a phase take the arrangements of their character in turn. The phases differ in light: the peak
is the darkest, the way back the brightest.
"""

from collections.abc import Mapping

from companion.audio.compose.score.arrangements.bowls import BOWLS
from companion.audio.compose.score.arrangements.overtones import OVERTONES
from companion.audio.compose.score.arrangements.pads import PADS
from companion.audio.compose.score.arrangements.plucked import PLUCKED
from companion.audio.compose.score.arrangements.setting import Arrangement

ARRANGEMENTS: Mapping[str, Mapping[str, tuple[Arrangement, ...]]] = {
    "pads": PADS,
    "bowls": BOWLS,
    "plucked": PLUCKED,
    "overtones": OVERTONES,
}
