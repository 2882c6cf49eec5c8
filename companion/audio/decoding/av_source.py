"""Decode one file through PyAV into a ring, ahead of what plays."""

import threading
from typing import Final

from companion.audio.decoding.av_file import AudioError
from companion.audio.decoding.decoded import decoded
from companion.audio.engine.ring import Ring

_LET_GO_S: Final = 2.0
"""So long a disk that does not answer is waited for; the thread ends by itself when it does."""


class AvSource:
    """A file being decoded in a thread of its own."""

    def __init__(self, path: str, *, start_s: float, ahead_s: float) -> None:
        self.ring = Ring(ahead_s)
        self._thread = threading.Thread(target=self._run, args=(path, start_s), name="decoder", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop decoding and let go of the file."""
        self.ring.close()
        self._thread.join(_LET_GO_S)

    def _run(self, path: str, start_s: float) -> None:
        try:
            for sound in decoded(path, start_s):
                if not self.ring.write(sound):
                    break
        except AudioError:
            pass  # what can't be decoded ends here, and the deck sees how much there was
        finally:
            self.ring.end()
