"""A copy of a piece is handed on only where its licence says that it may be."""

import pytest

from companion.record.music.licences import may_be_copied


@pytest.mark.parametrize(
    "licence",
    [
        "CC0-1.0",
        "cc0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "http://creativecommons.org/publicdomain/mark/1.0/",
        "Public Domain",
        "CC-BY-4.0",
        "CC BY-SA 3.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "Creative Commons Attribution 4.0",
    ],
)
def test_free_licences_let_it(licence: str):
    assert may_be_copied(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "© 2019 Some Label. All rights reserved.",
        "CC BY-NC 4.0",
        "CC-BY-NC-SA-4.0",
        "CC BY-ND 4.0",
        "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        "Creative Commons Attribution-NonCommercial 4.0",
        "bought, for my own use",
        "CCBY",
    ],
)
def test_what_says_nothing_or_something_else_does_not(licence: str):
    assert not may_be_copied(licence)
