"""A playlist proved: every track played to its end, unheard, and what is wrong said in a sentence each."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.audio.playlists.listed import PlaylistError, Problem
from companion.audio.playlists.reading import read_playlist
from companion.session.music.preflight import HeardMusic, steps, trouble_of
from companion.session.music.programme import Track


@dataclass(frozen=True, slots=True)
class CheckedPlaylist:
    """What is wrong with a playlist, one problem each, and how it is as a whole in a sentence."""

    problems: tuple[Problem, ...]
    summary: str = ""


def check_playlist(path: Path) -> CheckedPlaylist:
    """Play every track of a playlist to its end, and tell what is wrong, its minutes and its loudness."""
    try:
        report = read_playlist(path)
    except PlaylistError as error:
        return CheckedPlaylist((Problem(str(error)),))
    tracks = report.playlist.tracks
    heard = _hear_each_once(tracks)
    problems = [*report.problems]
    for track in tracks:
        sentence = trouble_of(track, heard[track.path])
        problems += [Problem(sentence, track.title)] if sentence else []
    problems += [Problem(step.sentence, step.after.title) for step in steps(tracks, heard)]
    return CheckedPlaylist(tuple(problems), _summary(path, tracks, heard, silence=report.playlist.silence))


def _hear_each_once(tracks: Sequence[Track]) -> dict[str, HeardMusic]:
    """Hear every file once, however often it is listed and by whatever ways and links it is named."""
    files = {track.path: os.path.realpath(track.path) for track in tracks}
    first = {file: track for track in reversed(tracks) if (file := files[track.path])}
    heard = {file: _hear(track) for file, track in first.items()}
    return {path: heard[file] for path, file in files.items()}


def _hear(track: Track) -> HeardMusic:
    from companion.audio.decoding.av_file import AudioError  # noqa: PLC0415 - loads PyAV, slow to start
    from companion.audio.decoding.measure import measure  # noqa: PLC0415

    try:
        measured = measure(Path(track.path))
    except AudioError as error:
        return HeardMusic(trouble=error.code)
    return HeardMusic(measured.seconds, measured.loudness, measured.true_peak)


def _summary(path: Path, tracks: tuple[Track, ...], heard: dict[str, HeardMusic], *, silence: bool) -> str:
    if silence:
        return f"{path.name}: silence, as chosen."
    whole = [heard[track.path] for track in tracks if not heard[track.path].trouble]
    minutes = sum(one.seconds for one in whole) / 60
    levels = [one.loudness + track.gain_db for track in tracks if not (one := heard[track.path]).trouble]
    between = f", between {min(levels):.1f} and {max(levels):.1f} LUFS as played" if levels else ""
    count = f"{len(whole)} track{'' if len(whole) == 1 else 's'}"
    return f"{path.name}: {count} to play, {minutes:.1f} minutes{between}."
