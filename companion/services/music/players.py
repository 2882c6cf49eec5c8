"""Players for trying music out, each with a process of its own that no session ever meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.files import durable

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.audio.process.music_client import MusicClient
    from companion.desktop.folders import Folders
    from companion.services.background import Post
    from companion.session.music.outputs import Outputs
    from companion.session.music.programme import MusicState
    from companion.settings import SettingsFile


class Players:
    """Makes them; each is told through ``post`` how the music is."""

    def __init__(self, folders: Folders, post: Post, settings: SettingsFile) -> None:
        self._folders = folders
        self._post = post
        self._settings = settings

    def audition(self, heard: Callable[[MusicState], None]) -> MusicClient:
        """Make one for hearing music as it would be heard in a session."""
        return self._player("audition", heard, lambda: self._settings.now.for_music)

    def again(self, heard: Callable[[MusicState], None]) -> MusicClient:
        """Make one for hearing the music of a session that has been."""
        return self._player("again", heard, lambda: self._settings.now.for_music)

    def tester(self, heard: Callable[[MusicState], None], outputs: Callable[[], Outputs]) -> MusicClient:
        """Make one for hearing how loud an output may be: no volume of another trial is left in it."""
        return self._player("loudest", heard, outputs)

    def _player(
        self, name: str, heard: Callable[[MusicState], None], outputs: Callable[[], Outputs]
    ) -> MusicClient:
        from companion.audio.process.music_client import MusicClient  # not before the window is painted

        place = self._folders.cache / name
        durable.clear_way(place)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return MusicClient(place, self._folders.runtime, post=self._post, on_state=heard, outputs=outputs)
