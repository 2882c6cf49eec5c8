"""``python -m tools.manual``: ``--html FOLDER`` writes plain pages, ``--keys`` the tables of keys anew."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from companion.resources import manual
from companion.settings import Settings
from companion.ui.help.chapters import KEYS_HERE, ManualChapter, chapter_file, keys_table
from companion.ui.keys.card import all_keys
from companion.ui.languages import languages, speak
from tools.manual.web import write_pages


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked for, and say where it lies."""
    parser = argparse.ArgumentParser(prog="python -m tools.manual", description="Work on the manual.")
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--html", type=Path, metavar="FOLDER", help="write plain pages, which need no script")
    asked.add_argument("--keys", action="store_true", help="write the tables of keys as the program has them")
    told = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication(["manual", "-platform", "offscreen"])
    application.setApplicationName("manual")
    if told.keys:
        write_keys()
    else:
        print(write_pages(told.html))
    return 0


def write_keys() -> None:
    """Put the keys of the first day into the chapter about keys, in each language."""
    for code in languages():
        path = chapter_file(ManualChapter.KEYS, code)
        if path.is_file():
            speak(code)
            here = f"<!-- keys -->\n{keys_table(all_keys(Settings()))}<!-- end of keys -->\n"
            before, after = KEYS_HERE.split(path.read_text("utf-8"))
            path.write_text(before + here + after, "utf-8")
            print(path.relative_to(manual()))


if __name__ == "__main__":
    raise SystemExit(main())
