"""A start that failed: why, what to do, and whether there is a screen to say so."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from companion.options import ExitCode


@dataclass(frozen=True, slots=True)
class FailedStart:
    """Why the window did not open and what to do, worded once the language is known, and the exit code.

    ``text`` is its size in per cent; where it is not known whether a room is dark, it is.
    """

    said: Callable[[], str]
    todo: Callable[[], str]
    code: ExitCode
    language: str = ""
    text: int = 100
    dark: bool = True


Show = Callable[[FailedStart], None]
"""Shows it to somebody, and returns when it has been read."""


def tell(failed: FailedStart, show: Show) -> int:
    """Say on the terminal why the program did not start, then in a window; gives the exit code."""
    print(failed.said(), file=sys.stderr, flush=True)
    show(failed)
    return failed.code


def no_screen() -> bool:
    """Tell whether there is no screen to open a window on."""
    if sys.platform in {"win32", "darwin"} or _platform().startswith(("offscreen", "vnc", "minimal")):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_seen_by_nobody() -> bool:
    """Tell whether windows are only painted, or so far away that nobody may be there to close one."""
    return _platform().startswith(("offscreen", "vnc", "minimal"))


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "")
