"""How late prompts come that nobody answers, through the real scheduler: ``DATA SPEED MINUTES``."""

import json
import sys
from dataclasses import replace
from functools import partial

from benchmarks.child.hands import Steps, begin, carry_out, conductor_of, show, stage_in
from companion.app import RunningApp
from companion.conductor import Conductor
from companion.session.journal import Due, Entry, NotAnswered, PhaseProposed, ReminderLate
from companion.session.protocol import Protocol
from companion.session.time.clock import MINUTE, Moment


def main(data: str, speed: float, minutes: int) -> None:
    """Let a session run whose first check-in is asked every minute, and print how late each entry was."""
    stage = stage_in(data, speed)
    show(stage)
    entries: list[Entry] = []
    carry_out(left_alone(stage, minutes, entries))
    stage.close()
    late_ms = [(entry.noticed - entry.moment) / speed for entry in entries if rings(entry)]
    missed = sum(isinstance(entry.fact, ReminderLate) for entry in entries)
    print(json.dumps({"late_ms": late_ms, "missed": missed}))


def left_alone(stage: RunningApp, minutes: int, entries: list[Entry]) -> Steps:
    """Wait until all is asked; the patience of hands is for each minute anew."""
    yield from begin(stage, lambda protocol: asking_every_minute(protocol, minutes))
    conductor = conductor_of(stage)
    given = conductor.session.state.given_moments[0]
    for minute in range(1, minutes + 2):
        yield partial(reached, conductor, given + minute * MINUTE)
    entries.extend(conductor.session.entries)


def reached(conductor: Conductor, moment: Moment) -> bool:
    """Tell whether a session has come to a moment."""
    return conductor.now() >= moment


def asking_every_minute(protocol: Protocol, minutes: int) -> Protocol:
    """Ask the first check-in of a protocol every minute, besides all that it asks anyway."""
    first, *others = protocol.items
    often = replace(first, at=tuple(float(minute) for minute in range(1, minutes + 1)))
    return replace(protocol, items=(often, *others))


def rings(entry: Entry) -> bool:
    """Tell whether an entry is one for which the bell rang."""
    return isinstance(entry.fact, Due | NotAnswered | PhaseProposed)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
