"""The one thread that writes: each piece of work is one transaction, in the order it was handed over."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from companion.db.connection import errors
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.record import RecordError

Work = Callable[[Connection], None]

_log = logging.getLogger(__name__)


class Writer:
    """Takes work from any thread and carries it out on its own; ``committed`` is called there afterwards."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.committed: Callable[[], None] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")

    def hand_over(
        self,
        work: Work,
        then: Callable[[], None] = lambda: None,
        failed: Failed = lambda _: None,
        first: Callable[[], None] = lambda: None,
    ) -> None:
        """Return at once; call ``then`` on the writer's thread when the work is durable, or else ``failed``.

        ``first`` is called there before the transaction begins, and whether or not it can; it must not raise.
        """
        try:
            self._thread.submit(self._carry_out, work, then, failed, first)
        except RuntimeError:
            failed(tr(errors.CLOSED))

    def wait_for(self, work: Work, contradiction: str = "") -> None:
        """Return when the work is durable, or raise ``RecordError``; ``contradiction`` says what it broke."""
        try:
            future = self._thread.submit(self._commit, work, contradiction)
        except RuntimeError:
            raise RecordError(tr(errors.CLOSED)) from None
        future.result()

    def alone(self, call: Callable[[], None]) -> None:
        """Return when a call was made on the writer's thread, outside any transaction."""
        try:
            future = self._thread.submit(call)
        except RuntimeError:
            raise RecordError(tr(errors.CLOSED)) from None
        future.result()

    def close(self) -> None:
        """Finish what was handed over and end the thread."""
        self._thread.shutdown()

    def _carry_out(
        self, work: Work, then: Callable[[], None], failed: Failed, first: Callable[[], None]
    ) -> None:
        first()
        tell = then
        try:
            self._commit(work)
        except RecordError as error:
            tell = partial(failed, str(error))
        try:
            tell()
        except Exception as error:  # noqa: BLE001 - the thread has to outlive whoever asked
            _log.error("could not tell that a write had ended: %s", type(error).__name__)

    def _commit(self, work: Work, contradiction: str = "") -> None:
        try:
            with self._engine.connect() as connection:
                try:
                    with connection.begin():
                        work(connection)
                except DBAPIError as error:
                    if errors.spoils_connection(error):
                        connection.invalidate()
                    raise
        except Exception as error:  # noqa: BLE001 - every failure has to reach the screen as a sentence
            _log.warning("a write failed: %s, SQLite code %d", type(error).__name__, errors.code(error))
            if contradiction and errors.breaks_rule(error):
                raise RecordError(contradiction) from None
            raise errors.while_writing(error) from None
        if self.committed is not None:
            with suppress(RuntimeError):  # the thread is about to end
                self._thread.submit(self.committed)
