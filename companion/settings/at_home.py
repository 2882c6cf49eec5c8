"""What a practice says of evenings at home: whom to call, and its words for helper's paper and home page."""

from dataclasses import dataclass, field
from typing import Final

from companion.i18n import tr
from companion.session.home.home_plan import HomeNumber, HomeTexts

MOST_LINES: Final = 10
"""More lines of one list find no room on a sheet of paper."""

LONGEST_LINE: Final = 90
"""The most letters of a line of a list."""

LONGEST_SENT: Final = 160
"""The most letters of a line that is ready to be sent: one text message."""

LONGEST_WORDS: Final = 360
"""The most letters of what is no list."""


@dataclass(frozen=True, slots=True)
class AtHome:
    """Whom a helper calls in order, and the texts.

    Without ``calls`` those that ship are in use, which have no numbers; ``own`` says that the practice has
    made the texts its own, and is not said while those that ship are in use.
    """

    calls: tuple[HomeNumber, ...] = ()
    texts: HomeTexts = field(default=HomeTexts())
    own: bool = False


def in_use(home: AtHome) -> AtHome:
    """Give what is told: the practice's own, and for what it has not made its own the words that ship."""
    from companion.session.codec.home_words import starter_words  # noqa: PLC0415 - not before the window is painted

    if home.calls and home.own:
        return home
    shipped = starter_words()
    calls, texts = (shipped.calls, shipped.texts) if shipped else ((), HomeTexts())
    return AtHome(home.calls or calls, home.texts if home.own else texts, home.own)


def as_kept(typed: AtHome) -> AtHome:
    """Give what is kept of what stands in the fields: nothing of what only repeats the words that ship."""
    shipped = in_use(AtHome())
    own = typed.texts != shipped.texts
    calls = () if typed.calls == shipped.calls else typed.calls
    return AtHome(calls, typed.texts if own else HomeTexts(), own)


def check_at_home(home: AtHome) -> str:
    """Say in a sentence what cannot be so, or nothing."""
    for call in home.calls:
        if call.phone.strip() and not any(sign.isdigit() for sign in call.phone):
            whose = call.who.strip() or tr("a line without a name")
            return tr("The number of {name} holds no figure; it was not kept.").format(name=whose)
    texts = home.texts
    for lines in (texts.prepare, texts.red_flags, texts.music_rules, texts.write_down):
        if len(lines) > MOST_LINES:
            return tr("A list for the helper has at most {most} lines.").format(most=MOST_LINES)
        if long := next((line for line in lines if len(line) > LONGEST_LINE), ""):
            said = tr("“{line}” has more than {most} letters: one sheet of paper has no room for it.")
            return said.format(line=f"{long[:24]}…", most=LONGEST_LINE)
    if len(texts.send) > MOST_LINES or any(len(line) > LONGEST_SENT for line in texts.send):
        said = tr("There are at most {most} lines to send, each of at most {letters} letters.")
        return said.format(most=MOST_LINES, letters=LONGEST_SENT)
    if any(len(words) > LONGEST_WORDS for words in (texts.leave, texts.agreement, texts.say)):
        said = tr("One of these texts has more than {most} letters: one sheet of paper has no room for it.")
        return said.format(most=LONGEST_WORDS)
    return ""
