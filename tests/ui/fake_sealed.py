"""Sealed slips, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.sealed_slips import Reading, ReadNote, SealedSlip, Use, Why
from tests.ui.fake_papers import FakePaper

SEALED = "Q2WE-4RTY-6PAS-8DFG-HJKZ-XCVB"


@dataclass
class FakeSealedSlips:
    """What the practice holds; ``words`` are what every note says."""

    signed_in: str
    passphrase: str
    problem: str = ""
    slips: list[SealedSlip] = field(default_factory=list)
    used: list[Use] = field(default_factory=list)
    words: str = "the father in the doorway"
    drawn: str = ""
    kept: str = ""
    opened: list[tuple[str, Why]] = field(default_factory=list)
    pages: list[FakePaper] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    shuts: int = 0

    def held(self) -> Sequence[SealedSlip]:
        """List them."""
        return self.slips

    def uses(self) -> Sequence[Use]:
        """List by whom they were used."""
        if self.problem:
            raise RecordError(self.problem)
        return self.used

    def heed(self, then: Callable[[], None], failed: Failed) -> None:
        """Forget who used them."""
        del failed
        self.used = []
        then()

    def draw(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Draw one by the right passphrase."""
        if passphrase != self.passphrase:
            failed("This passphrase does not open the record.")
            return
        self.drawn = SEALED
        then(SEALED)

    def keep(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Put one into use."""
        assert key == self.drawn
        if self.problem:
            failed(self.problem)
            return
        self.kept = key
        self.slips = [SealedSlip(self.signed_in, 1_794_500_000_000)]
        then()

    def withdraw(self, then: Callable[[], None], failed: Failed) -> None:
        """Take it back."""
        del failed
        self.slips = [slip for slip in self.slips if slip.owner != self.signed_in]
        then()

    def page(self, key: str) -> FakePaper:
        """Lay it out."""
        self.pages.append(FakePaper("sealed slip", key, problem=self.problem))
        return self.pages[-1]

    def open(
        self,
        owner: str,
        typed: str,
        why: Why,
        then: Callable[[Reading], None],
        failed: Failed,
    ) -> None:
        """Open them by the one slip there is."""
        if typed != SEALED:
            failed("This is not the sealed slip.")
            return
        self.opened.append((owner, why))
        note = ReadNote("HERON-7", 1_794_500_000_000, "UTC", self.words)
        then(Reading(owner, self.signed_in, (note,)))

    def write(self, path: Path, then: Callable[[], None], failed: Failed, *, replace: bool = False) -> None:
        """Remember where to."""
        del replace
        self.written.append(path)
        if self.problem:
            failed(self.problem)
        else:
            then()

    def shut(self) -> None:
        """Forget what was opened."""
        self.shuts += 1
        self.drawn = ""
