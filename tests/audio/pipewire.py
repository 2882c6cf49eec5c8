"""PipeWire in place of PulseAudio, as most desktops have it now: told and recorded in the same way."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from companion.override import override
from tests.audio.recording import SoundServer, short_folder, wait_for

PROGRAMS = ("pipewire", "wireplumber", "pipewire-pulse", "dbus-daemon", "pactl", "parec")


def missing() -> str:
    """Say what has to be installed for it, or nothing."""
    lacks = not all(map(shutil.which, PROGRAMS))
    return "needs pipewire, pipewire-pulse, wireplumber, dbus and pulseaudio-utils" if lacks else ""


class PipeWireServer(SoundServer):
    """A private PipeWire with its session manager, a bus of its own, and a sink that goes nowhere."""

    @override
    def start(self) -> None:
        folder = self.environment["XDG_RUNTIME_DIR"]
        bus = f"unix:path={folder}/bus"
        self.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "XDG_CONFIG_HOME": f"{folder}/config",
            "XDG_STATE_HOME": f"{folder}/state",
        }
        self._processes = [self._run("dbus-daemon", "--session", "--nofork", f"--address={bus}")]
        self._processes += [self._run(name) for name in ("pipewire", "wireplumber", "pipewire-pulse")]
        wait_for(lambda: "PipeWire" in self.control("info"))
        self.bring_device_back()
        wait_for(lambda: "Default Sink: quiet" in self.control("info"))

    @override
    def close(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    def _run(self, *command: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


@contextmanager
def pipewire_server() -> Iterator[SoundServer]:
    """Run PipeWire for a while."""
    with short_folder() as folder:
        server = PipeWireServer(folder)
        try:
            yield server
        finally:
            server.close()
