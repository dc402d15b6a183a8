"""Alarms: what an operator must know is told once, and again only when it begins anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.feeds import FeedState
from bot.domain.trackers import Catalogue
from bot.service.alarms import Alarms
from bot.service.ports import NoticeKind
from tests.fakes.clock import FakeClock
from tests.fakes.messenger import FakeNotices
from tests.fakes.store import FakeStore
from tests.service.figures import alert


@pytest.fixture
def notices() -> FakeNotices:
    return FakeNotices()


@pytest.fixture
def alarms(store: FakeStore, catalogue: Catalogue, clock: FakeClock, notices: FakeNotices) -> Alarms:
    return Alarms(store=store, catalogue=catalogue, clock=clock, notices=notices)


async def put(store: FakeStore, catalogue: Catalogue, *, failing_since, checked_at, most: int = 99) -> None:
    """Let the first feeds be in a state."""
    async with store.unit() as unit:
        for outlet in catalogue.outlets[:most]:
            for feed in outlet.feeds:
                state = FeedState(url=feed.url, outlet_id=outlet.outlet_id)
                await unit.feeds.put(replace(state, failing_since=failing_since, checked_at=checked_at))


def told(notices: FakeNotices, kind: NoticeKind) -> list[str]:
    return [detail for each, detail in notices.told if each is kind]


async def test_feeds_down_for_a_day_are_named_once(store, catalogue, clock, notices, alarms) -> None:
    """After a day, not before; not again at the next look or after a restart; again when it happens anew."""
    begun = clock.now()
    await put(store, catalogue, failing_since=begun, checked_at=clock.now(), most=2)
    await clock.advance(23 * 3600)
    await alarms.look()
    assert not told(notices, NoticeKind.FEED_DOWN)
    await clock.advance(3600)
    await alarms.look()
    await alarms.look()
    await Alarms(store=store, catalogue=catalogue, clock=clock, notices=notices).look()
    assert told(notices, NoticeKind.FEED_DOWN) == ["Diario del Faro, La Brújula"]
    await put(store, catalogue, failing_since=None, checked_at=clock.now(), most=2)
    await alarms.look()
    await put(store, catalogue, failing_since=begun, checked_at=clock.now())
    await alarms.look()
    assert told(notices, NoticeKind.FEED_DOWN)[-1].endswith(f"(+{len(catalogue.outlets) - 8})")


async def test_reading_that_stopped_is_told_once(store, catalogue, clock, notices, alarms) -> None:
    """No feed asked for three hours is no outlet's fault; when reading goes on, it may be told again."""
    await put(store, catalogue, failing_since=None, checked_at=clock.now())
    await clock.advance(2 * 3600)
    await alarms.look()
    assert not told(notices, NoticeKind.READING_STOPPED)
    await clock.advance(3600)
    await alarms.look()
    await alarms.look()
    assert len(told(notices, NoticeKind.READING_STOPPED)) == 1
    await put(store, catalogue, failing_since=None, checked_at=clock.now())
    await alarms.look()
    await clock.advance(4 * 3600)
    await alarms.look()
    assert len(told(notices, NoticeKind.READING_STOPPED)) == 2


async def test_a_backlog_that_grows_and_grows_is_told(store, clock, notices, alarms) -> None:
    """At four looks, each ten minutes after the other, more than before; a small or shrinking one is no matter."""
    made = alert(52, clock.now())
    async with store.unit() as unit:
        await unit.outbox.put(made)

    async def address(first: int, count: int) -> None:
        async with store.unit() as unit:
            await unit.outbox.address(made.alert_id, [f"k{number}" for number in range(first, first + count)])

    for size in (0, 10, 20, 30):
        await address(size, 10)
        await alarms.look()
        await alarms.look()
        await clock.advance(601)
    assert not told(notices, NoticeKind.BACKLOG)
    for size in (100, 200, 300, 400):
        await address(size, 100)
        await alarms.look()
        await clock.advance(601)
    assert told(notices, NoticeKind.BACKLOG) == ["140"]
