"""What the command line asks for, and what it answers with: values that `cli`, `app` and `demo` share."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """What a finished command tells the shell; the numbers are a promise."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    ALREADY_RUNNING = 3
    DATA_TOO_NEW = 4


class ExportFormat(Enum):
    """The forms in which a session can leave the program."""

    PDF = "pdf"
    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    FHIR = "fhir"

    @property
    def ending(self) -> str:
        """What the name of such a file ends in."""
        return {"text": ".txt", "fhir": ".fhir.json"}.get(self.value, f".{self.value}")

    @property
    def takes_private(self) -> bool:
        """Whether a private note leaves so, in a file of its own, where that is asked for by name."""
        return self in {ExportFormat.PDF, ExportFormat.JSON, ExportFormat.TEXT}


@dataclass(frozen=True, slots=True)
class Options:
    """Whose data a command works on, how a script unlocks it, and whether an older record will do."""

    data_dir: Path | None = None
    passphrase_file: Path | None = None
    older: bool = False


@dataclass(frozen=True, slots=True)
class ExportOptions(Options):
    """Which session to export (an id, or `last`), how, and to which file.

    ``codes`` stand for signs that no font shows; ``force`` replaces what is there.
    """

    session: str = "last"
    format: ExportFormat = ExportFormat.PDF
    out: Path = Path("session.pdf")
    private: bool = False
    named: bool = False
    codes: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class WholeOptions(Options):
    """Whose whole record to write, by code, and to which folder; ``codes`` and ``force`` as for an export."""

    code: str = ""
    out: Path = Path("record")
    private: bool = False
    named: bool = False
    codes: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class DemoOptions(Options):
    """How fast the demonstration's clock runs, and where its pictures go."""

    speed: float = 60.0
    out: Path = Path("demo")


@dataclass(frozen=True, slots=True)
class RestoreOptions(Options):
    """Which backup to restore, into which new folder, and whether also one that is not as its trail says."""

    file: Path = Path("companion.backup")
    into: Path = Path("restored")
    altered: bool = False
