"""The one place that builds adapters and joins them to use cases."""

from __future__ import annotations

import asyncio
import gc
import logging
import random
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from importlib.metadata import version

from bot.clock import SystemClock
from bot.config import Settings
from bot.config.settings import FirstRun
from bot.domain.trackers import Catalogue
from bot.errors import OperatorError, RecuentoError, StoreFull
from bot.extraction.extract import Extractor
from bot.feeds.fetch import Fetcher
from bot.feeds.parse import Parser
from bot.health import Examine, Health, HealthServer
from bot.rendering.chart_json import order_to_json
from bot.rendering.picture import Chart
from bot.scheduling import Ticker
from bot.service.alarms import Alarms
from bot.service.desk import Desk
from bot.service.housekeeping import Housekeeping
from bot.service.ingest import Ingest, Ingested
from bot.service.ledgers import Ledgers
from bot.service.poll import Pass, Poller
from bot.service.ports import Clock, NoticeKind, Store
from bot.service.report import LedgerReports
from bot.service.review import Reviews
from bot.service.tally import Measure, Tally
from bot.supervision import Supervisor
from bot.telegram.application import TelegramFace, TelegramSettings
from bot.telegram.pace import Limits
from bot.telegram.webhook import WebhookSettings
from storage import open_store
from storage.inbox import waiting

log = logging.getLogger(__name__)


