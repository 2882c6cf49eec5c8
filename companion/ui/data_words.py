"""Texts of files that ship, in the language that is spoken."""

from companion import i18n
from companion.resources import assets
from companion.session.codec.protocol_words import find_words


def said(text: str) -> str:
    """Give a text of a file that ships in the language that is spoken; without words, as it stands."""
    words = find_words(assets() / "protocols" / "words").get(i18n.language())
    return words.say(text) if words else text
