"""Living music as it is offered: each character as a playlist for each phase, and the seed it grows from."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from companion.i18n import language, tr
from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.codec.protocol_words import ProtocolWords, find_words
from companion.session.music.characters import LivingCharacter, character_in, find_characters, living_for
from companion.session.music.living import LIVING, STARTER
from companion.session.music.phases import PHASES
from companion.session.music.programme import Playlist, Track


def fresh_seed() -> int:
    """Make a seed: two sessions are not to sound the same."""
    return 1 + secrets.randbelow(2**31 - 1)


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters, with words of other languages; ``trouble`` says what could not be read.

    In ``folder`` are those of the practice's own.
    """

    found: Sequence[LivingCharacter] = ()
    words: Mapping[str, ProtocolWords] | None = None
    trouble: Sequence[str] = ()
    folder: str = ""

    @property
    def licences(self) -> Mapping[str, str]:
        """Say under which licence each may be handed on, by its id."""
        return {one.id: one.licence for one in self.found}

    def spoken(self) -> Sequence[LivingCharacter]:
        """Give them in the language that is spoken, as far as there are words for them."""
        words = (self.words or {}).get(language())
        return [character_in(one, words.say) for one in self.found] if words else self.found

    def playlists(self, shipped: Sequence[Playlist]) -> list[Playlist]:
        """Offer each for each phase; where the machine cannot keep up with it, what ships plays instead."""
        beside = {one.phase: one.tracks for one in shipped if one.id.startswith(STARTER)}
        return [
            _playlist(character, phase, beside.get(phase, ()), self.folder)
            for character in self.spoken()
            for phase in PHASES
        ]


def _playlist(character: LivingCharacter, phase: str, beside: tuple[Track, ...], folder: str) -> Playlist:
    living = living_for(character, phase, 0, 0.0)
    living = replace(living, title=character.title, folder=folder, licence=character.licence)
    title = tr("Living: {character}").format(character=character.title)
    about = character.about
    return Playlist(f"{LIVING}{character.id}/{phase}", title, phase, beside, living=living, about=about)


def read_characters(own: Path | None = None) -> Characters:
    """Read the characters that ship, and those in a folder of the practice's own.

    One that cannot be read is left out, and told.
    """
    folder = assets() / "music" / "characters"
    found, trouble = find_characters([folder, *([own] if own else [])])
    try:
        words = find_words(folder / "words")
    except ProtocolError as error:
        words, trouble = {}, [*trouble, *error.problems]
    return Characters(found, words, trouble, str(own or ""))
