"""How much memory a process holds, where the system tells."""

import os
from pathlib import Path

from companion.children import WORD, Child


def resident_mib(pid: int | None = None) -> float | None:
    """Give the resident memory of a process, this one if none is named."""
    try:
        status = Path(f"/proc/{pid or os.getpid()}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    line = next((line for line in status.splitlines() if line.startswith("VmRSS:")), "")
    return int(line.split()[1]) / 1024 if line else None


def music_mib(data: Path) -> float | None:
    """Give the resident memory of the music process of a data folder."""
    asked = [WORD.encode(), Child.AUDIO.encode(), b"--data-dir", str(data).encode()]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if all(word in words for word in asked):
            return resident_mib(int(folder.name))
    return None
