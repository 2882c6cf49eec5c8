"""A reading in words and figures, and what is asked about it; nothing here judges a value."""

from collections.abc import Iterator
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.journal import VitalsTaken
from companion.session.vitals.words import vitals_bounds


def figures(vitals: VitalsTaken) -> Iterator[tuple[str, str]]:
    """Go through what was read, each figure with its name, as a chart has them."""
    for name, said in (
        (tr("BP"), pressure(vitals)),
        (tr("MAP"), "" if vitals.mean is None or vitals.systolic is not None else str(vitals.mean)),
        (tr("HR"), _said(vitals.pulse)),
        (tr("SpO₂"), _said(vitals.spo2)),
        (tr("O₂"), vitals.oxygen),
        (tr("RR"), _said(vitals.breaths)),
        (tr("T"), vitals.temperature),
        (tr("pain"), vitals.pain),
        (tr("CO₂"), vitals.co2),
        (tr("weight"), vitals.weight),
    ):
        if said:
            yield name, said


def saturation(vitals: VitalsTaken) -> str:
    """Write the saturation, with the oxygen given: 97 · 2 L/min."""
    return " · ".join(filter(None, (_said(vitals.spo2), vitals.oxygen)))


def also(vitals: VitalsTaken) -> str:
    """Write what has no column of its own in a table, such as temperature or pain."""
    columns = {tr("BP"), tr("HR"), tr("SpO₂"), tr("O₂"), tr("RR")}
    return "  ".join(f"{name} {said}" for name, said in figures(vitals) if name not in columns)


def pressure(vitals: VitalsTaken) -> str:
    """Write the pressure, with its mean if there is one: 138/86 (103), or 138/P by palpation."""
    if vitals.systolic is None:
        return ""
    lower = "P" if vitals.palpated else "–" if vitals.diastolic is None else str(vitals.diastolic)
    mean = "" if vitals.mean is None else f" ({vitals.mean})"
    return f"{vitals.systolic}/{lower}{mean}"


def _said(value: int | None) -> str:
    return "" if value is None else str(value)


def spoken(vitals: VitalsTaken) -> str:
    """Say a reading the way it is written in a chart, what had no place in it, and who reported it."""
    parts = [f"{name} {said}" for name, said in figures(vitals)]
    told = "  ".join([*parts, *([f"“{vitals.left}”"] if vitals.left else [])]) if parts else vitals.typed
    who = reporter(vitals)
    return tr("{reading}, reported by {who}").format(reading=told, who=who) if who else told


def reporter(vitals: VitalsTaken) -> str:
    """Name who reported a reading: whom its line names, and through whom it came where that is another.

    A line that holds no reading is told as it was typed, and says itself whom it names.
    """
    named = reporter_words(vitals.by) if understood(vitals) else ""
    teller = reporter_words(vitals.reported.by) if vitals.reported is not None else ""
    if not named or not teller or named.casefold() == teller.casefold():
        return named or teller
    return tr("{who}, through {other}").format(who=named, other=teller)


def reporter_words(by: str) -> str:
    """Name who or what reported a reading; a name that was typed stays as it is."""
    return tr(_REPORTERS[by]) if by in _REPORTERS else by


def named_in_line(vitals: VitalsTaken) -> bool:
    """Tell whether the line of a reading names somebody, who is not only helper, client, device or nurse."""
    return bool(vitals.by) and vitals.by not in _REPORTERS


def reporters() -> tuple[str, ...]:
    """Give who reports on an evening at home, in words; a name can be typed as well."""
    return tuple(map(reporter_words, ("helper", "client", "device")))


def reporter_named(typed: str) -> str:
    """Give who reports as it is kept, from the words of the screen: a name stays as it was typed."""
    said = {reporter_words(by).casefold(): by for by in _REPORTERS}
    return said.get(typed.strip().casefold(), typed.strip())


_REPORTERS: Final = {
    "client": tr_noop("client"),
    "helper": tr_noop("helper"),
    "device": tr_noop("device"),
    "nurse": tr_noop("nurse"),
}


def understood(vitals: VitalsTaken) -> bool:
    """Tell whether there is a reading in it at all."""
    return any(True for _ in figures(vitals))


def question(vitals: VitalsTaken) -> str:
    """Ask about a figure without a place, or outside what living people show; empty when there is neither.

    The line is kept all the same: this stands beside it, once, and says what was understood.
    """
    if not understood(vitals):
        return tr("Check? No reading in this line.")
    if vitals.left or any(_slips(vitals)):
        return tr("Check? {reading}").format(reading=spoken(vitals))
    return ""


def _slips(vitals: VitalsTaken) -> Iterator[bool]:
    """Go through the figures, and tell of each whether it can only be a slip of typing."""
    held = vitals_bounds()
    for name, value in (
        ("systolic", vitals.systolic),
        ("diastolic", vitals.diastolic),
        ("mean", vitals.mean),
        ("pulse", vitals.pulse),
        ("spo2", vitals.spo2),
        ("breaths", vitals.breaths),
    ):
        yield value is not None and not held[name].hold(value)
    if vitals.systolic is not None and vitals.diastolic is not None:
        yield vitals.systolic <= vitals.diastolic


def differences(vitals: VitalsTaken, before: VitalsTaken) -> Iterator[tuple[str, str]]:
    """Subtract one reading from another, value by value: arithmetic, and no word about it."""
    if None not in (vitals.systolic, vitals.diastolic, before.systolic, before.diastolic):
        upper = _difference(vitals.systolic, before.systolic)
        yield tr("BP"), f"{upper}/{_difference(vitals.diastolic, before.diastolic)}"
    for name, value, then in (
        (tr("HR"), vitals.pulse, before.pulse),
        (tr("SpO₂"), vitals.spo2, before.spo2),
        (tr("RR"), vitals.breaths, before.breaths),
    ):
        if value is not None and then is not None:
            yield name, _difference(value, then)


def _difference(value: int | None, before: int | None) -> str:
    by = (value or 0) - (before or 0)
    return f"−{-by}" if by < 0 else f"+{by}" if by else "±0"
