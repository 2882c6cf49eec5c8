"""Who and what opens a record: the random key of it, wrapped once under each secret that may.

A passphrase is stretched by Argon2id, a recovery key is random enough as it is; either way the
result only wraps the data key, so a new passphrase never touches the record itself.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from companion.db import folder
from companion.db.connection import errors
from companion.db.keys import key_file, recovery
from companion.db.keys.key_file import KeyFile, SlotKind, VaultDamagedError, VaultMissingError
from companion.db.keys.keychain import Keychain
from companion.db.keys.passphrase import strong_secret
from companion.db.keys.record_keys import Kdf, RecordKeys
from companion.db.keys.tries import TooSoonError, Tries
from companion.i18n import tr
from companion.machine_clock import read_clocks
from companion.ports.record import RecordError
from companion.record.initials import free
from companion.record.names import shown
from companion.record.typed.secrets import as_secrets
from companion.session.time.clock import ClockReading

__all__ = ["TooSoonError", "VaultDamagedError", "VaultMissingError"]


class WrongPassphraseError(RecordError):
    """No practitioner's slot opens under this passphrase."""


class WrongRecoveryKeyError(RecordError):
    """A recovery key without a slip of the pen, but not the one of this record."""


class PassphraseTakenError(RecordError):
    """Two practitioners with one passphrase could not be told apart."""


class InitialsTakenError(RecordError):
    """Initials belong to one person for ever; ``free`` are some that are nobody's."""

    def __init__(self, said: str, free: str) -> None:
        super().__init__(said)
        self.free = free


class VaultExistsError(RecordError):
    """There is a record in the folder already; new keys would shut it for ever."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened vault, whose passphrase opened it (empty for the recovery key), and what to say about it."""

    keys: RecordKeys
    initials: str
    notice: str = ""


def exists(place: Path) -> bool:
    """Tell whether a folder holds a key file."""
    return folder.holds_keys(place)


# -- a new record -------------------------------------------------------------------------------------


def create(place: Path, initials: str, passphrase: str, kdf: Kdf | None = None) -> tuple[RecordKeys, str]:
    """Make the keys of a new record in a folder; give them, and a recovery key that is shown this once.

    The recovery key opens nothing until ``keep_recovery_key`` says that somebody has written it down.
    """
    if exists(place) or folder.holds_record(place):
        raise VaultExistsError(
            tr(
                "This folder holds a record already: nothing was changed; unlock it, or choose "
                "another folder."
            )
        )
    secret = strong_secret(passphrase)
    keys = RecordKeys.random()
    file = KeyFile(secrets.token_hex(16)).with_slot(SlotKind.PASSPHRASE, initials, kdf or Kdf(), secret, keys)
    try:
        folder.prepare(place)
    except OSError as error:
        raise errors.while_writing(error) from None
    key_file.save(place, file)
    return keys, recovery.new()


def discard(place: Path) -> None:
    """Take back a record that was only just created and has nothing in it."""
    for name in (
        folder.RECORD,
        f"{folder.RECORD}-wal",
        f"{folder.RECORD}-shm",
        folder.HEAD,
        folder.VAULT_COPY,
        folder.VAULT,
    ):
        (place / name).unlink(missing_ok=True)


# -- opening ------------------------------------------------------------------------------------------


def unlock(place: Path, passphrase: str) -> Unlocked:
    """Open the vault of a folder by the passphrase of one of its practitioners."""
    wrong = WrongPassphraseError(tr("This passphrase does not open the record."))
    return _open(place, SlotKind.PASSPHRASE, as_secrets(passphrase), wrong)


def unlock_with_recovery(place: Path, typed: str) -> Unlocked:
    """Open the vault of a folder by its recovery key; then ask for a new passphrase."""
    wrong = WrongRecoveryKeyError(
        tr(
            "This recovery key is typed rightly, but it belongs to another record or was replaced "
            "by a newer one."
        )
    )
    return _open(place, SlotKind.RECOVERY, (recovery.parse(typed),), wrong)


def open_by(place: Path, secret: str, now: Callable[[], ClockReading] = read_clocks) -> Unlocked:
    """Open the vault of a folder by a passphrase, or by what looks like its recovery key.

    After wrong passphrases a person has to wait (``TooSoonError``); the recovery key never waits.
    """
    if recovery.is_one(secret):
        return unlock_with_recovery(place, secret)
    tries = Tries(place, now)
    tries.refuse_haste()
    try:
        opened = unlock(place, secret)
    except WrongPassphraseError as wrong:
        said = f"{wrong} {tries.failed()}".strip()
        if recovery.looks_like_one(secret):
            recovery.parse(secret)  # says which slip of the pen it was
        raise WrongPassphraseError(said) from None
    tries.forget()
    return opened


# -- practitioners ------------------------------------------------------------------------------------


def practitioners(place: Path) -> list[str]:
    """Give the initials of everyone whose passphrase opens the record."""
    file, _ = key_file.readable(place)[0]
    return [slot.name for slot in file.of(SlotKind.PASSPHRASE)]


def work_of(place: Path, initials: str) -> Kdf:
    """Give how much work lies between a practitioner's passphrase and the record."""
    file, _ = key_file.readable(place)[0]
    return next(
        (slot.kdf for slot in file.of(SlotKind.PASSPHRASE) if slot.name == initials and slot.kdf), Kdf()
    )


