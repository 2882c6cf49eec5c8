"""What the screens ask of the program behind them, a part each."""

from companion.ui.desk.desk import Desk, SettingsBook
from companion.ui.desk.sheets import KeyGroup

__all__ = ["Desk", "KeyGroup", "SettingsBook"]
