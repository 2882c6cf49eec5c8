"""`python -m companion.audio` is the music process; `--probe` only tells what sound this machine has."""

import argparse
import faulthandler
import json
import signal
import sys
import threading
import time
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path

from companion.audio.deck import NoSource
from companion.audio.decode import VlcSource, decodes
from companion.audio.mixer import Mixer
from companion.audio.outbox import Outbox
from companion.audio.output import Hush
from companion.audio.player import Player
from companion.audio.reception import Reception, hold
from companion.audio.service import Service, Way
from companion.audio.vlc_door import Closed, Door, advice, open_door
from companion.audio.watch import Nowhere, Outlet
from companion.audio.wire import address, key
from companion.command import ExitCode


def main() -> int:
    """Run the music process until its music has ended."""
    arguments = _arguments()
    if arguments.probe:
        sys.stdout.write(json.dumps(probe()) + "\n")
        return ExitCode.DONE
    data_dir: Path = arguments.data_dir
    with ExitStack() as to_close:
        let_go = hold(data_dir)
        if let_go is None:
            return ExitCode.ALREADY_RUNNING
        to_close.callback(let_go)
        crashes = to_close.enter_context((data_dir / "music-crash.txt").open("w"))
        faulthandler.enable(crashes)
        reception = Reception(address(data_dir, arguments.runtime_dir), key(data_dir))
        to_close.callback(reception.close)
        service = _service(reception, Outbox(data_dir), null=arguments.null)
        signal.signal(signal.SIGTERM, lambda *_: reception.requests.put(({"do": "leave"}, Future())))
        if arguments.resume:
            service.resume()
        service.run()
        faulthandler.disable()
    return ExitCode.DONE


def probe() -> dict[str, object]:
    """Tell whether libVLC can be loaded, decodes, and finds a device that plays."""
    door = open_door(decodes)
    if isinstance(door, Closed):
        return {"libvlc": "", "reason": door.reason, "advice": advice(), "outputs": [], "plays": False}
    outlet = Outlet(door, Mixer().render, lambda _: None)
    outlet.start(time.monotonic())
    pause = threading.Event()
    deadline = time.monotonic() + 2 * Outlet.PROOF
    while time.monotonic() < deadline:
        pause.wait(0.05)
        outlet.tick(time.monotonic())
    plays = not outlet.trouble
    found: dict[str, object] = {
        "libvlc": door.version,
        "reason": "",
        "advice": "" if plays else "No sound device can be reached.",
        "outputs": door.outputs() if plays else [],  # without a device, libVLC lists plug-ins instead
        "plays": plays,
    }
    outlet.close()
    return found


def _service(reception: Reception, outbox: Outbox, *, null: bool) -> Service:
    """Put the engine together."""
    mixer = Mixer()
    door = open_door(decodes)
    if isinstance(door, Door):
        way: Way = Nowhere(mixer.render, "") if null else Outlet(door, mixer.render, outbox.tell)

        def open_source(path: str, /, *, start_s: float, ahead_s: float) -> VlcSource:
            outbox.opening(path)
            return VlcSource(door, path, start_s=start_s, ahead_s=ahead_s)

        player = Player(mixer, lambda _track: (open_source,), Hush(way.set_volume), outbox.tell)
        return Service(reception, player, way, outbox, door.backend)
    nowhere = Nowhere(mixer.render, advice())
    player = Player(mixer, lambda _track: (NoSource,), Hush(nowhere.set_volume), outbox.tell)
    return Service(reception, player, nowhere, outbox)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m companion.audio", description=__doc__)
    parser.add_argument("--data-dir", type=Path, help="the folder that the music belongs to")
    parser.add_argument("--runtime-dir", type=Path, help="the folder of the socket")
    parser.add_argument("--null", action="store_true", help="keep time, but make no sound")
    parser.add_argument("--resume", action="store_true", help="go on where a process that died left off")
    parser.add_argument("--probe", action="store_true", help="tell what sound this machine has, as JSON")
    arguments = parser.parse_args()
    if not arguments.probe and (arguments.data_dir is None or arguments.runtime_dir is None):
        parser.error("--data-dir and --runtime-dir are needed")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
