"""What is asked of the record beyond its lists, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.options import ExportFormat
from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.ports.upkeep.faults import FaultReport
from companion.record.audit.text import AuditRow
from companion.record.notes import PrivateNote
from companion.record.retention import ErasureRequest
from companion.record.search_hit import SearchHit
from companion.report.lists.lots import LotLine
from tests import samples
from tests.ui.fake_papers import FakePaper
from tests.ui.fake_slow_work import FakeSlowWork, end


@dataclass
class FakeFaults:
    """Tells of what was put into it."""

    report: FaultReport | None = None

    def unread(self) -> FaultReport | None:
        """Give the report until it was read."""
        return self.report

    def was_read(self, report: FaultReport) -> None:
        """Tell no more of it."""
        if report == self.report:
            self.report = None


@dataclass
class FakeRecordSearch(FakeSlowWork):
    """Finds what was put into ``hits``."""

    hits: list[SearchHit] = field(default_factory=list)
    asked: list[tuple[str, bool]] = field(default_factory=list)

    def find(
        self, typed: str, *, best: bool, then: Callable[[Sequence[SearchHit]], None], failed: Failed
    ) -> None:
        """Give what has the words."""
        self.asked.append((typed, best))
        found = [hit for hit in self.hits if typed.lower() in hit.text.lower()]
        self.later(lambda: failed(self.problem) if self.problem else then(found))


@dataclass
class FakeAuditReader(FakeSlowWork):
    """An audit trail of the rows that were put into it."""

    rows: list[AuditRow] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)

    def page(
        self,
        then: Callable[[Sequence[AuditRow]], None],
        failed: Failed,
        *,
        before: int = 0,
        actor: str = "",
        from_ms: int = 0,
        to_ms: int = 0,
    ) -> None:
        """Give the rows that are asked for."""
        found = [
            row
            for row in self.rows
            if actor in ("", row.actor)
            and (not before or row.seq < before)
            and from_ms <= row.at_ms < (to_ms or 2**62)
        ]
        self.later(lambda: failed(self.problem) if self.problem else then(found))

    def actors(self) -> Sequence[str]:
        """Give everyone in the rows."""
        return sorted({row.actor for row in self.rows})

    def verify(self, then: Callable[[str], None], failed: Failed) -> None:
        """Say that all fits."""
        self.later(lambda: failed(self.problem) if self.problem else then("All 7 rows fit."))

    def viewed(self, what: str, its_id: str) -> None:
        """Remember what was read."""
        self.seen.append((what, its_id))


@dataclass
class FakePrivateNotebook(FakeSlowWork):
    """Private notes in memory; they open by ``passphrase``."""

    kept: dict[str, PrivateNote] = field(default_factory=dict)
    passphrase: str = ""
    sealed: bool = True
    opened: bool = True

    def read(self, visit_id: str) -> PrivateNote | None:
        """Find a private note."""
        return self.kept.get(visit_id)

    def save(self, note: PrivateNote) -> None:
        """Keep a private note."""
        if self.problem:
            raise RecordError(self.problem)
        self.kept[note.visit_id] = note

    def is_open(self) -> bool:
        """Tell whether they are open."""
        return self.opened

    def has_a_passphrase(self) -> bool:
        """Tell whether they have one."""
        return bool(self.passphrase)

    def is_sealed(self) -> bool:
        """Tell whether only their owner opens them."""
        return self.sealed

    def open(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open them."""
        self.opened = passphrase == self.passphrase
        said = "" if self.opened else "This passphrase does not open the private notes."
        self.later(lambda: end(said, then, failed))

    def set_passphrase(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Set theirs."""
        if not self.problem:
            self.passphrase = passphrase
        self.later(lambda: end(self.problem, then, failed))


@dataclass
class FakeExports(FakeSlowWork):
    """Remembers what was to be handed over."""

    exported: list[tuple[str, Path]] = field(default_factory=list)
    replaced: list[bool] = field(default_factory=list)
    enclosed: list[bool] = field(default_factory=list)
    named: list[bool] = field(default_factory=list)

    papers: list[FakePaper] = field(default_factory=list)
    given: list[LotLine] = field(default_factory=list)
    written: list[tuple[str, Path, ExportFormat, bool]] = field(default_factory=list)

    def session(
        self,
        visit_id: str,
        then: Callable[[Paper], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
    ) -> None:
        """Lay it out when the test says so, or at once."""
        made = FakePaper("session", (visit_id, private, named) if named else (visit_id, private))

        def laid_out() -> None:
            self.papers.append(made)
            then(made)

        self.later(lambda: end(self.problem, laid_out, failed))

    def write_session(
        self,
        visit_id: str,
        path: Path,
        form: ExportFormat,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Remember what was to be written."""
        self.written.append((visit_id, path, form, replace))
        self.later(lambda: end(self.problem, then, failed))

    def lots(
        self, then: Callable[[Sequence[LotLine]], None], failed: Failed, *, from_ms: int, to_ms: int
    ) -> None:
        """Give those of this time."""
        found = [line for line in self.given if from_ms <= line.wall_ms < to_ms]
        self.later(lambda: end(self.problem, lambda: then(found), failed))

    def write_lots(
        self,
        lines: Sequence[LotLine],
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Remember which lines were written where."""
        self.exported.append((" ".join(line.entry_id for line in lines), path))
        self.replaced.append(replace)
        self.later(lambda: end(self.problem, then, failed))

    def write_calendar(
        self,
        visit_id: str,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Remember what was to be written."""
        self.exported.append((visit_id, path))
        self.replaced.append(replace)
        self.later(lambda: end(self.problem, then, failed))

    def write_client(
        self,
        client_id: str,
        folder: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
        replace: bool = False,
    ) -> None:
        """Remember what was asked for."""
        self.named.append(named)
        self.replaced.append(replace)
        self.exported.append((client_id, folder))
        self.enclosed.append(private)
        self.later(lambda: end(self.problem, then, failed))


@dataclass
class FakeClientErasure(FakeSlowWork):
    """Remembers who was to be erased."""

    erased: list[ErasureRequest] = field(default_factory=list)
    last_ms: int = samples.OPENED_MS

    taken_back: list[str] = field(default_factory=list)

    def take_back(self, client_ids: Sequence[str], then: Callable[[int], None], failed: Failed) -> None:
        """Remember whom a list had added."""
        self.taken_back += client_ids
        self.later(lambda: failed(self.problem) if self.problem else then(len(client_ids)))

    def last_contact_ms(self, client_id: str) -> int:
        """Give the last contact."""
        return self.last_ms if client_id else 0

    def erase(self, request: ErasureRequest, then: Callable[[], None], failed: Failed) -> None:
        """Remember who was to be erased."""
        self.erased.append(request)
        self.later(lambda: end(self.problem, then, failed))
