"""`companion --child along`: joins what was played into one file, in a process of its own.

It reads one job as JSON from its standard input and answers in lines of JSON; whoever has had enough ends it.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from companion import memory
from companion.audio.along.joined import Stretch, write_joined
from companion.audio.decoding.av_file import AudioError

Say = Callable[[Mapping[str, Any]], None]


def main() -> int:
    """Do one job."""
    memory.keep_to_itself()
    with suppress(OSError, AttributeError):
        os.nice(10)  # music that plays, and the window, come first
    do(json.loads(sys.stdin.buffer.readline()), _say)
    return 0


def _say(answer: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def do(job: Mapping[str, Any], say: Say) -> None:
    """Join the stretches of a job, and say how far it is; a file that cannot be read ends it."""
    stretches = [Stretch(**one) for one in job["stretches"]]
    if gone := next((one.path for one in stretches if one.path in job["distrusted"]), ""):
        say({"broken": gone})
        return
    at = stretches[0].path
    say({"at": at})
    try:
        write_joined(
            stretches, Path(job["to"]), job["title"], lambda seconds: say({"at": at, "seconds": seconds})
        )
    except (AudioError, OSError, ValueError) as error:
        say({"broken": str(error)})
    else:
        say({"done": True})
