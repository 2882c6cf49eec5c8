"""What is entered of phases and of the course, in words."""

from typing import assert_never

from companion.i18n import tr
from companion.session.course import course_after
from companion.session.journal import CourseTaken, Held, PhaseEntered, PhaseProposed, Retimed
from companion.session.plan import Plan


def phase_words(fact: PhaseProposed | PhaseEntered | Retimed | CourseTaken | Held, plan: Plan) -> str:
    """Say in a line what was entered of a phase, or of the course."""
    match fact:
        case PhaseProposed(phase):
            return tr("Usual time of {phase} reached").format(phase=plan.protocol.phase(phase).name)
        case PhaseEntered(phase, by_plan):
            said = tr("{phase} begins, by the plan") if by_plan else tr("{phase} begins")
            return said.format(phase=plan.protocol.phase(phase).name)
        case Retimed():
            return tr("Phases counted from every administration so far")
        case CourseTaken():
            return _course_taken(fact, plan)
        case Held(on):
            return tr("Phase held") if on else tr("Phase no longer held")
        case _:
            assert_never(fact)


def _course_taken(fact: CourseTaken, plan: Plan) -> str:
    """Say that another course was proposed and accepted, and after what."""
    item = plan.protocol.item(fact.key.partition("/")[0])
    course = course_after(plan.protocol, item, fact.answer)
    if course is not None and course.windows is None:
        said = tr("Proposed after “{answer}” and accepted: windows and phases counted from the actual end")
    else:
        said = tr("Proposed after “{answer}” and accepted: other windows and phases")
    return said.format(answer=fact.answer)
