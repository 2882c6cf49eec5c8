"""The `companion` command: reads its arguments, and hands over to the room that does the work."""

import argparse
import gc
import io
import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from companion import __version__
from companion.options import (
    DemoOptions,
    ExitCode,
    ExportFormat,
    ExportOptions,
    Options,
    RestoreOptions,
    WholeOptions,
)
from companion.ui.failed_start import FailedStart, Show
from companion.ui.failed_window import in_a_window


def main(arguments: Sequence[str] | None = None, show: Show = in_a_window) -> int:
    """Run one command and return its exit code; ``show`` shows why a window could not be opened."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    asked = _understood(arguments)
    try:
        return _carry_out(asked, show)
    except ImportError as missing:
        said = f"Companion cannot start on this computer: {missing}."
        todo = "`python3 start.py` in its folder installs what it needs."
        print(said, todo, sep="\n", file=sys.stderr)
        if asked.command is None:
            show(FailedStart(lambda: said, lambda: todo, ExitCode.FAILED))
        return ExitCode.FAILED


def _carry_out(asked: argparse.Namespace, show: Show) -> int:
    """Load the room that does the work, and no other, and hand over to it."""
    options = Options(asked.data_dir, asked.passphrase_file, older=getattr(asked, "older", False))
    if asked.command is None:
        gc.disable()  # what a start makes stays; from the window on, `ui.shell.rubbish` looks for rubbish
        from companion import app  # loads Qt

        return app.run(options, show)
    if asked.command == "demo":
        from companion import demo  # loads Qt

        return demo.run(_demo_options(asked))
    match asked.command:
        case "check" | "protocol" | "playlist" | "script":
            return _carry_out_check(asked, options)
        case "backup" | "verify" | "restore":
            return _carry_out_backup(asked, options)
        case _:
            return _carry_out_on_record(asked, options)


def _carry_out_check(asked: argparse.Namespace, options: Options) -> int:
    from companion.commands import checks  # `--version` gets by without

    if asked.command == "check":
        return checks.check(options)
    return checks.OF_FILES[asked.command](asked.file)


def _carry_out_backup(asked: argparse.Namespace, options: Options) -> int:
    from companion.commands import backups  # loads SQLAlchemy

    match asked.command:
        case "verify":
            return backups.verify(options, asked.file)
        case "restore":
            return backups.restore(
                RestoreOptions(
                    asked.data_dir,
                    asked.passphrase_file,
                    file=asked.file,
                    into=asked.into,
                    altered=asked.altered,
                )
            )
        case _:
            return backups.back_up(options)


def _carry_out_on_record(asked: argparse.Namespace, options: Options) -> int:
    from companion.commands import record  # loads cryptography

    match asked.command:
        case "sessions":
            return record.list_sessions(options)
        case "export":
            return record.export_session(_export_options(asked))
        case "record":
            return record.export_client(_whole_options(asked))
        case "audit":
            return record.verify_audit(options)
        case unknown:
            raise AssertionError(unknown)


def _demo_options(asked: argparse.Namespace) -> DemoOptions:
    return DemoOptions(asked.data_dir, asked.passphrase_file, speed=asked.speed, out=asked.out)


def _export_options(asked: argparse.Namespace) -> ExportOptions:
    return ExportOptions(
        asked.data_dir,
        asked.passphrase_file,
        asked.older,
        session=asked.session,
        format=ExportFormat(asked.format),
        out=asked.out,
        private=asked.private,
        named=asked.named,
        codes=asked.codes,
        force=asked.force,
    )


def _whole_options(asked: argparse.Namespace) -> WholeOptions:
    return WholeOptions(
        asked.data_dir,
        asked.passphrase_file,
        asked.older,
        code=asked.code,
        out=asked.out,
        private=asked.private,
        named=asked.named,
        codes=asked.codes,
        force=asked.force,
    )


def _understood(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; the commands are described only where more than the window may be meant."""
    window = argparse.ArgumentParser(prog="companion", add_help=False, allow_abbrev=False)
    _add_place(window, default=None)
    window.set_defaults(command=None)
    asked, rest = window.parse_known_args(arguments)
    return _parser().parse_args(arguments) if rest else asked


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="companion",
        description="A clock, a music player and a notebook for a ketamine-assisted therapy session. "
        "Without a command it opens its window.",
        epilog="Exit codes: 0 done, 1 failed, 2 wrong use, 3 already running, 4 data newer than the program.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Companion {__version__}")
    _add_place(parser, default=None)
    parser.set_defaults(older=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, purpose: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=purpose, description=purpose + ".", allow_abbrev=False)
        _add_place(added, default=argparse.SUPPRESS)
        _add_older(added)
        return added

    _add_commands(command)
    return parser


