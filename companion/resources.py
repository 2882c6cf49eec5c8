"""Where the data that ships with the program lies, in a checkout and in an installed wheel alike."""

from pathlib import Path


def assets() -> Path:
    """Return the folder that holds playlists, protocols, fonts and icons."""
    package = Path(__file__).resolve().parent
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
