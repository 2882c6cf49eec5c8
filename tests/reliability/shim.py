"""What stands between a process and its disk: built from ``shim.c``, loaded before everything else."""

import atexit
import ctypes
import os
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import gettempdir

import pytest

_HEAD = struct.Struct("<cHHQQ")


@cache
def built() -> Path:
    """Build the shim, or skip the test where that cannot be."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("the shim between program and disk needs Linux and a C compiler")
    library = Path(gettempdir()) / f"companion-shim-{os.getpid()}.so"
    source = Path(__file__).with_name("shim.c")
    flags = ["-O1", "-Wall", "-Werror", "-Wno-sign-compare", "-shared", "-fPIC"]
    atexit.register(library.unlink, missing_ok=True)
    subprocess.run([compiler, *flags, "-o", library, source, "-ldl", "-lpthread"], check=True)
    return library


def environment() -> dict[str, str]:
    """Give the environment of a process that has the shim."""
    return {**os.environ, "LD_PRELOAD": str(built())}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened to a file: kind, its name, another name, where, how much, and the bytes.

    The kinds: C made, W written, T cut or grown to a length, S synced, U removed, R renamed, A a mark.
    """

    kind: str
    name: str
    other: str
    at: int
    content: bytes


def changes(path: Path) -> list[Change]:
    """Read what a process has done to its files."""
    content, at, found = path.read_bytes(), 0, []
    while at < len(content):
        kind, first, second, offset, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        name, at = content[at : at + first].decode(), at + first
        other, at = content[at : at + second].decode(), at + second
        length = length if kind in b"WA" else 0
        found.append(Change(kind.decode(), name, other, offset, content[at : at + length]))
        at += length
    return found


class Inside:
    """The shim as the process that has it can call it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def record(self, folder: Path, into: Path) -> None:
        """Write down from now on what happens in a folder."""
        self._library.shim_record(os.fsencode(folder), os.fsencode(into))

    def mark(self, text: str) -> None:
        """Put a mark between the changes."""
        self._library.shim_mark(text.encode())

    def fail(self, kind: str, nth: int, code: int, *, again: bool) -> None:
        """Let the n-th write (W) or sync (S) from now on fail, and those after it, too."""
        self._library.shim_fail(ctypes.c_char(kind.encode()), ctypes.c_long(nth), code, int(again))
