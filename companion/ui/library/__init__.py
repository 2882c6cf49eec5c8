"""The practitioner's own music: what there is, what it may be fit for, and the playlists made of it."""

from companion.ui.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
