"""The key of a practitioner's private notes: theirs alone, and by what it opens.

It is random, and wrapped under the passphrase of its owner, stretched as the vault stretches it but with a
salt of its own; under a passphrase of its own, where the owner set one; under a slip, a key on paper, where
the owner wrote one down; and, where the owner consents, under the practice's sealed slip (``sealed_slips``).
Neither the data key nor the recovery key of the record opens it. Only records of before have it under the
data key ("record"), until its owner unlocks by the passphrase and it is replaced.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, insert, select, update

from companion.db import models
from companion.db.audit.facts import Ref
from companion.db.connection.access import Access
from companion.db.keys import recovery
from companion.db.keys.record_keys import Kdf, RecordKeys, Slot, canonical
from companion.i18n import tr
from companion.ports.record import PrivateNotesLockedError, RecordError
from companion.record.typed.secrets import as_secret, as_secrets

PURPOSE: Final = "private notes"

PERSON: Final = "practitioner"
"""Opens by the passphrase that opens the record to its owner."""

OWN: Final = "passphrase"
"""Opens by a passphrase that is for private notes alone."""

RECORDS: Final = "record"
"""Opens by the data key, as all did once: not yet sealed."""

SLIP: Final = "slip"
"""Opens by the owner's key on paper."""

SEALED: Final = "sealed slip"
"""Opens by the slip that the practice keeps in an envelope."""

_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class _Open:
    """An open key, and whose it is."""

    owner: str
    keys: RecordKeys


@dataclass(frozen=True, slots=True)
class _Wrap:
    """A slot of somebody who has shown a right passphrase, and that passphrase as it is stretched for it."""

    owner: str
    slot: Slot
    stretched: bytes

    def holding(self, keys: RecordKeys) -> Slot:
        """Wrap a key, so that the passphrase opens it from now on."""
        return self.slot.holding(PURPOSE, self.stretched, keys)


