"""What a verification of the record found, in sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.i18n import tr, tr_noop
from companion.override import override

_NAMED: Final = 5
"""So many are named by their ids; more are counted."""


class FactKind(StrEnum):
    """The kinds of facts, under the words that stand in the audit trail for ever."""

    CLIENT = "client"
    CLIENT_FACT = "client fact"
    RESPONSE = "response"
    VISIT = "visit"
    MEETING_WORD = "meeting word"
    ENTRY = "entry"
    NOTE = "note"
    SIGNATURE = "signature"
    ADDENDUM = "addendum"
    PRIVATE_NOTE = "private note"
    PRIVATE_KEY = "private key"
    SEALED_SLIP = "sealed slip"
    FORM = "form"
    APPOINTMENT = "appointment"
    ERASURE = "erasure"
    PRACTITIONER = "practitioner"


_KINDS: Final[Mapping[FactKind, str]] = {
    FactKind.CLIENT: tr_noop("client"),
    FactKind.CLIENT_FACT: tr_noop("fact about a client"),
    FactKind.RESPONSE: tr_noop("response to a questionnaire"),
    FactKind.VISIT: tr_noop("session"),
    FactKind.MEETING_WORD: tr_noop("words of a visit"),
    FactKind.ENTRY: tr_noop("entry"),
    FactKind.NOTE: tr_noop("note"),
    FactKind.SIGNATURE: tr_noop("signature"),
    FactKind.ADDENDUM: tr_noop("addendum"),
    FactKind.PRIVATE_NOTE: tr_noop("private note"),
    FactKind.PRIVATE_KEY: tr_noop("key of private notes"),
    FactKind.SEALED_SLIP: tr_noop("sealed slip"),
    FactKind.FORM: tr_noop("form that is due"),
    FactKind.APPOINTMENT: tr_noop("appointment"),
    FactKind.ERASURE: tr_noop("trace of an erasure"),
    FactKind.PRACTITIONER: tr_noop("practitioner"),
}


class AuditFault(StrEnum):
    """How a fact is not what the audit trail says of it."""

    CHANGED = "changed"
    MISSING = "missing"
    BACK = "back"
    UNNAMED = "unnamed"


_WRONG: Final[Mapping[AuditFault, str]] = {
    AuditFault.CHANGED: tr_noop("Not as they were written: {which}."),
    AuditFault.MISSING: tr_noop("Written, never deleted, and not there: {which}."),
    AuditFault.BACK: tr_noop("Deleted, and there all the same: {which}."),
    AuditFault.UNNAMED: tr_noop("There, and never written by this program: {which}."),
}


@dataclass(frozen=True, slots=True)
class MisplacedFact:
    """A fact that is not what the trail says; ``row`` is the last that names it, zero where none does."""

    how: AuditFault
    kind: FactKind
    id: str
    row: int = 0

    @override
    def __str__(self) -> str:
        words = tr("{kind} {id} (row {row})") if self.row else tr("{kind} {id}")
        return words.format(kind=tr(_KINDS[self.kind]), id=self.id, row=f"{self.row:,}")


@dataclass(frozen=True, slots=True)
class OlderKeys:
    """A key file that was put back: since when it is not the newest, what it lacks, and who was removed."""

    since: str
    lacking: tuple[str, ...]
    gone: frozenset[str] = frozenset()

    @override
    def __str__(self) -> str:
        which = _listed(self.lacking) if self.lacking else tr("the newest")
        return tr(
            "The key file vault.json is an older one that was put back. It lacks what was changed from "
            "{since} on: {which}. Passphrases that were replaced and practitioners who were removed since "
            "may open the record again."
        ).format(since=self.since, which=which)


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """What a verification found: of the rows, of the facts, of signed notes, and of what lies outside."""

    rows: int
    head: str
    misfit: int | None = None
    misplaced: tuple[MisplacedFact, ...] = ()
    altered: tuple[str, ...] = ()
    before_hashes: int = 0
    newer: tuple[str, ...] = ()
    older_keys: OlderKeys | None = None

    @property
    def fits(self) -> bool:
        """Whether nothing is wrong; what is from before the hashes is neither right nor wrong."""
        return self.misfit is None and not (self.misplaced or self.altered or self.newer or self.older_keys)

    @property
    def amiss(self) -> str:
        """What is wrong, and nothing where all is as it was written."""
        return " ".join(self._wrong())

    @override
    def __str__(self) -> str:
        """Tell it, the worst first; window and command line say the same."""
        said = self._wrong() or [
            tr("All {seq} rows fit, and every signed note is what was signed.").format(seq=f"{self.rows:,}"),
        ]
        if self.before_hashes:
            said.append(
                tr("Written before there were hashes, and so not compared: {count}.").format(
                    count=f"{self.before_hashes:,}"
                )
            )
        return " ".join([*said, tr("The last row: {head}").format(head=self.head)])

    def _wrong(self) -> list[str]:
        said = []
        if self.misfit is not None:
            said.append(
                tr("Row {wrong} of the audit trail does not fit the ones before it.").format(
                    wrong=f"{self.misfit:,}"
                )
            )
        for how, words in _WRONG.items():
            if which := [str(one) for one in self.misplaced if one.how is how]:
                said.append(tr(words).format(which=_listed(which)))
        if self.altered:
            said.append(
                tr("Not what was signed: the notes of the sessions {which}.").format(
                    which=_listed(self.altered)
                )
            )
        if self.newer:
            said.append(
                tr(
                    "This record lacks rows that these hold, so it is an older one, or its trail was cut: "
                    "{which}."
                ).format(which=_listed(self.newer))
            )
        if self.older_keys:
            said.append(str(self.older_keys))
        if said:
            said.append(tr("Change nothing, and keep a copy of the data folder and of every backup."))
        return said


def _listed(which: "list[str] | tuple[str, ...]") -> str:
    named = ", ".join(which[:_NAMED])
    more = len(which) - _NAMED
    return tr("{named} and {count} more").format(named=named, count=f"{more:,}") if more > 0 else named
