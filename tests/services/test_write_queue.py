"""What is typed is written by a thread of its own, in order, and its outcome told on the main one."""

import threading
from collections.abc import Callable, Iterator

import pytest

from companion.ports.record import RecordError
from companion.services.write_queue import FAILED, WriteQueue
from tests.fakes import outcome


class Post:
    """The main thread: runs what was posted when it is asked to."""

    def __init__(self) -> None:
        self.posted: list[Callable[[], None]] = []
        self.arrived = threading.Semaphore(0)

    def __call__(self, call: Callable[[], None]) -> None:
        self.posted.append(call)
        self.arrived.release()

    def run_next(self) -> None:
        assert self.arrived.acquire(timeout=60)
        self.posted.pop(0)()


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def keeper(post: Post) -> Iterator[WriteQueue]:
    made = WriteQueue(post)
    yield made
    made.close()


def test_writes_go_one_after_the_other_and_the_last_one_is_waited_for(keeper: WriteQueue, post: Post):
    written: list[str] = []
    told: list[str] = []
    go = threading.Event()

    def slow() -> None:
        go.wait(60)
        written.append(f"first by {threading.current_thread().name.partition('_')[0]}")

    keeper.soon(slow, *outcome(told))
    assert written == told == []
    threading.Thread(target=go.set).start()
    keeper.now(lambda: written.append("second"))
    assert written == ["first by keeping", "second"]
    assert told == [], "the main thread is told when it comes to it"
    post.run_next()
    assert told == [""]


def sentence(keeper: WriteQueue, write: Callable[[], None]) -> str:
    """Say why it was not kept."""
    with pytest.raises(RecordError) as raised:
        keeper.now(write)
    return str(raised.value)


def refused() -> None:
    raise RecordError("The disk is full.")


def broken() -> None:
    raise LookupError


@pytest.mark.logs_warnings
def test_whatever_goes_wrong_is_told_in_a_sentence(keeper: WriteQueue, post: Post):
    told: list[str] = []
    keeper.soon(refused, *outcome(told))
    post.run_next()
    assert told == ["The disk is full."]
    assert sentence(keeper, refused) == "The disk is full."
    assert sentence(keeper, broken) == FAILED


def test_after_the_end_nothing_is_said_to_be_kept(post: Post):
    keeper = WriteQueue(post)
    keeper.close()
    told: list[str] = []
    keeper.soon(lambda: None, *outcome(told))
    post.run_next()
    assert told == [sentence(keeper, lambda: None)] == ["The program is being closed."]
