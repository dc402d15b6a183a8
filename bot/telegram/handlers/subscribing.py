"""Answers that change who is told: subscribe, unsubscribe, channels, mute, forget."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from telegram import ChatFullInfo
from telegram.error import TelegramError

from bot.domain.chats import Address, Chat, ChatKind
from bot.rendering import conversation
from bot.rendering.choices import zone_of
from bot.service.subscribe import Choice, Place, chosen
from bot.telegram.handlers.room import Guest, Room
from bot.telegram.handlers.silence import OFF, mute_until


class Subscribing:
    """Handlers that change what a chat is told. Who may has been asked before."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def subscribe(self, guest: Guest) -> None:
        """Subscribe this chat, or a channel that is named; offer the choices."""
        visit = guest.visit
        name = visit.argument()
        if name is not None and name.startswith("@") and visit.private and not visit.pressed:
            await self._subscribe_channel(guest, name)
            return
        tracker = self._room.tracker(name)
        if tracker is None and visit.pressed:
            await self._room.say(guest, "tracker.gone")
            return
        if tracker is None:
            trackers = list(self._room.trackers.values())
            await self._room.reply(guest, conversation.which_tracker(guest.language, trackers, "sub", name))
            return
        choice = _choice(visit.argument(1))
        before = guest.chat is not None and guest.chat.subscription(tracker.tracker_id) is not None
        chat = await self._room.subscriptions.subscribe(visit.place, tracker.tracker_id, choice)
        subscription = chat.subscription(tracker.tracker_id)
        now = chosen(subscription) if subscription is not None else None
        message = conversation.subscribed(guest.language, tracker, now, fresh=not before)
        await self._room.answer(visit)
        if visit.pressed and choice is not None:
            await self._room.rewrite(guest, message)
        else:
            await self._room.reply(guest, message)

    async def unsubscribe(self, guest: Guest) -> None:
        """End one subscription or all; a channel's when it is named."""
        name = guest.visit.argument()
        if name is not None and name.startswith("@") and guest.visit.private:
            channel = await self._channel(guest, name)
            if channel is not None:
                ended = await self._room.subscriptions.unsubscribe(Address(channel.id))
                key = "unsubscribe.channel.done" if ended else "unsubscribe.channel.none"
                await self._room.reply(guest, conversation.line(guest.language, key, channel=name))
            return
        tracker = self._room.tracker(name) if name is not None else None
        if name is not None and tracker is None:
            trackers = list(self._room.trackers.values())
            await self._room.reply(guest, conversation.which_tracker(guest.language, trackers, "unsub", name))
            return
        only = None if tracker is None else tracker.tracker_id
        ended = await self._room.subscriptions.unsubscribe(guest.visit.address, only)
        await self._room.answer(guest.visit)
        await self._room.reply(guest, conversation.unsubscribed(guest.language, ended, tracker))

    async def mute(self, guest: Guest) -> None:
        """Be silent for a while."""
        if guest.chat is None:
            await self._room.say(guest, "mute.none")
            return
        zone = zone_of(guest.chat, self._room.trackers)
        words, now = guest.visit.text, self._room.clock.now()
        if words.lower() in OFF:
            await self._set_mute(guest, None)
            await self._room.say(guest, "mute.off")
            return
        until = mute_until(words, now, zone)
        if until is None:
            await self._room.say(guest, "mute.how")
            return
        await self._set_mute(guest, until)
        await self._room.reply(guest, conversation.muted(guest.language, until, zone))

    async def forget(self, guest: Guest) -> None:
        """Ask once, then delete all that is stored of this chat."""
        visit = guest.visit
        if not visit.pressed:
            await self._room.reply(guest, conversation.forget_question(guest.language))
            return
        await self._room.answer(visit)
        if visit.argument() != "yes":
            await self._room.rewrite(guest, conversation.line(guest.language, "forget.kept"))
            return
        gone = await self._room.subscriptions.forget(visit.address.chat_id)
        key = "forget.done" if gone else "forget.nothing"
        await self._room.rewrite(guest, conversation.line(guest.language, key))

    async def _set_mute(self, guest: Guest, until: datetime | None) -> None:
        def choose(chat: Chat) -> Chat:
            return replace(chat, muted_until=until)

        await self._room.subscriptions.change(guest.visit.place, choose)

    async def _subscribe_channel(self, guest: Guest, name: str) -> None:
        tracker = self._room.tracker(guest.visit.argument(1))
        if tracker is None:
            trackers = list(self._room.trackers.values())
            asked = conversation.which_tracker(guest.language, trackers, "sub", guest.visit.argument(1))
            await self._room.reply(guest, replace(asked, buttons=()))
            return
        channel = await self._channel(guest, name)
        if channel is None:
            return
        place = Place(address=Address(channel.id), kind=ChatKind(channel.type), language=guest.language)
        await self._room.subscriptions.subscribe(place, tracker.tracker_id)
        await self._room.reply(guest, conversation.channel_subscribed(guest.language, tracker, name))

    async def _channel(self, guest: Guest, name: str) -> ChatFullInfo | None:
        """Return a channel that both who asks and the bot administer; else say what is missing."""
        try:
            channel = await self._room.bot.get_chat(name)
        except TelegramError:
            await self._room.say(guest, "subscribe.channel.unknown", channel=name)
            return None
        user_id = guest.visit.user_id
        if channel.type == ChatKind.PRIVATE or user_id is None:
            await self._room.say(guest, "subscribe.channel.unknown", channel=name)
        elif not await self._room.administers(channel.id, user_id):
            await self._room.say(guest, "subscribe.channel.you", channel=name)
        elif channel.type == ChatKind.CHANNEL and not await self._room.may_post(channel.id):
            await self._room.say(guest, "subscribe.channel.me", channel=name)
        else:
            return channel
        return None


def _choice(name: str | None) -> Choice | None:
    return next((choice for choice in Choice if choice.value == name), None)
