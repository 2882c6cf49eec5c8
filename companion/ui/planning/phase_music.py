"""The music chosen for each phase of a plan, and whether its minutes suffice."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.i18n import tr
from companion.report.timeline.timeline import signed
from companion.session.music.phases import music_phase, phase_name
from companion.session.music.preflight import ChosenMusic
from companion.session.music.programme import Playlist
from companion.session.protocol import Phase, Protocol
from companion.ui.planning.phase_audition import HearButton
from companion.ui.theme import Look
from companion.ui.widgets import clear, column, label
from companion.ui.widgets.choice import Choice


class WholeMusic(Choice):
    """One kind of living music for all phases, or the music that is chosen phase by phase."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Music for all phases"))
        self.addItem(self.tr("Phase by phase"), "")

    def show_family(self, families: set[str], *, whole: bool) -> None:
        """Show what is chosen, if that is one kind for all phases."""
        at = self.findData(next(iter(families))) if whole and len(families) == 1 else 0
        self.setCurrentIndex(max(at, 0))


def family_of(playlist: Playlist) -> str:
    """Give what the ids of one kind of music for all phases have in common."""
    return playlist.id.removesuffix(f"/{playlist.phase}")


def families(playlists: Sequence[Playlist]) -> dict[str, dict[str, Playlist]]:
    """Put playlists together that are one kind of music for all phases, each by its phase."""
    found: dict[str, dict[str, Playlist]] = {}
    for playlist in playlists:
        found.setdefault(family_of(playlist), {}).setdefault(playlist.phase, playlist)
    return found


