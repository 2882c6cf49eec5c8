"""What the screens ask of the program behind them; the composition root fulfils it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.conductor import Conductor
    from companion.ports.access.locked_session import LockedSession
    from companion.ports.access.practitioners import Practitioners
    from companion.ports.access.private_notebook import PrivateNotebook
    from companion.ports.access.record_access import RecordAccess
    from companion.ports.audit import AuditReader
    from companion.ports.backups import Backups
    from companion.ports.calls import Failed
    from companion.ports.erasure import ClientErasure
    from companion.ports.exports import Exports
    from companion.ports.home.code_pictures import CodePictures
    from companion.ports.measures.tables import MeasureTables
    from companion.ports.music.along import MusicAlong
    from companion.ports.music.evening import EveningMusic
    from companion.ports.music.heard_again import HeardAgain
    from companion.ports.music.library import Library
    from companion.ports.music.longer_music import LongerMusic
    from companion.ports.music.sound_outputs import SoundOutputs
    from companion.ports.own_protocols import OwnProtocols
    from companion.ports.preflight import Preflight
    from companion.ports.printing import Printing
    from companion.ports.record import Forms, Journal, Records
    from companion.ports.search import RecordSearch
    from companion.ports.upkeep.faults import Faults
    from companion.ports.write_queue import WriteQueue
    from companion.ports.writing.aids import WritingAids
    from companion.record.discarding import DiscardReason
    from companion.record.instruments.instrument import Instrument
    from companion.record.visits import Visit
    from companion.session.music.programme import Playlist
    from companion.session.protocol import Protocol as SessionProtocol
    from companion.settings import Settings, WindowPlace


class SettingsStore(Protocol):
    """What the practice has set once."""

    @property
    def now(self) -> Settings:
        """The settings as they stand."""
        ...

    def keep(self, settings: Settings) -> None:
        """Keep these from now on; the others stay where ``SettingsError`` is raised."""
        ...

    def use(self, settings: Settings) -> None:
        """Let these hold until ``write`` has made them durable; raises ``SettingsError`` if they cannot."""
        ...

    def write(self) -> None:
        """Make the settings durable as they stand, or raise ``SettingsError``. On any thread."""
        ...


class WindowMemory(Protocol):
    """Where the window was when it was last left; neither call ever fails."""

    def read(self) -> WindowPlace | None:
        """Give the place of the last time; nothing where there was none, or none that could be."""
        ...

    def keep(self, place: WindowPlace) -> None:
        """Remember a place, where that can be done."""
        ...


class Sessions(Protocol):
    """What runs sessions, each found by its visit."""

    def begin(self, visit: Visit) -> Conductor:
        """Open a planned visit; its screen is shown what the conductor tells from then on."""
        ...

    def resume(self, visit: Visit) -> Conductor:
        """Go on with a visit that was under way when the program ended."""
        ...

    def set_aside(self, visit_id: str) -> None:
        """Let go of what runs a session, if it runs; it goes on, and can be resumed."""
        ...

    def close_visit(self, visit: Visit) -> None:
        """Close a visit whose session has ended, and let the music go."""
        ...

    def discard(self, visit: Visit, reason: DiscardReason) -> None:
        """Discard a visit begun by mistake, once its session has ended; ``RecordError`` where it stands."""
        ...


class PracticeMusic(Protocol):
    """The music of this computer, and what it is heard on."""

    @property
    def library(self) -> Library:
        """The practitioner's own music, once the record is open."""
        ...

    @property
    def again(self) -> HeardAgain:
        """The music of sessions that have been, heard once more."""
        ...

    @property
    def along(self) -> MusicAlong:
        """The music of sessions as something to take along."""
        ...

    @property
    def evening(self) -> EveningMusic:
        """The music of planned evenings as files."""
        ...

    @property
    def longer(self) -> LongerMusic:
        """The longer music, made on this computer in the background."""
        ...

    @property
    def outputs(self) -> SoundOutputs:
        """The outputs of this computer."""
        ...

    def playlists(self) -> Sequence[Playlist]:
        """Give the playlists that could be read."""


