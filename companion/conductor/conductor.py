"""What the guide does in a session that runs."""

from collections.abc import Callable, Sequence

from companion.conductor.level_run import MOVES_LEVEL, QUIET_NS, LevelRun, moved_together
from companion.conductor.live import ComingMusic
from companion.conductor.running_session import RunningSession
from companion.i18n import tr
from companion.report.entry_names import entry_name, undone_text
from companion.report.entry_text import entered_text, observed_words
from companion.report.home.on_call import call_lost_since
from companion.report.home.reported_words import reporter_of
from companion.report.music.verb_effects import effect_now
from companion.session.corrections import bring_back, correct, report, take_back
from companion.session.home.telling import can_be_told, just_entered, next_in_turn
from companion.session.journal import (
    Answered,
    CallBack,
    CallLost,
    Corrected,
    EmergencyOpened,
    Fact,
    Held,
    MusicDone,
    Noted,
    Observed,
    PhaseEntered,
    Postponed,
    ReportedBy,
    Retimed,
    Skipped,
    Voided,
)
from companion.session.music.programme import Verb
from companion.session.plan import Occurrence
from companion.session.protocol import Phase
from companion.session.session import Session
from companion.session.time.clock import ClockReading, Moment


class Conductor(RunningSession):
    """Has a session do what the guide does; the one object that the live screen talks to."""

    def enter(self, fact: Fact, moment: Moment | None = None) -> None:
        """Enter what was given, seen, measured or said, now or at an earlier moment.

        An administration may have been before the session was opened. A landmark, while nothing is entered
        as given, is asked for twice.
        """
        if (
            isinstance(fact, Observed)
            and not self._session.state.given
            and self._doubted is not fact.landmark
        ):
            self._doubted = fact.landmark
            said = tr("Nothing is entered as given yet. The same again writes “{observed}” all the same.")
            self._say(said.format(observed=observed_words(fact.landmark)))
            return
        self._act(fact, moment, entered_text(fact, self._session.plan))

    def bring_in(self, write: Callable[[Session, Moment, str], Session], echo: str) -> None:
        """Write down several entries at once, such as those of an evening at home that came back."""
        now = self.now()
        self._echo = echo
        self._keep(write(self._up_to(now), now, self._author).advance(now))
        self._follow()

    def answer(self, choice: int, key: str = "") -> None:
        """Answer a check-in by the number of its answer, counted from one; without a key the first."""
        asked = self._waiting(key)
        if asked is not None and 1 <= choice <= len(asked.item.answers):
            answer = asked.item.answers[choice - 1]
            self._act(Answered(asked.key, answer), echo=tr("Answered: {answer}").format(answer=answer))

    def later(self, minutes: float, key: str = "") -> None:
        """Put a check-in off by some minutes."""
        if asked := self._waiting(key):
            echo = tr("Asked again in {minutes} min").format(minutes=f"{minutes:g}")
            self._act(Postponed(asked.key, minutes), echo=echo)

    def skip(self, reason: str, key: str = "") -> None:
        """Skip a check-in, with the reason in one line."""
        if asked := self._waiting(key):
            self._act(Skipped(asked.key, reason.strip()), echo=tr("Skipped"))
        elif reason.strip():
            echo = tr("That check-in waits no longer; the reason is kept as a note.")
            self._act(Noted(reason.strip()), echo=echo)

    def _waiting(self, key: str) -> Occurrence | None:
        """Find a check-in that waits; one that no longer does is told."""
        pending = self._session.state.pending
        asked = next((asked for asked in pending if key in ("", asked.key)), None)
        if asked is None and key:
            self._say(tr("That check-in waits no longer; nothing was written down."))
        return asked

    def go(self) -> None:
        """Go to the next phase and fade to its music."""
        state = self._session.state
        following = self.following()
        if not state.given:
            self._say(tr("Onset begins with the administration (D)."))
        elif following is None:
            self._say(tr("This is the last phase."))
        else:
            self._act(PhaseEntered(following.id), echo=tr("{phase} begins").format(phase=following.name))

    def following(self) -> Phase | None:
        """Give the phase after this one."""
        phases = self._session.state.protocol.phases
        index = phases.index(self._session.state.phase) + 1
        return phases[index] if index < len(phases) else None

    def coming_music(self) -> ComingMusic:
        """Tell what music is still to come."""
        return self._music.coming(self._session.state, self.following())

    def hold(self) -> None:
        """Stay in this phase and in its music, whatever the plan would have come next; or let go of it."""
        on = not self._session.state.held
        self._act(Held(on), echo=tr("Holding this phase") if on else tr("No longer holding"))

    def retime(self) -> None:
        """Take what is on offer: another course, or phases counted from every administration so far."""
        if offered := self._session.state.offered:
            echo = tr("The course follows “{answer}” now").format(answer=offered.fact.answer)
            self._act(offered.fact, echo=echo)
        elif self._session.state.retiming:
            self._act(Retimed(), echo=tr("The phases follow every administration now"))
        else:
            self._say(tr("No new timing is on offer."))

    def music(self, verb: Verb) -> None:
        """Do something to the music: the room first, the record after; a run of one key is one entry."""
        if verb in MOVES_LEVEL:
            self._move_level(verb)
            return
        if verb is Verb.PREVIOUS and self._player.state().mood is not None:
            self._say(tr("Living music has no piece before this one."))
            return
        self._player.do(verb)
        did = effect_now(self._session.entries, verb.value, self.now())
        self._act(MusicDone(verb.value), echo=tr("Music: {verb}").format(verb=did))

    def _move_level(self, verb: Verb) -> None:
        """Move the level, and count the press to the run that it belongs to; the level itself tells of it."""
        boot_ns, run = self._clock.now().boot_ns, self._level_run
        told = run is None and boot_ns - self._level_moved_ns >= QUIET_NS
        before = self._player.state().volume_db if told else None
        self._player.do(verb)
        self._level_moved_ns = boot_ns
        if run is not None and run.verb is verb and not run.is_over(boot_ns):
            self._level_run = run.with_press(boot_ns)
        else:
            self.write_level_run()
            self._level_run = LevelRun(verb, self.now(), boot_ns, boot_ns, before)
        self._show(self.live)

    def music_was_moved(self, done: Sequence[tuple[Verb, ClockReading]]) -> None:
        """Write down what was done to the music while the record was locked; nobody had signed in."""
        if not done:
            return
        now = self.now()
        session = self._up_to(now)
        for verb, when, times in moved_together(done):
            session = session.add(MusicDone(verb.value, times), min(self.clock().moment(when), now), now)
        self._keep(session)
        self._show(self.live)

    def emergency(self) -> None:
        """Stamp the opening of the emergency card; nothing else changes."""
        self._act(EmergencyOpened())

    def reopen(self) -> None:
        """Take back the end of the session, whatever was written since."""
        if ended := self._session.state.ended:
            self._act(Voided(ended.id), echo=undone_text(self._session, ended))

    def undo(self) -> None:
        """Take back the last act."""
        self._void(self._session.state.undo, tr("Nothing to take back."))

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._void(self._session.state.redo, tr("Nothing to bring back."))

    def _void(self, hands: Sequence[str], empty: str) -> None:
        """Void the nearest of these, and say what that amounts to."""
        if hands and (entry := self._session.find(hands[-1])):
            self._act(Voided(entry.id), echo=undone_text(self._session, entry))
        else:
            self._say(empty)

    # -- what is corrected after the fact -----------------------------------------------------------

    def take_back(self, entry_id: str) -> None:
        """Take back any entry that was chosen."""
        self._correct(entry_id, lambda session, now: take_back(session, entry_id, now, self._author))

    def bring_back(self, entry_id: str) -> None:
        """Let an entry that was taken back stand again."""
        self._correct(entry_id, lambda session, now: bring_back(session, entry_id, now, self._author))

    def correct(self, entry_id: str, fact: Fact, moment: Moment) -> None:
        """Put another entry in the place of one that was chosen, at its own moment or another one."""
        self._correct(
            entry_id,
            lambda session, now: correct(session, entry_id, fact, min(moment, now), now, self._author),
        )

    def report(self, entry_id: str = "") -> None:
        """Say who told of the entry just made, or of one that was chosen; again, and it is the next one."""
        entry = self._session.find(entry_id) if entry_id else just_entered(self._session, self.now())
        if entry is None or not can_be_told(entry.fact):
            self._say(tr("No entry just now to say this of"))
            return
        by = next_in_turn(entry.fact)
        self._correct(entry.id, lambda session, now: report(session, entry.id, by, now, self._author))

    def lose_call(self) -> None:
        """Write down that the call is lost; once it is, nothing more is written."""
        if call_lost_since(self._session.state) is None:
            self.enter(CallLost())
        else:
            self._say(tr("The call is lost already"))

    def have_call_back(self) -> None:
        """Write down that the call is there again."""
        if call_lost_since(self._session.state) is None:
            self._say(tr("The call was not lost"))
        else:
            self.enter(CallBack())

    def _correct(self, entry_id: str, write: Callable[[Session, Moment], Session]) -> None:
        """Write what was done with an entry that was chosen, and say what that amounts to."""
        now = self.now()
        before = self._up_to(now)
        after = write(before, now)
        chosen = before.find(entry_id)
        if after is before or chosen is None:
            self._say(tr("This entry stands as it is; nothing was written down."))
            return
        written = after.entries[-1].fact
        if isinstance(written, Corrected) and written.by:
            self._echo = tr("Corrected: {entry}").format(entry=entry_name(after, chosen))
        elif isinstance(written, Corrected) and (target := after.find(written.entry_id)):
            self._echo = undone_text(after, target)
        elif isinstance(written, ReportedBy) and (target := after.find(entry_id)):
            by = reporter_of(target.fact)
            self._echo = tr("Told: {who}").format(who=by) if by else tr("Seen on this side")
        self._keep(after.advance(now))
        self._follow()
