"""JSON Lines for other programs: order kept, malformed lines named by number, other keys ignored."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.config import load_catalogue
from bot.domain.claims import Claim, Metric
from bot.extraction.extract import Extraction, Reading, Rejected, Taken
from bot.service.lines import BadLine, extract_lines, outlet_of, parse_line, time_of

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "bot" / "demo" / "feeds.yaml")


def echo(reading: Reading) -> Extraction:
    """Stand for the extractor: one claim that quotes the title, spoken by the feed's own source."""
    claim = Claim(
        claimant=reading.own_source, metric=Metric.RELEASED, value=7, since=date(2026, 3, 2), quote=reading.title
    )
    taken = Taken(text="7", start=1, end=2, rules={"metric": "freed"})
    rejected = Rejected(text="8", start=3, end=4, reason="date", rule="r")
    return Extraction(claims=(claim,), taken=(taken,), rejected=(rejected,))


def run(*lines: str | bytes, explain: bool = False) -> list:
    return list(extract_lines(lines, CATALOGUE, "arcadia", echo, explain=explain))


def test_each_line_gets_its_claims_in_the_same_order() -> None:
    """Answers come in the order of the lines, with every field of a claim, other keys ignored."""
    rows = run('{"id": 1, "title": "a", "x": 1}', "", '{"id": "b", "title": "c"}')
    assert [r["id"] for r in rows] == [1, "b"]
    assert rows[0]["claims"][0]["since"] == "2026-03-02"
    assert set(rows[0]["claims"][0]) == {
        "claimant", "speaker", "metric", "value", "upper", "qualifier", "scope", "group", "since", "as_of", "denied",
        "supersedes", "quote",
    }  # fmt: skip
    assert set(rows[0]) == {"id", "claims"}


def test_explain_adds_what_every_number_was_taken_for() -> None:
    """With explain, each answer has its text, and its numbers with span and rule: those taken and those left, and why."""
    row = run('{"id": 1, "title": "a7 8", "summary": "b"}', explain=True)[0]
    assert row["text"] == "a7 8\nb"
    assert row["on_topic"] is True
    assert row["taken"] == [{"claim": 0, "text": "7", "start": 1, "end": 2, "rules": {"metric": "freed"}}]
    assert row["rejected"] == [{"text": "8", "start": 3, "end": 4, "reason": "date", "rule": "r"}]


def test_malformed_lines_are_named_by_number_and_the_rest_goes_on() -> None:
    """Each bad line says what is wrong with it; good lines around it are answered."""
    rows = run("{", '{"id": 1, "title": "a"}', "[]", '{"title": "a"}', '{"id": 2, "title": 3}', b'\xff{"id"')
    assert [str(r) for r in rows if isinstance(r, BadLine)][1:4] == [
        "line 3: is no JSON object",
        'line 4: has no "id"',
        'line 5: "title" is no text',
    ]
    assert sum(isinstance(r, dict) for r in rows) == 1
    assert [r.number for r in rows if isinstance(r, BadLine)] == [1, 3, 4, 5, 6]


def test_an_outlet_is_known_by_id_name_or_feed_address() -> None:
    """The outlet's own source reaches the extractor whichever way the line names it."""
    address = CATALOGUE.outlet("vigil-site").feeds[0].url
    for name in ("vigil-site", "VIGILIA CIUDADANA", address):
        row = run(json.dumps({"id": 1, "title": "a", "outlet": name}))[0]
        assert row["claims"][0]["claimant"] == "vigil"
    assert run('{"id": 1, "title": "a", "outlet": "nobody"}')[0]["claims"][0]["claimant"] is None
    assert outlet_of(CATALOGUE, 5) is None


def test_times_are_aware_and_in_utc_or_nothing() -> None:
    """A time with a zone is converted, one without is taken as UTC, nonsense is no time."""
    assert time_of("2026-01-08T12:00:00-04:00") == datetime(2026, 1, 8, 16, tzinfo=UTC)
    assert time_of("2026-01-08T12:00:00Z").tzinfo is UTC
    assert time_of("2026-01-08") == datetime(2026, 1, 8, tzinfo=UTC)
    assert time_of("soon") is None
    assert time_of(None) is None
    assert time_of("0001-01-01T00:00:00+23:59") is None


@given(st.binary(max_size=200))
def test_no_bytes_raise(line: bytes) -> None:
    """Whatever a line holds, it is an object, empty, or a BadLine with its number."""
    parsed = parse_line(4, line, ("id", "title"))
    assert parsed is None or isinstance(parsed, dict) or parsed.number == 4


def test_a_byte_order_mark_and_deep_nesting_are_survived() -> None:
    """A byte-order mark before the first line is no fault; nesting without end is one of that line."""
    assert isinstance(parse_line(1, '\ufeff{"id": 1, "title": "a"}', ("id",)), dict)
    assert isinstance(parse_line(1, "[" * 100_000, ("id",)), BadLine)
