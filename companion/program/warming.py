"""What is loaded while somebody types a passphrase, so that nobody waits for it afterwards."""

import importlib
from typing import Final

from companion.session.vitals import EXAMPLE, read_vitals

BEHIND_THE_PASSPHRASE: Final = (
    "companion.program.archive",
    "companion.program.backups",
    "companion.program.library",
    "companion.program.making",
    "companion.program.preflight",
    "companion.program.sessions",
    "companion.db.store",
    "companion.ui.screens.today",
    "companion.ui.screens.new_session",
    "companion.ui.screens.live",
    "companion.ui.screens.curtain",
    "companion.ui.screens.unlock",
    "companion.ui.screens.checklist",
    "companion.ui.screens.review",
    "companion.ui.screens.search",
    "wakepy",
)
"""Rooms that nobody needs before the record is open."""


def load() -> None:
    """Load them; this takes about a second, and belongs on a thread of its own."""
    for room in BEHIND_THE_PASSPHRASE:
        importlib.import_module(room)
    read_vitals(EXAMPLE)  # makes its patterns, which the first key in that line would wait for
