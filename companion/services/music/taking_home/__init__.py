"""What a client takes along of the music: copies, what was played, and the music of an evening at home."""
