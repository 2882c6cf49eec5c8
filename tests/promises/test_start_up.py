"""What the program does not load before its window is painted: a list, for milliseconds differ by machine."""

import subprocess
import sys
from pathlib import Path

from companion.db.keys import vault

ROOT = Path(__file__).resolve().parents[2]

LATER = {
    "companion.audio.process.music_client",
    "companion.conductor",
    "companion.db.store",
    "companion.session.time.clock",
    "companion.session.music.programme",
    "companion.machine_clock",
    "companion.ui.live",
    "companion.ui.records.today",
    "companion.ui.widgets.choice",
    "cryptography",
    "numpy",
    "platformdirs",
    "sqlalchemy",
    "sqlcipher3",
    "typing_extensions",
    "wakepy",
}

UNTIL_PAINTED = """
import gc, sys
from companion import app, cli

class Watch(app.QObject):
    def eventFilter(self, watched, event):
        if event.type() is app.QEvent.Type.Paint:
            print(gc.isenabled(), *sys.modules)
            app.QApplication.quit()
        return False

class Watched(app.RunningApp):
    def __init__(self, *given):
        super().__init__(*given)
        self.window.installEventFilter(Watch(self.window))

app.RunningApp = Watched
sys.exit(cli.main(["--data-dir", sys.argv[1]]))
"""


def test_what_needs_an_open_record_is_loaded_after_the_first_paint(tmp_path: Path):
    vault.create(tmp_path, "JM", "a quiet room")
    ended = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED, str(tmp_path)],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    collects, *loaded = ended.stdout.splitlines()[0].split()
    assert collects == "False"
    assert "companion.ui.access.unlock" in loaded
    assert not LATER & set(loaded)
