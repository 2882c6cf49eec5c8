"""The one thread that waits for the disk while somebody types."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from companion.desktop.log import wordless
from companion.i18n import tr, tr_noop
from companion.ports.calls import Failed
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

    def soon(self, write: Write, then: Callable[[], None], failed: Failed) -> None:
        """Return at once."""

        def carry_out() -> None:
            try:
                _carry_out(write)
            except RecordError as error:
                problem = str(error)
                self._post(lambda: failed(problem))
            else:
                self._post(then)

        try:
            self._thread.submit(carry_out)
        except RuntimeError:
            self._post(lambda: failed(tr(CLOSED)))

    def now(self, write: Write) -> None:
        """Return when this and everything before it has ended."""
        try:
            ending = self._thread.submit(_carry_out, write)
        except RuntimeError:
            raise RecordError(tr(CLOSED)) from None
        ending.result()

    def close(self) -> None:
        """Finish what was handed over and end the thread."""
        self._thread.shutdown()


def _carry_out(write: Write) -> None:
    try:
        write()
    except RecordError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the words are not kept, and that is said
        log.error("while keeping what was typed: %s", wordless(error))  # noqa: TRY400 - no words in the log
        raise RecordError(tr(FAILED)) from None
