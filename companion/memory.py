"""What a process holds in its memory, keys and a client's words, stays with it as far as the system can."""

import sys
from typing import Final

_SET_DUMPABLE: Final = 4
"""`PR_SET_DUMPABLE` of Linux."""


def keep_to_itself() -> None:
    """Let no crash write this memory to a disk, and no other program of the same person read it.

    Children inherit the first, and ask for the second themselves. The music process does not ask: it holds
    no key, and PipeWire takes a program that it cannot look at for one locked in a sandbox, without sound.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only here

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
