"""What the screens ask about people and keys."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.ports.access.sealed_slips import SealedSlips
from companion.ports.calls import Failed
from companion.ports.printing import Paper


class Practitioners(Protocol):
    """Who may open the record, and by what.

    Every ``then`` and ``failed`` is called on the GUI thread.
    """

    @property
    def signed_in(self) -> str:
        """The initials of who opened the record."""
        ...

    @property
    def sealed(self) -> SealedSlips:
        """What opens somebody's private notes to the practice."""
        ...

    def practitioners(self) -> Sequence[str]:
        """Give everyone's initials; raises ``RecordError`` where the key file cannot be read."""
        ...

    def has_recovery_key(self) -> bool:
        """Tell whether a recovery key was written down; raises ``RecordError`` as above."""
        ...

    def suggest(self) -> str:
        """Draw a passphrase of six words."""
        ...

    def add(self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Let one more practitioner in."""
        ...

    def remove(self, initials: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a practitioner in no more."""
        ...

    def change_passphrase(self, old: str, new: str, then: Callable[[], None], failed: Failed) -> None:
        """Give who is signed in a new passphrase, if the old one is right."""
        ...

    def uses_keychain(self) -> bool:
        """Tell whether this computer's keychain opens the record for who is signed in."""
        ...

    def use_keychain(self, *, use: bool, then: Callable[[], None], failed: Failed) -> None:
        """Let the keychain open the record for who is signed in, or no more."""
        ...

    def keychain_opens(self) -> bool:
        """Tell, while the record is locked, whether a keychain may open it."""
        ...

    def new_recovery_key(self) -> str:
        """Draw a recovery key; it opens nothing until it is kept."""
        ...

    def keep_recovery_key(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a recovery key that was written down open the record, in place of any before it."""
        ...

    def recovery_page(self, key: str, *, private: bool = False) -> Paper:
        """Lay a recovery key, or a slip for private notes, out as a page; nothing is written down."""
        ...

    def has_private_slip(self) -> bool:
        """Tell whether who is signed in wrote down a slip that opens their private notes."""
        ...

    def keep_private_slip(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let a slip that was written down open the private notes of who is signed in."""
        ...

    def verify(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Tell by initials whose passphrase this is, while the record is open."""
        ...
