"""Which backups are kept is a question of their names alone."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.record.backups import (
    DAY_MS,
    Backup,
    BackupReason,
    backup_at,
    backup_named,
    is_too_long_ago,
    no_longer_wanted,
)

NOON = 1_795_435_200_000
"""23 November 2026, 12:00 UTC."""

moments = st.integers(0, 400 * DAY_MS).map(lambda ms: NOON - ms)
backups = st.builds(backup_at, moments, st.sampled_from(BackupReason))


def kept(found: list[Backup]) -> list[Backup]:
    gone = set(no_longer_wanted(found))
    return [backup for backup in found if backup not in gone]


def date(backup: Backup) -> datetime:
    return datetime.fromtimestamp(backup.made_ms / 1000, UTC)


@given(moments, st.sampled_from(BackupReason))
def test_a_name_says_when_and_why(moment: int, reason: BackupReason):
    made = backup_at(moment, reason)
    assert backup_named(made.name) == made
    assert 0 <= moment - made.made_ms < 1_000


def test_other_names_are_nobodys_backup():
    for name in (
        "holiday.zip",
        "companion-20261123T120000Z-daily.backup.part",
        "companion-20269923T120000Z-daily.backup",
    ):
        assert backup_named(name) is None


@given(st.lists(backups, max_size=60, unique_by=lambda backup: backup.made_ms))
def test_seven_days_four_weeks_and_six_months_stay(found: list[Backup]):
    left = kept(found)
    assert set(left) <= set(found)
    for count, period in ((7, "%Y-%m-%d"), (4, "%G-%V"), (6, "%Y-%m")):
        there = sorted({date(backup).strftime(period) for backup in found}, reverse=True)[:count]
        assert set(there) <= {date(backup).strftime(period) for backup in left}
    assert len([backup for backup in left if backup.reason is not BackupReason.MIGRATION]) <= 7 + 4 + 6
    if found:
        assert max(found) in left


@given(st.lists(backups, max_size=40, unique_by=lambda backup: backup.made_ms))
def test_what_was_let_go_once_is_not_missed_later(found: list[Backup]):
    left = kept(found)
    assert kept(left) == left


def test_a_year_of_days_leaves_a_handful():
    year = [backup_at(NOON - day * DAY_MS, BackupReason.DAILY) for day in range(365)]
    left = sorted(kept(year), reverse=True)
    assert [date(backup).strftime("%m-%d") for backup in left] == [
        *["11-23", "11-22", "11-21", "11-20", "11-19", "11-18", "11-17"],
        *["11-15", "11-08"],
        *["10-31", "09-30", "08-31", "07-31", "06-30"],
    ]


def test_the_way_back_to_an_older_version_stays():
    long_ago = backup_at(NOON - 300 * DAY_MS, BackupReason.MIGRATION)
    year = [backup_at(NOON - day * DAY_MS, BackupReason.DAILY) for day in range(300)]
    assert long_ago in kept([long_ago, *year])


def test_after_two_weeks_without_one_it_is_too_long_ago():
    last = backup_at(NOON - 14 * DAY_MS, BackupReason.DAILY)
    assert not is_too_long_ago(last, 0, NOON)
    assert is_too_long_ago(last, 0, NOON + 1_000)
    assert not is_too_long_ago(None, 0, NOON), "nothing there to lose"
    assert is_too_long_ago(None, NOON - 15 * DAY_MS, NOON)