def add_practitioner(
    place: Path, keys: RecordKeys, initials: str, passphrase: str, kdf: Kdf | None = None
) -> None:
    """Let one more practitioner in; initials that somebody has already are refused."""
    refuse_taken(initials, practitioners(place))
    set_passphrase(place, keys, initials, passphrase, kdf)


def refuse_taken(initials: str, taken: Sequence[str]) -> None:
    """Refuse initials that are or were somebody's, or look like theirs, and name some that are free."""
    if (others := free(initials, taken)) != initials:
        raise InitialsTakenError(
            tr(
                "{initials} is or was somebody here, and stays theirs: nothing was changed; {free} is free."
            ).format(initials=shown(initials), free=shown(others)),
            others,
        )


def set_passphrase(
    place: Path, keys: RecordKeys, initials: str, passphrase: str, kdf: Kdf | None = None
) -> None:
    """Give a practitioner a passphrase, a first one or in place of the old, which opens nothing any more."""
    secret = strong_secret(passphrase)
    file = key_file.signed_by(place, keys)
    others = [slot for slot in file.of(SlotKind.PASSPHRASE) if slot.name != initials]
    if any(slot.opened(file.id, secret) for slot in others):
        raise PassphraseTakenError(
            tr("Nothing was changed: please choose another passphrase, this one is in use.")
        )
    key_file.save(place, file.with_slot(SlotKind.PASSPHRASE, initials, kdf or Kdf(), secret, keys))


def remove_practitioner(place: Path, keys: RecordKeys, initials: str) -> None:
    """Let a practitioner in no more; the last one is refused."""
    file = key_file.signed_by(place, keys)
    if [slot.name for slot in file.of(SlotKind.PASSPHRASE)] == [initials]:
        raise RecordError(
            tr("{initials} is the last one who can open the record: nothing was changed.").format(
                initials=initials
            )
        )
    key_file.save(
        place, file.without(lambda slot: slot.name == initials and slot.kind != SlotKind.RECOVERY, keys)
    )


# -- the recovery key ---------------------------------------------------------------------------------


def has_recovery_key(place: Path) -> bool:
    """Tell whether there is a recovery key that somebody has written down."""
    file, _ = key_file.readable(place)[0]
    return bool(file.of(SlotKind.RECOVERY))


def keep_recovery_key(place: Path, keys: RecordKeys, recovery_key: str) -> None:
    """Let a recovery key open the record from now on, in place of any other: it is written down."""
    file = key_file.signed_by(place, keys)
    key_file.save(place, file.with_slot(SlotKind.RECOVERY, "", None, recovery.parse(recovery_key), keys))


# -- the keychain -------------------------------------------------------------------------------------


def has_keychain(place: Path, initials: str = "") -> bool:
    """Tell whether the keychain of a computer opens the record, for this practitioner or for anybody."""
    file, _ = key_file.readable(place)[0]
    return any(initials in ("", slot.name) for slot in file.of(SlotKind.KEYCHAIN))


def put_into_keychain(place: Path, keys: RecordKeys, initials: str, keychain: Keychain) -> None:
    """Let the keychain open the record for a practitioner, too; only who has a passphrase may have this."""
    file = key_file.signed_by(place, keys)
    if initials not in (slot.name for slot in file.of(SlotKind.PASSPHRASE)):
        raise RecordError(tr("The keychain never stands alone: nothing was changed; set a passphrase first."))
    secret = secrets.token_bytes(32)
    keychain.put(f"{file.id}/{initials}", secret.hex())
    key_file.save(place, file.with_slot(SlotKind.KEYCHAIN, initials, None, secret, keys))


def take_out_of_keychain(place: Path, keys: RecordKeys, initials: str, keychain: Keychain) -> None:
    """Let the keychain open the record no more; the slot goes first, as it is what opens."""
    file = key_file.signed_by(place, keys)
    mine = (SlotKind.KEYCHAIN, initials)
    key_file.save(place, file.without(lambda slot: (slot.kind, slot.name) == mine, keys))
    keychain.remove(f"{file.id}/{initials}")


def unlock_with_keychain(place: Path, keychain: Keychain) -> Unlocked:
    """Open the vault of a folder by what the keychain of this computer holds."""
    file, _ = key_file.readable(place)[0]
    wrong = RecordError(tr("This computer's keychain does not open the record; type the passphrase instead."))
    for slot in file.of(SlotKind.KEYCHAIN):
        try:
            secret = bytes.fromhex(keychain.get(f"{file.id}/{slot.name}") or "")
        except ValueError:
            continue
        if secret and slot.opened(file.id, secret):
            return _open(place, SlotKind.KEYCHAIN, (secret,), wrong)
    raise wrong


# -- inside -------------------------------------------------------------------------------------------


def _open(place: Path, kind: SlotKind, readings: Sequence[bytes], wrong: RecordError) -> Unlocked:
    """Try each reading of a secret on every slot of its kind, in the key file and in a copy that differs.

    What opened only the older of the two was replaced, and opens nothing any more.
    """
    files = key_file.readable(place)
    tampered = False
    for secret, (rank, (file, notice)) in product(readings, enumerate(files)):
        for slot in file.of(kind):
            keys = slot.opened(file.id, secret)
            if keys and file.is_signed_by(keys):
                if any(newer.is_signed_by(keys) for newer, _ in files[:rank]):
                    continue
                return Unlocked(keys, slot.name, notice)
            tampered = tampered or keys is not None
    if tampered:
        raise VaultDamagedError
    _, notice = files[0]
    raise type(wrong)(f"{wrong} {notice}".strip())
