"""What sound this computer has, asked of a music process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any, Final

from companion.i18n import tr

PROBE_SECONDS: Final = 30


def probe_sound() -> dict[str, Any]:
    """Ask a music process of its own what sound this computer has."""
    asked = subprocess.run(
        [sys.executable, "-m", "companion.audio", "--probe"],
        capture_output=True,
        timeout=PROBE_SECONDS,
        check=True,
    )
    answer: dict[str, Any] = json.loads(asked.stdout)
    return answer


def sound_trouble(found: Callable[[dict[str, Any]], None]) -> str:
    """Say in a sentence why no music can be heard, or nothing; ``found`` is told what was found."""
    try:
        sound = probe_sound()
        found(sound)
        return str(sound["advice"] or sound["why"])
    except (OSError, subprocess.SubprocessError, ValueError):
        return tr("The music process could not be started; sessions run without music.")
