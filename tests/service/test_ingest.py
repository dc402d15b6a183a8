"""Ingest: what feeds showed goes into the ledger and the outbox, in one write, and is never news twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import ChangeKind
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.entries import Entry, EntryFlag
from bot.domain.feeds import FeedState
from bot.domain.rows import Verdict
from bot.domain.trackers import Catalogue
from bot.errors import StoreFull
from bot.extraction.extract import Extraction, Reading
from bot.service.ingest import MOST_EDITS, FeedResult, Ingest, Ingested
from bot.service.ledgers import Ledgers
from tests.fakes.clock import FakeClock
from tests.fakes.feeds import entry
from tests.fakes.store import FakeStore

WAIT = timedelta(seconds=30)


def extract(reading: Reading) -> Extraction:
    """Stand for the extractor: "<source> <number>" is that source's running total of releases."""
    name, _, number = reading.title.partition(" ")
    if not number.isdigit():
        return Extraction(on_topic=False)
    claimant = reading.own_source if name == "own" else name
    claim = Claim(claimant=claimant, metric=Metric.RELEASED, value=int(number), scope=Scope.TOTAL, quote=reading.title)
    return Extraction(claims=(claim,))


class Desk:
    """An ingest with its store and clock, and short words for what the tests do."""

    def __init__(self, catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> None:
        self.catalogue, self.store, self.clock = catalogue, store, clock

    async def open(self) -> Desk:
        self.ledgers = await Ledgers.load(self.store, self.catalogue)
        self.ingest = Ingest(self.store, self.ledgers, self.catalogue, {"arcadia": extract}, self.clock, wait=WAIT)
        return self

    def result(self, outlet_id: str, *entries: Entry, first: bool = False) -> FeedResult:
        outlet = self.catalogue.outlet(outlet_id)
        state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet_id, checked_at=self.clock.now())
        return FeedResult(outlet=outlet, state=state, entries=entries, first_read=first)

    async def show(self, outlet_id: str, *titles: str, key: str | None = None, first: bool = False) -> Ingested:
        entries = [entry(outlet_id, t, self.clock.now(), key=key or t) for t in titles]
        return await self.ingest.take([self.result(outlet_id, *entries, first=first)])

    async def gathering(self) -> list:
        async with self.store.unit() as unit:
            return list(await unit.outbox.gathering())


