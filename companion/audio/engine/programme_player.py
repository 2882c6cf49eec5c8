"""What the program and the guide ask of the music, and how it then is."""

from typing import TYPE_CHECKING, Final, assert_never

from companion.audio.engine.choose import HeardMemory, find
from companion.audio.engine.elsewhere import go_elsewhere
from companion.audio.engine.listener import SequencerListener
from companion.audio.engine.mixer import Mixer
from companion.audio.engine.open_living import OpenLiving
from companion.audio.engine.open_track import Ways
from companion.audio.engine.player_place import PlayerPlace
from companion.audio.engine.ring import RATE
from companion.audio.engine.sequencer import START_S, Sequencer
from companion.audio.living.known import play_known
from companion.audio.output.output import Hush
from companion.session.music.mood import LivingMusic
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, STEP_DB, Outputs
from companion.session.music.programme import Happening, MusicState, Programme, Track, Verb
from companion.session.music.troubles import MusicTrouble

if TYPE_CHECKING:
    from companion.audio.living.source import LivingOpener

RESUME_S: Final = 1.0
PAUSE_S: Final = 3.0
SILENCE_S: Final = 8.0
BACK_S: Final = 2.0
DUCK_DB: Final = -9.0
_STEP_S: Final = 0.5
_DUCK_S: Final = 0.6


