"""The music of a session: kept at the phase, and fitted to the time until the next one."""

from dataclasses import replace

from companion.conductor.live import ComingMusic
from companion.ports.music.player import Player
from companion.report.music.heard_at import living_known
from companion.session.journal import MusicHappened
from companion.session.music.fitting import fitted_behind
from companion.session.music.programme import Cue, Happening, MusicEvent, Programme
from companion.session.protocol import Phase
from companion.session.state import SessionState
from companion.session.time.clock import SECOND, Moment


class Music:
    """Has the player play what the session is at; nothing is asked of it while nothing changes."""

    def __init__(self, player: Player, programme: Programme, rate: float) -> None:
        self._player = player
        self._programme = at_rate(programme, rate)
        self._rate = rate
        self._fit: tuple[str, Moment | None, frozenset[str]] = ("", None, frozenset())

    def follow(self, state: SessionState, now: Moment) -> None:
        """Bring the music to where the session is."""
        playing = "" if state.ended else state.phase.id
        fit = (playing, _until(state), _unusable(state))
        if fit == self._fit:
            return
        before, self._fit = self._fit[0], fit
        if playing:
            self._change(before, playing, state, now)
        else:
            self._player.stop()

    def coming(self, state: SessionState, following: Phase | None) -> ComingMusic:
        """Tell by title what is still to be heard in this phase, and what the following one has."""
        heard = {fact.track_id for fact in _that(Happening.STARTED, state)} | _unusable(state)
        here = self._programme.cue(state.phase.id)
        after = self._programme.cue(following.id) if following is not None else Cue("")
        return ComingMusic(
            following,
            () if here.living else tuple(t.title for t in here.tracks if t.id not in heard),
            () if after.living else tuple(track.title for track in after.tracks),
            here.living,
            after.living,
        )

    def gave_up_living(self, event: MusicEvent) -> bool:
        """Tell whether this says that files play in place of living music."""
        living = self._programme.cue(event.phase).living
        gone = event.happening is Happening.SKIPPED
        files = self._programme.last_resort or any(cue.tracks for cue in self._programme.cues)
        return gone and living is not None and event.track_id == living.character and bool(files)

    def _change(self, before: str, phase: str, state: SessionState, now: Moment) -> None:
        """Fit the music of a phase to what is left of it, and fade to it if another one is heard."""
        fit = self._fitted(phase, state, now)
        changed, self._programme = fit != self._programme, fit
        if not before:
            self._begin(phase, state)
        elif changed:
            self._player.play(fit, before)
        if before not in ("", phase):
            self._player.enter(phase)

    def _fitted(self, phase: str, state: SessionState, now: Moment) -> Programme:
        """Fit the music of a phase, behind what is heard of it already, to the time until the next one.

        Living music has no end that could fall on that of the phase.
        """
        until = _until(state)
        if until is None or self._programme.cue(phase).living is not None:
            return self._programme
        left = (until - now) / SECOND / self._rate
        heard = [fact.track_id for fact in _that(Happening.STARTED, state)]
        music = self._player.state()
        return fitted_behind(self._programme, phase, left, music, heard, _unusable(state))

    def _begin(self, phase: str, state: SessionState) -> None:
        """Start the music, or attach to it; where the last known track goes on is where it left off."""
        started = _that(Happening.STARTED, state)
        same = bool(started) and started[-1].phase == phase
        self._programme = replace(self._programme, known=living_known(state))
        self._player.play(self._programme, phase, start_track=started[-1].track_id if same else "")


def at_rate(programme: Programme, rate: float) -> Programme:
    """Let moods that follow the clock follow the one of this run, which may be faster than life."""
    cues = tuple(
        replace(cue, living=replace(cue.living, later_s=cue.living.later_s / rate)) if cue.living else cue
        for cue in programme.cues
    )
    return replace(programme, cues=cues)


def _until(state: SessionState) -> Moment | None:
    """Until when the music is to last; where the phase is held, nobody knows and it stays in it."""
    return None if state.held else state.phase_until


def _unusable(state: SessionState) -> frozenset[str]:
    return frozenset(fact.track_id for fact in _that(Happening.SKIPPED, state))


def _that(happening: Happening, state: SessionState) -> list[MusicHappened]:
    return [fact for _, fact in state.facts(MusicHappened) if fact.happening is happening]
