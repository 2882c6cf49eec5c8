from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from companion.record.retention import RetentionRuleError, kept_until, load_rules


def ms(*day: int) -> int:
    return round(datetime(*day, tzinfo=UTC).timestamp() * 1000)  # type: ignore[arg-type,misc]


def test_a_record_is_kept_for_years_from_the_last_contact():
    assert kept_until(ms(2026, 11, 23), 10) == date(2036, 11, 23)
    assert kept_until(ms(2024, 2, 29), 7) == date(2031, 3, 1)
    assert kept_until(ms(2024, 2, 29), 8) == date(2032, 2, 29)


def test_nothing_is_proposed_where_nothing_was_held_or_it_is_kept_for_good():
    assert kept_until(0, 10) is None
    assert kept_until(ms(2026, 11, 23), 0) is None


def test_every_rule_that_ships_names_its_source():
    rules = load_rules()
    assert {rule.place.partition(",")[0] for rule in rules} >= {"United States", "Germany", "England"}
    assert all(rule.source and 1 <= rule.years <= 100 for rule in rules)


RULE = '[[rule]]\nid = "a"\nplace = "A"\nyears = 7\nsource = "s"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule", "cannot be read"),
        ("", "there is no"),
        ('[[rule]]\nid = "a"\nplace = "A"\nyears = 7', "rule 1: `source` is missing"),
        (RULE.replace("7", "700"), "rule 1: `years` has to be"),
        (RULE + RULE, "the same id"),
    ],
)
def test_a_wrong_rule_is_named(tmp_path: Path, text: str, said: str):
    path = tmp_path / "retention.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RetentionRuleError, match=said):
        load_rules(path)
