"""The words and the bounds of the vitals line, as ``assets/vitals`` has them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from companion.resources import assets
from companion.session.vitals.folding import fold

TPR: Final = ("temperature", "pulse", "breaths")
"""What temperature, pulse and respiration stand for, written as one."""


@dataclass(frozen=True)
class VitalsWords:
    """The lists of words: what a figure is called before it and behind it, and what else stands in a line."""

    labels: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    counted: tuple[str, ...]
    over: tuple[str, ...]
    palpation: tuple[str, ...]
    to: tuple[str, ...]
    fillers: tuple[str, ...]
    devices: tuple[str, ...]
    on: tuple[str, ...]
    quiet: tuple[str, ...]
    also: tuple[str, ...]
    others: tuple[str, ...]
    reporters: Mapping[str, str]
    by: tuple[str, ...]
    by_known: tuple[str, ...]
    articles: tuple[str, ...]
    methods: tuple[str, ...]

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds that a label may stand for, by the label."""
        found: dict[str, tuple[str, ...]] = {}
        for kind, labels in self.labels.items():
            for label in labels:
                found[label] = TPR if kind == "tpr" else (*found.get(label, ()), kind)
        return found

    @cached_property
    def between(self) -> Mapping[str, str]:
        """The kind of each word that may stand between figures."""
        kinds = {
            "on": self.on,
            "filler": self.fillers,
            "device": self.devices,
            "quiet": self.quiet,
            "and": self.also,
            "palpated": self.palpation,
        }
        return {word: kind for kind, found in kinds.items() for word in found}


@dataclass(frozen=True, slots=True)
class VitalsBounds:
    """What living people show, from ``low`` to ``high``."""

    low: float
    high: float

    def hold(self, value: float) -> bool:
        """Tell whether a value lies within."""
        return self.low <= value <= self.high


@cache
def vitals_words() -> VitalsWords:
    """Give the words that ship."""
    table = _table("words.toml")
    said = {name: _folded(found) for name, found in table["words"].items()}
    reporting = table["reporting"]
    return VitalsWords(
        labels={kind: _folded(found) for kind, found in table["labels"].items()},
        units={kind: _folded(found) for kind, found in table["units"].items()},
        counted=_folded(table["counted"]["words"]),
        over=said["over"],
        palpation=said["palpation"],
        to=said["to"],
        fillers=said["is"],
        devices=said["given"],
        on=said["on"],
        quiet=said["quiet"],
        also=said["and"],
        others=_folded(table["others"]["labels"]),
        reporters={fold(word): kept for kept, found in table["reporters"].items() for word in found},
        by=_folded(reporting["by"]),
        by_known=_folded(reporting["by a word above or a name"]),
        articles=_folded(reporting["articles"]),
        methods=_folded(reporting["methods"]),
    )


@cache
def vitals_bounds() -> Mapping[str, VitalsBounds]:
    """Give the bounds that catch slips of typing."""
    table = _table("bounds.toml")
    return {
        name: VitalsBounds(found["low"], found["high"])
        for name, found in table.items()
        if isinstance(found, dict)
    }


def any_of(found: Iterable[str]) -> str:
    """Write a pattern for any of some words, the longest first; a space stands for any number of them."""
    longest = sorted({*found}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) + ")"


def _folded(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(word) for word in found)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((assets() / "vitals" / name).read_text(encoding="utf-8"))
