"""The program's side of the music: asks the music process, and starts it again when it dies."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

from companion.audio.process.control import end_by_force, holder, start
from companion.audio.process.handshake import Line, call
from companion.audio.process.wire import (
    Message,
    address,
    decode,
    encode,
    event_from_json,
    key,
    outputs_to_json,
    programme_to_json,
    state_from_json,
)
from companion.session.music.outputs import Outputs
from companion.session.music.programme import MusicEvent, MusicState, Programme, Verb
from companion.session.music.troubles import MusicTrouble

if TYPE_CHECKING:
    import subprocess

log = logging.getLogger(__name__)

POLL_S: Final = 0.5
_LISTEN_S: Final = 0.1
_STARTING_S: Final = 20.0  # on a slow disk libVLC takes long to find its plug-ins
_SILENT_S: Final = 0.4  # with the time until it is asked again, within a second
_DOOR_S: Final = 0.8
_FORCE_S: Final = 4.0  # more than a request takes that finds libVLC busy
_KNOCK_S: Final = 0.02
_REST_S: Final = 3.0


class MusicClient:
    """Fulfils ``ports.Player``. Every method returns at once; a thread of its own does the talking.

    It attaches to music that plays already, but starts none before ``play``, which takes over from another
    session; the verbs always reach what is heard. Music that does not answer is told, then ended by force and
    started again at its place. ``on_event`` and ``on_state`` are called through ``post``; ``outputs`` is
    asked with every programme how loud each output may be.
    """

    def __init__(
        self,
        data_dir: Path,
        runtime_dir: Path,
        *,
        post: Callable[[Callable[[], None]], None],
        on_event: Callable[[MusicEvent], None] = lambda _: None,
        on_state: Callable[[MusicState], None] = lambda _: None,
        session: str = "",
        outputs: Callable[[], Outputs] = Outputs,
        null: bool = False,
    ) -> None:
        self._data_dir = data_dir
        self._runtime_dir = runtime_dir
        self._post = post
        self._on_event = on_event
        self._on_state = on_state
        self._session = session
        self._outputs = outputs
        self._null = null
        self._requests: SimpleQueue[Message | None] = SimpleQueue()
        self._detached = threading.Event()
        self._wanted = False  # there should be a process
        # From here on only the thread looks at these, but for the state, which it replaces as a whole.
        self._state = MusicState()
        self._connection: Line | None = None
        self._play: Message | None = None
        self._playing = False  # a process has our programme; should it die, another one goes on
        self._pid = 0
        self._patience_s = _FORCE_S
        self._owes = False  # one was ended by force: what it played goes on
        self._leaves = False  # the music is to end
        self._somebody_listens = False
        self._told = 0
        self._rests_until = 0.0
        self._thread = threading.Thread(target=self._run, name="music client", daemon=True)
        self._thread.start()

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Take over a programme and fade into the cue of a phase; if it plays already, change nothing."""
        self._wanted = True
        outputs = self._outputs()
        self._requests.put(
            {
                "do": "play",
                "programme": programme_to_json(programme),
                "phase": phase,
                "start_track": start_track,
                "start_s": start_s,
                **outputs_to_json(outputs),
            }
        )

    def enter(self, phase: str) -> None:
        """Fade to the cue of another phase."""
        self._requests.put({"do": "enter", "phase": phase})

    def do(self, verb: Verb) -> None:
        """Do what the guide wants of the music."""
        self._requests.put({"do": "verb", "verb": verb})

    def state(self) -> MusicState:
        """Say what is playing, as it was less than a second ago."""
        return self._state

    def acknowledge(self, number: int) -> None:
        """Tell that every event up to this number is in the journal."""
        self._requests.put({"do": "acknowledge", "number": number})

    def stop(self) -> None:
        """Fade to silence and end the music process."""
        self._wanted = False
        self._requests.put({"do": "stop"})

    def detach(self) -> None:
        """Let go of the music; what plays goes on by itself, and what was asked before is still asked."""
        self._requests.put(None)
        self._detached.set()
        self._thread.join(timeout=2.0)

    # -- the thread

    def _run(self) -> None:
        polled_at = 0.0
        while True:
            try:
                request = self._requests.get(timeout=_LISTEN_S)
            except Empty:
                if time.monotonic() - polled_at < POLL_S and not self._died():
                    continue
                polled_at = time.monotonic()
                request = {"do": "poll"}
            if request is None:
                break
            self._note(request)
            self._ask(request)
        self._hang_up()

    def _note(self, request: Message) -> None:
        """Remember what to ask of a process that knows nothing."""
        match request["do"]:
            case "play":
                self._play, self._leaves = request, False
            case "enter" if self._play is not None:
                self._play = {**self._play, "phase": request["phase"]}
            case "stop":
                self._play, self._playing, self._owes, self._leaves = None, False, False, True
            case _:
                pass

    def _ask(self, request: Message) -> None:
        """Ask once, and once more if the process died over it."""
        for _ in range(2):
            try:
                if self._connection is not None or self._connect():
                    self._take(self._exchange(request))
                else:
                    trouble = MusicTrouble.NOT_STARTED if self._due else MusicTrouble.NONE
                    self._show(MusicState(trouble=trouble))
            except (OSError, EOFError):
                self._hang_up()
            except (ValueError, LookupError, TypeError) as problem:  # one of another version
                self._take_back(f"its answer: {type(problem).__name__}")
                self._hang_up()
            else:
                return

    def _exchange(self, request: Message) -> Message:
        if (connection := self._connection) is None:
            raise EOFError
        connection.send_bytes(encode({**request, "session": self._session}))
        if not connection.poll(_SILENT_S):
            self._say_no_answer()
            # So many looks: a machine that keeps it waiting keeps us, too.
            if not any(connection.poll(_LISTEN_S) for _ in range(round(self._patience_s / _LISTEN_S))):
                self._take_back("no answer")
                raise EOFError
        return decode(connection.recv_bytes())

    def _take(self, answer: Message) -> None:
        if "error" in answer:
            log.error("the music process refused a request: %s", answer["error"])
            return
        self._pid = int(answer["pid"])
        self._patience_s = _FORCE_S
        if answer.get("session", self._session) != self._session:
            self._play = None  # another session took over: its music is not ours to start again
        self._playing = self._play is not None
        for event in map(event_from_json, answer["events"] if self._playing else ()):
            if event.number > self._told:
                self._told = event.number
                self._post(partial(self._on_event, event))
        self._show(state_from_json(answer["state"]))

    def _show(self, state: MusicState) -> None:
        if state != self._state:
            self._state = state
            self._post(partial(self._on_state, state))

    # -- the process

    def _connect(self) -> bool:
        """Attach to the process; start it if there should be one and there is none."""
        if self._attach():
            return True
        if not self._due or time.monotonic() < self._rests_until:
            return False
        self._rests_until = time.monotonic() + _REST_S  # one that dies at once is not started without pause
        self._patience_s = _STARTING_S
        deadline = time.monotonic() + _STARTING_S
        process = self._spawn()
        while time.monotonic() < deadline and not self._detached.wait(_KNOCK_S):
            if self._knock():
                process.returncode = 0  # it outlives us on purpose: nobody is to wait for it, or to complain
                self._owes = False
                self._remind()
                return True
            if process.poll() is not None:
                process = self._spawn()  # the one before it had not quite ended
        process.kill()
        process.wait()
        return False

    @property
    def _due(self) -> bool:
        """Whether there should be a process where there is none."""
        return self._owes or (self._wanted and self._play is not None)

    def _attach(self) -> bool:
        """Reach a process that plays; one that lets nobody in is ended by force, as one that is stuck."""
        since = time.monotonic()
        while not self._knock():
            if not holder(self._data_dir):
                return False
            waited = time.monotonic() - since
            if waited > _DOOR_S:
                self._say_no_answer()
            if waited > (_FORCE_S if self._somebody_listens else _STARTING_S):
                self._take_back("no entrance")
                return False
            if self._detached.wait(_KNOCK_S):
                return False
        return True

    def _knock(self) -> bool:
        try:
            self._connection = call(address(self._data_dir, self._runtime_dir), key(self._data_dir), _DOOR_S)
        except OSError:
            self._somebody_listens = False
        else:
            self._somebody_listens = True
        return self._connection is not None

    def _spawn(self) -> "subprocess.Popen[bytes]":
        resume = self._playing or self._owes
        return start(self._data_dir, self._runtime_dir, null=self._null, resume=resume)

    def _remind(self) -> None:
        """Tell a new process what to play, and where; if it remembers by itself, this changes nothing."""
        if self._play is not None:
            place = {"start_track": self._state.track_id, "start_s": self._state.position_s}
            self._take(self._exchange({**self._play, **(place if self._state.track_id else {})}))

    def _died(self) -> bool:
        """Whether the process is gone: nobody asked it anything, so only the end of the line can be heard."""
        try:
            return self._connection is not None and self._connection.poll(0.0)
        except OSError:
            return True

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _say_no_answer(self) -> None:
        self._show(replace(self._state, trouble=MusicTrouble.NO_ANSWER))

    def _take_back(self, why: str) -> None:
        """End a process whose answers fail; whoever asks next has another one go on at its place."""
        log.warning("the music process is ended and started again (%s)", why)
        if process := holder(self._data_dir) or self._pid:
            end_by_force(process)
            self._owes = not self._leaves
            deadline = time.monotonic() + _REST_S
            while holder(self._data_dir) == process and time.monotonic() < deadline:
                self._detached.wait(_KNOCK_S)
