"""The practice's own lists: names that are offered where something is entered, one to a line."""

from dataclasses import replace

from companion.i18n import tr
from companion.override import override
from companion.settings import Practice, Settings
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import field, heading
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.settings.practice import lines_in
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, label


class ListsPage(SettingsPage):
    """What can be chosen instead of typed; an amount is always typed."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self.medicines = TextBox(self.tr("Names of other medicines"))
        self.routes = TextBox(self.tr("Routes of other medicines"))
        self.stops = TextBox(self.tr("Questions about not starting"))
        self._saving = Autosave(
            self, services.write_queue, self._use, changes.write, changes.wrote, changes.told.emit
        )
        self.body.addWidget(heading(self.tr("Other medicines in a session")))
        about = self.tr(
            "Against nausea, for the blood pressure, for rescue: what is listed here is one press away where "
            "such a medicine is entered. Names and routes alone: an amount is typed each time, as it was "
            "given."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        for box, hint in (
            (self.medicines, self.tr("One to a line, such as: ondansetron")),
            (self.routes, self.tr("One to a line, such as: by mouth")),
        ):
            box.setFixedHeight(look.space(120))
            self.body.addLayout(field(box.accessibleName(), box, hint))
        self.body.addWidget(heading(self.tr("Before the start")))
        about = self.tr(
            "What your practice asks itself before the first dose, in its own words and with its own limits. "
            "Prepare and the room show each line and ask what was decided, and by whom. The program compares "
            "nothing and keeps nobody from starting."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.stops.setFixedHeight(look.space(120))
        hint = self.tr("One to a line, such as: Pressure above our limit? Then the prescriber decides.")
        self.body.addLayout(field(self.stops.accessibleName(), self.stops, hint))
        self.body.addStretch(1)
        self._saving.watch(self.medicines, self.routes, self.stops)

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Lists")

    @override
    def refresh(self) -> None:
        practice = self.changes.now.practice
        for box, lines in (
            (self.medicines, practice.medicines),
            (self.routes, practice.routes),
            (self.stops, practice.stops),
        ):
            if lines_in(box.written) != lines:
                box.setPlainText("\n".join(lines))

    @override
    def leave(self) -> None:
        self._saving.flush()

    def _typed(self) -> Practice:
        return replace(
            self.changes.now.practice,
            medicines=lines_in(self.medicines.written),
            routes=lines_in(self.routes.written),
            stops=lines_in(self.stops.written),
        )

    def _use(self) -> Settings:
        typed = replace(self.changes.now, practice=self._typed())
        return self.changes.use(typed, goes_on=self._saving.goes_on)
