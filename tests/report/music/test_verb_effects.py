"""What the guide's verbs did: the same key fades to silence and back."""

import pytest

from companion.report.music.verb_effects import FADE, effect_now, verb_effects
from companion.report.session_report import SessionReport
from companion.session.journal import Fact, MusicDone, MusicHappened, Opened
from companion.session.music.programme import Happening
from companion.session.session import Session
from companion.session.time.clock import SECOND, Anchor, ClockReading
from tests import samples


def told(*verbs: str | MusicHappened, apart: int = 20 * SECOND) -> Session:
    reading = ClockReading(samples.OPENED_MS, 0, 0, "boot")
    session = Session("s", samples.plan()).add(Opened(Anchor(0, reading), "UTC"), 0, 0, "JM")
    for number, verb in enumerate(verbs, start=1):
        fact: Fact = MusicDone(verb) if isinstance(verb, str) else verb
        session = session.add(fact, number * apart, number * apart, "JM")
    return session


@pytest.mark.parametrize(
    ("verbs", "did"),
    [
        (["pause", "pause", "pause"], ["pause", "on", "pause"]),
        (["silence", "silence"], ["silence", "on"]),
        (["silence now", "silence now"], ["silence now", "on"]),
        (["silence", "silence now"], ["silence", "on"]),
        (["silence now", "silence"], ["silence now", "on"]),
        (["duck", "duck"], ["ducked under a voice", "ducking off"]),
        (["pause", "silence", "pause"], ["pause", "silence", "pause over, still silent"]),
        (["silence", "pause", "silence"], ["silence", "pause", "silence over, still paused"]),
        (["softer", "louder", "next"], ["softer", "louder", "next"]),
        (["a verb of tomorrow"], ["a verb of tomorrow"]),
    ],
)
def test_a_verb_is_told_by_what_it_did(verbs: list[str], did: list[str]):
    assert list(verb_effects(told(*verbs).entries).values()) == did


def test_while_it_still_fades_silence_now_hurries_and_does_not_bring_back():
    hurried = told("silence", "silence now", "silence now", apart=FADE // 4)
    assert list(verb_effects(hurried.entries).values()) == ["silence", "silence now", "on"]


def test_what_is_heard_was_not_paused():
    begun = MusicHappened(1, Happening.STARTED, "onset", "t1", "Grey Heron")
    session = told("pause", begun, "pause")
    assert list(verb_effects(session.entries).values()) == ["pause", "pause"]
    assert effect_now(session.entries, "pause", session.state.last) == "on"


def test_the_account_says_so():
    session = told("pause", "pause")
    words = [line.words for line in SessionReport(session.plan, session.entries).lines()]
    assert words[1:] == ["Guide, music: pause", "Guide, music: on"]
