"""The patterns of the tokens of a line of vitals, made of the words that charts use."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from companion.session.vitals.words import VitalsWords, any_of, vitals_words

BEFORE: Final = r"(?<![\d.,/\\'°])(?<!\s-)(?<!\A-)"
"""What does not stand before a figure that can be a reading."""

AFTER: Final = r"(?!\w)(?![.,/:'\\°-]\d)(?![~+*]|\s?\?|'[a-z])"
"""What does not stand behind one."""

END: Final = r"(?![^\W_])"
START: Final = r"(?<![^\W_])"
LABEL_END: Final = r"(?![^\W\d_])(?<!\d(?=\d))"
"""Behind what figures are called a figure may follow at once, unless the name ends in one itself."""

ANY: Final = r"\d[\d.,'°]*"


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """Give the patterns of the tokens in the order in which they are tried."""
    said = vitals_words()
    found = {
        "quoted": r"“[^”]*”?",
        "other": _other(said),
        "clock": rf"(?<!\d)\d{{1,2}}\s?:\s?\d{{2}}(?::\d{{2}})?(?!\d)|(?<!\d)\d{{1,2}}h\d{{2}}{END}",
        **_pressures(said),
        "range": _range(said),
        "signed": r"[<>~*#+↑↓×]\s*\d\S*|(?<![^\s(,;])-\d\S*",
        "figure": rf"{BEFORE}(?P<whole>\d{{1,3}})(?:[.,'°](?P<part>\d{{1,2}}))?"
        rf"(?P<unit>\s?(?:{_units(said)}))?{AFTER}(?!\s?{any_of(said.counted)}{END})",
        "counted": rf"{ANY}\s?{any_of(said.counted)}{END}",
        "spoiled": r"\d\S*",
        "label": rf"{START}(?P<label>{any_of(said.kinds)}){LABEL_END}\.?",
        "known": rf"{START}(?P<known>{any_of(said.between)}){END}",
        "word": r"[^\W\d_][\w'°ª]*",
    }
    return {name: re.compile(pattern) for name, pattern in found.items()}


@cache
def headings() -> re.Pattern[str]:
    """Give the pattern of two headings or more in a row, or of TPR, which is three."""
    said = vitals_words()
    label = rf"{START}{any_of(said.kinds)}{LABEL_END}"
    tpr = rf"{START}{any_of(said.labels['tpr'])}{END}[\s:]*(?=\d)"
    return re.compile(rf"(?:{label}[\s,;|/:]*){{2,}}(?=\d)|{tpr}")


def _other(said: VitalsWords) -> str:
    """Write the pattern of a figure that is called something else, such as a dose, a goal or a score."""
    names = rf"{START}{any_of(said.others)}{END}"
    return rf"{names}[\s:=#]*(?:{any_of(said.fillers)}\s+)?-?{ANY}(?:/\d+)?\s?%?"


def _pressures(said: VitalsWords) -> Mapping[str, str]:
    """Write the patterns of pressures, and of what only looks like one."""
    counted, beats = any_of(said.counted) + END, any_of(said.units["beats"]) + END
    upper, lower, mean = r"(?P<s>\d{2,3})", r"(?P<d>\d{2,3})", any_of(said.labels["mean"])
    over = rf"(?:[/\\]|(?<=\s){any_of(said.over)}(?=\s))"
    millimetres = r"(?:\s?mm\s?(?:de\s)?hg)?"
    third = r"(?:\s?/\s?(?P<third>\d{2,3}))?"
    bracket = rf"(?:\s*\(\s*(?:{mean}\s?[:=]?\s?)?(?P<mean>\d{{2,3}})\s*\){millimetres})?"
    end = rf"{millimetres}{AFTER}(?!\s?/\s?\d)(?!\s?(?:%|{counted}))"
    return {
        "pressure": rf"{BEFORE}{upper}\s*{over}\s*{lower}{third}{end}{bracket}",
        "palpated": rf"{BEFORE}{upper}\s?/\s?(?:p|{any_of(said.palpation)}){END}",
        "systolic": rf"{BEFORE}{upper}\s?/\s?-(?!\d)",
        "chain": r"(?!\d{1,2}[.,]\d\s?/\s?10(?!\d))\d+(?:[.,/:\\-]\d+){2,}\S*",
        "dashed": rf"{BEFORE}(?<!-\s){upper}\s?-\s?{lower}{AFTER}(?!\s?-)(?!\s?(?:%|{counted}|{beats}))",
    }


def _range(said: VitalsWords) -> str:
    """Write the pattern of a range; a dash between blanks is one only where no unit follows."""
    to, end = rf"(?:{any_of(said.to)}{END}|\.\.+|-)", rf"(?!\s?l(?:it\w+)?{END})(?!\s?-)"
    apart = rf"{ANY}\s+-\s+{ANY}(?![\d.,'°]|\s?/\s?\d)(?!\s?(?:{_units(said)})){end}"
    return rf"(?<!-)(?<!-\s)(?:{apart}|(?!{ANY}\s+-\s){ANY}\s*{to}\s*{ANY}{end}\s?%?)"


def _units(said: VitalsWords) -> str:
    """Write a pattern for a unit; a bare c or f is one only close to its figure or behind decimals."""
    spelt = {word for found in said.units.values() for word in found if word not in ("c", "f")}
    letters = {word for word in spelt if word[-1].isalpha()}
    bare = rf"(?<=\d)[cf]{END}|(?<=[.,'°]\d\s)[cf]{END}"
    return rf"{any_of(letters)}{END}|{any_of(spelt - letters)}(?!\d)|{bare}"
