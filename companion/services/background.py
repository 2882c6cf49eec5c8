"""Slow work beside the window: each piece on a thread of its own, its outcome told on the main one."""

import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from companion.desktop.log import wordless
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError

log = logging.getLogger(__name__)

LOCKED: Final = tr_noop("The record is locked.")
UNEXPECTED: Final = tr_noop(
    "This did not come to its end, for a reason this program does not know; what was recorded before is "
    "kept. Try it again; if it stays so, keep a copy of the data folder and its log."
)

Post = Callable[[Callable[[], None]], None]
Result = TypeVar("Result")


class Background:
    """Does slow work; ``before`` lets a lock wait for its end, so that keys are not pulled from under it."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._under_way: list[threading.Thread] = []

    def do(
        self, work: Callable[[], Result], then: Callable[[Result], None], failed: Callable[[str], None]
    ) -> None:
        """Carry out work; then tell its result, or one calm sentence. Call this from the main thread."""

        def carry_out() -> None:
            try:
                result = work()
            except RecordError as error:
                sentence = str(error)
                self._post(lambda: failed(sentence))
            except Exception as error:  # noqa: BLE001 - the screen must not wait for ever
                log.error("in the background: %s", wordless(error))  # noqa: TRY400 - no words in the log
                self._post(lambda: failed(tr(UNEXPECTED)))
            else:
                self._post(lambda: then(result))

        self._start(carry_out)

    def _start(self, carry_out: Callable[[], None]) -> None:
        thread = threading.Thread(target=carry_out, name="in the background", daemon=True)
        self._under_way = [other for other in self._under_way if other.is_alive()] + [thread]
        thread.start()

    def beside(self, work: Callable[[], None]) -> None:
        """Do slow work that nobody waits for; failures go to the log. Call this from the main thread."""

        def carry_out() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 - nobody waits for it
                log.warning("beside: %s", wordless(error))

        self._start(carry_out)

    def before(self) -> Callable[[], None]:
        """Give a call that waits for everything begun until now."""
        begun = tuple(self._under_way)

        def wait() -> None:
            for thread in begun:
                thread.join()

        return wait
