"""The real service of own protocols over a folder of a test, with slow work done at once."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TypeVar

from companion.override import override
from companion.ports.record import RecordError
from companion.record.protocols.own import AcceptedProtocol
from companion.services.background import Background
from companion.services.catalogue import Catalogue, read_catalogue
from companion.services.protocols.own import OwnProtocols
from companion.settings import Settings, SettingsFile
from tests.ui.fake_services import FakeServices

Result = TypeVar("Result")


class KeptInAFile:
    """Stands for the record, so that what is in use is still so when the service is made anew."""

    def __init__(self, folder: Path, refuses: str) -> None:
        self._path, self._refuses = folder / "accepted.json", refuses

    def all(self) -> dict[str, AcceptedProtocol]:
        """Give what was kept."""
        found = json.loads(self._path.read_text(encoding="utf-8")) if self._path.exists() else {}
        return {its_id: AcceptedProtocol(**one) for its_id, one in found.items()}

    def accept(self, its_id: str, accepted: AcceptedProtocol) -> None:
        """Keep one."""
        self._write({**self.all(), its_id: accepted})

    def let_go(self, its_id: str) -> None:
        """Keep all but one."""
        self._write({key: one for key, one in self.all().items() if key != its_id})

    def _write(self, kept: Mapping[str, AcceptedProtocol]) -> None:
        if self._refuses:
            raise RecordError(self._refuses)
        text = json.dumps({its_id: asdict(one) for its_id, one in kept.items()})
        self._path.write_text(text, encoding="utf-8")


class AtOnce(Background):
    """Does slow work while one waits."""

    def __init__(self) -> None:
        super().__init__(lambda call: call())

    @override
    def do(
        self, work: Callable[[], Result], then: Callable[[Result], None], failed: Callable[[str], None]
    ) -> None:
        """Carry it out."""
        try:
            result = work()
        except RecordError as error:
            failed(str(error))
        else:
            then(result)


@cache
def _catalogue() -> Catalogue:
    return read_catalogue()


def own_protocols(tmp_path: Path, kept_out: str = "", *, folder: bool = True) -> OwnProtocols:
    """Make the service, with a data folder and a folder of protocols beside one another."""
    for name in ("data", "protocols"):
        (tmp_path / name).mkdir(exist_ok=True)
    said = [""]
    settings = SettingsFile(tmp_path / "data", threading.Lock(), lambda: said[0])
    settings.keep(Settings(protocols=str(tmp_path / "protocols") if folder else ""))
    said[0] = kept_out
    made = OwnProtocols(
        tmp_path / "data",
        settings,
        AtOnce(),
        FakeServices(),
        _catalogue,
    )
    made.on_open(KeptInAFile(tmp_path / "data", kept_out))
    return made
