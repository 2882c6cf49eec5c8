"""The key file: the random key of a record, wrapped once under each secret that may open it.

A passphrase is stretched by Argon2id, a recovery key is random enough as it is; either way the
result only wraps the data key, so a new passphrase never touches the record itself.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from companion.db import errors, folder, recovery
from companion.db.keys import Kdf, Keys, Slot, canonical
from companion.ports import RecordError

SHORTEST_PASSPHRASE: Final = 12

_COPY_USED: Final = "The key file vault.json is missing or damaged; its copy is used."
_DAMAGED: Final = (
    "The key file vault.json is damaged, and so is its copy: nothing was changed; put it back from a backup."
)

_FORMAT: Final = 1
_PASSPHRASE: Final = "passphrase"  # noqa: S105 - the kind of a slot
_RECOVERY: Final = "recovery"


class WrongPassphraseError(RecordError):
    """No practitioner's slot opens under this passphrase."""


class WrongRecoveryKeyError(RecordError):
    """A recovery key without a slip of the pen, but not the one of this record."""


class WeakPassphraseError(RecordError):
    """The passphrase is too short to protect a record."""


class VaultDamagedError(RecordError):
    """Something other than this program changed the key file, and its copy as well."""


class VaultMissingError(RecordError):
    """There is no key file in the folder."""


class VaultExistsError(RecordError):
    """There is a record in the folder already; new keys would shut it for ever."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened vault, whose passphrase opened it (empty for the recovery key), and what to say about it."""

    keys: Keys
    initials: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class _Vault:
    """What the key file says; ``mac`` is what whoever wrote it signed it with."""

    id: str
    slots: tuple[Slot, ...] = ()
    mac: str = ""

    def with_slot(self, kind: str, name: str, kdf: Kdf | None, secret: bytes, keys: Keys) -> "_Vault":
        """Add a slot, in place of the one of this kind and name, and sign the whole."""
        slot = Slot.sealed(self.id, kind, name, kdf, secret, keys)
        others = tuple(other for other in self.slots if (other.kind, other.name) != (kind, name))
        vault = replace(self, slots=(*others, slot))
        return replace(vault, mac=vault.signature(keys))

    def signature(self, keys: Keys) -> str:
        """Sign the content, which only the data key can."""
        return hmac.new(keys.for_purpose("vault"), canonical(self._body()), hashlib.sha256).hexdigest()

    def is_signed_by(self, keys: Keys) -> bool:
        """Tell whether nothing was changed since someone with these keys wrote it."""
        return hmac.compare_digest(self.mac, self.signature(keys))

    def encoded(self) -> bytes:
        """Write the content with a checksum, so that damage is told apart from a wrong passphrase."""
        body = self._body() | {"mac": self.mac}
        return canonical(body | {"checksum": _checksum(body)}) + b"\n"

    @classmethod
    def decoded(cls, content: bytes) -> "_Vault":
        """Read the content; anything out of place is a ``ValueError``, ``TypeError`` or ``KeyError``."""
        body = json.loads(content)
        checksum = body.pop("checksum")
        if checksum != _checksum(body):
            raise ValueError("checksum")
        if body["format"] > _FORMAT:
            raise errors.DataNewerError(
                "The key file was written by a newer version of Companion: "
                "nothing was changed; please update the program."
            )
        bytes.fromhex(body["mac"])
        return cls(body["id"], tuple(Slot.from_json(slot) for slot in body["slots"]), body["mac"])

    def _body(self) -> dict[str, Any]:
        return {"format": _FORMAT, "id": self.id, "slots": [slot.to_json() for slot in self.slots]}


def exists(place: Path) -> bool:
    """Tell whether a folder holds a key file."""
    return folder.holds_keys(place)


def create(place: Path, initials: str, passphrase: str, kdf: Kdf | None = None) -> tuple[Keys, str]:
    """Make the keys of a new record in a folder; give them, and the recovery key that is shown this once."""
    if exists(place) or folder.holds_record(place):
        raise VaultExistsError(
            "This folder holds a record already: nothing was changed; unlock it, or choose another folder."
        )
    secret = _strong_secret(passphrase)
    keys = Keys.random()
    recovery_key = recovery.new()
    vault = _Vault(secrets.token_hex(16)).with_slot(_PASSPHRASE, initials, kdf or Kdf(), secret, keys)
    vault = vault.with_slot(_RECOVERY, "", None, recovery.parse(recovery_key), keys)
    try:
        folder.prepare(place)
    except OSError as error:
        raise errors.while_writing(error) from None
    _save(place, vault)
    return keys, recovery_key


