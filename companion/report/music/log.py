"""The list of what was played: each piece from where to where, why it began, and why it ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.journal import Entry, MusicHappened
from companion.session.music.programme import Happening
from companion.session.music.troubles import LeftOut

_BEGAN: Final = {
    "programme": "",
    "phase": tr_noop("began with the phase"),
    "next": tr_noop("the guide went on"),
    "previous": tr_noop("the guide went back"),
    "gentler": tr_noop("the guide chose gentler"),
    "resumed": tr_noop("resumed"),
}
_ENDED: Final = {
    "programme": "",
    "ended": "",
    "phase": tr_noop("left with the phase"),
    "next": tr_noop("left by the guide"),
    "previous": tr_noop("left by the guide"),
    "gentler": tr_noop("left for a gentler one"),
    "paused": tr_noop("paused"),
    "silence": tr_noop("faded to silence"),
    "silence now": tr_noop("silenced at once"),
    LeftOut.MISSING: tr_noop("the file is missing"),
    LeftOut.UNDECODABLE: tr_noop("the file can't be decoded"),
    LeftOut.LATE: tr_noop("the file did not open in time"),
    LeftOut.CUT_SHORT: tr_noop("the file ends before its time"),
    LeftOut.FATAL: tr_noop("the player could not bear the file"),
    LeftOut.TOO_SLOW: tr_noop("this computer could not keep up with living music"),
}


@dataclass(frozen=True, slots=True)
class HeardPiece:
    """One piece as it was heard; without an ending where the journal knows none."""

    entry: Entry
    began: MusicHappened
    until: Entry | None

    @property
    def ended(self) -> MusicHappened | None:
        """Give what is told of its ending."""
        fact = self.until.fact if self.until is not None else None
        return fact if isinstance(fact, MusicHappened) else None

    @property
    def span(self) -> str:
        """Say from where to where in the piece, in minutes and seconds."""
        if self.ended is None:
            return tr("from {place}").format(place=face(self.began.position_s))
        return f"{face(self.began.position_s)}–{face(self.ended.position_s)}"

    @property
    def why(self) -> str:
        """Say what made it begin or end, where that was not the programme's own course."""
        return self._why()

    @property
    def why_by_hand(self) -> str:
        """Say the same without the phases, with which a piece begins and leaves as it should."""
        return self._why("phase")

    def _why(self, *usual: str) -> str:
        began = why_it_began(self.began.why) if self.began.why not in usual else ""
        known = self.ended is not None and self.ended.why not in usual
        ended = why_it_ended(self.ended.why) if self.ended is not None and known else ""
        if self.ended is not None and self.ended.happening is Happening.SKIPPED:
            ended = tr("broke off: {why}").format(why=ended)
        return ", ".join(filter(None, (began, ended)))


def why_it_began(why: str) -> str:
    """Say why a piece began; nothing where that was the programme's own course."""
    return tr(known) if (known := _BEGAN.get(why, why)) else ""


def why_it_ended(why: str) -> str:
    """Say why a piece ended or was left out; nothing where it ended by itself."""
    return tr(known) if (known := _ENDED.get(why, why)) else ""


@dataclass(frozen=True, slots=True)
class MusicGap:
    """What kept music from being heard: a piece left out, or the output lost until it was back."""

    entry: Entry
    fact: MusicHappened
    back: Entry | None = None


def heard_pieces(facts: Iterable[tuple[Entry, MusicHappened]]) -> list[HeardPiece]:
    """Pair each beginning with its ending; pieces overlap where they fade into one another."""
    listed = list(facts)
    found = []
    for place, (entry, fact) in enumerate(listed):
        if fact.happening is Happening.STARTED:
            found.append(HeardPiece(entry, fact, _ending(fact.track_id, listed[place + 1 :])))
    return found


def music_gaps(facts: Iterable[tuple[Entry, MusicHappened]]) -> list[MusicGap]:
    """List the pieces that were left out, and the times at which the output was lost."""
    listed = list(facts)
    broken_off = {heard.ended.number for heard in heard_pieces(listed) if heard.ended is not None}
    found = []
    for place, (entry, fact) in enumerate(listed):
        if fact.happening is Happening.SKIPPED and fact.number not in broken_off:
            found.append(MusicGap(entry, fact))
        elif fact.happening is Happening.DEVICE_LOST:
            after = (one for one, told in listed[place + 1 :] if told.happening is Happening.DEVICE_BACK)
            found.append(MusicGap(entry, fact, next(after, None)))
    return found


def _ending(track_id: str, tr_noop: Sequence[tuple[Entry, MusicHappened]]) -> Entry | None:
    """Find the first thing that is told of a piece after it began, if that is its end."""
    told = (
        (entry, fact)
        for entry, fact in tr_noop
        if fact.track_id == track_id
        and fact.happening in (Happening.STARTED, Happening.STOPPED, Happening.SKIPPED)
    )
    first = next(told, None)
    return first[0] if first is not None and first[1].happening is not Happening.STARTED else None


def face(seconds: float) -> str:
    """Write a place in a piece, such as 3:07."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"
