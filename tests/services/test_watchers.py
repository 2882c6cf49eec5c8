"""Everyone who watches is told, for as long as they watch."""

from companion.services.watchers import Watchers


def test_each_is_told_until_it_stops_watching():
    watchers = Watchers[[int]]()
    first: list[int] = []
    second: list[int] = []
    stop = watchers.watch(first.append)
    watchers.watch(second.append)
    watchers.tell(1)
    stop()
    stop()
    watchers.tell(2)
    assert (first, second) == ([1], [1, 2])


def test_the_same_call_may_watch_twice_and_stop_once():
    watchers = Watchers[[int]]()
    told: list[int] = []
    stop = watchers.watch(told.append)
    watchers.watch(told.append)
    stop()
    watchers.tell(1)
    assert told == [1]


def test_one_may_stop_another_while_everyone_is_told():
    watchers = Watchers[[]]()
    told: list[str] = []

    def stop_the_other() -> None:
        told.append("one")
        stop()

    watchers.watch(stop_the_other)
    stop = watchers.watch(lambda: told.append("other"))
    watchers.tell()
    assert told == ["one"]
