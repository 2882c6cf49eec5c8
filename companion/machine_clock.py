"""The machine's clocks, read in one place; the rest of the program is told the time."""

import sys
import time
from functools import cache
from pathlib import Path
from uuid import uuid4

from companion.session.time.clock import ClockReading


class SystemClock:
    """Reads the wall clock, a clock that counts through sleep, and one that stands still in sleep."""

    def now(self) -> ClockReading:
        """Read the clocks."""
        return read_clocks()


def read_clocks() -> ClockReading:
    """Read all the machine's clocks at once."""
    boot_ns, awake_ns = _clocks_ns()
    return ClockReading(time.time_ns() // 1_000_000, boot_ns, awake_ns, _boot_id())


if sys.platform == "win32":
    import ctypes
    import winreg

    _TICK_NS = 100
    _BOOT_KEY = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"

    def _clocks_ns() -> tuple[int, int]:
        # The biased interrupt time counts sleep, the unbiased one does not; both in units of 100 ns.
        kernel = ctypes.WinDLL("kernelbase")
        biased, unbiased = ctypes.c_ulonglong(), ctypes.c_ulonglong()
        kernel.QueryInterruptTime(ctypes.byref(biased))
        kernel.QueryUnbiasedInterruptTime(ctypes.byref(unbiased))
        return biased.value * _TICK_NS, unbiased.value * _TICK_NS

    @cache
    def _boot_id() -> str:
        # The prefetcher counts the boots. Where it is switched off, each start of the program counts as one:
        # time is then estimated from the wall clock after it, and said to be.
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _BOOT_KEY) as key:
                return str(winreg.QueryValueEx(key, "BootId")[0])
        except OSError:
            return uuid4().hex

elif sys.platform == "darwin":
    import ctypes

    def _clocks_ns() -> tuple[int, int]:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW), time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)

    @cache
    def _boot_id() -> str:
        ask = ctypes.CDLL(None).sysctlbyname
        ask.argtypes = [ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]
        size = ctypes.c_size_t(64)
        name = ctypes.create_string_buffer(size.value)
        ask(b"kern.bootsessionuuid", name, ctypes.byref(size), None, 0)
        return name.value.decode() or uuid4().hex

else:

    def _clocks_ns() -> tuple[int, int]:
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME), time.clock_gettime_ns(time.CLOCK_MONOTONIC)

    @cache
    def _boot_id() -> str:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
