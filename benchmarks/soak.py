"""Plays the starter music for hours and tells a line a minute: `python3 start.py soak [HOURS]`."""

import argparse
import sys
import threading
import time
from dataclasses import replace
from typing import Final

import psutil

from benchmarks.children import data_folder
from companion.audio.playlists import find_playlists, last_resort
from companion.audio.process.music_client import MusicClient
from companion.children import WORD, Child
from companion.resources import assets
from companion.session.music.programme import Happening, MusicEvent, Programme, programme

ANSWER_S: Final = 20.0


class Soak:
    """Listens to the music process, and counts."""

    def __init__(self) -> None:
        self.happened = dict.fromkeys(Happening, 0)
        self.starved_ms = 0
        self.most_mib = 0.0
        self.first_mib = 0.0
        self._process: psutil.Process | None = None

    def hear(self, event: MusicEvent) -> None:
        """Count what the music tells; what is not as it should be gets a line of its own."""
        self.happened[event.happening] += 1
        if event.happening not in (Happening.STARTED, Happening.STOPPED):
            print(f"        {event.happening}: {event.title} {event.why}".rstrip(), flush=True)

    def line(self, music: MusicClient, minute: int, folder: str) -> str:
        """Say in a line how the music is."""
        state = music.state()
        self.starved_ms = max(self.starved_ms, state.starved_ms)
        mib, cpu = self._takes(folder)
        self.most_mib = max(self.most_mib, mib)
        self.first_mib = self.first_mib or mib
        level = "silent" if state.level_db is None else f"{state.level_db:5.1f} dB"
        place = f"{state.title or '(nothing)'} {state.position_s / 60:.1f} of {state.length_s / 60:.1f} min"
        missing = f"missing {state.starved_ms} ms" if state.starved_ms else ""
        return (
            f"{minute:4} min  {place:<42} {level}  {cpu:4.1f} %  {mib:5.1f} MiB  {missing or state.trouble}"
        )

    def summary(self, minutes: int) -> str:
        """Say at the end what there was, in sentences."""
        pieces, skipped = self.happened[Happening.STARTED], self.happened[Happening.SKIPPED]
        lost, back = self.happened[Happening.DEVICE_LOST], self.happened[Happening.DEVICE_BACK]
        missing = f"{self.starved_ms} ms of sound were missing" if self.starved_ms else "no sound was missing"
        device = (
            f"The sound device was lost (times: {lost}) and came back (times: {back})."
            if lost or back
            else "The sound device was there all the time."
        )
        return (
            f"Played for {minutes} min. Pieces begun: {pieces}, left out: {skipped}; {missing}. {device} "
            f"Its process took {self.first_mib:.0f} MiB of memory at first and {self.most_mib:.0f} at most."
        )

    def _takes(self, folder: str) -> tuple[float, float]:
        """Give the memory of the music process, and the share of a core since the last time."""
        try:
            if self._process is None or not self._process.is_running():
                self._process = next(p for p in psutil.process_iter() if _plays_for(p, folder))
            return self._process.memory_info().rss / 2**20, self._process.cpu_percent()
        except (StopIteration, psutil.Error):
            return 0.0, 0.0


def main(arguments: list[str] | None = None) -> int:
    """Play for so many hours; end with a summary, also where somebody interrupts."""
    parser = argparse.ArgumentParser(prog="start.py soak", description=__doc__)
    parser.add_argument("hours", nargs="?", type=float, default=3.0)
    minutes = round(60 * parser.parse_args(arguments).hours)
    soak, pause, past = Soak(), threading.Event(), 0
    with data_folder() as places:
        music = MusicClient(
            places.data, places.runtime, post=lambda call: call(), on_event=soak.hear, session="soak"
        )
        music.play(everything(), "soak")
        _await_music(music)
        print(
            f"Playing through {music.state().backend} to {music.state().device or 'no device'}.", flush=True
        )
        soak.line(music, 0, str(places.data))  # processor time is counted from here on
        try:
            for past in range(1, minutes + 1):
                pause.wait(60)
                print(soak.line(music, past, str(places.data)), flush=True)
        except KeyboardInterrupt:
            print(f"\nInterrupted in minute {past}.")
        print(soak.summary(past))
        music.stop()
        music.detach()
    return 0 if soak.starved_ms == 0 and not soak.happened[Happening.SKIPPED] else 1


def everything() -> Programme:
    """Put all the music that ships into one phase."""
    reports = find_playlists(assets() / "playlists")
    tracks = tuple(track for report in reports for track in report.playlist.tracks)
    lists = [report.playlist for report in reports if report.playlist.tracks]
    return programme(
        {"soak": 0.0}, {"soak": replace(lists[0], tracks=tracks)}, last_resort(assets() / "playlists")
    )


def _await_music(music: MusicClient) -> None:
    """Wait until something plays, or for so long."""
    pause, deadline = threading.Event(), time.monotonic() + ANSWER_S
    while not music.state().position_s and time.monotonic() < deadline:
        pause.wait(0.1)


def _plays_for(process: psutil.Process, folder: str) -> bool:
    try:
        words = process.cmdline()
    except psutil.Error:
        return False
    return {WORD, Child.AUDIO, folder} <= set(words)


if __name__ == "__main__":
    sys.exit(main())
