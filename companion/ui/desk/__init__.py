"""What the screens ask of the program behind them, a part each."""

from companion.ui.desk.desk import Desk, KeyGroup, SettingsBook

__all__ = ["Desk", "KeyGroup", "SettingsBook"]
