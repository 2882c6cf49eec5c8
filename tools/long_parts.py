"""The parts of the long tests: a file each, the minutes of a core it may take, and which stand apart."""

import sys
from pathlib import Path
from typing import Final

from tools import ROOT

WHOLE_MINUTES: Final = 60
"""So long `start.py test --long` may take on two cores."""

MINUTES: Final = {
    "service_at_real_speed": 24,
    "kills": 15,
    "bit_flips": 6,
    "words_killed": 6,
    "home_and_back": 6,
    "benchmarks": 5,
    "build": 4,
    "fits": 4,
    "read_only": 3,
    "fuzzed": 3,
    "program_killed": 3,
    "manual_pictures": 3,
    "home_page": 3,
    "accessible": 2,
    "reading": 2,
    "remembered": 2,
    "ended_by_the_system": 2,
    "io_errors": 2,
    "commands": 2,
    "pieces": 2,
    "service": 2,
    "helper_sheet": 2,
    "unentered": 2,
    "service_on_pipewire": 1,
    "request_server": 1,
    "service_network": 1,
    "kinds": 1,
    "audit_check_attacks": 1,
    "bundle_in_node": 1,
    "line_grammar": 1,
    "autosave": 1,
    "longer_words": 1,
    "desk_bar": 1,
    "wayland": 1,
}
"""What `--long` runs, by the name of the file, the longest first: what is begun last ends the sooner."""

APART: Final = {
    "power_cuts": 20,
    "longer": 25,
    "sequencer_for_hours": 15,
    "measure_every_codec": 12,
    "music": 15,
    "living_heard": 25,
    "sources": 5,
    "clean_debian": 40,
}
"""What would not fit in beside those, and is run by `--long=NAME`."""


def files_of(names: str) -> list[Path]:
    """Find the files of the parts that are named, with commas between; for no name those of the whole."""
    wanted = names.split(",") if names else list(MINUTES)
    if unknown := [name for name in wanted if name not in MINUTES | APART]:
        sys.exit(f"No long part is called {' or '.join(unknown)}. There are: {', '.join(MINUTES | APART)}.")
    found = {name_of(path): path for path in long_files()}
    return [found[name] for name in wanted]


def long_files() -> list[Path]:
    """Find every file that has long tests."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return [path for path in files if "mark.long" in path.read_text(encoding="utf-8")]


def name_of(file: Path) -> str:
    """Give the name of a part."""
    return file.stem.removeprefix("test_")


def budget_of(file: Path) -> float:
    """Give the minutes that a part may take."""
    return float((MINUTES | APART)[name_of(file)])
