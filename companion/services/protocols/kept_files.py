"""What is kept of own protocols in the data folder: the versions that somebody accepted, and drafts.

They hold no word about any client, and lie beside the settings, in plain files that are replaced in one step.
"""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from companion.files import durable, textfile
from companion.files.structured import structured
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import AcceptedProtocol

ACCEPTED: Final = "protocols-in-use.json"
DRAFTS: Final = "protocols-half-edited.json"


class AcceptedFile:
    """The texts in use, by the id of their protocol; ``kept_out`` says why nothing may be written."""

    def __init__(self, folder: Path, kept_out: Callable[[], str]) -> None:
        self._path = folder / ACCEPTED
        self._kept_out = kept_out
        self.trouble = ""
        self.by_id = self._read()

    def _read(self) -> dict[str, AcceptedProtocol]:
        if not self._path.exists():
            return {}
        try:
            found = textfile.from_json(textfile.read_bytes(self._path))
            return {str(key): structured(AcceptedProtocol, one) for key, one in dict(found).items()}
        except (OSError, TypeError, ValueError):
            said = tr("Which of your own protocols are in use could not be read; accept them again.")
            self.trouble = said
            return {}

    def keep(self, by_id: Mapping[str, AcceptedProtocol]) -> None:
        """Keep these from now on; the others stay where ``RecordError`` is raised."""
        _write(self._path, {key: asdict(one) for key, one in by_id.items()}, self._kept_out())
        self.by_id = dict(by_id)
        self.trouble = ""


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
