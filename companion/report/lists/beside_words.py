"""What is entered beside the medicine of a session, in words: other medicines, touch, and who is there."""

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Final, assert_never

from companion.i18n import tr, tr_noop
from companion.session.entry_kind import IN_FORM
from companion.session.journal import Attended, OtherMedicine, RateChanged, Touched
from companion.session.journal.steps import CallStep, PresenceStep, TouchStep


def other_medicine_details(fact: OtherMedicine) -> tuple[tuple[str, str], ...]:
    """Give what was given beside the medicine of the session, under the names of its form."""
    asked = (
        (each.metadata[IN_FORM].label, getattr(fact, each.name))
        for each in fields(fact)
        if IN_FORM in each.metadata
    )
    return tuple((tr(label), said) for label, said in asked if said)


def other_medicine_parts(fact: OtherMedicine) -> list[str]:
    """Give the same in the words of one line."""
    by = tr("given by {who}").format(who=fact.given_by) if fact.given_by else ""
    return list(filter(None, (fact.name, fact.amount, fact.route, by)))


def beside_words(fact: OtherMedicine | RateChanged | Touched | Attended) -> str:
    """Say in a line what was entered beside the medicine of the session."""
    match fact:
        case OtherMedicine():
            return tr("Other medicine: {details}").format(details=", ".join(other_medicine_parts(fact)))
        case RateChanged(text, by):
            said = tr("Rate changed: {text}").format(text=text)
            return f"{said}, {tr('changed by {who}').format(who=by)}" if by else said
        case Touched(step):
            return tr("Touch {step}").format(step=step_words(step))
        case Attended(who, presence):
            return tr("{who} {step}").format(who=who, step=step_words(presence))
        case _:
            assert_never(fact)


def step_words(step: StrEnum) -> str:
    """Say what was said of touch, or what there is to say of somebody, in the words of a form."""
    return tr(_STEPS[step])


_STEPS: Final[Mapping[StrEnum, str]] = {
    TouchStep.OFFERED: tr_noop("offered"),
    TouchStep.ACCEPTED: tr_noop("accepted"),
    TouchStep.DECLINED: tr_noop("declined"),
    TouchStep.WITHDRAWN: tr_noop("withdrawn"),
    CallStep.TRIED: tr_noop("tried"),
    CallStep.REACHED: tr_noop("reached"),
    PresenceStep.HERE: tr_noop("is here"),
    PresenceStep.CAME: tr_noop("came"),
    PresenceStep.LEFT: tr_noop("left"),
    PresenceStep.TOOK_OVER: tr_noop("took over"),
}