_LITTLE = (1_000, 5, 4_000)
"""When the collector looks for cycles: among few young objects each time (at 50,000 one look held the event loop for
60 ms of CPU), among all of them hardly ever (at the usual thresholds that held it for 50 to 90 ms)."""
_GIVE_WAY = 0.0005
"""Seconds after which a thread lets another one run: at the usual 5 ms each call to a socket gave the interpreter to
the thread that writes the store, and the event loop waited 5 ms to have it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """What reads and records: everything but the way to Telegram."""

    settings: Settings
    catalogue: Catalogue
    clock: Clock
    store: Store
    ledgers: Ledgers
    ingest: Ingest
    poller: Poller
    tally: Tally


def user_agent() -> str:
    """Return how the bot introduces itself to outlets."""
    return f"Recuento/{version('recuento')} (feed reader)"


@asynccontextmanager
async def core(settings: Settings, catalogue: Catalogue, clock: Clock) -> AsyncIterator[Core]:
    """Open the store and build what reads and records; close all of it on leaving.

    Raises:
        RecuentoError: the store cannot be opened; the text says what to do.
    """
    async with AsyncExitStack() as stack:
        store = open_store(settings.data, settings.key_path, clock=clock)
        stack.push_async_callback(store.close)
        ledgers = await Ledgers.load(store, catalogue)
        # What was just read stays for the life of the process: the collector need not walk through it again and again.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_LITTLE)
        sys.setswitchinterval(_GIVE_WAY)
        fetcher = await stack.enter_async_context(
            Fetcher(user_agent=user_agent(), allow_local=settings.allow_local_feeds)
        )
        parser = await stack.enter_async_context(Parser(allow_local=settings.allow_local_feeds))
        ingest = Ingest(
            store=store,
            ledgers=ledgers,
            catalogue=catalogue,
            extractors={t.tracker_id: Extractor(t).extract for t in catalogue.trackers},
            clock=clock,
            wait=timedelta(seconds=settings.group_wait),
        )
        poller = Poller(
            store=store,
            catalogue=catalogue,
            ingest=ingest,
            fetcher=fetcher,
            parser=parser,
            clock=clock,
            interval=timedelta(seconds=settings.poll_interval),
            push_first=settings.first_run is FirstRun.PUSH,
        )
        yield Core(
            settings=settings,
            catalogue=catalogue,
            clock=clock,
            store=store,
            ledgers=ledgers,
            ingest=ingest,
            poller=poller,
            tally=Tally(),
        )


# --- the whole bot ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way to Telegram, or to the sandbox."""

    token: str = field(repr=False)
    api_url: str
    demo: bool = False
    speed: float = 1.0
    """How many times as fast as the real one the clock runs."""
    limits: Limits | None = None
    """Other limits than Telegram's, for a server of one's own."""
    read_timeout: float = 20.0
    """Seconds after which an answer counts as lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """Everything, joined: `serve` runs it until told to stop."""

    core: Core
    face: TelegramFace
    reviews: Reviews
    housekeeping: Housekeeping
    alarms: Alarms
    ticker: Ticker
    supervisor: Supervisor
    speed: float

    async def serve(self, stop: asyncio.Event) -> None:
        """Poll, deliver, answer until told to stop; then finish what is on its way.

        Raises:
            TokenRefused: Telegram does not know the token.
        """
        try:
            await self.face.start()
            self._schedule()
            self.ticker.start()
            self.supervisor.ready()
            await self.face.run_until(stop)
        finally:
            self.supervisor.stopping()
            await self.ticker.stop(patience=3.0)
            await self.face.stop()

    def _schedule(self) -> None:
        """Start the steady beats; what is due is decided from the store at each."""
        every = self.ticker.every
        every(max(self._poll_beat() / self.speed, 0.4), "poll", self._poll)
        every(max(_CHORE_BEAT / self.speed, 1.0), "watch", self._watch)
        every(max(_PRUNE_BEAT / self.speed, 30.0), "prune", self._prune)
        every(_DECISION_BEAT, "decisions", self._decisions)
        every(self.supervisor.beat, "alive", self._alive)

    def _poll_beat(self) -> float:
        """Return how often it is looked for feeds that are due: no more seldom than the most impatient one asks."""
        feeds = [f for o in self.core.catalogue.outlets for f in o.feeds]
        return min([_POLL_BEAT, *(float(f.interval or self.core.settings.poll_interval) for f in feeds)])

    async def _poll(self) -> None:
        try:
            done = await self.core.poller.once(ingested=self._wake)
        except StoreFull as error:
            self.face.notices.tell(NoticeKind.STORE_FULL, str(error))
            raise
        count(self.core.tally, done)

    def _wake(self, batch: Ingested) -> None:
        """Let the sender look at once where a batch began an alert: it must not wait for the slowest feed."""
        if batch.alerts:
            self.face.sender.wake()
        self.face.announce_held(batch.changes)

    async def _watch(self) -> None:
        if await self.housekeeping.watch():
            self.face.sender.wake()
        await self.alarms.look()

    async def _prune(self) -> None:
        await self.face.subscriptions.let_go()
        await self.housekeeping.prune()

    async def _decisions(self) -> None:
        """Carry out what the operator left for us from the command line; a decision goes when it is recorded."""
        for path, decision in waiting(self.core.settings.data):
            try:
                await self.reviews.decide(decision)
            except OperatorError as error:
                log.error("a decision cannot be carried out: %s", error)  # noqa: TRY400 -- the text says it
            path.unlink(missing_ok=True)
            self.face.sender.wake()

    async def _alive(self) -> None:
        self.supervisor.alive()


_POLL_BEAT = 5.0
_CHORE_BEAT = 60.0
_PRUNE_BEAT = 3600.0
_DECISION_BEAT = 3.0


def count(tally: Tally, done: Pass) -> None:
    """Count what a pass came to."""
    for line in done.lines:
        tally.add(Measure.POLLS, line.reason)
    for one in done.ingested:
        tally.add(Measure.ENTRIES, "new", one.entries_new)
        tally.add(Measure.ENTRIES, "edited", one.entries_edited)
        for change in one.changes:
            tally.add(Measure.CLAIMS, change.reason)


@asynccontextmanager
async def bot(settings: Settings, catalogue: Catalogue, clock: Clock, way: Way) -> AsyncIterator[Bot]:
    """Build everything; close all of it on leaving.

    Raises:
        RecuentoError: the store or a port cannot be opened; the text says what to do.
    """
    async with AsyncExitStack() as stack:
        made = await stack.enter_async_context(core(settings, catalogue, clock))
        store, ledgers = made.store, made.ledgers
        reports = LedgerReports(
            store=store,
            ledgers=ledgers,
            catalogue=catalogue,
            clock=clock,
            draw=drawn_in_child,
            version=version("recuento"),
        )
        face = TelegramFace(
            TelegramSettings(
                token=way.token,
                api_url=way.api_url,
                operator_chat=settings.operator_chat,
                demo=way.demo,
                limits=way.limits,
                read_timeout=way.read_timeout,
                webhook=webhook_of(settings),
            ),
            made.store,
            reports,
            {t.tracker_id: t for t in catalogue.trackers},
            clock,
            dice=random.random,
            tally=made.tally,
            wall=SystemClock(),
            desk=Desk(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock),
        )
        one = Bot(
            core=made,
            face=face,
            reviews=Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock),
            housekeeping=Housekeeping(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock),
            alarms=Alarms(store=store, catalogue=catalogue, clock=clock, notices=face.notices),
            ticker=Ticker(),
            supervisor=Supervisor(),
            speed=way.speed,
        )
        if settings.http_listen is not None:
            server = HealthServer(one_health(one), made.tally)
            await server.start(settings.http_listen.host, settings.http_listen.port)
            stack.push_async_callback(server.stop)
        yield one


def webhook_of(settings: Settings) -> WebhookSettings | None:
    """Return how updates come in by webhook, or None where they are asked for: the sandbox is always asked."""
    if settings.token is None or settings.webhook_url is None or settings.webhook_secret is None:
        return None
    where = settings.webhook_listen
    made = WebhookSettings(url=settings.webhook_url, secret=settings.webhook_secret)
    return made if where is None else replace(made, host=where.host, port=where.port)


def one_health(one: Bot) -> Examine:
    """Return the function that looks how the bot is."""

    async def examine() -> Health:
        async with one.core.store.unit() as unit:
            states = await unit.feeds.all()
            backlog = await unit.outbox.backlog()
            subscribers = await unit.chats.count()
        failing = sum(bool(s.failures) for s in states)
        gauges: dict[tuple[str, str], float] = {("backlog", "pending"): 0}  # a gauge that is gone says nothing
        gauges |= {("backlog", state): n for state, n in backlog.by_state.items()}
        gauges |= {("subscribers", kind): n for kind, n in subscribers.items()}
        gauges |= {("feeds", "failing"): failing, ("feeds", "ok"): len(states) - failing}
        ill = {name: f"failed {n} times in a row" for name, n in one.ticker.failures.items() if n >= _ILL_AFTER}
        silent = one.face.silent_for
        if silent > _SILENT_AFTER:
            ill["telegram"] = f"no answer to getUpdates for {silent:.0f} s"
        return Health(ill=ill, gauges=gauges)

    return examine


_ILL_AFTER = 3
_SILENT_AFTER = 90.0
"""Seconds without an answer to getUpdates (it is asked at least every 50) after which the poller counts as dead."""


async def drawn_in_child(chart: Chart, language: str, zone: str) -> bytes:
    """Draw a chart in a process of its own, so that the loop never waits and the memory is given back.

    Raises:
        RecuentoError: it could not be drawn; the log has why.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.rendering.chart_child",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        out, err = await asyncio.wait_for(child.communicate(order_to_json(chart, language, zone)), _DRAWING)
    except TimeoutError:
        child.kill()
        await child.wait()
        raise RecuentoError("the chart took too long to draw") from None
    if child.returncode != 0 or not out:
        log.error("a chart could not be drawn: %s", err.decode("utf-8", "replace")[-500:])
        raise RecuentoError("the chart could not be drawn")
    return out


_DRAWING = 30.0
"""Seconds that a drawing may take."""
