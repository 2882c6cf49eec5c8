"""Opening files of music: noted first, in case that ends the process, and never twice where a disk hangs."""

from collections.abc import Callable, Sequence
from functools import partial

from companion.audio.decoding.file_source import FileOpener, FileSource
from companion.audio.engine.open_track import NoSource, Source, SourceOpener
from companion.session.music.programme import Track
from companion.session.music.troubles import LeftOut


class Openings:
    """The ways in which tracks are opened; ``note`` is told each file, in the thread that opens it."""

    def __init__(self, ways: Callable[[Track], Sequence[FileOpener]], note: Callable[[str], object]) -> None:
        self._ways = ways
        self._note = note
        self._sources: list[tuple[str, FileSource]] = []

    def ways(self, track: Track) -> Sequence[SourceOpener]:
        """Give the ways for a track, the best first."""
        return [partial(self._open, way) for way in self._ways(track)]

    def _open(self, way: FileOpener, path: str, /, *, start_s: float, ahead_s: float) -> Source:
        self._sources = [known for known in self._sources if not known[1].over]
        if any(source.hangs for known, source in self._sources if known == path):
            return NoSource(path, start_s=start_s, ahead_s=ahead_s, trouble=LeftOut.LATE)
        source = way(path, start_s=start_s, ahead_s=ahead_s, before=self._note)
        self._sources.append((path, source))
        return source
