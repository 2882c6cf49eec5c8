"""One session as it runs: what time brings and what the music tells, kept in step and written down."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from companion.conductor.early_answers import with_early_answers
from companion.conductor.live import Live
from companion.conductor.music import Music
from companion.conductor.saving import Saving
from companion.i18n import tr, tr_noop
from companion.one_by_one import one_by_one
from companion.ports.clock import Clock, Reminders
from companion.ports.music.player import Player
from companion.ports.record import Journal
from companion.report.music.verb_effects import effect_now, times_words
from companion.session.journal import ClockChanged, Entry, Fact, MusicHappened, Opened, ReminderLate, Resumed
from companion.session.music.programme import Happening, MusicEvent, Programme
from companion.session.notices import Notices, Severity, clock_line
from companion.session.session import PROGRAM, Session
from companion.session.time.clock import SECOND, Anchor, Moment, SessionClock

if TYPE_CHECKING:
    from companion.conductor.level_run import LevelRun
    from companion.session.protocol import Landmark

OVERDUE: Moment = 2 * SECOND
"""How late the earliest due moment may be before the watch steps in for the reminders."""

RESUMED = tr_noop("The program was away and is back: the clock went on, and everything entered is here.")

SAID = {
    Happening.DEVICE_BACK: tr_noop("The sound device is back, and the music in its place."),
    Happening.ELSEWHERE: tr_noop("The chosen sound output is not there; the music plays to another."),
}
"""What the music tells that the guide should read once."""

NO_LIVING = tr_noop("This computer cannot play living music just now; pieces play in its place.")


class RunningSession:
    """Keeps session, clock, reminders, music and journal in step; all its methods belong to one thread.

    ``show`` is told whenever the screen should change; ``post`` brings a call from another thread here.
    """

    def __init__(
        self,
        session: Session,
        programme: Programme,
        *,
        clock: Clock,
        journal: Journal,
        player: Player,
        reminders: Reminders,
        show: Callable[[Live], None],
        post: Callable[[Callable[[], None]], None],
        author: str,
        rate: float = 1.0,
    ) -> None:
        self._session = session
        self._clock = clock
        self._player = player
        self._reminders = reminders
        self._show = show
        self._author = author
        self._rate = rate
        self._saving = Saving(session.id, journal, post, self.now, self._saved, self._not_saved)
        self._music = Music(player, programme, rate)
        self._notices = Notices()
        self._echo = ""
        self._doubted: Landmark | None = None
        self._level_run: LevelRun | None = None
        self._level_moved_ns = 0

    # -- beginning and going on -------------------------------------------------------------------

    def open(self, zone: str) -> None:
        """Open the session: settle begins, and with it the music."""
        reading = self._clock.now()
        opened = self._session.add(Opened(Anchor(0, reading), zone), 0, 0, self._author)
        self._keep(with_early_answers(opened))
        self._follow()

    def resume(self) -> None:
        """Go on with a session that the program left without ending."""
        self._notices = self._notices.happen(tr(RESUMED), self.now())
        self._watch_clock()
        self._act(Resumed(), author=PROGRAM)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._session

    @property
    def live(self) -> Live:
        """What the screen shows now."""
        now, music = self.now(), self._player.state()
        return Live(
            session=self._session,
            now=now,
            music=music,
            unsaved=self._saving.unsaved,
            notice=self._notices.stand(Severity.SOUND, music.trouble.sentence).line(now),
            echo=self._echo,
        )

    def act_for(self, author: str) -> None:
        """Sign with the initials of another practitioner from now on."""
        self.write_level_run()
        self._author = author

    def now(self) -> Moment:
        """Say which moment of the session it is; it never runs backwards."""
        return max(self._session.clock(self._rate).moment(self._clock.now()), self._session.state.last)

    def clock(self) -> SessionClock:
        """The session's clock, at the rate of this run."""
        return self._session.clock(self._rate)

    # -- time -------------------------------------------------------------------------------------

    def bell(self) -> None:
        """Advance: a reminder rang. Early, late or doubled bells change nothing."""
        self._keep(self._up_to(self.now()))
        self._follow()

    def tick(self) -> None:
        """Repaint, and watch over reminders, the machine's clocks and unsaved entries, once a second."""
        self._watch_clock()
        if self._level_run is not None and self._level_run.is_over(self._clock.now().boot_ns):
            self.write_level_run()
        now = self.now()
        coming = self._session.state.coming
        if coming and now - coming[0].moment > OVERDUE * max(1.0, self._rate):
            late = ReminderLate(now - coming[0].moment)
            self._keep(self._up_to(now).add(late, now, now))
            said = tr("A reminder did not ring in time; the clock noticed and caught up.")
            self._notices = self._notices.happen(said, now)
            self._follow()
        self._saving.retry()
        self._show(self.live)

    def _watch_clock(self) -> None:
        reading = self._clock.now()
        change = self.clock().change(reading)
        if change is None:
            return
        now = self.now()
        anchor = Anchor(now, reading)
        fact = ClockChanged(change.change, change.by_ms, anchor)
        self._keep(self._up_to(now).add(fact, now, now))
        self._notices = self._notices.happen(clock_line(change), now)
        self._follow()

    # -- what is not as it should be ---------------------------------------------------------------

    def beware(self, what: Severity, sentence: str) -> None:
        """Show in the steady line that something is wrong, or with an empty sentence that it is over."""
        self._notices = self._notices.stand(what, sentence)
        self._show(self.live)

    def happened(self, sentence: str) -> None:
        """Show in the steady line, for some minutes, that something happened."""
        if self._notices.says(sentence, now := self.now()):
            return  # what fails again and again, as a screen may, is shown once
        self._notices = self._notices.happen(sentence, now)
        self._show(self.live)

    # -- what the music tells ---------------------------------------------------------------------

    def music_happened(self, event: MusicEvent) -> None:
        """Write down what the music process tells; what was told twice is written once."""
        if any(fact.number == event.number for _, fact in self._session.state.facts(MusicHappened)):
            self._player.acknowledge(event.number)
            return
        now = self.now()
        fact = MusicHappened(
            event.number,
            event.happening,
            event.phase,
            event.track_id,
            event.title,
            round(event.position_s, 1),
            event.why,
            event.steering,
        )
        said = NO_LIVING if self._music.gave_up_living(event) else SAID.get(event.happening)
        if said:
            self._notices = self._notices.happen(tr(said), now)
        moment = min(self.clock().moment_at_boot(event.boot_ns), now)
        self._keep(self._up_to(now).add(fact, moment, now))
        self._follow()

    def music_changed(self) -> None:
        """Repaint: the music tells of a new state."""
        self._show(self.live)

    # -- keeping in step --------------------------------------------------------------------------

    def write_level_run(self) -> None:
        """Write down how the level was moved, if that waits; it says so once it is written."""
        run, self._level_run = self._level_run, None
        if run is None:
            return
        fact = run.written(self._player.state(), self._clock.now().boot_ns)
        did = effect_now(self._session.entries, fact.verb, self.now())
        self._echo = tr("Music: {verb}").format(verb=times_words(did, fact.times))
        self._keep(self._session.add(fact, run.began, self.now(), self._author))
        self._show(self.live)

    def _up_to(self, now: Moment) -> Session:
        """Give the session with all that has come due, after what waited to be written."""
        self.write_level_run()
        return self._session.advance(now)

    def _keep(self, session: Session) -> None:
        entries = session.since(self._session)
        self._session = session
        if entries:
            self._saving.save(entries)

    def _saved(self, entries: tuple[Entry, ...]) -> None:
        told = [entry.fact.number for entry in entries if isinstance(entry.fact, MusicHappened)]
        if told:
            self._player.acknowledge(max(told))
        self.beware(Severity.RECORD, "")

    def _not_saved(self, failure: str) -> None:
        self.beware(Severity.RECORD, failure)

    def _follow(self) -> None:
        """Bring reminders, music and screen to where the session is."""
        one_by_one([self._arm, self._follow_music, lambda: self._show(self.live)])

    def _arm(self) -> None:
        reading, clock = self._clock.now(), self.clock()
        self._reminders.arm({c.moment: clock.wall_at(c.moment, reading) for c in self._session.state.coming})

    def _follow_music(self) -> None:
        self._music.follow(self._session.state, self.now())

    # -- writing down -----------------------------------------------------------------------------

    def _say(self, echo: str) -> None:
        self._echo = echo
        self._show(self.live)

    def _act(
        self, fact: Fact, moment: Moment | None = None, echo: str = "", author: str | None = None
    ) -> None:
        now = self.now()
        at = now if moment is None else moment
        self._doubted = None
        if at > now:
            self._say(tr("That time has not come yet; nothing was written down."))
            return
        who = self._author if author is None else author
        self._echo = echo
        self._keep(self._up_to(now).add(fact, at, now, who).advance(now))
        self._follow()
