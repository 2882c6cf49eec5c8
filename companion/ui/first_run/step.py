"""One step of the first day: a page of the settings by itself, with a way on."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.settings.first_steps import FirstStep
from companion.ui.components.page import Page
from companion.ui.services import Services
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.settings.sound import SOUND_MS, SoundPage
from companion.ui.theme import Look
from companion.ui.widgets import button

PAGES: dict[FirstStep, type[SettingsPage]] = {FirstStep.CARD: EmergencyPage, FirstStep.SOUND: SoundPage}
"""The page of the settings that each step is."""


class FirstStepScreen(Page):
    """Shows the page; ``back`` tells that somebody goes on, whatever is done."""

    back = Signal()

    def __init__(self, services: Services, look: Look, step: FirstStep) -> None:
        super().__init__(look, "", width=960, head_stays=True)
        self._services = services
        self._step = step
        self.changes = Changes(services.settings, self)
        self.page = PAGES[step](services, look, self.changes)
        self.headline.say(*self._words())
        self.lead_back(self.back.emit).say(self.tr("Later"))
        self.done = button(self._done_words(), "Ctrl+↵", "primary")
        self.done.clicked.connect(self._go_on)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._go_on)
        if step is FirstStep.SOUND:
            self._offer_test()
        self.buttons.addWidget(self.done)
        self.body.addWidget(self.page)
        self.body.addStretch(1)
        self.changes.told.connect(self.say)
        self.changes.made.connect(self.page.refresh)
        self.page.refresh()
        self.begin_at(self._first_line())

    def _offer_test(self) -> None:
        """Offer to hear the test piece where this computer plays, whatever outputs it can name."""
        self._until = QTimer(self, singleShot=True, interval=SOUND_MS)
        self._until.timeout.connect(self._services.preflight.end_sound)
        self.test = button(self.tr("Test sound"), "Ctrl+U", "plain")
        self.test.clicked.connect(self._hear)
        self.key("Ctrl+U", self._hear)
        self.buttons.addWidget(self.test)

    def _hear(self) -> None:
        self._until.start()
        self._services.preflight.try_sound(self.say)

    def _words(self) -> tuple[str, str]:
        if self._step is FirstStep.CARD:
            return (
                self.tr("Numbers and emergency card"),
                self.tr(
                    "They are what E shows in the room. Every change is kept at once; Settings has them, too."
                ),
            )
        return (
            self.tr("Sound"),
            self.tr("Let the test sound play where music will be heard. Settings has this page, too."),
        )

    def _done_words(self) -> str:
        return self.tr("Done") if self._step is FirstStep.CARD else self.tr("It sounds right")

    def _first_line(self) -> QWidget:
        page = self.page
        return page.numbers[0][0] if isinstance(page, EmergencyPage) else self.done

    def _go_on(self) -> None:
        """Take note that the sound was heard; whether the card is written can be seen from it."""
        self.page.leave()
        if self._step is FirstStep.SOUND and not self.changes.make(
            replace(self.changes.now, sound_tried=True), ""
        ):
            return
        self.back.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.page.leave()
        if self._step is FirstStep.SOUND:
            self._services.preflight.end_sound()
        super().hideEvent(event)
