"""The one door to libVLC. The program's window never opens it; the music process does, and can do without."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

_OPTIONS: Final = (
    "--no-video",
    "--quiet",
    "--no-xlib",
    "--no-stats",
    "--no-sub-autodetect-file",
    "--no-metadata-network-access",
    "--no-lua",
)


@dataclass(frozen=True, slots=True)
class Door:
    """An open libVLC: the module, the instance made of it, and its version."""

    vlc: Any
    instance: Any
    version: str

    @property
    def backend(self) -> str:
        """Name it for the screen."""
        return f"libVLC {self.version}"


@dataclass(frozen=True, slots=True)
class Closed:
    """Why libVLC can't be used, in a few words for the log."""

    reason: str


def open_door(decodes: Callable[[Door], bool]) -> Door | Closed:
    """Load libVLC and try it on half a second of sound; what goes wrong is an answer, not an exception."""
    try:
        import vlc  # noqa: PLC0415  (loading it is the thing that may fail)

        instance = vlc.Instance(*_OPTIONS)
        if instance is None:
            return Closed("libVLC found none of its plug-ins")
        version = vlc.libvlc_get_version().decode().split()[0]
        if not version.startswith("3."):
            return Closed(f"libVLC {version} is not supported")
        instance.set_user_agent("Companion", "Companion")
        instance.set_app_id("companion.music", "", "")
        door = Door(vlc, instance, version)
        return door if decodes(door) else Closed(f"libVLC {version} could not decode a test sound")
    except BaseException as problem:  # noqa: BLE001  (python-vlc raises NameError and OSError, even SystemExit)
        return Closed(f"{type(problem).__name__}: {problem}")
