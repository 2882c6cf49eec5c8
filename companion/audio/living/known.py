"""The characters that ship, as the processes that play them find them."""

from companion.audio.living.place import LivingPlace
from companion.audio.living.source import LivingThread
from companion.resources import assets
from companion.session.music.characters import LivingCharacter, find_characters
from companion.session.music.mood import LivingMusic


def shipped(character_id: str) -> LivingCharacter:
    """Read a character by its id, or raise ``LookupError``."""
    characters, _ = find_characters([assets() / "music" / "characters"])
    for character in characters:
        if character.id == character_id:
            return character
    raise LookupError(character_id)


def play_shipped(living: LivingMusic, place: LivingPlace | None, *, turn: bool) -> LivingThread:
    """Play a character that ships, in a thread of its own."""
    return LivingThread(living, place, load=shipped, turn=turn)
