"""Which licences of music let somebody hand a copy on, and what has to be said with it."""

import re
from typing import Final

_FREE: Final = re.compile(
    r"\bCC0\b|publicdomain/(zero|mark)|\bpublic domain\b|\bPDM\b|\bgemeinfrei\b|\bdominio público\b",
    re.IGNORECASE,
)
_CREATIVE_COMMONS: Final = re.compile(
    r"\bCC[ -]BY\b|creativecommons\.org/licenses/by\b|\bcreative commons attribution\b", re.IGNORECASE
)
_OWN_TERMS: Final = re.compile(r"\b(NC|ND|non[- ]?commercial|no[- ]?deriv)", re.IGNORECASE)


def may_be_copied(licence: str) -> bool:
    """Tell whether a licence, as it is written, lets a copy of the piece be handed on.

    Public domain and Creative Commons with attribution, alone or with the same terms, do. What forbids
    commercial use or changes is left to a person to judge, and what says nothing allows nothing.
    """
    if _FREE.search(licence):
        return True
    return bool(_CREATIVE_COMMONS.search(licence)) and not _OWN_TERMS.search(licence)
