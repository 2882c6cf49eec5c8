"""Which kinds of entry have no place in which output, and why; a test looks for all others in all of them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from companion.session.journal import Corrected, Due, Fact, MusicDone, Opened, PhaseProposed, Voided


class ReportOutput(StrEnum):
    """Where a session is told after it has ended."""

    DRAFT = "the draft of the note"
    REVIEW = "Review"
    PDF = "the PDF"
    JSON = "the JSON file"


UNSAID: Final[Mapping[tuple[type[Fact], ReportOutput], str]] = {
    (Opened, ReportOutput.DRAFT): "the draft begins with the times from when to when was recorded",
    (Due, ReportOutput.DRAFT): "what became of a check-in is told; that it fell due says nothing more",
    (PhaseProposed, ReportOutput.DRAFT): "a usual time that came is no event; the phase that began is told",
    (
        MusicDone,
        ReportOutput.DRAFT,
    ): "what it did is told by when each piece was heard; a touch of the volume is no part of a note",
    (
        Voided,
        ReportOutput.DRAFT,
    ): "what was taken back has no place in a note; the other outputs strike it through",
    (Corrected, ReportOutput.DRAFT): "the note has what stands in its place; the others show both",
}
"""The reasons, by kind and output."""
