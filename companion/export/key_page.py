"""The recovery key as a page to print: large, in its groups, with what it is for and where to keep it."""

from datetime import date
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF

from companion.export.pdf.one_page import write_sheet
from companion.export.pdf.paper import FAMILY, Paper
from companion.i18n import tr

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
        tr("A newer recovery key puts this one out of use. Delete the file of this page once it is printed."),
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
        tr("A newer slip puts this one out of use. Delete the file of this page once it is printed."),
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
        tr("A newer slip puts this one out of use. Delete the file of this page once it is printed."),
        tr("Sealed on: ____________________     Signed: ______________________________"),
    )


def write_key_page(path: Path, key: str, *, replace: bool = False, whose: str = "") -> None:
    """Write the page; raises ``ExportError`` when it could not be written.

    With ``whose`` it is the slip for the private notes of that person.
    """
    title = (
        tr("Slip for the private notes of {initials}").format(initials=whose) if whose else tr("Recovery key")
    )
    _write(path, key, title, _about_slip() if whose else _about(), replace=replace)


def write_sealed_page(path: Path, key: str, whose: str, *, replace: bool = False) -> None:
    """Write the page of a sealed slip, to be put in an envelope; raises ``ExportError``."""
    title = tr("Sealed slip: the private notes of {initials}").format(initials=whose)
    _write(path, key, title, _about_sealed(whose), replace=replace)


def _write(path: Path, key: str, title: str, paragraphs: tuple[str, ...], *, replace: bool) -> None:
    today = date.today().isoformat()  # noqa: DTZ011 - as the person who prints it reads the calendar
    about = "".join(f"<p>{escape(said)}</p>" for said in paragraphs)
    html = PAGE.format(family=FAMILY, title=escape(title), day=today, key=_in_lines(key), about=about)
    write_sheet(path, title, lambda _: html, points=11, paper=Paper.A4, margins=MARGINS_MM, replace=replace)


def _in_lines(key: str) -> str:
    """Set three groups on a line, far enough apart to be read one by one."""
    groups = [escape(group) for group in key.split("-")]
    lines = (" &nbsp; ".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
    return "<br>".join(lines)
