"""The key file: its slots, signed by the key they wrap, and kept so that one copy is always whole."""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from companion.db import folder
from companion.db.connection import errors
from companion.db.keys.record_keys import Kdf, RecordKeys, Slot, canonical
from companion.files import durable, textfile
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError

_COPY_USED: Final = tr_noop("The key file vault.json is missing or damaged; its copy is used.")
_COPY_NEWER: Final = tr_noop(
    "The key file vault.json is older than its copy, as if it was put back; the copy is used."
)
_DAMAGED: Final = tr_noop(
    "The key file vault.json is damaged, and so is its copy: nothing was changed; put it back from a backup."
)
_FORMAT: Final = 2
_UNNUMBERED: Final = 1
"""The format of before key files had a generation."""


class SlotKind(StrEnum):
    """What sort of secret opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the kind of a slot
    RECOVERY = "recovery"
    KEYCHAIN = "keychain"


class VaultDamagedError(RecordError):
    """Something other than this program changed the key file, and its copy as well."""

    def __init__(self) -> None:
        super().__init__(tr(_DAMAGED))


class VaultMissingError(RecordError):
    """There is no key file in the folder."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What the key file says; ``mac`` is what whoever wrote it signed it with.

    ``generation`` grows by one whenever it is written, so that an older one put back is known.
    """

    id: str
    slots: tuple[Slot, ...] = ()
    mac: str = ""
    generation: int = 0

    def of(self, kind: SlotKind) -> list[Slot]:
        """Give the slots of one kind."""
        return [slot for slot in self.slots if slot.kind == kind]

    def with_slot(
        self, kind: SlotKind, name: str, kdf: Kdf | None, secret: bytes, keys: RecordKeys
    ) -> "KeyFile":
        """Add a slot, in place of the one of this kind and name, and sign the whole."""
        slot = Slot.sealed(self.id, kind.value, name, kdf, secret, keys)
        others = (other for other in self.slots if (other.kind, other.name) != (kind, name))
        return self._signed((*others, slot), keys)

    def without(self, gone: Callable[[Slot], bool], keys: RecordKeys) -> "KeyFile":
        """Take slots out, and sign the rest."""
        return self._signed((slot for slot in self.slots if not gone(slot)), keys)

    def above(self, generation: int, keys: RecordKeys) -> "KeyFile":
        """Let it be the newest from now on, whatever its number was."""
        risen = replace(self, generation=max(self.generation, generation))
        return risen._signed(self.slots, keys)  # noqa: SLF001 - one of our own kind

    def is_signed_by(self, keys: RecordKeys) -> bool:
        """Tell whether nothing was changed since someone with these keys wrote it."""
        return hmac.compare_digest(self.mac, self._signature(keys))

    def encoded(self) -> bytes:
        """Write the content with a checksum, so that damage is told apart from a wrong passphrase."""
        body = self._body() | {"mac": self.mac}
        return canonical(body | {"checksum": checksum(body)}) + b"\n"

    @classmethod
    def decoded(cls, content: bytes) -> "KeyFile":
        """Read the content; anything out of place is a ``ValueError``, ``TypeError`` or ``KeyError``."""
        body = textfile.from_json(content)
        claimed = body.pop("checksum")
        if claimed != checksum(body):
            raise ValueError("checksum")
        if body["format"] > _FORMAT:
            raise errors.DataNewerError(
                tr(
                    "The key file was written by a newer version of Companion: "
                    "nothing was changed; please update the program."
                )
            )
        bytes.fromhex(body["mac"])
        slots = tuple(Slot.from_json(slot) for slot in body["slots"])
        generation = body["generation"] if body["format"] > _UNNUMBERED else 0
        if type(generation) is not int or generation < 0:
            raise ValueError("generation")
        return cls(body["id"], slots, body["mac"], generation)

    def _signed(self, slots: Iterable[Slot], keys: RecordKeys) -> "KeyFile":
        unsigned = replace(self, slots=tuple(slots), generation=self.generation + 1)
        return replace(unsigned, mac=unsigned._signature(keys))  # noqa: SLF001 - one of our own kind

    def _signature(self, keys: RecordKeys) -> str:
        """Sign the content, which only the data key can."""
        return hmac.new(keys.for_purpose("vault"), canonical(self._body()), hashlib.sha256).hexdigest()

    def _body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"id": self.id, "slots": [slot.to_json() for slot in self.slots]}
        if not self.generation:
            return body | {"format": _UNNUMBERED}
        return body | {"format": _FORMAT, "generation": self.generation}


def checksum(body: dict[str, Any]) -> str:
    """Sum up a content, so that a flipped bit shows."""
    return hashlib.sha256(canonical(body)).hexdigest()


def readable(place: Path) -> list[tuple[KeyFile, str]]:
    """Read the key file and its copy, as far as they are whole and differ, with what to say about each.

    The newer one comes first: of those that some keys have signed, the first is the one that counts.
    """
    if not folder.holds_keys(place):
        raise VaultMissingError(
            tr("There is no key file vault.json in the data folder: nothing was changed; put it back.")
        )
    found: dict[KeyFile, str] = {}
    for name, notice in ((folder.VAULT, ""), (folder.VAULT_COPY, tr(_COPY_USED))):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            found.setdefault(KeyFile.decoded(textfile.read_bytes(place / name)), notice)
    if not found:
        raise VaultDamagedError
    newest_first = sorted(found.items(), key=lambda each: -each[0].generation)
    if len(newest_first) > 1 and newest_first[0][1]:
        newest_first[0] = newest_first[0][0], tr(_COPY_NEWER)
    return newest_first


def signed_by(place: Path, keys: RecordKeys) -> KeyFile:
    """Give the content of the key file that these keys have signed."""
    for file, _ in readable(place):
        if file.is_signed_by(keys):
            return file
    raise VaultDamagedError


def save(place: Path, file: KeyFile) -> None:
    """Write the key file, and once it is safe its copy, so that at every moment one of them is whole."""
    try:
        for name in (folder.VAULT, folder.VAULT_COPY):
            durable.replace(place / name, file.encoded())
    except OSError as error:
        raise errors.while_writing(error) from None
