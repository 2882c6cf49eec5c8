"""The file of the settings: replaced in one step, read as far as it can be, and never lost without a word."""

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import Field, asdict, fields, replace
from pathlib import Path
from typing import Any, Final

from companion.files import durable, textfile
from companion.files.structured import structured
from companion.i18n import tr
from companion.settings.settings import Settings, problem

FILE: Final = "settings.json"
RESTORED: Final = "settings.restored.json"
"""Settings of a backup that became the record of this computer, until they were taken over."""


class SettingsError(Exception):
    """Settings could not be so, or not be kept; its text is one calm sentence for the screen."""


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
        self.kept_out = kept_out
        self.read_again()

    def read_again(self) -> None:
        """Let hold what stands in the file, and what a backup that was restored has brought along."""
        self._now, self.trouble = _read(self._path)
        self._written: Settings | None = None
        self._take_over_restored()

    @property
    def now(self) -> Settings:
        """The settings as they stand."""
        return self._now

    def keep(self, settings: Settings) -> None:
        """Keep these from now on; the others stay where ``SettingsError`` is raised."""
        before = self._now
        self.use(settings)
        try:
            self.write()
        except SettingsError:
            self._now = before
            raise

    def use(self, settings: Settings) -> None:
        """Let these hold until ``write`` has made them durable; raises ``SettingsError`` if they cannot."""
        if said := self.kept_out() or problem(settings):
            raise SettingsError(said)
        self._now = settings

    def write(self) -> None:
        """Make the settings durable as they stand, or raise ``SettingsError``. On any thread."""
        with self._alone:
            settings = self._now
            if settings == self._written:
                return
            try:
                _save(self._path, settings)
            except OSError as error:
                said = tr("The settings could not be kept ({problem}); they are as they were.")
                raise SettingsError(said.format(problem=error.strerror)) from None
            self._written = settings

    def _take_over_restored(self) -> None:
        """Take over what a backup brought along, where this computer stands as on the first day."""
        path = self._path.with_name(RESTORED)
        first, here = Settings(), self._now
        if not path.is_file():
            return
        with suppress(OSError, TypeError, ValueError, SettingsError):
            brought = _decoded(path)[0]
            untouched = [
                each.name
                for each in fields(Settings)
                if getattr(here, each.name) == getattr(first, each.name)
            ]
            self.keep(replace(here, **{name: getattr(brought, name) for name in untouched}))
            path.unlink()


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
    for each in fields(Settings):
        if each.name in table:
            try:
                found[each.name] = _read_one(each, table[each.name])
            except (TypeError, ValueError):
                lost.append(tr(each.metadata["spoken"]))
    return Settings(**found), lost


def _read_one(setting: Field[Any], raw: object) -> Any:  # noqa: ANN401 - what its field is annotated with
    """Read one setting, if it can be so."""
    if setting.name == "vitals" and isinstance(raw, list):
        raw = _points(raw)
    value = structured(setting.type, raw)
    if said := setting.metadata["check"](value):
        raise ValueError(said)
    return value


def _points(minutes: list[object]) -> str:
    """Write the points down that were kept once as whole minutes, zero for the reading before the start."""
    whole = structured(tuple[int, ...], minutes)
    return " ".join(f"{minute}" if minute else "before" for minute in whole)
