"""Scripts as files, and what they say in other languages."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from companion.i18n import tr
from companion.session.codec.files import read_table
from companion.session.codec.protocol_words import Say
from companion.session.codec.tables import find_tables
from companion.session.script.script import Script


def find_scripts(folders: Iterable[Path]) -> tuple[list[Script], list[str]]:
    """Read every script of some folders, by the names of their files; one not to be used is a problem."""
    return find_tables(folders, Script, tr('{file}, id: "{id}" is already the id of another script.'))


def load_script(path: Path) -> Script:
    """Read a script file; ``ProtocolError`` says where it is wrong."""
    return read_table(path, Script)


def script_in(script: Script, say: Say) -> Script:
    """Give a script in another language: all of it that people read, but for its sources."""
    events = (
        replace(
            event,
            notice=say(event.notice),
            says=say(event.says),
            shows=say(event.shows),
            reads=say(event.reads),
        )
        for event in script.events
    )
    return replace(
        script,
        title=say(script.title),
        about=say(script.about),
        trainer=say(script.trainer),
        intention=say(script.intention),
        reads=say(script.reads),
        events=tuple(events),
    )