def discard(place: Path) -> None:
    """Take back a record that was only just created and has nothing in it."""
    for name in (
        folder.RECORD,
        f"{folder.RECORD}-wal",
        f"{folder.RECORD}-shm",
        folder.VAULT_COPY,
        folder.VAULT,
    ):
        (place / name).unlink(missing_ok=True)


def unlock(place: Path, passphrase: str) -> Unlocked:
    """Open the vault of a folder by the passphrase of one of its practitioners."""
    wrong = WrongPassphraseError("This passphrase does not open the record.")
    return _open(place, _PASSPHRASE, _secret(passphrase), wrong)


def unlock_with_recovery(place: Path, typed: str) -> Unlocked:
    """Open the vault of a folder by its recovery key; then ask for a new passphrase."""
    wrong = WrongRecoveryKeyError("This recovery key is typed rightly, but it belongs to another record.")
    return _open(place, _RECOVERY, recovery.parse(typed), wrong)


def open_by(place: Path, secret: str) -> Unlocked:
    """Open the vault of a folder by a passphrase, or by what looks like its recovery key."""
    try:
        return unlock(place, secret)
    except WrongPassphraseError:
        groups = secret.strip().replace("-", " ").split()
        if [len(group) for group in groups] != [6] * 6:
            raise
        return unlock_with_recovery(place, secret)


def set_passphrase(place: Path, keys: Keys, initials: str, passphrase: str, kdf: Kdf | None = None) -> None:
    """Give a practitioner a passphrase, a first one or in place of the old, which opens nothing any more."""
    secret = _strong_secret(passphrase)
    _save(place, _signed(place, keys).with_slot(_PASSPHRASE, initials, kdf or Kdf(), secret, keys))


def renew_recovery_key(place: Path, keys: Keys) -> str:
    """Make a recovery key in place of the old, which was lost, seen by someone or never shown."""
    recovery_key = recovery.new()
    secret = recovery.parse(recovery_key)
    _save(place, _signed(place, keys).with_slot(_RECOVERY, "", None, secret, keys))
    return recovery_key


def practitioners(place: Path) -> list[str]:
    """Give the initials of everyone whose passphrase opens the record."""
    vault, _ = _readable(place)[0]
    return [slot.name for slot in vault.slots if slot.kind == _PASSPHRASE]


def _open(place: Path, kind: str, secret: bytes, wrong: RecordError) -> Unlocked:
    """Try a secret on every slot of its kind, in the key file and in a copy that differs from it."""
    readable = _readable(place)
    tampered = False
    for vault, notice in readable:
        for slot in vault.slots:
            keys = slot.opened(vault.id, secret) if slot.kind == kind else None
            if keys and vault.is_signed_by(keys):
                return Unlocked(keys, slot.name, notice)
            tampered = tampered or keys is not None
    if tampered:
        raise VaultDamagedError(_DAMAGED)
    _, notice = readable[0]
    raise type(wrong)(f"{wrong} {notice}".strip())


def _signed(place: Path, keys: Keys) -> _Vault:
    """Give the content of the key file that these keys have signed."""
    for vault, _ in _readable(place):
        if vault.is_signed_by(keys):
            return vault
    raise VaultDamagedError(_DAMAGED)


def _readable(place: Path) -> list[tuple[_Vault, str]]:
    """Read the key file and its copy, as far as they are whole and differ, with what to say about each."""
    if not exists(place):
        raise VaultMissingError(
            "There is no key file vault.json in the data folder: nothing was changed; put it back."
        )
    found: dict[_Vault, str] = {}
    for name, notice in ((folder.VAULT, ""), (folder.VAULT_COPY, _COPY_USED)):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            found.setdefault(_Vault.decoded((place / name).read_bytes()), notice)
    if not found:
        raise VaultDamagedError(_DAMAGED)
    return list(found.items())


def _save(place: Path, vault: _Vault) -> None:
    """Write the key file, and once it is safe its copy, so that at every moment one of them is whole."""
    try:
        for name in (folder.VAULT, folder.VAULT_COPY):
            folder.replace(place / name, vault.encoded())
    except OSError as error:
        raise errors.while_writing(error) from None


def _strong_secret(passphrase: str) -> bytes:
    if len(unicodedata.normalize("NFKC", passphrase).strip()) < SHORTEST_PASSPHRASE:
        raise WeakPassphraseError(
            f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters; several words are best."
        )
    return _secret(passphrase)


def _secret(passphrase: str) -> bytes:
    """Give a passphrase as bytes, the same ones however a keyboard composes its letters."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()
