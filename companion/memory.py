"""What a process holds in its memory, keys and a client's words, stays with it as far as the system can."""

import gc
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import ctypes

_SET_DUMPABLE: Final = 4
"""`PR_SET_DUMPABLE` of Linux."""

_PERTURB: Final = -6
"""`M_PERTURB` of glibc: what is freed is overwritten with a byte, but for the smallest pieces."""

_PYTHONS_LARGEST: Final = 480
_PYTHONS_BYTES: Final = 1 << 20
"""Up to which size, without their head, Python keeps bytes in pieces of its own, and how much of each."""

_SMALL: Final = range(24, 1_033, 16)
"""The sizes of which each thread keeps some pieces for itself, as they were when they were freed."""

_EACH: Final = 128
_EACH_OF_A_THREAD: Final = 16


def keep_to_itself() -> None:
    """Let no crash write this memory to a disk, and no other program of the same person read it.

    Children inherit the first, and ask for the second themselves. The music process does not ask: it holds
    no key, and PipeWire takes a program that it cannot look at for one locked in a sandbox, without sound.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only here

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def overwrite_what_is_freed(*, on: bool) -> None:
    """Overwrite what is given back to memory from now on; it costs some time, and the screen may show it."""
    library = _library()
    if library is not None and hasattr(library, "mallopt"):
        library.mallopt(_PERTURB, 0xA5 if on else 0)


def overwrite_small_pieces(each: int = _EACH_OF_A_THREAD) -> None:
    """Overwrite the small pieces that this thread has freed, which else stay until they are used again."""
    library = _library()
    if library is None:
        return
    import ctypes  # noqa: PLC0415 - loaded already

    library.malloc.argtypes, library.malloc.restype = [ctypes.c_size_t], ctypes.c_void_p
    library.free.argtypes, library.free.restype = [ctypes.c_void_p], None
    taken = [(library.malloc(size), size) for size in _SMALL for _ in range(each)]
    for piece, size in taken:
        if piece:
            ctypes.memset(piece, 0, size)
            library.free(piece)


def let_go() -> None:
    """Overwrite what nobody holds any more, as far as Python and Qt allow, and give it back to the system.

    What goes in a circle is let go of here, screens among it: call this on the main thread.
    """
    gc.collect()
    for size in range(0, _PYTHONS_LARGEST, 16):
        [bytes(size) for _ in range(_PYTHONS_BYTES // (size + 32))]
    overwrite_small_pieces(_EACH)
    library = _library()
    if library is not None and hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
    overwrite_what_is_freed(on=False)


def _library() -> "ctypes.CDLL | None":
    """Give the C library, with functions of its own; elsewhere than on Linux nothing is asked of it."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 - not before it is needed

    return ctypes.CDLL(None)
