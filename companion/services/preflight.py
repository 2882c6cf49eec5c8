"""Before a session: whether music and computer are ready. Fulfils the port ``Preflight``."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from companion.desktop.awake import stays_awake
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.services.background import Background, Post
from companion.services.music.audition import NO_TEST, Audition, MakePlayer
from companion.services.music.living import fresh_seed
from companion.services.music.sound_probe import probe_sound, sound_finding
from companion.session.music.mood import LivingMusic
from companion.session.music.preflight import (
    CheckFinding,
    CheckStatus,
    CheckSubject,
    ChosenMusic,
    HeardMusic,
    of_the_music,
    paths_of,
)
from companion.session.music.programme import MusicState, Track
from companion.session.music.troubles import FileFault, file_trouble

if TYPE_CHECKING:
    from companion.audio.library.client import WorkerJob
    from companion.audio.library.folder_scan import HeardFile as FileHeard
    from companion.db.library import MusicStore, Stamp
    from companion.ports.preflight import Told

SOFTER_DB: Final = -12.0
"""How much softer than music in a session the test sound is: somebody may be in the room already."""

PHASE: Final = "test"


def reminder() -> CheckFinding:
    """Remind of what no program can see to."""
    said = tr("Silence notifications, here and on telephones.")
    return CheckFinding(CheckSubject.NOTIFICATIONS, CheckStatus.REMINDER, (said,))


class Preflight:
    """Looks beside the window; whatever comes too late, for another choice has been made, is dropped."""

    def __init__(
        self,
        background: Background,
        post: Post,
        make_player: MakePlayer,
        test_piece: Callable[[], Track | None],
        probe: Callable[[], dict[str, Any]] = probe_sound,
        stays_awake: Callable[[], tuple[bool, str]] = stays_awake,
        named: Callable[[str], str] = str,
    ) -> None:
        self._background = background
        self._post = post
        self._audition = Audition(background, make_player, PHASE)
        self._test_piece = test_piece
        self._probe = probe
        self._stays_awake = stays_awake
        self._named = named
        self._music_store: MusicStore | None = None
        self._job: WorkerJob | None = None
        self._turn = 0
        self._opening = 0
        self._tries = 0
        self._chosen: Sequence[ChosenMusic] = ()
        self._heard: dict[str, HeardMusic] = {}
        self._told: Told = lambda _: None

    def on_open(self, music_store: "MusicStore") -> None:
        """Take note of the record that was opened."""
        self._music_store = music_store

    def on_close(self) -> None:
        """Let go of the record."""
        self.stop()
        self._music_store = None

    # -- the music

    def check(self, chosen: Sequence[ChosenMusic], told: "Told") -> None:
        """Play every file of the chosen music to its end, unheard, but for those heard before."""
        self._cease()
        turn, music_store = self._turn, self._music_store
        self._chosen, self._told, self._heard = chosen, told, {}
        self._tell()
        self._background.do(
            lambda: _known(music_store, paths_of(chosen)),
            lambda found: self._go_on(turn, *found),
            lambda trouble: self._fail(turn, trouble),
        )

    def _go_on(self, turn: int, heard: dict[str, HeardMusic], waiting: "dict[str, list[Stamp]]") -> None:
        if turn != self._turn:
            return
        self._heard = heard
        self._tell()
        if not waiting:
            return
        from companion.audio.library.client import listen

        music_store = self._music_store
        self._job = listen(
            [Path(path) for path in waiting],
            on_heard=lambda path, file: self._hear(turn, music_store, waiting[path], file),
            ended=lambda trouble: self._post(lambda: self._fail(turn, trouble)),
        )

    def _hear(
        self, turn: int, music_store: "MusicStore | None", stamps: "list[Stamp]", file: "FileHeard"
    ) -> None:
        """On the job's thread: keep what was heard of a file under each of its names, and tell it."""
        sound = file.sound
        heard = HeardMusic(trouble=file.trouble)
        if sound is not None:
            heard = HeardMusic(sound.seconds, sound.loudness, sound.true_peak)
        try:
            if music_store is not None and heard.trouble != FileFault.TOO_SLOW:
                for stamp in stamps:
                    music_store.keep_hearing(stamp, heard)
        except RecordError:
            pass  # it is only heard again next time
        self._post(lambda: self._take(turn, {stamp[0]: heard for stamp in stamps}))

    def _take(self, turn: int, heard: dict[str, HeardMusic]) -> None:
        if turn == self._turn:
            self._heard |= heard
            self._tell()

    def _fail(self, turn: int, trouble: str) -> None:
        if trouble and turn == self._turn:
            self._told([CheckFinding(CheckSubject.FILES, CheckStatus.CONCERN, (trouble,))])

    def _tell(self) -> None:
        self._told(of_the_music(self._chosen, self._heard))

    # -- the computer

    def look_around(self, told: "Told") -> None:
        """See what sound there is, and whether the computer stays awake."""
        self._opening += 1
        opening = self._opening

        def tell(finding: CheckFinding) -> None:
            if opening == self._opening:
                told([finding])

        looking = CheckFinding(
            CheckSubject.SOUND, CheckStatus.LOOKING, (tr("Trying the sound, in silence."),)
        )
        told(
            [
                looking,
                CheckFinding(CheckSubject.AWAKE, CheckStatus.LOOKING, (tr("Asking the desktop."),)),
                reminder(),
            ]
        )
        self._background.do(lambda: sound_finding(self._probe), tell, lambda _: None)
        self._background.do(lambda: _awake(self._stays_awake), tell, lambda _: None)

    def try_sound(self, told: Callable[[str], None]) -> None:
        """Play something soft."""
        piece = self._test_piece()
        if piece is None:
            told(tr(NO_TEST))
            return
        self._audition.stop()
        soft = replace(piece, gain_db=piece.gain_db + SOFTER_DB)
        self._audition.play((soft,), lambda state: told(_where(state, self._named)))

    def try_music(
        self, tracks: Sequence[Track], told: Callable[[MusicState], None], start_s: float = 0.0
    ) -> None:
        """Play these pieces as a session would, the first from a place in it."""
        self._tries += 1
        numbered = tuple(
            # Other ids each time: the player takes the same track in the same programme as playing already.
            replace(track, id=f"{track.id}~{self._tries}.{place}")
            for place, track in enumerate(tracks)
        )

        def heard(state: MusicState) -> None:
            told(replace(state, track_id=state.track_id.rpartition("~")[0]))

        if numbered:
            self._audition.play(numbered, heard, start_s)

    def try_living(self, living: LivingMusic, told: Callable[[MusicState], None]) -> None:
        """Play living music from a seed of its own: what is heard is a mood, no piece that comes again."""
        self._audition.play_living(replace(living, seed=fresh_seed()), told)

    def end_sound(self) -> None:
        """Let it fade."""
        self._audition.stop()

    def stop(self) -> None:
        """Stop looking, and tell no more."""
        self._cease()
        self._opening += 1
        self.end_sound()

    def _cease(self) -> None:
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None


