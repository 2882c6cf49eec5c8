"""The practice room: scripts that play a client, each run of one in a store until it is deleted."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from companion.files import durable, textfile
from companion.i18n import language, tr
from companion.override import override
from companion.ports.practice_room import KeptRun, ScriptShelf
from companion.ports.record import RecordError
from companion.resources import assets
from companion.services.access.locked_session import UNDER_WAY
from companion.services.practice.store import PracticeStore, first_music

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.conductor import Live
    from companion.desktop.folders import Folders
    from companion.ports.calls import Failed
    from companion.record.visits import Visit
    from companion.services.background import Post
    from companion.services.services import Services
    from companion.session.plan import Plan
    from companion.session.script.run import PracticeRun
    from companion.session.script.script import Script

FOLDER: Final = "practice-room"
"""The name of the folder with the runs, in the data folder of the practice."""

SCRIPTS: Final = "scripts"
"""The name of the folder with scripts, among the assets and in the data folder."""

RUN: Final = "run.json"
"""The file of a run that says what is played, and how fast."""


class ScriptedSession(PracticeStore):
    """One run: a session of the script's protocol in all its minutes, at the speed that was chosen."""

    def __init__(
        self, data: Path, place: Path, post: Post, program: Services, rate: float, run: PracticeRun | None
    ) -> None:
        super().__init__(data, place, post, program, rate * run.faster if run else rate)
        self._run = run

    @override
    def _plan(self, inner: Services) -> Plan:
        from companion.session.plan import Plan

        run = self._run
        if run is None:
            raise RecordError(tr("There is no script to play."))
        script = run.script
        protocol = next((one for one in inner.protocols() if one.id == script.protocol), None)
        if protocol is None:
            raise RecordError(_no_protocol(script))
        self._keep(run)
        return Plan(protocol, intention=script.intention, playlists=first_music(inner, protocol))

    def _keep(self, run: PracticeRun) -> None:
        from companion.session.script.run import encode_run

        try:
            durable.replace(self.place / RUN, encode_run(run).encode())
        except OSError as error:
            said = tr("The practice room cannot be written to ({problem}).")
            raise RecordError(said.format(problem=error.strerror)) from error


class PracticeRoom:
    """Fulfils the port ``PracticeRoom``; ``show`` is told what a session's screen should show."""

    def __init__(self, folders: Folders, post: Post, program: Services, rate: float = 1.0) -> None:
        self._data = folders.data
        self._place = folders.data / FOLDER
        self._post = post
        self._program = program
        self._rate = rate
        self._open: ScriptedSession | None = None
        self.show: Callable[[Live], None] = lambda _live: None

    @property
    def folder(self) -> str:
        """Where the runs are kept."""
        return str(self._place)

    def shelf(self) -> ScriptShelf:
        """Give the scripts that ship and those of the practice's own, in the language that is spoken."""
        from companion.session.codec.files import ProtocolError
        from companion.session.codec.protocol_words import find_words
        from companion.session.script.files import find_scripts, script_in

        own = self._data / SCRIPTS
        scripts, problems = find_scripts([assets() / SCRIPTS, own])
        try:
            words = find_words(assets() / SCRIPTS / "words").get(language())
        except ProtocolError as error:
            words = None
            problems += error.problems
        known = {protocol.id for protocol in self._program.protocols()}
        problems += [_no_protocol(script) for script in scripts if script.protocol not in known]
        playable = [script for script in scripts if script.protocol in known]
        return ScriptShelf([script_in(s, words.say) if words else s for s in playable], problems, str(own))

    def runs(self) -> Sequence[KeptRun]:
        """Give what was played and is kept, the newest first."""
        found = [self._kept(place) for place in self._place.glob("*") if place.is_dir()]
        return sorted(found, key=lambda run: run.id, reverse=True)

    def begin(
        self, script: Script, faster: float, then: Callable[[Services, Visit], None], failed: Failed
    ) -> None:
        """Make a new store, and plan a session in which this script plays the client."""
        from companion.session.script.run import FORMAT, PracticeRun

        run = PracticeRun(FORMAT, time.time_ns() // 1_000_000, faster, script)
        try:
            self._opened(self._new_id(), run).begin(then, failed)
        except OSError as error:
            failed(error.strerror or str(error))

    def open(self, run_id: str, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Open a run that is kept: to go on with it, or to read its debrief again."""
        run = self._read(self._place / run_id)
        if run is None:
            failed(tr("What was played cannot be read any more; it can be deleted."))
        else:
            self._opened(run_id, run).resume(then, failed)

    @property
    def open_run(self) -> str:
        """The run that is open now, or nothing."""
        return "" if self._open is None else self._open.place.name

    def set_aside(self) -> None:
        """Let go of the run that is open, music and all; it is kept."""
        if self._open is not None:
            self._open.set_aside()
            self._open = None

    def delete(self, run_id: str) -> None:
        """Delete a run with all that is in it, or say in a ``RecordError`` what is left."""
        if self.open_run == run_id:
            self.set_aside()
        place = self._place / run_id
        run = self._read(place)
        self._store(place, run).throw_away()
        with suppress(OSError):
            self._place.rmdir()  # the last one takes the folder along

    # -- inside -----------------------------------------------------------------------------------

    def _opened(self, run_id: str, run: PracticeRun) -> ScriptedSession:
        self.set_aside()
        self._place.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._open = store = self._store(self._place / run_id, run)
        return store

    def _store(self, place: Path, run: PracticeRun | None) -> ScriptedSession:
        store = ScriptedSession(self._data, place, self._post, self._program, self._rate, run)
        store.show = lambda live: self.show(live)  # noqa: PLW0108 - to whoever it is set by then
        return store

    def _new_id(self) -> str:
        """Name a run by its time, so that its folder says when it was to whoever sees it."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        taken = {path.name for path in self._place.glob("*")}
        return next(name for name in (stamp, *(f"{stamp}-{n}" for n in range(2, 99))) if name not in taken)

    def _read(self, place: Path) -> PracticeRun | None:
        from companion.session.script.run import decode_run

        try:
            return decode_run(textfile.read(place / RUN))
        except (OSError, ValueError):
            return None

    def _kept(self, place: Path) -> KeptRun:
        run = self._read(place)
        unfinished = run is not None and (place / UNDER_WAY).exists()
        if run is None:
            return KeptRun(place.name, 0, 1, None, unfinished=False)
        return KeptRun(place.name, run.begun_ms, run.faster, run.script, unfinished)


def _no_protocol(script: Script) -> str:
    said = tr("Script “{title}”: there is no protocol “{protocol}” here; the script cannot be played.")
    return said.format(title=script.title, protocol=script.protocol)
