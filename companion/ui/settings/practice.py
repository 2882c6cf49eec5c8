"""The practice's own words: its name, its checks before a session, and what stands on its papers."""

from collections.abc import Sequence
from dataclasses import replace

from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.settings import Practice, Settings
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import field, text_line
from companion.ui.services import Services
from companion.ui.settings.letterhead import LetterheadPart
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextBox


class PracticePage(SettingsPage):
    """What the practice is called, what it looks at before a session, and who signs."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self.name = text_line(self.tr("Name of the practice"))
        self.checks = TextBox(self.tr("Checks before a session"))
        self.checks.setFixedHeight(look.space(96))
        self.item_prompt = text_line(self.tr("What the practice does when an item is to be seen at once"))
        self.notice = TextBox(self.tr("Notice that goes along under 42 CFR Part 2"))
        self.notice.setFixedHeight(look.space(96))
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, changes.wrote, changes.told.emit
        )
        self.body.addLayout(field(self.name.accessibleName(), self.name))
        hint = self.tr("One to a line, to be ticked in Prepare before a session begins.")
        self.body.addLayout(field(self.checks.accessibleName(), self.checks, hint))
        hint = self.tr("Shown as soon as such an item, the ninth of the PHQ-9, was answered above 0.")
        self.body.addLayout(field(self.item_prompt.accessibleName(), self.item_prompt, hint))
        hint = self.tr(
            "The text of § 2.32 as it is in force, from ecfr.gov: it stands on what leaves of a client who "
            "is marked so. Without it papers say that it is missing."
        )
        self.body.addLayout(field(self.notice.accessibleName(), self.notice, hint))
        self.papers = LetterheadPart(look, self._people(), self)
        self.body.addStretch(1)
        self._saving.watch(self.name, self.checks, self.item_prompt, self.notice, *self.papers.typed_in())
        self.papers.paper_size.activated.connect(self._keep_size)

    def _people(self) -> Sequence[str]:
        """Give whose initials stand beside entries, and those whose names are known from before."""
        known = [one.initials for one in self.changes.now.practice.signatories]
        try:
            return list(dict.fromkeys([*self.services.practitioners.practitioners(), *known]))
        except RecordError:
            return known  # Practitioners says what is the matter

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Practice")

    @override
    def refresh(self) -> None:
        practice = self.changes.now.practice
        self.papers.paper_size.setCurrentIndex(
            max(0, self.papers.paper_size.findData(self.changes.now.paper))
        )
        if self._typed() == practice:
            return
        for line, text in ((self.name, practice.name), (self.item_prompt, practice.item_prompt)):
            if line.text() != text:
                line.setText(text)
        if lines_in(self.checks.toPlainText()) != practice.checks:
            self.checks.setPlainText("\n".join(practice.checks))
        if self.notice.toPlainText().strip() != practice.part_2_notice:
            self.notice.setPlainText(practice.part_2_notice)
        self.papers.show_practice(practice)

    @override
    def leave(self) -> None:
        self._saving.flush()

    def _typed(self) -> Practice:
        return replace(
            self.changes.now.practice,
            name=self.name.written.strip(),
            checks=lines_in(self.checks.written),
            letterhead=self.papers.reached.written.strip(),
            signatories=self.papers.signatories(),
            item_prompt=self.item_prompt.written.strip(),
            part_2_notice=self.notice.written.strip(),
        )

    def _keep_size(self) -> None:
        chosen = replace(self.changes.now, paper=self.papers.paper_size.currentData())
        self.changes.make(chosen, self.tr("Kept."))

    def _use(self) -> Settings:
        typed = replace(self.changes.now, practice=self._typed())
        return self.changes.use(typed, goes_on=self._saving.goes_on)


def lines_in(text: str) -> tuple[str, ...]:
    """Read a list from how it is typed: one to a line."""
    return tuple(filter(None, (" ".join(line.split()) for line in text.splitlines())))
