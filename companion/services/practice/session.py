"""The practice session of the first day: ten minutes in the office, thrown away with all that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from companion.i18n import tr
from companion.override import override
from companion.services.practice.store import PracticeStore, first_music

if TYPE_CHECKING:
    from companion.desktop.folders import Folders
    from companion.services.background import Post
    from companion.services.services import Services
    from companion.session.plan import Plan

FOLDER: Final = "practice-session"
"""The name of its folder in the data folder of the practice."""


class PracticeSession(PracticeStore):
    """Fulfils the port ``PracticeSession``."""

    def __init__(self, folders: Folders, post: Post, program: Services, rate: float = 1.0) -> None:
        super().__init__(folders.data, folders.data / FOLDER, post, program, rate)

    @override
    def _plan(self, inner: Services) -> Plan:
        from companion.session.plan import Plan
        from companion.session.practice_course import in_a_tenth

        protocol = in_a_tenth(inner.protocols()[0])
        intention = tr("To try everything once")
        return Plan(protocol, intention=intention, playlists=first_music(inner, protocol))
