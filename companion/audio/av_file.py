"""The one way PyAV opens a file, whichever of its versions is installed."""

from pathlib import Path
from typing import Any, Final

import av
from av.container import InputContainer

_LENIENT: Final[dict[str, Any]] = (
    {"metadata_errors": "surrogateescape"} if int(av.__version__.split(".")[0]) < 19 else {}
)
"""PyAV 19 always reads tags so, and knows the word no more; older ones refuse a file for a byte in a tag."""


def opened(path: str | Path) -> InputContainer:
    """Open a local file, whatever bytes its tags hold; raises what PyAV raises."""
    container: InputContainer = av.open(f"file:{path}", **_LENIENT)
    return container


def text_of(tag: str) -> str:
    """A tag as text that can be kept and shown: on one line, a mark in place of each byte that is none."""
    return " ".join(tag.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
