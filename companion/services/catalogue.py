"""What sessions are planned from: the protocols and playlists that ship."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.audio.playlists import find_playlists, last_resort
from companion.i18n import language, tr
from companion.resources import assets
from companion.session.codec.files import ProtocolError, find_protocols
from companion.session.codec.protocol_words import ProtocolWords, find_words, protocol_in, unsaid
from companion.session.field_error import FieldError
from companion.session.music.living import LIVING, STARTER
from companion.session.music.programme import Playlist, Programme, Track, programme
from companion.session.plan import Plan
from companion.session.protocol import Protocol, Route

LONGER: Final = "full/"
"""What the ids of playlists begin with whose music is made on this computer."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was read from the assets; ``trouble`` says in a sentence each what was wrong with it."""

    protocols: Sequence[Protocol]
    words: Mapping[str, ProtocolWords]
    playlists: Sequence[Playlist]
    last_resort: Track | None
    trouble: Sequence[str]

    def spoken(self) -> Sequence[Protocol]:
        """Give the protocols in the language that is spoken, as far as there are words for them."""
        words = self.words.get(language())
        return [_in_words(each, words) or each for each in self.protocols] if words else self.protocols

    def with_own(self, own: Sequence[Protocol]) -> Sequence[Protocol]:
        """Give the protocols to plan from, by route; those of the practice after what ships."""
        order = list(Route)
        return sorted([*self.spoken(), *own], key=lambda protocol: order.index(protocol.route))

    def unsaid(self) -> Sequence[str]:
        """Say in a sentence each which protocols are not, or not whole, in the language that is spoken."""
        words = self.words.get(language())
        return list(filter(None, (_lack(each, words) for each in self.protocols))) if words else ()

    def programme(self, plan: Plan, playlists: Sequence[Playlist]) -> Programme:
        """Put together the music of a plan from these playlists."""
        by_id = {playlist.id: playlist for playlist in playlists}
        for phase, name in plan.playlists.items():
            ours = name.startswith((LONGER, LIVING))
            made_for = phase if f"{STARTER}{phase}" in by_id else name.rpartition("/")[2]
            if ours and name not in by_id and (starter := f"{STARTER}{made_for}") in by_id:
                by_id[name] = by_id[starter]  # what was made here may have been removed since
        chosen = {phase: by_id[name] for phase, name in plan.playlists.items() if name in by_id}
        phases = {phase.id: 60 * (phase.end - phase.start) for phase in plan.protocol.phases}
        return programme(phases, chosen, self.last_resort, seed=plan.living_seed)


def _in_words(protocol: Protocol, words: ProtocolWords) -> Protocol | None:
    """Give a protocol in a language, if its words leave it one that a session could be run from."""
    try:
        return protocol_in(protocol, words.say)
    except FieldError:  # two answers have the same words
        return None


def _lack(protocol: Protocol, words: ProtocolWords) -> str:
    if _in_words(protocol, words) is None:
        said = tr("{protocol}: two answers are said the same in this language; it is shown as it stands.")
        return said.format(protocol=protocol.name)
    count = len(unsaid(protocol, words))
    said = tr("{protocol}: lines without words in this language: {count}. They are shown as they stand.")
    return said.format(protocol=protocol.name, count=count) if count else ""


def read_catalogue() -> Catalogue:
    """Read the assets; what cannot be read is left out, and told."""
    if not assets().is_dir():
        said = tr(
            "The files that belong to the program are missing from {folder}: no session can be planned; "
            "install the program again. Your record is as it was."
        )
        return Catalogue((), {}, (), None, (said.format(folder=assets()),))
    protocols, trouble = find_protocols(assets() / "protocols")
    try:
        words = find_words(assets() / "protocols" / "words")
    except ProtocolError as error:
        words = {}
        trouble += error.problems
    reports = find_playlists(assets() / "playlists")
    trouble += [str(problem) for report in reports for problem in report.problems]
    playlists = [report.playlist for report in reports]
    return Catalogue(protocols, words, playlists, last_resort(assets() / "playlists"), trouble)
