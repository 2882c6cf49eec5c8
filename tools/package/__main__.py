"""Makes what a person can install, on the system for which it is: `python3 start.py package [FOLDER]`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tools import ROOT
from tools.package import icons, identity
from tools.package.contents import WORK
from tools.package.deb import build_deb

SPECS: Final = {"linux": "linux.spec", "win32": "windows.spec", "darwin": "macos.spec"}
MEBI: Final = 1 << 20


def main(arguments: list[str]) -> int:
    """Freeze the program, wrap it up, and say what there is and how large it is."""
    made = Path(arguments[0]) if arguments else ROOT / "dist"
    folder = frozen(made)
    if sys.platform == "linux" and shutil.which("dpkg-deb"):
        file = build_deb(folder, made)
        print(f"{file}: {file.stat().st_size / MEBI:.1f} MiB, {size(folder) / MEBI:.0f} MiB when installed")
        print(f"Install it with: sudo apt install {file.absolute()}")
        if sys.base_prefix != "/usr":
            print(
                f"It holds the Python of {sys.base_prefix}; give others one that /usr/bin/python3 has made."
            )
    else:
        print(f"{folder}: {size(folder) / MEBI:.0f} MiB")
    if unknown := identity.left_open():
        print(f"Before you give it to others, say in tools/package/identity.py: {', '.join(unknown)}")
    return 0


def frozen(made: Path) -> Path:
    """Let PyInstaller put the program and its Python into a folder; the same source gives the same one."""
    icons.write_containers(WORK)
    print("  PyInstaller, two minutes or so", flush=True)
    log = WORK / "pyinstaller.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--workpath", str(WORK), "--distpath", str(made)]
    with log.open("w", encoding="utf-8") as told:
        ended = subprocess.run(
            [*command, str(ROOT / "packaging" / SPECS[sys.platform])],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "1", "QT_QPA_PLATFORM": "offscreen"},
            stdout=told,
            stderr=told,
            check=False,
        )
    if ended.returncode:
        sys.exit(f"PyInstaller failed; {log} says why.")
    return made / ("Companion.app" if sys.platform == "darwin" else "companion")


def size(folder: Path) -> int:
    """Add up the bytes of a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
