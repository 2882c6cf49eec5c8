"""The protocols of a practice's own, as a test puts them here: none to begin with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import OwnProtocol

NONE = "There is none here."


@dataclass
class FakeOwnProtocols:
    """Holds what it was given, and nothing can be done with it; folders are checked by their names."""

    trouble: str = ""
    found: Sequence[OwnProtocol] = ()
    looked: int = 0
    kept: dict[str, ProtocolDraft | None] = field(default_factory=dict)

    def standing(self) -> Sequence[OwnProtocol]:
        """Give what was put here."""
        return self.found

    def look(self) -> None:
        """Count."""
        self.looked += 1

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Never call."""
        del changed
        return lambda: None

    def check_folder(self, folder: str) -> None:
        """Refuse the data folder of the tests."""
        if "companion" in folder:
            raise RecordError(f"{folder} lies in a data folder, among the record itself.")

    def accept(self, file: str) -> None:
        """There is none."""
        raise RecordError(f"{file}: {NONE}")

    def let_go(self, file: str) -> None:
        """There is none."""
        raise RecordError(f"{file}: {NONE}")

    def write_again(self, file: str) -> None:
        """There is none."""
        raise RecordError(f"{file}: {NONE}")

    def duplicate(self, protocol_id: str) -> ProtocolDraft:
        """Say that there is no folder."""
        raise RecordError(f"{protocol_id}: own protocols need a folder.")

    def edit(self, file: str) -> ProtocolDraft:
        """There is none."""
        raise RecordError(f"{file}: {NONE}")

    def drafts(self) -> Sequence[ProtocolDraft]:
        """Give what was kept."""
        return [draft for draft in self.kept.values() if draft is not None]

    def keep_draft(self, file: str, draft: ProtocolDraft | None) -> None:
        """Keep it."""
        self.kept[file] = draft

    def save(self, draft: ProtocolDraft, then: Callable[[str], None], failed: Failed) -> None:
        """Say that there is no folder."""
        del draft, then
        failed(NONE)

    def bring_in(self, path: Path) -> None:
        """There is none."""
        raise RecordError(f"{path}: {NONE}")

    def hand_out(self, protocol_id: str, path: Path, *, replace: bool = False) -> None:
        """There is none."""
        del path, replace
        raise RecordError(protocol_id)
