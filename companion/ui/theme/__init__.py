"""How the program looks: Ember for the dark room, Paper for daylight, from one table."""

from companion.paint.tokens import EMBER, PAPER, Tokens
from companion.ui.theme.look import Look, apply

__all__ = ["EMBER", "PAPER", "Look", "Tokens", "apply"]
