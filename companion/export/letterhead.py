"""What stands at the head of a paper and at its end: the practice, who signs for it, and room to do so."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from companion.i18n import tr
from companion.record.names import shown
from companion.record.session_record import SessionRecord
from companion.settings import Practice

HEAD_STYLE: Final = """
.practice { font-weight: 600; margin-bottom: 0; }
.address { color: #665A4D; margin-bottom: 0; }
.after { margin-bottom: 14px; }
.together { border-bottom: none; padding: 0; }
.signing { margin-top: 34px; }
.signing td { border-bottom: none; border-top: 1px solid #26201A; padding: 3px 0 0 0; }
.signing .between { border-top: none; }
"""
"""What these need in the style of a paper."""


def letterhead(practice: Practice, people: Iterable[str] = ()) -> str:
    """Write the practice's name and how it is reached, and who works there; what is not set leaves no hole.

    ``people`` are names and licences, a line each.
    """
    name, reached = practice.name.strip(), practice.letterhead.strip() or practice.address.strip()
    lines = [" · ".join(filter(None, (line.strip() for line in reached.splitlines()))), *people]
    said = [("practice", name), *(("address", line) for line in lines)]
    said = [(role, line) for role, line in said if line]
    if not said:
        return ""
    said[-1] = (f"{said[-1][0]} after", said[-1][1])
    return "".join(f'<p class="{role}">{escape(line)}</p>' for role, line in said)


def held_by(record: SessionRecord, practice: Practice) -> Sequence[str]:
    """Give the initials of who wrote in a session, the one who signed its note first."""
    signer = [record.note.signed_by] if record.note else []
    wrote = dict.fromkeys([*signer, *(entry.author for entry in record.entries)])
    return [initials for initials in wrote if initials and practice.signing(initials)]


def written_out(initials: Iterable[str], practice: Practice) -> list[str]:
    """Give names and licences, a line each."""
    return [practice.signing(one) for one in initials]


def with_name(initials: str, practice: Practice) -> str:
    """Give initials with the name and licence behind them, as far as they are known."""
    name = practice.signing(initials)
    return f"{name} ({shown(initials)})" if name else shown(initials)


def signing(*lines: str) -> str:
    """Leave room for signatures by hand, each with what is written under its line, and for their days."""
    rooms = "".join(_room(line) for line in lines)
    together = f'<tr><td class="together">{rooms}</td></tr>'
    return f'<table width="100%" cellspacing="0" cellpadding="0">{together}</table>'


def _room(under: str) -> str:
    between = f'<td width="8%" class="between">&nbsp;</td><td width="27%">{escape(tr("Date"))}</td>'
    return (
        '<table class="signing" width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="65%">{escape(under)}</td>{between}</tr></table>'
    )


def signed_under(people: Sequence[str]) -> str:
    """Say whose signature is wanted: that of the one who held the session, where it was one."""
    name = people[0] if len(people) == 1 else ""
    return tr("Signature: {name}").format(name=name) if name else tr("Signature")
