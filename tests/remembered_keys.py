"""What a passphrase is stretched to, worked out once: tests open the same few records again and again."""

from functools import cache

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from companion.db.keys import record_keys


class RememberedArgon2id:
    """Stretches as Argon2id does, and remembers it; a new salt or another secret takes as long as ever."""

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> None:
        self._work = (salt, length, iterations, lanes, memory_cost)

    def derive(self, secret: bytes) -> bytes:
        """Give the key that the secret is stretched to."""
        return _derived(bytes(secret), *self._work)


@cache
def _derived(secret: bytes, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int) -> bytes:
    kdf = Argon2id(salt=salt, length=length, iterations=iterations, lanes=lanes, memory_cost=memory_cost)
    return kdf.derive(secret)


REMEMBERED = (record_keys, "Argon2id", RememberedArgon2id)
"""What to set where, for `monkeypatch.setattr`."""
