"""Screens beside their stored pictures. After a wanted change: UPDATE_PICTURES=1, then look at them."""

from pathlib import Path

import pytest

from companion.ui.theme import EMBER, PAPER, Look, Tokens
from tests.gallery import SCREENS
from tests.gallery.pictures import compare
from tests.gallery.stage import put_away, show

PICTURES = Path(__file__).parents[1] / "screenshots"
SMALL, LARGE = (1280, 800), (1920, 1080)
STORED = {
    (*SMALL, EMBER, 100): (
        "unfinished live_settling live_onset live_peak live_late live_why live_lozenge live_lost_sound "
        "live_administration live_administration_spray live_administration_lozenge live_readings live_keys "
        "live_windows live_emergency curtain checklist checklist_esketamine review review_private"
    ),
    (*LARGE, EMBER, 100): "live_peak live_emergency review",
    (*SMALL, EMBER, 200): "live_peak live_keys checklist today_unfinished",
    (*SMALL, PAPER, 100): (
        "setup_recovery_key unlock today_few today_forms client prepare_concerns review_signed "
        "review_papers library_full settings_practice people search_found"
    ),
}


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("name", "made_as"),
    [(name, made_as) for made_as, names in STORED.items() for name in names.split()],
    ids=lambda value: value if isinstance(value, str) else f"{value[2].name}-{value[0]}-{value[3]}",
)
def test_the_screen_looks_as_it_did(name: str, made_as: tuple[int, int, Tokens, int]):
    width, height, tokens, text = made_as
    look = Look(tokens, text / 100)
    screen = show(SCREENS[name], look, width, height)
    taken = screen.grab().toImage()
    put_away(screen)
    theme = look.tokens.name.lower()
    compare(taken, PICTURES / f"{name}.{theme}.{width}.{text}.png")


def test_there_are_no_pictures_of_what_is_no_longer_looked_at():
    wanted = {
        f"{name}.{tokens.name.lower()}.{width}.{text}.png"
        for (width, _, tokens, text), names in STORED.items()
        for name in names.split()
    }
    assert {path.name for path in PICTURES.glob("*.png") if ".new." not in path.name} == wanted
    assert len(wanted) <= 40
