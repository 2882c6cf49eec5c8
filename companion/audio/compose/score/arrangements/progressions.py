"""The chords of the longer pieces in degrees: two phrases of the first section, two of the second."""

PROGRESSIONS = {
    "settle": ("1add9 6m7 4maj7 5sus4 | 6m7 5/7 2m7 5sus4 | 6m7 3m7 4maj7 5/7 | 2m7 4add9 5sus4 5",),
    "onset": (
        "4maj7 1add9/3 6m7 5sus4 | 2m7 3m7 4maj7 1add9 | 6m7 5sus2 4add9 3m7 | 2m7 1add9/3 4maj7 5sus4",
        "1add9 4add9 6m7 56 | 169 4add9 3m7 56 | 2m7 6m7 4add9 1add9/3 | 4maj7 2m7 1sus2 56",
        "6m7 4add9 5sus4 1add9 | 3m7 4maj7 2m7 5sus4 | 6m7 5/7 4add9 3m7 | 2m7 1add9/3 4maj7 5sus2",
    ),
    "build": (
        "1m9 b6maj7 b3add9 b7add9 | 1m7 5m7 b6maj7 b7 | 4m9 1m7 b3add9 b7 | b6maj7 b3/5 4m7 b7sus4",
        "1m9 b7add9 4m7 5m7 | b3maj7 b7 4m9 5m7 | b6maj7 b3add9 b7 1m7 | 4m7 b6maj7 b7 5m7",
    ),
    "peak": (
        "1m9 5m7 b6maj7 b7 | 1m7 b3add9/5 4m7 5m7 | b6maj7 4m9 1m7 b3add9 | 4m7 b6maj7 b7sus4 5m7",
        "1madd9 b6maj7 b7 4m7 | 1m b3add9 5m7 b6add9 | 4m9 b7/2 b3maj7 1m7 | 5m7 b6maj7 4m7 b7sus4",
        "1m9 b7add9 1m7 b3add9 | 4m9 b3add9 b7add9 5m7 | b6maj7 4m9 5m7 1m7 | b3maj7 b7 4m7 5m7",
    ),
    "return": (
        "1add9 56/7 6m7 4maj7 | 1add9/3 4maj7 2m7 56 | 6m7 3m7 4maj7 1add9 | 2m7 1add9/3 4add9 5sus4",
        "1add9 6m7 4maj7 56 | 3m7 6m7 2m7 56 | 4maj7 1add9/3 6m7 5/7 | 4add9 2m7 1add9/5 5sus4",
        "1add9 4add9 6m7 5sus4 | 1add9/3 4maj7 6m7 56 | 2m7 3m7 4maj7 6m7 | 2m7 4add9 5sus4 5",
        "1add9 3m7 6m7 4add9 | 1add9/3 2m7 4maj7 56 | 6m7 4maj7 2m7 3m7 | 4maj7 1add9/3 2m7 5sus4",
    ),
    "reentry": (
        "1add9 5/7 6m7 4add9 | 1add9/3 4add9 2m7 5sus2 | 4maj7 5 3m7 6m7 | 2m7 4add9 1add9/3 5sus4",
        "1add9 5/7 6m7 3m7 | 4add9 1/3 2m7 57sus4 | 6m7 4maj7 1add9 5 | 4add9 3m7 2m7 57sus4",
        "1add9 4add9 3m7 5sus4 | 1add9/3 4maj7 6m7 5 | 2m7 3m7 4add9 1add9/3 | 6m7 4maj7 2m7 5sus4",
        "1add9 2m7 1add9/3 4add9 | 6m7 3m7 4maj7 5sus4 | 1add9 6m7 4maj7 2m7 | 4add9 1add9/5 2m7 5",
        "1add9 6m7 2m7 5sus4 | 3m7 4maj7 1add9/3 5 | 6m7 4add9 1add9 5/7 | 2m7 3m7 4maj7 5sus4",
    ),
}

