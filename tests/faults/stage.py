"""The real parts on a stage: the core over an invented press, the Telegram face over a sandbox, clocks that run fast."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from bot.bootstrap import Core, core
from bot.clock import ScaledClock
from bot.config import Settings, load_catalogue
from bot.domain.alerts import AlertStage
from bot.domain.chats import Address
from bot.domain.trackers import Tracker
from bot.sandbox.run import Sandbox
from bot.service.poll import Pass
from bot.service.release import Release
from bot.telegram.application import TelegramFace, TelegramSettings
from bot.telegram.pace import Limits
from storage.opening import open_store
from tests.e2e.house import OUTLETS, catalogue
from tests.fakes.clock import FakeClock
from tests.fakes.reports import FakeReports
from tests.feeds.conftest import Wire, reply
from tests.service.figures import LAMPARIA, alert, follower
from tests.telegram.conftest import UNLIMITED, RealClock

SINCE = "desde el 1 de marzo"
"""From when everybody on this stage counts."""
MARCH = datetime(2026, 3, 20, 12, tzinfo=UTC)


# -- the press ---------------------------------------------------------------------------------------------------------


def watch(number: int) -> str:
    """Return a headline with the running total of one source."""
    return f"Observatorio Lindorano contabiliza {number} excarcelaciones {SINCE}"


def entry(title: str, key: str, *, link: str | None = None, printed: str = "", more: str = "") -> str:
    """Return one item; `link` None makes one of its key."""
    at = f"<link>https://lindora.example/{key}</link>" if link is None else f"<link>{link}</link>"
    when = printed or "Fri, 20 Mar 2026 11:00:00 GMT"
    dated = f"<pubDate>{when}</pubDate>"
    guid = f"<guid isPermaLink='false'>{key}</guid>"
    return f"<item><title>{escape(title)}</title>{at}{guid}{dated}{more}</item>"


def feed(*entries: str) -> bytes:
    """Return a feed of entries."""
    return f"<rss version='2.0'><channel><title>Lindora</title>{''.join(entries)}</channel></rss>".encode()


class Newsdesk:
    """The real core (fetcher, parser's child, extractor, ledger, TinyDB store) reading what a test serves."""

    def __init__(self, made: Core, wire: Wire, clock: FakeClock) -> None:
        self.core, self.wire, self.clock = made, wire, clock
        self._release = Release({t.tracker_id: t for t in made.catalogue.trackers})

    def serves(self, body: bytes, outlet: str = OUTLETS[0], **headers: str) -> None:
        """Let an outlet answer this from now on."""
        self.wire.routes[f"/{outlet}.rss"] = body if body.startswith(b"HTTP/") else reply(body, **headers)

    async def polls(self, *, after: float = 400.0, all_feeds: bool = True) -> Pass:
        """Let time pass and ask every feed."""
        await self.clock.advance(after)
        return await self.core.poller.once(all_feeds=all_feeds)

    async def told(self, body: bytes | None = None, outlet: str = OUTLETS[0], **headers: str) -> list[str]:
        """Serve something, poll, and return what was begun to be told: its kinds and figures."""
        if body is not None:
            self.serves(body, outlet, **headers)
        await self.polls()
        return await self.begun()

    async def begun(self) -> list[str]:
        """Return the changes of the alerts that gather now, and let those alerts go out."""
        await self.clock.advance(60)
        async with self.core.store.unit() as unit:
            alerts = list(await unit.outbox.gathering())
            await self._release.run(unit, self.clock.now())
            assert all([(await unit.outbox.alert(a.alert_id)).stage is AlertStage.ADDRESSED for a in alerts])
        return [f"{c.kind} {c.row.claim.value}" for a in alerts for c in a.changes]

    def values(self) -> list[int | None]:
        """Return the figures of every row of the ledger."""
        return [r.claim.value for r in self.core.ledgers.of("lindora").rows if r.claim is not None]

    async def state(self, outlet: str = OUTLETS[0]):
        """Return what is known of an outlet's feed."""
        return next(s for s in (await self.core.poller.states()).values() if s.outlet_id == outlet)


def settings_of(folder: Path, **more: object) -> Settings:
    """Return the settings of a folder that holds a feeds.yaml."""
    given = {"feeds": folder / "feeds.yaml", "data": folder / "var", "key_file": folder / "key"}
    return Settings(**{**given, "allow_local_feeds": True, **more})


def write_catalogue(folder: Path, port: int, outlets: tuple[str, ...] = OUTLETS) -> None:
    """Write the feeds.yaml of Lindora, counting from the first of March."""
    text = catalogue(port, outlets)
    first = next(line for line in text.splitlines() if "window_start" in line)
    (folder / "feeds.yaml").write_text(text.replace(first, "    window_start: 2026-03-01"), encoding="utf-8")


@asynccontextmanager
async def newsdesk(folder: Path, wire: Wire, outlets: tuple[str, ...] = OUTLETS[:1]) -> AsyncIterator[Newsdesk]:
    """Open the core on a folder, over the feeds of a server."""
    write_catalogue(folder, wire.port, outlets)
    settings = settings_of(folder)
    clock = FakeClock(MARCH)
    async with core(settings, load_catalogue(settings.feeds), clock) as made:
        yield Newsdesk(made, wire, clock)


# -- the post ----------------------------------------------------------------------------------------------------------


class Post:
    """The real Telegram face with the real store in front of a sandbox; time runs `speed` times as fast."""

    def __init__(
        self,
        folder: Path,
        sandbox: Sandbox,
        *,
        speed: float = 30.0,
        start: datetime = MARCH,
        limits: Limits = UNLIMITED,
        operator: int | None = None,
        read_timeout: float = 1.0,
        trackers: Mapping[str, Tracker] | None = None,
        reports: FakeReports | None = None,
    ) -> None:
        self.sandbox = sandbox
        self.clock = ScaledClock(start, speed)
        self.store = open_store(folder / "var", folder / "key", clock=self.clock)
        settings = TelegramSettings(
            token=sandbox.token,
            api_url=sandbox.url,
            limits=limits,
            read_timeout=read_timeout,
            operator_chat=operator,
        )
        self.face = TelegramFace(
            settings,
            self.store,
            reports or FakeReports(),
            trackers or {"lamparia": LAMPARIA},
            self.clock,
            dice=random.random,
            wall=RealClock(),
        )
        self.stop = asyncio.Event()

    async def open(self) -> Post:
        """Start, poll and send."""
        await self.face.start()
        self.task = asyncio.create_task(self.face.run_until(self.stop))
        return self

    async def close(self) -> None:
        """Stop as a signal does."""
        self.stop.set()
        await self.task
        await self.face.stop()
        await self.store.close()

    async def broadcast(self, value: int, *chats: int | tuple[int, int], **more: object) -> str:
        """Address an alert with a figure to chats, making followers of those that are none; return its id."""
        posted = alert(value, self.clock.now(), **more)
        places = [Address(*each) if isinstance(each, tuple) else Address(each) for each in chats]
        async with self.store.unit() as unit:
            for place in places:
                if await unit.chats.get(place) is None:
                    await unit.chats.put(follower(place.chat_id, place.thread_id))
            await unit.outbox.put(posted)
            await unit.outbox.address(posted.alert_id, [unit.chats.key_of(place) for place in places])
        self.face.sender.wake()
        return posted.alert_id

    async def deliveries(self, alert_id: str):
        """Return how an alert's deliveries stand, on the disk's word."""
        async with self.store.unit() as unit:
            return await unit.outbox.deliveries(alert_id)

    async def states(self, alert_id: str) -> list[str]:
        """Return the states of an alert's deliveries."""
        return sorted(each.state.value for each in await self.deliveries(alert_id))

    async def until(self, alert_id: str, *states: str, seconds: float = 15.0) -> None:
        """Wait until all deliveries of an alert are in one of these states and marked."""
        try:
            async with asyncio.timeout(seconds):
                while self.face.sender.busy or not set(await self.states(alert_id)) <= set(states):
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise TimeoutError(f"the deliveries stand as {await self.states(alert_id)}") from None

    async def chat(self, chat_id: int, thread: int | None = None):
        """Return what is stored of a chat."""
        return await self.face.subscriptions.chat(Address(chat_id, thread))

    def texts(self, chat: int) -> list[str]:
        """Return what the bot wrote to a chat."""
        return [message.text for message in self.sandbox.sent(chat)]


@asynccontextmanager
async def post(folder: Path, sandbox: Sandbox, **how: object) -> AsyncIterator[Post]:
    """Run the face; stop it cleanly."""
    made = await Post(folder, sandbox, **how).open()
    try:
        yield made
    finally:
        await made.close()


def later(**span: float) -> datetime:
    """Return a time after the stage's beginning."""
    return MARCH + timedelta(**span)
