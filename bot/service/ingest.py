"""What was read becomes claims, ledger rows, changes and an alert: one unit of work for all feeds of one batch.

Before the commit a lost process repeats the work and nothing is sent twice; after it nothing is lost.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.alerts import Alert
from bot.domain.changes import Change
from bot.domain.discretion import Discretion
from bot.domain.entries import NO_CLAIMS, Entry, EntryFlag, short_hash
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.gathering import gather, open_alert
from bot.domain.ledger import Ledger, by_entry, record
from bot.domain.origins import fingerprint
from bot.domain.reports import compare
from bot.domain.review import Review, replaced
from bot.domain.rows import LedgerRow, Observation, Sighting
from bot.domain.trackers import Catalogue, Outlet, Tracker
from bot.extraction.extract import Extraction, Reading
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store, Unit
from bot.service.withdrawing import take_back

log = logging.getLogger(__name__)

Extract = Callable[[Reading], Extraction]
MOST_EDITS = 20
"""An entry that says something else at every poll (a clock in its text) is read so many times and then left alone."""
_LEAST_RENAMED = 5
"""Entries that a feed must show before it is said that they all came under new ids."""
_SLACK = timedelta(hours=1)
"""How long an entry may bear a date before it is shown."""
_SLICE = 0.002
"""Seconds of work after which the event loop gets its turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedResult:
    """What one poll of one feed came to: the state it leaves, and the entries it showed."""

    outlet: Outlet
    state: FeedState
    entries: Sequence[Entry] = ()
    first_read: bool = False
    """The feed is read for the first time: its entries are recorded, not told."""
    empty_at: datetime | None = None
    """When it was read before and had no entries: what is dated later is news, on a first read too."""

    def silent(self, entry: Entry) -> bool:
        """Tell whether an entry is history; one whose date is not its own is, on a first read."""
        dated = entry.published_at is not None and EntryFlag.DATE_CLAMPED not in entry.flags
        news = self.empty_at is not None and dated and entry.dated_at > self.empty_at - _SLACK
        return self.first_read and not news


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What a batch came to, for the log and for `recuento poll`."""

    entries_new: int = 0
    entries_edited: int = 0
    on_topic: int = 0
    claims: int = 0
    changes: tuple[Change, ...] = ()
    alerts: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    """Outlets whose feed shows the same headlines under other ids."""


@dataclass(slots=True)
class _Batch:
    """What one batch gathers before it is committed."""

    new: int = 0
    edited: int = 0
    on_topic: int = 0
    claims: int = 0
    seen: dict[str, SeenEntry] = field(default_factory=dict)
    loud: dict[str, list[Observation]] = field(default_factory=dict)
    silent: dict[str, list[Observation]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Recorded:
    tracker: Tracker
    ledger: Ledger
    rows: tuple[LedgerRow, ...]
    changes: tuple[Change, ...]


class _Slices:
    """Cuts long work, so that the event loop gets its turn after each slice."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.monotonic()

    async def end(self) -> None:
        """Let the loop go on if the slice took its time."""
        if self._clock.monotonic() - self._since > _SLICE:
            await asyncio.sleep(0)
            self._since = self._clock.monotonic()