PURE_PROGRESSIONS = {
    "settle": (
        "1add9 4add9 3m7 5sus4 | 1add9/3 6m7 4maj7 5 | 6m7 3m7 4add9 1add9/5 | 4maj7 1add9/3 5sus4 5",
    ),
    "onset": (
        "1add9 4add9/1 6m7 56 | 1add9/3 4add9 3m7 56 | 6m7 3m7 4add9 1add9 | 4maj7 6m7 1sus2 5",
        "4maj7 1add9/3 6m7 5sus4 | 6m7 3m7 4maj7 1add9 | 1add9 5 4add9 3m7 | 6m7 1add9/3 4maj7 5sus4",
        "1add9 1sus2 4add9/1 5sus4 | 6m7 4maj7 1add9/3 56 | 3m7 6m7 4add9 1 | 4maj7 5 6m7 56",
    ),
    "build": (
        "1m9 b6maj7 b3maj7 5m | 4m9 1m7 b6maj7 5m | b3maj7 b6add9 4m7 1m9 | b6maj7 4m9 b3maj7 5m",
        "1m7 4m9 b6maj7 b3maj7 | 1m9 5m b6add9 4m7 | 4m9 b3maj7 b6maj7 1m7 | b6maj7 1m9/5 4m7 5m",
    ),
    "peak": (
        "1m9 4m7/1 b6maj7 5m | 1m7 b3maj7 b6add9 4m9 | b6maj7 4m9 1m7 b3maj7 | 4m7 b6maj7 1m9/5 5m",
        "1m9 b6maj7/1 4m9 b3maj7 | b6maj7 1m7 4m7 5m | 4m9 b6add9 b3maj7 1m7 | 5m b6maj7 4m9 1m7/5",
        "1m7 b3maj7 4m9 5m | b6maj7 b3maj7/5 4m7 1m9 | 1m9 b6add9 4m7/1 b3maj7 | b6maj7 4m9 5m 1m7",
    ),
    "return": (
        "1add9 56/7 6m7 4maj7 | 1add9/3 4maj7 3m7 56 | 6m7 3m7 4add9 1add9 | 4maj7 6m7 1add9/3 5sus4",
        "1add9 6m7 4maj7 56 | 3m7 6m7 4add9 5sus4 | 4maj7 1add9/3 6m7 5/7 | 4add9 3m7 1add9/5 5",
        "1add9 4add9 6m7 5sus4 | 1add9/3 4maj7 6m7 56 | 3m7 6m7 4maj7 1add9 | 4add9 1add9/3 5sus4 5",
        "4add9 1add9/3 3m7 6m7 | 4maj7 5 1add9 56 | 6m7 4maj7 1add9/5 3m7 | 4maj7 1add9/3 6m7 5sus4",
    ),
    "reentry": (
        "1add9 5/7 6m7 4add9 | 1add9/3 4add9 3m7 5 | 4maj7 5 3m7 6m7 | 4add9 6m7 1add9/3 5sus4",
        "1add9 5/7 6m7 3m7 | 4add9 1/3 6m7 5sus4 | 6m7 4maj7 1add9 5 | 4add9 3m7 6m7 56",
        "1add9 4add9 3m7 5sus4 | 1add9/3 4maj7 6m7 5 | 6m7 3m7 4add9 1add9/3 | 4maj7 6m7 4add9 5sus4",
        "1add9 3m7 1add9/3 4add9 | 6m7 3m7 4maj7 5sus4 | 1add9 6m7 4maj7 5 | 4add9 1add9/5 3m7 56",
        "1add9 6m7 4add9 5sus4 | 3m7 4maj7 1add9/3 5 | 6m7 4add9 1add9 5/7 | 4maj7 3m7 4maj7 5sus4",
    ),
}
"""Chords whose fifths are all pure above one tonic, for what stands in pure intervals."""
