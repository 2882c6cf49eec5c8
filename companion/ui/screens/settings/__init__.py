"""What the practice sets once."""

from companion.ui.screens.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
