"""What the hands of the demonstration do, and when."""

from typing import Final

SETTLING: Final = (
    (0.5, "C"),
    (2.0, "Enter 'Mask and blanket. “I am ready.”' Enter"),
    (4.0, "O '124/80 72 98' Enter"),
    (6.5, "D 'as prescribed' Enter"),
)
"""What the hands do, and at which minute after the opening."""

SESSION: Final = (
    (4.5, "F"),
    (6.5, "G"),
    (9.0, "V"),
    (9.5, "Enter '“It is my dad’s coat, it smells of rain.”' Enter"),
    (12.5, "D 'second part, as planned' Enter"),
    (17.5, "G"),
    (19.0, "K"),
    (22.0, "T"),
    (22.6, "I"),
    (24.0, "- -"),
    (27.0, "M"),
    (28.0, "Z"),
    (29.0, "Shift+Z"),
    (31.0, "J"),
    (36.0, "Space"),
    (38.5, "G"),
    (47.0, "V"),
    (48.0, "Enter '“I could put it down.” Long breath.' Enter"),
    (55.0, "R"),
    (66.5, "G"),
    (72.0, "C"),
)
"""What the hands do, and at which minute after the first administration."""

PICTURES: Final = {"settling": -2.0, "onset": 3.0, "peak": 20.0, "return": 45.0}
"""From which minute after the first administration a picture is taken, at the first check-in that waits."""

READINGS: Final = ("138/86 92 97", "132/84 84 98", "126/80 76 98", "122/78 70 98")
LAST_MINUTE: Final = 92.0
