"""A bot that serves a sandbox over HTTP, for tests that talk with it."""

from __future__ import annotations

import asyncio
import contextlib
import random

from bot.domain.chats import Address
from bot.telegram.application import TelegramFace, TelegramSettings
from storage.opening import open_store
from tests.fakes.reports import FakeReports
from tests.service.figures import LAMPARIA
from tests.telegram.conftest import UNLIMITED, RealClock


class Running:
    """A bot that serves a sandbox."""

    def __init__(self, sandbox, store, reports, face) -> None:
        self.sandbox, self.store, self.reports, self.face = sandbox, store, reports, face
        self.stop = asyncio.Event()
        self.task = asyncio.create_task(face.run_until(self.stop))

    async def says(self, user, text: str, chat=None, **more):
        """Let somebody say something and return the bot's answer."""
        place = self.sandbox.private(user) if chat is None else chat
        before = self.sandbox.sent(place)
        await self.sandbox.user_says(user, place, text, **more)
        return await self.sandbox.wait_for_message(chat=place, after=before[-1] if before else None)

    async def is_silent(self, user, text: str, chat, **more) -> bool:
        before = len(self.sandbox.sent(chat))
        await self.sandbox.user_says(user, chat, text, **more)
        await self.handled()
        return len(self.sandbox.sent(chat)) == before

    async def handled(self) -> None:
        """Wait until every update so far has been served."""
        while self.sandbox.core.updates.pending:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.01)
        await self.face._application.update_queue.join()

    async def chat(self, chat_id: int, thread: int | None = None):
        return await self.face.subscriptions.chat(Address(chat_id, thread))


@contextlib.asynccontextmanager
async def serving(sandbox, folder, *, reports=None, trackers=None, desk=None, wall=None, **more):
    """Serve a sandbox with a bot; `desk` makes the operator's desk of a store, `wall` is another clock, `more` are settings of the face."""
    clock = RealClock()
    store = open_store(folder / "var", folder / "key", clock=clock)
    reports = reports or FakeReports()
    settings = TelegramSettings(
        token=sandbox.token,
        api_url=sandbox.url,
        limits=UNLIMITED,
        read_timeout=2.0,
        **{"operator_chat": sandbox.ana.id, **more},
    )
    face = TelegramFace(
        settings,
        store,
        reports,
        trackers or {"lamparia": LAMPARIA},
        clock,
        dice=random.random,
        desk=desk and await desk(store),
        wall=wall,
    )
    await face.start()
    running = Running(sandbox, store, reports, face)
    try:
        yield running
    finally:
        running.stop.set()
        await running.task
        await face.stop()
        await store.close()
