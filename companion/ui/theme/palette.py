"""A theme as a whole palette, so that nothing Qt draws by itself falls back to the desktop's colours."""

from PySide6.QtGui import QColor, QPalette

from companion.paint.tokens import Tokens

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def palette_of(tokens: Tokens) -> QPalette:
    """Build the palette, every role set."""
    roles = {
        _Role.Window: tokens.background,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.raised,
        _Role.ToolTipBase: tokens.raised,
        _Role.ToolTipText: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Text: tokens.text,
        _Role.Button: tokens.raised,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.strong,
        _Role.Light: tokens.pressed,
        _Role.Midlight: tokens.raised,
        _Role.Mid: tokens.hairline,
        _Role.Dark: tokens.surface,
        _Role.Shadow: tokens.background,
        _Role.Highlight: tokens.pressed,
        _Role.HighlightedText: tokens.strong,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.muted,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(_Group.All, role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.disabled))
    return palette
