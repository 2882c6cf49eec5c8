"""What the music does, recorded from a sink that goes nowhere, beside plain libVLC with the same files."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

import numpy as np
import psutil

from benchmarks.children import Answer, alongside
from benchmarks.plan import Scale
from benchmarks.table import Figure
from companion.audio.living.known import shipped
from companion.session.music.characters import living_for
from companion.session.music.programme import Cue, Programme, Track, Verb
from tests.audio.recording import (  # the sound server and the tape of the tests
    FLOOR_DB,
    Guide,
    Recording,
    music_processes,
    short_folder,
    sound_server,
    wait_for,
    write_tone,
)
from tests.audio.room import AMPLITUDE, Samples, levels_db, roughness

AREA: Final = "music"
SECONDS: Final = 12.0
FADE_S: Final = 4.0
PITCHES: Final = (220.0, 300.0, 380.0)
RISEN_S: Final = 4.0
BUFFER_S: Final = 1.0
LIVING_S: Final = 30.0
CHARACTER: Final = "strings_and_piano"


def measure(_scale: Scale) -> list[Figure]:
    """Record ours and two peers; nothing where there is no PulseAudio to record from."""
    if not all(map(shutil.which, ("pulseaudio", "pactl", "parec", "pgrep"))):
        return []
    with sound_server() as server, short_folder() as folder, played_to(server.environment):
        files = [folder / f"{pitch:g}.wav" for pitch in PITCHES]
        for file, pitch in zip(files, PITCHES, strict=True):
            write_tone(file, pitch, SECONDS)
        recording = Recording(server)
        try:
            listed, _ = peer(recording, "list", *files)
            ramped, plain = peer(recording, "ramps", FADE_S, SECONDS, *files)
            return [
                *_joins(recording, folder, files, listed, ramped, plain),
                *_faults(recording, folder, files),
                *_living(recording, folder),
            ]
        finally:
            recording.close()


def peer(recording: Recording, *arguments: object) -> tuple[Samples, Answer]:
    """Let plain libVLC play, and give what was heard but for how it begins and ends."""
    recording.forget()
    with alongside("peers", *arguments) as running:
        answer = running.end()
    recording.wait(BUFFER_S)
    sound = recording.sound()
    heard = np.flatnonzero(np.abs(sound).max(axis=1) > AMPLITUDE / 2)
    return sound[heard[0] + 9_600 : heard[-1] - 9_600], answer


def _joins(
    recording: Recording, folder: Path, files: list[Path], listed: Samples, ramped: Samples, plain: Answer
) -> list[Figure]:
    """Measure two joins, and the processor time within and between them."""
    with music(folder, files) as guide:
        recording.forget()
        wait_for(recording.begun, 20)
        recording.wait(RISEN_S)
        risen = time.monotonic()
        process = psutil.Process(music_processes(folder)[0])
        guide.wait_until(lambda state: state.title == "300", 30)
        fading = percent_of(process, recording, FADE_S)
        taken = process.memory_info().rss / 2**20
        playing = percent_of(process, recording, SECONDS - 2 * FADE_S - 1.0)
        guide.wait_until(lambda state: state.title == "380", 30)
        recording.wait(FADE_S + 1.0)
        ours = recording.sound(risen)
    both = "two plain players"
    return [
        Figure(
            AREA, "longest hole at a join", hole_ms(ours), "ms", "MediaListPlayer", hole_ms(listed), goal=0
        ),
        Figure(AREA, "level error in a crossfade", error_db(ours), "dB", both, error_db(ramped), goal=0.1),
        Figure(AREA, "roughness of it, in 1/1000", 1e3 * roughness(ours), "", both, 1e3 * roughness(ramped)),
        Figure(AREA, "processor time while a piece plays", playing, "%", both, plain["cpu_percent"], goal=5),
        Figure(AREA, "processor time in a crossfade", fading, "%", both, plain["cpu_percent"], goal=11),
        Figure(AREA, "memory in a crossfade, a third piece open", taken, "MiB", goal=100),
    ]


def _faults(recording: Recording, folder: Path, files: list[Path]) -> list[Figure]:
    """Measure how fast silence comes, and how long it lasts where the music process is killed."""
    with music(folder, files) as guide:
        recording.forget()
        wait_for(recording.begun, 20)
        recording.wait(RISEN_S)
        dead_ms = killed_ms(recording, folder)
        asked = time.monotonic()
        guide.music.do(Verb.SILENCE_NOW)
        recording.wait(2.0)
        last = np.flatnonzero(np.abs(recording.sound(asked)).max(axis=1) > 1e-4)[-1]
    return [
        Figure(AREA, "“silence now”, from the key to silence", float(last) / 48, "ms", goal=450),
        Figure(AREA, "silence after kill -9 of the music process", dead_ms, "ms", goal=1_000),
    ]


def killed_ms(recording: Recording, folder: Path) -> float:
    """Kill the music process, and say how long it was silent until the next one played."""
    killed = time.monotonic()
    first = music_processes(folder)[0]
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: music_processes(folder) not in ([], [first]), 20)
    recording.wait(RISEN_S + 2.0)
    return hole_ms(recording.sound(killed))


def _living(recording: Recording, folder: Path) -> list[Figure]:
    """Measure the whole music process while it plays a mood, and steers to another one."""
    character = shipped(CHARACTER)
    cues = tuple(Cue(phase, (), living_for(character, phase, 1, 0.0)) for phase in ("peak", "return"))
    with playing(folder, Programme(cues)) as guide:
        recording.forget()
        wait_for(recording.begun, 30)
        recording.wait(RISEN_S)
        process = psutil.Process(music_processes(folder)[0])
        guide.music.enter("return")
        taken = percent_of(process, recording, LIVING_S)
        held = process.memory_info().rss / 2**20
        starved = guide.music.state().starved_ms
        dead_ms = killed_ms(recording, folder)
    return [
        Figure(AREA, "living music, CPU of one core", taken, "%", goal=9),
        Figure(AREA, "living music, memory of the music process", held, "MiB", goal=120),
        Figure(AREA, "living music, sound that was missing", starved, "ms", goal=0),
        Figure(AREA, "living music, silence after kill -9", dead_ms, "ms", goal=1_000),
    ]


def music(folder: Path, files: list[Path]) -> AbstractContextManager[Guide]:
    """Play the files through the music process, which is gone afterwards."""
    tracks = tuple(Track(file.stem, str(file), file.stem, SECONDS, "peak") for file in files)
    return playing(folder, Programme((Cue("peak", tracks),), fade_seconds=FADE_S))


@contextmanager
def playing(folder: Path, programme: Programme) -> Iterator[Guide]:
    """Play a programme through the music process, which is gone afterwards."""
    guide = Guide(folder)
    guide.music.play(programme, programme.cues[0].phase)
    try:
        yield guide
    finally:
        guide.music.stop()
        guide.music.detach()
        wait_for(lambda: not music_processes(folder), 20)


@contextmanager
def played_to(environment: dict[str, str]) -> Iterator[None]:
    """Let whatever is started play to a sound server of ours."""
    names = ("XDG_RUNTIME_DIR", "HOME", "PULSE_SERVER")
    before = {name: os.environ.get(name) for name in names}
    os.environ.pop("PULSE_SERVER", None)
    os.environ.update({name: environment[name] for name in names[:2]})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def percent_of(process: psutil.Process, recording: Recording, seconds: float) -> float:
    """Say how much of a core a process takes while so much is recorded."""
    before, began = process.cpu_times(), time.monotonic()
    recording.wait(seconds)
    after = process.cpu_times()
    used = after.user + after.system - before.user - before.system
    return float(100 * used / (time.monotonic() - began))


def hole_ms(sound: Samples) -> float:
    """Say how long the longest stretch was in which next to nothing was heard."""
    longest = run = 0
    for low in levels_db(sound, 0.001) < FLOOR_DB:
        run = run + 1 if low else 0
        longest = max(longest, run)
    return float(longest) if longest > 2 else 0.0  # a tone itself passes through nothing


def error_db(sound: Samples) -> float:
    """Say how far half a second was from the level that all of it should have."""
    levels = levels_db(sound, 0.5) - 20 * np.log10(AMPLITUDE / np.sqrt(2))
    return float(np.abs(levels).max())