class ProgrammePlayer:
    """Plays a programme through a mixer. It is told the time, and called from one thread only."""

    def __init__(
        self, mixer: Mixer, ways: Ways, hush: Hush, tell: SequencerListener, live: "LivingOpener" = play_known
    ) -> None:
        self._mixer = mixer
        self._hush = hush
        self._tell = tell
        self._tracks = Sequencer(mixer, ways, live, tell)
        self._now = 0.0
        self._back_s = BACK_S
        self._paused = self._silenced = self._ducked = self._ending = False
        self._volume_db = 0.0
        self._outputs = Outputs()
        self._device = ""
        self._at_loudest = False

    def play(self, programme: Programme, phase: str, start_track: str = "", start_s: float = 0.0) -> None:
        """Take over a programme, at a track and a position if given; what plays in it already goes on."""
        if self._ending:
            self._set_silent(ending=False, seconds=BACK_S, why="")
        playing = self._tracks.current
        self._tracks.living.know(programme.known)
        if programme == self._tracks.programme:
            self.enter(phase)
        elif isinstance(playing, OpenLiving) and playing.is_of(living := programme.cue(phase).living):
            self._keep_living(playing, programme, phase, living)
        elif playing is not None and playing.track in programme.cue(phase).tracks:
            self._tracks.follow(programme, phase, self._tracks.memory)
            if self._tracks.living.wanted(programme, phase) is not None:
                self._tracks.go_on("programme")
        else:
            self._clear()
            self._tracks.follow(programme, phase, HeardMemory())
            self._begin(find(programme, start_track), "programme", start_s)

    def _keep_living(
        self, playing: OpenLiving, programme: Programme, phase: str, living: LivingMusic | None
    ) -> None:
        """Take over a programme in which the living music goes on."""
        other = phase != self._tracks.phase
        self._tracks.follow(programme, phase, self._tracks.memory)
        if other:
            self._tracks.go_on("phase")
        elif living is not None:
            playing.follow(living)

    def _begin(self, wanted: Track | None, why: str, start_s: float) -> None:
        """Turn to a track that was asked for, or to what the phase has."""
        living = self._tracks.living.wanted(self._tracks.programme, self._tracks.phase)
        if wanted is None or living is not None:
            self._tracks.go_on(why)
        else:
            self._tracks.turn_to(wanted, why, start_s)

    def enter(self, phase: str) -> None:
        """Fade to the cue of another phase."""
        tracks = self._tracks
        if phase != tracks.phase:
            tracks.follow(tracks.programme, phase, tracks.memory)
            tracks.go_on("phase")

    def do(self, verb: Verb) -> None:
        """Do what the guide wants; a verb that switches something on also switches it off."""
        match verb:
            case Verb.NEXT | Verb.PREVIOUS | Verb.GENTLER:
                go_elsewhere(self._tracks, verb)
            case Verb.SOFTER | Verb.LOUDER:
                step = STEP_DB if verb is Verb.LOUDER else -STEP_DB
                self._set_volume(self._volume_db + step, _STEP_S)
            case Verb.DUCK:
                self._set_ducked(ducked=not self._ducked, seconds=_DUCK_S)
            case Verb.PAUSE:
                self._set_silent(paused=not self._paused, seconds=PAUSE_S, why="paused")
            case Verb.SILENCE:
                self._set_silent(silenced=not self._silenced, seconds=SILENCE_S, why="silence")
            case Verb.SILENCE_NOW:
                self._silence_now()
            case _:
                assert_never(verb)

    def fall_silent(self, now: float) -> None:
        """Begin to be silent, from whatever thread; ``do`` makes it last, and ends it where it is silent."""
        if not self._mixer.still:
            self._hush.begin(now)  # first, or a tick would raise the mix again
            self._mixer.fade(0.0, Hush.FALL)

    def allow(self, outputs: Outputs) -> None:
        """Go by other ceilings from now on."""
        self._outputs, self._mixer.hiss = outputs, outputs.hiss
        self._mind_ceiling(_STEP_S if self._tracks.current else 0.0)

    def plays_to(self, device: str, *, heard: bool) -> None:
        """Take note of the output; one that is ``heard`` already is turned down in a ramp, else at once."""
        if device and device != self._device:
            self._device = device
            self._mind_ceiling(_STEP_S if heard else 0.0)

    def fade_out(self, seconds: float) -> None:
        """Fade to silence for good; ``silent`` tells when that is done."""
        self._set_silent(ending=True, seconds=seconds, why="ended")

    def resume(self, programme: Programme, place: PlayerPlace, suspect: str = "") -> None:
        """Go on where another process left off, silent if it was silent, without the file it died over."""
        self._paused, self._silenced = place.paused, place.silenced
        self._set_volume(place.volume_db, 0.0)
        self._set_ducked(ducked=place.ducked, seconds=0.0)
        if not self._sounding:
            self._mixer.fade(0.0, 0.0)
        tracks = self._tracks
        tracks.audible, tracks.start_s = self._sounding, RESUME_S
        # What was playing is noted again when it begins.
        heard = place.heard[:-1] if place.heard[-1:] == (place.track_id,) else place.heard
        tracks.follow(programme, place.phase, HeardMemory(heard))
        tracks.distrust(suspect)
        track = find(programme, place.track_id)
        if track is not None and track.path == suspect:
            track = None
        tracks.living.resume(place, programme.known)
        self._begin(track, "resumed", place.position_s)

    def forget(self) -> None:
        """Turn away from a programme whose session is over; what still sounds fades."""
        self._tracks.turn_to(None, "ended")
        self._tracks.follow(Programme(), "", HeardMemory())
        self._tracks.living.forget()

    def tick(self, now: float) -> None:
        """Let pass what has come due; called some times a second."""
        self._now = now
        self._hush.tick(now)
        if self._sounding and not self._mixer.open and not self._hush.active:
            self._mixer.fade(1.0, self._back_s)
        self._tracks.tick(now)

    def close(self) -> None:
        """Stop all decoders."""
        self._tracks.close()

    @property
    def silent(self) -> bool:
        """Whether the mix has faded to silence."""
        return self._mixer.still

    @property
    def busy(self) -> bool:
        """Whether something is under way that should not wait for the next leisurely tick."""
        return self._hush.active or self._tracks.eager

    @property
    def programme(self) -> Programme:
        """What it plays."""
        return self._tracks.programme

    def place(self) -> PlayerPlace:
        """Tell where the music is."""
        open_track = self._tracks.current
        return PlayerPlace(
            phase=self._tracks.phase,
            track_id=open_track.track.id if open_track else "",
            position_s=round(open_track.position_s, 2) if open_track else 0.0,
            heard=tuple(self._tracks.memory.heard),
            paused=self._paused,
            silenced=self._silenced,
            ducked=self._ducked,
            volume_db=self._volume_db,
            device=self._device,
            loudest=self._outputs.loudest,
            chosen=self._outputs.chosen,
            hiss=self._outputs.hiss,
            living=open_track.kept() if isinstance(open_track, OpenLiving) else None,
            left=self._tracks.living.left,
            given_up=self._tracks.living.given_up,
        )

    def state(self) -> MusicState:
        """Tell how the music is; about the device others know."""
        open_track, coming = self._tracks.current, self._tracks.next
        return MusicState(
            phase=self._tracks.phase,
            track_id=open_track.track.id if open_track else "",
            title=open_track.track.title if open_track else "",
            position_s=round(open_track.position_s, 2) if open_track else 0.0,
            length_s=round(open_track.length_s, 2) if open_track else 0.0,
            next_title=coming.track.title if coming else "",
            paused=self._paused,
            silenced=self._silenced,
            ducked=self._ducked,
            volume_db=self._volume_db,
            loudest_db=self._ceiling_db,
            at_loudest=self._at_loudest,
            trouble=MusicTrouble.NOTHING_PLAYS if self._tracks.stuck else MusicTrouble.NONE,
            level_db=self._mixer.level_db,
            starved_ms=round(1000 * self._mixer.starved / RATE),
            mood=open_track.mood if isinstance(open_track, OpenLiving) else None,
        )

    @property
    def _ceiling_db(self) -> float:
        return self._outputs.ceiling(self._device)

    @property
    def _sounding(self) -> bool:
        return not (self._paused or self._silenced or self._ending)

    def _set_silent(
        self,
        *,
        seconds: float,
        why: str,
        paused: bool | None = None,
        silenced: bool | None = None,
        ending: bool | None = None,
    ) -> None:
        """Change one reason for silence; the fade runs when the last one goes or the first one comes."""
        before = self._sounding
        self._paused = self._paused if paused is None else paused
        self._silenced = self._silenced if silenced is None else silenced
        self._ending = self._ending if ending is None else ending
        if self._sounding == before:
            return
        self._tracks.audible = self._sounding
        if self._sounding:
            self._back_s = seconds  # the tick raises the mix, as soon as the output is open again
            self._tracks.report(Happening.STARTED, "resumed")
        else:
            self._mixer.fade(0.0, seconds)
            self._tracks.report(Happening.STOPPED, why)

    def _silence_now(self) -> None:
        if self._silenced and self._mixer.still and not self._hush.active:
            self._set_silent(silenced=False, seconds=BACK_S, why="")
        else:
            self._set_silent(silenced=True, seconds=Hush.FALL, why="silence now")
            self._mixer.fade(0.0, Hush.FALL)  # a slower fade may have been under way
            self._hush.begin(self._now)

    def _set_volume(self, db: float, seconds: float) -> None:
        """Set the guide's volume, as far as the output may have it."""
        most = self._ceiling_db
        self._at_loudest = db >= most and most < LOUDEST_DB and (self._at_loudest or db > most)
        self._volume_db = max(SOFTEST_DB, min(db, most))
        self._mixer.volume(self._volume_db, seconds)

    def _mind_ceiling(self, seconds: float) -> None:
        """Come down to what the output may have; where it may have more, only the guide turns it up."""
        if self._volume_db > self._ceiling_db:
            self._set_volume(self._volume_db, seconds)
            self._tell(Happening.TURNED_DOWN, phase=self._tracks.phase, why=f"{self._volume_db:g} dB")
        elif self._volume_db < self._ceiling_db:
            self._at_loudest = False

    def _set_ducked(self, *, ducked: bool, seconds: float) -> None:
        self._ducked = ducked
        self._mixer.duck(DUCK_DB if ducked else 0.0, seconds)

    def _clear(self) -> None:
        """Begin anew: only the volume of the room stays."""
        if not self._sounding:
            self._tracks.turn_to(None, "programme")
        self._paused = self._silenced = False
        self._tracks.audible, self._tracks.start_s = True, START_S
        self._set_ducked(ducked=False, seconds=_DUCK_S)
