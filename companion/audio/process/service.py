"""The life of the music process: it serves requests, keeps the music going, and ends when nobody needs it."""

import logging
import os
import threading
import time
from dataclasses import asdict, replace
from queue import Empty
from typing import TYPE_CHECKING, Final, Protocol

from companion.audio.engine.player_place import in_another_phase
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.output.backend import Backend
from companion.audio.process.request_server import Request, RequestServer
from companion.audio.process.state_file import RememberedState, StateFile
from companion.audio.process.wire import Message, outputs_from_json, programme_from_json
from companion.session.music.outputs import Outputs
from companion.session.music.programme import Cue, MusicState, Programme, Verb
from companion.session.music.troubles import MusicTrouble

if TYPE_CHECKING:
    from concurrent.futures import Future

log = logging.getLogger(__name__)

ALONE_S: Final = 30.0
"""How long a process without a programme waits for somebody."""

LOST_S: Final = 5.0
"""How long one waits that nobody can reach any more, because its folder is gone."""

GOODBYE_S: Final = 10.0
STOP_S: Final = 4.0
LEAVE_S: Final = 2.0
_DRAIN_S: Final = 1.3  # what was mixed last is heard this much later
_KEEP_S: Final = 0.9
_LEISURE_S: Final = 0.05
_HASTE_S: Final = 0.01
_READY_S: Final = (
    0.6  # so long a device stays closed for music that goes on: opened with it, it is heard at once
)


