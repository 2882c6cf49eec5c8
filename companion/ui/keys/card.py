"""All keys there are, for a table and a card: those of the room, and those of the desk."""

from companion.i18n import tr
from companion.settings import Settings
from companion.ui.keys.chosen import KeyMap
from companion.ui.keys.desk import DeskAction, desk_keys, desk_words


def all_keys(settings: Settings) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give the keys in force and what they do, group by group: the room's first, then the desk's."""
    table = KeyMap.chosen(settings)
    desk = [
        (key, desk_words(action))
        for action, key in desk_keys(table).items()
        if key and action is not DeskAction.FULL_SCREEN  # the window has it already
    ]
    return [*table.groups(), (tr("At the desk"), desk)]
