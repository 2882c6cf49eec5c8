"""The demonstration: a whole session in minutes, played by a pair of hands."""

from companion.demo.hands import AGAIN_S, KEY_S, Steps
from companion.demo.rehearsal import Play, run

__all__ = ["AGAIN_S", "KEY_S", "Play", "Steps", "run"]
