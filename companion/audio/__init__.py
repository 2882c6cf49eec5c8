"""The music: a process of its own that decodes, mixes and plays, its client, and what feeds it."""
