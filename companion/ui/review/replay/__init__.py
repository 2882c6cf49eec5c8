"""A session gone through again in Review: the playhead, what is shown, and the music of that minute."""
