"""Sessions are found by their visits: what ends, rings or fails in one leaves the others as they are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.conductor import Live
from companion.desktop.folders import Folders
from companion.record.client import Client
from companion.record.discarding import DiscardReason
from companion.record.visits import Visit
from companion.services import sessions
from companion.services.access.locked_session import UNDER_WAY
from companion.services.services import STUMBLED, Services
from companion.session.journal import Ended, Marked, MusicDone
from companion.session.music.programme import Verb
from companion.session.plan import Plan
from companion.session.time.under_way import decode
from tests.fakes import FakePlayer, outcome
from tests.services.access.test_record_access import PASSPHRASE, Post


class NoMusic(FakePlayer):
    """Stands where a music process would be."""

    def __init__(self, *_places: object, **_calls: object) -> None:
        super().__init__()

    def detach(self) -> None:
        """Let go of it."""


class NoSurroundings:
    """Sees nothing."""

    def __init__(self, *_what: object) -> None:
        """Look at nothing."""

    def close(self) -> None:
        """Look no more."""


@pytest.fixture
def shown() -> list[Live]:
    return []


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: list[Live]) -> Iterator[Services]:
    """A program with a new record, whose sessions have neither music nor surroundings."""
    monkeypatch.setattr(sessions, "MusicClient", NoMusic)
    monkeypatch.setattr(sessions, "EnvironmentWatch", NoSurroundings)
    post, said = Post(), list[str]()
    made = Services(Folders.beneath(tmp_path).make(), post)
    made.show = shown.append
    made.access.set_up("JM", PASSPHRASE, *made_or_not(said))
    post.make_next()
    assert said == [""]
    yield made
    made.close()


def made_or_not(said: list[str]) -> tuple[Callable[[str], None], Callable[[str], None]]:
    then, failed = outcome(said)
    return lambda _key: then(), failed


def visit(program: Services, name: str) -> Visit:
    program.records.clients.save(Client(name, name.upper()))
    return Visit(name, name, name.upper(), Plan(program.protocols()[0]))


@pytest.mark.usefixtures("qapp")
def test_two_run_beside_each_other_and_one_may_end(program: Services, shown: list[Live], tmp_path: Path):
    under_way = tmp_path / UNDER_WAY
    one, other = visit(program, "a"), visit(program, "b")
    first, second = program.sessions.begin(one), program.sessions.begin(other)
    first.tick()
    second.tick()
    assert {live.session.id for live in shown} == {"a", "b"}
    assert read(under_way) == ["a", "b"]
    first.enter(Ended("", "JM"))
    program.sessions.close_visit(program.records.visits.find("a") or one)
    assert program.locked_session.under_way
    assert program.sessions.conductor("a") is None
    assert program.sessions.conductor("b") is second
    second.tick()
    assert read(under_way) == ["b"]
    second.enter(Marked("tears"))
    second.enter(Ended("begun by mistake", ""))
    program.sessions.discard(other, DiscardReason.MISTAKE)
    assert program.sessions.conductors() == []
    assert not program.locked_session.under_way


@pytest.mark.usefixtures("qapp")
def test_whoever_opens_the_curtain_signs_in_all_and_what_fails_is_said_in_all(
    program: Services,
):
    post = program._post
    assert isinstance(post, Post)
    running = [program.sessions.begin(visit(program, name)) for name in "ab"]
    program.access.act_for("AK")
    for conductor in running:
        conductor.enter(Marked("tears"))
        (marked,) = [entry for entry in conductor.session.entries if isinstance(entry.fact, Marked)]
        assert marked.author == "AK"
    program.on_uncaught()
    while not all(STUMBLED in conductor.live.notice for conductor in running):
        post.make_next()


@pytest.mark.usefixtures("qapp")
def test_one_that_is_set_aside_goes_on_and_is_resumed(program: Services, tmp_path: Path):
    one = visit(program, "a")
    program.sessions.begin(one).enter(Marked("tears"))
    program.access.store._writer.wait_for(lambda _: None)
    program.sessions.set_aside("a")
    program.sessions.set_aside("a")
    assert program.sessions.conductors() == []
    assert program.locked_session.under_way
    again = program.sessions.resume(program.records.visits.find("a") or one)
    assert [entry for entry in again.session.entries if isinstance(entry.fact, Marked)]
    assert read(tmp_path / UNDER_WAY) == ["a"]


@pytest.mark.usefixtures("qapp")
def test_what_a_crash_left_is_under_way_until_it_has_ended_itself(program: Services, tmp_path: Path):
    under_way = tmp_path / UNDER_WAY
    one, other = visit(program, "a"), visit(program, "b")
    for planned in (one, other):
        program.sessions.begin(planned)
    program.access.store._writer.wait_for(lambda _: None)
    program.sessions.close()
    assert list(program.locked_session.visits()) == read(under_way) == ["a", "b"]
    program.locked_session.do("a", Verb.SOFTER)
    again = program.sessions.resume(program.records.visits.find("a") or one)
    assert [fact.verb for _, fact in again.session.state.facts(MusicDone)] == ["softer"]
    assert read(under_way) == ["b", "a"]
    again.enter(Ended("", "JM"))
    program.sessions.close_visit(program.records.visits.find("a") or one)
    assert program.sessions.conductors() == []
    assert read(under_way) == ["b"]
    last = program.sessions.resume(program.records.visits.find("b") or other)
    last.enter(Ended("", "JM"))
    program.sessions.close_visit(program.records.visits.find("b") or other)
    assert not program.locked_session.under_way


def read(path: Path) -> list[str]:
    """Say of which sessions a file tells."""
    return [found.session for found in decode(path.read_text(encoding="utf-8"))]
