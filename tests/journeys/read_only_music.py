"""Lets music play, makes its folder read-only, and asks for less and for silence as a locked screen does."""

import json
import subprocess
import sys
from pathlib import Path

from companion.audio.process.music_client import MusicClient
from companion.desktop.folders import Folders
from companion.machine_clock import read_clocks
from companion.services.access.locked_session import LockedSession
from companion.services.catalogue import read_catalogue
from companion.session.music.programme import Verb
from tests.audio.recording import wait_for
from tests.fakes import build_session


def main(place: Path) -> None:
    """Do it, and tell how the music is in the end."""
    folders = Folders.beneath(place).make()
    catalogue = read_catalogue()
    plan = build_session().plan
    first = player(folders)
    first.play(catalogue.programme(plan, catalogue.playlists), plan.protocol.phases[0].id)
    wait_for(lambda: bool(first.state().backend))
    first.detach()
    for options in (["--bind", str(place), str(place)], ["-o", "remount,bind,ro", str(place)]):
        subprocess.run(["mount", *options], check=True)
    locked_session = LockedSession(folders, lambda call: call(), read_clocks)
    locked_session.watch("", lambda: None)
    for verb in (Verb.SOFTER, Verb.SOFTER, Verb.SILENCE_NOW):
        locked_session.do("", verb)
    wait_for(lambda: locked_session.music("").silenced)
    state = locked_session.music("")
    told = {"read_only": is_read_only(place), "volume": state.volume_db, "silenced": state.silenced}
    locked_session.close()
    last = player(folders)
    last.stop()
    last.detach()
    sys.stdout.write(json.dumps(told))


def player(folders: Folders) -> MusicClient:
    return MusicClient(folders.data, folders.runtime, post=lambda call: call(), null=True)


def is_read_only(place: Path) -> bool:
    try:
        (place / "trial").touch()
    except OSError:
        return True
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
