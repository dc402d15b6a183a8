"""The bot's face to Telegram: joins the vendor's application, our transport, pacing, poller, sender and handlers."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, TypeHandler

from bot.domain.changes import Change
from bot.domain.trackers import Tracker
from bot.errors import TokenRefused
from bot.service.deliver import Sender
from bot.service.desk import Desk
from bot.service.ports import Clock, Reports, Store
from bot.service.release import Release
from bot.service.subscribe import Subscriptions
from bot.service.tally import Tally
from bot.service.wording import Wording
from bot.telegram import menu, pace
from bot.telegram.desk import OperatorDesk
from bot.telegram.handlers.inline import Inline
from bot.telegram.handlers.limits import Limits, PersonByPerson
from bot.telegram.handlers.membership import Membership
from bot.telegram.handlers.operating import Operating
from bot.telegram.handlers.room import Room
from bot.telegram.handlers.routing import Router
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.outcomes import clean
from bot.telegram.pace import FREE, PAID
from bot.telegram.pacing import Pacing
from bot.telegram.polling import Poller
from bot.telegram.server import TELEGRAM, build_bot
from bot.telegram.webhook import Webhook, WebhookSettings

FIRST_TRIES = 3
RETRY = 5.0
LONGEST_RETRY = 120.0
REFUSED = "Telegram does not accept the token: set TELEGRAM_BOT_TOKEN to the one that @BotFather gave"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSettings:
    """What the face needs to know. The token shows in no repr."""

    token: str = field(repr=False)
    api_url: str = TELEGRAM
    operator_chat: int | None = None
    paid_broadcast: bool = False
    limits: pace.Limits | None = None
    """Other limits than Telegram's, for measurements against a server of one's own."""
    demo: bool = False
    read_timeout: float = 20.0
    webhook: WebhookSettings | None = None
    """Updates come to a local address; None: they are asked for."""


class TelegramFace:
    """Serves Telegram: `start`, `run_until`, `stop`, in this order.

    `dice` returns random numbers in [0, 1). `wall` is the machine's clock where `clock` runs faster: pacing and what is
    asked of Telegram go by it. Nothing is opened before `start`. Without a `desk` nobody decides in the chat.
    """

    def __init__(
        self,
        settings: TelegramSettings,
        store: Store,
        reports: Reports,
        trackers: Mapping[str, Tracker],
        clock: Clock,
        *,
        dice: Callable[[], float],
        tally: Tally | None = None,
        wall: Clock | None = None,
        desk: Desk | None = None,
    ) -> None:
        tally, wall = tally or Tally(), wall or clock
        self._settings = settings
        self._wall = wall
        self.bot = build_bot(settings.token, settings.api_url, read_timeout=settings.read_timeout)
        limits = settings.limits or (PAID if settings.paid_broadcast else FREE)
        self._pacing = Pacing(wall, limits)
        self.messenger = TelegramMessenger(self.bot, self._pacing, wall, paid=settings.paid_broadcast)
        self.notices = OperatorDesk(wall, settings.operator_chat, tally)
        self.subscriptions = Subscriptions(store, clock, trackers)
        wording = Wording(trackers, demo=settings.demo)
        self.sender = Sender(
            store, self.messenger, clock, wording, self.notices, dice=dice, release=Release(trackers), tally=tally
        )
        room = Room(
            self.bot,
            self.messenger,
            self.subscriptions,
            reports,
            trackers,
            clock,
            Limits(wall),
            operator_chat=settings.operator_chat,
            demo=settings.demo,
        )
        self._room = room
        self._operating = None if desk is None else Operating(room, desk)
        self._router = Router(room, self._operating)
        self._membership = Membership(room)
        self._inline = Inline(room)
        self._application = self._build_application()
        self.poller = Poller(self.bot, wall, self.notices, self._application.update_queue.put)
        self._webhook: Webhook | None = None
        if settings.webhook is not None:
            take = self._application.update_queue.put
            self._webhook = Webhook(self.bot, wall, self.notices, take, settings.webhook)
        self._ready = False

    @property
    def silent_for(self) -> float:
        """For how many seconds no updates could come from Telegram; 0.0 while all is well."""
        now = self._wall.monotonic()
        if self._webhook is None:
            return now - self.poller.answered_at
        failing = self._webhook.failing_since
        return 0.0 if failing is None else now - failing

    async def start(self) -> None:
        """Open the connection and make sure of the token; a server that is away is waited for later.

        Raises:
            TokenRefused: Telegram does not know the token.
            OperatorError: the webhook's port cannot be listened at.
        """
        if self._webhook is not None:
            await self._webhook.open()
        self.notices.connect(self.messenger, self.subscriptions.chat)
        for tried in range(FIRST_TRIES):
            if await self._connect():
                return
            await self._wall.sleep(0.2 * 2**tried)
        log.warning("the Telegram server does not answer yet; the bot goes on trying")

    async def run_until(self, stop: asyncio.Event) -> None:
        """Poll, answer and deliver until told to stop."""
        sending = asyncio.create_task(self._keep(self.sender.run_until, stop), name="sender")
        polling = asyncio.create_task(self._keep(self._poll, stop), name="poller")
        try:
            await stop.wait()
        finally:
            await asyncio.gather(polling, sending)

    async def stop(self) -> None:
        """Finish what is on its way, confirm what was handled, close the connection."""
        if self._webhook is not None:
            await self._webhook.close()
        if self._application.running:
            await self._application.stop()
            await self.poller.confirm()
        await self.notices.close()
        if self._operating is not None:
            await self._operating.close()
        await self._room.close()
        await self._pacing.close()
        if self._ready:
            await self._application.shutdown()
        await self.bot.shutdown()

    def announce_held(self, changes: Sequence[Change]) -> None:
        """Show in the operator's chat what has just been held; never waits."""
        if self._operating is not None:
            self._operating.announce_held(changes)

    # -- connecting ----------------------------------------------------------------------------------------------------

    async def _connect(self) -> bool:
        """Ask who the bot is; return whether the server answered.

        Raises:
            TokenRefused: it does not know the token.
        """
        if self._ready:
            return True
        try:
            await self._application.initialize()
        except InvalidToken:
            raise TokenRefused(REFUSED) from None  # the vendor's text holds the token
        except TelegramError as error:
            log.warning("Telegram cannot be reached: %s", clean(str(error)))
            return False
        await self._application.start()
        self._ready = True
        return True

    async def _poll(self, stop: asyncio.Event) -> None:
        wait = RETRY
        while not await self._connected() and not stop.is_set():
            await self._sleep(wait, stop)
            wait = min(2 * wait, LONGEST_RETRY)
        if stop.is_set():
            return
        registering = asyncio.create_task(menu.register(self.bot, self._settings.operator_chat), name="menu")
        try:
            await (self._webhook or self.poller).run_until(stop)
        finally:
            registering.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await registering

    async def _connected(self) -> bool:
        try:
            return await self._connect()
        except TokenRefused as error:
            log.error("%s", error)  # noqa: TRY400 -- the text says it
            return False

    async def _keep(self, run: Callable[[asyncio.Event], Any], stop: asyncio.Event) -> None:
        """Run a loop again when it ends for a reason of ours: neither may die in silence."""
        while not stop.is_set():
            try:
                await run(stop)
            except Exception:
                log.exception("a loop ended; it is started again")
                await self._sleep(RETRY, stop)

    async def _sleep(self, seconds: float, stop: asyncio.Event) -> None:
        sleeping = asyncio.ensure_future(self._wall.sleep(seconds))
        stopped = asyncio.ensure_future(stop.wait())
        await asyncio.wait({sleeping, stopped}, return_when=asyncio.FIRST_COMPLETED)
        for task in (sleeping, stopped):
            task.cancel()
        await asyncio.gather(sleeping, stopped, return_exceptions=True)

    # -- updates -------------------------------------------------------------------------------------------------------

    def _build_application(self) -> Application[Any, Any, Any, Any, Any, Any]:
        application = (
            ApplicationBuilder()
            .bot(self.bot)
            .updater(None)
            .job_queue(None)
            .concurrent_updates(PersonByPerson())
            .build()
        )
        application.add_handler(TypeHandler(Update, self._serve))
        application.add_error_handler(_failed)
        return application

    async def _serve(self, update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Serve one update: each kind has its handler; what we did not ask for is passed over."""
        message = update.message or update.channel_post
        if update.inline_query is not None:
            await self._inline.answer(update.inline_query)
        elif update.callback_query is not None:
            await self._router.press(update.callback_query)
        elif update.my_chat_member is not None:
            await self._membership.changed(update.my_chat_member)
        elif message is not None and (message.migrate_to_chat_id or message.migrate_from_chat_id):
            await self._membership.migrated(message)
        elif message is not None:
            await self._router.message(message)
        self.sender.wake()


async def _failed(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Log what a handler did not expect; the person was told, or will ask again."""
    log.error("an update could not be served", exc_info=context.error)
