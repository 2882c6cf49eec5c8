"""A start that failed, told in a window where somebody may be looking; loads Qt only then."""

from companion.ui.failed_start import FailedStart, is_seen_by_nobody, no_screen


def in_a_window(failed: FailedStart) -> None:
    """Show it in a window until that is closed, if there is a screen that anybody sees."""
    if no_screen() or is_seen_by_nobody():
        return
    try:
        from companion.ui.shell.failed_page import show_until_closed  # noqa: PLC0415 - loads Qt
    except ImportError:  # that is what failed
        return
    show_until_closed(failed)
