"""The protocols: read, chosen among, accepted where they are the practice's own, and edited."""

from companion.ui.planning.protocols.editor import ProtocolEditor
from companion.ui.planning.protocols.screen import ProtocolsScreen

__all__ = ["ProtocolEditor", "ProtocolsScreen"]
