"""The program as a screen reader knows it: by names, roles and actions alone, over the accessibility bus."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
SHOWING: Final = 1 << 25  # ATSPI_STATE_SHOWING


class GoneError(Exception):
    """What was there a moment ago is not there any more."""


@dataclass(frozen=True)
class Thing:
    """Something on the screen, by where it is on the bus; the rest is asked for when it is wanted, once.

    Each question goes to the program and back, and most things are known for the wrong ones by their name.
    """

    bus: str
    path: str
    depth: int
    ask: Callable[["Thing", str], str]

    @cached_property
    def name(self) -> str:
        """How it is called."""
        return self.ask(self, "Name")

    @cached_property
    def description(self) -> str:
        """What is said of it besides."""
        return self.ask(self, "Description")

    @cached_property
    def role(self) -> str:
        """What it is."""
        return self.ask(self, "RoleName")


class ScreenReader:
    """Reads what is shown, presses what can be pressed and writes where can be written.

    ``inputs`` counts that: a press, or one field filled however long its text.
    """

    def __init__(self, folder: Path | None = None, user: int | None = None) -> None:
        """``folder`` is where the buses are for a program that sees no other, ``user`` whose they are."""
        self.inputs = 0
        place = [f"--address=unix:path={folder}/session"] if folder else []
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", *place],
            env={**os.environ, "XDG_RUNTIME_DIR": str(folder)} if folder else None,
            user=user,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self._session = self._daemon.stdout.readline().strip()
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "QT_ACCESSIBILITY"},
            "DBUS_SESSION_BUS_ADDRESS": self._session,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with _as_person(user), open_dbus_connection(self._session) as asking:
            ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = asking.send_and_get_reply(ask, timeout=60).body[0]
        with _as_person(user):
            self._bus: DBusConnection = open_dbus_connection(address)

    def things(self) -> Iterator[Thing]:
        """Go through everything that is showing, in the window's own order, no further than is asked for."""
        root = self._thing("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", -1)
        with suppress(GoneError):
            for application in self._children(root):
                yield from self._within(application)

    def found(self, is_it: Callable[[Thing], bool]) -> Iterator[Thing]:
        """Go through what is showing and like this, but for what goes away while it is looked at."""
        for thing in self.things():
            with suppress(GoneError):
                if is_it(thing):
                    yield thing

    def scroll_bars(self) -> list[Thing]:
        """Find what something has to be scrolled by."""
        return list(self.found(lambda thing: thing.role == "scroll bar"))

    def find(self, name: str, *roles: str) -> Thing:
        """Find what has this name, and one of these roles if any are given."""
        return self.wait_for(lambda thing: _is(thing, name, roles), name)

    def press(self, name: str, *roles: str) -> None:
        """Do the first action of something, as a screen reader's user would."""
        self.inputs += 1
        self._call(self.find(name, *(roles or BUTTONS)), "org.a11y.atspi.Action", "DoAction", "i", (0,))

    def choose(self, name: str, item: str) -> None:
        """Open a list of choices, and go to one of them; Enter, on the keyboard, takes it."""
        self.press(name, "combo box")
        self.press(item, "list item")

    def write(self, name: str, text: str) -> None:
        """Put a text into a field."""
        self.inputs += 1
        field = self.find(name, "text", "entry", "password text")
        self._call(field, "org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))

    def shows(self, words: str, seconds: float = 60.0) -> Thing:
        """Wait until something with these words in its name or description is showing."""
        return self.wait_for(lambda thing: words in thing.name or words in thing.description, words, seconds)

    def wait_for(self, is_it: Callable[[Thing], bool], what: str, seconds: float = 60.0) -> Thing:
        """Read the screen until something is there, as far as to it each time, and ever more seldom."""
        deadline = time.monotonic() + seconds
        pause, pause_s = threading.Event(), 0.1
        while True:
            thing = next(self.found(is_it), None)
            if thing is not None:
                return thing
            if time.monotonic() > deadline:
                raise AssertionError(f"“{what}” is not to be found among:\n" + tell(self.things()))
            pause.wait(pause_s)
            pause_s = min(1.5 * pause_s, LONGEST_PAUSE_S)

    def close(self) -> None:
        """End the bus and all that lives on it."""
        self._bus.close()
        self._daemon.terminate()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()

    def _within(self, thing: Thing) -> Iterator[Thing]:
        with suppress(GoneError):
            if thing.depth and not self._shows(thing):
                return
            yield thing
            for child in self._children(thing):
                yield from self._within(child)

    def _shows(self, thing: Thing) -> bool:
        low, high = self._call(thing, ACCESSIBLE, "GetState")[0]
        return bool((low | high << 32) & SHOWING)

    def _children(self, thing: Thing) -> list[Thing]:
        children = self._call(thing, ACCESSIBLE, "GetChildren")[0]
        return [self._thing(bus, path, thing.depth + 1) for bus, path in children]

    def _thing(self, bus: str, path: str, depth: int) -> Thing:
        return Thing(bus, path, depth, self._told)

    def _told(self, thing: Thing, what: str) -> str:
        if what == "RoleName":
            return str(self._call(thing, ACCESSIBLE, "GetRoleName")[0])
        return str(self._call(thing, PROPERTIES, "Get", "ss", (ACCESSIBLE, what))[0][1])

    def _call(
        self,
        thing: Thing,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> tuple[Any, ...]:
        address = DBusAddress(thing.path, thing.bus, interface)
        answer = self._bus.send_and_get_reply(new_method_call(address, method, signature, body), timeout=60)
        if answer.header.message_type is MessageType.error:
            raise GoneError
        reply: tuple[Any, ...] = answer.body
        return reply


LONGEST_PAUSE_S: Final = 0.5
BUTTONS: Final = ("push button", "button", "toggle button", "check box", "radio button")


def _is(thing: Thing, name: str, roles: tuple[str, ...]) -> bool:
    named = thing.name == name or thing.name.startswith(f"{name} at ")  # “Note at +3:10” is the note
    return named and (not roles or thing.role in roles)


def tell(things: Iterable[Thing]) -> str:
    """Write down what is showing, a line each."""
    lines = []
    for t in things:
        with suppress(GoneError):
            lines.append(f"{'  ' * t.depth}[{t.role}] {t.name!r} {t.description!r}")
    return "\n".join(lines)


@contextmanager
def _as_person(user: int | None) -> Iterator[None]:
    """Be somebody for a moment: a bus lets nobody in but whose it is, not even root."""
    if user is None:
        yield
        return
    os.setresuid(user, user, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def screen_reader(folder: Path | None = None, user: int | None = None) -> Iterator[ScreenReader]:
    """Have a screen reader for a while."""
    reader = ScreenReader(folder, user)
    try:
        yield reader
    finally:
        reader.close()
