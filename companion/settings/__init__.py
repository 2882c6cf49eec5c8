"""What a practice sets once."""

from companion.settings.at_home import LONGEST_LINE, LONGEST_WORDS, MOST_LINES, AtHome
from companion.settings.paper_size import PaperSize, PaperSizeError, usual_in
from companion.settings.settings import (
    MOST_CHECKS,
    MOST_MEDICINES,
    MOST_TAGS,
    Light,
    Number,
    OutputSettings,
    Practice,
    Settings,
    Signatory,
    problem,
)
from companion.settings.settings_file import FILE, RESTORED, SettingsError, SettingsFile, settings_in
from companion.settings.window_place import WINDOW_FILE, WindowFile, WindowPlace

__all__ = [
    "FILE",
    "LONGEST_LINE",
    "LONGEST_WORDS",
    "MOST_CHECKS",
    "MOST_LINES",
    "MOST_MEDICINES",
    "MOST_TAGS",
    "RESTORED",
    "WINDOW_FILE",
    "AtHome",
    "Light",
    "Number",
    "OutputSettings",
    "PaperSize",
    "PaperSizeError",
    "Practice",
    "Settings",
    "SettingsError",
    "SettingsFile",
    "Signatory",
    "WindowFile",
    "WindowPlace",
    "problem",
    "settings_in",
    "usual_in",
]
