"""What music for a phase is held to, read from assets/music/aims.toml, and what of a piece lies outside."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

from companion.audio.compose.listen.features import Features
from companion.resources import assets

FORMAT: Final = 1
FEATURES: Final = tuple(field.name for field in fields(Features) if field.name not in {"seconds", "level"})
WORDS: Final = {
    "tilt": ("tilt", "dB an octave"),
    "band_1k_2k": ("1 to 2 kHz", "dB"),
    "band_2k_5k": ("2 to 5 kHz", "dB"),
    "band_5k_10k": ("5 to 10 kHz", "dB"),
    "rolloff": ("95 % of the power lies under", "Hz"),
    "wander": ("wander of the timbre", ""),
    "harmonic_change": ("harmonic change", ""),
    "chroma_likeness": ("likeness of the harmony", ""),
    "onsets": ("beginnings of tones", "a minute"),
    "micro": ("variation inside the bands", "dB"),
    "roughness": ("roughness", ""),
    "loudness_range": ("loudness range", "LU"),
    "correlation": ("correlation of the channels", ""),
    "mono_loss": ("lost in mono", "LU"),
    "small_speaker_loss": ("lost on a small speaker", "LU"),
}
"""What each feature is called, and its unit."""
FINE: Final = {"harmonic_change", "chroma_likeness", "roughness", "correlation"}
COARSE: Final = {"rolloff"}


@dataclass(frozen=True)
class Range:
    """From the least to the most that is aimed at."""

    low: float
    high: float

    def off(self, value: float) -> float:
        """How far a value lies outside: below 0 under the range, 0 inside of it, above 0 over it."""
        return min(0.0, value - self.low) + max(0.0, value - self.high)


@dataclass(frozen=True)
class Quantiles:
    """The reference music: what a tenth of the pieces lies under, half of them, and all but a tenth."""

    tenth: float
    half: float
    most: float


@dataclass(frozen=True)
class Outside:
    """A feature of a piece that lies outside what is aimed at, and by how much."""

    feature: str
    value: float
    aim: Range

    @property
    def by(self) -> float:
        """How far, with its sign."""
        return self.aim.off(self.value)

    def told(self) -> str:
        """Say it in one line."""
        name, unit = WORDS[self.feature]
        side = "over" if self.by > 0 else "under"
        figures = (self.value, abs(self.by), self.aim.high if self.by > 0 else self.aim.low)
        value, by, edge = (said(self.feature, figure) for figure in figures)
        return f"{name}: {value}, {by} {side} {edge} {unit}".rstrip()


@dataclass(frozen=True)
class Aims:
    """All that music for a session is held to."""

    reference: Mapping[str, Quantiles]
    phases: Mapping[str, Mapping[str, Range]]
    phrase: Mapping[str, Range]
    sag: float

    def outside(self, found: Features, phase: str) -> tuple[Outside, ...]:
        """What of a piece lies outside the aims of a phase."""
        aims = self.phases[phase].items()
        return tuple(
            Outside(name, getattr(found, name), aim) for name, aim in aims if aim.off(getattr(found, name))
        )


def said(feature: str, value: float) -> str:
    """A figure with as many places as its feature needs."""
    places = 3 if feature in FINE else 0 if feature in COARSE else 1
    while value and not round(value, places):
        places += 1  # what is hardly outside is not nothing
    return f"{value:.{places}f}".replace("-", "−")


@cache
def shipped_aims() -> Aims:
    """What ships is held to these."""
    return read_aims(assets() / "music" / "aims.toml")


def read_aims(path: Path) -> Aims:
    """Read a file of aims; raises ValueError with one sentence for each thing that is wrong in it."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{path.name} cannot be read: {error}.") from error
    if wrong := list(_wrong(told)):
        raise ValueError(" ".join(wrong))
    every = told["every_phase"]
    phases = told["phase"]
    return Aims(
        {name: Quantiles(*map(float, row)) for name, row in told["reference"].items()},
        {phase: _ranges({**every, **rows}, FEATURES) for phase, rows in phases.items()},
        {phase: found["phrase"] for phase, rows in phases.items() if (found := _ranges(rows, ("phrase",)))},
        float(told["programme"]["small_speaker_sag"]),
    )


def _ranges(rows: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Range]:
    return {name: Range(*map(float, rows[name])) for name in names if name in rows}


def _wrong(told: Mapping[str, Any]) -> Iterator[str]:
    """Say what is wrong, part by part."""
    if told.get("format") != FORMAT:
        yield f"The aims have format {told.get('format')!r}, and {FORMAT} is what is read here."
    for part in ("reference", "every_phase", "programme", "phase"):
        if not isinstance(told.get(part), dict) or not told[part]:
            yield f"The part [{part}] is missing."
            return
    yield from _wrong_rows("reference", told["reference"], 3, FEATURES)
    yield from _wrong_rows("every_phase", told["every_phase"], 2, FEATURES)
    for phase, rows in told["phase"].items():
        if isinstance(rows, dict):
            yield from _wrong_rows(f"phase.{phase}", rows, 2, (*FEATURES, "phrase"))
        else:
            yield f"[phase.{phase}] is no table of features."
    sag = told["programme"].get("small_speaker_sag")
    if not _number(sag) or sag < 0:
        yield f"In [programme], small_speaker_sag is {sag!r}, and has to be a number of LU from 0 on."


def _wrong_rows(part: str, rows: Mapping[str, Any], count: int, known: tuple[str, ...]) -> Iterator[str]:
    for name, row in rows.items():
        if name not in known:
            yield f"In [{part}], {name} is no feature that is measured."
        elif not isinstance(row, list) or len(row) != count or not all(map(_number, row)):
            yield f"In [{part}], {name} has to be {count} numbers."
        elif sorted(row) != row:
            yield f"In [{part}], the numbers of {name} have to rise."


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
