"""Private notes: ciphertext under a key that belongs to the person who wrote them, and to nobody else.

Each note is AES-256-GCM with its id, session and owner as associated data, so that no row can stand for
another. How the key opens is told in ``private_key``.
"""

import secrets
import threading
from collections.abc import Callable
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, func, insert, select, update

from companion.db import models
from companion.db.audit.facts import Ref
from companion.db.connection.access import Access
from companion.db.keys.record_keys import Kdf, Slot, canonical
from companion.db.private.private_key import OWN, PURPOSE, RECORDS, PrivateNotesKey
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.audit.verdict import FactKind
from companion.record.notes import PrivateNote
from companion.record.typed.secrets import length_of

SHORTEST: Final = 12
"""The fewest characters of a passphrase of their own."""

_NONCE_BYTES: Final = 12
_DAMAGED: Final = tr_noop(
    "A private note is damaged or not where it was written: nothing was changed; open a backup."
)


class PrivateNotes:
    """The private notes of the practitioner who opened the record; nobody else's are read."""

    def __init__(self, access: Access, kdf: Kdf | None = None) -> None:
        self._access = access
        self._kdf = kdf or Kdf()
        self._key = PrivateNotesKey(access)
        self._sealing = threading.Lock()
        self._opened = threading.Event()
        self._opened.set()

    # -- open and shut --------------------------------------------------------------------------------

    def has_passphrase(self) -> bool:
        """Tell whether a passphrase of their own is needed once before they are read."""
        return self._key.kind() == OWN

    def are_open(self) -> bool:
        """Tell whether they can be read and written now; an opening under way is waited for."""
        self._opened.wait()
        return self._key.is_open()

    def are_sealed(self) -> bool:
        """Tell whether nothing but their owner's secrets opens them; those of before are not sealed yet."""
        return self._key.kind() != RECORDS

    def are_new(self) -> bool:
        """Tell whether the passphrase that opens the record has to be shown before there is a key."""
        return not self._key.kind()

    def expect(self) -> None:
        """Say that they are about to be opened on another thread; whoever needs them waits for that."""
        self._opened.clear()

    def settled(self) -> None:
        """Say that this is over, whether they are open or not."""
        self._opened.set()

    def open_for(self, owner: str, passphrase: str, kdf: Kdf | None = None) -> None:
        """Open them by a passphrase that has just opened the record to their owner."""
        self._key.open_for(owner, passphrase, kdf or self._kdf)

    def open(self, typed: str) -> None:
        """Open them by their own passphrase, one that opened them before, or the slip of their owner."""
        self._key.open(typed)

    def shut(self) -> None:
        """Forget their key."""
        self._key.shut()

    def shut_others(self, owner: str) -> None:
        """Forget the key of anybody but this person, who goes on."""
        self._key.shut_others(owner)

    # -- by what they open ----------------------------------------------------------------------------

    def set_passphrase(self, passphrase: str) -> None:
        """Give them a passphrase of their own, or, by an empty one, take it away; they have to be open."""
        if not passphrase:
            self._key.open_by_person()
            return
        if length_of(passphrase) < SHORTEST:
            raise RecordError(
                tr(
                    "A passphrase needs at least {least} characters; several words are best. "
                    "Nothing was changed."
                ).format(least=SHORTEST)
            )
        self.refuse_unsealed()
        self._key.open_by_own(passphrase, self._kdf)

    def follow(self, passphrase: str, kdf: Kdf | None = None) -> None:
        """Let the new passphrase of their owner open them, if the one before did."""
        self._key.rewrap(passphrase, kdf or self._kdf)

    def has_slip(self) -> bool:
        """Tell whether their owner wrote down a slip that opens them."""
        return self._key.has_slip()

    def keep_slip(self, written: str) -> None:
        """Let a slip that was written down open them, in place of any before; they have to be open."""
        self.refuse_unsealed()
        self._key.open_by_slip(written)

    def slot_for_practice(self, written: str) -> Slot:
        """Wrap their key once more, under a sealed slip of the practice; they have to be open."""
        self.refuse_unsealed()
        self._opened.wait()
        return self._key.for_practice(written)

    def refuse_unsealed(self) -> None:
        """Refuse to give a new secret to a key that the data key opens as well."""
        if not self.are_sealed():
            raise RecordError(
                tr("The private notes are not sealed yet: lock, and unlock by your passphrase first.")
            )

    def seal(self, back_up: Callable[[], object]) -> None:
        """Move the notes of before to a key that only their owner's secrets open, after a backup.

        The passphrase has to have been shown. A note that is damaged stays as it is.
        """
        if self.are_sealed() or not self._key.can_be_wrapped():
            return
        if self._count():
            back_up()
        slot, keys = self._key.replacement()
        before, after = AESGCM(self._key.now().data_key()), AESGCM(keys.data_key())

        def work(connection: Connection) -> None:
            row, moved = models.PrivateNote, list[Ref]()
            asked = select(row.id, row.visit_id, row.owner, row.nonce, row.sealed)
            for note in connection.execute(asked.where(row.owner == slot.name)).all():
                bound = bound_to(note.id, note.visit_id, note.owner)
                try:
                    body = before.decrypt(note.nonce, note.sealed, bound)
                except InvalidTag:
                    continue
                nonce = secrets.token_bytes(_NONCE_BYTES)
                values = {"nonce": nonce, "sealed": after.encrypt(nonce, body, bound)}
                connection.execute(update(row).where(row.id == note.id).values(values))
                moved.append(Ref(FactKind.PRIVATE_NOTE, note.id))
            self._key.put(connection, slot, moved)
            self._key.use(slot.name, keys)

        with self._sealing:
            try:
                self._access.writer.wait_for(work)
            except BaseException:
                self._key.drop()
                raise

    def _count(self) -> int:
        row = models.PrivateNote
        asked = select(func.count()).where(row.owner == self._access.actor)
        with self._access.reading() as connection:
            return connection.scalar(asked) or 0

    # -- reading and writing --------------------------------------------------------------------------

    def of(self, visit_id: str) -> PrivateNote | None:
        """Read the private note of a session."""
        self._opened.wait()
        with self._sealing:
            return self._of(visit_id)

    def _of(self, visit_id: str) -> PrivateNote | None:
        row = models.PrivateNote
        asked = select(row.id, row.visit_id, row.owner, row.nonce, row.sealed, row.updated_ms)
        asked = asked.where(row.visit_id == visit_id, row.owner == self._access.actor)
        with self._access.reading() as connection:
            found = connection.execute(asked).first()
        if found is None:
            return None
        bound = bound_to(found.id, found.visit_id, found.owner)
        try:
            body = AESGCM(self._key.now().data_key()).decrypt(found.nonce, found.sealed, bound).decode()
        except InvalidTag:
            raise RecordError(tr(_DAMAGED)) from None
        return PrivateNote(found.id, found.visit_id, found.owner, body, found.updated_ms)

    def save(self, note: PrivateNote) -> None:
        """Keep a private note as it stands; an empty one is gone."""
        self._opened.wait()
        self._key.ready()
        owner = self._access.actor

        def work(connection: Connection) -> None:
            row = models.PrivateNote
            kept = connection.scalar(select(row.id).where(row.id == note.id))
            nonce = secrets.token_bytes(_NONCE_BYTES)
            body, bound = note.body.encode("utf-8", "replace"), bound_to(note.id, note.visit_id, owner)
            sealed = AESGCM(self._key.now().data_key()).encrypt(nonce, body, bound)
            values = {"nonce": nonce, "sealed": sealed, "updated_ms": note.updated_ms}
            if kept is None and note.body:
                same = {"id": note.id, "visit_id": note.visit_id, "owner": owner}
                connection.execute(insert(row), same | values)
                self._put_down(connection, "create", note)
            elif kept is not None and note.body:
                connection.execute(update(row).where(row.id == note.id).values(values))
                self._put_down(connection, "change", note)
            elif kept is not None:
                connection.execute(delete(row).where(row.id == note.id))
                self._put_down(connection, "delete", note)

        self._access.writer.wait_for(work)

    def _put_down(self, connection: Connection, action: str, note: PrivateNote) -> None:
        self._access.audit_trail.add(connection, action, "private_note", note.id, note.visit_id)


def bound_to(note_id: str, visit_id: str, owner: str) -> bytes:
    """Give what a private note is bound to, so that no row can stand for another."""
    return canonical([PURPOSE, note_id, visit_id, owner])
