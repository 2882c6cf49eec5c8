"""Breaks files in many ways and has the program read them.

``python -m tests.reliability.fuzzing FORMAT SEED COUNT FOLDER``: each input lies in ``FOLDER/in`` while it
is read, so whoever finds this process hung, or gone, finds what did it. What no caller has a sentence for,
more than a few seconds of the processor, and more than a gigabyte are failures; their inputs are kept in
FOLDER, and named on the standard output.
"""

import hashlib
import io
import json
import resource
import signal
import sys
import traceback
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any, Final

import av.logging

from companion.audio.decoding.vlc_source import SELF_TEST
from companion.audio.library.worker import hear
from companion.audio.playlists.listed import PlaylistError
from companion.audio.playlists.reading import read_playlist
from companion.db import folder
from companion.db.backups import backup, restoring
from companion.db.keys import key_file, vault
from companion.db.keys.tries import FILE as TRIES
from companion.db.keys.tries import Tries
from companion.desktop.folders import Folders
from companion.machine_clock import read_clocks
from companion.ports.record import RecordError
from companion.record.backups import BackupReason
from companion.resources import assets
from companion.services.access.locked_session import UNDER_WAY, LockedSession
from companion.services.access.practitioners import Practitioners
from companion.session.codec.files import ProtocolError, load_protocol
from companion.session.time.under_way import FORMAT, OF_ONE
from companion.settings import FILE as SETTINGS
from companion.settings import PaperSize, SettingsFile
from tests.audio import codecs
from tests.db import records

LONGEST_S: Final = 8.0
"""Of the processor, for one input; the slowest that are well need a second on a busy machine."""
MOST_BYTES: Final = 1_000_000_000

ODD: Final[Sequence[object]] = (
    None, True, -1, 0, 10**30, 1e308, float("nan"), "", "é", "\ud800", "\x00", "../..", "x" * 5_000, [], {},
    [[]], {"a": 1},
)  # fmt: skip
TOKENS: Final = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"9" * 400, b"-", b"1e999", b"NaN", b"[" * 200,
    b"{" * 200, b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"#EXTINF:", b"#EXT-X-KEY:", b"file:///", b"%00",
    b"\\u0000", b"\r", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"0x" + b"f" * 400, b"[[phases]]", b"'''",
    b'"', b"a." * 400,
)  # fmt: skip

Read = Callable[[Path], None]


