"""The way into a real record, through the program behind the window."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

from companion.desktop.folders import Folders
from companion.services.services import Services
from tests.fakes import outcome

PASSPHRASE, ANOTHER = "a quiet room and a clock", "another quiet room"


class Post:
    """Takes calls from other threads, to be made in this one."""

    def __init__(self) -> None:
        self._calls: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def __call__(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def make_next(self) -> None:
        self._calls.get(timeout=60)()


def test_the_recovery_key_opens_nothing_until_somebody_says_who_enters(tmp_path: Path):
    post, told = Post(), list[str]()
    program = Services(Folders.beneath(tmp_path).make(), post)
    program.access.set_up("JM", PASSPHRASE, told.append, told.append)
    post.make_next()
    program.practitioners.keep_recovery_key(told[0], *outcome(told))
    post.make_next()
    program.close()
    assert told.pop() == ""

    program = Services(Folders.beneath(tmp_path).make(), post)
    program.access.unlock(told[0], *outcome(told))
    post.make_next()
    assert (told[-1], program.access.initials) == ("", "")
    program.access.set_passphrase("JM", ANOTHER, *outcome(told))
    post.make_next()
    assert (told[-1], program.access.initials) == ("", "JM")
    assert program.records.clients.listed() == []
    program.access.unlock(PASSPHRASE, *outcome(told))
    post.make_next()
    assert "does not open" in told[-1]
    program.close()
