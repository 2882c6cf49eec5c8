"""What a practice sets once."""

from companion.settings.settings import MOST_TAGS, Light, Number, OutputSettings, Practice, Settings, problem
from companion.settings.settings_file import FILE, SettingsError, SettingsFile, settings_in

__all__ = [
    "FILE",
    "MOST_TAGS",
    "Light",
    "Number",
    "OutputSettings",
    "Practice",
    "Settings",
    "SettingsError",
    "SettingsFile",
    "problem",
    "settings_in",
]
