"""What the screens ask to have the record opened and locked."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.access.restoring import Restoring
from companion.ports.calls import Failed


class RecordAccess(Protocol):
    """The way into the record; every ``then`` and ``failed`` is called on the GUI thread."""

    @property
    def initials(self) -> str:
        """Whose passphrase opened the record."""
        ...

    @property
    def restoring(self) -> Restoring:
        """What restores a backup while nothing is open."""
        ...

    def is_new(self) -> bool:
        """Tell whether no record has been set up yet."""
        ...

    def set_up(self, initials: str, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Make a new record; ``then`` gets the recovery key."""
        ...

    def unlock(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by passphrase or recovery key.

        After a recovery key the initials are empty, and the record stays closed until ``set_passphrase``.
        """
        ...

    def unlock_by_keychain(self, then: Callable[[], None], failed: Failed) -> None:
        """Open the record by the keychain of this computer."""
        ...

    def set_passphrase(
        self, initials: str, passphrase: str, then: Callable[[], None], failed: Failed
    ) -> None:
        """Open the record after a recovery key, under these initials and a new passphrase from now on."""
        ...

    def is_older(self) -> bool:
        """Tell whether the record was not opened because it is older than it was."""
        ...

    def go_on_with_older(self, then: Callable[[], None], failed: Failed) -> None:
        """Open such a record all the same; its audit trail tells of it."""
        ...

    def act_for(self, initials: str) -> None:
        """Go on as another practitioner, who opened the curtain."""
        ...

    def lock(self) -> None:
        """Close the record and let go of its keys; what is under way in the background ends first."""
        ...
