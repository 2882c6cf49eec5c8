"""What ships as files of data, read once for all tests of a process."""

from collections.abc import Sequence
from functools import cache

from companion.record.instruments.instrument import Instrument, find_instruments
from companion.record.writing.note_format import NoteFormat, find_note_formats
from companion.resources import assets
from companion.session.codec.files import load_protocol
from companion.session.music.characters import LivingCharacter, load_character
from companion.session.protocol import Protocol
from companion.session.script.files import find_scripts
from companion.session.script.script import Script


@cache
def protocol(name: str) -> Protocol:
    """Read a protocol by the name of its file."""
    return load_protocol(assets() / "protocols" / f"{name}.toml")


@cache
def character(name: str) -> LivingCharacter:
    """Read a character of living music by the name of its file."""
    return load_character(assets() / "music" / "characters" / f"{name}.toml")


@cache
def scripts() -> Sequence[Script]:
    """Read the scripts of the practice room."""
    return tuple(find_scripts([assets() / "scripts"])[0])


@cache
def instruments() -> Sequence[Instrument]:
    """Read the instruments."""
    return tuple(find_instruments(assets() / "instruments")[0])


@cache
def note_formats() -> Sequence[NoteFormat]:
    """Read the formats of notes."""
    return tuple(find_note_formats(assets() / "notes")[0])
