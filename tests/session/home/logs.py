"""Evenings at home, as people and machines make them."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from companion.session.home.evening_code import evening_code
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.return_reading import Evening

CODE = evening_code("a visit")
DAY = date(2026, 11, 29)
EVENING = Evening(CODE, DAY, -300)
SEVEN = round(datetime(2026, 11, 30, 0, 0, tzinfo=UTC).timestamp()) * 1000
"""Seven in the evening, five hours west of UTC."""

written = st.text(max_size=120) | st.text(
    st.characters(max_codepoint=0x2FF, exclude_categories=["Cs"]), max_size=200
)
moments = st.integers(min_value=200_000_000, max_value=4_000_000_000_000)
offsets = st.integers(min_value=-14 * 60, max_value=14 * 60)


@st.composite
def logs(draw: st.DrawFn, code: str = CODE) -> HomeLog:
    """Any evening of at least one event, whatever its clock did."""
    said = draw(st.lists(st.tuples(st.sampled_from(HomeEventKind), moments, written), min_size=1, max_size=8))
    events = (HomeEvent(number, *one) for number, one in enumerate(said, start=1))
    return HomeLog(code, tuple(events), draw(offsets))


def at(minute: float) -> int:
    """Give the moment of a minute of the evening, counted from seven."""
    return SEVEN + round(minute * 60_000)
