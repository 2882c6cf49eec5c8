"""Living music in its thread: ahead by no more than a verb may wait, and never waited for."""

import threading

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.place import BLOCK
from companion.audio.living.source import RING_S, LivingThread
from companion.session.music.characters import LivingCharacter
from companion.session.music.mood import LivingMusic, Mood
from companion.session.music.troubles import LeftOut
from tests.audio.room import QuickSound, small_character

LIGHT = LivingMusic("c", 1, Mood(0.2, 0.4, 0.8, 0.6))


class QuickThread(LivingThread):
    """Writes and steers as music does, with a tone in its place."""

    plays = QuickSound


def until(reached: object) -> None:
    """Wait for a thread; only one that hangs takes as long as this."""
    for _ in range(3_000):
        if callable(reached) and reached():
            return
        threading.Event().wait(0.005)
    pytest.fail("the thread stands still")


def test_it_plays_ahead_until_its_ring_is_full_and_hears_a_verb_behind_that():
    source = QuickThread(LIGHT, None, load=small_character)
    until(lambda: source.ring.room < BLOCK)
    source.steer(Mood(0.9, 0.1, 0.1, 0.1), 20.0, "gentler")
    into = np.zeros((round(RING_S * RATE), 2), np.float32)
    assert source.ring.read(into) == len(into)
    until(lambda: source.last.seconds == 20.0)
    [(steering, why)] = source.take_steered()
    assert why == "gentler"
    assert steering.frame <= (RING_S + 0.25) * RATE
    source.close()


def test_what_breaks_in_the_thread_is_told_and_ends():
    def broken(_: str) -> LivingCharacter:
        raise LookupError

    source = QuickThread(LIGHT, None, load=broken)
    until(lambda: source.ring.ended)
    assert source.trouble is LeftOut.MISSING
