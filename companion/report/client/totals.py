"""Totals that were scored elsewhere, in words: what holds, and what stood there before."""

from companion.i18n import tr
from companion.record.facts.typed_day import day_told
from companion.record.instruments.total import TotalVersion, TypedTotal
from companion.record.times import day


def total_told(total: TypedTotal) -> str:
    """Say a total in one line, as it was typed, and who scored it."""
    said = tr("{total}, scored by {who}")
    return said.format(total=total.words.total, who=total.words.scored_by)


def history_told(total: TypedTotal) -> list[str]:
    """Tell who typed it in and when, what stood there before it was corrected, and that it was taken back."""
    *before, now = total.versions
    told = [tr("Typed in by {who}, {day}").format(who=now.author, day=day(now.at_ms, "UTC"))]
    told += [tr("Before: {version}").format(version=_version_told(version)) for version in reversed(before)]
    if total.taken_back:
        told.append(tr("Taken back by {who}").format(who=total.taken_back.author))
    return told


def _version_told(version: TotalVersion) -> str:
    words = version.words
    said = tr("{name}, {total}, {answered}, scored by {scorer}; typed in by {who}, {day}")
    return said.format(
        name=words.name,
        total=words.total,
        answered=day_told(words.day),
        scorer=words.scored_by,
        who=version.author,
        day=day(version.at_ms, "UTC"),
    )
