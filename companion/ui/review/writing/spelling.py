"""Words in doubt: a dotted line under them, and what may have been meant, a key away."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor

from companion.i18n import language
from companion.override import override
from companion.ports.record import RecordError
from companion.ports.writing.own_words import OwnWords
from companion.ports.writing.spelling import Speller, Spelling
from companion.ui.languages import languages
from companion.ui.review.writing.note_text import NoteText, sentences_in
from companion.ui.review.writing.offers import Offer, Offers
from companion.ui.theme import Look

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A word, an apostrophe within it; what holds figures is none."""

SHOWN: Final = 6
"""So many suggestions are offered."""


class NoteWord(NamedTuple):
    """A word, and where it stands in its text, counted as Qt counts."""

    text: str
    start: int
    end: int


def words_in(text: str) -> Iterator[NoteWord]:
    """Go through the words that may be looked up; letters alone and abbreviations are as they are."""
    wide = not text.isascii() and any(ord(sign) > 0xFFFF for sign in text)
    for found in WORD.finditer(text):
        word = found[0]
        letters = word.replace("'", "").replace("’", "").isalpha()  # a small 2 below the line is none
        if letters and len(word) > 1 and not word.isupper() and not _beside_a_figure(text, found):
            start = _halves(text[: found.start()]) if wide else found.start()
            yield NoteWord(word.replace("’", "'"), start, start + (_halves(word) if wide else len(word)))


def own_words_in(block: QTextBlock) -> Iterator[NoteWord]:
    """Go through the words of a block that somebody wrote here; what is told of entries stands as it is."""
    begins, ends = block.position(), block.position() + block.length() - 1
    told = [(each.start - begins, each.end - begins) for each in sentences_in(block)]
    if told == [(0, ends - begins)]:
        return
    for word in words_in(block.text()):
        if not any(start < word.end and word.start < end for start, end in told):
            yield word


