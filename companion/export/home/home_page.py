"""The home page: one file for any browser, put together from the page's own files; it asks for nothing."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import Any, Final

from companion.export.home.page_paper import page_paper
from companion.export.home.page_words import page_words
from companion.i18n import tr
from companion.paint.tokens import EMBER
from companion.report.home.evening import HomeEvening
from companion.resources import assets
from companion.session.home.evening_code import ALPHABET, PASSCODE_LENGTH
from companion.session.home.home_plan import HomeNumber

SCRIPTS: Final = (
    "log.js",
    "keeping.js",
    "words.js",
    "return_lines.js",
    "qr.js",
    "screens.js",
    "doing.js",
    "page.js",
)
"""The script of the page, in the order in which its parts need one another."""

COLOURS: Final = (
    "background",
    "surface",
    "raised",
    "pressed",
    "hairline",
    "line",
    "text",
    "strong",
    "muted",
    "clock",
    "focus",
    "due",
    "emergency",
)
"""What of the dark room's colours the page uses."""

_FIELD: Final = re.compile(r"\{\{(\w+)\}\}")


FONTS: Final = {400: "AtkinsonHyperlegibleNext-Regular.ttf", 600: "AtkinsonHyperlegibleNext-SemiBold.ttf"}
"""The typeface of the program by its weights, so that the page is as wide on every device."""


def home_page(evening: HomeEvening) -> str:
    """Put the page of an evening together, in the language that is spoken; the passcode is not in it."""
    style = _fonts() + _colours() + _asset("page.css")
    script = "".join(_asset(name) for name in SCRIPTS)
    parts = {
        "language": escape(evening.language),
        "policy": _policy(style, script),
        "title": escape(page_title(evening)),
        "style": style,
        "paper": page_paper(evening),
        "evening": _json(evening_values(evening)),
        "words": _json(page_words()),
        "script": script,
    }
    return _FIELD.sub(lambda field: parts[field[1]], _asset("page.html"))


def page_title(evening: HomeEvening) -> str:
    """Name it without a name in it: a browser keeps what it showed in its history."""
    return tr("Evening {code}").format(code=evening.code)


def page_name(evening: HomeEvening) -> str:
    """Name its file, likewise."""
    return f"{evening.code}-home.html"


def evening_values(evening: HomeEvening) -> dict[str, Any]:
    """Give what the script needs to know of an evening, and no more."""
    texts = evening.texts
    return {
        "code": evening.code,
        "alphabet": ALPHABET,
        "passcode_length": PASSCODE_LENGTH,
        "address": evening.address,
        "calls": [_call(call) for call in evening.calls if call.phone.strip()],
        "look_in": evening.look_in,
        "readings": [reading.minute for reading in evening.readings if reading.minute is not None],
        "lozenges": evening.lozenges.count,
        "hold": evening.lozenges.hold,
        "ending": evening.lozenges.ending,
        "stay": evening.stay,
        "sound": evening.sound,
        "prepare": texts.prepare,
        "red_flags": texts.red_flags,
        "leave": texts.leave,
        "say": texts.say,
    }


def _call(call: HomeNumber) -> dict[str, str]:
    return {"who": call.who.strip(), "phone": call.phone.strip(), "about": call.about.strip()}


def _colours() -> str:
    named = "".join(f"--{name}:{getattr(EMBER, name)};" for name in COLOURS)
    return f":root{{{named}}}\n"


def _fonts() -> str:
    """Bring the typeface along: Atkinson Hyperlegible Next, under the SIL Open Font License 1.1."""
    return "/* Atkinson Hyperlegible Next, SIL Open Font License 1.1 */\n" + "".join(
        f'@font-face{{font-family:"Atkinson Hyperlegible Next";font-weight:{weight};'
        f"src:url(data:font/ttf;base64,{_base64((assets() / 'fonts' / name).read_bytes())})}}\n"
        for weight, name in FONTS.items()
    )


def _policy(style: str, script: str) -> str:
    """Allow this style and this script, by what they are, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{_base64(sha256(text.encode()).digest())}"


def _base64(whole: bytes) -> str:
    return b64encode(whole).decode()


def _json(value: object) -> str:
    """Write values so that nothing in them ends the script that they stand in."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _asset(name: str) -> str:
    return (assets() / "home" / "page" / name).read_text(encoding="utf-8")
