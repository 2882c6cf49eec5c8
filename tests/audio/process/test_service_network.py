"""Nothing leaves the computer: packets and calls are counted in a network that leads nowhere."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.audio.recording import short_folder

pytestmark = [pytest.mark.vlc, pytest.mark.long]

TOOLS = ("unshare", "ip", "strace", "mount")

NETWORK = """
set -e
ip link set lo up
ip link add away type dummy 2>/dev/null || { ip link add away type veth peer name far; ip link set far up; }
ip link set away arp off up
ip addr add 198.51.100.2/24 dev away
ip route add default via 198.51.100.1 dev away
ip -6 addr add 2001:db8::2/64 dev away nodad 2>/dev/null && ip -6 route add default dev away || true
mount --bind "$1" /etc/resolv.conf
shift
exec "$@"
"""

_CALLS = "connect,sendto,sendmsg,sendmmsg"
_OUTSIDE = re.compile(r"sa_family=(?!AF_UNIX|AF_UNSPEC)\w+")
_HERE = re.compile(r'inet_addr\("127\.|"::1"|"::ffff:127\.')


def in_a_network_of_its_own(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    resolver = folder / "resolv.conf"
    resolver.write_text("nameserver 198.51.100.53\noptions timeout:1 attempts:1\n")
    unshare = ["unshare", "--net", "--mount", "--map-root-user", "sh", "-c", NETWORK, "sh", str(resolver)]
    root = Path(__file__).parents[3]
    return subprocess.run(
        [*unshare, *command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@cache
def why_not() -> str:
    """Say why nothing can be counted here."""
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        return f"needs {' and '.join(missing)}"
    with short_folder() as folder:
        tried = in_a_network_of_its_own(folder, "strace", "-qq", "-o", str(folder / "calls"), "true")
    return f"a network of its own is not permitted: {tried.stderr.strip()}" if tried.returncode else ""


def counted(folder: Path, what: str) -> tuple[int, list[str]]:
    """Count what goes out: packets, and calls to anywhere but this computer."""
    calls = folder / f"{what}.calls"
    trace = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={_CALLS}", "-e", "signal=none"]
    child = [sys.executable, "-m", "tests.audio.counted", what, str(folder)]
    done = in_a_network_of_its_own(folder, *trace, "-o", str(calls), *child)
    assert done.returncode == 0, done.stderr
    lines = calls.read_text(errors="replace").splitlines()
    outside = [line for line in lines if _OUTSIDE.search(line) and not _HERE.search(line)]
    return int(json.loads((folder / f"{what}.json").read_text())["packets"]), outside


def test_a_session_among_hostile_files_sends_nothing():
    if reason := why_not():
        pytest.skip(reason)
    with short_folder() as folder:
        for open_to_all in ("libvlc", "pyav"):
            packets, calls = counted(folder, open_to_all)
            assert packets > 0, f"{open_to_all} was let, and sent nothing: what is counted here says nothing"
            assert calls, f"{open_to_all} was let, and called nobody: what is counted here says nothing"
        assert counted(folder, "kept") == (0, [])
