#!/usr/bin/env python3
"""Sets Companion up in this folder the first time, then does what it is asked.

python3 start.py                   open the program
python3 start.py demo              watch a whole session in about 100 seconds
python3 start.py test              run every check (arguments go on to pytest), or of the tests alone
                     --long           the slow ones; --long=NAME  one part of them
                     --loaded N       the everyday ones N times in a row, with every core kept busy
                     --python 3.13    the tests under another Python, or one at a path, in a venv of its own
python3 start.py bench             print the table of measured figures; --json FILE and --against FILE compare
python3 start.py package [FOLDER]  make what others can install, for this system: a .deb, a folder, an app
python3 start.py listen [PIECE...] draw what ships beside music by people; --excerpts FOLDER for a listener
python3 start.py soak [HOURS]      play for hours, and tell once a minute how it goes
python3 start.py WORD ...          anything else the program understands, such as: check, sessions, --help
"""

import compileall
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

if not (3, 11) <= sys.version_info < (3, 14):  # another Python's owner should be told, not shown a traceback
    sys.exit(
        "Companion needs Python 3.11, 3.12 or 3.13, and this is Python "
        + sys.version.split()[0]
        + ". Start it with one of those, for example: python3.12 start.py"
    )

ROOT = Path(__file__).resolve().parent
PROMISED = ("3.11", "3.12", "3.13")

LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"
PACKAGE_LOCK = ROOT / "requirements-package.lock"

# What Qt's window and libVLC's sound need of Debian and Ubuntu; "a|b": a release has one of the two.
PACKAGES = [
    *["libgl1", "libegl1", "libglib2.0-0|libglib2.0-0t64", "libfontconfig1", "libdbus-1-3"],
    *["libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"],
    # Without libvlc-bin, which lists what each plug-in does, the music loads all 300 at every start.
    *["libvlc5", "libvlc-bin", "vlc-plugin-base"],
    # Words of notes are checked by these; without the library one in Python reads the same dictionaries.
    *["libenchant-2-2", "hunspell-en-us", "hunspell-es"],
]
TEST_PACKAGES = [
    *PACKAGES,
    *["xvfb", "xauth", "xdotool", "pulseaudio", "pulseaudio-utils", "procps", "gcc", "libc6-dev"],
    *["pipewire", "pipewire-pulse", "wireplumber", "dbus", "weston"],
    *["at-spi2-core", "dbus-daemon", "poppler-utils"],
    # The home page in a browser, and papers read by somebody who knows nothing but the picture.
    *["chromium|chromium-browser", "chromium-driver|chromium-chromedriver"],
    *["tesseract-ocr", "tesseract-ocr-spa"],
]
# PyInstaller looks into libraries, and takes Debian's Python along as one; what Qt's plug-in for Wayland
# needs is there wherever there is Wayland, and is looked up here to be asked for.
PACKAGING_PACKAGES = [
    *PACKAGES,
    *["binutils", "libwayland-cursor0", "libwayland-egl1"],
    *([f"libpython3.{sys.version_info.minor}"] if sys.base_prefix == "/usr" else []),
]

WHEELS = [("Linux", "x86_64"), ("Darwin", "arm64"), ("Windows", "AMD64")]
"""Where every package of the locks has a wheel, so that none is built and no stranger's set-up code is run;
elsewhere one or two have none (on 64-bit ARM Linux miniaudio, on Intel Macs cryptography)."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks, after whatever set-up that needs."""
    word = arguments[0] if arguments else ""
    if word in {"-h", "--help"}:
        print(__doc__)
        return 0
    if word == "test":
        return test(arguments[1:])
    if word == "package":
        home = Home(".venv-package")
        home.set_up(PACKAGE_LOCK, PACKAGING_PACKAGES)
        return home.become("-m", "tools.package", *arguments[1:])
    home = Home(".venv")
    home.set_up(LOCK, PACKAGES)
    if word == "bench":
        return home.run("-m", "benchmarks", *arguments[1:])
    if word == "listen":
        return home.become("-m", "companion.audio.compose.listen", *arguments[1:])
    if word == "soak":
        return home.become("-m", "benchmarks.soak", *arguments[1:])
    return home.become("-m", "companion", *arguments)


