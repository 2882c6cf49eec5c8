"""Backups that are restored, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.record.backups import Restored
from tests.ui.fake_slow_work import end


@dataclass
class FakeRestoring:
    """Remembers what was to be restored, into which folder or none, and whether also an altered one."""

    problem: str = ""
    altered: bool = False
    found: Restored = field(default_factory=lambda: Restored(2, 70))
    asked: list[tuple[Path, Path | None, str, bool]] = field(default_factory=list)

    def into_folder(
        self,
        file: Path,
        into: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore into a folder."""
        self.asked.append((file, into, secret, altered))
        end(self.problem, lambda: then(self.found), failed)

    def as_the_record(
        self,
        file: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore in place."""
        self.asked.append((file, None, secret, altered))
        end(self.problem, lambda: then(self.found), failed)

    def is_altered(self) -> bool:
        """Tell whether it was refused for that."""
        return self.altered
