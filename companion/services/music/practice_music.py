"""The music of this computer: the practitioner's own, the longer one made here, and where it is heard."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from companion.services.music.players import Players

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from companion.db.library import MusicStore
    from companion.desktop.folders import Folders
    from companion.services.background import Background, Post
    from companion.services.music.heard_again import HeardAgain
    from companion.services.music.library import Library
    from companion.services.music.living import Characters
    from companion.services.music.longer_music import LongerMusic
    from companion.services.music.sound_outputs import SoundOutputs
    from companion.services.music.taking_home.along import MusicAlong
    from companion.services.music.taking_home.evening import EveningMusic
    from companion.session.music.programme import Playlist, Programme, Track
    from companion.session.plan import Plan
    from companion.settings import SettingsFile


class PracticeMusic:
    """Makes each of its parts when it is first asked for; none is needed before the record is open."""

    def __init__(
        self,
        folders: Folders,
        background: Background,
        post: Post,
        settings: SettingsFile,
        *,
        is_live: Callable[[], bool],
        shipped: Callable[[], Sequence[Playlist]],
        test_piece: Callable[[], Track | None],
        programme: Callable[[Plan], Programme],
    ) -> None:
        self._folders = folders
        self._background = background
        self._post = post
        self._settings = settings
        self._is_live = is_live
        self._shipped = shipped
        self._test_piece = test_piece
        self.programme = programme
        """Puts together the music of a plan, as a session plays it."""
        self._store: MusicStore | None = None
        self.players = Players(folders, post, settings)

    @cached_property
    def library(self) -> Library:
        """The practitioner's own music."""
        from companion.services.music.library import Library

        return Library(self._background, self._post, self.players.audition, self._of_the_program)

    @cached_property
    def again(self) -> HeardAgain:
        """The music of sessions that have been, heard once more."""
        from companion.services.music.heard_again import HeardAgain

        return HeardAgain(self._background, self.players.again, self.known, self._is_live, self._characters)

    @cached_property
    def along(self) -> MusicAlong:
        """The music of sessions as something to take along."""
        from companion.services.music.taking_home.along import MusicAlong

        return MusicAlong(self._background, self._post, self.known, self._is_live, self._characters)

    @cached_property
    def evening(self) -> EveningMusic:
        """The music of planned evenings as files."""
        from companion.services.music.taking_home.evening import EveningMusic

        return EveningMusic(self._background, self._post, self.programme, self._is_live)

    @cached_property
    def longer(self) -> LongerMusic:
        """The longer music, made on this computer."""
        from companion.services.music.longer_music import LongerMusic

        return LongerMusic(self._folders.cache / "music", self._settings, self._post, self._is_live)

    @cached_property
    def characters(self) -> Characters:
        """In which characters living music can be played."""
        from companion.services.music.living import read_characters

        return read_characters(self._folders.data / "characters")

    def _characters(self) -> Characters:
        return self.characters

    @cached_property
    def outputs(self) -> SoundOutputs:
        """The outputs of this computer."""
        from companion.services.music.sound_outputs import SoundOutputs

        return SoundOutputs(
            self._background, self._settings, self.players.tester, test_piece=self._test_piece
        )

    def playlists(self) -> Sequence[Playlist]:
        """Give the playlists there are: longer ones, those that ship, living ones, those curated here."""
        living = self.characters.playlists(self._shipped())
        return [*self._of_the_program(), *living, *self.library.for_sessions()]

    def known(self) -> Mapping[str, Track]:
        """Give all music that sessions are played from, by the ids under which they play it."""
        from companion.record.music.library import as_played

        last = self._test_piece()
        found = {last.id: last} if last is not None else {}
        if self._store is not None:
            own = {track.id: track for track in self._store.tracks()}
            found |= dict(as_played(list(own), own, ()))
        return found | {track.id: track for playlist in self.playlists() for track in playlist.tracks}

    def _of_the_program(self) -> Sequence[Playlist]:
        return [*self.longer.playlists(), *self._shipped()]

    def on_open(self, store: MusicStore) -> None:
        """Have the record."""
        self._store = store
        self.library.on_open(store)
        self.longer.on_open()

    def on_lock(self) -> None:
        """Let go of the record."""
        self._store = None
        self.again.stop()
        self.along.cancel()
        self.library.on_close()

    def make_way(self) -> None:
        """End what would disturb a session."""
        self.longer.session_began()
        self.library.rest()
        self.again.stop()
        self.along.cancel()
        self.evening.cancel()

    def session_ended(self) -> None:
        """Let go on what made way."""
        self.longer.session_ended()

    def close(self) -> None:
        """End what is being made."""
        self.longer.close()
        self.evening.close()
