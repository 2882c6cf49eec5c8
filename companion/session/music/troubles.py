"""What can be wrong with music: the processes that play and listen say codes, the window says the words."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.i18n import tr, tr_noop


class MusicTrouble(StrEnum):
    """What the guide should know of the music as a whole."""

    NONE = ""
    NO_PROCESS = "no process"
    NOT_STARTED = "not started"
    NO_ANSWER = "no answer"
    NOTHING_PLAYS = "nothing plays"
    NO_DEVICE = "no device"
    INSTALL_PACKAGES = "install packages"
    INSTALL_VLC = "install VLC"
    OWN_DECODER = "own decoder"
    UNMEASURED = "unmeasured"

    @property
    def sentence(self) -> str:
        """Say it, and what helps; nothing where nothing is wrong."""
        return tr(_SENTENCES[self]) if self else ""


_SENTENCES: Final = {
    MusicTrouble.NO_PROCESS: tr_noop("The music process could not be started; sessions run without music."),
    MusicTrouble.NOT_STARTED: tr_noop("The music could not be started; it is tried again every few seconds."),
    MusicTrouble.NO_ANSWER: tr_noop(
        "The music does not answer. If it goes on like this, it is ended and started again at its place."
    ),
    MusicTrouble.NOTHING_PLAYS: tr_noop(
        "None of the music of this phase can be played; it is tried again every ten seconds."
    ),
    MusicTrouble.NO_DEVICE: tr_noop(
        "No sound device can be reached. Sessions run on, and the music keeps its place until one is back."
    ),
    MusicTrouble.INSTALL_PACKAGES: tr_noop(
        "No music can play: install libVLC with “apt install libvlc5 vlc-plugin-base”, then start again."
    ),
    MusicTrouble.INSTALL_VLC: tr_noop(
        "No music can play: install VLC (64 bit) from videolan.org, then start again."
    ),
    MusicTrouble.OWN_DECODER: tr_noop(
        "Music is played by the program's own decoder, because libVLC can't be used on this computer."
    ),
    MusicTrouble.UNMEASURED: tr_noop(
        "Music is decoded by libVLC, because PyAV can't be loaded on this computer: "
        "no file can be measured or checked."
    ),
}


class LeftOut(StrEnum):
    """Why a piece was left out, or broke off."""

    MISSING = "missing"
    UNDECODABLE = "undecodable"
    LATE = "late"
    CUT_SHORT = "cut short"
    FATAL = "fatal"
    TOO_SLOW = "too slow"


class FileFault(StrEnum):
    """What is wrong with a file that cannot be played to its end."""

    ABSENT = "absent"
    FORBIDDEN = "forbidden"
    NO_FILE = "no-file"
    NO_MUSIC = "no-music"
    NO_SOUND = "no-sound"
    JOINED = "joined"
    ENDLESS = "endless"
    CUT_OFF = "cut-off"
    CRASHED = "crashed"
    TOO_SLOW = "too-slow"


_FAULTS: Final = {
    FileFault.ABSENT: tr_noop("“{name}” is not there."),
    FileFault.FORBIDDEN: tr_noop("“{name}” may not be read."),
    FileFault.NO_FILE: tr_noop("“{name}” is no file of music, but a folder, a pipe or a device."),
    FileFault.NO_MUSIC: tr_noop("“{name}” cannot be read as music."),
    FileFault.NO_SOUND: tr_noop("“{name}” has no sound in it."),
    FileFault.JOINED: tr_noop(
        "“{name}” is several recordings in one file, and not all of it plays; save each by itself."
    ),
    FileFault.ENDLESS: tr_noop("“{name}” goes on for more than a day; that is no piece of music."),
    FileFault.CUT_OFF: tr_noop("“{name}” breaks off after {until}: it is cut off or damaged; copy it again."),
    FileFault.CRASHED: tr_noop(
        "The program that listens to music came to an end over this file; it may be damaged."
    ),
    FileFault.TOO_SLOW: tr_noop(
        "Listening to this file took too long; it may be damaged, or its disk does not answer."
    ),
}
_CUT_OFF_EARLY: Final = tr_noop(
    "“{name}” breaks off after {until} of {whole}: it is cut off or damaged; copy it again."
)


@dataclass(frozen=True, slots=True)
class FileTrouble:
    """A fault with its figures: after how many seconds a file breaks off, and of how many, where it says so.

    Pipes and record hold it as ``code``, and who shows it gives it words.
    """

    fault: FileFault
    until_s: int = 0
    whole_s: int = 0

    @property
    def code(self) -> str:
        """Write it down."""
        figures = [self.until_s, self.whole_s] if self.fault is FileFault.CUT_OFF else []
        return " ".join(map(str, (self.fault, *figures)))

    def sentence(self, path: str) -> str:
        """Say what is wrong with the file at a path."""
        said = _CUT_OFF_EARLY if self.whole_s else _FAULTS[self.fault]
        until, whole = _clock(self.until_s), _clock(self.whole_s)
        return tr(said).format(name=Path(path).name, until=until, whole=whole)


def file_trouble(code: str) -> FileTrouble | None:
    """Read a trouble; ``None`` where it is none, as the sentences that stood in records of before."""
    fault, *figures = code.split(" ")
    try:
        return FileTrouble(FileFault(fault), *map(int, figures))
    except (ValueError, TypeError):
        return None


def file_sentence(code: str, path: str) -> str:
    """Say what is wrong with the file at a path; what is no code is said as it stands."""
    trouble = file_trouble(code)
    return trouble.sentence(path) if trouble else code


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