def broken(raw: bytes, chance: Random) -> bytes:
    """Break bytes in one or a few ways."""
    content = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(content) + 1)
        if chance.random() < 0.3:
            at = min(at, chance.randrange(200))  # headers are short
        until = min(len(content), at + chance.choice((1, 2, 4, 40, 400)))
        match chance.randrange(6):
            case 0 if at < len(content):
                content[at] ^= 1 << chance.randrange(8)
            case 1 if at < len(content):
                content[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
            case 2:
                del content[at:until]
            case 3:
                content[at:at] = content[at:until]
            case 4:
                content[at : chance.choice((at, until))] = chance.choice(TOKENS)
            case 5 if chance.random() < 0.2:
                del content[at:]
            case _:
                pass
    return bytes(content)


def odd(value: Any, chance: Random) -> Any:  # noqa: ANN401 - what stands in a file may be anything
    """Put something odd in one place of what a file says."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        key = chance.choice(list(value))
        return {**value, key: odd(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.85:
        at = chance.randrange(len(value))
        return [*value[:at], odd(value[at], chance), *value[at + 1 :]]
    return chance.choice(ODD)


def odd_json(raw: bytes, chance: Random) -> bytes:
    """Break what a file of JSON says, or how it says it."""
    if chance.random() < 0.4:
        return broken(raw, chance)
    return json.dumps(odd(json.loads(raw), chance)).encode()


def odd_vault(raw: bytes, chance: Random) -> bytes:
    """Break a key file; its checksum may fit, which anybody can make."""
    if chance.random() < 0.2:
        return broken(raw, chance)
    body = json.loads(raw)
    body.pop("checksum")
    body = odd(body, chance)
    if isinstance(body, dict):
        body["checksum"] = key_file.checksum(body)
    return json.dumps(body).encode()


def odd_backup(raw: bytes, chance: Random) -> bytes:
    """Break a backup, or one of its files, so that the sums in its manifest fit."""
    if chance.random() < 0.4:
        return (
            broken(raw[-600:], chance) if chance.random() < 0.1 else raw[:-600] + broken(raw[-600:], chance)
        )
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        pieces = {name: packed.read(name) for name in packed.namelist()}
    name = chance.choice(list(pieces))
    pieces[name] = odd_json(pieces[name], chance) if name.endswith(".json") else broken(pieces[name], chance)
    if name != "manifest.json":
        manifest = json.loads(pieces["manifest.json"])
        manifest["sha256"] = {one: hashlib.sha256(pieces[one]).hexdigest() for one in manifest["sha256"]}
        pieces["manifest.json"] = json.dumps(manifest).encode()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as packed:
        for one, content in pieces.items():
            packed.writestr(one, content)
    return whole.getvalue()


# -- how each format is read ---------------------------------------------------------------------------


def read_protocol(path: Path) -> None:
    """Read it as `protocol check` and the program's start do."""
    with suppress(ProtocolError):
        load_protocol(path)


def read_list(path: Path) -> None:
    """Read it as the library does."""
    with suppress(PlaylistError):
        read_playlist(path)


def read_sound(path: Path) -> None:
    """Hear it as the library's worker does, which takes whatever PyAV raises for trouble with the file."""
    hear(path)


def read_settings(path: Path) -> None:
    """Begin with it as the program does, keep what was read, and read that again."""
    path.with_name("settings.json.prev").unlink(missing_ok=True)
    found = SettingsFile(path.parent)
    found.keep(found.now)
    again = SettingsFile(path.parent)
    if again.trouble or again.now != found.now:
        raise AssertionError(again.trouble or "what was kept is not what was read")


def read_vault(path: Path) -> None:
    """Begin, and unlock."""
    path.with_name(folder.VAULT_COPY).unlink(missing_ok=True)
    Practitioners(path.parent, None, lambda: PaperSize.A4).keychain_opens()  # type: ignore[arg-type]
    for ask in (
        vault.practitioners,
        vault.has_recovery_key,
        lambda place: vault.unlock(place, records.PASSPHRASE),
    ):
        with suppress(RecordError):
            ask(path.parent)


def read_tries(path: Path) -> None:
    """Ask how long to wait, and fail once more."""
    tries = Tries(path.parent, read_clocks)
    if not 0 <= tries.left() <= 60:
        raise AssertionError("a wait of more than a minute")
    tries.failed()


def read_under_way(path: Path) -> None:
    """Ask before the passphrase for how long a session has been under way."""
    locked_session = LockedSession(Folders.beneath(path.parent), lambda call: call(), read_clocks)
    for visit_id in ["", *locked_session.visits()]:
        locked_session.elapsed(visit_id)
    locked_session.taken("another")


def read_backup(path: Path) -> None:
    """Verify it with the passphrase of its day."""
    with suppress(RecordError):
        restoring.verify(path, lambda place: vault.unlock(place, records.PASSPHRASE).keys)


# -- examples that are well ----------------------------------------------------------------------------

LISTS: Final = (
    '#EXTM3U\n#PLAYLIST:Evening\n#EXTINF:123 tvg="a",Heron - Lake\na.opus\n#EXTGRP:x\nfolder/b%20c.flac\n',
    "[playlist]\nFile1=a.opus\nTitle1=Heron\nLength1=12\nNumberOfEntries=1\nVersion=2\n",
    'FILE "a.wav" WAVE\n TRACK 01 AUDIO\n  TITLE "Heron"\n TRACK 02 AUDIO\n  INDEX 01 01:02:03\n',
    '{"playlist": {"title": "Evening", "track": [{"location": ["a.opus"], "duration": 1200}]}}',
    '<asx version="3.0"><title>Evening</title><entry><title>Heron</title><ref href="a.wma"/></entry></asx>',
    '<?wpl version="1.0"?><smil><body><seq><media src="a.mp3"/></seq></body></smil>',
)


def sounds(place: Path) -> list[bytes]:
    """Short files of the kinds that people have."""
    found = []
    wanted = {
        ("pcm_s16le", ".wav"),
        ("flac", ".flac"),
        ("libmp3lame", ".mp3"),
        ("aac", ".m4a"),
        ("libvorbis", ".ogg"),
    }
    for kind in codecs.KINDS:
        if (kind.codec, kind.ending) in wanted:
            sound = codecs.tone(kind.rate // 4, kind.rate)
            found.append(codecs.written(place / f"well{kind.ending}", kind, sound).read_bytes())
    return [*found, SELF_TEST.read_bytes()]


def examples(kind: str, place: Path) -> list[bytes]:
    """Give files of a format that are well."""
    well = place / "well"
    match kind:
        case "protocol":
            return [path.read_bytes() for path in sorted((assets() / "protocols").glob("*.toml"))]
        case "lists":
            shipped = (assets() / "playlists").rglob("*.xspf")
            return [*(text.encode() for text in LISTS), *(path.read_bytes() for path in sorted(shipped))]
        case "sound":
            return sounds(place)
        case "settings":
            well.mkdir()
            settings = SettingsFile(well)
            settings.keep(settings.now)
            return [(well / SETTINGS).read_bytes()]
        case "tries":
            return [b'{"wrong": 4, "boot_ns": 5000000000, "boot_id": "a"}', b'{"wrong": 3, "at": 1.5}']
        case "under way":
            anchor = {"moment": 5, "wall_ms": 5, "boot_ns": 5, "awake_ns": 5, "boot_id": "a"}
            one = {"session": "s", "rate": 1.0, "zero": 9} | anchor
            several = {"format": FORMAT, "sessions": [one, one | {"session": "t", "zero": None}]}
            return [json.dumps(found).encode() for found in (several, {"format": OF_ONE} | one)]
        case "vault":
            records.make_record(well)
            return [(well / folder.VAULT).read_bytes()]
        case "backup":
            keys = records.make_record(well)
            records.open_record(well).close()
            made = backup.make(well, keys, BackupReason.ASKED)
            return [(well / folder.BACKUPS / made.name).read_bytes()]
        case _:
            raise ValueError(kind)


Break = Callable[[bytes, Random], bytes]

FORMATS: Final[Mapping[str, tuple[str, Break, Read]]] = {
    "protocol": ("a.toml", broken, read_protocol),
    "lists": ("a.m3u", broken, read_list),
    "sound": ("a.mp3", broken, read_sound),
    "settings": (SETTINGS, odd_json, read_settings),
    "tries": (TRIES, odd_json, read_tries),
    "under way": (UNDER_WAY, odd_json, read_under_way),
    "vault": (folder.VAULT, odd_vault, read_vault),
    "backup": ("a.backup", odd_backup, read_backup),
}
"""Each format with the name its file has, how it is broken, and how the program reads it."""


# -- the run -------------------------------------------------------------------------------------------


class TooLongError(BaseException):
    """The processor worked for too long; no reader catches this."""


def too_long(_signal: int, _frame: FrameType | None) -> None:
    """End a reader."""
    raise TooLongError


def fault(read: Read, path: Path) -> str:
    """Have the program read a file; say what is wrong with how it did, or nothing."""
    signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
    try:
        read(path)
    except TooLongError:
        return f"more than {LONGEST_S:g} s of the processor"
    except Exception as error:  # noqa: BLE001 - every one that a reader lets through is a find
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def inputs(kind: str, seed: int, count: int, place: Path) -> Iterator[tuple[str, bytes]]:
    """Give so many broken files of a format."""
    _name, break_it, _read = FORMATS[kind]
    wells, chance = examples(kind, place), Random(seed)  # noqa: S311 - what to break, not a secret
    for number in range(count):
        yield kind, break_it(wells[number % len(wells)], chance)


def again(kept: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Give files that failed once; the format of each is the beginning of its name."""
    for path in kept:
        yield path.name.partition("-")[0], path.read_bytes()


def run(files: Iterable[tuple[str, bytes]], place: Path) -> None:
    """Have the program read files, and print a line for each fault."""
    here = place / "in"
    here.mkdir()
    number = 0
    for number, (kind, content) in enumerate(files, start=1):
        name, _break, read = FORMATS[kind]
        (here / name).write_bytes(content)
        if said := fault(read, here / name):
            kept = place / f"{kind}-{number}"
            kept.write_bytes(content)
            print(f"{kept}: {said}", flush=True)  # noqa: T201
    print(f"read {number}")  # noqa: T201


def main(kind: str, seed: str, count: str, folder_of_it: str, *kept: str) -> None:
    """Break and read so many files of a format; or, as format ``again``, read those that are named."""
    place = Path(folder_of_it)
    av.logging.set_level(None)
    signal.signal(signal.SIGPROF, too_long)
    most = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, most))
    run(again([*map(Path, kept)]) if kind == "again" else inputs(kind, int(seed), int(count), place), place)


if __name__ == "__main__":
    main(*sys.argv[1:])
