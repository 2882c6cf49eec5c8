"""What a package needs of Debian and Ubuntu, read from the libraries that its programs ask for."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import start

RENAMED: Final = "t64"
"""What Debian 13 and Ubuntu 24.04 put behind the names of some libraries, which are else the same."""

WITH_TWO_NAMES: Final = {"libglib2.0-0", "libssl3"}
"""Those among them that the program needs; a package that is built on Debian 13 has the old names, too."""

RECOMMENDED: Final = ("libenchant-2-2", "hunspell-en-us", "hunspell-es")
"""Without these, words of notes are looked up in Python, in English."""

ELF: Final = b"\x7fELF"


def depends(folder: Path) -> list[str]:
    """List the packages without which the program does not run, each by all the names that it goes by."""
    from_files = {owner(library) for library in libraries(folder)}
    told = {choice.split("|")[0] for choice in start.PACKAGES}
    return sorted(by_both_names(name) for name in (from_files | told) - set(RECOMMENDED))


def recommends() -> list[str]:
    """List what makes the program better, and what it does without."""
    return sorted([*RECOMMENDED, "xdg-utils"])


def by_both_names(name: str) -> str:
    """Name a library as Debian 12 does and as Debian 13 does, where these differ."""
    plain = name.removesuffix(RENAMED)
    if plain == "libc6":
        return f"libc6 (>= {glibc()})"
    return f"{plain} | {plain}{RENAMED}" if plain in WITH_TWO_NAMES else plain


def glibc() -> str:
    """Give the version of the C library here, which no older one will do for."""
    said = subprocess.run(["getconf", "GNU_LIBC_VERSION"], capture_output=True, text=True, check=True).stdout
    return said.split()[1]


def libraries(folder: Path) -> Iterator[Path]:
    """Find the system's libraries that something in a folder asks for, and that do not lie in it."""
    inside = {path.name for path in folder.rglob("*.so*")}
    asked: set[str] = set()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and is_program(path):
            asked |= set(needed(path))
    places = system_places()
    if missing := sorted(asked - inside - places.keys()):
        sys.exit(f"The program asks for libraries that this computer does not have: {', '.join(missing)}.")
    for name in sorted(asked - inside):
        yield places[name]


def is_program(path: Path) -> bool:
    """Tell whether a file is a program or a library."""
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def needed(path: Path) -> list[str]:
    """Read which libraries a program or a library asks for."""
    said = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"NEEDED\s+(\S+)", said)


def system_places() -> dict[str, Path]:
    """Find where the system has its libraries."""
    said = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    lines = re.findall(r"^\s+(\S+) \(libc6,(?:x86-64|AArch64)[^)]*\) => (\S+)", said, re.MULTILINE)
    return {name: Path(place) for name, place in reversed(lines)}


def owner(library: Path) -> str:
    """Name the package that a library of the system is from."""
    for place in (library, library.resolve(), Path("/usr") / library.relative_to("/")):
        said = subprocess.run(
            ["dpkg-query", "--search", str(place)], capture_output=True, text=True, check=False
        )
        if said.returncode == 0:
            return said.stdout.split(":")[0]
    raise FileNotFoundError(f"no package has {library}")
