"""Chords by name, and scales by name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NOTES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
QUALITIES: Mapping[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7),
    "6": (0, 4, 7, 9),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "maj9": (0, 4, 7, 11, 2),
    "m7": (0, 3, 7, 10),
    "m9": (0, 3, 7, 10, 2),
    "m11": (0, 3, 7, 10, 5),
    "m6": (0, 3, 7, 9),
    "add9": (0, 4, 7, 2),
    "madd9": (0, 3, 7, 2),
    "sus2": (0, 7, 2),
    "sus4": (0, 7, 5),
    "7sus4": (0, 7, 5, 10),
    "69": (0, 4, 7, 9, 2),
}
SCALES: Mapping[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
}


@dataclass(frozen=True)
class Chord:
    """A named harmony: its pitch classes in order of weight, and the one in the bass."""

    name: str
    classes: tuple[int, ...]
    bass: int


def pitch_class(name: str) -> int:
    """The pitch class of a note name such as D, F# or Bb."""
    return (NAMES[name[0]] + name.count("#") - name.count("b")) % 12


def chord(symbol: str) -> Chord:
    """Read a chord symbol such as Gmaj7, Em9 or D/F#."""
    found = re.fullmatch(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?", symbol)
    if found is None or found[2] not in QUALITIES:
        raise ValueError(f"{symbol!r} is not a chord this composer knows.")
    root = pitch_class(found[1])
    classes = tuple((root + step) % 12 for step in QUALITIES[found[2]])
    return Chord(symbol, classes, pitch_class(found[3]) if found[3] else root)


def symbols(text: str, tonic: int) -> str:
    """Chord symbols in a key from a progression in degrees of the major scale, such as 1add9 b7 | 4/6."""
    return " ".join(sign if sign == "|" else _symbol(sign, tonic) for sign in text.split())


def _symbol(sign: str, tonic: int) -> str:
    found = re.fullmatch(r"(b?[1-7])([^/]*)(?:/(b?[1-7]))?", sign)
    if found is None:
        raise ValueError(f"{sign!r} is not a chord in degrees.")
    below = f"/{_note_at(found[3], tonic)}" if found[3] else ""
    return f"{_note_at(found[1], tonic)}{found[2]}{below}"


def _note_at(step: str, tonic: int) -> str:
    above = SCALES["major"][int(step[-1]) - 1] - step.count("b")
    return NOTES[(tonic + above) % 12]


def degree(step: int, tonic: int, scale: str) -> int:
    """The pitch of a scale degree counted from 1 at the tonic, and on past the octave."""
    octave, place = divmod(step - 1, 7)
    return tonic + 12 * octave + SCALES[scale][place]
