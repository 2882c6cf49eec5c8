"""Where the program runs: battery and disk, looked at beside the window and told when they matter."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from companion.i18n import tr
from companion.session.notices import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from companion.services.background import Background

EVERY_MS: Final = 60_000

LOW_BATTERY: Final = 20.0
"""The per cent from which a battery that is not being charged is told of."""

FULL_DISK: Final = 500_000_000
"""The bytes under which a disk is told of; a session writes less than one million."""


@dataclass(frozen=True, slots=True)
class EnvironmentReading:
    """What was found: per cent of the battery, and free bytes of the disk; nothing where it is not told."""

    battery: float | None = None
    charging: bool = True
    free: int | None = None


def read_environment(folder: Path) -> EnvironmentReading:
    """Look at this computer's battery, and at the disk that holds a folder."""
    import psutil  # only while a session runs

    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = None
    try:
        battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    except (OSError, RuntimeError, ValueError):
        battery = None
    if battery is None:
        return EnvironmentReading(free=free)
    return EnvironmentReading(float(battery.percent), battery.power_plugged is not False, free)


def sentences(found: EnvironmentReading) -> Mapping[Severity, str]:
    """Say what of it a guide should know; an empty sentence where all is well."""
    said = {Severity.BATTERY: "", Severity.DISK: ""}
    if found.battery is not None and not found.charging and found.battery <= LOW_BATTERY:
        said[Severity.BATTERY] = tr(
            "The battery is at {battery} % and is not being charged; plug this computer in."
        ).format(battery=f"{found.battery:.0f}")
    if found.free is not None and found.free < FULL_DISK:
        said[Severity.DISK] = tr(
            "The disk is nearly full: {free} MB are free. Entries are kept as before; make room "
            "after the session."
        ).format(free=found.free // 1000000)
    return said


class EnvironmentWatch:
    """Looks once a minute, on a thread of its own, and tells what it found."""

    def __init__(
        self,
        folder: Path,
        background: Background,
        tell: Callable[[Severity, str], None],
        look: Callable[[Path], EnvironmentReading] = read_environment,
    ) -> None:
        self._folder = folder
        self._background = background
        self._tell = tell
        self._look = look
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look now."""
        self._background.do(lambda: self._look(self._folder), self._found, lambda _failure: None)

    def close(self) -> None:
        """Look no more; what is still under way is not told."""
        self._timer.stop()
        self._tell = lambda _what, _sentence: None

    def _found(self, found: EnvironmentReading) -> None:
        for what, sentence in sentences(found).items():
            self._tell(what, sentence)