@pytest.fixture
async def desk(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Desk:
    return await Desk(catalogue, store, clock).open()


def kinds(done: Ingested) -> list[ChangeKind]:
    return [c.kind for c in done.changes]


async def test_a_first_figure_begins_an_alert(desk: Desk) -> None:
    """A figure that is new is recorded, and an alert begins to gather for the short wait."""
    done = await desk.show("diario-del-faro", "vigil 14")
    assert kinds(done) == [ChangeKind.FIRST]
    (alert,) = await desk.gathering()
    assert alert.stage is AlertStage.GATHERING
    assert alert.ready_at == desk.clock.now() + WAIT
    assert alert.comparison.figures[0].value == 14


async def test_changes_within_the_wait_join_one_alert(desk: Desk) -> None:
    """A second source's figure within the wait is told with the first, not after it."""
    await desk.show("diario-del-faro", "vigil 14")
    await desk.show("la-brujula", "civic-front 31")
    (alert,) = await desk.gathering()
    assert [c.row.claim.claimant for c in alert.changes] == ["vigil", "civic-front"]


async def test_the_same_entry_is_read_once(desk: Desk) -> None:
    """An entry that was seen is not extracted again; only the time it was last seen moves."""
    await desk.show("diario-del-faro", "vigil 14")
    await desk.clock.advance(600)
    done = await desk.show("diario-del-faro", "vigil 14")
    assert (done.entries_new, done.entries_edited, done.claims) == (0, 0, 0)


async def test_the_same_figure_elsewhere_is_no_news(desk: Desk) -> None:
    """Another outlet with the same figure corroborates it and begins no second alert."""
    await desk.show("diario-del-faro", "vigil 14")
    done = await desk.show("la-brujula", "vigil 14")
    assert kinds(done) == [ChangeKind.QUIET]
    assert len(await desk.gathering()) == 1


async def test_the_first_read_of_a_feed_is_silent(desk: Desk) -> None:
    """What a feed holds at first is recorded and shown, not told."""
    done = await desk.show("diario-del-faro", "vigil 14", first=True)
    assert [c.reason for c in done.changes] == [Verdict.HISTORY]
    assert not await desk.gathering()
    assert desk.ledgers.of("arcadia").rows


async def test_an_edited_entry_is_read_again(desk: Desk) -> None:
    """An entry that says something else under the same id is a revision."""
    await desk.show("diario-del-faro", "civic-front 38", key="k")
    done = await desk.show("diario-del-faro", "civic-front 41", key="k")
    assert done.entries_edited == 1
    assert kinds(done) == [ChangeKind.UP]


async def test_an_entry_that_changes_at_every_poll_is_left_alone_in_the_end(desk: Desk) -> None:
    """After so many edits an entry is not read any more."""
    for number in range(MOST_EDITS + 1):
        await desk.show("diario-del-faro", f"vigil {10 + number}", key="k")
    done = await desk.show("diario-del-faro", "vigil 99", key="k")
    assert done.claims == 0
    assert desk.ledgers.of("arcadia").rows[-1].claim.value == 10 + MOST_EDITS


@pytest.mark.parametrize("flag", [EntryFlag.LOSSY, EntryFlag.HIDDEN_MARKS, EntryFlag.TRUNCATED])
async def test_doubtful_entries_give_no_claims(desk: Desk, flag: EntryFlag) -> None:
    """An entry whose text is in doubt is seen, and nothing is taken from it."""
    doubtful = entry("diario-del-faro", "vigil 14", desk.clock.now(), flags=frozenset({flag}))
    done = await desk.ingest.take([desk.result("diario-del-faro", doubtful)])
    assert (done.entries_new, done.claims) == (1, 0)


async def test_a_sources_own_feed_speaks_for_it(desk: Desk) -> None:
    """On the feed of an organisation, figures with nobody named are its own, and the row says so."""
    await desk.show("vigil-site", "own 14")
    row = desk.ledgers.of("arcadia").rows[-1]
    assert row.claim.claimant == "vigil"
    assert row.sighting.own_feed


async def test_outlets_of_other_trackers_are_not_read(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> None:
    """An outlet that lists its trackers is read for those only."""
    outlets = tuple(replace(o, trackers=("elsewhere",)) for o in catalogue.outlets)
    desk = await Desk(replace(catalogue, outlets=outlets), store, clock).open()
    done = await desk.show("diario-del-faro", "vigil 14")
    assert (done.entries_new, done.claims) == (1, 0)


async def test_a_full_disk_loses_nothing(desk: Desk) -> None:
    """When the write fails, ledger and outbox are as before, and the same entry is read at the next poll."""
    desk.store.full = True
    with pytest.raises(StoreFull):
        await desk.show("diario-del-faro", "vigil 14")
    assert not desk.ledgers.of("arcadia").rows
    desk.store.full = False
    done = await desk.show("diario-del-faro", "vigil 14")
    assert kinds(done) == [ChangeKind.FIRST]


async def test_a_restart_repeats_nothing(desk: Desk) -> None:
    """A new process on the same store knows what was recorded."""
    await desk.show("diario-del-faro", "vigil 14")
    again = await Desk(desk.catalogue, desk.store, desk.clock).open()
    done = await again.show("la-brujula", "vigil 14")
    assert kinds(done) == [ChangeKind.QUIET]
    assert again.ledgers.of("arcadia").rows[0].claim.value == 14


async def test_long_reading_gives_the_loop_its_turns(desk: Desk) -> None:
    """Reading many entries lets other tasks run in between."""
    turns = 0
    clock = desk.clock

    def slow(reading: Reading) -> Extraction:
        clock.jump(0)
        clock._seconds += 0.05
        return extract(reading)

    ingest = Ingest(desk.store, desk.ledgers, desk.catalogue, {"arcadia": slow}, clock, wait=WAIT)

    async def watch() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    task = asyncio.ensure_future(watch())
    entries = [entry("diario-del-faro", f"noise {i} x", clock.now(), key=str(i)) for i in range(20)]
    await ingest.take([desk.result("diario-del-faro", *entries)])
    task.cancel()
    assert turns > 15


async def test_a_change_joins_no_correction_and_no_notice(desk: Desk) -> None:
    """What waits with words of its own takes no change in: it would be told to nobody."""
    now = desk.clock.now()
    async with desk.store.unit() as unit:
        for kind in (AlertKind.CORRECTION, AlertKind.NOTICE, AlertKind.BLIND):
            await unit.outbox.put(
                Alert(alert_id=kind.value, tracker_id="arcadia", kind=kind, created_at=now, ready_at=now)
            )
    await desk.show("diario-del-faro", "vigil 14")
    waiting = {alert.kind: len(alert.changes) for alert in await desk.gathering()}
    assert waiting == {AlertKind.CORRECTION: 0, AlertKind.NOTICE: 0, AlertKind.BLIND: 0, AlertKind.CHANGE: 1}


async def test_an_entry_that_cannot_be_read_ends_no_other(desk: Desk) -> None:
    """A fault of ours in one entry is logged; the other entries of the pass are recorded, and it is not read again."""

    def faulty(reading: Reading) -> Extraction:
        if "poison" in reading.title:
            raise ZeroDivisionError
        return extract(reading)

    desk.ingest = Ingest(desk.store, desk.ledgers, desk.catalogue, {"arcadia": faulty}, desk.clock, wait=WAIT)
    done = await desk.show("diario-del-faro", "poison", "vigil 14")
    assert kinds(done) == [ChangeKind.FIRST]
    assert (await desk.show("diario-del-faro", "poison", "vigil 14")).entries_new == 0


async def test_names_are_not_stored(desk: Desk) -> None:
    """Whoever is named in a quote and is no source goes before the row is written."""

    def naming(_: Reading) -> Extraction:
        quote = "Vigil: Inés Toro y otros 14 presos"
        claim = Claim(claimant="vigil", metric=Metric.RELEASED, value=14, scope=Scope.TOTAL, quote=quote)
        return Extraction(claims=(claim,))

    desk.ingest = Ingest(desk.store, desk.ledgers, desk.catalogue, {"arcadia": naming}, desk.clock, wait=WAIT)
    await desk.show("diario-del-faro", "x")
    assert "Toro" not in repr(desk.ledgers.of("arcadia").rows)


async def test_a_feed_that_was_empty_at_first_tells_what_is_newer(desk: Desk) -> None:
    """What an empty feed shows later is told where its date says that it is news, and recorded where not."""
    now = desk.clock.now()
    old = entry("diario-del-faro", "vigil 14", now, published_at=now - timedelta(hours=5))
    undated = replace(entry("diario-del-faro", "league 90", now), published_at=None)
    fresh = entry("diario-del-faro", "civic-front 31", now, published_at=now - timedelta(minutes=20))
    result = replace(
        desk.result("diario-del-faro", old, undated, fresh, first=True), empty_at=now - timedelta(minutes=5)
    )
    done = await desk.ingest.take([result])
    assert [c.row.claim.claimant for c in done.changes if c.pushed] == ["civic-front"]
    assert len(done.changes) == 3
