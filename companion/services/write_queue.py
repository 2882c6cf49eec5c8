"""The one thread that waits for the disk while somebody types."""

import logging
from concurrent.futures import ThreadPoolExecutor

from companion.desktop.log import wordless
from companion.i18n import tr, tr_noop
from companion.ports.calls import Done
from companion.ports.record import RecordError
from companion.ports.write_queue import Write
from companion.services.background import Post

log = logging.getLogger(__name__)

FAILED = tr_noop("This could not be kept, for a reason this program does not know.")
CLOSED = tr_noop("The program is being closed.")


class WriteQueue:
    """Writes what is typed, one thing after another; ``post`` brings the outcome to the main thread."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="keeping")

    def soon(self, write: Write, done: Done) -> None:
        """Return at once."""

        def carry_out() -> None:
            problem = _outcome(write)
            self._post(lambda: done(problem))

        try:
            self._thread.submit(carry_out)
        except RuntimeError:
            self._post(lambda: done(tr(CLOSED)))

    def now(self, write: Write) -> str:
        """Return when this and everything before it has ended."""
        try:
            return self._thread.submit(_outcome, write).result()
        except RuntimeError:
            return tr(CLOSED)

    def close(self) -> None:
        """Finish what was handed over and end the thread."""
        self._thread.shutdown()


def _outcome(write: Write) -> str:
    try:
        write()
    except RecordError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the words are not kept, and that is said
        log.error("while keeping what was typed: %s", wordless(error))  # noqa: TRY400 - no words in the log
        return tr(FAILED)
    return ""