class PrivateNotesKey:
    """The key of whoever acts now; one that was opened for somebody else opens nothing."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._open: _Open | None = None
        self._wrap: _Wrap | None = None

    # -- how it stands --------------------------------------------------------------------------------

    def kind(self) -> str:
        """Say by what it opens; nothing before it is needed first."""
        slot = self._slot(self._access.actor)
        return slot.kind if slot is not None else ""

    def is_open(self) -> bool:
        """Tell whether it can be used now."""
        return self._mine() is not None or self.kind() == RECORDS

    def has_slip(self) -> bool:
        """Tell whether its owner wrote down a slip that opens it."""
        return self._slip() is not None

    def can_be_wrapped(self) -> bool:
        """Tell whether its owner's passphrase was shown, so that it may open the key from now on."""
        return self._my_wrap() is not None

    def now(self) -> RecordKeys:
        """Give the key where it is open."""
        if (keys := self._mine()) is not None:
            return keys
        slot = self._slot(self._access.actor)
        if slot is None or slot.kind != RECORDS:
            raise PrivateNotesLockedError(
                tr("Private notes are shut: they open with the passphrase of who wrote them.")
            )
        keys = slot.opened(PURPOSE, self._access.keys.for_purpose(PURPOSE))
        if keys is None:
            raise RecordError(tr("The key of the private notes is damaged: open a backup."))
        return keys

    # -- opening --------------------------------------------------------------------------------------

    def open_for(self, owner: str, passphrase: str, kdf: Kdf) -> None:
        """Open it by a passphrase that has opened the record to its owner; takes about half a second.

        Where it does not open, since that passphrase was set by means of the recovery key, it stays shut.
        """
        secret, slot = as_secrets(passphrase)[-1], self._slot(owner)
        if slot is not None and slot.kind == PERSON:
            stretched = slot.stretched(secret)
            if keys := slot.opened_by(PURPOSE, stretched):
                self._open, self._wrap = _Open(owner, keys), _Wrap(owner, slot, stretched)
                return
        self._wrap = _fresh_wrap(owner, secret, kdf)
        if slot is None:
            self._open = _Open(owner, RecordKeys(secrets.token_bytes(_KEY_BYTES)))

    def open(self, typed: str) -> None:
        """Open it by its own passphrase, by one that opened it before, or by its owner's slip."""
        owner, slot = self._access.actor, self._slot(self._access.actor)
        if recovery.is_one(typed):
            slip = self._slip()
            mine = slip is not None and (slip.kind, slip.name) == (SLIP, owner)
            keys = slip.opened(PURPOSE, recovery.parse(typed)) if slip is not None and mine else None
            wrong = tr(
                "This key does not open the private notes: only a slip that was written down for them does. "
                "The recovery key of the record never does."
            )
        else:
            readings = as_secrets(typed) if slot is not None else ()
            keys = next(filter(None, (slot.opened(PURPOSE, each) for each in readings if slot)), None)
            wrong = tr("This passphrase does not open the private notes.")
        if keys is None:
            raise RecordError(wrong)
        self._open = _Open(owner, keys)
        wrap = self._my_wrap()
        if slot is not None and slot.kind == PERSON and wrap is not None and wrap.slot.id != slot.id:
            self.keep(wrap.holding(keys))

    def shut(self) -> None:
        """Forget everything that opens it."""
        if self._open is not None:
            self._open.keys.forget()
        self._open = self._wrap = None

    def shut_others(self, owner: str) -> None:
        """Forget what belongs to anybody else."""
        if self._open is not None and self._open.owner != owner:
            self._open.keys.forget()
            self._open = None
        if self._wrap is not None and self._wrap.owner != owner:
            self._wrap = None

    # -- by what it opens from now on -----------------------------------------------------------------

    def ready(self) -> None:
        """See that the key is open, and kept wrapped if it is needed for the first time."""
        keys, wrap = self.now(), self._my_wrap()
        if not self.kind() and wrap is not None:
            self.keep(wrap.holding(keys))

    def open_by_person(self) -> None:
        """Let the passphrase of its owner open it."""
        keys, wrap = self.now(), self._my_wrap()
        if wrap is None:
            raise RecordError(
                tr("Nothing was changed: lock the record and unlock it by your passphrase first.")
            )
        self.keep(wrap.holding(keys))

    def open_by_own(self, passphrase: str, kdf: Kdf) -> None:
        """Let a passphrase of its own open it."""
        keys, owner = self.now(), self._access.actor
        self.keep(Slot.sealed(PURPOSE, OWN, owner, kdf, as_secret(passphrase), keys))

    def open_by_slip(self, written: str) -> None:
        """Let a slip that its owner wrote down open it, in place of any before."""
        self.ready()
        slip = Slot.sealed(PURPOSE, SLIP, self._access.actor, None, recovery.parse(written), self.now())
        self._access.writer.wait_for(lambda connection: self._put_slip(connection, slip))

    def for_practice(self, written: str) -> Slot:
        """Wrap it once more, under the practice's sealed slip; how its owner opens it stays."""
        self.ready()
        return Slot.sealed(PURPOSE, SEALED, self._access.actor, None, recovery.parse(written), self.now())

    def rewrap(self, passphrase: str, kdf: Kdf) -> None:
        """Let a new passphrase of its owner open it, if the one before did and it is open."""
        owner = self._access.actor
        self._wrap = _fresh_wrap(owner, as_secrets(passphrase)[-1], kdf)
        if self.kind() == PERSON and self._mine() is not None:
            self.open_by_person()

    def replacement(self) -> tuple[Slot, RecordKeys]:
        """Make a new key, wrapped under the passphrase that its owner has shown."""
        keys, wrap = RecordKeys(secrets.token_bytes(_KEY_BYTES)), self._my_wrap()
        if wrap is None:
            raise PrivateNotesLockedError(tr("Type your passphrase first."))
        return wrap.holding(keys), keys

    def keep(self, slot: Slot) -> None:
        """Write down how it is wrapped."""
        self._access.writer.wait_for(lambda connection: self.put(connection, slot))

    def put(self, connection: Connection, slot: Slot, besides: Sequence[Ref] = ()) -> None:
        """Write down how it is wrapped, and a row of the trail that names what else was changed."""
        row, owner, text = models.PrivateKey, slot.name, _as_text(slot)
        if connection.scalar(select(row.owner).where(row.owner == owner)) is None:
            connection.execute(insert(row), {"owner": owner, "slot": text})
        else:
            connection.execute(update(row).where(row.owner == owner).values(slot=text))
        self._access.audit_trail.add(connection, "key", "private_key", owner, slot.kind, besides)

    def use(self, owner: str, keys: RecordKeys) -> None:
        """Go on with another key."""
        self._open = _Open(owner, keys)

    def drop(self) -> None:
        """Go on with what is kept, since another key could not be."""
        self._open = None

    # -- inside ---------------------------------------------------------------------------------------

    def _put_slip(self, connection: Connection, slip: Slot) -> None:
        row, owner = models.PrivateKey, slip.name
        connection.execute(update(row).where(row.owner == owner).values(slip=_as_text(slip)))
        self._access.audit_trail.add(connection, "key", "private_key", owner, slip.kind)

    def _mine(self) -> RecordKeys | None:
        held = self._open
        return held.keys if held is not None and held.owner == self._access.actor else None

    def _my_wrap(self) -> _Wrap | None:
        held = self._wrap
        return held if held is not None and held.owner == self._access.actor else None

    def _slot(self, owner: str) -> Slot | None:
        row = models.PrivateKey
        with self._access.reading() as connection:
            found = connection.scalar(select(row.slot).where(row.owner == owner))
        return None if found is None else Slot.from_json(json.loads(found))

    def _slip(self) -> Slot | None:
        row = models.PrivateKey
        with self._access.reading() as connection:
            found = connection.scalar(select(row.slip).where(row.owner == self._access.actor))
        return None if found is None else Slot.from_json(json.loads(found))


def _fresh_wrap(owner: str, secret: bytes, kdf: Kdf) -> _Wrap:
    slot = Slot.blank(PERSON, owner, kdf)
    return _Wrap(owner, slot, slot.stretched(secret))


def _as_text(slot: Slot) -> str:
    return canonical(slot.to_json()).decode()