class PhaseMusic(QWidget):
    """One line for each phase: when it usually is, and its playlist or silence."""

    changed = Signal()
    heard = Signal(object, object)
    """Asks for the music of a phase to be heard: the button that was pressed, and the playlist."""

    def __init__(self, look: Look, playlists: Sequence[Playlist]) -> None:
        super().__init__()
        self._playlists = [playlist for playlist in playlists if not playlist.silence]
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(8))
        self._grid.setVerticalSpacing(look.space(4))
        self._grid.setColumnStretch(1, 1)
        self._phases: tuple[Phase, ...] = ()
        self._route = ""
        self._like: dict[str, str] = {}
        self.whole = WholeMusic()
        self.about = ""
        """A sentence about what was chosen last, or else first, and one about phases of one's own."""
        self.choices: dict[str, Choice] = {}
        self.buttons: dict[str, HearButton] = {}

    def show_protocol(self, protocol: Protocol) -> None:
        """Ask for the music of this protocol's phases; each begins with the first playlist made for it."""
        clear(self._grid)
        self._phases = protocol.phases
        self._route = protocol.route
        self._like = {phase.id: music_phase(phase, protocol.windows) for phase in protocol.phases}
        self.choices, self.buttons = {}, {}
        self.whole = self._whole()
        first = self._put_whole()
        for line, phase in enumerate(protocol.phases, first):
            choice = self._choice(phase)
            self.choices[phase.id] = choice
            name = label(phase.name)
            name.setBuddy(choice)
            about = QWidget()
            lines = column(about, spacing=0)
            lines.addWidget(name)
            lines.addWidget(label(_when(phase), "muted"))
            self._grid.addWidget(about, line, 0)
            self._grid.addWidget(choice, line, 1)
            self._grid.addWidget(self._hear_button(phase), line, 2)
        self._tell()

    def _whole(self) -> WholeMusic:
        """Offer one kind of music for all phases, where there is one that lives."""
        made = WholeMusic()
        for family, playlists in families(self._offered()).items():
            if any(playlist.living for playlist in playlists.values()):
                made.addItem(next(iter(playlists.values())).title, family)
        made.activated.connect(lambda: self._choose_for_all(made.currentData() or ""))
        return made

    def _put_whole(self) -> int:
        """Put what is chosen for all phases over them; says in which line they begin."""
        if self.whole.count() < 2:
            self.whole.setParent(self)
            self.whole.hide()
            return 0
        name = label(self.tr("All phases"))
        name.setBuddy(self.whole)
        self._grid.addWidget(name, 0, 0)
        self._grid.addWidget(self.whole, 0, 1, 1, 2)
        return 1

    def _choose_for_all(self, family: str) -> None:
        """Choose one kind of music for every phase; none leaves them as they are."""
        if family:
            chosen = families(self._offered())[family]
            like = {phase: chosen[name] for phase, name in self._like.items() if name in chosen}
            self.fill({phase: playlist.id for phase, playlist in like.items()})
        self._tell()

    def _offered(self) -> list[Playlist]:
        route = self._route
        return [one for one in self._playlists if not one.routes or route in one.routes]

    def _as_for(self) -> str:
        """Say whose music is offered for phases of the practice's own, if there are some."""
        own = [phase for phase in self._phases if self._like[phase.id] != phase.id]
        pairs = ", ".join(f"{phase.name}: {phase_name(self._like[phase.id])}" for phase in own)
        said = self.tr("Phases of your own are offered the music of the phase they are like ({pairs}).")
        return said.format(pairs=pairs) if own else ""

    def _choice(self, phase: Phase) -> Choice:
        made = Choice(self.tr("Music for {phase}").format(phase=phase.name))
        ours = [one for one in self._offered() if one.phase == phase.id]
        like = [one for one in self._offered() if one.phase == self._like[phase.id] != phase.id]
        for playlist in (*ours, *like):
            made.addItem(playlist.title, playlist.id)
            made.setItemData(made.count() - 1, playlist.about or None, Qt.ItemDataRole.ToolTipRole)
        made.addItem(self.tr("Silence"), "")
        made.setCurrentIndex(made.count() - 1 if like and not ours else 0)
        made.currentIndexChanged.connect(lambda: self._tell(phase))
        return made

    @property
    def in_order(self) -> list[QWidget]:
        """Its fields in the order of reading."""
        pairs = zip(self.choices.values(), self.buttons.values(), strict=True)
        whole = [self.whole] if self.whole.isVisibleTo(self) else []
        return [*whole, *(part for pair in pairs for part in pair)]

    def _hear_button(self, phase: Phase) -> HearButton:
        self.buttons[phase.id] = made = HearButton(self._look, phase.name)
        made.clicked.connect(lambda: self._ask_to_hear(phase))
        return made

    def _ask_to_hear(self, phase: Phase) -> None:
        if (playlist := self.playlist(phase)) is not None:
            self.heard.emit(self.buttons[phase.id], playlist)

    def _tell(self, changed: Phase | None = None) -> None:
        for phase in self._phases:
            playlist = self.playlist(phase)
            self.choices[phase.id].setAccessibleDescription(coverage(phase, playlist))
            playable = playlist is not None and bool(playlist.tracks or playlist.living)
            self.buttons[phase.id].setEnabled(playable)
        chosen = [one for phase in self._phases if (one := self.playlist(phase)) is not None]
        self.whole.show_family({family_of(one) for one in chosen}, whole=len(chosen) == len(self._phases))
        last = self.playlist(changed) if changed is not None else None
        told = (one.about for one in (last, *chosen) if one is not None)
        self.about = " ".join(filter(None, (next(filter(None, told), ""), self._as_for())))
        self.changed.emit()

    def playlist(self, phase: Phase) -> Playlist | None:
        """Give the playlist chosen for a phase; none of them is silence."""
        chosen = self.choices[phase.id].currentData()
        return next((playlist for playlist in self._playlists if playlist.id == chosen), None)

    def chosen(self) -> dict[str, str]:
        """Give the id of the playlist of each phase that has one."""
        found = ((phase.id, self.playlist(phase)) for phase in self._phases)
        return {phase: playlist.id for phase, playlist in found if playlist is not None}

    def filled(self) -> dict[str, str]:
        """Give what is chosen for every phase, an empty id for silence."""
        return {phase: str(choice.currentData()) for phase, choice in self.choices.items()}

    def fill(self, chosen: Mapping[str, str]) -> None:
        """Choose this for each phase, where there still is such a playlist."""
        for phase, playlist in chosen.items():
            choice = self.choices.get(phase)
            if choice is not None and (at := choice.findData(playlist)) >= 0:
                choice.setCurrentIndex(at)

    def follow(self, playlists: Mapping[str, str]) -> list[str]:
        """Choose the music of another plan; gives the names of the phases whose music is not offered here."""
        self.fill({phase.id: playlists.get(phase.id, "") for phase in self._phases})
        return [
            phase.name
            for phase in self._phases
            if self.choices[phase.id].currentData() != playlists.get(phase.id, "")
        ]

    def plan(self) -> list[ChosenMusic]:
        """Give what is chosen for each phase, with the minutes it is needed for."""
        return [
            ChosenMusic(phase.name, phase.end - phase.start, self.playlist(phase)) for phase in self._phases
        ]


def minute(at: float) -> str:
    """Write a minute from zero, zero itself without a sign."""
    return signed(at) if round(at) else "0"


def _when(phase: Phase) -> str:
    return tr("{start} to {end} min").format(start=minute(phase.start), end=minute(phase.end))


def coverage(phase: Phase, playlist: Playlist | None) -> str:
    """Say how much music there is for how long a phase."""
    length = f"{phase.end - phase.start:g}"
    if playlist is None:
        return tr("{minutes} min phase").format(minutes=length)
    if playlist.living is not None:
        return tr("living music without end, {minutes} min phase").format(minutes=length)
    music = f"{playlist.seconds / 60:.0f}"
    return tr("{music} min of music, {minutes} min phase").format(music=music, minutes=length)
