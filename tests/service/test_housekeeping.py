"""Housekeeping: blindness is said once and its end too; what is old is forgotten, what prevents a second alert is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alerts import AlertKind, AlertStage
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.trackers import Catalogue
from bot.service.housekeeping import ENTRIES_KEPT, Housekeeping
from bot.service.ledgers import Ledgers
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeStore


@pytest.fixture
async def house(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Housekeeping:
    ledgers = await Ledgers.load(store, catalogue)
    return Housekeeping(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock)


async def feed_was_read(catalogue: Catalogue, store: FakeStore, clock: FakeClock, hours_ago: float) -> None:
    url = catalogue.outlets[0].feeds[0].url
    at = clock.now() - timedelta(hours=hours_ago)
    async with store.unit() as unit:
        await unit.feeds.put(FeedState(url=url, outlet_id=catalogue.outlets[0].outlet_id, ok_at=at, checked_at=at))


async def gathering(store: FakeStore) -> list[AlertKind]:
    async with store.unit() as unit:
        return [a.kind for a in await unit.outbox.gathering()]


async def test_blindness_is_said_once_and_its_end_too(
    house: Housekeeping, catalogue: Catalogue, store: FakeStore, clock: FakeClock
) -> None:
    """After hours without any feed the followers get one line, and one when feeds are read again."""
    await feed_was_read(catalogue, store, clock, 1)
    assert await house.watch() is None
    await clock.advance(7 * 3600)
    assert await house.watch() is AlertKind.BLIND
    assert await house.watch() is None
    await feed_was_read(catalogue, store, clock, 0)
    assert await house.watch() is AlertKind.SIGHTED
    assert await house.watch() is None
    assert sorted(await gathering(store)) == [AlertKind.BLIND, AlertKind.SIGHTED]


async def test_feeds_that_are_no_longer_followed_do_not_count(
    house: Housekeeping, store: FakeStore, clock: FakeClock
) -> None:
    """A feed that was taken out of feeds.yaml is no ground to say that nothing can be read."""
    async with store.unit() as unit:
        at = clock.now() - timedelta(days=3)
        await unit.feeds.put(FeedState(url="https://gone.example/", outlet_id="gone", ok_at=at))
    assert await house.watch() is None


async def test_what_is_old_is_forgotten(
    house: Housekeeping, store: FakeStore, clock: FakeClock, catalogue: Catalogue
) -> None:
    """Entries of long ago go, but never a feed's latest; alerts that are done go after two weeks."""
    old = clock.now() - ENTRIES_KEPT - timedelta(days=1)
    seen = [
        SeenEntry(entry_id=f"e{n}", feed_url="u", digest="d", first_seen_at=old, last_seen_at=old) for n in range(500)
    ]
    await feed_was_read(catalogue, store, clock, 7)
    await house.watch()
    async with store.unit() as unit:
        await unit.entries.put(seen)
        (alert,) = await unit.outbox.gathering()
        await unit.outbox.put(replace(alert, stage=AlertStage.ADDRESSED))
    await clock.advance(15 * 86400)
    assert await house.prune() == (100, 1)
