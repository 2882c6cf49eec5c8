"""Where programs knock: every connection has a thread that hands requests to the owner thread and waits."""

import sys
import threading
from concurrent.futures import Future
from multiprocessing.connection import Listener
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, TypeAlias

from companion.audio.process.handshake import Handshake, Line
from companion.audio.process.wire import Message, decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable

Request: TypeAlias = tuple[Message, "Future[Message]"]

STRANGERS: Final = 32
"""So many may be at the door without having shown the key; then whoever has been there longest goes."""

_BREATH_S: Final = 0.05
_LOOK_S: Final = 1.0


class RequestServer:
    """Listens at an address, and puts what is asked into one queue; nothing a stranger does can end it."""

    def __init__(self, address: str, key: bytes) -> None:
        self.requests: SimpleQueue[Request] = SimpleQueue()
        if sys.platform != "win32":
            Path(address).unlink(missing_ok=True)
        self._key = key
        self._listener = Listener(address, backlog=STRANGERS)
        self._socket = None if sys.platform == "win32" else Path(address)
        self._identity = _identity(self._socket) if self._socket else None
        self._closed = threading.Event()
        self.reachable = True
        """Whether anybody can still come, when last looked; not when the folder was thrown away."""
        self.at_once: Callable[[Message], object] = lambda _message: None
        """Told what is asked by the thread of who asks it, before it comes into the queue."""
        self._strangers: list[Handshake] = []
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, name="reception", daemon=True).start()
        if self._socket is not None:
            threading.Thread(target=self._look_out, name="lookout", daemon=True).start()

    def close(self) -> None:
        """Stop listening; the address is free again."""
        self._closed.set()
        self._listener.close()

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                line = self._listener.accept()
                threading.Thread(target=self._receive, args=(line,), name="visitor", daemon=True).start()
            except (OSError, RuntimeError):
                self._closed.wait(_BREATH_S)  # one who left at the door, or no file or thread is to be had

    def _look_out(self) -> None:
        """See now and then whether the way here is still there; nobody waits for a disk that hangs."""
        while self._socket is not None and not self._closed.wait(_LOOK_S):
            try:
                self.reachable = _identity(self._socket) == self._identity
            except OSError:
                self.reachable = False

    def _receive(self, line: Line) -> None:
        with line:
            try:
                stranger = Handshake(line)
            except OSError:
                return
            self._make_room_for(stranger)
            known = stranger.admit(self._key)
            with self._lock:
                self._strangers.remove(stranger)
            if known:
                self._serve(line)

    def _make_room_for(self, stranger: Handshake) -> None:
        with self._lock:
            for longest in self._strangers[: len(self._strangers) + 1 - STRANGERS]:
                longest.hang_up()
            self._strangers.append(stranger)

    def _serve(self, line: Line) -> None:
        """Answer one request after another. A visitor who does not read delays nobody but itself."""
        while True:
            try:
                message = decode(line.recv_bytes())
                self.at_once(message)
                answer: Future[Message] = Future()
                self.requests.put((message, answer))
                line.send_bytes(encode(answer.result()))
            except (EOFError, OSError, ValueError, RecursionError):
                return


def _identity(path: Path) -> tuple[int, int]:
    """Tell a socket from a later one of the same name; its inode alone may be used again."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns
