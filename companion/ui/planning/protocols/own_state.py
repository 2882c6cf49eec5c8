"""How it stands with a protocol of the practice's own: in use, waiting, vanished or wrong, and what to do."""

from difflib import unified_diff
from typing import Final

from PySide6.QtWidgets import QWidget

from companion.i18n import tr
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import OwnProtocol, OwnState
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Card, Flow, button, label

MOST_LINES: Final = 40
"""So many lines that are other are shown; more are counted."""


def state_words(state: OwnState) -> str:
    """Say in a few words how it stands."""
    return {
        OwnState.IN_USE: tr("your own, in use"),
        OwnState.NEW: tr("not accepted yet"),
        OwnState.CHANGED: tr("another version waits"),
        OwnState.GONE: tr("its file is gone"),
        OwnState.WRONG: tr("its file cannot be used"),
        OwnState.TWIN: tr("its id is taken"),
    }[state]


class OwnStateCard(Card):
    """A sentence, what is other or wrong in lines, and the buttons that can be pressed then."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        name = self.tr("How it stands with this protocol")
        super().__init__(name, padding=look.space(16), spacing=look.space(8), parent=parent)
        self.said = label("", "body", wrap=True)
        self.lines = label("", "muted", wrap=True)
        self.accept = button(self.tr("Accept"), "", "primary")
        self.write_again = button(self.tr("Write it into the folder again"), "", "plain")
        once = self.tr("Use it no longer")
        self.let_go = button(once, "", "plain")
        self.ask_let_go = AskTwice(self.let_go, once, self.tr("Again: use it no longer"))
        forget = self.tr("Let the half-done edits go")
        self.forget = button(forget, "", "plain")
        self.ask_forget = AskTwice(self.forget, forget, self.tr("Again: let them go"))
        ways = QWidget()
        line = Flow(spacing=look.space(12))
        for made in (self.accept, self.write_again, self.let_go, self.forget):
            line.addWidget(made)
        ways.setLayout(line)
        for part in (self.said, self.lines, ways):
            self.add(part)

    def show_own(self, own: OwnProtocol | None, draft: ProtocolDraft | None) -> None:
        """Show how it stands; nothing where the protocol ships with the program."""
        self.setVisible(own is not None or draft is not None)
        self.ask_let_go.withdraw()
        self.ask_forget.withdraw()
        self.forget.setVisible(draft is not None)
        half = self.tr("Somebody had to leave while editing it; Edit goes on from there.") if draft else ""
        self.said.setText("\n".join(filter(None, (self._sentence(own) if own else "", half))))
        told = [*own.problems, *_differences(own)] if own else []
        self.lines.setText("\n".join(told))
        self.lines.setVisible(bool(told))
        state = own.state if own else None
        self.accept.setVisible(state in (OwnState.NEW, OwnState.CHANGED))
        self.write_again.setVisible(state is OwnState.GONE)
        self.let_go.setVisible(own is not None and own.used is not None)

    def _sentence(self, own: OwnProtocol) -> str:
        version = own.used.version if own.used else ""
        by = own.accepted.by if own.accepted else ""
        kept = self.tr("Version {version}, accepted by {initials}, stays in use.")
        stays = kept.format(version=version, initials=by or "–") if own.used else ""
        said = ""
        match own.state:
            case OwnState.IN_USE:
                said = self.tr(
                    "Your practice's own, from {file}. Version {version} was accepted by {initials}."
                )
                return said.format(file=own.file, version=version, initials=by or "–")
            case OwnState.NEW:
                return self.tr(
                    "{file} lies in the folder and is not used: nobody has accepted it yet. Read it first."
                ).format(file=own.file)
            case OwnState.CHANGED:
                other = own.waiting.version if own.waiting else ""
                said = self.tr(
                    "{file} is another one now, changed by another program or computer: version {version}. "
                    "It is not used until somebody accepts it. What is other:"
                ).replace("{version}", other)
            case OwnState.GONE:
                said = self.tr("{file} is not in the folder any more.")
            case OwnState.WRONG:
                said = self.tr("{file} cannot be used:")
            case OwnState.TWIN:
                said = self.tr("{file} cannot be accepted:")
        return f"{stays} {said.format(file=own.file)}".strip()


def _differences(own: OwnProtocol) -> list[str]:
    """List the lines that are other in the version that waits."""
    if own.state is not OwnState.CHANGED or own.accepted is None:
        return []
    before, after = (text.replace("\r\n", "\n").split("\n") for text in (own.accepted.text, own.waiting_text))
    lines = unified_diff(before, after, lineterm="", n=0)
    found = [line for line in lines if line[:2] not in ("--", "++", "@@")]
    told = [f"{'−' if line[0] == '-' else '+'} {line[1:]}" for line in found if line[1:].strip()]
    more = [tr("… and {count} lines more").format(count=len(told) - MOST_LINES)]
    return [*told[:MOST_LINES], *(more if len(told) > MOST_LINES else [])]
