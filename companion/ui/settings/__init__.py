"""What the practice sets once."""

from companion.ui.settings.backups import BackupsPage
from companion.ui.settings.screen import SettingsScreen
from companion.ui.settings.text_and_light import TextAndLightPage

__all__ = ["BackupsPage", "SettingsScreen", "TextAndLightPage"]
