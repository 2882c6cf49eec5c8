"""What a running session takes, and how promptly it answers."""

from collections.abc import Sequence
from typing import Any, Final

from benchmarks.children import Answer, alongside, ask, data_folder, record_folder
from benchmarks.numbers import noise, percentile
from benchmarks.plan import Scale
from benchmarks.table import Figure

AREA: Final = "live"

NEAR_NS: Final = 100_000_000
"""A bare window that stood still this little before or after says that it was the machine."""

Stall = Sequence[Any]
"""When it ended in nanoseconds, how long it took in milliseconds, where, and how long the thread worked."""

LONG_MS: Final = 50


def measure(scale: Scale) -> list[Figure]:
    """Measure a session left alone, one that is typed into, and one that asks every minute."""
    return [*_idle(scale), *_keystrokes(scale), *_prompts(scale)]


def _idle(scale: Scale) -> list[Figure]:
    """Let the session and the bare window run side by side."""
    with (
        record_folder() as places,
        alongside("idle", places.data, scale.warm_up_s, scale.idle_s) as running,
    ):
        assert running.line() == "live"
        bare = ask("bare", "idle", scale.warm_up_s, scale.idle_s)
        ours = running.end()
    name = f"processor time of the window's process over {scale.idle_s:g} s"
    cpu = Figure(AREA, name, ours["cpu_percent"], "%", "bare QWidget", bare["cpu_percent"], goal=1)
    drift = Figure(AREA, "session clock's drift from the machine's, whole ms", ours["drift_ms"], "ms", goal=0)
    return [cpu, *_memory(ours, bare), drift]


def _memory(ours: Answer, bare: Answer) -> list[Figure]:
    """Tell of memory where the system does."""
    figures = []
    if ours["mib"] is not None:
        name = "memory of the window's process"
        figures.append(Figure(AREA, name, ours["mib"], "MiB", "bare QWidget", bare["mib"], goal=150))
    if ours["music_mib"] is not None:
        name = "memory of the music process"
        figures.append(Figure(AREA, name, ours["music_mib"], "MiB", "bare QWidget", bare["mib"], goal=100))
    return figures


def _keystrokes(scale: Scale) -> list[Figure]:
    """Type while a bare window is watched for stalls."""
    with record_folder() as places, alongside("bare", "probe") as watching:
        ours = ask("keystrokes", places.data, scale.keys)
        bare = watching.end()
    durable, synced = ours["durable_ms"], ours["synced_ms"]
    what = f"keystroke to durable, {len(durable)} keys in one session"
    beside = "bare fdatasync of 100 bytes"
    return [
        *(
            Figure(
                AREA,
                f"{what}, p{percent}",
                percentile(durable, percent),
                "ms",
                beside,
                percentile(synced, percent),
                goal=goal,
                noise=noise(durable, percent),
            )
            for percent, goal in ((50, None), (99, 20))
        ),
        longest_stall("longest stall while typing", ours["stalls"], bare["stalls"]),
    ]


def _prompts(scale: Scale) -> list[Figure]:
    """Let a session ask more often than any would, and compare with timers that do nothing but ring."""
    with record_folder() as places, alongside("bare", "probe") as watching:
        ours = ask("prompts", places.data, scale.prompt_speed, scale.prompt_minutes)
        timers = watching.end()["timer_late_ms"]
    late = ours["late_ms"]
    what = f"prompt lateness in whole ms, {len(late)} at {scale.prompt_speed:g} × life"
    beside = "threading.Timer"
    return [
        *(
            Figure(
                AREA,
                f"{what}, p{percent}",
                percentile(late, percent),
                "ms",
                beside,
                percentile(timers, percent),
                goal=goal,
                noise=noise(late, percent),
            )
            for percent, goal in ((50, None), (99, 50))
        ),
        Figure(AREA, "bells that did not ring, and the watch stepped in", ours["missed"], "", goal=0),
    ]


def longest_stall(name: str, ours: Sequence[Stall], bare: Sequence[Stall], goal: float | None = 50) -> Figure:
    """Give the longest stall that was our own."""
    longest = max((stall[1] for stall in own_stalls(ours, bare)), default=0.0)
    longest_bare = max((stall[1] for stall in bare), default=0.0)
    return Figure(AREA, name, longest, "ms", "bare QWidget", longest_bare, goal=goal, noise=longest_bare)


def own_stalls(ours: Sequence[Stall], bare: Sequence[Stall]) -> list[Stall]:
    """Leave out the stalls during which the bare window stood still as well, at least half as long."""
    return [
        stall
        for stall in ours
        if not any(
            other[1] >= stall[1] / 2
            and other[0] >= stall[0] - stall[1] * 1e6 - NEAR_NS
            and other[0] - other[1] * 1e6 <= stall[0] + NEAR_NS
            for other in bare
        )
    ]


# --- the rehearsal


def rehearse(scale: Scale) -> tuple[list[Figure], list[str]]:
    """Play a whole session from set-up to Review; give the figures, and a line for each long stall."""
    with data_folder() as places, alongside("bare", "probe") as watching:
        ours = ask("rehearsal", places.data, scale.rehearsal_speed)
        bare = watching.end()
    stalls = own_stalls(ours["stalls"], bare["stalls"])
    long = [stall for stall in stalls if stall[1] > LONG_MS]
    in_session = [stall for stall in stalls if stall[2] in {"Live", "Checklist"}]
    at_the_desk = [stall for stall in stalls if stall not in in_session]
    speed = f"at {scale.rehearsal_speed:g} × life"
    bare_long = sum(stall[1] > LONG_MS for stall in bare["stalls"])
    figures = [
        Figure(
            AREA, f"stalls over 50 ms {speed}, whole", len(long), "", f"bare QWidget: {bare_long}", goal=0
        ),
        longest_stall(f"longest stall {speed}, Live and checklist", in_session, bare["stalls"]),
        most_work("most work at a time, Live and checklist", in_session),
        longest_stall(f"longest stall {speed}, before and after", at_the_desk, bare["stalls"], goal=None),
        most_work("most work at a time, before and after", at_the_desk),
    ]
    return figures, [_told(stall) for stall in long]


def most_work(name: str, stalls: Sequence[Stall]) -> Figure:
    """Give for how long the window's thread worked without a break, which no other program makes longer."""
    return Figure(AREA, name, max((stall[3] for stall in stalls), default=0.0), "ms", goal=LONG_MS)


def _told(stall: Stall) -> str:
    return f"{stall[1]:.0f} ms ({stall[3]:.0f} ms work) in {stall[2]}"
