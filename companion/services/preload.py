"""What is loaded while somebody types a passphrase, so that nobody waits for it afterwards."""

import importlib
from typing import Final

from companion.session.vitals import EXAMPLE, read_vitals

BEHIND_THE_PASSPHRASE: Final = (
    "companion.services.records.exports",
    "companion.services.backups",
    "companion.services.music.library",
    "companion.services.music.longer_music",
    "companion.services.preflight",
    "companion.services.sessions",
    "companion.db.store",
    "companion.ui.records.today",
    "companion.ui.planning.prepare",
    "companion.ui.live",
    "companion.ui.access.curtain",
    "companion.ui.access.unlock",
    "companion.ui.live.leaving.checklist",
    "companion.ui.review.screen",
    "companion.ui.records.search",
    "wakepy",
)
"""Rooms that nobody needs before the record is open."""


def preload() -> None:
    """Load them; this takes about a second, and belongs on a thread of its own."""
    for room in BEHIND_THE_PASSPHRASE:
        importlib.import_module(room)
    read_vitals(EXAMPLE)  # makes its patterns, which the first key in that line would wait for
