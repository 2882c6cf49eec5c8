"""A live session whose music was curated in the library, through the real program and music process."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from companion.audio.compose.sound.master import write
from companion.desktop.folders import Folders
from companion.record.client import Client
from companion.record.discarding import DiscardReason
from companion.record.music.library import MusicList
from companion.record.visits import Status, Visit
from companion.report.session_report import SessionReport
from companion.services.services import Services
from companion.session.journal import Ended, MusicHappened
from companion.session.music.programme import Happening, Verb
from companion.session.plan import Plan
from tests.audio.recording import music_processes
from tests.fakes import outcome
from tests.services.access.test_record_access import Post

pytestmark = pytest.mark.vlc

RATE = 48_000
SECONDS = 12


def tone(file: Path, hertz: float) -> Path:
    """Write a quiet tone of its own pitch."""
    file.parent.mkdir(exist_ok=True)
    wave = 0.05 * np.sin(2 * np.pi * hertz * np.arange(SECONDS * RATE) / RATE)
    write(file, iter([np.stack([wave, wave], axis=1).astype(np.float32)]), {"title": file.stem.title()})
    return file


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def program(tmp_path: Path, post: Post, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """A program with a new record, in an environment without any sound device."""
    assert qtbot is not None, "a session keeps a timer"
    for name in ("DISPLAY", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    made = Services(Folders.beneath(tmp_path / "data").make(), post)
    told: list[str] = []
    made.access.set_up("JM", "a quiet room and a clock", lambda _: told.append(""), told.append)
    until(post, lambda: told == [""])
    yield made
    made.close()
    for process in music_processes(tmp_path / "data"):
        os.kill(process, signal.SIGKILL)


def until(post: Post, come: Callable[[], bool]) -> None:
    """Make what other threads have posted, until something has come."""
    while not come():
        post.make_next()


def test_music_from_a_folder_plays_in_the_session_it_was_curated_for(
    program: Services, post: Post, tmp_path: Path
):
    for name, hertz in (("amber", 220.0), ("birch", 330.0)):
        tone(tmp_path / "music" / f"{name}.flac", hertz)
    ready: list[str] = []
    program.music.library.read(*outcome(ready))
    until(post, lambda: ready == [""])
    program.music.library.add_folder(tmp_path / "music")
    until(post, lambda: not program.music.library.scan.running)
    by_title = {track.title: track.id for track in program.music.library.tracks.values()}
    first = program.protocols()[0].phases[0].id
    evening = MusicList("mine", "Evening", first, (by_title["Birch"], by_title["Amber"]))
    program.music.library.keep_playlist(evening)

    program.records.clients.save(Client("c", "A.K."))
    plan = Plan(program.protocols()[0], playlists={first: "mine"})
    visit = Visit("s", "c", "A.K.", plan)
    conductor = program.sessions.begin(visit)

    def ends() -> list[str]:
        told = conductor.session.state.facts(MusicHappened)
        return [fact.title for _, fact in told if fact.happening is Happening.STOPPED]

    until(post, lambda: conductor.live.music.title == "Birch" and conductor.live.music.position_s > 0.1)
    conductor.music(Verb.NEXT)
    until(post, lambda: conductor.live.music.title == "Amber" and ends() == ["Birch"])
    conductor.music(Verb.SILENCE_NOW)
    until(post, lambda: conductor.live.music.silenced and ends() == ["Birch", "Amber"])
    conductor.enter(Ended("a trial", "JM"))
    program.sessions.close_visit(visit)

    kept = program.records.visits.find("s")
    assert kept is not None
    assert kept.status is Status.CLOSED
    told = SessionReport(plan, program.journal.entries("s")).music()
    rows = [row for row in told if row.phase]  # without what a machine with no sound card has to say
    assert [(row.title, row.phase, row.why) for row in rows] == [
        ("Birch", "Settle", "left by the guide"),
        ("Amber", "Settle", "the guide went on, silenced at once"),
    ]
    assert rows[0].heard.startswith("0:00–0:0")

    mistake = Visit("m", "c", "A.K.", plan)
    program.sessions.begin(mistake).enter(Ended("begun by mistake", ""))
    program.sessions.discard(mistake, DiscardReason.MISTAKE)
    assert program.sessions.conductors() == []
    assert [visit.id for visit in program.records.visits.listed()] == ["s"]
    assert program.records.visits.unfinished() == []
