"""Living music: composed and played while it is heard, from a seed, and steered from mood to mood."""
