"""One word for each thing, few things on each level, and the tests of a thing under its own name."""

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "companion"
MOST_ON_A_LEVEL = 14

FULFILLED = {
    "Appointments",
    "AuditReader",
    "Backups",
    "ClientErasure",
    "Clients",
    "CodePictures",
    "Exports",
    "Forms",
    "HalfTypedWords",
    "HeardAgain",
    "Journal",
    "Library",
    "LockedSession",
    "LongerMusic",
    "MusicAlong",
    "EveningMusic",
    "MeasureTables",
    "Notes",
    "OwnProtocols",
    "OwnWords",
    "PracticeMusic",
    "PracticeRoom",
    "PracticeSession",
    "Practitioners",
    "Preflight",
    "PrivateNotebook",
    "Printing",
    "RecordAccess",
    "RecordSearch",
    "Restoring",
    "SavedForms",
    "SealedSlips",
    "Services",
    "Sessions",
    "SoundOutputs",
    "Visits",
    "Spelling",
    "WriteQueue",
    "WritingAids",
}
"""Ports, each with the one class elsewhere that fulfils it."""

TABLES = {"Addendum", "Appointment", "Client", "Entry", "Note", "PrivateNote", "SealedSlip", "Track", "Visit"}
"""Tables of the database, each with the value that it keeps."""

ACROSS = {"gallery", "journeys", "packaging", "promises", "reliability", "tools"}
"""Tests of what no single module does."""


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def test_a_class_has_a_name_of_its_own():
    named = defaultdict[str, list[str]](list)
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                named[node.name].append(str(path.relative_to(ROOT)))
    assert {name: places for name, places in named.items() if len(places) > 2} == {}
    assert {name for name, places in named.items() if len(places) == 2} == FULFILLED | TABLES


def test_no_level_holds_more_than_can_be_looked_over():
    levels = defaultdict[str, list[str]](list)
    for path in modules():
        if path.name not in {"__init__.py", "__main__.py"}:
            levels[str(path.parent.relative_to(ROOT))].append(path.name)
    del levels["companion/db/migrations/versions"]  # a step for each change, for ever, read by their numbers
    assert {level: files for level, files in levels.items() if len(files) > MOST_ON_A_LEVEL} == {}


def test_the_tests_of_a_module_are_found_by_its_name():
    """Those of ``companion/a/b`` are ``tests/a/test_b.py``, or ``test_b_`` and a theme."""
    lost = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if path.relative_to(ROOT / "tests").parts[0] not in ACROSS and not subject_of(path)
    ]
    assert lost == []


def subject_of(test: Path) -> str:
    """Name what in the same room of the house a test is about; nothing where there is none."""
    room = HOUSE / test.parent.relative_to(ROOT / "tests")
    names = {path.stem for path in room.iterdir() if path.suffix == ".py" or path.is_dir()} | {room.name}
    about = test.stem.removeprefix("test_")
    return next((name for name in names if about == name or about.startswith(f"{name}_")), "")


def test_where_to_change_what_is_there():
    """Each path in the table of CONTRIBUTING; what begins in no folder of the repository is the house's."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = [line for line in text.splitlines() if line.startswith("| ")]
    paths = [path for line in table for path in re.findall(r"`([a-z_/]+(?:/|\.py))`", line)]
    assert "ui/keys/table.py" in paths
    outside = ("assets/", "docs/", "packaging/", "tests/", "tools/")
    assert [
        path for path in paths if not ((ROOT if path.startswith(outside) else HOUSE) / path).exists()
    ] == []
