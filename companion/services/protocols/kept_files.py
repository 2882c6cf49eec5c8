"""What is kept of own protocols: the versions that somebody accepted, in the record, and drafts, in a file.

Drafts hold no word about any client, and lie beside the settings, in a file that is replaced in one step.
"""

import json
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from typing import Protocol as Typed

from companion.files import durable, textfile
from companion.files.structured import structured
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import AcceptedProtocol
from companion.services.background import LOCKED

ACCEPTED: Final = "protocols-in-use.json"
DRAFTS: Final = "protocols-half-edited.json"


class KeptProtocols(Typed):
    """What the record has of own protocols; ``RecordError`` says why it cannot be read or written."""

    def all(self) -> Mapping[str, AcceptedProtocol]:
        """Give every one that is in use, by the id of its protocol."""
        ...

    def accept(self, its_id: str, accepted: AcceptedProtocol) -> None:
        """Have this text in use from now on."""
        ...

    def let_go(self, its_id: str) -> None:
        """Have none of this id in use any more."""
        ...


class AcceptedTexts:
    """The texts in use, by the id of their protocol, for as long as the record is open.

    An older program kept them in a file of the data folder; what is in it is taken over into the record.
    """

    def __init__(self, folder: Path) -> None:
        self._older = folder / ACCEPTED
        self._kept: KeptProtocols | None = None
        self.trouble = ""
        self.by_id: Mapping[str, AcceptedProtocol] = {}

    def on_open(self, kept: KeptProtocols) -> None:
        """Read them from a record that was opened."""
        self._kept = kept
        self.trouble, self.by_id = "", {}
        try:
            self.by_id = kept.all()
            self._take_over(kept)
        except RecordError as error:
            self.trouble = str(error)

    def on_lock(self) -> None:
        """Hold nothing of it any more."""
        self._kept, self.by_id = None, {}

    def _take_over(self, kept: KeptProtocols) -> None:
        if not self._older.exists():
            return
        older = _accepted_in(self._older)
        for its_id, one in older.items():
            if its_id not in self.by_id:
                self.by_id = {**self.by_id, its_id: one}
                kept.accept(its_id, one)
        with suppress(OSError):  # it is looked at again, and holds nothing that the record does not
            self._older.unlink()

    def accept(self, its_id: str, accepted: AcceptedProtocol) -> None:
        """Use this text from now on; the one before stays where ``RecordError`` is raised."""
        self._open.accept(its_id, accepted)
        self.by_id = {**self.by_id, its_id: accepted}
        self.trouble = ""

    def let_go(self, its_id: str) -> None:
        """Use none of this id any more."""
        self._open.let_go(its_id)
        self.by_id = {key: one for key, one in self.by_id.items() if key != its_id}

    @property
    def _open(self) -> KeptProtocols:
        if self._kept is None:
            raise RecordError(tr(LOCKED))
        return self._kept


def _accepted_in(path: Path) -> dict[str, AcceptedProtocol]:
    try:
        found = textfile.from_json(textfile.read_bytes(path))
        return {str(key): structured(AcceptedProtocol, one) for key, one in dict(found).items()}
    except (OSError, TypeError, ValueError):
        said = tr("Which of your own protocols are in use could not be read; accept them again.")
        raise RecordError(said) from None


class DraftsFile:
    """What each practitioner left half edited, by the file it will be written to."""

    def __init__(self, folder: Path, kept_out: Callable[[], str]) -> None:
        self._path = folder / DRAFTS
        self._kept_out = kept_out
        self._alone = threading.Lock()

    def of(self, initials: str) -> dict[str, ProtocolDraft]:
        """Give the drafts of a practitioner, as far as they can be read."""
        found = self._all().get(initials)
        drafts = [_draft(one) for one in found] if isinstance(found, list) else []
        return {draft.file: draft for draft in drafts if draft is not None}

    def keep(self, initials: str, file: str, draft: ProtocolDraft | None) -> None:
        """Keep a draft in place of the one before, or none any more. Any thread may call it."""
        with self._alone:
            kept = self._all()
            before = self.of(initials)
            if draft is None and file not in before:
                return
            now = {**before, file: draft}
            kept[initials] = [asdict(one) for one in now.values() if one is not None]
            _write(self._path, {key: one for key, one in kept.items() if one}, self._kept_out())

    def _all(self) -> dict[str, Any]:
        try:
            return dict(textfile.from_json(textfile.read_bytes(self._path)))
        except (OSError, TypeError, ValueError):
            return {}


def _draft(raw: object) -> ProtocolDraft | None:
    match raw:
        case {"file": str(file), "base": str(base), "table": dict(table), "on_disk": str(on_disk), **rest}:
            typed = rest.get("typed")
            return ProtocolDraft(file, base, table, on_disk, typed if isinstance(typed, dict) else {})
        case _:
            return None


def _write(path: Path, content: object, kept_out: str) -> None:
    if kept_out:
        raise RecordError(kept_out)
    try:
        durable.replace(path, json.dumps(content, ensure_ascii=False, indent=1).encode(errors="replace"))
    except OSError as error:
        said = tr("This could not be kept ({problem}).").format(problem=error.strerror)
        raise RecordError(said) from None
