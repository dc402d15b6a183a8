"""The limits are data: named once, explained, and documented as they are."""

from pathlib import Path

from bot.domain.thresholds import TABLE

PAGE = Path(__file__).parents[2] / "docs" / "thresholds.md"


def test_every_threshold_has_a_name_of_its_own_and_a_reason():
    """Names are unique, and each limit says why it is what it is."""
    assert len({t.name for t in TABLE}) == len(TABLE) > 30
    assert all(t.why.endswith(".") and t.unit for t in TABLE)


def test_the_page_tells_the_thresholds_as_they_are():
    """The documentation has every limit with its value and reason."""
    words = PAGE.read_text(encoding="utf-8")
    assert [t.name for t in TABLE if f"| `{t.name}` | {t.value:g} {t.unit} | {t.why} |" not in words] == []
