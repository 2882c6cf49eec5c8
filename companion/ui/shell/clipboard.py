"""The clipboard, which must not keep a client's words after the record was locked."""

from PySide6.QtGui import QClipboard, QGuiApplication


def clear_our_words() -> None:
    """Empty the clipboard where it holds what was copied here; what other programs copied stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
