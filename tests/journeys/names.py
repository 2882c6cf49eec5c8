"""The program as a screen reader knows it: by names, roles and actions alone, over the accessibility bus."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
SHOWING: Final = 1 << 25  # ATSPI_STATE_SHOWING


class GoneError(Exception):
    """What was there a moment ago is not there any more."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the screen: where it is on the bus, what it is and how it is called."""

    bus: str
    path: str
    role: str
    name: str
    description: str
    depth: int


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
        root = Thing("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", "", "", "", 0)
        with suppress(GoneError):
            for application in self._children(root):
                yield from self._within(application, 0)

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
        """Read the screen until something is there, each time as far as to it."""
        deadline = time.monotonic() + seconds
        pause = threading.Event()
        while True:
            thing = next(filter(is_it, self.things()), None)
            if thing is not None:
                return thing
            if time.monotonic() > deadline:
                raise AssertionError(f"“{what}” is not to be found among:\n" + tell(self.things()))
            pause.wait(0.1)

    def close(self) -> None:
        """End the bus and all that lives on it."""
        self._bus.close()
        self._daemon.terminate()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()

    def _within(self, thing: Thing, depth: int) -> Iterator[Thing]:
        with suppress(GoneError):
            described = self._described(thing, depth)
            if described is not None:
                yield described
                for child in self._children(thing):
                    yield from self._within(child, depth + 1)

    def _described(self, thing: Thing, depth: int) -> Thing | None:
        low, high = self._call(thing, ACCESSIBLE, "GetState")[0]
        if depth and not (low | high << 32) & SHOWING:
            return None
        role = str(self._call(thing, ACCESSIBLE, "GetRoleName")[0])
        return Thing(
            thing.bus,
            thing.path,
            role,
            self._property(thing, "Name"),
            self._property(thing, "Description"),
            depth,
        )

    def _children(self, thing: Thing) -> list[Thing]:
        children = self._call(thing, ACCESSIBLE, "GetChildren")[0]
        return [Thing(bus, path, "", "", "", 0) for bus, path in children]

    def _property(self, thing: Thing, name: str) -> str:
        address = DBusAddress(thing.path, thing.bus, ACCESSIBLE)
        answer = self._bus.send_and_get_reply(Properties(address).get(name), timeout=60)
        if answer.header.message_type is MessageType.error:
            raise GoneError
        return str(answer.body[0][1])

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


BUTTONS: Final = ("push button", "button", "toggle button", "check box", "radio button")


def _is(thing: Thing, name: str, roles: tuple[str, ...]) -> bool:
    named = thing.name == name or thing.name.startswith(f"{name} at ")  # “Note at +3:10” is the note
    return named and (not roles or thing.role in roles)


def tell(things: Iterable[Thing]) -> str:
    """Write down what is showing, a line each."""
    return "\n".join(f"{'  ' * t.depth}[{t.role}] {t.name!r} {t.description!r}" for t in things)


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
