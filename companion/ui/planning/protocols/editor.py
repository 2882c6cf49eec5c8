"""Editing a protocol of the practice's own: its sections, with the course on one line moving as one types."""

import tomllib

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from companion.record.protocols.draft import ProtocolDraft
from companion.report.timeline.timeline import preview
from companion.session.codec.converter import words_of
from companion.session.codec.editing import Editing
from companion.session.codec.toml_lines import Steps
from companion.session.plan import Plan
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, SteadyArea
from companion.ui.guarded import guarded
from companion.ui.planning.protocols.fields import FieldCell
from companion.ui.planning.protocols.section_page import SectionPage
from companion.ui.planning.protocols.sections import section_of, sections
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column
from companion.ui.widgets.ribbon import Ribbon
from companion.ui.widgets.whole_list import WholeList


class ProtocolEditor(Page):
    """Its sections, with the ribbon above; ``leave`` gives the file, and what came of it in a sentence."""

    leave = Signal(str, str)

    def __init__(self, services: Services, look: Look, draft: ProtocolDraft) -> None:
        super().__init__(look, "", width=1360, head_stays=True)
        self._own = services.own_protocols
        self._draft = draft
        self.editing = Editing(draft.table, draft.typed)
        about = self.tr("{file}. What you edit is kept as you type; it is used once you save it.")
        self.headline.say(draft.name, about.format(file=draft.file))
        self.ribbon = Ribbon(look, least=100)
        self.list = WholeList(look, self.tr("Sections"))
        self.page = SectionPage(look)
        self._put_buttons()
        self._lay_out()
        self._saving = Autosave(self, services.write_queue, self._to_keep, self._write, self._told)
        self._began = self._to_keep_whole()
        self._goes_on = any(kept.file == draft.file for kept in self._own.drafts())
        self.page.typed.connect(self._type)
        self.page.changed.connect(self._changed)
        for section in sections(self.editing.table):
            self.list.addItem(section.title)
        self.list.currentRowChanged.connect(self._turn)
        self.list.setCurrentRow(0)
        self.begin_at(self.list)
        self._show_course()

    def _put_buttons(self) -> None:
        self.take_back = button(self.tr("Take back"), "Ctrl+Z", "plain")
        self.save = button(self.tr("Save and use"), "Ctrl+↵", "primary")
        draft_file = self._draft.file
        self.buttons.addWidget(self.take_back)
        self.lead_back(lambda: self.leave.emit(draft_file, ""))
        self.buttons.addWidget(self.save)
        self.take_back.clicked.connect(self._take_back)
        self.save.clicked.connect(self._save)
        self.key("Ctrl+Z", self._take_back)
        self.key("Ctrl+Return", self._save)
        self.key("Ctrl+Enter", self._save)

    def _lay_out(self) -> None:
        self.body.addWidget(self.ribbon)
        left = column(spacing=0)
        left.addWidget(self.list)
        left.addStretch(1)
        self.inside = SteadyArea(self.page)
        self.side_by_side(left, self.inside, shares=(1, 4))

    # -- editing ------------------------------------------------------------------------------------

    def _turn(self, row: int) -> None:
        self.page.show_section(sections(self.editing.table)[max(0, row)], self.editing)
        self.inside.verticalScrollBar().setValue(0)

    def _type(self, cell: FieldCell, text: str) -> None:
        about = cell.about
        self.editing.type(cell.steps, about.kind, text, needed=about.needed)
        self._follow()

    def _changed(self) -> None:
        """Show a list that is another one now, where one was."""
        at = self.inside.verticalScrollBar().value()
        self.page.show_section(sections(self.editing.table)[max(0, self.list.currentRow())], self.editing)
        self.inside.verticalScrollBar().setValue(at)
        self._follow()

    def _take_back(self) -> None:
        """Take back the last step; in a line, what was typed there last."""
        self.editing.take_back()
        self._changed()

    def _follow(self) -> None:
        """Let the course follow what is typed, say what is wrong, and keep it."""
        self._show_course()
        self._saving.touch()

    def _show_course(self) -> None:
        protocol = self.editing.protocol()
        if protocol is None and self.ribbon.timeline is None:  # half edited when somebody had to leave
            protocol = Editing(tomllib.loads(self._draft.base), {}).protocol()
        if protocol is not None:
            self.ribbon.show_timeline(preview(Plan(protocol)))
        self.notice.say(self._problem())
        self.take_back.setEnabled(self.editing.can_take_back)

    def _problem(self) -> str:
        """Say in a sentence the first thing that is wrong, and that the course stands as it was."""
        problems = self.editing.problems()
        if not problems:
            return ""
        steps, said = problems[0]
        where = self._where(steps)
        if self.editing.typed:
            said = self.tr("“{typed}” cannot be read there").format(typed=said)
        others = len(problems) - 1
        more = self.tr("%n more", "", others) if others else ""
        about = self.tr("{where}: {problem}. Until then the course stands as it was.")
        return " · ".join(filter(None, (about.format(where=where, problem=said), more)))

    def _where(self, steps: Steps) -> str:
        """Name a field as it is named on the screen, where it is shown; else as it is in the file."""
        title = sections(self.editing.table)[section_of(steps)].title
        cells = self.page.cells
        if (cell := cells.get(steps)) is not None:
            return f"{title}, {cell.edit.accessibleName()}"
        whose = next((cell.whose for place, cell in cells.items() if place[:-1] == steps), "")
        return f"{title}, {whose or words_of(steps)}"

    # -- keeping and saving ---------------------------------------------------------------------------

    def _to_keep_whole(self) -> ProtocolDraft:
        draft = self._draft
        editing = self.editing
        return ProtocolDraft(draft.file, draft.base, editing.copied(), draft.on_disk, dict(editing.typed))

    def _to_keep(self) -> ProtocolDraft | None:
        """Give the draft as it stands; none where nothing was edited, now or before somebody left."""
        whole = self._to_keep_whole()
        return None if whole == self._began and not self._goes_on else whole

    def _write(self, draft: ProtocolDraft | None) -> None:
        if draft is not None:
            self._own.keep_draft(draft.file, draft)

    def _told(self, _draft: ProtocolDraft | None, problem: str) -> None:
        if problem:
            said = self.tr("{problem} What you edited is still here, and is tried again.")
            self.notice.say(said.format(problem=problem))

    def _save(self) -> None:
        if problems := self.editing.problems():
            steps = problems[0][0]
            self.list.setCurrentRow(section_of(steps))
            self.say(self._problem())
            self.page.go_to(steps)
            if isinstance(edit := self.focusWidget(), QLineEdit):
                edit.selectAll()
            return
        if problem := self._saving.flush():
            self.say(problem)
            return
        self.save.setEnabled(False)
        file = self._draft.file
        self._own.save(
            self._to_keep_whole(),
            guarded(self, lambda version: self._done(file, version)),
            guarded(self, self._failed),
        )

    def _done(self, file: str, version: str) -> None:
        self._saving.let_go()
        said = self.tr("Saved, and in use from now on: version {version}. Earlier sessions keep theirs.")
        self.leave.emit(file, said.format(version=version))

    def _failed(self, problem: str) -> None:
        self.save.setEnabled(True)
        self.say(problem)
