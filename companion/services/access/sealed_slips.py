"""The sealed slips of a practice: fulfils ``ports.access.sealed_slips.SealedSlips`` with a real record."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from companion.i18n import tr, tr_noop
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.services.background import Background
from companion.services.papers.glyph_notice import GlyphNotice
from companion.services.papers.laid_out import LaidOut

if TYPE_CHECKING:
    from companion.db.store import Store
    from companion.record.sealed_slips import Reading, SealedSlip, Use, Why
    from companion.settings import PaperSize

Result = TypeVar("Result")

SHUT: Final = tr_noop("These private notes are shut: the sealed slip opens them again, for who types it.")


class SealedSlips:
    """Makes, takes back and opens them for who is signed in; what one opened is theirs alone to go on with.

    ``store`` raises ``RecordError`` while the record is locked; ``prove`` does so unless a passphrase is that
    of who is signed in, and opens their private notes by it.
    """

    def __init__(
        self,
        background: Background,
        store: "Callable[[], Store]",
        signed_in: Callable[[], str],
        prove: Callable[[str], None],
        paper: "Callable[[], PaperSize]",
    ) -> None:
        self._background = background
        self._store = store
        self._signed_in = signed_in
        self._prove = prove
        self._paper = paper
        self._drawn = ("", "")
        self._read: Reading | None = None

    def shut(self) -> None:
        """Forget what was opened, and what was drawn and not kept."""
        self._drawn, self._read = ("", ""), None

    def held(self) -> "Sequence[SealedSlip]":
        """List whose private notes the practice can open."""
        return self._store().sealed.held()

    def uses(self) -> "Sequence[Use]":
        """List by whom those of who is signed in were opened, until they are heeded."""
        return self._store().sealed.uses()

    def heed(self, then: Callable[[], None], failed: Failed) -> None:
        """Put down that who is signed in has read that."""
        self._do(lambda store: store.sealed.heed(), then, failed)

    def draw(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Draw a slip for who is signed in and types the own passphrase; it opens nothing until kept."""
        signed_in = self._signed_in()

        def work(store: "Store") -> str:
            from companion.db.keys import recovery

            self._prove(passphrase)
            store.private.refuse_unsealed()
            if not store.private.are_open():
                raise RecordError(
                    tr("Your private notes are shut: open them in a session first, then make the slip.")
                )
            self._drawn = signed_in, recovery.new()
            return self._drawn[1]

        self._ask(work, then, failed)

    def keep(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let the slip that was drawn open the private notes of who is signed in, in place of any before."""
        if (self._signed_in(), key) != self._drawn:
            failed(tr("This slip was not drawn for you just now: nothing was changed; begin again."))
            return

        def work(store: "Store") -> None:
            store.sealed.keep(key)
            self._drawn = ("", "")

        self._do(work, then, failed)

    def withdraw(self, then: Callable[[], None], failed: Failed) -> None:
        """Take the slip of who is signed in back."""
        self._do(lambda store: store.sealed.withdraw(), then, failed)

    def page(self, key: str) -> LaidOut:
        """Lay a slip out as a page for an envelope; nothing is written down."""
        from companion.export.key_page import sealed_page

        return LaidOut(sealed_page(key, self._signed_in(), self._paper()), GlyphNotice())

    def open(
        self,
        owner: str,
        typed: str,
        why: "Why",
        then: "Callable[[Reading], None]",
        failed: Failed,
    ) -> None:
        """Read somebody's private notes by their sealed slip; nobody but who asked is given them."""
        self._read = None

        def read(reading: "Reading") -> None:
            if reading.reader != self._signed_in():
                failed(tr(SHUT))
                return
            self._read = reading
            then(reading)

        self._ask(lambda store: store.sealed.read(owner, typed, why), read, failed)

    def write(self, path: Path, then: Callable[[], None], failed: Failed, *, replace: bool = False) -> None:
        """Write what was opened to a file, once the audit trail tells of it."""
        reading = self._read
        if reading is None or reading.reader != self._signed_in():
            failed(tr(SHUT))
            return

        def work(store: "Store") -> None:
            from companion.export.private_notes import write_private_notes
            from companion.files.destinations import ExportError
            from companion.record.times import day_of

            store.sealed.put_down_export(reading.owner)
            today = day_of(datetime.now(UTC).astimezone())
            try:
                write_private_notes(path, reading, today, replace=replace)
            except ExportError as error:
                raise RecordError(str(error)) from None

        self._do(work, then, failed)

    def _do(self, work: "Callable[[Store], None]", then: Callable[[], None], failed: Failed) -> None:
        self._ask(work, lambda _: then(), failed)

    def _ask(
        self,
        work: "Callable[[Store], Result]",
        then: "Callable[[Result], None]",
        failed: Failed,
    ) -> None:
        """Do something with the record as it is now; a lock that comes meanwhile waits for its end."""
        try:
            store = self._store()
        except RecordError as locked:
            failed(str(locked))
            return
        self._background.do(lambda: work(store), then, failed)
