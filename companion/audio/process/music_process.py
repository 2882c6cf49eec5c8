"""`companion --child audio` is the music process; `--child probe` only tells what sound this computer has."""

import argparse
import faulthandler
import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from pathlib import Path

from companion.audio.engine.mixer import Mixer
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.output.backend import Backend, choose_backend
from companion.audio.output.output import Hush
from companion.audio.output.output_control import NoDevice, OutputControl
from companion.audio.process.control import hold
from companion.audio.process.openings import Openings
from companion.audio.process.request_server import RequestServer
from companion.audio.process.service import Service, ServiceOutput
from companion.audio.process.state_file import StateFile
from companion.audio.process.wire import address, key
from companion.files import durable
from companion.options import ExitCode
from companion.session.music.troubles import MusicTrouble


def tell_probe() -> int:
    """Write what sound this computer has, as JSON."""
    sys.stdout.write(json.dumps(probe()) + "\n")
    return ExitCode.DONE


def main(words: Sequence[str]) -> int:
    """Run the music process until its music has ended."""
    arguments = _arguments(words)
    data_dir: Path = arguments.data_dir
    with ExitStack() as to_close:
        let_go = hold(data_dir)
        if let_go is None:
            return ExitCode.ALREADY_RUNNING
        to_close.callback(let_go)
        durable.clear_way(data_dir / "music-crash.txt")
        crashes = to_close.enter_context((data_dir / "music-crash.txt").open("w"))
        faulthandler.enable(crashes)
        _go_first()
        state_file = StateFile(data_dir)
        # First: whoever can knock is answered at once.
        backend = choose_backend(state_file.backend if arguments.resume else "")
        server = RequestServer(address(data_dir, arguments.runtime_dir), key(data_dir))
        to_close.callback(server.close)
        service = _service(server, state_file, backend, null=arguments.null)
        signal.signal(signal.SIGTERM, lambda *_: server.requests.put(({"do": "leave"}, Future())))
        try:
            service.run(resume=arguments.resume)
        except BaseException as problem:  # noqa: BLE001 - see below
            # Dead, another process takes over in a second; half alive, with threads that wait, none would.
            crashes.write(f"{type(problem).__name__}\n")
            traceback.print_tb(problem.__traceback__, file=crashes)
            crashes.flush()
            os._exit(ExitCode.FAILED)
        faulthandler.disable()
    # Not by the way of the interpreter: a decoder that waits for its disk would be torn out of libraries.
    os._exit(ExitCode.DONE)


def _go_first() -> None:
    """Ask the system to let this process run before others, where it may: music has no second chance."""
    with suppress(OSError):
        if sys.platform == "win32":
            import psutil  # noqa: PLC0415 - the standard library can't do it here

            psutil.Process().nice(psutil.HIGH_PRIORITY_CLASS)
        else:
            os.nice(-10)


def probe() -> dict[str, object]:
    """Tell which back end plays here and why, and whether it finds a device; in codes, but for the log."""
    backend = choose_backend()
    found: dict[str, object] = {"backend": backend.name, "why": backend.why, "reason": backend.reason}
    if backend.make_output is None:
        return {**found, "advice": backend.why, "outputs": [], "output": "", "plays": False}
    pull = Mixer().render
    output_control = OutputControl(backend.make_output(pull), pull, lambda _: None)
    output_control.start(time.monotonic())
    pause = threading.Event()
    while not (output_control.heard or output_control.trouble):
        pause.wait(0.05)
        output_control.tick(time.monotonic())
    advice, behind_s = output_control.trouble, output_control.behind_s
    plays = output_control.heard
    outputs = list(output_control.devices()) if plays else []
    playing = output_control.device
    output_control.close()
    return {
        **found,
        "advice": advice,
        "outputs": outputs,
        "output": playing,
        "plays": plays,
        "behind_s": behind_s,
    }


def _service(server: RequestServer, state_file: StateFile, backend: Backend, *, null: bool) -> Service:
    """Put the engine together."""
    mixer = Mixer()
    if backend.make_output is None:
        way: ServiceOutput = NoDevice(mixer.render, backend.why)
    elif null:
        way = NoDevice(mixer.render, MusicTrouble.NONE)
    else:
        way = OutputControl(backend.make_output(mixer.render), mixer.render, state_file.tell)

    openings = Openings(backend.ways, state_file.opening)
    hush = Hush(way.set_volume, lambda: way.behind_s)
    player = ProgrammePlayer(mixer, openings.ways, hush, state_file.tell)
    return Service(server, player, way, state_file, backend)


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="companion --child audio", description=__doc__)
    parser.add_argument("--data-dir", type=Path, required=True, help="the folder that the music belongs to")
    parser.add_argument("--runtime-dir", type=Path, required=True, help="the folder of the socket")
    parser.add_argument("--null", action="store_true", help="keep time, but make no sound")
    parser.add_argument("--resume", action="store_true", help="go on where a process that died left off")
    return parser.parse_args(words)