def _add_commands(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands in the order in which ``--help`` lists them."""
    _add_demo(command("demo", "play a whole session, faster than it really is"))
    command("check", "tell what works here: Python, Qt, libVLC, sound, encryption, data folder")
    command("sessions", "list the sessions by id and time, without names")
    _add_export(command("export", "write one session to a file"))
    _add_whole(command("record", "write the whole record of one client to a folder"))
    _add_audit(command("audit", "work on the audit trail"))
    command("backup", "make a backup of the record, check it, and let old ones go")
    verify = command("verify", "open and check a backup; its passphrase is the record's of that day")
    _add_backup_file(verify)
    _add_restore(command("restore", "check a backup and unpack it into a new folder"))
    for name in ("protocol", "playlist", "script"):
        _add_check(name, command(name, f"work on {name} files"))


def _add_audit(parser: argparse.ArgumentParser) -> None:
    audit = parser.add_subparsers(required=True, metavar="COMMAND", dest="deed")
    verifying = audit.add_parser(
        "verify", help="compare the record with its trail and its backups, and name what does not fit"
    )
    _add_place(verifying, default=argparse.SUPPRESS)
    _add_older(verifying)


def _add_backup_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=_existing_file, metavar="FILE", help="the backup")


def _add_restore(parser: argparse.ArgumentParser) -> None:
    _add_backup_file(parser)
    parser.add_argument(
        "--into", required=True, type=Path, metavar="DIR", help="a folder that is new or empty"
    )
    parser.add_argument(
        "--altered", action="store_true", help="restore it although it is not as its audit trail says"
    )


def _add_check(name: str, parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(required=True, metavar="COMMAND", dest="deed")
    check = parts.add_parser("check", help=f"say whether a {name} file is right, and if not, where")
    check.add_argument("file", type=Path, metavar="FILE")


def _add_older(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--older-record",
        dest="older",
        action="store_true",
        default=argparse.SUPPRESS,
        help="go on with a record that is older than it was; its audit trail tells of it",
    )


def _add_place(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Let `--data-dir` and `--passphrase-file` stand before a command as well as after it."""
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=default, help="keep everything in this folder"
    )
    parser.add_argument(
        "--passphrase-file",
        type=_existing_file,
        metavar="FILE",
        default=default,
        help="read the passphrase from the first line of this file (for scripts)",
    )


def _add_demo(parser: argparse.ArgumentParser) -> None:
    usual = DemoOptions()
    parser.add_argument(
        "--speed",
        type=_speed,
        default=usual.speed,
        metavar="N",
        help=f"how many times faster than life (default {usual.speed:g})",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=usual.out,
        metavar="DIR",
        help=f"where pictures, PDF and data go (default {usual.out})",
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", metavar="SESSION", help="a session's id, or `last`")
    parser.add_argument(
        "--format", required=True, choices=[f.value for f in ExportFormat], help="form of the file"
    )
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to write")
    _add_private(parser, "write the private note alone, in place of the session")


def _add_whole(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="the client's code")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write")
    _add_private(parser, "add a file of the private notes, which stay out else")


def _add_private(parser: argparse.ArgumentParser, private: str) -> None:
    parser.add_argument("--force", action="store_true", help="replace what is there already")
    parser.add_argument("--private", action="store_true", help=private)
    parser.add_argument(
        "--named", action="store_true", help="enclose name, birth date and contacts, which stay out else"
    )
    parser.add_argument(
        "--codes", action="store_true", help="write a code for each sign that no font on this computer shows"
    )


def _speed(text: str) -> float:
    speed = float(text)
    if not (math.isfinite(speed) and speed > 0):
        raise argparse.ArgumentTypeError("must be a number greater than 0")
    return speed


def _existing_file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path
