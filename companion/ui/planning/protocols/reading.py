"""A protocol to be read: the course on one line, the usual windows, the phases, and what is asked."""

from PySide6.QtWidgets import QWidget

from companion.report.timeline.timeline import preview
from companion.session.plan import Plan
from companion.session.protocol import FormRule, Phase, Protocol
from companion.ui.components.page import heading
from companion.ui.components.usual_windows import UsualWindows
from companion.ui.planning.phase_music import minute
from companion.ui.planning.timed_items import TimedItems
from companion.ui.theme import Look
from companion.ui.widgets import Card, column, label
from companion.ui.widgets.ribbon import Ribbon


class ProtocolReading(QWidget):
    """Everything that a protocol sets, in a column."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.about = label("", "body", wrap=True)
        self.ribbon = Ribbon(look, least=100)
        self.windows = UsualWindows(look)
        self.phases = label("", "body", wrap=True)
        self.asked = TimedItems(look)
        self.checklist = label("", "body", wrap=True)
        self.forms = label("", "body", wrap=True)
        self.sources = label("", "muted", wrap=True)
        lines = column(self, spacing=look.space(16))
        lines.addWidget(self.about)
        lines.addWidget(self.ribbon)
        for title, part in (
            (self.tr("Usual windows"), self.windows),
            (self.tr("Phases"), self.phases),
            (self.tr("Asked on the way"), self.asked),
            (self.tr("Checklist before leaving"), self.checklist),
            (self.tr("Sources"), self.sources),
        ):
            lines.addWidget(self._titled(title, part))
        self.forms_card = self._titled(self.tr("Sent in afterwards"), self.forms)
        lines.insertWidget(lines.count() - 1, self.forms_card)

    def _titled(self, title: str, part: QWidget) -> Card:
        card = Card(title, padding=self._look.space(16), spacing=self._look.space(8))
        card.add(heading(title))
        card.add(part)
        return card

    def show_protocol(self, protocol: Protocol) -> None:
        """Show this protocol in place of the one before."""
        zero = self.tr("The clock begins when: {zero}.").format(zero=protocol.administration.zero)
        version = self.tr("Version {version}, file {id}, licence {licence}.").format(
            version=protocol.version, id=protocol.id, licence=protocol.licence
        )
        self.about.setText(f"{protocol.summary}\n{zero}\n{version}")
        laid = preview(Plan(protocol))
        self.ribbon.show_timeline(laid)
        self.windows.show_bands(laid.bands)
        self.asked.show_protocol(protocol)
        self.phases.setText("\n".join(self._phase(phase) for phase in protocol.phases))
        self.checklist.setText("\n".join(item.text for item in protocol.checklist))
        self.forms.setText("\n".join(self._form(form) for form in protocol.forms))
        self.forms_card.setVisible(bool(protocol.forms))
        self.sources.setText("\n".join(protocol.sources))

    def _phase(self, phase: Phase) -> str:
        said = self.tr("{name}: {start} to {end} min. {about}")
        start, end = minute(phase.start), minute(phase.end)
        return said.format(name=phase.name, start=start, end=end, about=" ".join(phase.about.split())).strip()

    def _form(self, form: FormRule) -> str:
        within = self.tr("%n days", "", form.days)
        return self.tr("{name}: within {days} ({source})").format(
            name=form.name, days=within, source=form.source
        )