def stamp_of(path: str) -> "Stamp | None":
    """Say which file lies at a path just now, or ``None`` where none does."""
    try:
        about = os.stat(path)  # noqa: PTH116 - a path that is no text of this system raises here, too
    except (OSError, ValueError):
        return None
    return path, about.st_size, about.st_mtime_ns


def _known(
    music_store: "MusicStore | None", paths: Sequence[str]
) -> "tuple[dict[str, HeardMusic], dict[str, list[Stamp]]]":
    """What has been heard of these very files before, and which have to be heard now, each once."""
    before: dict[Stamp, HeardMusic] = {}
    if music_store is not None and paths:
        before = {
            (track.path, track.size, track.mtime_ns): HeardMusic(
                track.sound.seconds, track.sound.loudness, track.sound.true_peak
            )
            for track in music_store.tracks(listed=True)
            if track.sound
        } | {
            stamp: hearing
            for stamp, hearing in music_store.hearings().items()
            if not hearing.trouble or file_trouble(hearing.trouble)
        }
    heard: dict[str, HeardMusic] = {}
    waiting: dict[str, list[Stamp]] = {}
    for path in paths:
        stamp = stamp_of(path)
        if stamp is None:
            heard[path] = HeardMusic(trouble=FileFault.ABSENT)
        elif stamp in before:
            heard[path] = before[stamp]
        else:
            waiting.setdefault(os.path.realpath(path), []).append(stamp)
    return heard, waiting


def _awake(stays_awake: Callable[[], tuple[bool, str]]) -> CheckFinding:
    holds, sentence = stays_awake()
    return CheckFinding(CheckSubject.AWAKE, CheckStatus.FINE if holds else CheckStatus.CONCERN, (sentence,))


def _where(state: MusicState, named: Callable[[str], str]) -> str:
    if state.trouble:
        return state.trouble.sentence
    return (
        tr("Playing softly to: {device}.").format(device=named(state.device))
        if state.device
        else tr("Playing softly.")
    )
