"""The landmarks of a session beside the windows of its protocol, in words."""

from companion.i18n import tr
from companion.session.protocol import Evidence, Landmark, Window, Windows


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
    """Say how well a window is supported, and by what."""
    return f"{evidence_words(window.evidence)}: {window.source}"


def evidence_words(evidence: Evidence) -> str:
    """Say how well a figure is supported."""
    match evidence:
        case Evidence.STUDY:
            return tr("study")
        case Evidence.LABEL:
            return tr("label")
        case Evidence.CONVENTION:
            return tr("convention")
