"""The words for evenings at home that ship, by language."""

from companion.i18n import language
from companion.resources import assets
from companion.session.codec.files import ProtocolError, read_table
from companion.session.home.home_words import HomeWords

ENGLISH = "en"


def load_home_words(spoken: str) -> HomeWords:
    """Read the words of a language, or the English ones; raises ``ProtocolError``."""
    folder = assets() / "home"
    path = folder / f"{spoken}.toml"
    return read_table(path if path.is_file() else folder / f"{ENGLISH}.toml", HomeWords)


def starter_words() -> HomeWords | None:
    """Give the words that ship in the language that is spoken; none where their file cannot be used."""
    try:
        return load_home_words(language())
    except ProtocolError:
        return None
