"""Settings: a list of sections at the left, one of them at the right; every change is kept at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from companion.override import override
from companion.settings import Light
from companion.ui.components.page import Page
from companion.ui.languages import speak
from companion.ui.services import Services
from companion.ui.settings.backups import BackupsPage
from companion.ui.settings.emergency import EmergencyPage
from companion.ui.settings.home.at_home import AtHomePage
from companion.ui.settings.keys import KeysPage
from companion.ui.settings.lists import ListsPage
from companion.ui.settings.lots import LotsPage
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.settings.practice import PracticePage
from companion.ui.settings.protocols import ProtocolsPage
from companion.ui.settings.sound import SoundPage
from companion.ui.settings.tags import TagsPage
from companion.ui.settings.text_and_light import TextAndLightPage
from companion.ui.theme import EMBER, PAPER, Look
from companion.ui.widgets import button, column
from companion.ui.widgets.stack import Pages
from companion.ui.widgets.whole_list import WholeList

PAGES: Final[Sequence[type[SettingsPage]]] = (
    PracticePage,
    EmergencyPage,
    AtHomePage,
    TextAndLightPage,
    TagsPage,
    ListsPage,
    KeysPage,
    SoundPage,
    ProtocolsPage,
    LotsPage,
    BackupsPage,
)
"""The pages in their order; a new one is a line here."""


class SettingsScreen(Page):
    """Everything that is set once for the practice and this computer.

    ``retold`` tells that another language is spoken from now on.
    """

    back = Signal()
    retold = Signal()

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__(look, "", width=1200, head_stays=True)
        self.headline.say(
            self.tr("Settings"), self.tr("Every change is kept at once, and holds from then on.")
        )
        self._services = services
        self.changes = Changes(services.settings, self)
        self._in_use = services.settings.now
        self.sections = WholeList(look, self.tr("Sections"))
        self.pages = [page(services, look, self.changes) for page in PAGES]
        self.stack = Pages()
        for page in self.pages:
            self.sections.addItem(page.title())
            self.stack.addWidget(page)
        self.take_back = button(self.tr("Take back"), "Ctrl+Z", "plain")
        self.buttons.addWidget(self.take_back)
        self.key("Escape", self.back.emit)
        left = column(spacing=0)
        left.addWidget(self.sections)
        left.addStretch(1)
        self.side_by_side(left, self.stack, shares=(1, 4))
        self.take_back.clicked.connect(self.changes.take_back)
        self.key("Ctrl+Z", self.changes.take_back)
        self.changes.told.connect(self.say)
        self.changes.made.connect(self._changed)
        self.sections.currentRowChanged.connect(self._turn)
        self.sections.setCurrentRow(0)
        self.begin_at(self.sections)
        self._changed()

    def open_page(self, page: type[SettingsPage]) -> None:
        """Go to a page."""
        self.sections.setCurrentRow(PAGES.index(page))

    def _turn(self, row: int) -> None:
        self.pages[self.stack.currentIndex()].leave()
        self.stack.setCurrentIndex(row)
        self.say("")

    def _changed(self) -> None:
        """Let the settings hold from now on, and show them."""
        before, self._in_use = self._in_use, self.changes.now
        self.look.resize_text(self._in_use.text / 100)
        if self._in_use.light is not before.light:
            self.look.use(EMBER if self._in_use.light is Light.EMBER else PAPER)
        if self._in_use.language != before.language:
            speak(self._in_use.language)
            self.retold.emit()
        self.take_back.setEnabled(self.changes.can_take_back)
        for page in self.pages:
            page.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        for page in self.pages:
            page.leave()
        super().hideEvent(event)
