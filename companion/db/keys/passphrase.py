"""What a passphrase has to be before it may open a record."""

from typing import Final

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.typed.secrets import as_secret, is_monotonous, length_of

SHORTEST: Final = 12
"""The fewest characters of a passphrase."""


class WeakPassphraseError(RecordError):
    """The passphrase is too short, or too plain, to protect a record."""


def strong_secret(passphrase: str) -> bytes:
    """Give the secret of a passphrase that is long and varied enough, or raise ``WeakPassphraseError``."""
    if length_of(passphrase) < SHORTEST:
        raise WeakPassphraseError(
            tr("A passphrase needs at least {least} characters; several words are best.").format(
                least=SHORTEST
            )
        )
    if is_monotonous(passphrase):
        raise WeakPassphraseError(
            tr("This passphrase is one sign or one short word again and again; several words are best.")
        )
    return as_secret(passphrase)
