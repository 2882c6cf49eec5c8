"""Who publishes the program, and where: what only they can know, in this one place (ADR 63)."""

import re
from typing import Final

APP: Final = "io.github.companion_kap.Companion"
"""Its id for software centres and macOS: the place of the project backwards, which has to be theirs."""

PUBLISHER: Final = "The Companion contributors"

ADDRESS: Final = "companion-kap@packages.invalid"
"""Where somebody reads what is written about a package; nothing that ends so can be reached."""

HOMEPAGE: Final = ""
"""Where the project is found, with its source; nothing is said of it as long as there is no such place."""

MAINTAINER: Final = f"{PUBLISHER} <{ADDRESS}>"
PUBLISHER_ID: Final = APP.rpartition(".")[0]
BUNDLE: Final = APP.replace("_", "-")
"""The id on macOS, where it may hold no underscore, as it may hold no hyphen elsewhere."""


def filled_in(text: str, **more: str) -> str:
    """Put in a text what stands between at signs there; a line for what is not known is left out."""
    url = f'<url type="homepage">{HOMEPAGE}</url>' if HOMEPAGE else ""
    source = f"Source: {HOMEPAGE}" if HOMEPAGE else ""
    known = {"APP": APP, "PUBLISHER": PUBLISHER, "PUBLISHER_ID": PUBLISHER_ID, "MAINTAINER": MAINTAINER}
    for name, words in {**known, "URL": url, "SOURCE": source, **more}.items():
        text = text if words else re.sub(rf"^ *@{name}@\n", "", text, flags=re.MULTILINE)
        text = text.replace(f"@{name}@", words)
    return text


def left_open() -> list[str]:
    """Name what is not known yet of who publishes it, for whoever is about to give it to others."""
    unknown = {"ADDRESS": ADDRESS.endswith(".invalid"), "HOMEPAGE": not HOMEPAGE, "APP": not HOMEPAGE}
    return [name for name, is_open in unknown.items() if is_open]
