"""The least work for keys in a program of its own that a journey starts."""

from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.private import private_key


def stretch_least() -> None:
    """Stretch made-up passphrases as little as is allowed in this process: half a second less for each."""
    for keys in (vault, private_key):
        vars(keys)["Kdf"] = lambda: LEAST_WORK
