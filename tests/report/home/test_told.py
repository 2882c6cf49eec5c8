"""A plan is named by its protocol, and an evening at home as one."""

from dataclasses import replace

from companion.report.home.told import plan_named
from tests import evenings


def test_an_evening_at_home_is_named_as_one():
    plan = evenings.home_visit().plan
    assert plan_named(plan) == "Lozenge, held and spat out, at home"
    assert plan_named(replace(plan, home=None)) == "Lozenge, held and spat out"
