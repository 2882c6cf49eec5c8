"""The live screen and its panels."""

from companion.ui.screens.live.emergency import AtHand
from companion.ui.screens.live.screen import LiveScreen

__all__ = ["AtHand", "LiveScreen"]
