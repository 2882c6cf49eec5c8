"""The page of words that are dated: a form, each with the day since which it stands, and every version."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Generic, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from companion.override import override
from companion.ports.record import RecordError
from companion.record.times import day_of
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, heading
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now
from companion.ui.records.dated.form import DatedForm, Name
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, label


class DatedWord(Protocol):
    """A version of a word; an empty one takes it back, and 0 is no moment."""

    @property
    def value(self) -> str:
        """What it says, as it is kept."""
        ...

    @property
    def at_ms(self) -> int:
        """When it was written, in UTC milliseconds."""
        ...

    @property
    def author(self) -> str:
        """The initials of who wrote it."""
        ...


class DatedPage(Page, Generic[Name]):
    """Words are kept while they are typed; they become a version, which holds from then on, on leaving.

    After a crash what was typed stands in the form again. A page of this kind says where its words are kept,
    in the five methods that do nothing here, lays its parts out, and calls ``_begin``.
    """

    back = Signal(str)

    def __init__(
        self, services: Services, look: Look, client: tuple[str, str], about: str, what: str, now: Now
    ) -> None:
        """``client`` is the id and the code as it is shown; ``what`` that of which there are versions."""
        self._client_id, code = client
        super().__init__(look, code, about, head_stays=True)
        self._services = services
        self._now = now
        self._readable = False
        self._versions: Sequence[tuple[Name, DatedWord]] = ()
        self._held: Mapping[Name, DatedWord] = {}
        self._watched = set[TextLine | TextBox]()
        self._saving = Autosave(self, services.write_queue, self._typed, self._keep_typed, self._told)
        self.saved = label("", "label")
        self.buttons.addWidget(self.saved)
        self.lead_back(self._leave)
        heads = (self.tr("Written"), what, self.tr("What it said"), self.tr("By"))
        self.model = TableModel(heads, parent=self)
        self.history = TableView(self.look, self.model, self.tr("Earlier and present"), wide=2, wrap=True)
        self.history.setMinimumHeight(self.look.space(160))
        self.history.chosen.connect(self._put_back)
        self.earlier = heading(self.tr("Earlier and present"))
        self.about_versions = label("", "muted", wrap=True)

    form: DatedForm[Name]

    def _lay_out_history(self) -> None:
        self.body.addWidget(self.earlier)
        self.body.addWidget(self.about_versions)
        self.body.addWidget(self.history, 1)

    def _begin(self) -> None:
        """Show what holds, and what was typed the last time and is no version yet."""
        self._read()
        self._fill_in_half_filled()
        self._watch()
        self.form.changed.connect(self._touched)
        self.begin_at(self.form.first)

    # -- where the words are kept -----------------------------------------------------------------

    def _look_up(self) -> tuple[Sequence[tuple[Name, DatedWord]], Mapping[Name, DatedWord]]:
        """Read every version, and what holds now."""
        raise NotImplementedError

    def _half_filled(self) -> Mapping[Name, str]:
        """Read what was typed the last time, and is no version yet."""
        raise NotImplementedError

    def _keep(self, typed: Mapping[Name, str]) -> None:
        """Keep what is typed until it is a version."""
        raise NotImplementedError

    def _write(self, typed: Mapping[Name, str]) -> None:
        """Let it hold from now on."""
        raise NotImplementedError

    def _in_words(self, name: Name, word: DatedWord) -> tuple[str, str]:
        """Give what a version is called, and what it says, in words."""
        raise NotImplementedError

    # -- what is kept -----------------------------------------------------------------------------

    def _read(self) -> None:
        try:
            self._versions, self._held = self._look_up()
            self._readable = True
        except RecordError as error:
            self.notice.say(str(error))
            self.form.setEnabled(False)
        since = {name: self._since(word) for name, word in self._held.items()}
        self.form.show_values({name: word.value for name, word in self._held.items()}, since)
        self._show_history()

    def _since(self, word: DatedWord) -> str:
        """Say since when it holds, where that is known: words from before they were dated have no author."""
        dated = word.at_ms and word.author
        return self.tr("since {day}").format(day=self._day(word.at_ms)) if dated else ""

    def _day(self, wall_ms: int) -> str:
        return day_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._now().tzinfo))

    def _show_history(self) -> None:
        empty = self.tr("taken back")
        rows = []
        for number, (name, word) in reversed(list(enumerate(self._versions))):
            if name in self.form.fields:
                called, said = self._in_words(name, word)
                gone = self._held.get(name) is not word and bool(word.value)
                cells = (self._day(word.at_ms), called, said or empty, word.author)
                rows.append(TableRow(str(number), cells, gone=gone))
        self.model.fill(rows)
        self.history.setVisible(bool(rows))

    def _put_back(self, number: str) -> None:
        """Fill in what a version said, as if it were typed anew."""
        name, word = self._versions[int(number)]
        self.form.show_value(name, word.value)
        self._touched()
        said = self.tr("“{fact}” stands above as it was; the day from which it holds is today.")
        self.notice.say(said.format(fact=self._in_words(name, word)[0]))

    def _fill_in_half_filled(self) -> None:
        """Show what was typed the last time and is no version yet, as after a crash."""
        try:
            typed = self._half_filled()
        except RecordError:
            return  # what is wrong with the record was said already
        for name, value in typed.items():
            self.form.show_value(name, value)
        if typed:
            self.notice.say(
                self.tr("What was typed here the last time, and not finished, stands in the form again.")
            )
            self._saving.touch()

    # -- what is typed ----------------------------------------------------------------------------

    def _watch(self) -> None:
        for edit in self.form.typed_in():
            if edit not in self._watched:
                self._watched.add(edit)
                self._saving.watch(edit)

    def _touched(self) -> None:
        self._watch()
        self.saved.setText("")
        self._saving.touch()

    def _said(self, name: Name) -> str:
        """Give what holds, as it is kept, or nothing."""
        return self._held[name].value if name in self._held else ""

    def _typed(self) -> Mapping[Name, str]:
        """Give what is filled in otherwise than it holds."""
        return {name: value for name, value in self.form.values().items() if value != self._said(name)}

    def _keep_typed(self, typed: Mapping[Name, str]) -> None:
        if self._readable:
            self._keep(typed)

    def _told(self, _: Mapping[Name, str], problem: str) -> None:
        if problem:
            self.notice.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        elif not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    def finish(self) -> str:
        """Let what is typed hold from now on; gives nothing, or one sentence when it is not kept."""
        if problem := self._saving.flush():
            return problem
        typed = self._typed()
        return self._let_hold(typed) if typed and self._readable else ""

    def _let_hold(self, typed: Mapping[Name, str]) -> str:
        try:
            self._services.write_queue.now(lambda: self._write(typed))
        except RecordError as error:
            return str(error)
        self._read()
        return ""

    def _leave(self) -> None:
        if problem := self.finish():
            self.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        else:
            self.back.emit(self._client_id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """However the page is left: what cannot be made to hold now stands in the form the next time."""
        if not event.spontaneous():
            self.finish()
        super().hideEvent(event)
