"""Texts of files that ship, in the language that is spoken."""

from companion import i18n
from companion.resources import assets
from companion.session.codec.files import ProtocolError
from companion.session.codec.protocol_words import find_words


def said(text: str) -> str:
    """Give a text of a file that ships in the language that is spoken; without words, as it stands.

    Today tells what is wrong with a file of words, as of every file that ships.
    """
    try:
        words = find_words(assets() / "protocols" / "words").get(i18n.language())
    except ProtocolError:
        return text
    return words.say(text) if words else text
