"""The characters, as the processes that play them find them.

What plays them is loaded where one is played: it takes a tenth of a second, and most music is files.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from companion.audio.living.place import LivingPlace
from companion.resources import assets
from companion.session.music.mood import LivingMusic

if TYPE_CHECKING:
    from companion.audio.living.source import LivingThread
    from companion.session.music.characters import LivingCharacter


def character_from(folder: str, character_id: str) -> "LivingCharacter":
    """Read a character that ships, or one of the practice's own in a folder; or raise ``LookupError``."""
    from companion.session.music.characters import find_characters  # noqa: PLC0415 - see above

    own = [Path(folder)] if folder else []
    characters, _ = find_characters([assets() / "music" / "characters", *own])
    for character in characters:
        if character.id == character_id:
            return character
    raise LookupError(character_id)


def shipped(character_id: str) -> "LivingCharacter":
    """Read a character that ships, or raise ``LookupError``."""
    return character_from("", character_id)


def play_known(living: LivingMusic, place: LivingPlace | None, *, turn: bool) -> "LivingThread":
    """Play a character, in a thread of its own."""
    from companion.audio.living.source import LivingThread  # noqa: PLC0415 - see above

    return LivingThread(living, place, load=partial(character_from, living.folder), turn=turn)
