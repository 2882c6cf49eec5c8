"""Who may open the record, and by what."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from companion.db import folder
from companion.files import textfile
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.resources import assets
from companion.services.access.sealed_slips import SealedSlips
from companion.services.background import LOCKED, Background
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut

if TYPE_CHECKING:
    from companion.db.keys.keychain import Keychain
    from companion.db.keys.record_keys import RecordKeys
    from companion.db.keys.vault import Unlocked
    from companion.db.store import Store
    from companion.settings import PaperSize


class Practitioners:
    """The practitioners of one record, their passphrases and the recovery key.

    ``on_open`` and ``on_close`` tell it when the record is opened and locked; in between it holds the keys,
    for a new passphrase wraps them anew.
    """

    def __init__(
        self,
        place: Path,
        background: Background,
        paper: "Callable[[], PaperSize]",
        keychain: "Callable[[], Keychain] | None" = None,
    ) -> None:
        self._place = place
        self._paper = paper
        self._keychain = keychain or _system_keychain
        self._background = background
        self._keys: RecordKeys | None = None
        self._store: Store | None = None
        self.signed_in = ""
        self.sealed = SealedSlips(background, self._opened, lambda: self.signed_in, self.prove, paper)

    def on_open(self, keys: "RecordKeys", store: "Store", initials: str) -> None:
        """Take note of who opened the record."""
        self._keys, self._store, self.signed_in = keys, store, initials

    def on_close(self) -> None:
        """Let go of the keys."""
        self.sealed.shut()
        self._keys, self._store, self.signed_in = None, None, ""

    def open_by(self, secret: str) -> "Unlocked":
        """Open the key file by a passphrase or the recovery key; this takes a while."""
        from companion.db.keys import vault  # loads cryptography, not before the window is painted

        return vault.open_by(self._place, secret)

    def secret_for(self, purpose: str) -> str:
        """Make a secret of the open record's key, for what only this practice is to open."""
        if self._keys is None:
            raise RecordError(tr(LOCKED))
        return self._keys.for_purpose(purpose).hex()

    def open_by_keychain(self) -> "Unlocked":
        """Open the key file by what the keychain of this computer holds."""
        from companion.db.keys import vault

        return vault.unlock_with_keychain(self._place, self._keychain())

    def keychain_opens(self) -> bool:
        """Tell, before anything is loaded, whether a keychain may open the record."""
        try:
            return '"keychain"' in textfile.read(self._place / folder.VAULT)
        except (OSError, ValueError):
            return False

    def practitioners(self) -> Sequence[str]:
        """Give everyone's initials."""
        from companion.db.keys import vault

        return vault.practitioners(self._place)

    def has_recovery_key(self) -> bool:
        """Tell whether a recovery key was written down."""
        from companion.db.keys import vault

        return vault.has_recovery_key(self._place)

    def suggest(self) -> str:
        """Draw a passphrase of six words."""
        from companion.db.keys.wordlist import suggest

        return suggest(self._words)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        from companion.db.keys.wordlist import load_wordlist

        return load_wordlist(assets() / "words" / "eff_large.txt")

    def add(self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Let one more practitioner in."""

        def work(keys: "RecordKeys", store: "Store") -> None:
            from companion.db.keys import vault

            vault.refuse_taken(initials, [*store.audit.actors(), *vault.practitioners(self._place)])
            vault.add_practitioner(self._place, keys, initials, passphrase)
            store.key_log.let_in(initials)

        self._do(work, then, failed)

    def remove(self, initials: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a practitioner in no more."""
        signed_in = self.signed_in

        def work(keys: "RecordKeys", store: "Store") -> None:
            from companion.db.keys import vault

            if initials == signed_in:
                raise RecordError(
                    tr("{initials} is signed in: nothing was changed; somebody else can do this.").format(
                        initials=initials
                    )
                )
            vault.remove_practitioner(self._place, keys, initials)
            store.key_log.note("remove", "practitioner", initials)

        self._do(work, then, failed)

    def change_passphrase(self, old: str, new: str, then: Callable[[], None], failed: Failed) -> None:
        """Give who is signed in a new passphrase, if the old one is right."""
        signed_in = self.signed_in

        def work(keys: "RecordKeys", store: "Store") -> None:
            from companion.db.keys import vault

            opened = vault.open_by(self._place, old)
            opened.keys.forget()
            if opened.initials != signed_in:
                raise RecordError(tr("This is another practitioner's passphrase: nothing was changed."))
            self._reopen(store, signed_in, old)
            vault.set_passphrase(self._place, keys, signed_in, new)
            store.key_log.note("change", "passphrase", signed_in)
            try:
                store.private.follow(new, vault.work_of(self._place, signed_in))
            except RecordError as problem:
                said = tr("The passphrase is changed; private notes still open by the one before. {problem}")
                raise RecordError(said.format(problem=problem)) from None

        self._do(work, then, failed)

    def uses_keychain(self) -> bool:
        """Tell whether this computer's keychain opens the record for who is signed in."""
        from companion.db.keys import vault

        return vault.has_keychain(self._place, self.signed_in)

    def use_keychain(self, *, use: bool, then: Callable[[], None], failed: Failed) -> None:
        """Let the keychain open the record for who is signed in, or no more."""
        signed_in = self.signed_in

        def work(keys: "RecordKeys", store: "Store") -> None:
            from companion.db.keys import vault

            change = vault.put_into_keychain if use else vault.take_out_of_keychain
            change(self._place, keys, signed_in, self._keychain())
            store.key_log.note("add" if use else "remove", "keychain", signed_in)

        self._do(work, then, failed)

    def new_recovery_key(self) -> str:
        """Draw a recovery key; it opens nothing until it is kept."""
        from companion.db.keys import recovery

        return recovery.new()

    def keep_recovery_key(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a recovery key that was written down open the record, in place of any before it."""

        def work(keys: "RecordKeys", store: "Store") -> None:
            from companion.db.keys import vault

            vault.keep_recovery_key(self._place, keys, key)
            store.key_log.note("change", "recovery key")

        self._do(work, then, failed)

    def recovery_page(self, key: str, *, private: bool = False) -> LaidOut:
        """Lay a recovery key, or a slip for private notes, out as a page; nothing is written down."""
        from companion.export.key_page import key_page

        return LaidOut(key_page(key, self._paper(), self.signed_in if private else ""), GlyphNotice())

    def _opened(self) -> "Store":
        if self._store is None:
            raise RecordError(tr(LOCKED))
        return self._store

    # -- private notes --------------------------------------------------------------------------------

    def open_private(self, initials: str, passphrase: str, *, seal: bool) -> None:
        """Open somebody's private notes by what opened the record to them; those of before are sealed.

        Nobody waits for it. Where the passphrase was set by the recovery key they stay shut.
        """
        store = self._store
        if store is None or not initials:
            return
        store.private.expect()

        def work() -> None:
            from companion.record.backups import BackupReason

            try:
                self._open_private(store, initials, passphrase)
            finally:
                store.private.settled()
            if seal:
                store.private.seal(lambda: store.backups.make(self._place, BackupReason.MIGRATION))

        self._background.beside(work)

    def prove(self, passphrase: str) -> None:
        """Open the private notes of who is signed in, who has not shown a passphrase yet; takes a while."""
        from companion.db.keys import vault

        store, signed_in = self._store, self.signed_in
        opened = vault.open_by(self._place, passphrase)
        opened.keys.forget()
        if opened.initials != signed_in:
            raise RecordError(tr("Private notes open with the passphrase of who wrote them."))
        if store is not None:
            self._open_private(store, signed_in, passphrase)

    def _open_private(self, store: "Store", initials: str, passphrase: str) -> None:
        from companion.db.keys import vault

        store.private.open_for(initials, passphrase, vault.work_of(self._place, initials))

    def _reopen(self, store: "Store", initials: str, passphrase: str) -> None:
        """Open private notes by the passphrase that is about to go, if they are not open."""
        if not store.private.are_open():
            self._open_private(store, initials, passphrase)

    def has_private_slip(self) -> bool:
        """Tell whether who is signed in wrote down a slip that opens their private notes."""
        return self._store is not None and self._store.private.has_slip()

    def keep_private_slip(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a slip that was written down open the private notes of who is signed in."""
        self._do(lambda _, store: store.private.keep_slip(key), then, failed)

    def verify(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Say whose passphrase this is; the record is open already."""
        signed_in, store = self.signed_in, self._store

        def work() -> str:
            from companion.db.keys import vault

            opened = vault.open_by(self._place, passphrase)
            opened.keys.forget()
            if store is not None and not opened.initials:
                store.private.shut()  # the recovery key opens nobody's
            elif store is not None:
                with suppress(RecordError):
                    self._open_private(store, opened.initials, passphrase)
            return opened.initials or signed_in

        self._background.do(work, then, failed)

    def _do(
        self, work: "Callable[[RecordKeys, Store], None]", then: Callable[[], None], failed: Failed
    ) -> None:
        """Do something with the keys as they are now; a lock that comes meanwhile waits for its end."""
        keys, store = self._keys, self._store
        if keys is None or store is None:
            failed(tr(LOCKED))
            return

        def safely() -> None:
            store.key_log.refuse_older()
            work(keys, store)

        self._background.do(safely, lambda _: then(), failed)


def _system_keychain() -> "Keychain":
    from companion.db.keys.keychain import SystemKeychain

    return SystemKeychain()
