"""One track after another: the next one is always open, and comes in before the present one ends."""

from math import inf
from typing import Final, Protocol

from companion.audio.engine.choose import HeardMemory, following
from companion.audio.engine.mixer import Mixer, Voice
from companion.audio.engine.open_track import PATIENCE_S, OpenTrack, Ways, head_s
from companion.session.music.programme import Happening, Programme, Track
from companion.session.music.troubles import LeftOut

START_S: Final = 3.0
"""How long music takes to rise out of silence."""

_AHEAD_S: Final = 5.0  # beyond the crossfade: enough to notice a cut-off file before its end is heard
_SEGUE_S: Final = 1.0  # so long before the end of a track the next one of its album is lined up behind it
_RETRY_S: Final = 10.0
_ONE_AFTER_ANOTHER_S: Final = 1.0  # behind one whose disk did not answer, the others get no more than this


class SequencerListener(Protocol):
    """Hears what happened."""

    def __call__(
        self,
        happening: Happening,
        *,
        phase: str = "",
        track: Track | None = None,
        position_s: float = 0.0,
        why: str = "",
    ) -> None:
        """Note one happening for the journal."""
        ...


class Sequencer:
    """Follows a programme within a phase. It is told the time, and called from one thread only."""

    def __init__(self, mixer: Mixer, ways: Ways, tell: SequencerListener) -> None:
        self._mixer = mixer
        self._navigation = ways
        self._tell = tell
        self._leaving: dict[Voice, tuple[OpenTrack, str]] = {}
        self._why = "programme"
        self._hurry = False  # the next one begins as soon as it can, not at the end of the present one
        self._stuck_at: float | None = None
        self._reported: set[str] = set()
        self._late: set[str] = set()
        self._patience_s = PATIENCE_S
        self.start_s = START_S
        self.programme = Programme()
        self.phase = ""
        self.memory = HeardMemory()
        self.current: OpenTrack | None = None
        self.next: OpenTrack | None = None
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
        self._reported.clear()
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

    def hurry(self, why: str) -> None:
        """Let the next track come now."""
        if self.next is not None:
            self._hurry, self._why = True, why

    def tick(self, now: float) -> None:
        """Let pass what has come due."""
        for voice in self._mixer.take_gone():
            self._retire(voice)
        self._mind_a_stall(now)
        self._prepare(now)
        if self.next is not None and self.next.ready and self._is_time(self.next):
            self._begin(self.next)

    def report(self, happening: Happening, why: str) -> None:
        """Tell that the present track began or ceased to be heard."""
        if self.current is not None:
            self._report(happening, self.current, why)

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
                track = self.following()
                if track is None:
                    self._wait_for_music(now)
                    return
                self.next = self._open(track)
            trouble = self.next.trouble(now, self._patience_s)
            if not trouble:
                self._patience_s = PATIENCE_S if self.next.ready else self._patience_s
                return
            self._leave_out(self.next.track, self.next.position_s, trouble)
            self._close_next()

    def _mind_a_stall(self, now: float) -> None:
        """Go on to the next one where the present one stands still and will not end by itself."""
        if self.current is not None and self.current.stalled(now) and not self._hurry:
            self._leave_out(self.current.track, self.current.position_s, LeftOut.LATE)
            self._hurry, self._why = True, LeftOut.LATE

    def _leave_out(self, track: Track, position_s: float, why: LeftOut) -> None:
        """Play it no more; one that came late may get another chance, and the others get less time."""
        if why is LeftOut.LATE:
            self._late.add(track.id)
            self._patience_s = _ONE_AFTER_ANOTHER_S
        self.memory.unusable.add(track.id)
        if track.id not in self._reported:
            self._reported.add(track.id)
            self._tell(Happening.SKIPPED, phase=self.phase, track=track, position_s=position_s, why=why)

    def _wait_for_music(self, now: float) -> None:
        """A folder may come back: forget what failed and try it again from time to time."""
        if not self.programme.cue(self.phase).tracks:
            self._stuck_at = None  # silence was chosen
        elif self._stuck_at is None:
            self._stuck_at = now
        elif now - self._stuck_at > _RETRY_S:
            self._stuck_at = now
            self.memory.unusable.clear()

    def _is_time(self, coming: OpenTrack) -> bool:
        if self._hurry or self.current is None:
            return True
        if self._goes_on(self.current, coming):
            left = self.current.remaining_s
            return left is not None and left <= _SEGUE_S
        left = self.current.body_remaining_s
        return left is not None and left <= self._fade(self.current, coming)

    def _begin(self, coming: OpenTrack) -> None:
        going = self.current
        if going is None:
            self._mixer.crossfade(coming.voice, min(self.start_s, _third(coming)))
        else:
            self._leaving[going.voice] = (going, self._why)
            if self._goes_on(going, coming):
                self._mixer.segue(coming.voice, going.voice)
            else:
                left = going.remaining_s
                fade_s = min(self._fade(going, coming), inf if left is None else left)
                self._mixer.crossfade(coming.voice, fade_s)
        self.current, self.next = coming, None
        self.memory.heard.append(coming.track.id)
        if self.audible:
            self._report(Happening.STARTED, coming, self._why)
        self._hurry, self._why, self._stuck_at = False, "programme", None
        if coming.track not in self.programme.cue(self.phase).tracks:
            self.memory.unusable -= self._late  # in place of what was chosen: perhaps that can be had again
            self._late.clear()

    def _goes_on(self, going: OpenTrack, coming: OpenTrack) -> bool:
        """Whether one album plays on, from the beginning of its next track: then nothing fades."""
        same = one_album(going.track, coming.track) and coming.start_s == 0.0
        return same and not self._hurry and not going.cut_short

    def _fade(self, going: OpenTrack, coming: OpenTrack) -> float:
        return min(self.programme.fade_seconds, _third(going), _third(coming))

    def _retire(self, voice: Voice) -> None:
        """Close what is not heard any more."""
        if self.current is not None and voice is self.current.voice:
            self._leaving[voice] = (self.current, "ended")
            self.current = None
        open_track, why = self._leaving.pop(voice)
        if open_track.cut_short and why in {"programme", "ended"}:
            self._report(Happening.SKIPPED, open_track, LeftOut.CUT_SHORT)
        if self.audible:
            self._report(Happening.STOPPED, open_track, why)
        open_track.close()

    def _report(self, happening: Happening, open_track: OpenTrack, why: str) -> None:
        self._tell(
            happening, phase=self.phase, track=open_track.track, position_s=open_track.position_s, why=why
        )

    def _open(self, track: Track, start_s: float = 0.0) -> OpenTrack:
        """Open a track; one that comes in over another begins where it has risen to its own level."""
        playing = self.current.track if self.current else None
        if playing is not None and not start_s and not one_album(playing, track):
            start_s = head_s(track)
        ahead_s = self.programme.fade_seconds + track.fade_out + _AHEAD_S
        return OpenTrack(track, self._navigation, start_s=start_s, ahead_s=ahead_s)

    def _close_next(self) -> None:
        if self.next is not None:
            self.next.close()
            self.next = None


def one_album(going: Track, coming: Track) -> bool:
    """Whether two tracks belong together as they were recorded."""
    return going.album == coming.album != "" and going.id != coming.id


def _third(open_track: OpenTrack) -> float:
    """The longest fade a track bears; one whose length nobody knows bears any."""
    return open_track.body_s / 3 if open_track.length_s else inf
