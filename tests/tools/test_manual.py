"""The manual as plain pages: every link and picture leads somewhere, and nothing is fetched or run."""

import re
from pathlib import Path

import pytest

from companion.ui.help.chapters import ManualChapter
from companion.ui.languages import languages
from tools.manual.__main__ import main
from tools.manual.web import as_html

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("web")
    assert main(["--html", str(place)]) == 0
    return place


@pytest.mark.parametrize("language", languages())
def test_each_chapter_is_a_page_that_asks_for_nothing(pages: Path, language: str):
    written = {path.name: path.read_text(encoding="utf-8") for path in (pages / language).iterdir()}
    assert set(written) == {"index.html", *(f"{chapter}.html" for chapter in ManualChapter)}
    for name, text in written.items():
        assert f'<html lang="{language}">' in text
        assert not re.search(r"<script|<link|https?:|@import|url\(", text), name
        for where in re.findall(r'(?:href|src)="([^"]+)"', text):
            assert (pages / language / where).is_file(), f"{name}: {where}"
        assert "<!--" not in text.replace("<!DOCTYPE", "")
        assert "**" not in text


def test_what_markdown_says_is_said_in_html():
    told = as_html(
        "# A & B\n\nSee **this**, *that*, `Ctrl+S` and [there](keys.md).\n\n1. one\n2. two\n\n- a\n- b\n\n"
        "```\ncompanion check\n```\n\n| key | does |\n|---|---|\n| `G` | go **on** |\n\n"
        "![A room](../p/r.png)\n"
    )
    assert told == (
        "<h1>A &amp; B</h1>\n"
        "<p>See <strong>this</strong>, <em>that</em>, <code>Ctrl+S</code> and "
        '<a href="keys.html">there</a>.</p>\n'
        "<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
        "<pre><code>companion check\n</code></pre>\n"
        "<table>\n<tr><th>key</th><th>does</th></tr>\n"
        "<tr><td><code>G</code></td><td>go <strong>on</strong></td></tr>\n</table>\n"
        '<p><img src="../p/r.png" alt="A room"></p>\n'
    )
