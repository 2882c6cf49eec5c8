"""What came of many tries, as one line each: tried, lost, corrupt."""

import json
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

FILE = "COMPANION_TALLIES"
"""The variable that names the file in which tallies are collected for the table at the end."""


@dataclass
class Tally:
    """Counts tries: those that lost what had been acknowledged, and those that left something corrupt."""

    name: str
    tried: int = 0
    lost: int = 0
    corrupt: int = 0
    acknowledged: int = 0
    seen: Counter[str] = field(default_factory=Counter)

    def count(self, outcome: str) -> None:
        """Count one more try by its outcome: "lost" and "corrupt" are failures, all others are not."""
        self.tried += 1
        self.lost += outcome == "lost"
        self.corrupt += outcome == "corrupt"
        self.seen[outcome] += 1

    def close(self) -> None:
        """Print the line, and hand it to the table at the end if there is to be one."""
        print(self)  # noqa: T201
        if collected := os.environ.get(FILE):
            line = {"name": self.name, "tried": self.tried, "lost": self.lost, "corrupt": self.corrupt}
            with Path(collected).open("a", encoding="utf-8") as file:
                file.write(json.dumps(line | {"rest": self._rest()}) + "\n")

    def _rest(self) -> str:
        rest = {k: n for k, n in self.seen.items() if k not in ("lost", "corrupt")}
        acknowledged = [f"{self.acknowledged} acknowledged"] if self.acknowledged else []
        return ", ".join([*acknowledged, *(f"{count} {outcome}" for outcome, count in rest.items())])

    @override
    def __str__(self) -> str:
        return f"{self.name}: tried {self.tried}, lost {self.lost}, corrupt {self.corrupt} ({self._rest()})"
