"""Living music as it is offered: each character as a playlist for each phase, and the seed it grows from."""

import secrets


def fresh_seed() -> int:
    """Make a seed: two sessions are not to sound the same."""
    return 1 + secrets.randbelow(2**31 - 1)
