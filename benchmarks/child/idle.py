"""A session that runs while nobody touches anything: ``DATA WARM_UP SECONDS``; says `live` once it runs."""

import json
import sys
import time
from pathlib import Path

from benchmarks.child.hands import Steps, begin, carry_out, conductor_of, show, stage_in
from benchmarks.child.memory import music_mib, resident_mib
from companion.app import RunningApp

Answer = dict[str, float | None]


def main(data: str, warm_up_s: float, seconds: float) -> None:
    """Let a session run, and print what that took."""
    stage = stage_in(data)
    show(stage)
    answer: Answer = {}
    carry_out(watched(stage, Path(data), warm_up_s, seconds, answer))
    stage.close()
    print(json.dumps(answer))


def watched(stage: RunningApp, data: Path, warm_up_s: float, seconds: float, answer: Answer) -> Steps:
    """Begin, warm up, and measure."""
    yield from begin(stage)
    print("live", flush=True)
    conductor = conductor_of(stage)
    moment, machine = conductor.now(), machine_ms()
    yield warm_up_s
    before = time.process_time()
    yield seconds
    answer["cpu_percent"] = (time.process_time() - before) / seconds * 100
    answer["mib"] = resident_mib()
    answer["music_mib"] = music_mib(data)
    drift = (conductor.now() - moment) - (machine_ms() - machine)
    answer["drift_ms"] = int(abs(drift))  # the session counts whole milliseconds


def machine_ms() -> float:
    """Read the clock of the machine that counts through sleep, where there is one of that name."""
    counting = getattr(time, "CLOCK_BOOTTIME", None)
    return (time.monotonic_ns() if counting is None else time.clock_gettime_ns(counting)) / 1e6


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]))
