"""A practice room over desks that are made anew for each run, and kept until they are deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from companion.ports.calls import Failed
from companion.ports.practice_room import KeptRun, ScriptShelf
from companion.ports.record import RecordError
from companion.record.visits import Status, Visit
from companion.session.plan import Plan
from companion.session.script.script import Script
from tests import fakes, samples, shipped
from tests.ui.fake_services import FakeServices


@dataclass
class FakePracticeRoom:
    """Keeps its runs in memory; with a ``problem`` nothing can be begun, opened or deleted.

    ``held`` keeps what is asked for back until ``finish``; with ``refuses`` no session begins in a run.
    """

    problem: str = ""
    problems: Sequence[str] = ()
    desks: dict[str, FakeServices] = field(default_factory=dict)
    kept: dict[str, KeptRun] = field(default_factory=dict)
    scripts: Sequence[Script] = field(default_factory=shipped.scripts)
    folder: str = "/home/jm/.local/share/companion/practice-room"
    open_run: str = ""
    held: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)
    refuses: str = ""

    def finish(self) -> None:
        """Do what was held back."""
        self.held = False
        while self.waiting:
            self.waiting.pop(0)()

    def shelf(self) -> ScriptShelf:
        """Give the scripts that ship."""
        return ScriptShelf(self.scripts, self.problems, "/home/jm/.local/share/companion/scripts")

    def runs(self) -> Sequence[KeptRun]:
        """Give what was played, the newest first."""
        return [self._as_it_stands(run) for run in reversed(self.kept.values())]

    def begin(
        self, script: Script, faster: float, then: Callable[[FakeServices, Visit], None], failed: Failed
    ) -> None:
        """Make a desk with a planned visit."""
        if self.problem:
            failed(self.problem)
            return
        run_id = f"run-{len(self.kept) + 1}"
        self.open_run = run_id
        self.desks[run_id] = desk = FakeServices(passphrase="of no use to anybody")
        desk.show = self.show
        plan = Plan(fakes.protocol(script.protocol), intention=script.intention)
        visit = replace(samples.visit(Status.PLANNED), client_code="Sample client", plan=plan)
        desk.records.clients.kept[visit.client_id] = replace(samples.CLIENT, code="Sample client")
        desk.records.visits.kept[visit.id] = visit
        self.kept[run_id] = KeptRun(run_id, samples.OPENED_MS, faster, script, unfinished=True)
        if self.refuses:
            desk.records.failure = self.refuses
        self._tell(lambda: then(desk, visit))

    def _tell(self, call: Callable[[], None]) -> None:
        if self.held:
            self.waiting.append(call)
        else:
            call()

    def open(self, run_id: str, then: Callable[[FakeServices, Visit], None], failed: Failed) -> None:
        """Open the desk of a run."""
        if self.problem:
            failed(self.problem)
            return
        self.open_run = run_id
        desk = self.desks[run_id]
        self._tell(lambda: then(desk, next(iter(desk.records.visits.kept.values()))))

    def set_aside(self) -> None:
        """Let go of it."""
        self.open_run = ""

    def delete(self, run_id: str) -> None:
        """Forget a run."""
        if self.problem:
            raise RecordError(self.problem)
        self.open_run = ""
        del self.kept[run_id], self.desks[run_id]

    show: Callable[..., None] = field(default=lambda _live: None)

    def _as_it_stands(self, run: KeptRun) -> KeptRun:
        visits = self.desks[run.id].records.visits.kept.values() if run.id in self.desks else ()
        return replace(run, unfinished=any(visit.status is not Status.CLOSED for visit in visits))
