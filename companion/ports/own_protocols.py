"""What the screens ask about the protocols of a practice's own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import OwnProtocol


class OwnProtocols(Protocol):
    """The protocols in the practice's folder; what nobody accepted is never used.

    ``RecordError`` says why something cannot be done.
    """

    @property
    def trouble(self) -> str:
        """Say in a sentence why the folder cannot be looked into, or nothing."""
        ...

    def standing(self) -> Sequence[OwnProtocol]:
        """Say how it stands with each, as the folder was when it was looked into last."""
        ...

    def look(self) -> None:
        """Look into the folder anew, beside the window; whoever watches is told when it is otherwise."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` on the GUI thread whenever something is otherwise, until told to stop."""
        ...

    def check_folder(self, folder: str) -> None:
        """Raise ``RecordError`` where a folder can hold no protocols: the data folder never does."""
        ...

    def accept(self, file: str) -> None:
        """Use what stands in a file from now on."""
        ...

    def let_go(self, file: str) -> None:
        """Use this protocol no longer; its file stays."""
        ...

    def write_again(self, file: str) -> None:
        """Write the version in use into the folder, where its file has vanished."""
        ...

    def duplicate(self, protocol_id: str) -> ProtocolDraft:
        """Begin a protocol of the practice's own from one that is there."""
        ...

    def edit(self, file: str) -> ProtocolDraft:
        """Begin to edit a protocol of the practice, or go on where somebody had to leave."""
        ...

    def drafts(self) -> Sequence[ProtocolDraft]:
        """Give what this practitioner had to leave half edited."""
        ...

    def keep_draft(self, file: str, draft: ProtocolDraft | None) -> None:
        """Keep how far somebody came, or nothing any more. Any thread may call it."""
        ...

    def save(self, draft: ProtocolDraft, then: Callable[[str], None], failed: Failed) -> None:
        """Write a draft into the folder and use it from now on; ``then`` is told its version."""
        ...

    def bring_in(self, path: Path) -> None:
        """Copy a file into the folder, where it waits to be accepted."""
        ...

    def hand_out(self, protocol_id: str, path: Path, *, replace: bool = False) -> None:
        """Write the file of a protocol, shipped or own, to be shared; raises ``ExportError``."""
        ...
