"""Private notes: ciphertext under a key of their own, one for each practitioner.

The key is random and wrapped like the data key: by a key derived from the data key, or, where the
practitioner sets one, by a passphrase of its own, without which nobody reads these notes, not even with the
recovery key. Each note is AES-256-GCM with its id, session and owner as associated data, so that no row can
stand for another.
"""

import json
import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, insert, select, update

from companion.db import models
from companion.db.access import Access
from companion.db.keys import Kdf, Keys, Slot, canonical
from companion.ports import PrivateNotesLockedError, RecordError
from companion.record.notes import PrivateNote
from companion.record.typed_secrets import as_secret, as_secrets, length_of
from companion.tongue import later, tr

SHORTEST: Final = 12
"""The fewest characters of a passphrase of their own."""

_PURPOSE: Final = "private notes"
_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_OWN: Final = "passphrase"
_RECORDS: Final = "record"
_DAMAGED: Final = later(
    "A private note is damaged or not where it was written: nothing was changed; open a backup."
)


class PrivateNotes:
    """The private notes of the practitioner who opened the record; nobody else's are read."""

    def __init__(self, access: Access, kdf: Kdf | None = None) -> None:
        self._access = access
        self._kdf = kdf or Kdf()
        self._keys: Keys | None = None

    def has_passphrase(self) -> bool:
        """Tell whether a passphrase of their own is needed once before they are read."""
        slot = self._slot()
        return slot is not None and slot.kind == _OWN

    def are_open(self) -> bool:
        """Tell whether they can be read and written now."""
        return self._keys is not None or not self.has_passphrase()

    def open(self, passphrase: str) -> None:
        """Open them by their own passphrase; takes about half a second."""
        slot = self._slot()
        if slot is None or slot.kind != _OWN:
            return
        readings = (slot.opened(_PURPOSE, each) for each in as_secrets(passphrase))
        keys = next(filter(None, readings), None)
        if keys is None:
            raise RecordError(tr("This passphrase does not open the private notes."))
        self._keys = keys

    def shut(self) -> None:
        """Forget their key."""
        if self._keys is not None:
            self._keys.forget()
            self._keys = None

    def set_passphrase(self, passphrase: str) -> None:
        """Give them a passphrase of their own, or, by an empty one, take it away; they have to be open."""
        if passphrase and length_of(passphrase) < SHORTEST:
            raise RecordError(
                tr(
                    "A passphrase needs at least {least} characters; several words are best. "
                    "Nothing was changed."
                ).format(least=SHORTEST)
            )
        keys = self._key()
        slot = self._sealed(keys, passphrase)
        self._access.writer.wait_for(lambda connection: self._keep_slot(connection, slot))
        self._keys = keys

    def of(self, session_id: str) -> PrivateNote | None:
        """Read the private note of a session."""
        row = models.PrivateNote
        asked = select(row.id, row.session_id, row.owner, row.nonce, row.sealed, row.updated_ms)
        asked = asked.where(row.session_id == session_id, row.owner == self._access.actor)
        with self._access.reading() as connection:
            found = connection.execute(asked).first()
        if found is None:
            return None
        bound = _bound_to(found.id, found.session_id, found.owner)
        try:
            body = AESGCM(self._key().data_key()).decrypt(found.nonce, found.sealed, bound).decode()
        except InvalidTag:
            raise RecordError(tr(_DAMAGED)) from None
        return PrivateNote(found.id, found.session_id, found.owner, body, found.updated_ms)

    def save(self, note: PrivateNote) -> None:
        """Keep a private note as it stands; an empty one is gone."""
        key = self._key().data_key()
        owner = self._access.actor
        nonce = secrets.token_bytes(_NONCE_BYTES)
        body = note.body.encode("utf-8", "replace")
        sealed = AESGCM(key).encrypt(nonce, body, _bound_to(note.id, note.session_id, owner))

        def work(connection: Connection) -> None:
            row = models.PrivateNote
            kept = connection.scalar(select(row.id).where(row.id == note.id))
            values = {"nonce": nonce, "sealed": sealed, "updated_ms": note.updated_ms}
            if kept is None and note.body:
                same = {"id": note.id, "session_id": note.session_id, "owner": owner}
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
        self._access.trail.add(connection, action, "private_note", note.id, note.session_id)

    def _key(self) -> Keys:
        """Give the key, made when it is needed first."""
        if self._keys is not None:
            return self._keys
        slot = self._slot()
        if slot is not None and slot.kind == _OWN:
            raise PrivateNotesLockedError(tr("Private notes open with their own passphrase."))
        if slot is None:
            keys = Keys(secrets.token_bytes(_KEY_BYTES))
            made = self._sealed(keys, "")
            self._access.writer.wait_for(lambda connection: self._keep_slot(connection, made))
            return keys
        opened = slot.opened(_PURPOSE, self._access.keys.for_purpose(_PURPOSE))
        if opened is None:
            raise RecordError(tr(_DAMAGED))
        return opened

    def _sealed(self, keys: Keys, passphrase: str) -> Slot:
        if passphrase:
            return Slot.sealed(_PURPOSE, _OWN, self._access.actor, self._kdf, as_secret(passphrase), keys)
        secret = self._access.keys.for_purpose(_PURPOSE)
        return Slot.sealed(_PURPOSE, _RECORDS, self._access.actor, None, secret, keys)

    def _slot(self) -> Slot | None:
        row = models.PrivateKey
        with self._access.reading() as connection:
            found = connection.scalar(select(row.slot).where(row.owner == self._access.actor))
        return None if found is None else Slot.from_json(json.loads(found))

    def _keep_slot(self, connection: Connection, slot: Slot) -> None:
        row, owner = models.PrivateKey, self._access.actor
        text = canonical(slot.to_json()).decode()
        if connection.scalar(select(row.owner).where(row.owner == owner)) is None:
            connection.execute(insert(row), {"owner": owner, "slot": text})
        else:
            connection.execute(update(row).where(row.owner == owner).values(slot=text))
        self._access.trail.add(connection, "key", "private_key", owner, slot.kind)


def _bound_to(note_id: str, session_id: str, owner: str) -> bytes:
    return canonical([_PURPOSE, note_id, session_id, owner])
