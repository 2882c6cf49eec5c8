"""A total that was scored elsewhere, typed in: its name, the total as it stands there, its day, by whom."""

from dataclasses import replace

from PySide6.QtCore import Signal

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.typed_day import as_kept, long_day, read_day
from companion.record.instruments.total import TotalWords, TypedTotal
from companion.record.names import shown
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, field, text_line
from companion.ui.local_now import Now, local_now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button


class TypedTotalScreen(Page):
    """Four lines, kept while they are typed; ``done`` gives the total, ``back`` leaves them half typed.

    With a total that is there, what is typed becomes a further version of it.
    """

    back = Signal()
    done = Signal(object)

    def __init__(
        self,
        services: Services,
        look: Look,
        client: Client,
        now: Now = local_now,
        total: TypedTotal | None = None,
    ) -> None:
        title = self.tr("Correct a total") if total else self.tr("A total scored elsewhere")
        about = self.tr(
            "For a questionnaire whose questions are not here. The total stands as it is typed; nothing is "
            "made of it."
        )
        super().__init__(look, f"{shown(client.code)} · {title}", about, width=760)
        self._services = services
        self._client = client
        self._now = now
        self._its_id = total.id if total else ""
        self._asked = ""
        self.lead_back(self._leave)
        keep = button(self.tr("Keep"), "Ctrl+↵", "primary")
        keep.clicked.connect(self.keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.keep)
        self.buttons.addWidget(keep)
        self._saving = Autosave(self, services.write_queue, self.typed, self._keep_half, self._told)
        self.fields: dict[str, TextLine] = {}
        for name, caption, hint in self._asks():
            line = self.fields[name] = text_line(caption)
            line.returnPressed.connect(self._next)
            self._saving.watch(line)
            self.body.addLayout(field(caption, line, hint))
        self.body.addStretch(1)
        self._show(total.words if total else TotalWords())
        self.begin_at(self.fields["name"])

    def _asks(self) -> list[tuple[str, str, str]]:
        return [
            ("name", self.tr("Questionnaire"), self.tr("its name, such as QIDS-SR16")),
            ("total", self.tr("Total"), self.tr("as it stands there, such as 14 or 14 of 27")),
            ("day", self.tr("Answered on"), self.tr("such as 23 Nov 2026")),
            ("scored_by", self.tr("Scored by"), self.tr("who added it up")),
        ]

    def _show(self, words: TotalWords) -> None:
        try:
            half = self._services.records.totals.half_typed(self._client.id, self._its_id)
        except RecordError as error:
            self.notice.say(str(error))
            half = TotalWords()
        if half != TotalWords():
            words = half
            self.notice.say(self.tr("What was typed the last time, and not kept, is here again."))
        for name, line in self.fields.items():
            line.setText(getattr(words, name))

    def typed(self) -> TotalWords:
        """Give what is typed."""
        return TotalWords(**{name: line.written.strip() for name, line in self.fields.items()})

    def _next(self) -> None:
        """Go to the next line that is empty; from the last one keep."""
        empty = next((line for line in self.fields.values() if not line.text().strip()), None)
        if empty is None:
            self.keep()
        else:
            empty.setFocus()

    # -- keeping ----------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep it, or ask about what is missing and what has no place."""
        words = self.typed()
        if question := self._question(words):
            self.say(question)
            self.fields[words.lacking[0] if words.lacking else "day"].setFocus()
            return
        self._saving.flush()
        kept: list[TypedTotal] = []
        totals, its_id = self._services.records.totals, self._its_id
        words = replace(words, day=as_kept(words.day))
        try:
            self._services.write_queue.now(lambda: kept.append(totals.keep(self._client.id, words, its_id)))
        except RecordError as error:
            self._told(words, str(error))
            return
        self._saving.drop()
        self.done.emit(kept[0])

    def _question(self, words: TotalWords) -> str:
        """Say what is missing, or may mean two things; a day that is still to come is asked about once."""
        if words.lacking and not getattr(words, words.lacking[0]):
            empty = {name: caption for name, caption, _ in self._asks()}[words.lacking[0]]
            return self.tr("“{what}” is empty.").format(what=empty)
        read = read_day(words.day)
        if len(read.days) > 1:
            one, other = map(long_day, read.days)
            said = self.tr("“{typed}” may be {one} or {other}: write the month as a word.")
            return said.format(typed=words.day, one=one, other=other)
        if read.placed is None:
            return self.tr("“{typed}” is no day: write it such as 23 Nov 2026.").format(typed=words.day)
        if read.placed > self._now().date() and self._asked != words.day:
            self._asked = words.day
            said = self.tr("{day} is still to come. Keep again keeps it so.")
            return said.format(day=long_day(read.placed))
        return ""

    def _keep_half(self, words: TotalWords) -> None:
        self._services.records.totals.keep_half_typed(self._client.id, words, self._its_id)

    def _told(self, _: TotalWords, problem: str) -> None:
        if problem:
            self.say(self.tr("{problem} What you typed is still here.").format(problem=problem))

    def _leave(self) -> None:
        if problem := self._saving.flush():
            self._told(self.typed(), problem)
        else:
            self.back.emit()
