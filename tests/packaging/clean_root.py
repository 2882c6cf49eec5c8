"""A Debian with nothing in it, and a person who uses it: for what is installed there, the network is cut."""

import os
import subprocess
from pathlib import Path
from typing import Final

PERSON: Final = 1000
HOME: Final = "/home/therapist"
MIRROR: Final = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")

X_SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - X has them there
MOVING: Final = ("/proc", "/dev", "/tmp", "/run", "/var/cache", "/var/log", "/var/lib/apt", "/var/lib/dpkg")  # noqa: S108
"""What any package that comes or goes leaves a trace in."""


class CleanRoot:
    """A root file system of its own, made from the mirror; ``shared`` is seen in it under the same path."""

    def __init__(self, place: Path, release: str, shared: Path) -> None:
        self.place = place
        self._shared = shared
        subprocess.run(
            ["debootstrap", "--variant=minbase", release, str(place), MIRROR], check=True, capture_output=True
        )
        self.online("useradd", "--create-home", "--home-dir", HOME, "--uid", str(PERSON), "therapist")
        for point in (shared, X_SOCKETS):
            (place / point.relative_to("/")).mkdir(parents=True, exist_ok=True)

    def online(self, *command: str) -> str:
        """Run a command as root, with the network there is."""
        return self._run(["chroot", str(self.place), *command], {})

    def offline(self, *command: str) -> str:
        """Run a command as root, without a network."""
        return self._run([*self._cut(None), *command], {})

    def by_person(self, *command: str) -> "subprocess.Popen[str]":
        """Start a command as the person, without a network; what it said can be read in the end."""
        return subprocess.Popen(
            [*self._cut(PERSON), *command], env=self._environment({}), stdout=-1, stderr=-1, text=True
        )

    def opened(self, command: str, surroundings: dict[str, str]) -> "subprocess.Popen[bytes]":
        """Start a program with a window as the person, without a network."""
        log = (self.place / "tmp" / "window.log").open("w")
        with log:
            return subprocess.Popen(
                [*self._cut(PERSON), command], env=self._environment(surroundings), stdout=log, stderr=log
            )

    def files(self) -> set[str]:
        """List all that is there and stays, but for what is the person's."""
        found = {f"/{path.relative_to(self.place)}" for path in self.place.rglob("*")}
        return {path for path in found if not path.startswith((*MOVING, HOME))}

    def _cut(self, user: int | None) -> list[str]:
        """Begin a command in a network, mounts and a list of processes that are of this root alone."""
        mounts = [f"mount --bind {point} {self.place}{point}" for point in (self._shared, X_SOCKETS)]
        whose = f"--userspec={user}:{user} " if user else ""
        script = " && ".join([*mounts, f'exec chroot {whose}{self.place} "$@"'])
        unshare = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
        return [*unshare, f"--mount-proc={self.place}/proc", "sh", "-c", script, "sh"]

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        quiet = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        return {"PATH": path, "HOME": HOME, **quiet, **more}

    def _run(self, command: list[str], more: dict[str, str]) -> str:
        ended = subprocess.run(
            command, env=self._environment(more), capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
        return ended.stdout
