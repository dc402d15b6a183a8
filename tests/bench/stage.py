"""What the measurements of delivery stand on: a sandbox in another process, a store on the disk, a bot between them."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.bootstrap import Core, core, drawn_in_child
from bot.config import Settings, load_catalogue
from bot.domain.chats import Address, Chat, ChatKind, Subscription
from bot.domain.claims import Claim, Metric, Qualifier, Scope
from bot.domain.entries import Entry, digest_of, identify
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.ledger import Ledger, record
from bot.domain.rows import LedgerRow, Observation, Sighting
from bot.domain.trackers import Catalogue, Origin, Outlet, SourceKind, Tracker
from bot.service.deliver import Sender
from bot.service.ingest import FeedResult, Ingested
from bot.service.ports import Store
from bot.service.report import LedgerReports
from bot.telegram.application import TelegramFace, TelegramSettings
from bot.telegram.pace import Limits

ROOT = Path(__file__).parents[2]
UNLIMITED = Limits(overall=None, chat_interval=None, group_minute=None)
FIRST_USER = 5_000_000
_LONGEST_LINE = 1 << 26


class ShiftedClock:
    """The machine's clock, moved ahead as a measurement wants it: hours pass between two alerts."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        """Return the moved time."""
        return datetime.now(UTC) + self.ahead

    def monotonic(self) -> float:
        """Return the machine's own seconds."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def pass_hours(self, hours: float) -> None:
        """Move ahead."""
        self.ahead += timedelta(hours=hours)


class SandboxProcess:
    """A handle on `tests.bench.sandbox_child`."""

    def __init__(self, process: asyncio.subprocess.Process, url: str, token: str) -> None:
        self.process = process
        self.url = url
        self.token = token
        self._turn = asyncio.Lock()

    async def ask(self, do: str, **order: Any) -> Any:
        """Give an order and return its answer."""
        sink, source = self.process.stdin, self.process.stdout
        if sink is None or source is None:
            raise RuntimeError("no pipes")
        async with self._turn:
            sink.write(json.dumps({"do": do} | order).encode() + b"\n")
            said = json.loads(await source.readline())
        if "error" in said:
            raise RuntimeError(said["error"])
        return said["answer"]


@asynccontextmanager
async def sandbox_process(*, users: int, stripped: bool = False) -> AsyncIterator[SandboxProcess]:
    """Run a sandbox in another process, with people."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.bench.sandbox_child",
        *(["--stripped"] if stripped else []),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        limit=_LONGEST_LINE,
    )
    try:
        if process.stdout is None:
            raise RuntimeError("no pipes")
        hello = json.loads(await process.stdout.readline())
        handle = SandboxProcess(process, hello["url"], hello["token"])
        await handle.ask("users", first=FIRST_USER, count=users)
        yield handle
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def shipped() -> Catalogue:
    """Return what the bot is shipped with."""
    return load_catalogue(ROOT / "feeds.yaml")


def settings(folder: Path, **more: Any) -> Settings:
    """Return settings for a data folder: no wait for further changes, local feeds allowed."""
    return replace(
        Settings(data=folder / "var", key_file=folder / "key", group_wait=0.0, allow_local_feeds=True), **more
    )


# --- a filled store ---------------------------------------------------------------------------------------------------


async def subscribe(store: Store, tracker: Tracker, count: int) -> None:
    """Store chats that follow a tracker; their ids are those of the sandbox's people."""
    follows = (Subscription(tracker_id=tracker.tracker_id),)
    async with store.unit() as unit:
        for number in range(count):
            await unit.chats.put(
                Chat(
                    address=Address(FIRST_USER + number),
                    kind=ChatKind.PRIVATE,
                    language="en" if number % 4 == 3 else "es",
                    subscriptions=follows,
                )
            )


async def fill_entries(store: Store, count: int, now: datetime) -> None:
    """Store seen entries."""
    async with store.unit() as unit:
        await unit.entries.put([seen(number, now) for number in range(count)])


def seen(number: int, now: datetime) -> SeenEntry:
    """Return what is kept of an entry."""
    name = f"{number:024x}"
    return SeenEntry(
        entry_id=name,
        feed_url=f"https://outlet-{number % 40}.example/feed",
        digest=name[::-1],
        fingerprint=name,
        first_seen_at=now,
        last_seen_at=now,
    )


