"""What sound this computer has, asked of a music process of its own."""

import json
import subprocess
from collections.abc import Callable, Mapping
from typing import Any, Final

from companion.children import Child, child_command, child_environment
from companion.session.music.troubles import MusicTrouble

PROBE_SECONDS: Final = 30


def probe_sound() -> dict[str, Any]:
    """Ask a music process of its own what sound this computer has."""
    asked = subprocess.run(
        child_command(Child.PROBE),
        env=child_environment(),
        capture_output=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
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
        return trouble_in(sound).sentence
    except (OSError, subprocess.SubprocessError, ValueError):
        return MusicTrouble.NO_PROCESS.sentence


def trouble_in(answer: Mapping[str, Any]) -> MusicTrouble:
    """Read what is wrong with the sound, by a probe's answer."""
    return MusicTrouble(answer.get("advice") or answer.get("why", ""))
