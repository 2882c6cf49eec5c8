"""What the practice sets once."""

from companion.ui.screens.settings.screen import SettingsScreen
from companion.ui.screens.settings.text_and_light import TextAndLightPage

__all__ = ["SettingsScreen", "TextAndLightPage"]