def _beside_a_figure(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word is the rest of something with figures, such as 2nd or SpO₂."""
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    return any(sign.isdigit() or sign == "_" for sign in around)


def _halves(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class DoubtfulWords(QSyntaxHighlighter):
    """Puts a dotted line in a quiet colour under words in doubt; the one that is being typed has none."""

    def __init__(self, note: NoteText, look: Look) -> None:
        super().__init__(note.document())
        self._note = note
        self._look = look
        self.doubtful: Callable[[str], bool] = lambda _: False
        self.on = False
        """Whether words are looked at; not while a note is being shown, nor without a dictionary."""
        self._skipped = -1
        note.cursorPositionChanged.connect(self._look_again)
        look.changed.connect(self._dress)
        self._line = QTextCharFormat()
        self._dress()

    def _dress(self) -> None:
        self._line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        self._line.setUnderlineColor(QColor(self._look.tokens.muted))
        self.rehighlight()

    @override
    def highlightBlock(self, _text: str) -> None:
        if not self.on:
            return
        at = self._typed_at()
        for word in own_words_in(self.currentBlock()):
            if word.end == at:
                self._skipped = self.currentBlock().blockNumber()
            elif self.doubtful(word.text):
                self.setFormat(word.start, word.end - word.start, self._line)

    def _typed_at(self) -> int:
        """Say where in this block somebody is typing, if anywhere in it."""
        cursor = self._note.textCursor()
        here = self._note.hasFocus() and cursor.blockNumber() == self.currentBlock().blockNumber()
        return cursor.positionInBlock() if here and not self._note.isReadOnly() else -1

    def _look_again(self) -> None:
        """Look at a word that was being typed, once the cursor is elsewhere."""
        if self._skipped >= 0:
            block = self.document().findBlockByNumber(self._skipped)
            self._skipped = -1
            if block.isValid():
                self.rehighlightBlock(block)


class SpellCheck(QObject):
    """Checks the words of a note by the dictionary of its language, and by the practice's own words."""

    def __init__(
        self,
        note: NoteText,
        look: Look,
        offers: Offers,
        spelling: Spelling,
        own: OwnWords,
        say: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        super().__init__(note)
        self._note = note
        self._offers = offers
        self._spelling = spelling
        self._own = own
        self._say = say
        self._changed = changed
        self._speller: Speller | None = None
        self._words: frozenset[str] = frozenset()
        self.language = ""
        self.lines = DoubtfulWords(note, look)
        self.lines.doubtful = self.doubtful

    # -- the language -----------------------------------------------------------------------------

    def begin(self, chosen: str) -> None:
        """Check in a note's language, or in the one that is spoken where it has none."""
        self.language = chosen
        try:
            self._words = self._own.all()
        except RecordError:
            self._words = frozenset()  # the page says what is wrong with the record
        self._spelling.open(self._spoken, partial(self._take, self._spoken), self._say)

    @property
    def _spoken(self) -> str:
        return self.language or language()

    def _take(self, wanted: str, speller: Speller | None) -> None:
        if wanted == self._spoken:
            self._speller = speller
            self.look()

    def look(self) -> None:
        """Look at all words again, if there is a dictionary, and if they can still be changed."""
        self.lines.on = self._speller is not None and not self._note.isReadOnly()
        self.lines.rehighlight()

    def _turn(self, chosen: str) -> None:
        self.begin(chosen)
        self._changed()

    # -- the words --------------------------------------------------------------------------------

    def doubtful(self, word: str) -> bool:
        """Tell whether a word stands in no dictionary."""
        known = self._speller is None or word in self._words or self._speller.right(word)
        return not known

    def offer(self) -> None:
        """Offer what may have been meant by the word at the cursor, or else by the next one in doubt."""
        if self._speller is None:
            self._offer_languages(self._no_dictionary())
            return
        own = next((word for word in self._at_cursor() if word.text in self._words), None)
        found = None if own else self._next()
        if own is not None:
            said = self.tr("“{word}” is no word of ours any more").format(word=own.text)
            self._offers.offer(own.text, [Offer(said, partial(self._forget, own.text)), *self._languages()])
        elif found is None:
            self._offer_languages(self.tr("No word is in doubt."))
        else:
            self._mark(found)
            self._say(self.tr("Looking “{word}” up.").format(word=found.text))
            self._spelling.suggest(self._speller, found.text, partial(self._show, found), self._say)

    def _at_cursor(self) -> Iterator[NoteWord]:
        cursor = self._note.textCursor()
        at = cursor.position() - cursor.block().position()
        return (word for word in own_words_in(cursor.block()) if word.start <= at <= word.end)

    def _next(self) -> NoteWord | None:
        """Find the word in doubt at the cursor, or else the next one, or else the one that was typed last."""
        at = self._note.textCursor().selectionStart()
        found = [word for word in self._all() if self.doubtful(word.text)]
        before = next((word for word in reversed(found) if word.end < at), None)
        return next((word for word in found if word.end >= at), before)

    def _all(self) -> Iterator[NoteWord]:
        block = self._note.document().begin()
        while block.isValid():
            by = block.position()
            yield from (NoteWord(word.text, word.start + by, word.end + by) for word in own_words_in(block))
            block = block.next()

    def _mark(self, word: NoteWord) -> None:
        cursor = self._note.textCursor()
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        self._note.setTextCursor(cursor)

    def _show(self, word: NoteWord, suggestions: Sequence[str]) -> None:
        """Offer suggestions, if the word is still the one that was asked about."""
        cursor = self._note.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) != (word.start, word.end):
            return
        self._say("" if suggestions else self.tr("Nothing is like “{word}”.").format(word=word.text))
        offers = [Offer(each, partial(self._replace, each)) for each in suggestions[:SHOWN]]
        keep = self.tr("“{word}” is a word of ours").format(word=word.text)
        offers += [Offer(keep, partial(self._keep, word.text)), *self._languages()]
        self._offers.offer(word.text, offers)

    def _replace(self, other: str) -> None:
        self._note.textCursor().insertText(other)

    # -- the practice's own words -----------------------------------------------------------------

    def _keep(self, word: str) -> None:
        said = self.tr("Kept in the record: “{word}” is a word of ours.")
        self._write(partial(self._own.add, word), said.format(word=word))

    def _forget(self, word: str) -> None:
        self._write(partial(self._own.remove, word), "")

    def _write(self, write: Callable[[], None], said: str) -> None:
        try:
            write()
            self._words = self._own.all()
        except RecordError as error:
            self._say(str(error))
            return
        self._say(said)
        self.look()

    # -- what there is ----------------------------------------------------------------------------

    def _languages(self) -> Iterator[Offer]:
        names = dict(languages())
        for code in self._spelling.languages():
            if code != self._spoken:
                said = self.tr("Check this note in {language}").format(language=names.get(code, code))
                yield Offer(said, partial(self._turn, code))

    def _offer_languages(self, said: str) -> None:
        self._say(said)
        if others := list(self._languages()):
            self._offers.offer(said, others)

    def _no_dictionary(self) -> str:
        said = self.tr(
            "There is no dictionary for “{language}” on this computer, so words are not checked. Two files "
            "of Hunspell's (.aff and .dic) in {folder} make one."
        )
        return said.format(language=self._spoken, folder=self._spelling.folder)
