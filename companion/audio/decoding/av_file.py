"""The one way in which files of music are opened: by any PyAV, and with nothing let in but sound."""

import os
import stat
from functools import cache
from pathlib import Path
from typing import Any, Final

import av
from av.codec import Codec, codecs_available
from av.codec.codec import UnknownCodecError
from av.container import InputContainer

from companion.session.music.troubles import FileFault, FileTrouble

FORMATS: Final = (
    "3gp,aa,aac,ac3,act,aea,aiff,amr,amrnb,amrwb,ape,asf,au,avi,avr,bonk,caf,dsf,dss,dts,dtshd,eac3,flac,flv,"
    "gsm,hcom,iff,ircam,loas,matroska,mlp,mmf,mov,mp3,mp4,mpc,mpc8,mpeg,mpegts,nistsphere,nsv,nut,ogg,oma,osq,"
    "paf,pvf,qcp,qoa,rka,rm,rso,shn,sox,tak,truehd,tta,voc,vqf,w64,wav,webm,wsd,wv,xwma"
)
"""The kinds of files that are read: they hold their sound themselves. None names other files or addresses."""

_LENIENT: Final[dict[str, Any]] = (
    {"metadata_errors": "surrogateescape"} if int(av.__version__.split(".")[0]) < 19 else {}
)
"""PyAV 19 always reads tags so, and knows the word no more; older ones refuse a file for a byte in a tag."""


class AudioError(Exception):
    """A file that cannot be played; the message is one sentence for the person who chose it."""

    def __init__(self, trouble: FileTrouble, path: str | Path) -> None:
        super().__init__(trouble.sentence(str(path)))
        self.code = trouble.code


def opened(path: str | Path) -> InputContainer:
    """Open a local file, whatever bytes its tags hold; raises `AudioError`, or what PyAV raises.

    Its pictures are never decoded: a cover of a few MB can unpack to gigabytes.
    """
    _refuse_what_is_no_file(Path(path))
    options = {
        "format_whitelist": FORMATS,
        "codec_whitelist": _codecs(),
        "protocol_whitelist": "file",
    }
    container: InputContainer = av.open(f"file:{path}", container_options=options, **_LENIENT)
    return container


def text_of(tag: str) -> str:
    """A tag as text that can be kept and shown: on one line, a mark in place of each byte that is none."""
    return " ".join(tag.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())


@cache
def _codecs() -> str:
    """Every decoder of sound there is."""
    found = []
    for name in codecs_available:
        try:
            codec = Codec(name, "r")
        except UnknownCodecError:
            continue  # it only encodes
        if codec.type == "audio":
            found.append(name)
    return ",".join(found)


def _refuse_what_is_no_file(path: Path) -> None:
    """Look before opening: a pipe would be waited for without end, and a device never ends."""
    try:
        kind = path.stat().st_mode
    except PermissionError:
        raise AudioError(FileTrouble(FileFault.FORBIDDEN), path) from None
    except (OSError, ValueError):
        raise AudioError(FileTrouble(FileFault.ABSENT), path) from None
    if not stat.S_ISREG(kind):
        raise AudioError(FileTrouble(FileFault.NO_FILE), path)
    if not os.access(path, os.R_OK):
        raise AudioError(FileTrouble(FileFault.FORBIDDEN), path)
