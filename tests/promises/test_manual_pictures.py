"""The manual's pictures are today's. After a wanted change: UPDATE_PICTURES=1 with -m "", then look at them.

Those in other languages than English are of the same screens, and are held by the slow tests.
"""

from typing import Final

import pytest

from companion.ui.languages import ENGLISH, languages, speak
from companion.ui.theme import Look
from tests.gallery.manual import HEIGHT, PICTURES, WIDTH
from tests.gallery.pictures import compare
from tests.gallery.stage import put_away, show
from tests.manual_pages import MANUAL, PICTURE, chapters, read

MOST: Final = 4 << 20
"""How many bytes all of them together may have."""

TOLD: Final = [pytest.param(code, marks=[pytest.mark.long] * (code != ENGLISH)) for code in languages()]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_todays(name: str, language: str):
    made, light = PICTURES[name]
    speak(language)
    try:
        screen = show(made, Look(light), WIDTH, HEIGHT)
        taken = screen.grab().toImage()
        put_away(screen)
    finally:
        speak(ENGLISH)
    compare(taken, MANUAL / "pictures" / language / f"{name}.png")


def test_each_picture_is_in_a_chapter_and_all_are_small():
    shown = {
        (path.parent.name, picture.rpartition("/")[2])
        for path in chapters()
        for _, picture in PICTURE.findall(read(path))
    }
    kept = [path for path in (MANUAL / "pictures").rglob("*.png") if ".new." not in path.name]
    assert {(path.parent.name, path.name) for path in kept} == shown
    assert {name for _, name in shown} == {f"{name}.png" for name in PICTURES}
    assert sum(path.stat().st_size for path in kept) < MOST
