"""Room kept back on the disk for a session, given up for its entries when the disk is full."""

import os
from pathlib import Path
from typing import Final

from companion.files import durable

FILE: Final = "ballast"
SIZE: Final = 256 * 1024
"""As much as some hundred entries take in the black box."""

STEP: Final = 8 * 1024
"""How much is given up at once: were it more, the record's log would take it, and hold fewer entries."""


def lay(place: Path) -> None:
    """Keep room back, if there is any; random bytes, which no file system can press together."""
    path = place / FILE
    try:
        durable.clear_way(path)
        if not path.exists() or path.stat().st_size != SIZE:
            durable.replace(path, os.urandom(SIZE))
    except OSError:
        (place / f"{FILE}.tmp").unlink(missing_ok=True)


def give_up(place: Path) -> bool:
    """Make a little of the room free, so that whoever asked has it; tells whether there was any."""
    path = place / FILE
    try:
        if path.is_symlink():
            return False
        left = path.stat().st_size
        os.truncate(path, max(0, left - STEP))
    except OSError:
        return False
    return left > 0
