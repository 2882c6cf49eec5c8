"""A Debian package of the frozen program: `/usr/lib/companion-kap`, and what a desktop has to know of it."""

import gzip
import os
import shutil
import subprocess
import textwrap
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import companion
from tools import ROOT
from tools.package import contents, icons, identity, needs
from tools.package.contents import WORK

NAME: Final = "companion-kap"
"""As the project is called; the command is `companion`."""
SOURCES: Final = ROOT / "packaging" / "linux"
REVISION: Final = 1

DESCRIPTION: Final = """clock, music player and notebook for ketamine-assisted sessions
 Companion sits beside a licensed therapist before, during and after a
 ketamine-assisted session: it keeps time from the moment the medicine is
 given, plays music that follows the phases of the session, lets check-ins
 wait quietly, and writes down what happened when. Afterwards the session is
 gone through again on one timeline, and a note is drafted from the facts.
 .
 The record is encrypted, stays on this computer, and nothing is ever sent
 anywhere. It is not a medical device: it monitors nobody and suggests no
 dose."""


def build_deb(folder: Path, made: Path) -> Path:
    """Wrap a frozen program up; the same source gives the same file."""
    architecture = said("dpkg", "--print-architecture")
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "usr" / "lib" / NAME, symlinks=True)
    lay_out(tree, changed())
    close(tree)
    installed = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        control(architecture, needs.depends(folder), needs.recommends(), installed), encoding="utf-8"
    )
    (tree / "DEBIAN" / "md5sums").write_text(sums(tree), encoding="utf-8")
    file = made / f"{NAME}_{version()}_{architecture}.deb"
    print("  dpkg-deb, a minute or two", flush=True)
    half = WORK / file.name  # one that is interrupted is not taken for a package
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(half)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(changed().timestamp()))},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    shutil.move(half, file)
    return file


def version() -> str:
    """Name the version as Debian does: ours, the time of its source, and how often that was wrapped up.

    Without the time apt would take a package of later source for the one that is there, and leave that.
    """
    return f"{companion.__version__}+{changed():%Y%m%d.%H%M%S}-{REVISION}"


def changed() -> datetime:
    """Say when the source was last changed, which is the date of all that is in the package."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(told), UTC)
    try:
        return datetime.fromtimestamp(int(said("git", "-C", str(ROOT), "log", "-1", "--format=%ct")), UTC)
    except (OSError, subprocess.CalledProcessError, ValueError):  # a copy without its history
        return datetime.fromtimestamp(int((ROOT / "CHANGELOG.md").stat().st_mtime), UTC)


def control(architecture: str, depends: list[str], recommends: list[str], installed: int) -> str:
    """Write what apt has to know."""
    homepage = f"Homepage: {identity.HOMEPAGE}\n" if identity.HOMEPAGE else ""
    return (
        f"Package: {NAME}\nVersion: {version()}\nArchitecture: {architecture}\n"
        f"Maintainer: {identity.MAINTAINER}\n"
        f"Section: misc\nPriority: optional\nInstalled-Size: {installed}\n{homepage}"
        f"Depends: {', '.join(depends)}\nRecommends: {', '.join(recommends)}\n"
        f"Description: {DESCRIPTION}\n"
    )


def lay_out(tree: Path, date: datetime) -> None:
    """Put beside the program what a desktop, `man` and apt look for."""
    share = tree / "usr" / "share"
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "companion").symlink_to(f"../lib/{NAME}/companion")
    put(share / "applications" / "companion.desktop", (SOURCES / "companion.desktop").read_bytes())
    put(share / "metainfo" / f"{identity.APP}.metainfo.xml", metainfo(date).encode())
    put(share / "man" / "man1" / "companion.1.gz", packed((SOURCES / "companion.1").read_bytes()))
    doc = share / "doc" / NAME
    put(doc / "copyright", copyright_file().encode())
    put(doc / "changelog.gz", packed((ROOT / "CHANGELOG.md").read_bytes()))
    put(doc / "changelog.Debian.gz", packed(changelog(date).encode()))
    put(share / "lintian" / "overrides" / NAME, (SOURCES / "lintian-overrides").read_bytes())
    icons.write_hicolor(share / "icons" / "hicolor")


def metainfo(date: datetime) -> str:
    """Give what software centres show, with this version and its day."""
    text = (SOURCES / "companion.metainfo.xml").read_text(encoding="utf-8")
    return identity.filled_in(text, VERSION=companion.__version__, DATE=f"{date:%Y-%m-%d}")


def copyright_file() -> str:
    """Tell whose all of it is, with a line for each library that lies in the program as code alone."""
    text = (SOURCES / "copyright").read_text(encoding="utf-8")
    lines = [
        textwrap.fill(f"{name}: {told}", 78, break_on_hyphens=False)
        for name, told in contents.brought_along().items()
        if f"/_internal/{name}/" not in text
    ]
    return identity.filled_in(text, LIBRARIES=textwrap.indent("\n".join(lines), " "))


def changelog(date: datetime) -> str:
    """Write Debian's own changelog: that this version was wrapped up, and when."""
    news = f"  * Version {companion.__version__}; changelog.gz tells what is new in it."
    when = f"{date:%a, %d %b %Y %H:%M:%S} +0000"
    return f"{NAME} ({version()}) unstable; urgency=medium\n\n{news}\n\n -- {identity.MAINTAINER}  {when}\n"


def put(path: Path, content: bytes) -> None:
    """Write a file, and its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def packed(content: bytes) -> bytes:
    """Pack a file without a word of when and by whom."""
    return gzip.compress(content, 9, mtime=0)


def close(tree: Path) -> None:
    """Give everything the rights that it has on every computer, however this one's are."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or (path.parent == tree / "usr" / "lib" / NAME and path.name == "companion")
            path.chmod(0o755 if runs else 0o644)
    tree.chmod(0o755)


def sums(tree: Path) -> str:
    """Sum every file up, for `dpkg --verify`."""
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    lines = said("md5sum", *(str(path.relative_to(tree)) for path in files), cwd=tree)
    return lines + "\n"


def said(*command: str, cwd: Path = ROOT) -> str:
    """Run a program, and give what it said."""
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True).stdout.strip()
