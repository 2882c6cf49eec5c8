"""The manual as plain pages: no script, nothing from elsewhere, and read as the program reads it."""

import shutil
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
)

from companion.i18n import tr
from companion.resources import manual
from companion.settings import Settings
from companion.ui.help.chapters import read_chapters
from companion.ui.help.pages import HelpPage
from companion.ui.keys.card import all_keys
from companion.ui.languages import ENGLISH, languages, speak

STYLE: Final = Path(__file__).with_name("pages.css")

PAGE: Final = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} · Companion</title><style>{style}</style></head>
<body><nav>{around}</nav>
<main>
{body}</main>
<nav>{around}</nav></body></html>
"""

BOLD: Final = QFont.Weight.DemiBold.value


def write_pages(folder: Path) -> Path:
    """Write a folder for each language with a page for each chapter, and give the first page."""
    for code in languages():
        speak(code)
        pages = read_chapters(code, all_keys(Settings()))
        place = folder / code
        place.mkdir(parents=True, exist_ok=True)
        for at, page in enumerate(pages):
            around = [("index.html", tr("The manual"))]
            around += [
                (f"{near.topic}.html", near.title) for near in pages[max(0, at - 1) : at + 2] if near != page
            ]
            body = as_html(page.text)
            (place / f"{page.topic}.html").write_text(_page(code, page.title, around, body), "utf-8")
        (place / "index.html").write_text(_contents(code, pages), "utf-8")
    speak(ENGLISH)
    shutil.copytree(manual() / "pictures", folder / "pictures", dirs_exist_ok=True)
    return folder / ENGLISH / "index.html"


def _contents(code: str, pages: Sequence[HelpPage]) -> str:
    listed = "".join(f'<li><a href="{page.topic}.html">{escape(page.title)}</a></li>\n' for page in pages)
    title = tr("The manual")
    others = [(f"../{other}/index.html", name) for other, name in languages().items() if other != code]
    return _page(code, title, others, f"<h1>Companion: {escape(title)}</h1>\n<ol>\n{listed}</ol>\n")


def _page(code: str, title: str, around: Sequence[tuple[str, str]], body: str) -> str:
    links = " · ".join(f'<a href="{to}">{escape(name)}</a>' for to, name in around)
    return PAGE.format(
        language=code, title=escape(title), style=STYLE.read_text("utf-8"), around=links, body=body
    )


def as_html(text: str) -> str:
    """Write Markdown as HTML, read as the program reads it."""
    document = QTextDocument()
    document.setMarkdown(text)
    return "".join(_parts(document.rootFrame()))


def _parts(frame: QTextFrame) -> Iterator[str]:
    """Write what is in a frame, from above to below; points and lines of code that follow belong together."""
    around = ""
    at = frame.begin()
    while not at.atEnd():
        inner = at.currentFrame()
        wanted, inside = ("", _table(inner)) if isinstance(inner, QTextTable) else _block(at.currentBlock())
        if wanted != around:
            yield _CLOSED[around] + _OPENED[wanted]
            around = wanted
        yield inside
        at += 1
    yield _CLOSED[around]


_OPENED: Final = {"": "", "ul": "<ul>\n", "ol": "<ol>\n", "pre": "<pre><code>"}
_CLOSED: Final = {"": "", "ul": "</ul>\n", "ol": "</ol>\n", "pre": "</code></pre>\n"}


def _block(block: QTextBlock) -> tuple[str, str]:
    """Give the tag around a run of such blocks, and this one."""
    form = block.blockFormat()
    if form.hasProperty(QTextFormat.Property.BlockCodeFence) or form.hasProperty(
        QTextFormat.Property.BlockCodeLanguage
    ):
        return "pre", f"{escape(block.text())}\n"
    if level := form.headingLevel():
        return "", f"<h{level}>{escape(block.text())}</h{level}>\n"
    text = "".join(_fragments(block))
    if (listed := _list_of(block)) is not None:
        numbered = listed.format().style() is QTextListFormat.Style.ListDecimal
        return ("ol" if numbered else "ul"), f"<li>{text}</li>\n"
    return "", f"<p>{text}</p>\n" if text else ""


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _fragments(block: QTextBlock) -> Iterator[str]:
    at = block.begin()
    while not at.atEnd():
        yield _fragment(at.fragment())
        at += 1


def _fragment(fragment: QTextFragment) -> str:
    form = fragment.charFormat()
    if form.isImageFormat():
        told = escape(str(form.property(QTextFormat.Property.ImageAltText) or ""))
        return f'<img src="{escape(form.toImageFormat().name())}" alt="{told}">'
    text = escape(fragment.text())
    if form.fontFixedPitch():
        text = f"<code>{text}</code>"
    if form.isAnchor():
        to = form.anchorHref()
        return f'<a href="{escape(to.replace(".md", ".html"))}">{text}</a>'
    if form.fontWeight() >= BOLD:
        text = f"<strong>{text}</strong>"
    return f"<em>{text}</em>" if form.fontItalic() else text


def _in_cell(cell: QTextTableCell) -> Iterator[str]:
    """Write what is in a cell; one after lines of code has an empty block before its words."""
    at = cell.begin()
    while not at.atEnd():
        yield from _fragments(at.currentBlock())
        at += 1


def _table(table: QTextTable) -> str:
    rows = []
    for row in range(table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        tag = "td" if row else "th"
        told = ["".join(_in_cell(cell)) for cell in cells]
        bare = [one.removeprefix("<strong>").removesuffix("</strong>") if not row else one for one in told]
        rows.append("<tr>" + "".join(f"<{tag}>{one}</{tag}>" for one in bare) + "</tr>\n")
    return f"<table>\n{''.join(rows)}</table>\n"