def test(arguments: list[str]) -> int:
    """Run the checks here, or the tests under another Python: there this file is run once more."""
    wanted, rest = python_wanted(arguments)
    if wanted and not is_this(wanted):
        found = find_python(wanted)
        if found is None:
            sys.exit(not_found(wanted))
        version, executable = found
        print(f"Python {version}: {executable}", flush=True)
        return replace([executable, str(ROOT / "start.py"), "test", "--python", version, *rest])
    home = Home(f".venv-{wanted}" if wanted else ".venv")
    home.set_up(TEST_LOCK, TEST_PACKAGES)
    return home.become("-m", "tools.suite" if wanted else "tools.checks", *rest)


# --- another Python


def python_wanted(arguments: list[str]) -> "tuple[str, list[str]]":
    """Take `--python WHICH` out of the arguments."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--python="):
            return argument.partition("=")[2], arguments[:place] + arguments[place + 1 :]
        if argument == "--python":
            if place + 1 == len(arguments):
                sys.exit("--python needs a version, such as 3.13, or the path of a Python.")
            return arguments[place + 1], arguments[:place] + arguments[place + 2 :]
    return "", arguments


def is_this(wanted: str) -> bool:
    """Tell whether the Python that is asked for is the one that runs."""
    return wanted == "{}.{}".format(*sys.version_info) and sys.prefix == sys.base_prefix


def find_python(wanted: str) -> "tuple[str, str] | None":
    """Find a promised Python by its version or path: its version, such as 3.13, and its executable."""
    for command in commands_for(wanted):
        answer = ask_python(command)
        if answer is not None and answer[0] in PROMISED and wanted in (answer[0], command[0]):
            return answer
    return None


def commands_for(wanted: str) -> "list[list[str]]":
    """List what may start a Python of this version: what is on the path, pyenv's, Windows' launcher."""
    if re.fullmatch(r"\d+(\.\d+)*", wanted) is None:
        return [[wanted]]
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    on_path = [shutil.which(f"python{wanted}", path=folder) for folder in folders if folder]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    versions = sorted(pyenv.glob(f"{wanted}.*"), key=lambda v: [int(n) for n in re.findall(r"\d+", v.name)])
    in_pyenv = [str(version / "bin" / "python") for version in reversed(versions)]
    launcher = [["py", f"-{wanted}"]] if os.name == "nt" else []
    return [*([c] for c in [*on_path, *in_pyenv] if c), *launcher]


def ask_python(command: "list[str]") -> "tuple[str, str] | None":
    """Ask a Python for its version and its place; None where it does not start, as a shim may not."""
    say = (
        "import sys; print('{}.{}'.format(*sys.version_info));"
        "print(getattr(sys, '_base_executable', sys.executable))"  # of a venv, what it was made with
    )
    try:
        answer = subprocess.run(
            [*command, "-c", say], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    version, executable = answer.stdout.splitlines()
    return version, executable


def not_found(wanted: str) -> str:
    """Say in one sentence why another Python can't be had."""
    if re.fullmatch(r"\d+(\.\d+)*", wanted) and wanted not in PROMISED:
        return f"--python takes {', '.join(PROMISED)} or the path of such a Python, not {wanted}."
    if wanted in PROMISED:
        return (
            f"Python {wanted} was not found: not on the path, and not in pyenv's folder or Windows' launcher."
        )
    return f"{wanted} is no Python {', '.join(PROMISED)} that starts."


# --- set-up


