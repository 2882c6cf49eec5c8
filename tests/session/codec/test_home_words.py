"""The words for evenings at home that ship: whole in each language, sober, and checked as they are read."""

import re
from pathlib import Path

import pytest

from companion.resources import assets
from companion.session.codec.files import ProtocolError, read_table
from companion.session.codec.home_words import load_home_words
from companion.session.home.home_plan import HomeTexts
from companion.session.home.home_words import HomeWords
from companion.settings import AtHome, Settings, problem
from companion.settings.at_home import as_kept, in_use

AMOUNT = re.compile(r"\d\s*(?:mg|ml|mcg|%)|\d+/\d+", re.IGNORECASE)


def test_each_language_of_the_screens_has_them():
    spoken = {path.stem.removeprefix("companion_") for path in (assets() / "translations").glob("*.qm")}
    assert {path.stem for path in (assets() / "home").glob("*.toml")} == spoken


@pytest.mark.parametrize("language", ["en", "es"])
def test_they_are_whole_hold_no_amount_or_limit_and_find_room_on_the_sheet(language: str):
    words = load_home_words(language)
    assert words.language == language
    assert (len(words.calls), words.sources != ()) == (3, True)
    told = [*words.texts.prepare, *words.texts.red_flags, *words.texts.music_rules, *words.texts.write_down]
    told += [words.texts.leave, words.texts.agreement, words.texts.say]
    assert not [line for line in told if AMOUNT.search(line)]
    assert all(stands in words.texts.say for stands in ("{code}", "{minute}"))
    assert problem(Settings(home=AtHome(words.calls, words.texts, own=True))) == ""


def test_a_file_that_leaves_something_out_or_holds_a_number_says_where(tmp_path: Path):
    text = (assets() / "home" / "en.toml").read_text(encoding="utf-8")
    for wrong, where in (
        (text.replace('leave = "When', 'leave = ""\n# "'), "texts.leave"),
        (text.replace('who = "Therapist"', 'who = "Therapist"\nphone = "555"'), "calls[3].phone"),
        (text.replace("format = 1", "format = 9"), "format"),
    ):
        path = tmp_path / "en.toml"
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(ProtocolError, match=re.escape(where)):
            read_table(path, HomeWords)


def test_what_ships_is_in_use_until_it_is_made_ones_own():
    shipped = in_use(AtHome())
    assert as_kept(shipped) == AtHome()
    texts = HomeTexts(prepare=("Only this",))
    mine = as_kept(AtHome(shipped.calls, texts))
    assert (mine.own, in_use(mine).texts, in_use(mine).calls) == (True, texts, shipped.calls)
