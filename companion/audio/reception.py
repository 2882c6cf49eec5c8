"""Where programs knock: every connection has a thread that hands requests to the owner thread and waits."""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeAlias

from companion.audio.wire import Message, decode, encode

if sys.platform != "win32":
    import fcntl

Request: TypeAlias = tuple[Message, "Future[Message]"]


def hold(data_dir: Path) -> Callable[[], None] | None:
    """Take the lock of a data folder, which its holder's death releases; ``None`` if another process has it.

    With the lock held, a socket at the address can only be a dead one. A named pipe is its own lock.
    """
    if sys.platform == "win32":
        return lambda: None
    file = (data_dir / "music.lock").open("wb")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file.close


class Reception:
    """Listens at an address, and puts what is asked into one queue."""

    def __init__(self, address: str, key: bytes) -> None:
        self.requests: SimpleQueue[Request] = SimpleQueue()
        if sys.platform != "win32":
            Path(address).unlink(missing_ok=True)
        self._listener = Listener(address, authkey=key)
        self._socket = None if sys.platform == "win32" else Path(address)
        self._identity = _identity(self._socket) if self._socket else None
        threading.Thread(target=self._accept, name="reception", daemon=True).start()

    @property
    def reachable(self) -> bool:
        """Whether anybody can still come; not when the folder was thrown away."""
        try:
            return self._socket is None or _identity(self._socket) == self._identity
        except OSError:
            return False

    def close(self) -> None:
        """Stop listening; the address is free again."""
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except (AuthenticationError, EOFError, ConnectionError):
                continue  # a stranger, or one who left at the door
            except OSError:
                return  # closed
            threading.Thread(target=self._serve, args=(connection,), name="visitor", daemon=True).start()

    def _serve(self, connection: "Connection[Any, Any]") -> None:
        """Answer one request after another. A visitor who does not read delays nobody but itself."""
        with connection:
            while True:
                try:
                    message = decode(connection.recv_bytes())
                    answer: Future[Message] = Future()
                    self.requests.put((message, answer))
                    connection.send_bytes(encode(answer.result()))
                except (EOFError, OSError, ValueError):
                    return


def _identity(path: Path) -> tuple[int, int]:
    """Tell a socket from a later one of the same name; its inode alone may be used again."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns
