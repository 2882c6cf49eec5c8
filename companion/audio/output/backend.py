"""Which back end plays: PyAV decodes and libVLC plays; where one can't be used, something in its place."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from companion.audio.decoding.file_source import FileOpener, FileSource
from companion.audio.decoding.vlc_door import Closed, Door, open_door
from companion.audio.decoding.vlc_source import VlcSource, decodes
from companion.audio.output.output import Output, Pull
from companion.session.music.programme import Track
from companion.session.music.troubles import MusicTrouble


@dataclass(frozen=True, slots=True)
class Backend:
    """What decodes and what plays.

    ``name`` is empty where nothing can; ``why`` says why it is not libVLC alone, ``reason`` says it in a few
    words for the log.
    """

    name: str
    ways: Callable[[Track], Sequence[FileOpener]]
    make_output: Callable[[Pull], Output] | None
    why: MusicTrouble = MusicTrouble.NONE
    reason: str = ""


def choose_backend(known: str = "") -> Backend:
    """Try what there is, by building it and decoding half a second of sound.

    One that is ``known``, for it has just played without fault, is not tried again: that would be silence.
    """
    door = open_door(lambda door: door.backend == known or decodes(partial(VlcSource, door)))
    if isinstance(door, Door):
        return _libvlc(door, "" if door.backend == known else _av_trouble())
    try:
        return _of_our_own(door)
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with it, the session goes on without music
        reason = f"{door.reason}; {type(problem).__name__}: {problem}"
        return Backend("", lambda _track: (), None, why=_what_to_install(), reason=reason)


def _libvlc(door: Door, av_trouble: str) -> Backend:
    """Play through libVLC, and decode as everything is measured and checked, unless that can't be loaded."""
    from companion.audio.output.vlc_output import VlcOutput  # noqa: PLC0415 - no other back end needs it

    output = partial(VlcOutput, door)
    if av_trouble:
        vlc = partial(VlcSource, door)
        return Backend(
            door.backend, lambda _track: (vlc,), output, why=MusicTrouble.UNMEASURED, reason=av_trouble
        )
    return Backend(door.backend, lambda _track: (_by_av,), output)


def _av_trouble() -> str:
    """Why PyAV decodes nothing here, in a few words for the log; nothing where it does."""
    try:
        return "" if decodes(_by_av) else "PyAV could not decode a test sound"
    except Exception as problem:  # noqa: BLE001 - libVLC decodes then
        return f"{type(problem).__name__}: {problem}"


def _of_our_own(closed: Closed) -> Backend:
    import av  # noqa: PLC0415 - it may be that which can't be loaded
    import miniaudio  # noqa: PLC0415

    from companion.audio.output.mini_output import MiniOutput  # noqa: PLC0415

    if reason := _av_trouble():
        raise ValueError(reason)
    return Backend(
        f"PyAV {av.__version__} and miniaudio {miniaudio.__version__}",
        lambda _track: (_by_av,),
        MiniOutput,
        MusicTrouble.OWN_DECODER,
        closed.reason,
    )


def _by_av(
    path: str, /, *, start_s: float, ahead_s: float, before: Callable[[str], object] | None = None
) -> FileSource:
    from companion.audio.decoding.av_source import AvSource  # noqa: PLC0415 - it may be that which can't be loaded

    return AvSource(path, start_s=start_s, ahead_s=ahead_s, before=before)


def _what_to_install() -> MusicTrouble:
    return MusicTrouble.INSTALL_PACKAGES if sys.platform == "linux" else MusicTrouble.INSTALL_VLC