class Home:
    """A virtual environment beside this file, and everything that is run in it."""

    def __init__(self, name: str) -> None:
        self.venv = ROOT / name
        self.stamp = self.venv / "companion.stamp"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def set_up(self, lock: Path, packages: list[str]) -> None:
        """Make it hold what the lock says, unless it already does."""
        wanted = fingerprint(lock, packages)
        there = self.stamp.exists() and self.python.exists()
        finished = self.stamp.read_text(encoding="ascii").split() if there else []
        if wanted not in finished:
            if Path(sys.prefix) == self.venv:
                sys.exit(
                    "Companion has to be set up first: run start.py with the computer's own Python, "
                    f"not {self.venv.name}'s."
                )
            print(f"Setting Companion up in {self.venv} (this once; a minute or two).", flush=True)
            install_system_packages(missing_packages(packages))
            self.install(lock, keep=this_python() in finished)
            also = fingerprint(LOCK, PACKAGES) if lock == TEST_LOCK else ""  # whoever can test can run
            self.stamp.write_text(f"{this_python()}\n{wanted}\n{also}\n", encoding="ascii")
        compileall.compile_dir(ROOT / "companion", quiet=2)

    def install(self, lock: Path, *, keep: bool) -> None:
        """Install exactly what the lock names; a set-up that was interrupted is made anew."""
        print(f"  Python packages, by the versions and hashes in {lock.name}", flush=True)
        if importlib.util.find_spec("ensurepip") is None and not keep:
            name = f"python3.{sys.version_info.minor}-venv"
            sys.exit(
                f"This Python cannot make a virtual environment: please install {name}, then start again."
            )
        made = [sys.executable, "-m", "venv", "--clear", str(self.venv)]
        if not keep and subprocess.run(made, check=False).returncode:
            sys.exit(f"The folder {self.venv} could not be made; see above.")
        if self.stamp.exists():
            self.stamp.unlink()
        options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-compile", "--require-hashes"]
        if (platform.system(), platform.machine()) in WHEELS:
            options += ["--only-binary", ":all:"]
        if self.run("-m", "pip", "install", *options, "--requirement", str(lock)):
            sys.exit(
                "The Python packages could not be installed (see above); check the network and start again."
            )
        compiling = ["-m", "compileall", "-qq", str(self.venv)]
        if self.run(*compiling, "-j", "0", silent=True):  # on all cores; where that is not allowed, on one
            self.run(*compiling, silent=True)

    def run(self, *arguments: str, silent: bool = False) -> int:
        """Run its Python in the checkout, and return its exit code."""
        out = subprocess.DEVNULL if silent else None
        command = [str(self.python), *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=environment(), stdout=out, stderr=out, check=False
        ).returncode

    def become(self, *arguments: str) -> int:
        """Hand this process over to its Python."""
        return replace([str(self.python), *arguments])


def fingerprint(lock: Path, packages: list[str]) -> str:
    """Name a set-up by everything that it was made from."""
    made_from = [lock.read_bytes(), " ".join(packages).encode(), this_python().encode()]
    return hashlib.sha256(b"\0".join(made_from)).hexdigest()


def this_python() -> str:
    """Name the Python that a set-up stands on; under another one it is made anew."""
    return hashlib.sha256(f"{sys.version} {sys.base_prefix}".encode()).hexdigest()


def missing_packages(packages: list[str]) -> list[str]:
    """List the system packages that Debian or Ubuntu still lacks; elsewhere, say what to install by hand."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        print(f"  Music: {advice_on_vlc()} Without VLC, Companion plays through its own decoder.")
        return []
    names = [name for choice in packages for name in choice.split("|")]
    command = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    there = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    missing = [choice.split("|")[0] for choice in packages if there.isdisjoint(choice.split("|"))]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def advice_on_vlc() -> str:
    """Say how to come by libVLC where there is no apt."""
    if sys.platform == "win32":
        return "install VideoLAN's VLC media player, the 64-bit edition, if it is not there yet."
    if sys.platform == "darwin":
        return "put VideoLAN's VLC into /Applications, if it is not there yet."
    return (
        "install VLC (libvlc 3 and its plugins) with your system's package manager, if it is not there yet."
    )


def install_system_packages(missing: list[str]) -> None:
    """Install with apt what is missing, or say which command would."""
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *missing]
    as_root = how_to_be_root()
    if as_root is None:
        print("  Some system packages are missing, and only an administrator can install them:")
        print("    " + " ".join(["apt-get", "install", *missing]), flush=True)
        return
    print("  System packages, with apt-get: " + " ".join(missing), flush=True)
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    update = subprocess.run([*apt, "apt-get", "update", "-qq"], check=False).returncode
    log = subprocess.run(
        [*apt, *install], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if log.returncode != 0:
        print(log.stdout[-2000:])
        why = "the package lists could not be fetched" if update else "see above"
        sys.exit(f"apt-get could not install the system packages ({why}); nothing else was changed.")


def how_to_be_root() -> "list[str] | None":
    """Return what to write before a command so that it runs as root, or None where that cannot be."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if silent.returncode == 0 else None


# --- running


def environment() -> "dict[str, str]":
    """Let every Python below find the checkout, wherever it was started."""
    path = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}


def replace(command: "list[str]") -> int:
    """Hand this process over to a program, so that signals and exit codes are its own."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program heeds it, and is not ended by force for it
    return subprocess.run(command, env=environment(), check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted; the next start goes on from here.")
