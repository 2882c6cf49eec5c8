"""A note as it is written: its formats, and where its sentences come from."""
