"""What the tokens of a line amount to: each figure in the place it is named for, or left as text."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from companion.session.vitals.kept import UNITS, kept
from companion.session.vitals.tokens import Column, Figure, Label, Pressure, Text, Third, Token, Word
from companion.session.vitals.unnamed import Values, in_order, near_mean

_DOUBTFUL: Final[Mapping[str, Collection[float]]] = {
    **dict.fromkeys(("rr", "r", "af", "fr"), range(46, 1000)),  # a pressure after Riva-Rocci, or a rhythm
    **dict.fromkeys(("s", "o2"), range(101, 1000)),  # the upper pressure, or a flow
    "t": range(40, 90),  # the minute: T40
}
"""Whole figures without a unit that a short name is not sure to name: it stands for other things as well."""

_BETWEEN: Final = re.compile(r"[\s:=.()%-]*")
_BEHIND: Final = re.compile(r"\s*")
_APART: Final = re.compile(r"(?:[\s,;|:]|\(\s*\))*(?:-\s)?[\s,;|]*")
"""What may stand between a name and its figure, a figure and its name, and two figures in a row."""


class Grammar:
    """Fills the places of a reading from the tokens of one folded line."""

    def __init__(self, plain: str, found: Sequence[Token]) -> None:
        self.values: Values = {}
        self._plain = plain
        self._said: list[Token] = []
        self._placed: set[Token] = set()
        self._named: set[Token] = set()
        for token, after in zip(found, (*found[1:], None), strict=False):
            if _is(token, "quiet") or (_is(token, "filler") and self._fills(after)):
                self._blank(token, " ")
            elif _is(token, "and"):
                self._blank(token, ";")
            else:
                self._said.append(token)

    def _fills(self, after: Token | None) -> bool:
        """Tell whether a word such as of stands between a figure and its name."""
        before = self._near(len(self._said) - 1)
        return isinstance(before, Label) or (isinstance(before, Figure) and isinstance(after, Label))

    def _blank(self, token: Token, sign: str) -> None:
        blank = sign.ljust(token.end - token.start)
        self._plain = self._plain[: token.start] + blank + self._plain[token.end :]

    def read(self) -> Values:
        """Fill the places, what is certain first."""
        self._columns()
        self._pressures()
        self._pairs()
        self._thirds()
        self._with_units()
        self._without_names()
        return self.values

    def left(self) -> Iterator[tuple[int, int]]:
        """Go through what stays text: figures without a place, and the words they stand among."""
        run: list[Token] = []
        for token in (*self._said, None):
            if token is not None and token not in self._placed:
                run.append(token)
                continue
            if any(isinstance(each, Figure | Pressure | Third | Text | Column) for each in run):
                yield run[0].start, run[-1].end
            run = []

    def _fill(self, *tokens: Token, **values: int | str | bool) -> None:
        """Fill places, unless one of them is filled already."""
        if not any(name in self.values for name in values):
            self.values |= values
            self._placed |= {*tokens}

    def _place(self, kind: str, figure: Figure, *tokens: Token) -> None:
        """Put a figure where it is named for, unless it can be no such thing."""
        if (value := kept(kind, figure)) is not None:
            self._fill(figure, *tokens, **{kind: value})

    def _near(self, at: int) -> Token | None:
        return self._said[at] if 0 <= at < len(self._said) else None

    # -- pressures ------------------------------------------------------------------------------------

    def _columns(self) -> None:
        for token in self._said:
            match token:
                case Column(figure=Pressure() as pressure):
                    self._press(pressure, token)
                case Column(kind=kind, figure=Figure() as figure):
                    self._place(kind, figure, token)
                case _:
                    pass

    def _press(self, pressure: Pressure, *tokens: Token) -> None:
        values: Values = {"systolic": pressure.systolic}
        if pressure.diastolic is not None:
            values["diastolic"] = pressure.diastolic
        if pressure.palpated:
            values["palpated"] = True
        self._fill(pressure, *tokens, **values)

    def _pressures(self) -> None:
        """Take the first pressure; another one stays text, as does what may be a range beside it."""
        found = [token for token in self._said if isinstance(token, Pressure)]
        for pressure in ([token for token in found if not token.dashed] or found)[:1]:
            self._press(pressure)
        for label, figure, word in zip(self._said, self._said[1:], self._said[2:], strict=False):
            named = isinstance(label, Label) and {"pressure", "systolic"} & {*label.kinds}
            if named and isinstance(figure, Figure) and figure.whole and _is(word, "palpated"):
                pressure = Pressure(figure.start, figure.end, int(figure.value), None, palpated=True)
                self._press(pressure, label, figure)

    def _thirds(self) -> None:
        """Take a mean in brackets or as a third figure, or a third one below both as the pulse."""
        lower = self.values.get("diastolic")
        for before, third in zip(self._said, self._said[1:], strict=False):
            if not isinstance(third, Third) or before not in self._placed or not isinstance(lower, int):
                continue
            if near_mean(third.value, self.values, exactly=not third.bracketed):
                self._fill(third, mean=third.value)
            elif not third.bracketed and 45 <= third.value < lower:
                self._fill(third, pulse=third.value)

    # -- figures with a name --------------------------------------------------------------------------

    def _pairs(self) -> None:
        """Take the figures that have a name beside them; a lower pressure only with its upper one."""
        pairs = self._matched()
        upper = "systolic" in self.values or any("systolic" in label.kinds for label, _ in pairs)
        paired: set[Token] = set()
        for label, figure in pairs:
            self._named |= {label, figure}
            kinds = [kind for kind in label.kinds if not figure.unit or kind in UNITS[figure.unit]]
            other = self._other(label, figure, paired)
            self._named |= {other} if other is not None else set()
            doubtful = other is not None or self._shared(label, figure) or not _says(label, figure)
            if not doubtful and (upper or "diastolic" not in kinds):
                self._place(kinds[0], figure, label)
                paired.add(figure)

    def _shared(self, label: Label, figure: Figure) -> bool:
        """Tell whether a name without a figure stands right before this one: the figure may be that one's."""
        before = self._near(self._said.index(label) - 1)
        if not isinstance(before, Label) or before in self._named or label.start > figure.start:
            return False
        return not {*before.kinds} & {*label.kinds} and not self._plain[before.end : label.start].strip()

    def _other(self, label: Label, figure: Figure, paired: Collection[Token]) -> Figure | None:
        """Give the figure before a name that may be its own as well as the one behind it, as in 72 HR 98."""
        at = self._said.index(label) - 1
        before = self._near(at)
        if len(label.said) == 1 or label.start > figure.start or not isinstance(before, Figure):
            return None
        behind = any(isinstance(token, Pressure) for token in self._said[:at])
        may = self._goes(label, before, _BEHIND) and _says(label, before) and before not in paired
        if behind or not may or all(kept(kind, before) is None for kind in label.kinds):
            return None
        return before

    def _matched(self) -> list[tuple[Label, Figure]]:
        """Find the pairs of neighbours that leave fewest names alone; names come before their figures."""
        best: list[tuple[int, int, tuple[tuple[Label, Figure], ...]]] = [(0, 0, ())]
        for at, token in enumerate(self._said):
            options = [best[at]]
            pairs, ahead, found = best[max(at - 1, 0)]
            match self._near(at - 1), token:
                case Label() as label, Figure() as figure if self._goes(label, figure, _BETWEEN):
                    options.append((pairs + 1, ahead + 1, (*found, (label, figure))))
                case Figure() as figure, Label(said=said) as label if len(said) > 1 and self._goes(
                    label, figure, _BEHIND
                ):
                    options.append((pairs + 1, ahead, (*found, (label, figure))))
                case _:
                    pass
            best.append(max(options, key=lambda option: option[:2]))
        return list(best[-1][2])

    def _goes(self, label: Label, figure: Figure, gap: re.Pattern[str]) -> bool:
        """Tell whether a figure beside a name may be what it names."""
        if label.kinds == ("pressure",):
            return False
        first, second = sorted((label, figure), key=lambda token: token.start)
        fits = not figure.unit or bool({*UNITS[figure.unit]} & {*label.kinds})
        return fits and gap.fullmatch(self._plain, first.end, second.start) is not None

    def _with_units(self) -> None:
        """Take the figures that say by their unit, or their decimals, what they are."""
        for at, token in enumerate(self._said):
            if not isinstance(token, Figure) or token in self._placed | self._named:
                continue
            decimal = not token.unit and len(token.text.partition(".")[2]) == 1
            kinds = ("temperature",) if decimal else UNITS.get(token.unit, ())
            if len(kinds) == 1 and kinds != ("pain",) and self._stands(token, at):
                self._place(kinds[0], token)

    def _stands(self, token: Figure, at: int) -> bool:
        """Tell whether a figure with a unit stands where it can only be a reading."""
        before, after = self._near(at - 1), self._near(at + 1)
        match token.unit:
            case "flow":
                return not isinstance(before, Label)
            case "litres":
                linked = self._near(at - 2) if _is(before, "on") else before
                return self._saturated(linked) or _is(after, "device")
            case "percent" if before is None or not isinstance(before, Figure | Pressure | Third | Column):
                plain = not isinstance(after, Word | Text) or _is(after, "on") or _is(after, "device")
                return plain and (before is None or before in self._placed or _is(before, "device"))
            case _:
                return before is None or before in self._placed or not isinstance(before, Word | Text | Label)

    def _saturated(self, token: Token | None) -> bool:
        value = self.values.get("spo2")
        return isinstance(token, Figure) and token in self._placed and token.value == value

    # -- figures without a name -----------------------------------------------------------------------

    def _without_names(self) -> None:
        """Take the figures without a name that stand in the order of charts."""
        bare, behind = self._bare()
        if not all(figure.whole for figure in bare) or (not behind and any(map(_strange, self._said))):
            return
        numbers = [int(figure.value) for figure in bare]
        for kind, figure in zip(in_order(numbers, self.values, behind=behind), bare, strict=False):
            self._fill(figure, **{kind: int(figure.value)})

    def _bare(self) -> tuple[list[Figure], bool]:
        """Give the figures without a name in a row, and whether they stand behind a pressure.

        With a pulse's figures on both sides of it, nothing says which is which; what is behind a second
        pressure is that one's own.
        """
        runs: dict[bool, list[Figure]] = {False: [], True: []}
        behind = False
        for at, token in enumerate(self._said):
            before = self._near(at - 1)
            if isinstance(token, Pressure) and token not in self._placed and behind:
                break
            behind = behind or (isinstance(token, Pressure | Column) and token in self._placed)
            if not isinstance(token, Figure) or token in self._placed | self._named:
                continue
            follows = before is None or before in self._placed or before in runs[behind]
            gap = self._plain[before.end if before else 0 : token.start]
            if token.unit in ("", "minute") and follows and _APART.fullmatch(gap):
                runs[behind].append(token)
        if runs[True] and any(figure.value >= 20 for figure in runs[False]):
            return [], True
        return runs[True] or runs[False], bool(runs[True])


def _says(label: Label, figure: Figure) -> bool:
    """Tell whether a name is sure to name a figure."""
    return bool(figure.unit) or figure.value not in _DOUBTFUL.get(label.said, ())


def _is(token: Token | None, kind: str) -> bool:
    return isinstance(token, Word) and token.kind == kind


def _strange(token: Token) -> bool:
    return isinstance(token, Text) or (isinstance(token, Word) and not token.kind)
