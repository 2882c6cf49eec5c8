"""Which back end plays: libVLC, or where it can't be used PyAV and miniaudio, or none."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from companion.audio.deck import NoSource, Open, Source, Ways
from companion.audio.decode import VlcSource, decodes
from companion.audio.output import Hush, Output, Pull
from companion.audio.vlc_door import Closed, Door, open_door
from companion.session.programme import Track


@dataclass(frozen=True, slots=True)
class Backend:
    """What decodes and what plays.

    ``name`` is empty where nothing can; ``why`` says in a sentence why it is not libVLC, ``reason`` in a few
    words for the log; ``fall_s`` is how fast the output's own volume has to fall to be silent in time.
    """

    name: str
    ways: Ways
    make_output: Callable[[Pull], Output] | None
    fall_s: float = Hush.FALL
    why: str = ""
    reason: str = ""


def choose_backend() -> Backend:
    """Try what there is, by building it and decoding half a second of sound."""
    door = open_door(lambda door: decodes(partial(VlcSource, door)))
    if isinstance(door, Door):
        return _libvlc(door)
    try:
        return _of_our_own(door)
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with it, the session goes on without music
        reason = f"{door.reason}; {type(problem).__name__}: {problem}"
        return Backend("", lambda _track: (NoSource,), None, why=_advice(), reason=reason)


def _libvlc(door: Door) -> Backend:
    from companion.audio.vlc_output import VlcOutput  # noqa: PLC0415 - no other back end needs it

    def ways(track: Track) -> Sequence[Open]:
        """Use libVLC first, but for an album: it swallows up to 80 ms of the end of a file."""
        vlc = partial(VlcSource, door)
        return (_by_av, vlc) if track.album else (vlc, _by_av)

    return Backend(door.backend, ways, partial(VlcOutput, door))


def _of_our_own(closed: Closed) -> Backend:
    import av  # noqa: PLC0415 - large, and mostly not needed
    import miniaudio  # noqa: PLC0415

    from companion.audio.mini_output import LATENCY_S, MiniOutput  # noqa: PLC0415

    if not decodes(_by_av):
        raise ValueError("a test sound could not be decoded")
    return Backend(
        f"PyAV {av.__version__} and miniaudio {miniaudio.__version__}",
        lambda _track: (_by_av,),
        MiniOutput,
        Hush.FALL - LATENCY_S,
        "Music is played by the program's own decoder, because libVLC can't be used on this computer.",
        closed.reason,
    )


def _by_av(path: str, /, *, start_s: float, ahead_s: float) -> Source:
    from companion.audio.av_source import AvSource  # noqa: PLC0415 - large, and mostly not needed

    return AvSource(path, start_s=start_s, ahead_s=ahead_s)


def _advice() -> str:
    """Say in one sentence what to install where nothing plays."""
    how = {"linux": "install libVLC with “apt install libvlc5 vlc-plugin-base”"}
    otherwise = "install VLC (64 bit) from videolan.org"
    return f"No music can play: {how.get(sys.platform, otherwise)}, then start again."
