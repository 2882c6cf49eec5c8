"""The practice's own protocols: what stands in their folder, what is in use of it, what is being edited."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from time import time
from typing import Any
from typing import Protocol as Typed

from companion.files.destinations import written_whole
from companion.i18n import language, tr
from companion.ports.record import RecordError
from companion.record.protocols.draft import ProtocolDraft
from companion.record.protocols.own import AcceptedProtocol, OwnProtocol, OwnState, next_version
from companion.resources import assets
from companion.services.background import Background
from companion.services.catalogue import Catalogue
from companion.services.protocols import folder as files
from companion.services.protocols.copying import as_own
from companion.services.protocols.folder import ReadFile, ReadFolder
from companion.services.protocols.kept_files import AcceptedTexts, DraftsFile, KeptProtocols
from companion.services.watchers import Watchers
from companion.session.codec.amended import NotAmendedError, amended
from companion.session.codec.formats import lifted_file
from companion.session.protocol import Protocol
from companion.settings import SettingsFile


class SignedIn(Typed):
    """Whoever works with the program now."""

    @property
    def initials(self) -> str:
        """Give their initials."""
        ...


class OwnProtocols:
    """Fulfils the port of this name; ``catalogue`` gives those that ship."""

    def __init__(
        self,
        data: Path,
        settings: SettingsFile,
        background: Background,
        signed_in: SignedIn,
        catalogue: Callable[[], Catalogue],
    ) -> None:
        self._data = data
        self._settings = settings
        self._background = background
        self._signed_in = signed_in
        self._catalogue = catalogue
        self._accepted = AcceptedTexts(data)
        self.on_lock = self._accepted.on_lock
        self._drafts = DraftsFile(data, settings.kept_out)
        self._in_use: dict[str, ReadFile] = {}
        self._found = ReadFolder()
        self._of, self._looking = "", False
        self._watchers = Watchers[[]]()
        self.watch = self._watchers.watch

    def on_open(self, kept: KeptProtocols) -> None:
        """Read what is in use from the record, and look into the folder."""
        self._accepted.on_open(kept)
        self.look()

    def _shipped(self) -> list[str]:
        return [protocol.id for protocol in self._catalogue().protocols]

    # -- what stands there ----------------------------------------------------------------------------

    @property
    def trouble(self) -> str:
        """Say in a sentence why the folder cannot be looked into, or nothing."""
        return " ".join(filter(None, (self._accepted.trouble, self._found.trouble)))

    def notice(self) -> str:
        """Say in a sentence what is not as it should be, or waits, or nothing."""
        waiting = [one.name for one in self.standing() if one.state in (OwnState.NEW, OwnState.CHANGED)]
        said = tr("Own protocols that nobody has accepted yet, under Protocols: {names}.")
        told = said.format(names=", ".join(waiting[:3]) + (" …" if len(waiting) > 3 else ""))
        return " ".join(filter(None, (self.trouble, told if waiting else "")))

    def in_use(self) -> list[Protocol]:
        """Give the protocols that somebody accepted, as they were accepted."""
        kept = self._accepted.by_id
        self._in_use = {
            key: self._in_use[key]
            if key in self._in_use and self._in_use[key].text == one.text
            else files.parsed(one.text, one.file)
            for key, one in kept.items()
        }
        return [one.protocol for one in self._in_use.values() if one.protocol is not None]

    def standing(self) -> list[OwnProtocol]:
        """Say how it stands with each, by name, as the folder was when it was looked into last."""
        used = {protocol.id: protocol for protocol in self.in_use()}
        found = [*self._from_files(used), *self._without_file(used)]
        return sorted(found, key=lambda one: (one.name.casefold(), one.file))

    def _from_files(self, used: Mapping[str, Protocol]) -> Iterator[OwnProtocol]:
        for name, read in self._found.files.items():
            its_id = read.protocol.id if read.protocol else self._id_of(name)
            accepted = self._accepted.by_id.get(its_id)
            if accepted is not None and accepted.file != name and accepted.file in self._found.files:
                accepted = None  # it is that of the other file
            one = OwnProtocol(name, OwnState.IN_USE, used.get(its_id) if accepted else None, accepted)
            if read.protocol is None:
                yield replace(one, state=OwnState.WRONG, problems=read.problems)
            elif twin := self._twin(name, its_id):
                yield replace(one, state=OwnState.TWIN, waiting=read.protocol, problems=(twin,))
            elif accepted is None or accepted.text != read.text:
                state = OwnState.CHANGED if accepted else OwnState.NEW
                yield replace(one, state=state, waiting=read.protocol, waiting_text=read.text)
            else:
                yield one

    def _without_file(self, used: Mapping[str, Protocol]) -> Iterator[OwnProtocol]:
        there = {read.protocol.id for read in self._found.files.values() if read.protocol}
        there |= {self._id_of(name) for name, read in self._found.files.items() if read.protocol is None}
        for its_id, accepted in self._accepted.by_id.items():
            if its_id not in there:
                yield OwnProtocol(accepted.file, OwnState.GONE, used.get(its_id), accepted)

    def _id_of(self, name: str) -> str:
        """Give the id of the protocol that was accepted from a file, if any was."""
        return next((key for key, one in self._accepted.by_id.items() if one.file == name), "")

    def _twin(self, name: str, its_id: str) -> str:
        """Say so where an id is that of another protocol."""
        if its_id in self._shipped():
            said = tr('{file}: "{id}" is the id of a protocol that ships; give it one of its own.')
            return said.format(file=name, id=its_id)
        others = [
            other
            for other, read in self._found.files.items()
            if other != name and read.protocol and read.protocol.id == its_id
        ]
        said = tr('{file}: "{id}" is the id of {other}, too: one of them needs another.')
        return said.format(file=name, id=its_id, other=", ".join(others)) if others else ""

    def look(self) -> None:
        """Look into the folder anew, beside the window."""
        folder = self._settings.now.protocols
        if not folder:
            self._looked("", ReadFolder())
        elif not self._looking:
            self._looking = True
            before = self._found if self._of == folder else ReadFolder()
            self._background.do(
                lambda: files.read_folder(folder, self._data, before),
                lambda found: self._looked(folder, found),
                lambda _problem: self._looked(folder, before),
            )

    def _looked(self, folder: str, found: ReadFolder) -> None:
        self._looking = False
        if (folder, found) != (self._of, self._found):
            self._of, self._found = folder, found
            self._watchers.tell()

    def check_folder(self, folder: str) -> None:
        """Raise ``RecordError`` where a folder can hold no protocols."""
        files.check_folder(folder, self._data)

    # -- what is accepted -------------------------------------------------------------------------------

    def accept(self, file: str) -> None:
        """Use what stands in a file from now on."""
        one = self._one(file)
        if one.waiting is None or one.state not in (OwnState.NEW, OwnState.CHANGED):
            raise RecordError(tr("Nothing waits in {file}; nothing was changed.").format(file=file))
        self._use(one.waiting.id, file, one.waiting_text)

    def _use(self, its_id: str, file: str, text: str) -> None:
        by, at_ms = self._signed_in.initials, round(time() * 1000)
        self._accepted.accept(its_id, AcceptedProtocol(file, text, by, at_ms))
        self._watchers.tell()

    def let_go(self, file: str) -> None:
        """Use this protocol no longer; its file stays."""
        if (used := self._one(file).used) is not None:
            self._accepted.let_go(used.id)
        self._watchers.tell()

    def write_again(self, file: str) -> None:
        """Write the version in use into the folder, where its file has vanished."""
        one = self._one(file)
        place = self._folder() / file
        if one.accepted is None or place.exists():
            raise RecordError(tr("{file} is there; nothing was written.").format(file=file))
        files.write_text(place, one.accepted.text)
        self.look()

    def _one(self, file: str) -> OwnProtocol:
        found = next((one for one in self.standing() if one.file == file), None)
        if found is None:
            raise RecordError(tr("There is no protocol {file} any more.").format(file=file))
        return found

    def _folder(self) -> Path:
        folder = self._settings.now.protocols
        if not folder:
            raise RecordError(tr("Own protocols need a folder: choose one in Settings, under Protocols."))
        files.check_folder(folder, self._data)
        return Path(folder)

    # -- what is edited -----------------------------------------------------------------------------------

    def duplicate(self, protocol_id: str) -> ProtocolDraft:
        """Begin a protocol of the practice's own from one that is there."""
        taken = {*self._shipped(), *self._accepted.by_id, *(Path(file).stem for file in self._found.files)}
        taken |= {Path(draft.file).stem for draft in self.drafts()}
        words = self._catalogue().words.get(language()) if protocol_id in self._shipped() else None
        return as_own(self._text_of(protocol_id), taken, words.say if words else None)

    def edit(self, file: str) -> ProtocolDraft:
        """Begin to edit a protocol of the practice, or go on where somebody had to leave."""
        if (kept := self._drafts.of(self._signed_in.initials).get(file)) is not None:
            return kept
        one = self._one(file)
        if one.accepted is None or one.state not in (OwnState.IN_USE, OwnState.GONE):
            raise RecordError(tr("{file} is edited once it is accepted.").format(file=file))
        on_disk = one.accepted.text if one.state is OwnState.IN_USE else ""
        table = lifted_file(tomllib.loads(one.accepted.text))
        return ProtocolDraft(file, one.accepted.text, table, on_disk)

    def drafts(self) -> list[ProtocolDraft]:
        """Give what this practitioner had to leave half edited."""
        return list(self._drafts.of(self._signed_in.initials).values())

    def keep_draft(self, file: str, draft: ProtocolDraft | None) -> None:
        """Keep how far somebody came, or nothing any more."""
        self._drafts.keep(self._signed_in.initials, file, draft)

    def save(self, draft: ProtocolDraft, then: Callable[[str], None], failed: Callable[[str], None]) -> None:
        """Write a draft into the folder and use it from now on."""

        def saved(read: ReadFile) -> None:
            assert read.protocol is not None  # noqa: S101 - it was written because it can be read
            try:
                self._use(read.protocol.id, draft.file, read.text)
                self._drafts.keep(self._signed_in.initials, draft.file, None)
            except RecordError as error:
                failed(str(error))
                return
            self.look()
            then(read.protocol.version)

        self._background.do(lambda: self._write(draft), saved, failed)

    def _write(self, draft: ProtocolDraft) -> ReadFile:
        place = self._folder() / draft.file
        there = files.read_text(place) if place.exists() else ""
        if there != draft.on_disk:
            said = tr("{file} was changed by another program or computer meanwhile; nothing was written.")
            raise RecordError(said.format(file=draft.file))
        read = files.parsed(_text(draft), draft.file)
        if read.protocol is None:
            raise RecordError("\n".join(read.problems))
        if read.text != there:
            files.write_text(place, read.text)
        return read

    # -- what is shared -----------------------------------------------------------------------------------

    def bring_in(self, path: Path) -> None:
        """Copy a file into the folder, where it waits to be accepted."""
        text = files.read_text(path)
        read = files.parsed(text, path.name)
        if read.protocol is None:
            raise RecordError("\n".join(read.problems))
        name = path.name if path.suffix == ".toml" else f"{path.stem}.toml"
        files.write_text(files.free_name(self._folder(), name.lstrip(".")), text)
        self.look()

    def hand_out(self, protocol_id: str, path: Path, *, replace: bool = False) -> None:
        """Write the file of a protocol, shipped or own, to be shared; raises ``ExportError``."""
        with written_whole(path, replace=replace) as part:
            part.write_bytes(self._text_of(protocol_id).encode())

    def _text_of(self, protocol_id: str) -> str:
        if protocol_id in self._shipped():
            return files.read_text(assets() / "protocols" / f"{protocol_id}.toml")
        return self._accepted.by_id[protocol_id].text


def _text(draft: ProtocolDraft) -> str:
    """Give the text of a draft; what was changed and has its old version yet gets the next one."""
    table: dict[str, Any] = dict(draft.table)
    try:
        before = tomllib.loads(draft.on_disk)
        if before != table and before.get("version") == table.get("version"):
            table["version"] = next_version(str(table["version"]))
        return amended(draft.base, table)
    except (NotAmendedError, tomllib.TOMLDecodeError):
        said = tr("{file} is written in a way that cannot be changed in place; nothing was written.")
        raise RecordError(said.format(file=draft.file)) from None
