"""What plain libVLC does with the same files: ``list FILE …`` or ``ramps FADE_S SECONDS FILE …``."""

import json
import sys
import time
from itertools import pairwise
from math import cos, pi, sin

import vlc

STEP_S = 0.02


def main(how: str, *arguments: str) -> None:
    """Play to the end, and print how much processor time that took."""
    began, before = time.monotonic(), time.process_time()
    if how == "list":
        play_list(arguments)
    else:
        play_ramps(float(arguments[0]), float(arguments[1]), arguments[2:])
    took = time.monotonic() - began
    print(json.dumps({"cpu_percent": 100 * (time.process_time() - before) / took}))


def play_list(files: tuple[str, ...]) -> None:
    """Let a MediaListPlayer follow its list."""
    instance = vlc.Instance("--no-video", "--quiet")
    player = instance.media_list_player_new()
    media = instance.media_list_new(list(files))
    player.set_media_list(media)
    player.play()
    time.sleep(2.0)
    while player.is_playing():
        time.sleep(0.1)
    player.stop()


def play_ramps(fade_s: float, seconds: float, files: tuple[str, ...]) -> None:
    """Let two players take turns, with equal-power ramps of their volumes, fifty steps a second."""
    instance = vlc.Instance("--no-video", "--quiet")
    players = [instance.media_player_new(file) for file in files]
    players[0].audio_set_volume(100)
    players[0].play()
    time.sleep(seconds - fade_s)
    for going, coming in pairwise(players):
        coming.audio_set_volume(0)
        coming.play()
        start = time.monotonic()
        while (passed := (time.monotonic() - start) / fade_s) < 1:
            for player, amplitude in ((going, cos(passed * pi / 2)), (coming, sin(passed * pi / 2))):
                player.audio_set_volume(round(100 * amplitude ** (1 / 3)))  # PulseAudio takes the cube
            time.sleep(STEP_S)
        coming.audio_set_volume(100)
        going.stop()
        time.sleep(seconds - 2 * fade_s)
    players[-1].stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
