"""Which processes of its own the program starts, and how: from a checkout and as a package alike."""

import os
import sys
from enum import StrEnum, unique
from pathlib import Path
from typing import Final

WORD: Final = "--child"
"""Stands first on the command line of a child; see `companion.__main__`."""


@unique
class Child(StrEnum):
    """What a process of the program's own does; none of them has a window."""

    AUDIO = "audio"
    PROBE = "probe"
    LIBRARY = "library"
    COMPOSE = "compose"
    ALONG = "along"


def is_installed() -> bool:
    """Tell whether this is the program as a package, which brings its Python along."""
    return bool(getattr(sys, "frozen", False))


def child_command(child: Child, *words: str) -> tuple[str, ...]:
    """Write the command that starts a child."""
    return (*_program(), WORD, child, *words)


def child_environment(**more: str) -> dict[str, str]:
    """Give a child what it needs to know; one from a checkout finds it wherever that was started."""
    if is_installed():  # a child may live longer than who started it: it is told nothing of that one's start
        return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1", **more}
    here = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": path, **more}


def _program() -> tuple[str, ...]:
    if not is_installed():
        return (sys.executable, "-m", "companion")
    if sys.platform == "win32":  # the program with the window has no standard output there
        return (str(Path(sys.executable).with_name("companion-cli.exe")),)
    return (sys.executable,)
