"""Lines in large type, set in columns and turned in pages."""

from companion.ui.widgets.leaves.leaf import Leaf
from companion.ui.widgets.leaves.leaves import Leaves, largest_setting

__all__ = ["Leaf", "Leaves", "largest_setting"]
