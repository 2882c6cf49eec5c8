"""Keys: the random data key of a record, what is derived from it, and how a secret wraps it."""

import base64
import json
import secrets
import threading
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from companion import memory
from companion.db.connection import errors
from companion.i18n import tr
from companion.ports.record import RecordError

_ONE_AT_A_TIME: Final = threading.Lock()
"""Two that stretch a secret in several lanes at the same time wait for one another for ever, in OpenSSL."""

_KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12


MOST_WORK: Final = 2 * 131_072 * 3
"""The most memory times passes, twice what this program asks for: planted slots must not hold a door up."""


@dataclass(frozen=True, slots=True)
class Kdf:
    """How much work Argon2id puts between a passphrase and a key."""

    memory_kib: int = 131_072
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Refuse work so little that guessing is cheap, and so much that it exhausts the computer."""
        within = (
            type(self.memory_kib) is type(self.passes) is type(self.lanes) is int
            and 19_456 <= self.memory_kib <= 1_048_576
            and 2 <= self.passes <= 16
            and 1 <= self.lanes <= 16
            and self.memory_kib * self.passes <= MOST_WORK
        )
        if not within:
            raise ValueError("19 MiB to 1 GiB of memory, 2 to 16 passes, 1 to 16 lanes, and not all of it")


LEAST_WORK: Final = Kdf(memory_kib=19_456, passes=2, lanes=1)
"""The least work that is accepted; for tests, which have no secrets to keep."""


class RecordKeys:
    """The data key of a record and the keys derived from it, until they are forgotten."""

    def __init__(self, data_key: bytes) -> None:
        self._data_key = bytearray(data_key)

    @classmethod
    def random(cls) -> "RecordKeys":
        """Make the keys of a new record."""
        return cls(secrets.token_bytes(_KEY_BYTES + _SALT_BYTES))

    def for_cipher(self) -> str:
        """Give key and salt of the record's cipher in hexadecimal."""
        return self.data_key().hex()

    def for_purpose(self, purpose: str) -> bytes:
        """Derive a key of its own for one purpose."""
        info = f"companion 1 {purpose}".encode()
        return HKDF(hashes.SHA256(), _KEY_BYTES, None, info).derive(self.data_key()[:_KEY_BYTES])

    def data_key(self) -> bytes:
        """Give the data key itself, to be wrapped."""
        if not self._data_key:
            raise RecordError(tr(errors.CLOSED))
        return bytes(self._data_key)

    def forget(self) -> None:
        """Overwrite the data key, as far as Python allows, and refuse to be used from now on."""
        self._data_key[:] = bytes(len(self._data_key))
        self._data_key.clear()


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key wrapped under one secret, which all the other fields are bound to.

    Without a ``kdf`` the secret has to be random itself.
    """

    id: str
    kind: str
    name: str
    kdf: Kdf | None
    salt: bytes
    nonce: bytes = b""
    wrapped: bytes = b""

    @classmethod
    def sealed(
        cls, vault_id: str, kind: str, name: str, kdf: Kdf | None, secret: bytes, keys: RecordKeys
    ) -> "Slot":
        """Wrap the data key under a secret."""
        slot = cls.blank(kind, name, kdf)
        return slot.holding(vault_id, slot.stretched(secret), keys)

    @classmethod
    def blank(cls, kind: str, name: str, kdf: Kdf | None) -> "Slot":
        """Begin a slot that holds nothing yet."""
        return cls(secrets.token_hex(8), kind, name, kdf, secrets.token_bytes(_SALT_BYTES))

    def holding(self, vault_id: str, stretched: bytes, keys: RecordKeys) -> "Slot":
        """Wrap a key under the secret that was stretched for this slot."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        wrapped = AESGCM(stretched).encrypt(nonce, keys.data_key(), self._bound_to(vault_id))
        return replace(self, nonce=nonce, wrapped=wrapped)

    def opened(self, vault_id: str, secret: bytes) -> RecordKeys | None:
        """Give the keys if the secret is right and nothing was changed since."""
        return self.opened_by(vault_id, self.stretched(secret))

    def opened_by(self, vault_id: str, stretched: bytes) -> RecordKeys | None:
        """Give the keys if this is the right secret, stretched for this slot."""
        try:
            return RecordKeys(AESGCM(stretched).decrypt(self.nonce, self.wrapped, self._bound_to(vault_id)))
        except InvalidTag:
            return None

    def to_json(self) -> dict[str, Any]:
        """Give the slot as it stands in the key file."""
        return asdict(self) | {part: base64.b64encode(getattr(self, part)).decode() for part in _BINARY}

    @classmethod
    def from_json(cls, slot: dict[str, Any]) -> "Slot":
        """Read a slot; anything out of place is a ``ValueError``, a ``TypeError`` or a ``KeyError``."""
        kdf = None if slot["kdf"] is None else Kdf(**slot["kdf"])
        binary = {part: base64.b64decode(slot[part], validate=True) for part in _BINARY}
        if (len(binary["salt"]), len(binary["nonce"])) != (_SALT_BYTES, _NONCE_BYTES):
            raise ValueError("a salt of 16 bytes and a nonce of 12")
        return cls(**slot | binary | {"kdf": kdf})

    def stretched(self, secret: bytes) -> bytes:
        """Make of a secret the key that wraps; half a second for a passphrase."""
        if self.kdf is None:
            return HKDF(hashes.SHA256(), _KEY_BYTES, self.salt, b"companion 1 recovery").derive(secret)
        kdf = Argon2id(
            salt=self.salt,
            length=_KEY_BYTES,
            iterations=self.kdf.passes,
            lanes=self.kdf.lanes,
            memory_cost=self.kdf.memory_kib,
        )
        try:
            with _ONE_AT_A_TIME:
                return kdf.derive(secret)
        finally:
            memory.overwrite_small_pieces()  # OpenSSL leaves the secret in one

    def _bound_to(self, vault_id: str) -> bytes:
        kdf = self.kdf and asdict(self.kdf)
        return canonical([vault_id, self.id, self.kind, self.name, kdf])


_BINARY: Final = ("salt", "nonce", "wrapped")


_WRITER: Final = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> bytes:
    """Write a value as JSON in the one way that signatures are made over."""
    return _WRITER.encode(value).encode()
