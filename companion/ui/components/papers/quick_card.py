"""All keys on one sheet, to lie beside the keyboard, in the ways that papers go."""

from typing import Final

from companion.i18n import tr
from companion.ports.printing import Paper
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.keys.card import all_keys
from companion.ui.services import Services
from companion.ui.theme import Look

FILE: Final = "companion-quick-card.pdf"


class QuickCard(PaperWays):
    """The keys in force, of the room and of the desk."""

    def __init__(self, services: Services, look: Look) -> None:
        self._services = services
        super().__init__(look, _name(), lambda: papers_folder() / FILE, at_once(self._lay_out))

    def _lay_out(self) -> Paper:
        title = self.tr("Companion: the keys")
        return self._services.printing.key_card(title, all_keys(self._services.settings.now), half=False)


def _name() -> str:
    return tr("Quick card of keys")
