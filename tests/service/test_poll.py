"""Polling: who is due is asked, what came is handed on at once, and one feed's fault is its own."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.domain.polling import PollReason
from bot.domain.reading import Body, Failure, FailureReason, Unchanged, Validators
from bot.domain.trackers import Catalogue
from bot.extraction.extract import Extraction, Reading
from bot.service.ingest import Ingest
from bot.service.ledgers import Ledgers
from bot.service.poll import Poller
from tests.fakes.clock import FakeClock
from tests.fakes.feeds import FakeFetcher, FakeParser
from tests.fakes.store import FakeStore


class Bench:
    """A poller over the demo's feeds, with what it was given."""

    def __init__(self, catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> None:
        self.catalogue, self.store, self.clock = catalogue, store, clock
        self.fetcher, self.parser = FakeFetcher(), FakeParser()
        self.read: list[str] = []
        for outlet in catalogue.outlets:
            for feed in outlet.feeds:
                self.fetcher.answers[feed.url] = f"k|news of {outlet.outlet_id}".encode()

    async def open(self, *, push_first: bool = False) -> Bench:
        def extract(reading: Reading) -> Extraction:
            self.read.append(reading.title)
            return Extraction(on_topic=False)

        ledgers = await Ledgers.load(self.store, self.catalogue)
        ingest = Ingest(
            self.store, ledgers, self.catalogue, {"arcadia": extract}, self.clock, wait=timedelta(seconds=30)
        )
        self.poller = Poller(
            store=self.store,
            catalogue=self.catalogue,
            ingest=ingest,
            fetcher=self.fetcher,
            parser=self.parser,
            clock=self.clock,
            interval=timedelta(seconds=300),
            push_first=push_first,
            dice=lambda: 0.0,
        )
        return self

    def url(self, outlet_id: str) -> str:
        return self.catalogue.outlet(outlet_id).feeds[0].url


@pytest.fixture
async def bench(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Bench:
    return await Bench(catalogue, store, clock).open()


async def test_every_feed_is_asked_at_first_and_read_in_silence(bench: Bench) -> None:
    """A new store asks every feed once, and says that it was the first read."""
    done = await bench.poller.once()
    assert len(done.lines) == len(bench.catalogue.outlets)
    assert {line.reason for line in done.lines} == {PollReason.FIRST_READ}
    assert len(bench.read) == len(done.lines)


async def test_nothing_is_asked_before_its_time(bench: Bench) -> None:
    """Within the interval nobody is asked; after it, with the validators that the outlet gave."""
    await bench.poller.once()
    await bench.clock.advance(60)
    assert not (await bench.poller.once()).lines
    await bench.clock.advance(1800)
    done = await bench.poller.once()
    assert done.lines
    assert bench.fetcher.asked[-1][1] == Validators(etag="e1")


async def test_an_unchanged_body_is_not_parsed(bench: Bench) -> None:
    """The same bytes, or an answer that says unchanged, never reach the parser."""
    await bench.poller.once()
    parsed = len(bench.parser.parsed)
    bench.fetcher.answers[bench.url("la-brujula")] = Unchanged()
    await bench.clock.advance(1900)
    done = await bench.poller.once()
    assert {line.reason for line in done.lines} == {PollReason.UNCHANGED}
    assert len(bench.parser.parsed) == parsed


async def test_a_failing_feed_is_counted_and_the_others_go_on(bench: Bench) -> None:
    """A feed that cannot be read has its reason and is backed off; the others are read."""
    bench.fetcher.answers[bench.url("la-brujula")] = Failure(reason=FailureReason.CONNECT, detail="refused")
    bench.fetcher.answers[bench.url("radio-marea")] = b"!"
    done = await bench.poller.once()
    failed = {line.outlet: line.detail for line in done.lines if line.reason is PollReason.FAILED}
    assert failed == {"La Brújula": "connect: refused", "Radio Marea": "not_a_feed: a web page"}
    states = await bench.poller.states()
    assert states[bench.url("la-brujula")].failures == 1
    assert states[bench.url("la-brujula")].next_check_at > bench.clock.now()


async def test_a_fault_of_our_own_stays_with_its_feed(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """An exception that nobody foresaw is loud in the log and counted as that feed's failure."""
    bench.fetcher.answers[bench.url("la-brujula")] = RuntimeError("oops")
    done = await bench.poller.once()
    assert sum(line.reason is PollReason.FAILED for line in done.lines) == 1
    assert "oops" in caplog.text


async def test_all_feeds_can_be_asked_whether_due_or_not(bench: Bench) -> None:
    """`poll --once` asks everybody and reports each as it comes."""
    await bench.poller.once()
    told = []
    done = await bench.poller.once(all_feeds=True, progress=told.append)
    assert len(told) == len(done.lines) == len(bench.catalogue.outlets)


async def test_push_on_first_run_is_a_choice(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> None:
    """With push_first the first read is news like any other."""
    bench = await Bench(catalogue, store, clock).open(push_first=True)
    done = await bench.poller.once()
    assert {line.reason for line in done.lines} == {PollReason.FIRST_READ}


async def test_a_slow_feed_does_not_hold_back_what_has_come(bench: Bench) -> None:
    """What the quick feeds brought is recorded while a slow one is still awaited."""
    slow = bench.url("la-brujula")
    gate = asyncio.Event()
    usual = bench.fetcher.fetch

    class Slow:
        async def fetch(self, url: str, validators: Validators, *, now: datetime) -> Body | Unchanged | Failure:
            if url == slow:
                await gate.wait()
            return await usual(url, validators, now=now)

    bench.poller._fetcher = Slow()
    going = asyncio.ensure_future(bench.poller.once())
    for _ in range(100):
        await asyncio.sleep(0.02)
        if len(bench.read) == len(bench.catalogue.outlets) - 1:
            break
    assert len(bench.read) == len(bench.catalogue.outlets) - 1
    assert not going.done()
    gate.set()
    assert len((await going).lines) == len(bench.catalogue.outlets)


async def test_a_pass_that_is_cancelled_leaves_no_reads_behind(bench: Bench) -> None:
    """Cancelling a pass cancels what it awaits."""
    gate = asyncio.Event()

    class Never:
        async def fetch(self, url: str, validators: Validators, *, now: datetime) -> Body | Unchanged | Failure:
            await gate.wait()
            raise AssertionError(url)

    bench.poller._fetcher = Never()
    going = asyncio.ensure_future(bench.poller.once())
    await asyncio.sleep(0.05)
    before = len(asyncio.all_tasks())
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    await asyncio.sleep(0.05)
    assert len(asyncio.all_tasks()) < before - len(bench.catalogue.outlets) + 2