class Ingest:
    """Takes what feeds showed into the ledger."""

    def __init__(
        self,
        store: Store,
        ledgers: Ledgers,
        catalogue: Catalogue,
        extractors: Mapping[str, Extract],
        clock: Clock,
        *,
        wait: timedelta,
    ) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._extractors = extractors
        self._clock = clock
        self._wait = wait
        self._turn = asyncio.Lock()
        self._discretion = {t.tracker_id: Discretion(t) for t in catalogue.trackers}

    async def take(self, results: Sequence[FeedResult]) -> Ingested:
        """Record what some feeds showed, in one write.

        Raises:
            StoreError: nothing was recorded; the same results may be given again.
        """
        async with self._turn:
            now = self._clock.now()
            batch = _Batch()
            async with self._store.unit() as unit:
                known = await unit.entries.known([e.entry_id for r in results for e in r.entries])
                renamed = tuple([r.outlet.outlet_id for r in results if await _renamed(unit, r.entries, known)])
            # Only ingest writes entries and ledger rows, so reading may go on while others use the store.
            await self._read(results, known, batch, now)
            async with self._ledgers.turn:
                recorded = [r for t in self._catalogue.trackers if (r := await self._record(t, batch, now))]
                async with self._store.unit() as unit:
                    alerts = [a for r in recorded if (a := await self._write(unit, r, now))]
                    await unit.entries.put(tuple(batch.seen.values()))
                    for result in results:
                        await unit.feeds.put(result.state)
                for one in recorded:
                    self._ledgers.replace(one.tracker.tracker_id, one.ledger)
        for outlet_id in renamed:
            log.warning("outlet %s: its entries came under new ids; what was told is not told again", outlet_id)
        return replace(_told(batch, recorded, alerts), renamed=renamed)

    async def _read(
        self, results: Sequence[FeedResult], known: Mapping[str, SeenEntry], batch: _Batch, now: datetime
    ) -> None:
        """Extract from every entry that is new or says something else, giving the event loop its turns."""
        slices = _Slices(self._clock)
        for result in results:
            for entry in result.entries:
                before = batch.seen.get(entry.entry_id) or known.get(entry.entry_id)
                self._take_entry(result, entry, before, batch, now)
                await slices.end()

    def _take_entry(
        self, result: FeedResult, entry: Entry, before: SeenEntry | None, batch: _Batch, now: datetime
    ) -> None:
        if before is not None and before.digest == entry.digest:
            batch.seen[entry.entry_id] = replace(before, last_seen_at=now)
            return
        edits = 0 if before is None else before.edits + 1
        batch.seen[entry.entry_id] = SeenEntry(
            entry_id=entry.entry_id,
            feed_url=entry.feed_url,
            digest=entry.digest,
            fingerprint=_words_of(entry),
            edits=edits,
            first_seen_at=before.first_seen_at if before else now,
            last_seen_at=now,
        )
        batch.new += before is None
        batch.edited += before is not None
        if edits > MOST_EDITS or entry.flags & NO_CLAIMS:
            return
        kind = batch.silent if result.silent(entry) else batch.loud
        for tracker_id, found in self._extracted(result.outlet, entry):
            batch.on_topic += found.on_topic
            batch.claims += len(found.claims)
            kind.setdefault(tracker_id, []).extend(
                observations(found, entry, result.outlet, tracker_id, edited=before is not None)
            )

    def _extracted(self, outlet: Outlet, entry: Entry) -> Iterator[tuple[str, Extraction]]:
        for tracker in self._catalogue.trackers:
            if outlet.serves(tracker.tracker_id):
                yield tracker.tracker_id, self._read_entry(entry, outlet, tracker.tracker_id)

    def _read_entry(self, entry: Entry, outlet: Outlet, tracker_id: str) -> Extraction:
        """Extract from one entry, leaving out who is named in it; a fault of ours ends this entry and no other."""
        try:
            found = self._extractors[tracker_id](reading_of(entry, outlet, tracker_id))
        except Exception:
            log.exception("an entry could not be read", extra={"outlet": outlet.outlet_id, "entry": entry.entry_id})
            return Extraction(on_topic=False)
        discreet = self._discretion[tracker_id].discreet
        return replace(found, claims=tuple(map(discreet, found.claims)))

    async def _record(self, tracker: Tracker, batch: _Batch, now: datetime) -> _Recorded | None:
        """Record what was found, entry by entry, giving the event loop its turns."""
        slices = _Slices(self._clock)
        ledger = self._ledgers.of(tracker.tracker_id)
        rows: tuple[LedgerRow, ...] = ()
        changes: tuple[Change, ...] = ()
        for observed, silent in ((batch.silent, True), (batch.loud, False)):
            for entry in by_entry(observed.get(tracker.tracker_id, ())):
                ledger, more_rows, more_changes = record(ledger, entry, now, silent=silent)
                rows, changes = rows + more_rows, changes + more_changes
                await slices.end()
        return _Recorded(tracker, ledger, rows, changes) if rows else None

    async def _write(self, unit: Unit, recorded: _Recorded, now: datetime) -> Alert | None:
        """Append the rows; join what is worth telling to the alert that gathers, or begin one."""
        await unit.ledger.append(recorded.rows)
        tracker_id = recorded.tracker.tracker_id
        comparison = compare(recorded.ledger, recorded.tracker, now, None)
        waiting = open_alert(await unit.outbox.gathering(), tracker_id)
        news: list[Change] = []
        for change in recorded.changes:
            answers: Sequence[Alert] = ()
            if gone := replaced(recorded.ledger, change):
                review = Review(ledger=recorded.ledger, rows=(change.row,), changes=(change,), withdrawn=gone)
                answers, _ = await take_back(unit, tracker_id, review, comparison, now)
            if not answers:
                news.append(change)
        alert = gather(waiting, news, comparison, now, self._wait)
        if alert is not None and alert is not waiting:
            await unit.outbox.put(alert)
        return alert


async def _renamed(unit: Unit, entries: Sequence[Entry], known: Mapping[str, SeenEntry]) -> bool:
    """Tell whether all entries of a feed are new by their ids and most of them known by their words."""
    if len(entries) < _LEAST_RENAMED or any(entry.entry_id in known for entry in entries):
        return False
    words = {_words_of(entry) for entry in entries}
    return 2 * len(await unit.entries.same_words(tuple(words))) > len(words)


def _words_of(entry: Entry) -> str:
    """Return what tells an entry's headline apart, whatever its id."""
    return short_hash(entry.title.casefold())


def reading_of(entry: Entry, outlet: Outlet, tracker_id: str) -> Reading:
    """Return what the extractor needs of an entry."""
    return Reading(
        title=entry.title,
        summary=entry.summary,
        published=entry.dated_at,
        language=entry.language,
        own_source=outlet.own_source(tracker_id),
        timezone=outlet.timezone,
    )


def observations(
    found: Extraction, entry: Entry, outlet: Outlet, tracker_id: str, *, edited: bool
) -> Iterator[Observation]:
    """Yield an entry's claims, each with where it was read."""
    own = outlet.own_source(tracker_id)
    mark = fingerprint(entry.title, entry.summary) if found.claims else ""
    for claim in found.claims:
        sighting = Sighting(
            entry_id=entry.entry_id,
            outlet_id=outlet.outlet_id,
            outlet_name=outlet.name,
            origin=outlet.origin,
            own_feed=own is not None and own == claim.claimant,
            link=entry.link,
            published_at=entry.dated_at,
            seen_at=entry.seen_at,
            fingerprint=mark,
            edited=edited,
        )
        yield Observation(claim=claim, sighting=sighting)


def _told(batch: _Batch, recorded: Sequence[_Recorded], alerts: Sequence[Alert]) -> Ingested:
    return Ingested(
        entries_new=batch.new,
        entries_edited=batch.edited,
        on_topic=batch.on_topic,
        claims=batch.claims,
        changes=tuple(c for r in recorded for c in r.changes),
        alerts=tuple(a.alert_id for a in alerts),
    )
