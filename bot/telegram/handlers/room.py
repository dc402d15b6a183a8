"""What every handler needs: the way to answer, the chat's choices, who administers it."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from telegram import ChatMember, ChatMemberAdministrator, InputFile
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.domain.chats import Address, Appearance, Chat
from bot.domain.delivery import Outcome, OutcomeKind
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Message
from bot.rendering.catalog import say
from bot.rendering.choices import zone_of
from bot.rendering.conversation import line
from bot.rendering.messages import Reader, finished
from bot.service.ports import Attachment, Clock, Reports
from bot.service.subscribe import Subscriptions
from bot.telegram.handlers.limits import Limits
from bot.telegram.handlers.visits import Visit
from bot.telegram.messenger import TelegramMessenger, Way
from bot.telegram.server import QuietBot

ADMINISTRATORS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})
FILES_KEPT = 64
IMPATIENT = 2.0
"""Longest 429, in seconds, for which the person's next command waits too; after that the answer waits alone."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A visit with what the chat has chosen."""

    visit: Visit
    chat: Chat | None
    language: str
    reader: Reader
    way: Way


class Room:
    """Where handlers answer."""

    def __init__(  # noqa: PLR0917 -- the ports it joins
        self,
        bot: QuietBot,
        messenger: TelegramMessenger,
        subscriptions: Subscriptions,
        reports: Reports,
        trackers: Mapping[str, Tracker],
        clock: Clock,
        limits: Limits,
        *,
        operator_chat: int | None = None,
        demo: bool = False,
    ) -> None:
        self.bot = bot
        self.messenger = messenger
        self.subscriptions = subscriptions
        self.reports = reports
        self.trackers = trackers
        self.clock = clock
        self.limits = limits
        self.operator_chat = operator_chat
        self.demo = demo
        self._files: OrderedDict[str, str] = OrderedDict()
        self._waiting: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Give up answers that wait out a long 429."""
        for task in self._waiting:
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    async def welcome(self, visit: Visit) -> Guest:
        """Return the visit with what is stored of its chat."""
        return self.guest(visit, await self.subscriptions.chat(visit.address))

    def guest(self, visit: Visit, chat: Chat | None) -> Guest:
        """Return a visit as it reads with these choices."""
        language = visit.place.language if chat is None else chat.language
        seen = chat or Chat(address=visit.address, kind=visit.place.kind, language=language)
        zone = zone_of(seen, self.trackers)
        plain = chat is not None and chat.appearance is Appearance.PLAIN
        way = Way(plain=plain, urgent=True, reply_to=None if visit.private or visit.pressed else visit.message_id)
        reader = Reader(language=language, zone=zone, demo=self.demo)
        return Guest(visit=visit, chat=chat, language=language, reader=reader, way=way)

    # -- answering -----------------------------------------------------------------------------------------------------

    async def say(self, guest: Guest, key: str, **slots: object) -> None:
        """Answer with one sentence: a press by a note at the top of the screen, a command by a message."""
        if guest.visit.pressed:
            await self.answer(guest.visit, say(guest.language, key, **slots))
        else:
            await self.reply(guest, line(guest.language, key, **slots))

    async def reply(self, guest: Guest, message: Message, *, own: bool = True) -> Outcome:
        """Answer with a message; `own`: the words are ours, commands in them may be tapped."""
        way = Way(plain=guest.way.plain, urgent=True, reply_to=guest.way.reply_to, live=own)
        shown = self._shown(guest, message, own=own)
        return await self._insist(lambda: self.messenger.deliver(guest.visit.address, shown, way))

    async def rewrite(self, guest: Guest, message: Message, *, own: bool = True) -> None:
        """Put a message in the place of the one whose button was pressed; where that is gone, send it anew."""
        number = guest.visit.message_id
        if number is not None:
            way = Way(plain=guest.way.plain, urgent=True, live=own)
            shown = self._shown(guest, message, own=own)
            outcome = await self._insist(lambda: self.messenger.rewrite(guest.visit.address, number, shown, way))
            if outcome.kind is not OutcomeKind.REJECTED:
                return
        await self.reply(guest, message, own=own)

    @staticmethod
    def _shown(guest: Guest, message: Message, *, own: bool) -> Message:
        """Return a message of our own words marked as DEMO where it is one; a report is marked by who worded it."""
        return finished(message.blocks, message.buttons, guest.reader) if own and guest.reader.demo else message

    async def _insist(self, send: Callable[[], Awaitable[Outcome]]) -> Outcome:
        """Send an answer; one that is throttled is sent once more when the wait is over, which the pacing sees to."""
        outcome = await send()
        if outcome.kind is OutcomeKind.THROTTLED:
            if (outcome.after or 0.0) > IMPATIENT:
                task = asyncio.create_task(self._later(send), name="answer")
                self._waiting.add(task)
                task.add_done_callback(self._waiting.discard)
                return outcome
            outcome = await send()
        self._log(outcome)
        return outcome

    async def _later(self, send: Callable[[], Awaitable[Outcome]]) -> None:
        self._log(await send())

    async def answer(self, visit: Visit, text: str | None = None) -> None:
        """Answer a press, with words or without."""
        if visit.query_id is None:
            return
        try:
            await self.bot.answer_callback_query(visit.query_id, text=text)
        except TelegramError as error:
            log.info("a press could not be answered: %s", type(error).__name__)

    async def acting(self, address: Address, action: str) -> None:
        """Show that something takes a moment; that it cannot be shown is no matter."""
        try:
            await self.bot.send_chat_action(address.chat_id, action, message_thread_id=address.thread_id)
        except TelegramError as error:
            log.debug("no chat action: %s", type(error).__name__)

    async def attach(self, guest: Guest, attachment: Attachment, *, picture: bool) -> None:
        """Send a picture or a file; what was sent once goes again by its id."""
        address, known = guest.visit.address, self._files.get(attachment.key)
        content = known or InputFile(attachment.content, filename=attachment.name)
        unmarked = guest.reader.demo and not attachment.caption
        caption = say(guest.language, "demo").rstrip(" ·") if unmarked else attachment.caption

        async def call() -> int | None:
            send = self.bot.send_photo if picture else self.bot.send_document
            sent = await send(
                address.chat_id,
                content,
                caption=caption or None,
                message_thread_id=address.thread_id,
                reply_to_message_id=guest.way.reply_to,
                allow_sending_without_reply=True if guest.way.reply_to else None,
            )
            stored = sent.photo[-1] if picture else sent.document
            if stored is not None:
                self._files[attachment.key] = stored.file_id
            return sent.message_id

        await self._insist(lambda: self.messenger.attempt(address, call))
        while len(self._files) > FILES_KEPT:
            self._files.popitem(last=False)

    @staticmethod
    def _log(outcome: Outcome) -> None:
        if outcome.kind is not OutcomeKind.SENT:
            log.warning("an answer was not sent: %s %s", outcome.kind.value, outcome.detail)

    # -- rights --------------------------------------------------------------------------------------------------------

    async def may_change(self, visit: Visit) -> bool:
        """Tell whether who speaks may change this chat: in a group its administrators, asked each time."""
        if visit.private or visit.in_the_chats_name:
            return True
        return visit.user_id is not None and await self.administers(visit.address.chat_id, visit.user_id)

    async def administers(self, chat_id: int, user_id: int) -> bool:
        """Tell whether somebody administers a chat; when it cannot be found out, no."""
        member = await self._member(chat_id, user_id)
        return member is not None and member.status in ADMINISTRATORS

    async def may_post(self, chat_id: int) -> bool:
        """Tell whether the bot may post in a channel."""
        member = await self._member(chat_id, self.bot.id)
        return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)

    async def _member(self, chat_id: int, user_id: int) -> ChatMember | None:
        try:
            return await self.bot.get_chat_member(chat_id, user_id)
        except TelegramError as error:
            log.info("membership is not known: %s", type(error).__name__)
            return None

    def is_operators(self, visit: Visit) -> bool:
        """Tell whether this is the operator's chat."""
        return self.operator_chat is not None and visit.address.chat_id == self.operator_chat

    # -- trackers ------------------------------------------------------------------------------------------------------

    def tracker(self, name: str | None) -> Tracker | None:
        """Return the tracker that is meant: by id or name, or the only one when nothing is said."""
        if name is None:
            return next(iter(self.trackers.values())) if len(self.trackers) == 1 else None
        wanted = name.casefold()
        for tracker in self.trackers.values():
            names = {tracker.tracker_id, *(full for full in tracker.names.values())}
            if any(wanted in {each.casefold(), each.partition(":")[0].casefold()} for each in names):
                return tracker
        return None
