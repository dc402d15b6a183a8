"""Which handler serves a command or a press, and what is asked before: rights, limits, cool-downs. Two tables."""

from __future__ import annotations

import logging
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from telegram import CallbackQuery, Message

from bot.rendering.conversation import line
from bot.telegram.handlers.operating import Operating
from bot.telegram.handlers.reading import Reading
from bot.telegram.handlers.room import Guest, Room
from bot.telegram.handlers.settings import Settings
from bot.telegram.handlers.subscribing import Subscribing
from bot.telegram.handlers.visits import Visit, command_visit, place_of, press_visit

Handler = Callable[[Guest], Awaitable[None]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A handler with what is asked before it serves."""

    handler: Handler
    changes: bool = False
    """It changes the chat: in a group only administrators."""
    cools_down: bool = False
    """A group is shown it now and then only."""
    operator: bool = False
    """For the operator's chat."""


_FOR_CHANNELS = frozenset({"subscribe", "unsubscribe", "stop"})
"""Commands that may name a channel from a private chat; any other would change the private chat instead."""


class Router:
    """Serves messages and presses."""

    def __init__(self, room: Room, operating: Operating | None = None) -> None:
        self._room = room
        reading, subscribing, settings = Reading(room), Subscribing(room), Settings(room)
        both = {
            "latest": Route(handler=reading.latest, cools_down=True),
            "history": Route(handler=reading.history, cools_down=True),
            "sources": Route(handler=reading.sources, cools_down=True),
            "chart": Route(handler=reading.chart, cools_down=True),
            "export": Route(handler=reading.export, cools_down=True),
            "forget": Route(handler=subscribing.forget, changes=True),
            **({} if operating is None else _operators(operating)),
        }
        self.commands: dict[str, Route] = {
            **both,
            "start": Route(handler=reading.start, cools_down=True),
            "help": Route(handler=reading.help, cools_down=True),
            "about": Route(handler=reading.about, cools_down=True),
            "privacy": Route(handler=reading.privacy, cools_down=True),
            "subscribe": Route(handler=subscribing.subscribe, changes=True),
            "unsubscribe": Route(handler=subscribing.unsubscribe, changes=True),
            "stop": Route(handler=subscribing.unsubscribe, changes=True),
            "mute": Route(handler=subscribing.mute, changes=True),
            "settings": Route(handler=settings.show, changes=True),
            "status": Route(handler=reading.status, operator=True),
        }
        if operating is not None:
            self.commands["correct"] = Route(handler=operating.correct, operator=True, changes=True)
        self.presses: Mapping[str, Route] = {
            **both,
            "sub": Route(handler=subscribing.subscribe, changes=True),
            "unsub": Route(handler=subscribing.unsubscribe, changes=True),
            "set": Route(handler=settings.show, changes=True),
        }

    async def message(self, message: Message) -> None:
        """Serve a command; other words get a helpful line in private and silence elsewhere."""
        visit = command_visit(message, self._room.bot.username)
        private = message.chat.type == message.chat.PRIVATE
        if private and visit is None:
            if message.effective_attachment is None and not message.text:
                return  # a service message
            await self._unknown(message)
            return
        if visit is None:
            return
        route = self.commands.get(visit.name)
        if route is not None:
            await self._serve(visit, route)
        elif private:
            await self._room.subscriptions.wake(visit.address)
            await self._say_unknown(visit, "unknown")

    async def press(self, query: CallbackQuery) -> None:
        """Serve a press. It is user input: an unknown or forged one changes nothing, and each is answered."""
        visit = press_visit(query)
        if visit is None:
            await self._room.bot.answer_callback_query(query.id)
            return
        route = self.presses.get(visit.name)
        if route is None:
            await self._room.say(self._room.guest(visit, None), "old.button")
            return
        await self._serve(visit, route)

    async def _serve(self, visit: Visit, route: Route) -> None:
        guest = await self._room.welcome(visit)
        if guest.chat is not None and guest.chat.pause is not None:
            await self._room.subscriptions.wake(visit.address)
        refusal = await self._refusal(guest, route)
        if refusal is not None:
            await refusal
            return
        try:
            await route.handler(guest)
        except Exception:
            log.exception("a command failed: %s", visit.name if visit.name in self.commands else "a press")
            await self._room.answer(visit)  # once more is no harm: a press that was not answered goes on spinning
            await self._room.reply(guest, line(guest.language, "failed"))

    async def _refusal(self, guest: Guest, route: Route) -> Awaitable[None] | None:
        """Return the answer that refuses a visit, or None when it may be served. Groups hear no scolding."""
        visit = guest.visit
        quiet = not visit.private and not visit.pressed
        if route.operator and not self._room.is_operators(visit):
            return _silence() if quiet else self._room.say(guest, "unknown")
        if visit.asker is not None and not self._room.limits.may_ask(visit.asker):
            return _silence() if quiet else self._slow_down(guest)
        if route.changes and not await self._room.may_change(visit):
            return _silence() if quiet else self._room.say(guest, "only.admins")
        if route.changes and visit.private and not visit.pressed and visit.name not in _FOR_CHANNELS:
            channel = next((word for word in visit.text.split() if word.startswith("@")), None)
            if channel is not None:
                return self._room.say(guest, "channel.there", channel=channel)
        if route.cools_down and not visit.private and not self._room.is_operators(visit):
            left = self._room.limits.seconds_left(visit.address.chat_id, f"{visit.name}:{visit.argument() or ''}")
            if left > 0 and visit.argument(1) is None:
                return _silence() if quiet else self._room.say(guest, "too.soon", n=math.ceil(left))
        return None

    async def _slow_down(self, guest: Guest) -> None:
        """Ask for patience, once a while: the answers to a flood would be a flood."""
        if guest.visit.pressed or not self._room.limits.seconds_left(guest.visit.address.chat_id, "slow.down"):
            await self._room.say(guest, "slow.down")

    async def _unknown(self, message: Message) -> None:
        """Help somebody who wrote something else than a command."""
        visit = command_visit(message, self._room.bot.username) or _visit_of(message)
        await self._room.subscriptions.wake(visit.address)
        await self._say_unknown(visit, "unknown.words")

    async def _say_unknown(self, visit: Visit, key: str) -> None:
        if visit.user_id is None or not self._room.limits.may_ask(visit.user_id):
            return
        guest = await self._room.welcome(visit)
        await self._room.reply(guest, line(guest.language, key))


def _operators(operating: Operating) -> dict[str, Route]:
    """Return what the operator's chat alone may ask for; in a group of operators its administrators."""
    handlers = {"review": operating.review, "retract": operating.retract, "announce": operating.announce}
    return {name: Route(handler=handler, operator=True, changes=True) for name, handler in handlers.items()}


def _visit_of(message: Message) -> Visit:
    user = message.from_user
    return Visit(
        place=place_of(message.chat, user),
        user_id=None if user is None else user.id,
        name="",
        message_id=message.message_id,
    )


async def _silence() -> None:
    """Say nothing."""
