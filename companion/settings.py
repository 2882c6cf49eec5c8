"""What a practice sets once: kept in a plain file beside the record, and holding no word about any client."""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from companion.files import durable, textfile
from companion.i18n import tr, tr_noop
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, Outputs
from companion.session.tags import TAGS, Tag

FILE: Final = "settings.json"
MOST_TAGS: Final = 12
"""What the fixed places of the quick log hold."""


class Light(StrEnum):
    """In which light the desk stands when the program opens; a session is always dark."""

    PAPER = "paper"
    EMBER = "ember"


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call, and who answers there."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice's own words: its name, the address of this room, its emergency text and numbers."""

    name: str = ""
    address: str = ""
    emergency: str = ""
    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class OutputSettings:
    """An output that sound could go to once, by the id of the back end; ``loudest`` in decibels."""

    id: str
    name: str
    loudest: float = LOUDEST_DB


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set once.

    ``text`` is the size of text in per cent, 100 to 200; ``lock_after`` the idle minutes until the record
    locks; ``keys`` the changed keys by the name of their action, empty where one is switched off; ``letters``
    whether letters, figures and signs are keys at all; ``outputs`` those that the program has met, and
    ``output`` the id of the chosen one, empty for that of the system; ``second_backup`` a folder or nothing;
    ``retention`` the years after which a record is proposed for erasure, none meaning never; ``vitals`` the
    practice's own points as they are typed, such as before 20 40 end; ``language`` the code of the
    interface's, such as es, empty for that of the computer; ``longer_music`` whether this computer makes the
    longer pieces in the background.
    """

    practice: Practice = Practice()
    text: int = 100
    light: Light = Light.PAPER
    lock_after: int = 10
    tags: tuple[Tag, ...] = TAGS
    keys: Mapping[str, str] = field(default_factory=dict)
    letters: bool = True
    outputs: tuple[OutputSettings, ...] = ()
    output: str = ""
    second_backup: str = ""
    retention: int = 0
    vitals: str = ""
    language: str = ""
    longer_music: bool = True

    def name_of(self, output_id: str) -> str:
        """Give the name of an output; one that was never met has only its id."""
        return next((output.name for output in self.outputs if output.id == output_id), output_id)

    @property
    def for_music(self) -> Outputs:
        """What the music has to know of its outputs."""
        return Outputs({output.id: output.loudest for output in self.outputs}, self.output)


def problem(settings: Settings) -> str:
    """Say in a sentence what cannot be so, or nothing."""
    return next((said for check in _CHECKS if (said := check(settings))), "")


class SettingsFile:
    """The settings as they stand, and their file; ``trouble`` is a sentence about what could not be read.

    ``alone`` is held while the file is written, where more than one thread may do so; ``kept_out`` says why
    it may not be written at all, or nothing.
    """

    def __init__(
        self,
        folder: Path,
        alone: AbstractContextManager[object] | None = None,
        kept_out: Callable[[], str] = str,
    ) -> None:
        self._path = folder / FILE
        self._alone = alone or nullcontext()
        self._kept_out = kept_out
        self.read_again()

    def read_again(self) -> None:
        """Let hold what stands in the file."""
        self._now, self.trouble = _read(self._path)
        self._written: Settings | None = None

    @property
    def now(self) -> Settings:
        """The settings as they stand."""
        return self._now

    def keep(self, settings: Settings) -> str:
        """Keep these from now on; gives nothing, or one calm sentence when the others stay."""
        before = self._now
        said = self.use(settings) or self.write()
        if said:
            self._now = before
        return said

    def use(self, settings: Settings) -> str:
        """Let these hold until ``write`` has made them durable; gives nothing, or why the others stay."""
        if said := self._kept_out() or problem(settings):
            return said
        self._now = settings
        return ""

    def write(self) -> str:
        """Make the settings durable as they stand; gives nothing, or one calm sentence. On any thread."""
        with self._alone:
            settings = self._now
            if settings == self._written:
                return ""
            try:
                _save(self._path, settings)
            except OSError as error:
                said = tr("The settings could not be kept ({problem}); they are as they were.")
                return said.format(problem=error.strerror)
            self._written = settings
            return ""


# --- the file


def settings_in(folder: Path) -> Settings | None:
    """Read the settings of a data folder, where that can be done; nothing is changed there."""
    try:
        return _decoded(folder / FILE)[0]
    except (OSError, TypeError, ValueError):
        return None


def _save(path: Path, settings: Settings) -> None:
    """Replace the file in one step, and keep the one before it."""
    if path.is_file():
        durable.replace(_before(path), path.read_bytes())
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    durable.replace(path, text.encode(errors="replace"))


def _before(path: Path) -> Path:
    return path.with_name(f"{path.name}.prev")


def _read(path: Path) -> tuple[Settings, str]:
    """Read the file, or the one before it, or begin with the defaults; say what was not as it should be."""
    if not path.exists() and not _before(path).exists():
        return Settings(), ""
    try:
        settings, lost = _decoded(path)
    except (OSError, TypeError, ValueError):
        kept = _aside(path)
        try:
            settings, lost = _decoded(_before(path))
        except (OSError, TypeError, ValueError):
            said = tr("The settings could not be read and are as on the first day.")
            return Settings(), " ".join(filter(None, (said, kept)))
        said = tr("The settings could not be read; those before the last change are in use.")
        return settings, " ".join(filter(None, (said, kept)))
    if not lost:
        return settings, ""
    said = tr("Of the settings, {names} could not be read: as on the first day.")
    return settings, " ".join(filter(None, (said.format(names=", ".join(lost)), _aside(path))))


def _aside(path: Path) -> str:
    """Keep a damaged file beside the next one, and say so."""
    kept = path.with_name("settings.damaged.json")
    if not path.is_file():
        return ""
    try:
        shutil.copyfile(path, kept)
    except OSError:
        return ""
    return tr("The file as it was is kept as {file}.").format(file=kept.name)


def _decoded(path: Path) -> tuple[Settings, list[str]]:
    """Read what can be read, and name what cannot; a field that this program does not know is passed over."""
    table: dict[str, Any] = {} | textfile.from_json(textfile.read_bytes(path))
    found: dict[str, Any] = {}
    lost = []
    for name in (each.name for each in fields(Settings)):
        if name in table:
            try:
                found |= _field(name, table[name])
            except (AttributeError, KeyError, TypeError, ValueError):
                lost.append(tr(_SPOKEN[name]))
    return Settings(**found), lost


def _field(name: str, raw: object) -> dict[str, Any]:
    """Read one field, if it can be so."""
    found = {name: _READERS[name](raw)}
    if said := problem(Settings(**found)):
        raise ValueError(said)
    return found


def _words(raw: Any) -> str:  # noqa: ANN401 - what stands in a file may be anything
    if not isinstance(raw, str):
        raise TypeError
    raw.encode()  # half a sign, which no file can hold, is a ``ValueError``
    return raw


def _yes(raw: Any) -> bool:  # noqa: ANN401
    if not isinstance(raw, bool):
        raise TypeError
    return raw


def _whole(raw: Any) -> int:  # noqa: ANN401
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise TypeError
    return raw


def _practice(raw: dict[str, Any]) -> Practice:
    numbers = tuple(Number(_words(each["name"]), _words(each["phone"])) for each in raw.get("numbers", ()))
    words = {name: _words(raw.get(name, "")) for name in ("name", "address", "emergency")}
    return Practice(**words, numbers=numbers)


def _points(raw: Any) -> str:  # noqa: ANN401 - what stands in a file
    """Read the points as they were kept once: whole minutes, zero for the reading before the start."""
    return " ".join("before" if not _whole(minute) else f"{minute}" for minute in raw)


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "practice": _practice,
    "text": _whole,
    "light": Light,
    "lock_after": _whole,
    "tags": lambda raw: tuple(Tag(_words(each["key"]), _words(each["name"])) for each in raw),
    "keys": lambda raw: {_words(action): _words(key) for action, key in raw.items()},
    "letters": _yes,
    "outputs": lambda raw: tuple(
        OutputSettings(_words(each["id"]), _words(each["name"]), float(each["loudest"])) for each in raw
    ),
    "output": _words,
    "second_backup": _words,
    "retention": _whole,
    "vitals": lambda raw: _words(raw) if isinstance(raw, str) else _points(raw),
    "language": _words,
    "longer_music": _yes,
}

_SPOKEN: Final = {
    "practice": tr_noop("the practice"),
    "text": tr_noop("the size of text"),
    "light": tr_noop("the light"),
    "lock_after": tr_noop("the minutes until the record locks"),
    "tags": tr_noop("the quick log"),
    "keys": tr_noop("the keys"),
    "letters": tr_noop("the keys"),
    "outputs": tr_noop("the sound outputs"),
    "output": tr_noop("the sound output"),
    "second_backup": tr_noop("the second backup folder"),
    "retention": tr_noop("the years of keeping"),
    "vitals": tr_noop("the vitals points"),
    "language": tr_noop("the language"),
    "longer_music": tr_noop("the longer music"),
}


# --- what cannot be so


def _check_practice(settings: Settings) -> str:
    for number in settings.practice.numbers:
        if not any(sign.isdigit() for sign in number.phone):
            whose = number.name.strip() or tr("a line without a name")
            return tr("The number of {name} holds no figure; it was not kept.").format(name=whose)
    return ""


def _check_text(settings: Settings) -> str:
    return "" if 100 <= settings.text <= 200 else tr("The size of text lies between 100 and 200 %.")


def _check_lock(settings: Settings) -> str:
    return "" if 1 <= settings.lock_after <= 120 else tr("The record locks after 1 to 120 minutes.")


def _check_tags(settings: Settings) -> str:
    tags = settings.tags
    if not 1 <= len(tags) <= MOST_TAGS:
        return tr("The quick log has 1 to {most} tags.").format(most=MOST_TAGS)
    if any(not tag.name.strip() for tag in tags):
        return tr("A tag of the quick log has no name; it was not kept.")
    names = [tag.name.strip().casefold() for tag in tags]
    if twice := next((tag for tag in tags if names.count(tag.name.strip().casefold()) > 1), None):
        said = tr("Two tags have the name {name}; they could not be told apart in the log.")
        return said.format(name=twice.name)
    keys = [tag.key for tag in tags if tag.key]
    if key := next((key for key in keys if keys.count(key) > 1), ""):
        one, other = [tag.name for tag in tags if tag.key == key][:2]
        return tr("{key} would log both {one} and {other}.").format(key=key, one=one, other=other)
    return ""


def _check_outputs(settings: Settings) -> str:
    if any(not SOFTEST_DB <= output.loudest <= LOUDEST_DB for output in settings.outputs):
        said = tr("The loudest volume of an output lies between {least} and {most} dB.")
        return said.format(least=f"{SOFTEST_DB:g}", most=f"{LOUDEST_DB:g}")
    ids = [output.id for output in settings.outputs]
    return "" if len(ids) == len(set(ids)) else tr("An output stands twice in the settings.")


def _check_backup(settings: Settings) -> str:
    folder = settings.second_backup
    right = not folder or Path(folder).is_absolute()
    return "" if right else tr("The second backup folder is named by its whole path.")


def _check_retention(settings: Settings) -> str:
    return "" if 0 <= settings.retention <= 100 else tr("Records are kept for 1 to 100 years, or for good.")


def _check_vitals(settings: Settings) -> str:
    from companion.session.vitals_schedule import read_points  # noqa: PLC0415 - not before the window is painted

    found = read_points(settings.vitals) if settings.vitals else ""
    return found if isinstance(found, str) else ""


_CHECKS: Final[Sequence[Callable[[Settings], str]]] = (
    _check_practice,
    _check_text,
    _check_lock,
    _check_tags,
    _check_outputs,
    _check_backup,
    _check_retention,
    _check_vitals,
)
