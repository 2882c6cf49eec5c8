"""What is killed here leaves no music playing."""

from tests.ended_music import no_music_afterwards  # noqa: F401
