"""One track after another, the next one always open; living music has no end, and nothing beside it."""

from math import inf
from typing import TYPE_CHECKING, Final, TypeAlias

from companion.audio.engine.choose import HeardMemory, following
from companion.audio.engine.listener import SequencerListener, Teller
from companion.audio.engine.living_turns import LivingTurns
from companion.audio.engine.mixer import Mixer, Voice
from companion.audio.engine.open_living import OpenLiving
from companion.audio.engine.open_track import PATIENCE_S, OpenTrack, Ways, head_s, one_album
from companion.session.music.programme import Happening, Programme, Track
from companion.session.music.troubles import LeftOut

if TYPE_CHECKING:
    from companion.audio.living.source import LivingOpener

START_S: Final = 3.0
"""How long music takes to rise out of silence."""

_AHEAD_S: Final = 5.0  # beyond the crossfade: enough to notice a cut-off file before its end is heard
_SEGUE_S: Final = 1.0  # so long before the end of a track the next one of its album is lined up behind it
_RETRY_S: Final = 10.0
_ONE_AFTER_ANOTHER_S: Final = 1.0  # behind one whose disk did not answer, the others get no more than this


Opened: TypeAlias = OpenTrack | OpenLiving


class Sequencer:
    """Follows a programme within a phase. It is told the time, and called from one thread only."""

    def __init__(self, mixer: Mixer, ways: Ways, live: "LivingOpener", tell: SequencerListener) -> None:
        self._mixer = mixer
        self._navigation = ways
        self._tell = Teller(tell)
        self.living = LivingTurns(live)
        self._leaving: dict[Voice, tuple[Opened, str]] = {}
        self._why = "programme"
        self._hurry = False  # the next one begins as soon as it can, not at the end of the present one
        self._stuck_at: float | None = None
        self._late: set[str] = set()
        self._patience_s = PATIENCE_S
        self.start_s = START_S
        self.programme = Programme()
        self.phase = ""
        self.memory = HeardMemory()
        self.current: Opened | None = None
        self.next: Opened | None = None
        self.audible = True
        """Whether what begins and ends is heard, and so worth telling."""

    @property
    def stuck(self) -> bool:
        """Whether there should be music, and none of it can be played."""
        return self._stuck_at is not None

    @property
    def eager(self) -> bool:
        """Whether a track should begin as soon as it is open."""
        return self.next is not None and (self._hurry or self.current is None)

    def follow(self, programme: Programme, phase: str, memory: HeardMemory) -> None:
        """Take another programme or phase; what plays goes on until it is turned away from or ends."""
        self.programme, self.phase, self.memory = programme, phase, memory
        self._tell.forget()
        self._late.clear()
        self._stuck_at = None
        self._close_next()

    def distrust(self, path: str) -> None:
        """Leave out a file whose opening ended a process."""
        for cue in self.programme.cues:
            for track in cue.tracks:
                if track.path == path:
                    self._leave_out(track, 0.0, LeftOut.FATAL)

    def following(self) -> Track | None:
        """Choose what comes after all that was heard."""
        return following(self.programme, self.phase, self.memory)

    def turn_to(self, track: Track | None, why: str, start_s: float = 0.0) -> None:
        """Go to a track as soon as it is open, or into the silence that was chosen."""
        self._close_next()
        self._hurry = track is not None
        if track is not None:
            self.next, self._why = self._open(track, start_s), why
        elif self.current is not None:
            self._mixer.crossfade(None, self.programme.fade_seconds)
            self._leaving[self.current.voice] = (self.current, why)
            self.current = None

    def go_on(self, why: str) -> None:
        """Come to what the phase has: steer living music that goes on there, or turn to what comes first."""
        wanted = self.living.wanted(self.programme, self.phase)
        if wanted is None:
            self.turn_to(self.following(), why)
        elif isinstance(self.current, OpenLiving) and self.current.is_of(wanted):
            self._close_next()
            self._hurry = False
            self.current.enter(wanted, self.phase)
        else:
            self._close_next()
            self.next = self.living.open(wanted, self.phase)
            self._hurry, self._why = True, why

    def hurry(self, why: str) -> None:
        """Let the next track come now."""
        if self.next is not None:
            self._hurry, self._why = True, why

    def tick(self, now: float) -> None:
        """Let pass what has come due."""
        for voice in self._mixer.take_gone():
            self._retire(voice)
        self._mind_a_stall(now)
        self._mind_the_living(now)
        self._prepare(now)
        if self.next is not None and self.next.ready and self._is_time(self.next):
            self._begin(self.next)

    def report(self, happening: Happening, why: str) -> None:
        """Tell that the present track began or ceased to be heard."""
        if self.current is not None:
            self._tell.report(happening, self.current, self.phase, why)

    def close(self) -> None:
        """Stop all decoders."""
        self._close_next()
        for open_track in (*(open_track for open_track, _ in self._leaving.values()), self.current):
            if open_track is not None:
                open_track.close()
        self._leaving.clear()
        self.current = None

    def _prepare(self, now: float) -> None:
        """Have the next track open; go past whatever can't be played."""
        while True:
            if self.next is None:
                if isinstance(self.current, OpenLiving):
                    return
                self.next = self._open_following()
                if self.next is None:
                    self._wait_for_music(now)
                    return
            trouble = self.next.trouble(now, self._patience_s)
            if not trouble:
                self._patience_s = PATIENCE_S if self.next.ready else self._patience_s
                return
            if isinstance(self.next, OpenLiving):
                self._give_up(self.next, trouble)
            else:
                self._leave_out(self.next.track, self.next.position_s, trouble)
            self._close_next()

    def _open_following(self) -> Opened | None:
        """Open what comes after all that was heard, if anything does."""
        wanted = self.living.wanted(self.programme, self.phase)
        if wanted is not None:
            return self.living.open(wanted, self.phase)
        track = self.following()
        return None if track is None else self._open(track)

    def _mind_the_living(self, now: float) -> None:
        """Let living music turn, and tell of it; where it fails, turn to files."""
        living = self.current
        if not isinstance(living, OpenLiving):
            return
        living.tick(now)
        self._tell.turns(living, self.phase)
        fault = None if self._mixer.still else living.fails(now)
        if fault is not None and self.living.wanted(self.programme, self.phase):
            files = self.following()
            if files is not None or living.silent(now):  # where nothing else plays, it may be at its limit
                self._give_up(living, fault)
                self.turn_to(files, fault)

    def _give_up(self, living: OpenLiving, why: LeftOut) -> None:
        """Play no living music any more in this phase, while files do: it would only fail again."""
        self.living.give_up(self.phase)
        self._tell.left_out(living.track, self.phase, living.position_s, why)

    def _mind_a_stall(self, now: float) -> None:
        """Go on to the next one where the present one stands still and will not end by itself."""
        if isinstance(self.current, OpenTrack) and self.current.stalled(now) and not self._hurry:
            self._leave_out(self.current.track, self.current.position_s, LeftOut.LATE)
            self._hurry, self._why = True, LeftOut.LATE

    def _leave_out(self, track: Track, position_s: float, why: LeftOut) -> None:
        """Play it no more; one that came late may get another chance, and the others get less time."""
        if why is LeftOut.LATE:
            self._late.add(track.id)
            self._patience_s = _ONE_AFTER_ANOTHER_S
        self.memory.unusable.add(track.id)
        self._tell.left_out(track, self.phase, position_s, why)

    def _wait_for_music(self, now: float) -> None:
        """A folder may come back: forget what failed and try it again from time to time."""
        cue = self.programme.cue(self.phase)
        if not cue.tracks and cue.living is None:
            self._stuck_at = None  # silence was chosen
        elif self._stuck_at is None:
            self._stuck_at = now
        elif now - self._stuck_at > _RETRY_S:
            self._stuck_at = now
            self.memory.unusable.clear()
            self.living.forgive(self.phase)

    def _is_time(self, coming: Opened) -> bool:
        if self._hurry or self.current is None:
            return True
        if self._goes_on(self.current, coming):
            left = self.current.remaining_s
            return left is not None and left <= _SEGUE_S
        left = self.current.body_remaining_s
        return left is not None and left <= self._fade(self.current, coming)

    def _begin(self, coming: Opened) -> None:
        going = self.current
        if going is None:
            self._mixer.crossfade(coming.voice, min(self.start_s, coming.third_s))
        else:
            self._leaving[going.voice] = (going, self._why)
            if self._goes_on(going, coming):
                self._mixer.segue(coming.voice, going.voice)
            else:
                left = going.remaining_s
                fade_s = min(self._fade(going, coming), inf if left is None else left)
                self._mixer.crossfade(coming.voice, fade_s)
        self.current, self.next = coming, None
        if isinstance(coming, OpenTrack):
            self.memory.heard.append(coming.track.id)
        if self.audible:
            self._tell.report(Happening.STARTED, coming, self.phase, self._why)
        elif isinstance(coming, OpenLiving):
            self._tell.steered(coming, self.phase, coming.last, self._why)
        self._hurry, self._why, self._stuck_at = False, "programme", None
        if coming.track not in self.programme.cue(self.phase).tracks:
            self.memory.unusable -= self._late  # in place of what was chosen: perhaps that can be had again
            self._late.clear()

    def _goes_on(self, going: Opened, coming: Opened) -> bool:
        """Whether one album plays on, from the beginning of its next track: then nothing fades."""
        same = one_album(going.track, coming.track) and coming.start_s == 0.0
        return same and not self._hurry and not going.cut_short

    def _fade(self, going: Opened, coming: Opened) -> float:
        return min(self.programme.fade_seconds, going.third_s, coming.third_s)

    def _retire(self, voice: Voice) -> None:
        """Close what is not heard any more."""
        if self.current is not None and voice is self.current.voice:
            self._leaving[voice] = (self.current, "ended")
            self.current = None
        open_track, why = self._leaving.pop(voice)
        if open_track.cut_short and why in {"programme", "ended"}:
            self._tell.report(Happening.SKIPPED, open_track, self.phase, LeftOut.CUT_SHORT)
        if self.audible:
            self._tell.report(Happening.STOPPED, open_track, self.phase, why)
        if isinstance(open_track, OpenLiving):
            self._tell.turns(open_track, self.phase)
        self.living.leave(open_track)
        open_track.close()

    def _open(self, track: Track, start_s: float = 0.0) -> OpenTrack:
        """Open a track; one that comes in over another begins where it has risen to its own level."""
        playing = self.current.track if isinstance(self.current, OpenTrack) else None
        if playing is not None and not start_s and not one_album(playing, track):
            start_s = head_s(track)
        ahead_s = self.programme.fade_seconds + track.fade_out + _AHEAD_S
        return OpenTrack(track, self._navigation, start_s=start_s, ahead_s=ahead_s)

    def _close_next(self) -> None:
        if self.next is not None:
            self.living.leave(self.next)
            self.next.close()
            self.next = None
