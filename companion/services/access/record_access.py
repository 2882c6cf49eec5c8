"""What sets up, opens, recovers and locks the record."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from companion import memory
from companion.db import folder
from companion.i18n import tr
from companion.ports.record import OlderRecordError, RecordError
from companion.services.access.restoring import Restoring
from companion.services.background import LOCKED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from companion.db.keys.record_keys import RecordKeys
    from companion.db.keys.vault import Unlocked
    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.services.access.practitioners import Practitioners
    from companion.services.background import Background

log = logging.getLogger(__name__)


class RecordAccess:
    """Opens one record, each time for one practitioner, and holds it until it is locked.

    ``is_live`` tells whether a session is under way, and ``refusal`` why the folder is not this program's
    just now. ``on_open`` is told of the record on the thread that opened it, ``on_lock`` at once that it is
    to be locked, and ``on_close`` beside the window just before it is closed; ``sign`` for whom from now on,
    and ``on_restored`` that a backup became the record of this computer.
    """

    def __init__(
        self,
        place: Path,
        background: Background,
        practitioners: Practitioners,
        *,
        is_live: Callable[[], bool],
        refusal: Callable[[], str],
        on_open: Callable[[Store], None],
        on_lock: Callable[[], None],
        on_close: Callable[[], None],
        sign: Callable[[str], None],
        on_restored: Callable[[], None],
    ) -> None:
        self._place = place
        self._background = background
        self._practitioners = practitioners
        self._is_live = is_live
        self._refusal = refusal
        self.restoring = Restoring(place, background, refusal, on_restored)
        self._on_open = on_open
        self._on_lock = on_lock
        self._on_close = on_close
        self._sign = sign
        self._store: Store | None = None
        self._recovered: RecordKeys | None = None
        self._older: tuple[RecordKeys, str] | None = None
        self.trouble: list[str] = []
        self.initials = ""

    @property
    def store(self) -> Store:
        """The record; raises ``RecordError`` while it is locked."""
        if self._store is None:
            raise RecordError(tr(LOCKED))
        return self._store

    def is_new(self) -> bool:
        """Tell whether no record has been set up yet."""
        return not folder.holds_keys(self._place)

    # -- opening it -----------------------------------------------------------------------------------

    def set_up(self, initials: str, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Make a new record, off the GUI thread."""

        def work() -> str:
            from companion.db.keys import vault

            keys, recovery_key = vault.create(self._place, initials, passphrase)
            try:
                self._open(keys, initials)
            except RecordError:
                # Nothing is in it yet, and nobody has seen its recovery key: better to begin anew.
                vault.discard(self._place)
                raise
            return recovery_key

        def made(key: str) -> None:
            self._practitioners.open_private(initials, passphrase, seal=False)
            then(key)

        self._background.do(work, made, failed)

    def unlock(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by a passphrase or the recovery key, off the GUI thread."""

        def opened() -> None:
            self._practitioners.open_private(self.initials, passphrase, seal=not self._is_live())
            then()

        self._unlock(lambda: self._practitioners.open_by(passphrase), opened, failed)

    def unlock_by_keychain(self, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by the keychain of this computer, off the GUI thread."""
        self._unlock(self._practitioners.open_by_keychain, then, failed)

    def _unlock(self, open_vault: Callable[[], Unlocked], then: Callable[[], None], failed: Failed) -> None:
        locked = self._background.before()

        def work() -> None:
            locked()
            if said := self._refusal():
                raise RecordError(said)
            self._older = None
            opened = open_vault()
            self.trouble += [opened.notice] if opened.notice else []
            if opened.initials:
                self._open(opened.keys, opened.initials)
            else:
                self._recover(opened.keys)

        self._background.do(work, lambda _: then(), failed)

    def _open(self, keys: RecordKeys, initials: str, *, older: bool = False) -> None:
        from companion.db.store import Store  # SQLAlchemy loads while a passphrase is typed

        try:
            self._store = Store.open(self._place, keys, initials, older=older)
        except OlderRecordError:
            self._older = keys, initials
            raise
        self.trouble += self._store.notices
        self.initials = initials
        self._practitioners.on_open(keys, self._store, initials)
        self._on_open(self._store)

    # -- by the recovery key --------------------------------------------------------------------------

    def _recover(self, keys: RecordKeys, *, older: bool = False) -> None:
        """Keep what the recovery key has opened until there is a new passphrase; nothing older is changed."""
        from companion.db.keys.record_keys import RecordKeys
        from companion.db.store import Store, refuse_older

        if older:
            Store.open(self._place, RecordKeys(keys.data_key()), "", older=True).close()
        try:
            refuse_older(self._place, keys)
        except OlderRecordError:
            self._older = keys, ""
            raise
        self._recovered = keys

    def set_passphrase(
        self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed
    ) -> None:
        """Give who came by the recovery key initials and a new passphrase, and open the record to them."""

        def work() -> None:
            if self._recovered is None:
                raise RecordError(tr(LOCKED))
            from companion.db.keys import vault

            place, keys = self._place, self._recovered
            present = vault.practitioners(place)
            if initials not in present:
                from companion.db.audit import pages

                vault.refuse_taken(initials, [*pages.remembered(place, keys), *present])
            vault.set_passphrase(place, keys, initials, passphrase)
            self._open(keys, initials)
            self._recovered = None

        def opened(_: None) -> None:
            self._practitioners.open_private(initials, passphrase, seal=not self._is_live())
            then()

        self._background.do(work, opened, failed)

    # -- one that is older than it was ----------------------------------------------------------------

    def is_older(self) -> bool:
        """Tell whether the record was not opened because it is older than it was."""
        return self._older is not None

    def go_on_with_older(self, then: Callable[[], None], failed: Failed) -> None:
        """Open such a record all the same; its audit trail tells of it."""

        def work() -> None:
            if self._older is None:
                return
            keys, initials = self._older
            if initials:
                self._open(keys, initials, older=True)
                self._recovered = None
            else:
                self._recover(keys, older=True)
            self._older = None

        self._background.do(work, lambda _: then(), failed)

    # -- while it is open, and locking it -------------------------------------------------------------

    def act_for(self, initials: str) -> None:
        """Go on as another practitioner, who opened the curtain."""
        if self._store is None or initials == self.initials:
            return
        self.initials = initials
        self._store.act_for(initials)
        self._practitioners.signed_in = initials
        self._sign(initials)

    def lock(self) -> None:
        """Close the record and let go of its keys; what is under way in the background ends first."""
        memory.overwrite_what_is_freed(on=True)
        self._on_lock()
        finished = self._background.before()

        def work() -> None:
            finished()
            self._on_close()
            store, recovered = self._store, self._recovered
            self._store = self._recovered = None
            self.initials = ""
            self._practitioners.on_close()
            if recovered is not None:
                recovered.forget()
            if store is not None:
                with suppress(RecordError):
                    store.audit.note("lock", "record")
                store.close()
            memory.overwrite_small_pieces()

        def failed(said: str) -> None:
            log.warning(said)
            memory.let_go()

        self._background.do(work, lambda _: memory.let_go(), failed)

    def close(self) -> None:
        """Close the record as it is, at the end of the program."""
        if self._store is not None:
            self._store.close()
            self._store = None
