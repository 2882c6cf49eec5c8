"""What goes into a package: nothing of it is forgotten, and what is said of it is so."""

import gzip
import json
import re
import shutil
import struct
import subprocess
import sys
from datetime import UTC, datetime
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from companion import __version__, cli
from companion.services.preload import BEHIND_THE_PASSPHRASE
from companion.ui.theme.icon import NAME as DESKTOP_NAME
from tools import ROOT
from tools.package import contents, deb, icons, identity, needs

LICENCE = re.compile(r"^(?:# |// )?(?:The MIT )?licen[cs]e\b", re.IGNORECASE | re.MULTILINE)

linux = pytest.mark.skipif(sys.platform != "linux", reason="this is about Linux")


def test_every_module_of_the_program_goes_along_and_every_step_of_the_record():
    modules = set(contents.modules())
    assert {room for room in BEHIND_THE_PASSPHRASE if room.startswith("companion")} <= modules
    assert {"companion", "companion.app", "companion.commands.child"} <= modules
    files = {Path(source).name: to for source, to in contents.data_files()}
    assert files["env.py"] == "companion/db/migrations"
    steps = [path.name for path in (contents.MIGRATIONS / "versions").glob("*.py")]
    assert len(steps) > 10
    assert {files[name] for name in steps} == {"companion/db/migrations/versions"}
    assert files["half_second.opus"] == "companion/audio/decoding"
    assert files["assets"] == "companion/assets"
    assert files["manual"] == "companion/manual"


def test_time_zones_go_along_which_nothing_imports_by_name():
    """Windows has none of its own, and a small Debian none either: no hour had a name there."""
    assert "tzdata" in contents.LOADED_BY_NAME
    assert "tzdata" in contents.locked()


def test_what_is_brought_along_brings_its_licence():
    for name in ("sqlcipher3", "av", "cryptography"):
        assert [to for _, to in contents.licences_of(name)], name
    assert contents.licences_of("of-another-system") == []


def test_whose_it_is_is_told_of_each_library_and_of_each_file_under_a_licence_of_its_own():
    text = deb.copyright_file()
    assert not re.search(r"@[A-Z_]+@", text)
    lines = text.splitlines()
    untold = [
        name
        for name in contents.brought_along()
        if f"/_internal/{name}/" not in text and not [line for line in lines if line.startswith(f" {name}: ")]
    ]
    assert untold == []
    paragraphs = re.findall(r"^Files:((?: .*\n)+)", text, re.MULTILINE)
    held = [re.sub(r".*/companion/", "", pattern) for found in paragraphs for pattern in found.split()]
    own = [path for path in (ROOT / "assets").rglob("*") if path.suffix in {".toml", ".txt", ".js"}]
    for path in own:
        if LICENCE.search(path.read_text(encoding="utf-8")):
            name = path.relative_to(ROOT).as_posix()
            assert any(fnmatch(name, pattern) for pattern in held if pattern != "*"), name


@linux
def test_the_systems_libraries_stay_the_systems():
    system = "/usr/lib/x86_64-linux-gnu"
    assert contents.is_ours(("libpython3.11.so.1.0", f"{system}/libpython3.11.so.1.0", "BINARY"))
    assert not contents.is_ours(("libvlc.so.5", f"{system}/libvlc.so.5", "BINARY"))
    assert contents.is_ours(("av.libs/libx264.so", "/venv/av.libs/libx264.so", "BINARY"))
    assert not contents.is_ours(("plugins/platformthemes/libqgtk3.so", "/venv/libqgtk3.so", "BINARY"))


def test_of_qts_own_words_those_for_dialogs_go_along_however_a_system_writes_paths():
    for folder in ("PySide6/Qt/translations/", "PySide6\\translations\\"):
        kept = [contents.is_ours((f"{folder}{name}_es.qm", "", "DATA")) for name in ("qtbase", "qthelp")]
        assert kept == [True, False]


def test_a_library_goes_by_both_its_names():
    assert needs.by_both_names("libssl3") == needs.by_both_names("libssl3t64") == "libssl3 | libssl3t64"
    assert needs.by_both_names("libx11-6") == "libx11-6"


@linux
def test_what_nothing_here_has_is_named_before_a_package_asks_for_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """On a computer with little on it a package was left without what Qt's plug-in for Wayland needs."""
    (tmp_path / "plugin.so").write_bytes(needs.ELF)
    asked = ["libwayland-cursor.so.0", "plugin.so", "libc.so.6"]
    monkeypatch.setattr(needs, "needed", lambda _: asked)
    monkeypatch.setattr(needs, "system_places", lambda: {"libc.so.6": Path("/lib/libc.so.6")})
    with pytest.raises(SystemExit, match=r"does not have: libwayland-cursor\.so\.0\.$"):
        list(needs.libraries(tmp_path))
    asked.remove("libwayland-cursor.so.0")
    assert list(needs.libraries(tmp_path)) == [Path("/lib/libc.so.6")]


def test_apt_is_told_what_it_has_to_know():
    told = deb.control("amd64", ["libvlc5", "vlc-plugin-base"], ["hunspell-es"], 1234)
    fields = dict(re.findall(r"^([A-Z][A-Za-z-]+): (.*)$", told, re.MULTILINE))
    assert fields["Package"] == "companion-kap"
    assert fields["Depends"] == "libvlc5, vlc-plugin-base"
    assert fields["Installed-Size"] == "1234"
    assert all(len(line) <= 80 for line in told.splitlines() if line.startswith(" "))


