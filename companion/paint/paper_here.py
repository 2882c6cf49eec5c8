"""Which size papers have here: as somebody chose it, or as is usual in the country of this computer."""

import os

from PySide6.QtCore import QLocale

from companion.settings import PaperSize, usual_in


def paper_for(chosen: str) -> PaperSize:
    """Give the chosen size, or that of the country where none was chosen."""
    return PaperSize(chosen) if chosen else usual_in(country())


def country() -> str:
    """Give the ISO code of the country that this computer is set to, for its paper first; else nothing."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_PAPER")
    place = QLocale(named.partition(".")[0]) if named else QLocale.system()
    return QLocale.territoryToCode(place.territory())
