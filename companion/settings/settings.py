"""What a practice sets once: kept in a plain file beside the record, and holding no word about any client."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from companion.i18n import tr, tr_noop
from companion.session.music.outputs import LOUDEST_DB, SOFTEST_DB, Outputs
from companion.session.tags import TAGS, Tag
from companion.settings.at_home import AtHome, check_at_home
from companion.settings.paper_size import PaperSize

MOST_TAGS: Final = 12
"""What the fixed places of the quick log hold."""

MOST_MEDICINES: Final = 24
"""More names or routes than these are no quick choice any more."""

MOST_CHECKS: Final = 12
"""More are no checks any more, and find no room."""


class Light(StrEnum):
    """In which light the desk stands when the program opens; a session is always dark."""

    PAPER = "paper"
    EMBER = "ember"


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call, and who answers there."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs papers: the initials that stand beside entries, and name and licence as papers say them."""

    initials: str
    name: str = ""
    licence: str = ""

    @property
    def written(self) -> str:
        """Name and licence in one line."""
        return " · ".join(filter(None, (self.name.strip(), self.licence.strip())))


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice's own words: its name, the address of this room, its emergency text and numbers.

    ``letterhead`` stands under its name on papers, in the place of the address; ``signatories`` sign them.
    """

    name: str = ""
    address: str = ""
    emergency: str = ""
    numbers: tuple[Number, ...] = ()
    checks: tuple[str, ...] = ()
    """What is ticked before a session, a line each."""
    medicines: tuple[str, ...] = ()
    """The names of other medicines that are offered where one is entered; never an amount."""
    routes: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    """The practice's own questions about not starting, a line each."""
    letterhead: str = ""
    signatories: tuple[Signatory, ...] = ()
    part_2_notice: str = ""
    """What goes along with a disclosure under 42 CFR Part 2, as the practice pasted it."""
    item_prompt: str = ""
    """What the practice does when a watched item of a questionnaire was answered above 0."""

    def signing(self, initials: str) -> str:
        """Give name and licence of who has these initials, as far as they are known."""
        return next((one.written for one in self.signatories if one.initials == initials), "")


@dataclass(frozen=True, slots=True)
class OutputSettings:
    """An output that sound could go to once, by the id of the back end; ``loudest`` in decibels."""

    id: str
    name: str
    loudest: float = LOUDEST_DB


# --- what cannot be so


def _check_practice(practice: Practice) -> str:
    for number in practice.numbers:
        if not any(sign.isdigit() for sign in number.phone):
            whose = number.name.strip() or tr("a line without a name")
            return tr("The number of {name} holds no figure; it was not kept.").format(name=whose)
    if len(practice.checks) > MOST_CHECKS:
        return tr("There are at most {most} checks before a session.").format(most=MOST_CHECKS)
    if twice := next((check for check in practice.checks if practice.checks.count(check) > 1), ""):
        return tr("The check “{check}” stands there twice; it was not kept.").format(check=twice)
    if len(practice.stops) > MOST_CHECKS:
        return tr("There are at most {most} questions about not starting.").format(most=MOST_CHECKS)
    if said := _check_medicines(practice):
        return said
    initials = [one.initials for one in practice.signatories]
    if len(initials) > len(set(initials)):
        return tr("Two people who sign papers have the same initials.")
    return ""


_AMOUNT: Final = re.compile(r"\d[\d.,]*\s*(?:[µmkn]?g|mcg|[md]?l|i?u|ie|ui|%)\b|\d\s*%", re.IGNORECASE)
"""A figure with a unit of mass, volume or strength."""


def _check_medicines(practice: Practice) -> str:
    for listed in (practice.medicines, practice.routes):
        if len(listed) > MOST_MEDICINES:
            return tr("There are at most {most} names in such a list.").format(most=MOST_MEDICINES)
        if twice := next((name for name in listed if listed.count(name) > 1), ""):
            return tr("“{name}” stands there twice; it was not kept.").format(name=twice)
        if amount := next((name for name in listed if _AMOUNT.search(name)), ""):
            said = tr("“{name}” holds an amount. These lists are for names and routes; it was not kept.")
            return said.format(name=amount)
    return ""


def _check_tags(tags: tuple[Tag, ...]) -> str:
    if not 1 <= len(tags) <= MOST_TAGS:
        return tr("The quick log has 1 to {most} tags.").format(most=MOST_TAGS)
    if any(not tag.name.strip() for tag in tags):
        return tr("A tag of the quick log has no name; it was not kept.")
    names = [tag.name.strip().casefold() for tag in tags]
    if twice := next((tag for tag in tags if names.count(tag.name.strip().casefold()) > 1), None):
        said = tr("Two tags have the name {name}; they could not be told apart in the log.")
        return said.format(name=twice.name)
    keys = [tag.key for tag in tags if tag.key]
    if key := next((key for key in keys if keys.count(key) > 1), ""):
        one, other = [tag.name for tag in tags if tag.key == key][:2]
        return tr("{key} would log both {one} and {other}.").format(key=key, one=one, other=other)
    return ""


def _check_outputs(outputs: tuple[OutputSettings, ...]) -> str:
    if any(not SOFTEST_DB <= output.loudest <= LOUDEST_DB for output in outputs):
        said = tr("The loudest volume of an output lies between {least} and {most} dB.")
        return said.format(least=f"{SOFTEST_DB:g}", most=f"{LOUDEST_DB:g}")
    ids = [output.id for output in outputs]
    return "" if len(ids) == len(set(ids)) else tr("An output stands twice in the settings.")


