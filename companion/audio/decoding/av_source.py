"""Decode one file through PyAV into a ring, ahead of what plays."""

from contextlib import suppress

from companion.audio.decoding.av_file import AudioError
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.file_source import FileSource
from companion.override import override


class AvSource(FileSource):
    """A file being decoded by PyAV."""

    @override
    def _decode(self, path: str, start_s: float) -> None:
        with suppress(AudioError):  # what can't be decoded ends here, and the deck sees how much there was
            for sound in decoded(path, start_s):
                if not self.ring.write(sound):
                    break
