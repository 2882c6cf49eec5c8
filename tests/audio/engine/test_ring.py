import threading

import numpy as np

from companion.audio.engine.ring import RATE, Ring


def frames(count: int, start: int = 0):
    numbers = np.arange(start, start + count, dtype=np.float32)
    return np.stack([numbers, -numbers], axis=1)


def test_what_goes_in_comes_out_in_order_around_the_end_of_the_buffer():
    ring = Ring(10 / RATE)
    into = np.zeros((7, 2), np.float32)
    for start in range(0, 70, 7):
        assert ring.write(frames(7, start))
        assert ring.read(into) == 7
        np.testing.assert_array_equal(into, frames(7, start))


def test_the_reader_never_waits_and_gets_silence_where_nothing_is_ready():
    ring = Ring(10 / RATE)
    ring.write(frames(3, start=1))
    into = np.ones((5, 2), np.float32)
    assert ring.read(into) == 3
    assert not into[3:].any()


def test_the_writer_waits_for_room():
    ring = Ring(10 / RATE)
    answers: list[bool] = []
    writer = threading.Thread(target=lambda: answers.append(ring.write(frames(25))))
    writer.start()
    into = np.zeros((10, 2), np.float32)
    taken = 0
    while taken < 25:
        taken += ring.read(into)
        assert ring.fill <= 10
    writer.join(60)
    assert answers == [True]


def test_closing_lets_a_waiting_writer_go():
    ring = Ring(10 / RATE)
    answers: list[bool] = []
    writer = threading.Thread(target=lambda: answers.append(ring.write(frames(25))))
    writer.start()
    ring.close()
    writer.join(60)
    assert answers == [False]


def test_it_is_drained_when_its_end_has_been_read():
    ring = Ring(10 / RATE)
    ring.write(frames(4))
    ring.end()
    assert not ring.drained
    ring.read(np.zeros((4, 2), np.float32))
    assert ring.drained