def claimed(tracker: Tracker, count: int, begin: datetime, dice: random.Random) -> tuple[Ledger, tuple[LedgerRow, ...]]:
    """Return a ledger of so many claims: sources whose counts rise, each figure printed by several outlets."""
    ledger = Ledger(tracker=tracker)
    rows: list[LedgerRow] = []
    named = [s.source_id for s in tracker.sources][:6]
    values = {name: 20 + 5 * place for place, name in enumerate(named)}
    at = begin
    while len(rows) < count:
        name = dice.choice(named)
        values[name] += dice.randint(1, 3)
        at += timedelta(minutes=7)
        batch = [_observed(name, values[name], at, outlet, len(rows)) for outlet in range(dice.randint(1, 5))]
        ledger, more, _ = record(ledger, batch, at + timedelta(minutes=5), silent=True)
        rows += more
    return ledger, tuple(rows[:count])


def _observed(name: str, value: int, at: datetime, outlet: int, number: int) -> Observation:
    claim = Claim(
        claimant=name,
        metric=Metric.RELEASED,
        value=value,
        qualifier=Qualifier.EXACT,
        scope=Scope.TOTAL,
        quote=f"{name} eleva a {value} la cifra de excarcelados",
    )
    sighting = Sighting(
        entry_id=f"e{number:09}-{outlet}",
        outlet_id=f"outlet-{outlet}",
        outlet_name=f"Outlet {outlet}",
        origin=Origin.INDEPENDENT,
        link=f"https://outlet-{outlet}.example/{number}",
        published_at=at + timedelta(seconds=outlet),
        seen_at=at + timedelta(minutes=4),
    )
    return Observation(claim=claim, sighting=sighting)


# --- a bot ------------------------------------------------------------------------------------------------------------


class Scene:
    """A bot's core with its store; a source's count rises on order."""

    def __init__(self, made: Core, reports: LedgerReports, clock: ShiftedClock) -> None:
        self.core = made
        self.reports = reports
        self.clock = clock
        self.tracker = made.catalogue.trackers[0]
        self.source = next(s for s in self.tracker.sources if s.kind is SourceKind.NGO)
        self._outlet = next(o for o in made.catalogue.outlets if not o.speaks_for)
        self.value = 100
        """The source's count as it was last printed."""

    async def change(self) -> Ingested:
        """Let a source's count rise: one entry is taken in and committed; return what it came to."""
        self.value += 1
        return await self.core.ingest.take([self.printed(self.value)])

    def printed(self, value: int) -> FeedResult:
        """Return a feed that shows a source's count."""
        outlet, now = self._outlet, self.clock.now()
        title = f"{self.source.names['es']} eleva a {value} la cifra de presos políticos excarcelados"
        url = outlet.feeds[0].url
        entry = Entry(
            entry_id=identify(outlet.outlet_id, f"g{value}", None, title),
            digest=digest_of(title, ""),
            outlet_id=outlet.outlet_id,
            feed_url=url,
            title=title,
            link=f"https://outlet.example/{value}",
            published_at=now,
            seen_at=now,
            language="es",
        )
        return FeedResult(outlet=outlet, state=state_of(outlet, url, now), entries=(entry,))


def state_of(outlet: Outlet, url: str, now: datetime) -> FeedState:
    """Return the state of a feed that was read now."""
    return FeedState(url=url, outlet_id=outlet.outlet_id, checked_at=now, ok_at=now, first_read_at=now)


@asynccontextmanager
async def scene(*, chats: int) -> AsyncIterator[Scene]:
    """Open the core of a bot on a new store with chats."""
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        clock, catalogue = ShiftedClock(), shipped()
        async with core(settings(Path(name)), catalogue, clock) as made:
            await subscribe(made.store, catalogue.trackers[0], chats)
            reports = LedgerReports(
                store=made.store,
                ledgers=made.ledgers,
                catalogue=catalogue,
                clock=clock,
                draw=drawn_in_child,
                version="bench",
            )
            yield Scene(made, reports, clock)


@asynccontextmanager
async def serving(
    stage: Scene, sandbox: SandboxProcess, limits: Limits = UNLIMITED, *, paid: bool = False
) -> AsyncIterator[Sender]:
    """Let the bot send until this is left; what is not sent by then stays in the outbox."""
    face = TelegramFace(
        TelegramSettings(token=sandbox.token, api_url=sandbox.url, paid_broadcast=paid, limits=limits),
        stage.core.store,
        stage.reports,
        {t.tracker_id: t for t in stage.core.catalogue.trackers},
        stage.clock,
        dice=random.random,
    )
    await face.start()
    stop = asyncio.Event()
    sending = asyncio.create_task(face.sender.run_until(stop))
    try:
        yield face.sender
    finally:
        stop.set()
        await sending
        await face.stop()
