"""`companion --child WHAT`: one of the processes that the program starts of itself, without a window."""

import sys
from collections.abc import Sequence
from typing import assert_never

from companion.children import Child
from companion.options import ExitCode


def run(words: Sequence[str]) -> int:
    """Be the child that is asked for; what others need is not loaded."""
    try:
        child = Child(words[0])
    except (IndexError, ValueError):
        sys.stderr.write(f"companion --child takes one of: {', '.join(Child)}\n")
        return ExitCode.WRONG_USE
    match child:
        case Child.AUDIO:
            from companion.audio.process import music_process

            return music_process.main(words[1:])
        case Child.PROBE:
            from companion.audio.process import music_process

            return music_process.tell_probe()
        case Child.LIBRARY:
            from companion.audio.library import worker as listener

            return listener.main()
        case Child.COMPOSE:
            from companion.audio.compose import worker as composer

            return composer.main()
        case Child.ALONG:
            from companion.audio.along import worker as joiner

            return joiner.main()
        case _:
            assert_never(child)
