"""What the program and the music process say to each other: JSON in bytes, never pickles."""

import hashlib
import json
import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeAlias

from companion.files import durable, textfile
from companion.machine_clock import read_clocks
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
from companion.session.music.outputs import Outputs
from companion.session.music.programme import Cue, Happening, MusicEvent, MusicState, Programme, Track
from companion.session.music.troubles import MusicTrouble

Message: TypeAlias = dict[str, Any]


def encode(message: Mapping[str, Any]) -> bytes:
    """Write a message down."""
    return json.dumps(message).encode()


def decode(data: bytes) -> Message:
    """Read a message; anything but an object is refused with ``ValueError``."""
    message = textfile.from_json(data)
    if not isinstance(message, dict):
        raise ValueError("a message is an object")  # noqa: TRY004
    return message


def programme_to_json(programme: Programme) -> Message:
    """Write a programme down."""
    return asdict(programme)


def programme_from_json(value: Mapping[str, Any]) -> Programme:
    """Read a programme."""
    resort = value["last_resort"]
    return Programme(
        cues=tuple(_cue_from_json(cue) for cue in value["cues"]),
        fade_seconds=float(value["fade_seconds"]),
        outlive_seconds=float(value["outlive_seconds"]),
        last_resort=None if resort is None else Track(**resort),
        known=tuple(map(_past, value.get("known", ()))),
    )


def _cue_from_json(value: Mapping[str, Any]) -> Cue:
    """Read a cue; a programme that was kept before there was living music names none."""
    living = value.get("living")
    return Cue(
        value["phase"],
        tuple(Track(**track) for track in value["tracks"]),
        None if living is None else living_from_json(living),
    )


def living_from_json(value: Mapping[str, Any]) -> LivingMusic:
    """Read what a cue asks of living music."""
    moods = {"mood": Mood(**value["mood"]), "later": _mood(value["later"])}
    past = value.get("past")
    return LivingMusic(**{**value, **moods, "past": None if past is None else _past(past)})


def _past(value: Mapping[str, Any]) -> LivingPast:
    return LivingPast(**{**value, "steerings": tuple(map(_steering, value["steerings"]))})


def _steering(value: Mapping[str, Any]) -> Steering:
    return Steering(**{**value, "mood": Mood(**value["mood"])})


def _mood(value: Mapping[str, Any] | None) -> Mood | None:
    return None if value is None else Mood(**value)


def outputs_to_json(outputs: Outputs) -> Message:
    """Write down what the practice has set for its outputs."""
    return {"loudest": dict(outputs.loudest), "output": outputs.chosen, "hiss": outputs.hiss}


def outputs_from_json(message: Mapping[str, Any]) -> Outputs:
    """Read what the practice has set for its outputs; a program from before knows no hiss."""
    return Outputs(message["loudest"], str(message["output"]), bool(message.get("hiss")))


def event_from_json(value: Mapping[str, Any]) -> MusicEvent:
    """Read an event; one that was kept before there was living music has no steering."""
    steering = None if value.get("steering") is None else _steering(value["steering"])
    return MusicEvent(**{**value, "happening": Happening(value["happening"]), "steering": steering})


def state_from_json(value: Mapping[str, Any]) -> MusicState:
    """Read a state."""
    troubles = {name: MusicTrouble(value[name]) for name in ("trouble", "backend_why")}
    return MusicState(**{**value, **troubles, "mood": _mood(value.get("mood"))})


def address(data_dir: Path, runtime_dir: Path) -> str:
    """Say where the music process of a data folder listens; each folder has an address of its own."""
    folder = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()
    if sys.platform == "win32":
        return rf"\\.\pipe\companion-music-{folder[:32]}"
    # Short: some systems take 103 bytes for the whole path of a socket.
    return str(runtime_dir.resolve() / f"music-{folder[:8]}.sock")


def key(data_dir: Path) -> bytes:
    """Read the secret that both sides share, made at the first need and readable by its owner only."""
    path = data_dir / "music.key"
    durable.clear_way(path)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))
    return path.read_bytes()


def boot_ns() -> int:
    """Read the clock that counts from boot through sleep, as the session clock does."""
    return read_clocks().boot_ns