class PracticeSession(Protocol):
    """A session to practise with, in a store of its own that never touches the practice's record."""

    @property
    def left_behind(self) -> bool:
        """Whether one was interrupted, and can be gone on with."""
        ...

    def begin(self, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Make its store anew; ``then`` gets the program over it, and the visit that is planned there."""
        ...

    def resume(self, then: Callable[[Services, Visit], None], failed: Failed) -> None:
        """Open what was left behind; the visit may have ended already."""
        ...

    def set_aside(self) -> None:
        """Let go of it, music and all; it can be gone on with later."""
        ...

    def throw_away(self) -> None:
        """End what runs of it and remove all of it; raises ``RecordError`` where something stays."""
        ...


class Services(Protocol):
    """The program as the screens know it; every ``then`` and ``failed`` is called on the GUI thread."""

    @property
    def access(self) -> RecordAccess:
        """The way into the record."""
        ...

    @property
    def faults(self) -> Faults:
        """What the log of this computer tells of failures."""

    @property
    def search(self) -> RecordSearch:
        """Words in the record."""
        ...

    @property
    def audit(self) -> AuditReader:
        """The audit trail."""
        ...

    @property
    def private_notes(self) -> PrivateNotebook:
        """The private notes of who is signed in."""
        ...

    @property
    def codes(self) -> CodePictures:
        """What reads codes off pictures."""

    @property
    def exports(self) -> Exports:
        """What is handed over."""
        ...

    @property
    def measures(self) -> MeasureTables:
        """What is made of all that was measured."""
        ...

    @property
    def erasure(self) -> ClientErasure:
        """What erases a client."""
        ...

    @property
    def locked_session(self) -> LockedSession:
        """The clock and the music of a session whose record is locked."""
        ...

    @property
    def practitioners(self) -> Practitioners:
        """Who may open the record, and by what."""
        ...

    @property
    def backups(self) -> Backups:
        """The backups of the record."""
        ...

    @property
    def records(self) -> Records:
        """Clients, visits and notes, once the record is open."""
        ...

    @property
    def journal(self) -> Journal:
        """The journals of sessions, once the record is open."""
        ...

    @property
    def write_queue(self) -> WriteQueue:
        """Where what is typed is written without holding up the typing."""
        ...

    @property
    def settings(self) -> SettingsStore:
        """What the practice has set once; open without a passphrase."""
        ...

    @property
    def data_folder(self) -> Path:
        """Where everything is kept."""
        ...

    @property
    def window(self) -> WindowMemory:
        """Where the window was when it was last left."""
        ...

    @property
    def forms(self) -> Forms:
        """The forms due after sessions, once the record is open."""
        ...

    @property
    def printing(self) -> Printing:
        """The sheets of paper around a session."""
        ...

    @property
    def music(self) -> PracticeMusic:
        """The music of this computer."""
        ...

    @property
    def preflight(self) -> Preflight:
        """Whether music and computer are ready for a session."""
        ...

    @property
    def writing(self) -> WritingAids:
        """What helps to write a note."""
        ...

    @property
    def own_protocols(self) -> OwnProtocols:
        """The practice's own protocols."""
        ...

    def protocols(self) -> Sequence[SessionProtocol]:
        """Give the protocols that can be planned from, the office routes first."""
        ...

    def instruments(self) -> tuple[Sequence[Instrument], Sequence[str]]:
        """Give the questionnaires that could be read, and a sentence about each file that could not."""
        ...

    def notices(self) -> Sequence[str]:
        """Say in a sentence each what is not as it should be: no libVLC, an unreadable file."""
        ...

    @property
    def sessions(self) -> Sessions:
        """What runs sessions."""
        ...
