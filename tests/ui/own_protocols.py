"""The real service of own protocols over a folder of a test, with slow work done at once."""

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from companion.override import override
from companion.ports.record import RecordError
from companion.services.background import Background
from companion.services.catalogue import Catalogue, read_catalogue
from companion.services.protocols.own import OwnProtocols
from companion.settings import Settings, SettingsFile
from tests.ui.fake_services import FakeServices

Result = TypeVar("Result")


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
    made.look()
    return made
