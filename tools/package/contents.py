"""What goes into a package on every system; the three specs in `packaging/` ask here."""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from tools import ROOT

PROGRAM: Final = ROOT / "companion"
START: Final = PROGRAM / "__main__.py"
MIGRATIONS: Final = PROGRAM / "db" / "migrations"
LOCK: Final = ROOT / "requirements.lock"
WORK: Final = ROOT / "build" / "package"

METADATA: Final = ("PySide6-Essentials", "cryptography")
"""Of these the program asks the version; see `companion.commands.checks`."""

LOADED_BY_NAME: Final = ("alembic", "keyring.backends", "spylls", "tzdata", "wakepy")
"""Packages of which parts are loaded only when their name is read somewhere."""

LEFT_OUT: Final = ("tkinter", "readline", "pydoc", "setuptools", "pip", "numpy.f2py", "tools", "start")

OPTIONAL: Final = ("libqgtk3", "libcupsprinter", "egldevice", "EglF", "libqeglfs", "libqlinuxfb")
"""Parts of Qt that need libraries few computers have, for screens and printers that nobody has at a desk."""

OF_THE_SYSTEM: Final = ("/usr/lib/", "/lib/", "/usr/lib64/", "/lib64/")

ADDRESS: Final = re.compile(r"\s*<[^>]*>")

LICENCES: Final = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)


def gathered() -> dict[str, Any]:
    """Give PyInstaller's `Analysis` what it does not find by itself."""
    from PyInstaller.utils.hooks import (  # noqa: PLC0415 - there where a package is made, and nowhere else
        collect_data_files,
        collect_submodules,
        copy_metadata,
    )

    by_name = [part for name in LOADED_BY_NAME for part in collect_submodules(name, filter=is_wanted)]
    metadata = [part for name in METADATA for part in copy_metadata(name)]
    return {
        "pathex": [str(ROOT)],
        "hiddenimports": [*modules(), *by_name],
        "datas": [
            *data_files(),
            *licences(),
            *metadata,
            *collect_data_files("spylls", includes=["hunspell/data/en/*"]),
        ],
        "excludes": list(LEFT_OUT),
    }


def is_wanted(module: str) -> bool:
    """Tell whether a module is for more than tests."""
    return ".testing" not in module


def modules() -> list[str]:
    """List the program's own modules: some are loaded by their names, behind the passphrase."""
    found = []
    for path in sorted(PROGRAM.rglob("*.py")):
        if MIGRATIONS not in path.parents and path != START:
            parts = path.relative_to(ROOT).with_suffix("").parts
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data_files() -> list[tuple[str, str]]:
    """List what the program reads from files, each with the folder in which it looks for it."""
    beside = sorted([*PROGRAM.rglob("*.opus"), *MIGRATIONS.rglob("*.py")])
    return [
        (str(ROOT / "assets"), "companion/assets"),
        (str(ROOT / "docs" / "manual"), "companion/manual"),
        (str(ROOT / "LICENSE"), "licences"),
        *((str(path), path.parent.relative_to(ROOT).as_posix()) for path in beside),
    ]


def licences() -> list[tuple[str, str]]:
    """List the licence files of everything from the lock that is here."""
    return [file for name in locked() for file in licences_of(name)]


def locked() -> list[str]:
    """List the packages that the lock names, for whichever system."""
    names = re.findall(r"^([A-Za-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return list(dict.fromkeys(names))


def brought_along() -> dict[str, str]:
    """Tell of each package of the lock that is here its licence and who it is by, as it says itself."""
    told = {}
    for name in locked():
        try:
            about = distribution(name).metadata.json
        except PackageNotFoundError:
            continue
        kinds = [kind.rpartition(":: ")[2] for kind in about.get("classifier", []) if "License ::" in kind]
        licence = str(about.get("license_expression") or "; ".join(kinds) or about.get("license"))
        by = str(about.get("author") or about.get("author_email") or "its contributors")
        told[name] = f"{licence.splitlines()[0]}; {ADDRESS.sub('', by)}"
    return told


def licences_of(name: str) -> list[tuple[str, str]]:
    """List the licence files of one package; nothing of one that is for another system."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return []
    told = [file for file in files if ".dist-info" in str(file) and LICENCES.match(file.name)]
    return [(str(file.locate()), f"licences/{name}") for file in told]


def is_ours(part: tuple[str, str, str]) -> bool:
    """Tell whether a file goes along: Python's own library does, what the system's packages bring does not.

    Libraries of the system that lie beside ours would be taken by libVLC, too, in place of its own.
    """
    name, source, kind = part[0].replace("\\", "/"), *part[1:]
    if any(word in name for word in OPTIONAL):
        return False
    if "Qt/translations/" in name or "translations/qt" in name:
        return "qtbase_" in name
    of_the_system = kind == "BINARY" and sys.platform == "linux" and source.startswith(OF_THE_SYSTEM)
    return not of_the_system or Path(name).name.startswith("libpython")