class ServiceOutput(Protocol):
    """Where the sound goes."""

    @property
    def device(self) -> str:
        """Name what is played to."""
        ...

    @property
    def heard(self) -> bool:
        """Whether what is mixed reaches it."""
        ...

    @property
    def behind_s(self) -> float:
        """How much later than it is set the loudness is heard."""
        ...

    @property
    def trouble(self) -> MusicTrouble:
        """Why nothing can be heard, if so."""
        ...

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness past the buffer."""
        ...

    def choose(self, device: str) -> None:
        """Play to a device from now on, if it is there."""
        ...

    def start(self, now: float, *, at_once: bool = False) -> None:
        """Open; what is to be heard ``at_once`` is mixed before the device has proved itself."""
        ...

    def tick(self, now: float) -> None:
        """See how it is."""
        ...

    def close(self) -> None:
        """Close."""
        ...


class Service:
    """The owner thread: what touches the output happens in ``run``, and nothing that waits for a disk.

    Where the back end has no name nothing can be decoded; it then keeps to the phases and plays nothing.
    """

    def __init__(
        self,
        server: RequestServer,
        player: ProgrammePlayer,
        way: ServiceOutput,
        state_file: StateFile,
        backend: Backend,
    ) -> None:
        self._server = server
        self._player = player
        self._way = way
        self._state_file = state_file
        self._backend = backend
        state_file.backend = "" if backend.why else backend.name
        self._heard_at = self._kept_at = time.monotonic()
        self._ends_at: float | None = None
        self._wanted = True
        self._pause = threading.Event()  # nobody sets it
        server.at_once = self._fade_at_once

    def run(self, *, resume: bool = False) -> None:
        """Serve until the music has ended; ``resume`` goes on where a process that died left off."""
        at_once = resume and self._take_up()
        self._way.start(time.monotonic(), at_once=at_once)
        while not self._over(time.monotonic()):
            request = self._wait()
            now = time.monotonic()
            self._way.tick(now)
            self._player.plays_to(self._way.device, heard=self._way.heard)
            self._player.tick(now)
            if request is not None:
                self._heard_at = now
                self._answer(*request)
            self._mind_being_alone(now)
            self._keep(now)
        if not self._wanted:
            self._state_file.forget()
        self._player.close()
        self._way.close()
        self._state_file.wait(LEAVE_S)

    def _take_up(self) -> bool:
        """Take up what was played; say whether it is ready, and any output may have it as loud as it was."""
        remembered = self._state_file.recall()
        if remembered is None:
            return False
        outputs = remembered.place.outputs
        self._allow(outputs)
        self._player.plays_to(remembered.place.device, heard=False)
        self._resume(remembered.programme, remembered, remembered.place.phase)
        if outputs.loudest or outputs.chosen:
            return False
        deadline = time.monotonic() + _READY_S
        while self._player.busy and time.monotonic() < deadline:
            self._player.tick(time.monotonic())
            self._pause.wait(_HASTE_S)
        return True

    def _resume(self, programme: Programme, remembered: RememberedState, phase: str) -> None:
        place = remembered.place
        if place.phase != phase:
            place = in_another_phase(place, phase)
        self._player.resume(self._playable(programme), place, remembered.suspect)

    def state(self) -> MusicState:
        """Say how the music is."""
        state = self._player.state()
        return replace(
            state,
            device=self._way.device,
            backend=self._backend.name or "none",
            backend_why=self._backend.why,
            trouble=self._way.trouble or state.trouble,
        )

    def _wait(self) -> Request | None:
        try:
            return self._server.requests.get(timeout=_HASTE_S if self._player.busy else _LEISURE_S)
        except Empty:
            return None

    def _answer(self, message: Message, answer: "Future[Message]") -> None:
        """Do what is asked; a request that makes no sense is told so and changes nothing."""
        try:
            self._do(message)
        except (KeyError, TypeError, ValueError) as problem:
            log.info("a request was refused: %s", type(problem).__name__)
            answer.set_result({"error": type(problem).__name__})
            return
        events = () if self._is_of_another(message) else self._state_file.events
        answer.set_result(
            {
                "pid": os.getpid(),
                "session": self._state_file.session,
                "state": asdict(self.state()),
                "events": [asdict(event) for event in events],
            }
        )

    def _fade_at_once(self, message: Message) -> None:
        """Begin to be silent in the thread of who asks for it, whatever the owner is about."""
        if message.get("do") == "verb" and message.get("verb") == Verb.SILENCE_NOW:
            self._player.fall_silent(time.monotonic())

    def _is_of_another(self, message: Message) -> bool:
        """Whether a request is of a session that the music is not of; a program from before tells none."""
        ours = self._state_file.session
        return bool(ours) and message.get("session", ours) != ours

    def _do(self, message: Message) -> None:
        match message["do"]:
            case "poll":
                pass
            case "enter" | "acknowledge" | "stop" if self._is_of_another(message):
                log.info("a request of another session changed nothing")
            case "play":
                self._play(message)
            case "enter":
                self._player.enter(str(message["phase"]))
            case "verb":
                self._player.do(Verb(message["verb"]))
            case "acknowledge":
                self._state_file.acknowledge(int(message["number"]))
            case "stop":
                self._end(STOP_S)
                self._wanted = False
            case "leave":
                self._end(LEAVE_S)
            case other:
                raise ValueError(f"{other} is no request")

    def _play(self, message: Message) -> None:
        """Take over a programme; after a restart of the machine, too, a silence that was asked for lasts."""
        programme, phase = programme_from_json(message["programme"]), str(message["phase"])
        session = str(message["session"])
        fresh = not self._player.programme.cues
        remembered = self._state_file.recall() if fresh and session == self._state_file.session else None
        if session != self._state_file.session:
            self._player.forget()
        self._state_file.begin(session, programme)
        self._allow(outputs_from_json(message))
        if remembered is not None:
            self._resume(programme, remembered, phase)
        else:
            start_s = float(message["start_s"])
            self._player.play(self._playable(programme), phase, message["start_track"], start_s)
        self._ends_at, self._wanted = None, True

    def _allow(self, outputs: Outputs) -> None:
        self._player.allow(outputs)
        self._way.choose(outputs.chosen)

    def _playable(self, programme: Programme) -> Programme:
        silent = tuple(Cue(cue.phase) for cue in programme.cues)
        return programme if self._backend.name else replace(programme, cues=silent, last_resort=None)

    def _mind_being_alone(self, now: float) -> None:
        """Nobody has asked anything for long: the music ends gently, and what it has to tell is kept."""
        alone_s = now - self._heard_at
        patience = self._player.programme.outlive_seconds if self._player.programme.cues else ALONE_S
        nobody_can_come = alone_s > LOST_S and not self._server.reachable
        if self._ends_at is None and (alone_s > patience or nobody_can_come):
            self._end(GOODBYE_S)

    def _end(self, fade_s: float) -> None:
        silent = self._player.silent or not self._player.programme.cues
        self._player.fade_out(fade_s)
        self._ends_at = time.monotonic() + (0.0 if silent else fade_s + _DRAIN_S)

    def _over(self, now: float) -> bool:
        return self._ends_at is not None and now >= self._ends_at

    def _keep(self, now: float) -> None:
        """Remember the place about once a second, and an event at once."""
        if now - self._kept_at > _KEEP_S or self._state_file.unsaved:
            self._kept_at = now
            self._state_file.keep(self._player.place() if self._player.programme.cues else None)
