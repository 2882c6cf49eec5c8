"""The colours and measures of both themes, in one table; a test asserts the contrasts."""

from typing import Any, Final, NamedTuple


class Tokens(NamedTuple):
    """The colours of one theme as ``#rrggbb``, by what they are for."""

    name: str
    dark: bool
    background: str
    surface: str
    raised: str
    pressed: str
    hairline: str
    line: str
    text: str
    strong: str
    muted: str
    disabled: str
    clock: str
    accent: str
    focus: str
    due: str
    emergency: str
    done: str
    on_accent: str
    settle: str
    onset: str
    build: str
    peak: str
    returning: str
    reentry: str
    private: str
    private_line: str
    practice: str
    practice_text: str

    def fill(self, phase: str) -> str:
        """Give the fill of a phase; one with an id of its own gets that of the end of the course."""
        fills = {
            "settle": self.settle,
            "onset": self.onset,
            "build": self.build,
            "peak": self.peak,
            "return": self.returning,
            "reentry": self.reentry,
        }
        return fills.get(phase, self.reentry)


EMBER: Final = Tokens(
    name="Ember",
    dark=True,
    background="#0B0705",
    surface="#150E0A",
    raised="#201610",
    pressed="#2B1D16",
    hairline="#33241A",
    line="#8A6342",
    text="#D9A77A",
    strong="#E3AF82",
    muted="#A97F5C",
    disabled="#5C4534",
    clock="#C49469",
    accent="#FF9E4A",
    focus="#FF9E4A",
    due="#FFB454",
    emergency="#FF7A66",
    done="#B7AE6A",
    on_accent="#0B0705",
    settle="#2A1D15",
    onset="#3E2A1B",
    build="#513520",
    peak="#5E371C",
    returning="#46301F",
    reentry="#302219",
    private="#190F1D",
    private_line="#82668F",
    practice="#161C0F",
    practice_text="#9DAA6B",
)
"""The dark room: amber on near black, very little light."""

PAPER: Final = Tokens(
    name="Paper",
    dark=False,
    background="#FBF8F3",
    surface="#FFFFFF",
    raised="#F1ECE3",
    pressed="#E4DCCF",
    hairline="#DDD5C8",
    line="#857868",
    text="#26201A",
    strong="#26201A",
    muted="#665A4D",
    disabled="#A89C8D",
    clock="#26201A",
    accent="#9A4A08",
    focus="#0B57A4",
    due="#8A5A00",
    emergency="#B3261E",
    done="#2E6B3F",
    on_accent="#FFFFFF",
    settle="#E6DED2",
    onset="#F0DDB8",
    build="#F1D3AE",
    peak="#F2C9A8",
    returning="#CFE0DA",
    reentry="#D3DEEC",
    private="#F1EBF6",
    private_line="#7B6690",
    practice="#DCEBC9",
    practice_text="#2F4A12",
)
"""Daylight: ink on paper."""

LIGHT: Final = {3: 1.0, 2: 0.81, 1: 0.58}
"""How much of each colour is left at each level of brightness; the lowest is for glances at the clock."""

SIZES: Final = {
    "small": 11.0, "body": 11.0, "heading": 13.0, "lead": 16.0, "card": 18.0, "title": 22.0, "large": 28.0,
}  # fmt: skip
"""The type scale in points, at 100 % text."""

CLOCK: Final = 60.0
"""The size of the session clock in points; it is large already, and grows with the text only a little."""

RADIUS: Final = 6
CARD_RADIUS: Final = 8


def dimmed(tokens: Tokens, level: int) -> Tokens:
    """Give a theme's colours as they are seen at a level of brightness."""
    share = LIGHT[level]
    colours: dict[str, Any] = {
        name: dim(value, share)
        for name, value in tokens._asdict().items()
        if isinstance(value, str) and value.startswith("#")
    }
    return tokens._replace(**colours)


def dim(colour: str, share: float) -> str:
    """Give a colour with a share of its light, as black laid over it would leave it."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part * share):02X}" for part in parts)


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 counts it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21, as WCAG 2.2 counts it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
