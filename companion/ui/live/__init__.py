"""The live screen and its panels."""

from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.screen import LiveScreen

__all__ = ["EmergencyFacts", "LiveScreen"]
