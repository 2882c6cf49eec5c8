"""What a practice sets once."""

from companion.settings.settings import (
    MOST_TAGS,
    Light,
    Number,
    OutputSettings,
    Practice,
    Settings,
    problem,
)
from companion.settings.settings_file import FILE, SettingsFile, settings_in

__all__ = [
    "FILE",
    "MOST_TAGS",
    "Light",
    "Number",
    "OutputSettings",
    "Practice",
    "Settings",
    "SettingsFile",
    "problem",
    "settings_in",
]
