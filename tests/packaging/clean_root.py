"""A Debian with nothing in it, and a person who uses it: for what is installed there, the network is cut."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

PERSON: Final = 1000
HOME: Final = "/home/therapist"
MIRROR: Final = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")

X_SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - X has them there
MOVING: Final = ("/proc", "/dev", "/tmp", "/run", "/var/cache", "/var/log", "/var/lib/apt", "/var/lib/dpkg")  # noqa: S108
"""What any package that comes or goes leaves a trace in."""

CUT: Final = "--net"
"""A network of its own, in which there is nobody."""

CERTIFICATES: Final = "PIP_CERT"
"""Where pip has those of a network that has its own, as some practices' and companies' have."""
TRUSTED: Final = "/srv/trusted.pem"


def bare(release: str, place: Path) -> None:
    """Make a Debian of nothing but itself and a person, to be copied for each use."""
    made = ["debootstrap", "--variant=minbase", release, str(place), MIRROR]
    subprocess.run(made, check=True, capture_output=True)
    added = ["useradd", "--create-home", "--home-dir", HOME, "--uid", str(PERSON), "therapist"]
    subprocess.run(["chroot", str(place), *added], check=True)


class CleanRoot:
    """A root file system of its own, copied from a bare one; ``shared`` is seen in it under the same path."""

    def __init__(self, place: Path, like: Path, shared: Path) -> None:
        self.place = place
        self._shared = shared
        subprocess.run(["cp", "--archive", str(like), str(place)], check=True)
        for point in (shared, X_SOCKETS):
            (place / point.relative_to("/")).mkdir(parents=True, exist_ok=True)

    def within(self, path: str) -> Path:
        """Find from outside what has this path in there."""
        return self.place / path.lstrip("/")

    def trust(self) -> None:
        """Let pip in there trust the network that it trusts here."""
        if file := os.environ.get(CERTIFICATES):
            shutil.copy(file, self.within(TRUSTED))

    def online(self, *command: str) -> str:
        """Run a command as root, with the network there is; what it said is given back."""
        return self._run([*self._entered(None), *command])

    def offline(self, *command: str) -> str:
        """Run a command as root, without a network."""
        return self._run([*self._entered(None, CUT), *command])

    def by_person(self, *command: str) -> "subprocess.Popen[str]":
        """Start a command as the person, without a network; what it said can be read in the end."""
        return subprocess.Popen(
            [*self._entered(PERSON, CUT), *command],
            env=self._environment({"HOME": HOME}),
            stdout=-1,
            stderr=-1,
            text=True,
        )

    def opened(self, surroundings: dict[str, str], *command: str) -> "subprocess.Popen[bytes]":
        """Start a program with a window as the person, without a network."""
        log = (self.place / "tmp" / "window.log").open("w")
        with log:
            return subprocess.Popen(
                [*self._entered(PERSON, CUT), *command],
                env=self._environment({"HOME": HOME, **surroundings}),
                stdout=log,
                stderr=log,
            )

    def files(self) -> set[str]:
        """List all that is there and stays, but for what is the person's."""
        found = {f"/{path.relative_to(self.place)}" for path in self.place.rglob("*")}
        return {path for path in found if not path.startswith((*MOVING, HOME))}

    def _entered(self, user: int | None, *also: str) -> list[str]:
        """Begin a command in mounts and a list of processes that are of this root alone."""
        mounts = [f"mount --bind {point} {self.place}{point}" for point in (self._shared, X_SOCKETS)]
        whose = f"--userspec={user}:{user} " if user else ""
        script = " && ".join([*mounts, f'exec chroot {whose}{self.place} "$@"'])
        unshare = ["unshare", *also, "--mount", "--pid", "--fork", "--kill-child"]
        return [*unshare, f"--mount-proc={self.place}/proc", "sh", "-c", script, "sh"]

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        quiet = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        trusted = {CERTIFICATES: TRUSTED} if self.within(TRUSTED).exists() else {}
        return {"PATH": path, "HOME": "/root", **quiet, **trusted, **more}

    def _run(self, command: list[str]) -> str:
        ended = subprocess.run(
            command, env=self._environment({}), capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-4000:]
        return ended.stdout