def _check_backup(folder: str) -> str:
    right = not folder or Path(folder).is_absolute()
    return "" if right else tr("The second backup folder is named by its whole path.")


def _check_protocols(folder: str) -> str:
    right = not folder or Path(folder).is_absolute()
    return "" if right else tr("The folder of protocols is named by its whole path.")


def _check_vitals(points: str) -> str:
    from companion.session.vitals_schedule import read_points  # noqa: PLC0415 - not before the window is painted

    found = read_points(points) if points else ""
    return found if isinstance(found, str) else ""


def _check_paper(chosen: str) -> str:
    known = not chosen or chosen in set(PaperSize)
    return "" if known else tr("Papers are made for A4 or US Letter.")


def _within(least: int, most: int, said: str) -> Callable[[int], str]:
    return lambda number: "" if least <= number <= most else tr(said)


def _about(spoken: str, check: Callable[[Any], str] = lambda _: "") -> dict[str, Any]:
    return {"spoken": spoken, "check": check}


# --- what is set


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set once, each with how it is spoken of, and the check of what cannot be so."""

    practice: Practice = field(default=Practice(), metadata=_about(tr_noop("the practice"), _check_practice))
    text: int = field(
        default=100,
        metadata=_about(
            tr_noop("the size of text"),
            _within(100, 200, tr_noop("The size of text lies between 100 and 200 %.")),
        ),
    )
    light: Light = field(default=Light.PAPER, metadata=_about(tr_noop("the light")))
    lock_after: int = field(
        default=10,
        metadata=_about(
            tr_noop("the minutes until the record locks"),
            _within(1, 120, tr_noop("The record locks after 1 to 120 minutes.")),
        ),
    )
    """Minutes without a key or a movement."""
    tags: tuple[Tag, ...] = field(default=TAGS, metadata=_about(tr_noop("the quick log"), _check_tags))
    keys: Mapping[str, str] = field(default_factory=dict, metadata=_about(tr_noop("the keys")))
    """The changed keys by the name of their action, empty where one is switched off."""
    letters: bool = field(default=True, metadata=_about(tr_noop("the keys")))
    """Whether letters, figures and signs are keys at all."""
    outputs: tuple[OutputSettings, ...] = field(
        default=(), metadata=_about(tr_noop("the sound outputs"), _check_outputs)
    )
    """Those that the program has met."""
    output: str = field(default="", metadata=_about(tr_noop("the sound output")))
    """The id of the chosen one, empty for that of the system."""
    hiss: bool = field(default=False, metadata=_about(tr_noop("the hiss that keeps loudspeakers awake")))
    second_backup: str = field(
        default="", metadata=_about(tr_noop("the second backup folder"), _check_backup)
    )
    second_days: int = field(
        default=7,
        metadata=_about(
            tr_noop("the days without a backup on another drive"),
            _within(0, 365, tr_noop("The days without a backup on another drive lie between 1 and 365.")),
        ),
    )
    """After so many without a backup seen on another drive Today says so; none means never."""
    retention: int = field(
        default=0,
        metadata=_about(
            tr_noop("the years of keeping"),
            _within(0, 100, tr_noop("Records are kept for 1 to 100 years, or for good.")),
        ),
    )
    """After so many a record is proposed for erasure; none means never."""
    vitals: str = field(default="", metadata=_about(tr_noop("the vitals points"), _check_vitals))
    """The practice's own points as they are typed, such as before 20 40 end."""
    protocols: str = field(default="", metadata=_about(tr_noop("the folder of protocols"), _check_protocols))
    """Where the practice's own protocols lie, by its whole path, empty for nowhere."""
    language: str = field(default="", metadata=_about(tr_noop("the language")))
    """The code of the interface's, such as es, empty for that of the computer."""
    paper: str = field(default="", metadata=_about(tr_noop("the size of paper"), _check_paper))
    """That of every paper, empty for the one that is usual in this country."""
    note_format: str = field(default="", metadata=_about(tr_noop("the format of notes")))
    """The id of the one that was chosen last, empty for the outline."""
    home: AtHome = field(
        default=AtHome(), metadata=_about(tr_noop("the words for evenings at home"), check_at_home)
    )
    longer_music: bool = field(default=True, metadata=_about(tr_noop("the longer music")))
    """Whether this computer makes the longer pieces in the background."""

    sound_tried: bool = field(default=False, metadata=_about(tr_noop("what was tried on the first day")))
    """Whether somebody has heard the test sound, and found it right."""
    practised: bool = field(default=False, metadata=_about(tr_noop("what was tried on the first day")))
    """Whether a practice session was gone through to its end."""

    def name_of(self, output_id: str) -> str:
        """Give the name of an output; one that was never met has only its id."""
        return next((output.name for output in self.outputs if output.id == output_id), output_id)

    @property
    def for_music(self) -> Outputs:
        """What the music has to know of its outputs."""
        return Outputs({output.id: output.loudest for output in self.outputs}, self.output, self.hiss)


def problem(settings: Settings) -> str:
    """Say in a sentence what cannot be so, or nothing."""
    found = (each.metadata["check"](getattr(settings, each.name)) for each in fields(settings))
    return next(filter(None, found), "")
