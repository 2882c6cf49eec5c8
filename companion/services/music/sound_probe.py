"""What sound this computer has, asked of a music process of its own."""

import json
import subprocess
from collections.abc import Callable, Mapping
from typing import Any, Final

from companion.children import Child, child_command, child_environment
from companion.i18n import tr
from companion.session.music.preflight import CheckFinding, CheckStatus, CheckSubject
from companion.session.music.troubles import MusicTrouble

PROBE_SECONDS: Final = 30

AT_ONCE_S: Final = 0.2
"""Where the loudness is heard no later than this after it was set, silence is silent in time."""


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


def sound_finding(probe: Callable[[], dict[str, Any]]) -> CheckFinding:
    """Say what sound this computer has, as far as the music process can tell, and how late silence may be."""
    try:
        found = probe()
    except Exception:  # noqa: BLE001 - whatever it was, there is no music process
        return CheckFinding(CheckSubject.SOUND, CheckStatus.CONCERN, (MusicTrouble.NO_PROCESS.sentence,))
    if not found.get("plays"):
        said = (trouble_in(found) or MusicTrouble.NO_PROCESS).sentence
        return CheckFinding(CheckSubject.SOUND, CheckStatus.CONCERN, (said,))
    outputs = ", ".join(str(name) for _, name in found.get("outputs", ()))
    backend = str(found.get("backend", "libVLC"))
    said = tr("The music process plays, through {backend}.").format(backend=backend)
    where = tr("{plays} Outputs: {outputs}.")
    said = where.format(plays=said, outputs=outputs) if outputs else said
    if why := trouble_in(found):
        said = f"{said} {why.sentence}"
    if _through_the_air(found):
        late = tr(
            "It goes out through Bluetooth: silence, softer and louder may be heard a little later there."
        )
        said = f"{said} {late}"
    elif found.get("behind_s", 0.0) >= AT_ONCE_S:
        late = tr(
            "It goes straight to the sound card: “silence now” is silent after 0.7 s there instead of 0.4 s."
        )
        said = f"{said} {late}"
    return CheckFinding(CheckSubject.SOUND, CheckStatus.FINE, (said,))


def _through_the_air(found: Mapping[str, Any]) -> bool:
    """Whether sound goes to a Bluetooth device, which has a buffer of its own that no program sees."""
    named = dict(found.get("outputs", ()))
    playing = str(found.get("output", ""))
    return "bluez" in playing.lower() or "bluetooth" in f"{playing} {named.get(playing, '')}".lower()
