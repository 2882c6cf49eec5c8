"""The codes that the home page draws by its own script are read here, in any order, and give the evening."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from companion.desktop.code_pictures import CodePictures
from companion.resources import assets
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.return_lines import tidied_log
from companion.session.home.return_reading import ReturnFault, read_lines
from tests.codes import picture_file
from tests.javascript import ENGINE, evaluated
from tests.session.home.logs import CODE, EVENING, at
from tests.session.home.test_return_lines import VECTORS, held, log_of

LONG = HomeLog(
    CODE,
    tuple(HomeEvent(n, HomeEventKind.WORDS, at(n), "Lloró; dijo “río”. " * 4) for n in range(1, 25)),
    -300,
)


def drawn(rows: list[list[bool]], dot: int = 4) -> QImage:
    """Draw a code as the page does: light around it, so many pixels a dot."""
    side = (len(rows) + 8) * dot
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect((x + 4) * dot, (y + 4) * dot, dot, dot, Qt.GlobalColor.black)
    painter.end()
    return image


@pytest.mark.skipif(ENGINE is None, reason="a page's script needs Node or Chromium")
def test_the_pages_own_codes_give_the_evening_that_was_pressed(tmp_path: Path):
    logs = [log for log in (log_of(case["log"]) for case in VECTORS) if log.events and log.code == CODE]
    scripts = [assets() / "home/page" / name for name in ("return_lines.js", "qr.js")]
    told: Any = evaluated(
        scripts,
        "argument.map((log) => qrCodesOf(linesOf(log).join('\\n')))",
        [held(log) for log in (*logs, LONG)],
        tmp_path,
    )
    read = [[CodePictures().texts_in(picture_file(drawn(code)))[0] for code in codes] for codes in told]
    for log, texts in zip((*logs, LONG), read, strict=True):
        returned = read_lines("\n".join(reversed(texts)), EVENING)
        assert returned.log == tidied_log(log)
        assert not returned.problems
    several = read[-1]
    assert len(several) > 4
    without = read_lines("\n".join([*several[:2], *several[3:]]), EVENING)
    missing = [(each.which, each.of) for each in without.problems if each.fault is ReturnFault.CODE_MISSING]
    assert missing == [(3, len(several))]
