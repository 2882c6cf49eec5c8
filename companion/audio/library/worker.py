"""`companion --child library`: listens to files in a process of its own.

It reads one job as JSON from its standard input and answers in lines of JSON. Whoever has heard enough
ends it; a codec that crashes or hangs takes nothing with it, and the line before says over which file it was.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any

import av.error

from companion import memory
from companion.audio.decoding.av_file import AudioError, opened, text_of
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.measure import NOTHING, RATE, Meter
from companion.audio.library.character import Character
from companion.audio.library.folder_scan import HeardFile, ScanProgress, scan, track_from_json
from companion.record.music.library import HeardSound
from companion.session.music.troubles import FileFault

SIGN_OF_LIFE_S = 10.0
"""After so much music it is told that it goes on."""

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
    """Do a job, and say one answer after another; ``at`` says which place is looked at now."""
    distrusted: Mapping[str, str] = job["distrusted"]
    match job["do"]:
        case "scan":
            folders = [Path(folder) for folder in job["folders"]]
            known = [track_from_json(one) for one in job["known"]]
            ear = partial(_listen, distrusted=distrusted, say=say, likeness=True)
            for news in scan(folders, known, ear, distrusted, lambda path: say({"at": path})):
                match news:
                    case ScanProgress():
                        say({"progress": asdict(news)})
                    case tracks if tracks:
                        say({"tracks": [asdict(track) for track in tracks]})
                    case _:
                        pass
        case "hear":
            paths = [Path(path) for path in job["paths"]]
            for path in paths:
                say({"at": str(path)})
                heard = _listen(path, distrusted=distrusted, say=say, likeness=False)
                say({"heard": str(path), **asdict(heard)})
        case other:
            raise ValueError(f"{other} is no job")


def _listen(path: Path, *, distrusted: Mapping[str, str], say: Say, likeness: bool) -> HeardFile:
    if trouble := distrusted.get(str(path)):
        return HeardFile(trouble=trouble)
    return hear(path, likeness=likeness, on_the_way=lambda: say({"at": str(path)}))


def hear(path: Path, *, likeness: bool = True, on_the_way: Callable[[], None] = lambda: None) -> HeardFile:
    """Play a file to its end, unheard; ``likeness`` hears brightness and density too, and takes longer."""
    meter, character = Meter(), Character()
    since = 0
    try:
        for block in decoded(path):
            meter.push(block)
            if likeness:
                character.push(block)
            since += len(block)
            if since >= SIGN_OF_LIFE_S * RATE:
                on_the_way()
                since = 0
    except AudioError as error:
        return HeardFile(trouble=error.code)
    except Exception:  # noqa: BLE001 - one file may be as odd as it likes, the others are still heard
        return HeardFile(trouble=FileFault.NO_MUSIC)
    measured = meter.result()
    brightness, density = character.result()
    sound = HeardSound(
        seconds=_figure(measured.seconds),
        loudness=_figure(measured.loudness, NOTHING),
        loudness_range=_figure(measured.loudness_range),
        true_peak=_figure(measured.true_peak),
        silent_start=_figure(measured.silent_start),
        silent_end=_figure(measured.silent_end),
        brightness=_figure(brightness),
        density=_figure(density),
    )
    tags = _tags(path)
    return HeardFile(
        sound,
        title=tags.get("title", ""),
        artist=tags.get("artist", "") or tags.get("album_artist", ""),
        album=tags.get("album", ""),
        licence=tags.get("license", "") or tags.get("copyright", ""),
    )


def _figure(value: float, otherwise: float = 0.0) -> float:
    """A figure that can be kept: a damaged file may sound like no number at all."""
    return round(value, 3) if isfinite(value) else otherwise


def _tags(path: Path) -> dict[str, str]:
    """What a file says about itself, by names in small letters."""
    found: dict[str, str] = {}
    try:
        with opened(path) as container:
            for about in (container.metadata, *(stream.metadata for stream in container.streams.audio)):
                found |= {text_of(name).lower(): text_of(text) for name, text in about.items()}
    except (AudioError, av.error.FFmpegError, OSError, UnicodeError):
        return {}
    return found
