"""When something usually happens in a session: its windows, how each is supported, who is cited."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from companion.i18n import tr
from companion.session.field_error import FieldError

DAY: Final = 24 * 60
"""The minutes of a day: nothing in a session is counted further than that."""


class Evidence(StrEnum):
    """How a figure is supported."""

    STUDY = "study"
    """A measurement of what is felt or seen."""
    PLASMA = "plasma"
    """A measured level in the blood; that what is felt goes with it is assumed."""
    LABEL = "label"
    """The medicine's approved label, or its safety programme."""
    MAKER = "maker"
    """What the medicine's maker answers."""
    CONVENTION = "convention"
    """Clinics say so, or it was worked out."""


@dataclass(frozen=True, slots=True)
class Cited:
    """From which to which minute somebody says that a window lies, or what else is ``of``, such as plasma."""

    who: str
    lowest: float
    highest: float
    of: str = ""

    def __post_init__(self) -> None:
        """Refuse minutes of nobody, and such as run backwards."""
        if not self.who.strip():
            raise FieldError(tr("who says so"), self.who, "who")
        if not 0 <= self.lowest <= DAY:
            raise FieldError(tr("minutes between 0 and a day"), self.lowest, "lowest")
        if not self.lowest <= self.highest <= DAY:
            raise FieldError(
                tr("minutes not below from ({least})").format(least=f"{self.lowest:g}"),
                self.highest,
                "highest",
            )


@dataclass(frozen=True, slots=True)
class Window:
    """Early, typical and late minutes from clock zero, their evidence, who is cited, and what else to say."""

    early: float
    typical: float
    late: float
    evidence: Evidence
    source: str = ""
    cited: tuple[Cited, ...] = ()

    def __post_init__(self) -> None:
        """Refuse minutes that run backwards or do not hold what is cited, and figures without a source."""
        if not 0 <= self.early <= DAY:
            raise FieldError(tr("minutes between 0 and a day"), self.early, "early")
        if not self.early <= self.typical <= DAY:
            raise FieldError(
                tr("minutes not below early ({least})").format(least=f"{self.early:g}"),
                self.typical,
                "typical",
            )
        if not self.typical <= self.late <= DAY:
            raise FieldError(
                tr("minutes not below typical ({least})").format(least=f"{self.typical:g}"), self.late, "late"
            )
        if not (self.source.strip() or self.cited):
            raise FieldError(tr("the source of these minutes in words"), self.source, "source")
        for index, one in enumerate(self.cited):
            if not one.of and not self.early <= one.lowest <= one.highest <= self.late:
                within = tr("minutes between early ({early}) and late ({late}), or what they are of").format(
                    early=f"{self.early:g}", late=f"{self.late:g}"
                )
                raise FieldError(within, f"{one.lowest:g} to {one.highest:g}", "cited", index)


@dataclass(frozen=True, slots=True)
class Windows:
    """The five windows of a course, in their order."""

    first_effect: Window
    peak_starts: Window
    peak_ends: Window
    returned: Window
    residual: Window

    def __post_init__(self) -> None:
        """Refuse a course that runs backwards: the curve is drawn through these minutes in their order."""
        for (before, earlier), (name, window) in pairwise(zip(self.__slots__, self, strict=True)):
            for edge in ("early", "typical", "late"):
                least, found = getattr(earlier, edge), getattr(window, edge)
                if found <= least:
                    raise FieldError(
                        tr("minutes after those of {window} ({least})").format(
                            window=before, least=f"{least:g}"
                        ),
                        found,
                        name,
                        edge,
                    )

    def __iter__(self) -> Iterator[Window]:
        """Give the windows in the order of the course."""
        return iter((self.first_effect, self.peak_starts, self.peak_ends, self.returned, self.residual))


@dataclass(frozen=True, slots=True)
class OtherCourse:
    """What is proposed once the item ``after`` was answered so: other windows, and when each phase ends then.

    Without windows of its own the course is counted from the end of what the item counted down, an infusion,
    and ``source`` says on whose word. ``phase_ends`` leaves the phase before zero out.
    """

    after: str
    answer: str
    windows: Windows | None = None
    phase_ends: tuple[float, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse a course that says neither when nor on whose word, and phases that run backwards."""
        if self.windows is None and not self.source.strip():
            raise FieldError(tr("who says that it is counted from the end"), self.source, "source")
        if self.windows is not None and not self.phase_ends:
            raise FieldError(tr("the minute at which each phase ends"), self.phase_ends, "phase_ends")
        if self.windows is None and self.phase_ends:
            raise FieldError(
                tr("no ends of phases where there are no windows"), self.phase_ends, "phase_ends"
            )
        if not all(before < after for before, after in pairwise((0.0, *self.phase_ends))):
            raise FieldError(tr("minutes, each above the one before"), self.phase_ends, "phase_ends")
        if self.phase_ends and self.phase_ends[-1] > DAY:
            raise FieldError(tr("minutes within a day"), self.phase_ends[-1], "phase_ends")
