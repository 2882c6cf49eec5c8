"""The house stands as it was drawn: what loads what, and what the first command relies on."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import start

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = {
    "PySide6",
    "sqlalchemy",
    "vlc",
    "apscheduler",
    "numpy",
    "av",
    "sqlcipher3",
    "cryptography",
}


def modules_of(room: str) -> list[str]:
    """Name a room and everything in it, by its files."""
    path = ROOT / "companion" / room
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    return [".".join(f.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for f in files]


@pytest.mark.parametrize(
    "room", ["session", "record", "report", "ports", "settings", "conductor", "options", "resources", "i18n"]
)
def test_a_pure_room_loads_nothing_of_the_outside_world(room: str):
    script = f"import sys, {', '.join(modules_of(room))}\nprint(*sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not OUTSIDE & set(ended.stdout.split())


def test_start_needs_nothing_but_python():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    imported = {
        name.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    } | {str(node.module).partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= set(sys.stdlib_module_names)


def test_an_old_python_is_told_and_not_shown_a_traceback():
    """Everything before the check of the version, and the whole file's grammar, is good for Python 3.6."""
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def locked(file: str) -> dict[str, str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return {line.partition("==")[0]: line for line in lines if "==" in line}


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-dev.lock", "requirements-package.lock"])
def test_a_lock_has_hashes_for_everything_and_names_no_place(file: str):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert all("--hash=sha256:" in part for part in re.split(r"\n(?=\S)", text.strip()))


def test_who_develops_and_who_gets_a_package_run_what_users_run():
    users = locked("requirements.lock")
    assert users.items() <= locked("requirements-dev.lock").items()
    assert users.items() <= locked("requirements-package.lock").items()


def test_the_locks_hold_what_the_project_asks_for():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = set(re.findall(r'^    "([A-Za-z0-9-]+)[<>=!]=', project, re.MULTILINE))
    assert {name.lower() for name in asked} <= {
        *locked("requirements-dev.lock"),
        *locked("requirements-package.lock"),
    }
    assert "==6.11." in locked("requirements.lock")["pyside6-essentials"]


def test_the_wheel_carries_the_assets_and_the_command(tmp_path: Path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
        entry = wheel.read(next(name for name in packed if name.endswith("entry_points.txt"))).decode()
    shipped = {
        f"companion/assets/{f.relative_to(ROOT / 'assets').as_posix()}" for f in files_in(ROOT / "assets")
    }
    assert shipped <= packed
    assert "companion = companion.__main__:main" in entry


def files_in(folder: Path) -> list[Path]:
    return [f for f in folder.rglob("*") if f.is_file() and "__pycache__" not in f.parts]


def test_a_set_up_is_known_by_its_lock_and_its_packages(tmp_path: Path):
    lock = tmp_path / "lock"
    lock.write_text("a==1")
    first = start.fingerprint(lock, ["libvlc5"])
    assert start.fingerprint(lock, ["libvlc5"]) == first
    assert start.fingerprint(lock, ["libvlc5", "xvfb"]) != first
    lock.write_text("a==2")
    assert start.fingerprint(lock, ["libvlc5"]) != first
