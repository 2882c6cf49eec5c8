"""What goes on at the music's door until both sides have shown that they know the key; never for long."""

import os
import socket
import sys
import threading
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, answer_challenge, deliver_challenge
from typing import Any, Final, TypeAlias

Line: TypeAlias = "Connection[Any, Any]"

HANDSHAKE_S: Final = 2.0
"""So long somebody who knocks may take to show the key; who knows it needs a few milliseconds."""


class Handshake:
    """A connection that nothing is known of yet; it is hung up on where the key takes too long to come."""

    def __init__(self, line: Line) -> None:
        self._line = line
        # A name of its own for the same socket: it cannot become somebody else's while it is hung up on.
        self._socket = None if sys.platform == "win32" else socket.socket(fileno=os.dup(line.fileno()))

    def admit(self, key: bytes, seconds: float = HANDSHAKE_S) -> bool:
        """Ask whoever knocks for the key, and show it; say whether they knew it."""
        return self._shake(key, seconds, asks_first=True)

    def enter(self, key: bytes, seconds: float) -> bool:
        """Show the key, and ask whoever opened whether they know it."""
        return self._shake(key, seconds, asks_first=False)

    def hang_up(self) -> None:
        """End it from whatever thread; who waits for the other side does not wait any more."""
        with suppress(OSError):
            if self._socket is None:
                self._line.close()
            else:
                self._socket.shutdown(socket.SHUT_RDWR)

    def _shake(self, key: bytes, seconds: float, *, asks_first: bool) -> bool:
        limit = threading.Timer(seconds, self.hang_up)
        limit.daemon = True
        limit.start()
        try:
            if asks_first:
                deliver_challenge(self._line, key)
            answer_challenge(self._line, key)
            if not asks_first:
                deliver_challenge(self._line, key)
        except (AuthenticationError, AssertionError, EOFError, OSError, ValueError):
            return False  # an older Python asserts that a challenge begins like one
        else:
            return True
        finally:
            limit.cancel()
            if self._socket is not None:
                self._socket.close()


def call(address: str, key: bytes, seconds: float) -> "Line | None":
    """Knock at an address; ``None`` where somebody listens and does not let us in within so many seconds.

    Raises ``OSError`` where nobody listens.
    """
    try:
        line = _reach(address, seconds)
    except (TimeoutError, BlockingIOError):
        return None  # so many wait at the door that there is no room for one more
    if Handshake(line).enter(key, seconds):
        return line
    line.close()
    return None


def _reach(address: str, seconds: float) -> Line:
    if sys.platform == "win32":
        return Client(address)
    with socket.socket(socket.AF_UNIX) as there:
        there.settimeout(seconds)
        there.connect(address)
        there.settimeout(None)
        return Connection(there.detach())
