"""What the pages of help say of this very program: its version, where its data lie, and the keys in force."""

from companion import __version__
from companion.ui.keys import Action, KeyMap
from companion.ui.keys.desk import desk_keys
from companion.ui.services import Services


def of_this_program(services: Services) -> dict[str, str]:
    """Give what fills the gaps of the pages, by their names."""
    table = KeyMap.chosen(services.settings.now)
    named = {f"{action.name.lower()}_key": key or "–" for action, key in desk_keys(table).items()}
    named["keys_key"] = table.key(Action.KEYS) or "–"
    return {**named, "version": __version__, "data_folder": str(services.data_folder)}
