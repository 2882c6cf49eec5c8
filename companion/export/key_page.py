"""The recovery key as a page to print: large, in its groups, with what it is for and where to keep it."""

from datetime import date
from html import escape
from typing import Final

from PySide6.QtCore import QMarginsF

from companion.export.pdf.one_page import one_page
from companion.export.pdf.paper import FAMILY, Print, Sheet
from companion.i18n import tr
from companion.settings import PaperSize

MARGINS_MM: Final = QMarginsF(24, 28, 24, 28)

PAGE: Final = """<html><head><style>
body {{ color: #26201A; font-family: '{family}'; font-size: 11pt; }}
h1 {{ font-size: 22pt; font-weight: 600; margin-bottom: 4px; }}
p {{ margin-top: 0; margin-bottom: 8px; line-height: 135%; }}
.key {{ font-size: 24pt; margin-top: 36px; margin-bottom: 36px; line-height: 150%; }}
.muted {{ color: #665A4D; }}
</style></head><body>
<h1>{title}</h1>
<p class="muted">Companion, {day}</p>
<p class="key">{key}</p>
{about}
</body></html>"""


def _about() -> tuple[str, ...]:
    """Say what the key is for and where it is kept, a paragraph each."""
    return (
        tr(
            "It opens the record if every passphrase is forgotten. Type it in the place of the passphrase; "
            "small letters, and spaces in place of the dashes, will do."
        ),
        tr(
            "Whoever has this page and the computer can read the record. Keep it where only you, or who acts "
            "for you, can get at it, and not beside the computer. Without it, and without a passphrase, "
            "nobody can open the record."
        ),
        tr("A newer recovery key puts this one out of use. If this page was saved as a file, delete that."),
    )


def _about_slip() -> tuple[str, ...]:
    """Say what a slip for private notes is for, a paragraph each."""
    return (
        tr(
            "It opens these private notes if the passphrase of who wrote them is forgotten. Type it where "
            "the private note asks for it; small letters, and spaces in place of the dashes, will do."
        ),
        tr(
            "It is yours alone: the recovery key of the record opens no private notes. Keep it where nobody "
            "else can get at it, and not beside the computer."
        ),
        tr("A newer slip puts this one out of use. If this page was saved as a file, delete that."),
    )


def _about_sealed(whose: str) -> tuple[str, ...]:
    """Say what a sealed slip is for, whose it is, and what comes of its use, a paragraph each."""
    return (
        tr(
            "It opens the private notes of {initials} to the practice when {initials} cannot: after a death, "
            "a departure, or by law. {initials} has consented to it, and may take it back at any time; it "
            "opens nothing then. It opens neither the record nor anybody else's notes."
        ).format(initials=whose),
        tr(
            "Its use is written in the audit trail, with the name of who opens it and why, before a word is "
            "shown; {initials} is told at the next unlock."
        ).format(initials=whose),
        tr(
            "Put this page into an envelope, seal it, and let {initials} sign across the flap. Keep it where "
            "the practice keeps what must not be lost, and not beside the computer."
        ).format(initials=whose),
        tr(
            "To use it: unlock the record by a passphrase of your own, then Practitioners and keys, "
            "Open private notes with a sealed slip."
        ),
        tr("A newer slip puts this one out of use. If this page was saved as a file, delete that."),
        tr("Sealed on: ____________________     Signed: ______________________________"),
    )


def key_page(key: str, size: PaperSize, whose: str = "") -> Print:
    """Lay the page out; with ``whose`` it is the slip for the private notes of that person."""
    title = (
        tr("Slip for the private notes of {initials}").format(initials=whose) if whose else tr("Recovery key")
    )
    return _page(key, title, _about_slip() if whose else _about(), size)


def sealed_page(key: str, whose: str, size: PaperSize) -> Print:
    """Lay the page of a sealed slip out, to be put in an envelope."""
    title = tr("Sealed slip: the private notes of {initials}").format(initials=whose)
    return _page(key, title, _about_sealed(whose), size)


def _page(key: str, title: str, paragraphs: tuple[str, ...], size: PaperSize) -> Print:
    today = date.today().isoformat()  # noqa: DTZ011 - as the person who prints it reads the calendar
    about = "".join(f"<p>{escape(said)}</p>" for said in paragraphs)
    html = PAGE.format(family=FAMILY, title=escape(title), day=today, key=_in_lines(key), about=about)
    return one_page(title, lambda _: html, Sheet(size, MARGINS_MM), points=11)


def _in_lines(key: str) -> str:
    """Set three groups on a line, far enough apart to be read one by one."""
    groups = [escape(group) for group in key.split("-")]
    lines = (" &nbsp; ".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
    return "<br>".join(lines)
