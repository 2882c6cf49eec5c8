"""Who comes today and next, a line each that leads into Prepare with what was planned."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Signal

from companion.record.meetings.meeting import Coming, PlannedMeeting
from companion.record.names import shown
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from companion.report.home.told import plan_named
from companion.report.meetings.told import kind_told
from companion.report.scheduling.appointments import when_and_where
from companion.session.time.zones import zone_named
from companion.ui.components.papers.calendar_file import CalendarFile
from companion.ui.components.papers.helper_paper import HelperPaper
from companion.ui.components.papers.home_page_file import HomePageFile
from companion.ui.local_now import Now
from companion.ui.records.leads import Lead, LeadCard
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import label, row

COMING: Final = 4
"""So many planned visits have a line; that there are more is said."""


class ComingCard(LeadCard):
    """``chosen`` gives the id of a session to prepare, ``met`` any other visit, ``told`` a sentence."""

    chosen = Signal(str)
    met = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        services: Services,
        look: Look,
        planned: Sequence[Coming],
        now: Now,
        figures: Iterator[str],
    ) -> None:
        super().__init__(look)
        self._services = services
        self.show_leads(
            self.tr("Today and next"),
            [self._line(one, now()) for one in planned[:COMING]],
            figures,
            self.tr("Nobody is planned. In Prepare, “Plan for a day” keeps a plan with its time."),
        )
        self.helpers = [
            self._helper(one)
            for one in planned[:COMING]
            if isinstance(one, PlannedVisit) and one.visit.plan.home
        ]
        for helper, page in self.helpers:
            self.add(helper)
            self.add(page)
        self.calendar = CalendarFile(services, look, self.told.emit, "I")
        foot = row(spacing=look.space(12))
        if len(planned) > COMING:
            more = self.tr("More are planned; the calendar file has them all.")
            foot.addWidget(label(more, "muted", wrap=True), 1)
        foot.addStretch(1)
        foot.addWidget(self.calendar)
        self.add(foot)
        self.calendar.setVisible(bool(planned))  # not before: alone it would be a window

    def _helper(self, planned: PlannedVisit) -> tuple[HelperPaper, HomePageFile]:
        """Offer the helper's paper and the home page of a planned evening at home."""
        visit = planned.visit
        name = self.tr("Helper's paper of {client}").format(client=shown(visit.client_code))
        paper = HelperPaper(self._services, self._look, lambda: visit, name)
        paper.told.connect(self.told)
        both = (visit, planned.appointment)
        return paper, HomePageFile(self._services, self._look, self.told.emit, lambda: both)

    def _line(self, planned: Coming, now: datetime) -> Lead:
        when = self._when(planned.appointment, now)
        if isinstance(planned, PlannedMeeting):
            met = planned.meeting
            said = self.tr("{client}, {visit}").format(
                client=shown(met.client_code), visit=kind_told(met.kind)
            )
            return Lead(said, self.tr("Open"), lambda: self.met.emit(met), when)
        visit = planned.visit
        said = self.tr("{client}, session {number}, {protocol}").format(
            client=shown(visit.client_code), number=visit.number, protocol=plan_named(visit.plan)
        )
        return Lead(said, self.tr("Prepare"), lambda: self.chosen.emit(visit.id), when)

    def _when(self, step: Appointment, now: datetime) -> str:
        """Say when it is to be: today by its time alone, and what has passed as what it is."""
        starts = datetime.fromtimestamp(step.starts_ms / 1000, UTC).astimezone(zone_named(step.zone))
        if starts.date() == now.astimezone(starts.tzinfo).date():
            today = self.tr("Today, {time}").format(time=f"{starts:%H:%M}")
            return f"{today}, {step.room}" if step.room else today
        when = when_and_where(step)
        return self.tr("Was planned for {when}").format(when=when) if starts < now else when
