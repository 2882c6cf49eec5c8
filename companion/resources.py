"""Where the data that ships with the program lies, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """Return the folder that holds playlists, protocols, fonts and icons."""
    installed = _PACKAGE / "assets"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"


def manual() -> Path:
    """Return the folder that holds the manual, a folder for each language and the pictures."""
    installed = _PACKAGE / "manual"
    return installed if installed.is_dir() else _PACKAGE.parent / "docs" / "manual"
