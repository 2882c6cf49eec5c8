"""The screen of the hours in the room."""

from companion.ui.screens.live.screen import LiveScreen

__all__ = ["LiveScreen"]
