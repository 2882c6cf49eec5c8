"""Notice a lost sound device, keep time without it, and take it up again when it is back."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Final

from companion.audio.output.output import NullOutput, Output, Pull
from companion.session.music.programme import Happening
from companion.session.music.troubles import MusicTrouble

NOWHERE: Final = frozenset({"auto_null"})
"""What sound servers of Linux play to when the last device is gone: as well as any, and heard by nobody."""


class DeviceState(Enum):
    """How it is with the device."""

    TRYING = auto()
    PLAYING = auto()
    LOST = auto()


class NoDevice:
    """Keeps time without any device, because nothing can be played or nothing is to be heard."""

    device = ""
    heard = False
    behind_s = 0.0

    def __init__(self, pull: Pull, trouble: MusicTrouble) -> None:
        self._null = NullOutput(pull)
        self.trouble = trouble

    def start(self, _now: float, *, at_once: bool = False) -> None:
        """Begin to keep time; nobody waits to hear anything."""
        del at_once
        self._null.start()

    def tick(self, _now: float) -> None:
        """Nothing can happen to it."""

    def set_volume(self, _amplitude: float) -> None:
        """Nobody hears it."""

    def choose(self, _device: str) -> None:
        """There is nothing to choose from."""

    def close(self) -> None:
        """Stop keeping time."""
        self._null.stop()


class OutputControl:
    """Sees to it that exactly one output pulls the mix: the device, or while it is lost one that keeps time.

    Everything here happens in the owner thread; ``tell`` hears when the device is lost and when it is back.
    """

    STALL: Final = 1.5
    OWN_SLEEP: Final = 0.5
    CHOICE: Final = 0.15  # so long whoever starts the music may take to say which device it is to play to
    OPENING: Final = 10.0  # a device that is not open by then, on however busy a machine, will not be
    PAUSE: Final = 0.3
    MOVING: Final = 1.0  # the longest wait for the chosen device to take the sound

    def __init__(self, output: Output, pull: Pull, tell: Callable[[Happening], None]) -> None:
        self._null = NullOutput(pull)
        self._output = output
        self._tell = tell
        self._being = DeviceState.LOST
        self._since = 0.0
        self._ticked_at = 0.0
        self._chosen = ""
        self._told_where = False
        self._pending = False
        self._moves_until: float | None = None
        self._lost = False  # as it was told last
        self.device = ""

    @property
    def heard(self) -> bool:
        """Whether what is mixed reaches the device."""
        return self._being is DeviceState.PLAYING and not self._lost

    @property
    def behind_s(self) -> float:
        """How much later than it is set the loudness is heard."""
        return self._output.behind_s

    @property
    def trouble(self) -> MusicTrouble:
        """Why nothing can be heard, if so."""
        return MusicTrouble.NO_DEVICE if self._lost else MusicTrouble.NONE

    def start(self, now: float, *, at_once: bool = False) -> None:
        """Open the device; it plays silence until it has proved itself, unless it takes the mix ``at_once``.

        That silence would fill its buffer: what goes on ``at_once`` is heard half a second sooner.
        """
        self._being, self._since = DeviceState.TRYING, now
        self._move()
        self._output.tapped = at_once
        self._output.start()

    def choose(self, device: str) -> None:
        """Play to one of ``devices`` from now on; with an empty id the next opening is where it may."""
        self._told_where = True
        if device != self._chosen:
            self._chosen = device
            self._move()

    def devices(self) -> Sequence[tuple[str, str]]:
        """List what could be played to, by id and name; where that cannot be known, what is played to."""
        found = self._output.devices()
        return found or ([(self.device, self.device)] if self.device else [])

    def tick(self, now: float) -> None:
        """See how the device is."""
        if now - self._ticked_at > self.OWN_SLEEP:
            self._output.read_at = now  # it was we who stood still, not the device
        self._ticked_at = now
        bad = self._output.failed or now - self._output.read_at > self.STALL or self._is_late(now)
        match self._being:
            case DeviceState.TRYING | DeviceState.PLAYING if bad:
                self._lose(now)
            case DeviceState.TRYING if self._output.opened and self._is_told_where(now):
                if not self._moving(now) and self._known():
                    self._take_up()
            case DeviceState.PLAYING:
                self._moving(now)
                self._follow()
            case DeviceState.LOST if now - self._since >= self.PAUSE:
                self.start(now)

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness past the buffer."""
        self._output.set_volume(amplitude)

    def close(self) -> None:
        """Close the device and stop keeping time."""
        self._null.stop()
        self._output.close()

    def _is_told_where(self, now: float) -> bool:
        return self._told_where or now - self._since >= self.CHOICE

    def _is_late(self, now: float) -> bool:
        return self._being is DeviceState.TRYING and now - self._since > self.OPENING

    def _move(self) -> None:
        self._pending, self._moves_until = bool(self._chosen), None

    def _moving(self, now: float) -> bool:
        """Whether the chosen device is still to take the sound; where somebody moves it later, it stays."""
        if not self._pending:
            return False
        if self._moves_until is None:
            self._moves_until = now + self.MOVING  # from when it can be moved at all
        if self._output.device() == self._chosen:
            self._pending = False
        elif now >= self._moves_until:
            self._pending = False
            self._tell(Happening.ELSEWHERE)
        elif self._chosen in dict(self._output.devices()):
            self._output.move_to(self._chosen)
        return self._pending

    def _known(self) -> bool:
        """Name the device a tick before it takes the mix, so that its ceiling holds from the first sample."""
        before, self.device = self.device, self._output.device()
        return self.device == before

    def _take_up(self) -> None:
        self._null.stop()
        self._output.tapped = True
        self._being = DeviceState.PLAYING
        self._follow()

    def _follow(self) -> None:
        """See where the sound goes to now; it may have been moved to nowhere."""
        device = self._output.device()
        self._tell_loss(lost=device in NOWHERE)
        self.device = "" if self._lost else device or self.device

    def _tell_loss(self, *, lost: bool) -> None:
        if lost != self._lost:
            self._lost = lost
            self._tell(Happening.DEVICE_LOST if lost else Happening.DEVICE_BACK)

    def _lose(self, now: float) -> None:
        self._output.stop()
        self._being, self._since = DeviceState.LOST, now
        self.device = ""
        if not self._null.running:
            self._null.start()
        self._tell_loss(lost=True)
