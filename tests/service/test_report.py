"""Reports: what people ask for, from the same ledger, worded for whoever asks."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.feeds import FeedState
from bot.domain.trackers import Catalogue
from bot.errors import RecuentoError
from bot.rendering.blocks import Message, Paragraph, Span
from bot.rendering.messages import Reader
from bot.rendering.picture import Chart
from bot.service.report import LedgerReports, _plain, day_of
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeStore
from tests.service.test_review import Desk

READER = Reader(language="es", zone=ZoneInfo("America/Caracas"))


class Drawn:
    """Draws nothing and remembers what it was asked."""

    def __init__(self) -> None:
        self.charts: list[Chart] = []

    async def __call__(self, chart: Chart, language: str, zone: str) -> bytes:
        del language, zone
        self.charts.append(chart)
        return b"PNG"


@pytest.fixture
async def desk(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Desk:
    return await Desk(catalogue, store, clock).open()


@pytest.fixture
def reports(desk: Desk) -> LedgerReports:
    return LedgerReports(
        store=desk.store,
        ledgers=desk.ledgers,
        catalogue=desk.catalogue,
        clock=desk.clock,
        draw=Drawn(),
        version="1.2.3",
    )


def shown(message: Message) -> str:
    return repr(message.blocks)


async def test_latest_shows_the_figures_and_who_was_read(reports: LedgerReports, desk: Desk) -> None:
    """The figures stand side by side, and the last line says how many outlets answered."""
    await desk.show("vigil 14", "civic-front 31")
    outlet = desk.catalogue.outlets[0]
    async with desk.store.unit() as unit:
        state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet.outlet_id, ok_at=desk.clock.now())
        await unit.feeds.put(state)
    text = shown(await reports.latest("arcadia", READER))
    assert "14" in text
    assert "31" in text
    assert "1 de 10" in text


async def test_history_and_sources_come_in_pages(reports: LedgerReports, desk: Desk) -> None:
    """History has every step, sources every quote; a page beyond the last is the last."""
    await desk.show("vigil 14")
    await desk.show("vigil 26")
    assert "26" in shown(await reports.history("arcadia", READER))
    assert "vigil 26" in shown(await reports.sources("arcadia", READER, 99))


async def test_the_chart_is_drawn_once_there_is_something_to_draw(reports: LedgerReports, desk: Desk) -> None:
    """Without figures there is no picture; with some, the same state gives the same key."""
    assert await reports.chart("arcadia", READER) is None
    await desk.show("vigil 14", "civic-front 31")
    await desk.show("vigil 26")
    first, again = await reports.chart("arcadia", READER), await reports.chart("arcadia", READER)
    assert first.content == b"PNG"
    assert first.key == again.key
    assert 0 < len(first.caption.encode("utf-16-le")) // 2 <= 1024
    await desk.show("vigil 43")
    assert (await reports.chart("arcadia", READER)).key != first.key


async def test_exports_are_files_in_both_forms(reports: LedgerReports, desk: Desk) -> None:
    """CSV has a byte-order mark and a header; JSON has the licence and the rows."""
    await desk.show("vigil 14")
    table = await reports.export("arcadia", "csv")
    assert table.content.startswith(b"\xef\xbb\xbfrow_id,")
    rows = json.loads((await reports.export("arcadia", "json")).content)["rows"]
    assert [r["value"] for r in rows] == [14]


async def test_status_tells_how_the_bot_is(reports: LedgerReports, desk: Desk) -> None:
    """Version, feeds that fail, and what is held are told to the operator."""
    outlet = desk.catalogue.outlets[0]
    async with desk.store.unit() as unit:
        url = outlet.feeds[0].url
        await unit.feeds.put(
            FeedState(
                url=url,
                outlet_id=outlet.outlet_id,
                failures=3,
                last_reason="timeout",
                failing_since=desk.clock.now(),
                checked_at=desk.clock.now(),
            )
        )
    text = shown(await reports.status(READER))
    assert "1.2.3" in text
    assert outlet.name in text


@pytest.mark.parametrize("ask", ["latest", "history", "sources", "chart"])
async def test_an_unknown_tracker_is_a_key_error(reports: LedgerReports, ask: str) -> None:
    """What is not followed cannot be reported."""
    with pytest.raises(KeyError):
        await getattr(reports, ask)("elsewhere", READER)


async def test_a_picture_that_fails_is_an_error_for_whoever_asked(reports: LedgerReports, desk: Desk) -> None:
    """A drawing that fails is not hidden."""

    async def fails(chart: Chart, language: str, zone: str) -> bytes:
        raise RecuentoError("no")

    await desk.show("vigil 14", "civic-front 31")
    reports._draw = fails
    with pytest.raises(RecuentoError):
        await reports.chart("arcadia", READER)


def test_a_long_caption_is_cut_to_what_fits_under_a_picture() -> None:
    """Under a picture there is room for 1,024 UTF-16 units, emoji counted as two."""
    message = Message(blocks=(Paragraph((Span("é🙂" * 600),)),))
    assert len(_plain(message).encode("utf-16-le")) // 2 in {1023, 1024}


def test_a_day_ends_at_its_end() -> None:
    """A date is the end of that day in UTC; a moment is itself; anything else is no date."""
    assert day_of("2031-01-31") == datetime(2031, 1, 31, 23, 59, 59, tzinfo=UTC)
    assert day_of("2031-01-31T10:00:00-04:00") == datetime(2031, 1, 31, 14, tzinfo=UTC)
    with pytest.raises(ValueError, match="Invalid"):
        day_of("soon")
