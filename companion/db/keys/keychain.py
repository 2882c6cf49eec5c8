"""The keychain of the operating system, which may hold one more secret beside a practitioner's passphrase.

``keyring`` is imported only when it is asked for, and only keychains that the system itself locks are used:
a file in plain text would be worse than none.
"""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from keyring.backend import KeyringBackend

SERVICE: Final = "companion"

SAFE: Final = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
"""The back ends of ``keyring`` that the system locks with the session of its user."""

NONE_HERE: Final = tr_noop("This computer has no keychain that can be used: nothing was changed.")
LOCKED: Final = tr_noop(
    "The keychain of this computer did not open: nothing was changed; type the passphrase."
)


class Keychain(Protocol):
    """Holds secrets by the name of who they are for; each method may raise ``RecordError``."""

    def get(self, name: str) -> str | None:
        """Give a secret, if it is there."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of one of the same name."""
        ...

    def remove(self, name: str) -> None:
        """Forget a secret, if it is there."""
        ...


class SystemKeychain:
    """Fulfils ``Keychain`` with what the operating system offers."""

    def get(self, name: str) -> str | None:
        """Give a secret."""
        with _opened() as backend:
            return backend.get_password(SERVICE, name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        with _opened() as backend:
            backend.set_password(SERVICE, name, secret)

    def remove(self, name: str) -> None:
        """Forget a secret; one that is not there is no failure."""
        with _opened() as backend:
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)


@contextmanager
def _opened() -> "Iterator[KeyringBackend]":
    """Find the system's keychain; of several at once the first that is safe is used."""
    import keyring  # noqa: PLC0415 - 78 ms, and only for whoever wants it
    from keyring.errors import KeyringError  # noqa: PLC0415

    found = keyring.get_keyring()
    safe = (
        backend
        for backend in getattr(found, "backends", [found])
        if type(backend).__module__.rpartition(".")[2] in SAFE
    )
    backend = next(safe, None)
    if backend is None:
        raise RecordError(tr(NONE_HERE))
    try:
        yield backend
    except (KeyringError, OSError):
        raise RecordError(tr(LOCKED)) from None
