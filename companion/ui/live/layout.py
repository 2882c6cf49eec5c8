"""What of the room is in sight, by the size of window and text, and by what is open in it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from companion.i18n import tr, tr_noop
from companion.report.timeline.timeline import Timeline
from companion.ui.live.panels import PanelPage

if TYPE_CHECKING:
    from companion.ui.live.screen import LiveScreen

WIDE: Final = (1100, 660)
"""From which width and height, at 100 % text, everything has a place beside everything else."""

MIDDLE: Final = (800, 560)
"""From which width and height the forms of what is opened have two columns."""

TALL: Final = 860
"""From which height the clock is larger, the music has its lane, and a note a column of its own."""

LARGE: Final = (2200, 1200)
"""From which width and height what is read and pressed most is larger still."""

ROOMY: Final = 780
"""From which height the ribbon stays in sight beside what is opened."""

NAMES: Final = {
    PanelPage.LOG: tr_noop("Log"),
    PanelPage.MUSIC: tr_noop("Music"),
    PanelPage.QUICK_LOG: tr_noop("Quick log"),
    PanelPage.WRITING: tr_noop("Note and vitals"),
    PanelPage.TIMELINE: tr_noop("Timeline"),
}
"""The pages of the panels, where they stand on pages."""


class LiveLayout:
    """Lays a live screen out so that it never scrolls.

    Where there is little room the clock, the phase, the check-in and the grave buttons keep their places, and
    everything else stands on pages.
    """

    def __init__(self, screen: "LiveScreen") -> None:
        self._screen = screen
        self.columns = 0
        self.tall, self._larger, self._lanes_less = False, 0, 0
        self._header = self._axis = True

    @property
    def _height(self) -> float:
        """The height of the screen, in pixels at 100 % text."""
        return self._screen.height() / self._screen.look.scale

    @property
    def roomy(self) -> bool:
        """Tell whether the ribbon has room beside what is opened."""
        return self.columns == 3 and self._height >= ROOMY

    @property
    def at_home(self) -> bool:
        """Tell whether the line of the call needs room: on an evening at home."""
        conductor = self._screen.conductor
        return conductor is not None and conductor.session.plan.home is not None

    def with_lanes(self, whole: Timeline) -> Timeline:
        """Leave out of the timeline what has no lane for it in this room."""
        if self.columns < 3:
            return replace(whole, ticks=(), vitals=(), music=())
        if self.tall:
            return whole
        ticks, vitals = () if self._less > 1 else whole.ticks, () if self._less else whole.vitals
        return replace(whole, music=(), ticks=ticks, vitals=vitals)

    @property
    def _less(self) -> int:
        """How many lanes of the timeline give their room to the line of the call."""
        return (1 if self._height >= ROOMY else 2) if self.at_home else 0

    def reflow(self) -> bool:
        """Lay out anew for the room there is at this size of text; tells whether that changed anything."""
        screen, height = self._screen, self._height
        width = screen.width() / screen.look.scale
        wide = width >= WIDE[0] and height >= WIDE[1]
        columns = 3 if wide else 2 if width >= MIDDLE[0] and height >= MIDDLE[1] else 1
        tall = wide and height >= TALL
        larger = (1 + (width >= LARGE[0] and height >= LARGE[1])) if tall else 0
        if (columns, larger, self._less) == (self.columns, self._larger, self._lanes_less):
            return False
        self.columns, self.tall, self._larger, self._lanes_less = columns, tall, larger, self._less
        screen.ribbon.keep_lanes(0 if not wide else 3 if tall else 2 - self._less)
        screen.strip.reflow(columns)
        screen.pages.reflow(columns)
        screen.call.reflow(columns)
        screen.panels.reflow(columns, larger=larger)
        self.dress()
        return True

    def dress(self) -> None:
        """Let head and foot say and offer what this place leaves room for."""
        screen, leaving = self._screen, self._screen.places.leaving
        screen.header.offers_go = leaving is None
        screen.header.stand_alone(on=leaving is not None and self.columns == 1)
        screen.header.reflow(self.columns, tall=self.tall)
        screen.foot.show_end(shown=leaving is None)
        if leaving is not None:
            leaving.reflow(self.columns)
        if screen.panels.turns:
            screen.panels.have_buttons(screen.foot.rare)
        else:
            screen.panels.give_buttons()
            screen.foot.take_back_buttons()
        self.show_rest()

    def keep(self, *, header: bool, axis: bool) -> None:
        """Keep clock and ribbon in sight, or let a page that must be read whole have their room."""
        self._header, self._axis = header, axis
        self.show_rest()

    def show_rest(self, _: int = 0) -> None:
        """Show clock, ribbon and the next page, as far as what is open leaves room for them."""
        screen, panels = self._screen, self._screen.panels
        working = screen.pages.currentWidget() is panels
        on_page = working and panels.page is PanelPage.TIMELINE
        axis = self._axis and screen.places.leaving is None
        screen.header.setVisible(self._header)
        screen.axis.setVisible(axis and (self.columns == 3 or on_page))
        screen.foot.show_page(tr(NAMES[panels.following]) if working and panels.turns else "")