def test_a_package_of_later_source_has_a_later_version(monkeypatch: pytest.MonkeyPatch):
    made = [f"{__version__}-1"]  # as packages were called before
    for second in (1_795_000_000, 1_796_000_000):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(second))
        made.append(deb.version())
    assert re.fullmatch(r"\d+\.\d+\.\d+\+\d{8}\.\d{6}-\d", made[-1])
    if shutil.which("dpkg"):
        for older, newer in pairwise(made):
            subprocess.run(["dpkg", "--compare-versions", older, "lt", newer], check=True)


def test_beside_the_program_lies_what_desktop_and_man_look_for(tmp_path: Path):
    deb.lay_out(tmp_path, datetime(2026, 11, 29, tzinfo=UTC))
    deb.close(tmp_path)
    share = tmp_path / "usr" / "share"
    assert (tmp_path / "usr/bin/companion").readlink() == Path("../lib/companion-kap/companion")
    manual = gzip.decompress((share / "man/man1/companion.1.gz").read_bytes()).decode()
    parts = cli._parser()._subparsers
    assert parts is not None
    (commands,) = (action.choices for action in parts._group_actions)
    assert commands is not None
    assert [word for word in commands if f"\n.B {word}\n" not in manual] == []
    for size in icons.SIZES:
        picture = QImage(str(share / f"icons/hicolor/{size}x{size}/apps/{DESKTOP_NAME}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.pixelColor(size // 2, size // 8).alpha() == 255
        assert picture.pixelColor(0, 0).alpha() == 0
    assert {oct(path.stat().st_mode & 0o777) for path in share.rglob("*.*")} == {"0o644"}
    validated(share)


def validated(share: Path) -> None:
    """Let the validators that are here read what desktops will."""
    desktop = share / "applications" / f"{DESKTOP_NAME}.desktop"
    metainfo = share / "metainfo" / f"{identity.APP}.metainfo.xml"
    for command in (
        ["desktop-file-validate", str(desktop)],
        ["appstreamcli", "validate", "--no-net", str(metainfo)],
    ):
        if shutil.which(command[0]):
            ended = subprocess.run(command, capture_output=True, text=True, check=False)
            assert ended.returncode == 0, ended.stdout
    assert 'version="0.1.0" date="2026-11-29"' in metainfo.read_text(encoding="utf-8")


def test_who_publishes_it_stands_in_one_place_and_is_asked_for_before_it_is_given_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    assert re.fullmatch(r"[A-Za-z][\w.]+", identity.APP)  # what software centres take for an id
    assert re.fullmatch(r"[A-Za-z0-9.-]+", identity.BUNDLE)  # what macOS does
    held = [path for path in (ROOT / "packaging").rglob("*") if path.is_file()]
    texts = "".join(path.read_text(encoding="utf-8") for path in held)
    assert not [word for word in (identity.APP, identity.ADDRESS, identity.PUBLISHER_ID) if word in texts]
    monkeypatch.setattr(identity, "ADDRESS", "post@practice.example")
    monkeypatch.setattr(identity, "HOMEPAGE", "https://practice.example/companion")
    assert identity.left_open() == []
    assert "\nHomepage: https://practice.example/companion\n" in deb.control("amd64", [], [], 1)
    deb.lay_out(tmp_path, datetime(2026, 11, 29, tzinfo=UTC))
    validated(tmp_path / "usr" / "share")
    for file in (tmp_path / "usr/share").rglob("c[op]*"):
        if file.suffix in {".xml", ""} and file.is_file():
            assert not re.search(r"@[A-Z_]+@", file.read_text(encoding="utf-8")), file


def test_icons_of_windows_and_macos_hold_every_size(tmp_path: Path):
    icons.write_containers(tmp_path)
    ico, icns = ((tmp_path / f"companion.{kind}").read_bytes() for kind in ("ico", "icns"))
    kept = []
    for at in range(6, 6 + 16 * struct.unpack_from("<H", ico, 4)[0], 16):
        length, place = struct.unpack_from("<II", ico, at + 8)
        kept.append(QImage.fromData(ico[place : place + length]).width())
    assert tuple(kept) == icons.OF_WINDOWS
    assert struct.unpack_from(">I", icns, 4)[0] == len(icns)
    at, found = 8, {}
    while at < len(icns):
        length = struct.unpack_from(">I", icns, at + 4)[0]
        found[icns[at : at + 4].decode()] = QImage.fromData(icns[at + 8 : at + length]).width()
        at += length
    assert found == icons.OF_A_MAC


def test_each_spec_is_python_and_asks_for_the_same_contents():
    specs = sorted((ROOT / "packaging").glob("*.spec"))
    assert [spec.stem for spec in specs] == ["linux", "macos", "windows"]
    for spec in specs:
        text = spec.read_text(encoding="utf-8")
        compile(text, str(spec), "exec")
        assert "**contents.gathered()" in text
        assert "contents.is_ours, analysis.binaries" in text
    windows = specs[2].read_text(encoding="utf-8")
    assert json.dumps("companion-cli") in windows
