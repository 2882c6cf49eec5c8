"""`companion --child along`: writes music into one file, in a process of its own.

It reads one job as JSON from its standard input and answers in lines of JSON; whoever has had enough ends it.
"""

import errno
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from av.error import FFmpegError

from companion import memory
from companion.audio.along.encoded import Chapter, FileWords, UnfinishedError, kinds_here, write_sound
from companion.audio.along.joined import Stretch, joined, levelled
from companion.audio.along.rendered import PhaseTime, Rendering
from companion.audio.decoding.av_file import AudioError
from companion.audio.engine.ring import Sound
from companion.audio.process.wire import living_from_json, programme_from_json
from companion.session.music.music_file import MusicFileKind

Answer = Mapping[str, Any]
Say = Callable[[Answer], None]

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a system says where there is no room for more."""


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
    """Do what is asked: say which kinds can be written, join stretches, or render a programme."""
    match job["do"]:
        case "kinds":
            say({"done": True, "kinds": kinds_here()})
        case "join":
            _written(job, say, _joined)
        case "render":
            _written(job, say, _rendered)
        case other:
            raise ValueError(f"{other} is no job")


def _written(job: Mapping[str, Any], say: Say, work: Callable[[Mapping[str, Any], Say], Answer]) -> None:
    """Write one file; what ends that is said, and nothing of it stays."""
    part = Path(job["to"])
    try:
        answer = work(job, say)
    except (AudioError, UnfinishedError, FFmpegError, OSError, LookupError, ValueError) as error:
        part.unlink(missing_ok=True)  # first: whoever asked may be gone
        say({"broken": str(error), "full": getattr(error, "errno", None) in FULL})
    else:
        say({**answer, "done": True})


def _joined(job: Mapping[str, Any], say: Say) -> Answer:
    stretches = [_stretch(one) for one in job["stretches"]]
    if gone := next((one.path for one in stretches if one.path in job["distrusted"]), ""):
        raise ValueError(gone)
    say({"at": stretches[0].path})
    _write(job, levelled(joined(stretches)), say)
    return {}


def _stretch(one: Mapping[str, Any]) -> Stretch:
    living = one.get("living")
    return Stretch(**{**one, "living": None if living is None else living_from_json(living)})


def _rendered(job: Mapping[str, Any], say: Say) -> Answer:
    spans = [PhaseTime(**one) for one in job["spans"]]
    programme = programme_from_json(job["programme"])
    rendering = Rendering(programme, spans, lambda path: say({"at": path}), job["distrusted"])
    _write(job, rendering.sounds(), say)
    return {"skipped": list(rendering.skipped.values())}


def _write(job: Mapping[str, Any], sounds: Iterable[Sound], say: Say) -> None:
    words = FileWords(job["title"], job["credits"], [Chapter(**one) for one in job["chapters"]])
    kind = MusicFileKind(job["kind"])
    write_sound(sounds, Path(job["to"]), kind, words, lambda seconds: say({"seconds": seconds}))
