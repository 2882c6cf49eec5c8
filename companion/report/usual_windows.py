"""The landmarks of a session beside the windows of its protocol, in words."""

from companion.i18n import tr
from companion.session.protocol import Landmark
from companion.session.windows import Cited, Evidence, Window, Windows


def usual_windows(windows: Windows) -> dict[Landmark, tuple[str, Window]]:
    """Give for each landmark its name and the window in which it usually comes."""
    return {
        Landmark.FIRST_EFFECT: (tr("First effect"), windows.first_effect),
        Landmark.PEAK: (tr("Peak"), windows.peak_starts),
        Landmark.RETURN: (tr("Return"), windows.returned),
    }


def span_words(window: Window) -> str:
    """Say from when to when a window lasts."""
    early, late, typical = f"{window.early:g}", f"{window.late:g}", f"{window.typical:g}"
    return tr("{early}–{late} min, typically {typical}").format(early=early, late=late, typical=typical)


def source_words(window: Window) -> str:
    """Say how a window is supported, and by what."""
    return f"{evidence_words(window.evidence)}: {cited_words(window)}"


def cited_words(window: Window) -> str:
    """Say who cites which minutes, and what else is to be said of a window."""
    return " ".join(filter(None, [*map(_cited, window.cited), window.source]))


def _cited(one: Cited) -> str:
    if one.lowest == one.highest:
        said = tr("{who}: {about}, {of}.") if one.of else tr("{who}: {about}.")
    else:
        said = tr("{who}: {lowest} to {highest}, {of}.") if one.of else tr("{who}: {lowest} to {highest}.")
    lowest, highest = f"{one.lowest:g}", f"{one.highest:g}"
    return said.format(who=one.who, about=lowest, lowest=lowest, highest=highest, of=one.of)


def evidence_words(evidence: Evidence) -> str:
    """Say how a figure is supported."""
    match evidence:
        case Evidence.STUDY:
            return tr("study")
        case Evidence.PLASMA:
            return tr("plasma")
        case Evidence.LABEL:
            return tr("label")
        case Evidence.MAKER:
            return tr("maker")
        case Evidence.CONVENTION:
            return tr("convention")
