"""What was taken back, what stands in its place and in which order, and what undo and redo would do next."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from companion.session.entry_kind import ByHand
from companion.session.home.reported import Reported
from companion.session.journal import Corrected, Ended, Entry, Fact, ReportedBy, Voided

F = TypeVar("F")


def voided(entries: tuple[Entry, ...]) -> frozenset[str]:
    """Give the ids of the entries that were taken back and stayed so."""
    gone: set[str] = set()
    for entry in reversed(entries):
        match entry.fact:
            case Voided(target) | Corrected(target) if entry.id not in gone:
                gone.add(target)
            case Corrected(by=by):
                gone.add(by)
            case _:
                pass
    return frozenset(gone)


def firsts(entries: tuple[Entry, ...]) -> dict[str, str]:
    """Give for each entry that was ever put in the place of another the first one of that place."""
    found: dict[str, str] = {}
    for entry in entries:
        if isinstance(entry.fact, Corrected) and entry.fact.by:
            found[entry.fact.by] = found.get(entry.fact.entry_id, entry.fact.entry_id)
    return found


def told(entries: tuple[Entry, ...], gone: frozenset[str]) -> tuple[Entry, ...]:
    """Give the entries, each with whoever was said later to have told of it."""
    said = {
        entry.fact.entry_id: entry.fact.by
        for entry in entries
        if isinstance(entry.fact, ReportedBy) and entry.id not in gone
    }
    if not said:
        return entries
    return tuple(
        replace(entry, fact=told_by(entry.fact, said[entry.id])) if entry.id in said else entry
        for entry in entries
    )


def told_by(fact: Fact, by: str) -> Fact:
    """Give the same entry, told by somebody or seen by its author; the way it came stays."""
    if not isinstance(fact, ByHand):
        return fact
    before = fact.reported or Reported("")
    if by:
        return replace(fact, reported=replace(before, by=by))
    return fact if before.line else replace(fact, reported=None)  # what came from the evening stays said


def standing(entries: tuple[Entry, ...], gone: frozenset[str]) -> tuple[Entry, ...]:
    """Give the entries that count, each in the place of the one it corrects."""
    about_others = Voided | Corrected | ReportedBy
    counting = [e for e in told(entries, gone) if e.id not in gone and not isinstance(e.fact, about_others)]
    if first := firsts(entries):
        places = {entry.id: number for number, entry in enumerate(entries)}
        counting.sort(key=lambda entry: places[first.get(entry.id, entry.id)])
    return tuple(counting)


def in_place_of(entries: tuple[Entry, ...], log: tuple[Entry, ...]) -> dict[str, str]:
    """Give for each entry that was corrected the one that stands in its place now, if one does."""
    first = firsts(entries)
    now = {first.get(entry.id, entry.id): entry.id for entry in log}
    found = {each: now.get(first.get(each, each), each) for each in {*first, *first.values()}}
    return {each: other for each, other in found.items() if each != other}


def taken_back_by(entries: tuple[Entry, ...], gone: frozenset[str]) -> dict[str, Entry]:
    """Give for each entry that was taken back the entry that did so."""
    return {
        entry.fact.entry_id: entry
        for entry in entries
        if isinstance(entry.fact, Voided | Corrected) and entry.id not in gone
    }


def hands(entries: tuple[Entry, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say what undo and redo would void next, the nearest last; a new act leaves nothing to redo.

    Choosing an entry and taking it back is an act like any other, with what was put in its place. The end
    of a session is not brought back by one key, nor is anything under it that was done once it was over.
    """
    undo: list[str] = []
    redo: dict[str, str] = {}
    ends: set[str] = set()
    for entry in entries:
        match entry.fact:
            case Voided(target) if target in ends:
                undo = undo[:-1] if undo[-1:] == [target] else []
                redo.clear()
            case Voided(target) if target in undo:
                undo.remove(target)
                redo[entry.id] = target
            case Voided(target) if target in redo:
                undo.append(redo.pop(target))
            case Corrected(by=by):
                undo = [*(each for each in undo if each != by), entry.id]
                redo.clear()
            case ReportedBy():
                undo.append(entry.id)
                redo.clear()
            case fact if fact.by_hand and entry.noticed >= 0:  # what was answered before is chosen
                undo.append(entry.id)
                redo.clear()
                ends |= {entry.id} if isinstance(fact, Ended) else set()
            case _:
                pass
    return tuple(undo), tuple(redo)


def in_time(facts: Iterable[tuple[Entry, F]]) -> list[tuple[Entry, F]]:
    """Give facts in the order of the moments at which they happened."""
    return sorted(facts, key=lambda pair: (pair[0].moment, pair[0].seq))
