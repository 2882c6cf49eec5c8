"""How the program looks: Ember for the dark room, Paper for daylight, from one table."""

from companion.paint.tokens import EMBER, PAPER, Tokens
from companion.ui.theme.look import STEP, Look, apply

__all__ = ["EMBER", "PAPER", "STEP", "Look", "Tokens", "apply"]
