"""Reads the table of charting lines, and tells how it is read: ``.venv/bin/python -m tools.vitals_lines``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from companion.session.journal import VitalsTaken
from companion.session.vitals import question, read_vitals
from tools import ROOT

TABLE = ROOT / "tests" / "session" / "vitals_lines.txt"
_FIELD = re.compile(
    r"(bp|map|hr|spo2|rr|t|o2|pain|co2|wt|by) (.+?)(?= (?:bp|map|hr|spo2|rr|t|o2|pain|co2|wt|by) |$)"
)


@dataclass(frozen=True)
class Line:
    """A line as it was typed, what it says by the table, and whether it has to be asked about."""

    typed: str
    says: dict[str, str]
    asks: bool

    @property
    def read(self) -> dict[str, str]:
        """What is read of it, in the words of the table."""
        return in_words(read_vitals(self.typed))

    @property
    def misplaced(self) -> dict[str, str]:
        """What is read of it and does not stand there."""
        return {name: said for name, said in self.read.items() if self.says.get(name) != said}

    @property
    def whole(self) -> bool:
        """Whether it is read in full."""
        return self.read == self.says

    @property
    def asked(self) -> bool:
        """Whether it is asked about."""
        return bool(question(read_vitals(self.typed)))


def lines() -> Iterator[Line]:
    """Go through the table."""
    for row in TABLE.read_text(encoding="utf-8").splitlines():
        if " => " in row and not row.startswith("#"):
            typed, _, says = row.partition(" => ")
            fields = {found[1]: found[2] for found in _FIELD.finditer(says.rstrip("? "))}
            yield Line(typed, fields, says.endswith("?"))


def in_words(taken: VitalsTaken) -> dict[str, str]:
    """Write a reading in the words of the table."""
    lower = "P" if taken.palpated else taken.diastolic
    found = {
        "bp": f"{taken.systolic}/{lower}" if taken.systolic is not None else "",
        "map": taken.mean,
        "hr": taken.pulse,
        "spo2": taken.spo2,
        "rr": taken.breaths,
        "t": re.sub(r" °", "", taken.temperature),
        "o2": taken.oxygen.removesuffix(" L/min"),
        "pain": taken.pain,
        "co2": taken.co2.replace(" ", ""),
        "wt": taken.weight.replace(" ", ""),
        "by": taken.by,
    }
    return {name: str(said) for name, said in found.items() if said not in (None, "")}


def main() -> None:
    """Tell how the table is read."""
    every = list(lines())
    for line in every:
        if line.misplaced or not line.whole or line.asked is not line.asks:
            print(f"{line.typed}: read {line.read}, says {line.says}, asked {line.asked}")
    whole, wrong = sum(line.whole for line in every), sum(bool(line.misplaced) for line in every)
    print(f"{len(every)} lines: {whole} read in full, {wrong} with a number in a wrong place")


if __name__ == "__main__":
    main()
