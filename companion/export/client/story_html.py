"""The client's paper in words: its parts as HTML, for paper and for a browser."""

from collections.abc import Sequence
from html import escape

from companion.export.letterhead import letterhead
from companion.i18n import language, tr
from companion.report.client.story import Story, StoryPiece
from companion.settings import Practice

PAPER_STYLE = """
body { color: #26201A; }
h1 { font-size: 19pt; font-weight: 600; margin-top: 0; margin-bottom: 2px; }
.head { font-weight: 600; margin-top: 14px; margin-bottom: 3px; }
p { margin-top: 0; margin-bottom: 4px; line-height: 125%; }
td { padding: 1px 10px 1px 0; vertical-align: top; }
.said { margin-bottom: 6px; } .muted { color: #665A4D; }
"""

PAGE_STYLE = """
body { font: 18px/1.55 "Atkinson Hyperlegible Next", system-ui, sans-serif; color: #26201A;
  background: #FBF8F3; margin: 0 auto; padding: 2.5rem 1.5rem; max-width: 44rem; }
h1 { font-weight: 600; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; }
p { margin: 0 0 .5rem; } .practice { font-weight: 600; margin: 0; } .muted, .address { color: #665A4D; }
.after { margin-bottom: 1.5rem; } img { width: 100%; margin-top: 1rem; }
table { border-collapse: collapse; } td { padding: .15rem 1.2rem .15rem 0; vertical-align: top; }
.line { border-bottom: 1px solid #B8AC9C; height: 2.2rem; }
@media print { body { background: none; padding: 0; } }
"""

LINES_ON_SCREEN = 8


def above(told: Story, practice: Practice) -> str:
    """Write what stands over the ribbon."""
    lines = (told.day, told.whose)
    head = letterhead(practice) + f"<h1>{escape(title())}</h1>"
    return head + "".join(f'<p class="muted">{escape(line)}</p>' for line in lines if line)


def title() -> str:
    """Say what the paper is."""
    return tr("To take with you")


def under(told: Story, *, said: int | None = None) -> str:
    """Write what stands under the ribbon, with so many of the words that were chosen."""
    words = [
        f'<p class="said">{escape(f"“{line.words}”" if line.quoted else line.words)}</p>'
        for line in told.said[:said]
    ]
    return (
        _part(tr("Your intention"), f"<p>“{escape(told.intention)}”</p>" if told.intention else "")
        + _part(tr("Your words"), "".join(words))
        + _part(tr("The music"), _music(told.music))
        + _part(tr("Next contact"), f"<p>{escape(told.next_contact)}</p>" if told.next_contact else "")
    )


def over_lines() -> str:
    """Write what stands over the lines at the end."""
    return f"<h2>{escape(tr('For what comes to you later'))}</h2>"


def _part(heading: str, body: str) -> str:
    return f"<h2>{escape(heading)}</h2>{body}" if body else ""


def _music(pieces: Sequence[StoryPiece]) -> str:
    rows = "".join(
        f'<tr><td>{escape(piece.title)}</td><td class="muted">{escape(piece.heard)}</td>'
        f'<td class="muted">{escape(piece.source)}</td></tr>'
        for piece in pieces
    )
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""


def whole_page(told: Story, practice: Practice, picture: str) -> str:
    """Write the file that a browser opens: nothing in it comes from elsewhere; ``picture`` is the ribbon."""
    lines = '<div class="line"></div>' * LINES_ON_SCREEN
    return (
        f'<!doctype html>\n<html lang="{language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title())}</title><style>{PAGE_STYLE}</style></head><body>{above(told, practice)}"
        f'<img src="{picture}" alt="{escape(told.laid.words)}">'
        f"{under(told)}{over_lines()}{lines}</body></html>\n"
    )
