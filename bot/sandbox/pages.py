"""The chat page and what it asks of the server: its files, the state, and what the people on it do."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import fields
from http import HTTPStatus
from importlib import resources
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from aiohttp import web

from bot.sandbox.core import Core
from bot.sandbox.driver import Asked, Driver
from bot.sandbox.events import Events
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.methods.profile import commands_for
from bot.sandbox.rules import is_administrator
from bot.sandbox.state import Chat, ChatMessage, Json, User

_TYPES: Final = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
}
_NAMES: Final = re.compile(r"/page/([a-z]+\.(?:css|js))\Z")
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_LOCAL: Final = frozenset(("127.0.0.1", "localhost", "::1"))
_SHOWN: Final = 300  # messages of a chat that a page begins with
_PICTURES: Final = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
_FAULT_FIELDS: Final = frozenset(each.name for each in fields(Fault)) - {"kind", "id", "hits"}

Deed = Callable[[Json], Awaitable[Json | None]]


class Pages:
    """Answers everything outside the Bot API; only to pages of this machine."""

    def __init__(self, core: Core, driver: Driver, events: Events, *, demo: bool) -> None:
        self._core = core
        self._driver = driver
        self._events = events
        self._demo = demo
        self._deeds: dict[str, Deed] = {
            "say": self._say,
            "press": self._press,
            "inline": self._inline,
            "choose": self._choose,
            "edit": self._edit,
            "sticker": self._sticker,
            "bot": self._bot,
            "topic": self._topic,
            "faults": self._add_fault,
            "faults/remove": self._remove_fault,
        }

    async def handle(self, request: web.BaseRequest, path: str) -> web.StreamResponse | None:
        """Answer a request of the page; None for a path that is not the page's."""
        if not _from_here(request):
            return web.Response(status=HTTPStatus.FORBIDDEN, text="This page is for this machine only.")
        named = _NAMES.match(path)
        if path == "/" or named:
            return _file(named[1] if named else "index.html")
        if not path.startswith("/sandbox/"):
            return None
        name = path.removeprefix("/sandbox/")
        if request.method == "POST":
            return await self._do(request, name)
        if name == "events":
            return await self._events.stream(request)
        return self._read(request, name)

    def _read(self, request: web.BaseRequest, name: str) -> web.Response | None:
        match name.partition("/"):
            case "state", _, _:
                return _json(self._state())
            case "commands", _, _:
                return _json(self._commands(request))
            case "faults", _, _:
                return _json([order.json() for order in self._core.faults.orders])
            case "file", _, file_id:
                return self._stored(file_id)
        return None

    async def _do(self, request: web.BaseRequest, name: str) -> web.Response | None:
        deed = self._deeds.get(name)
        if deed is None:
            return None
        if not request.headers.get("Content-Type", "").startswith("application/json"):
            return _json({"error": "send JSON"}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            return _json(await deed(orjson.loads(await request.read())) or {})
        except (KeyError, TypeError, ValueError, LookupError, StopIteration, AttributeError) as error:
            return _json({"error": str(error) or type(error).__name__}, HTTPStatus.BAD_REQUEST)

    # -- what a page reads --------------------------------------------------------------------------------

    def _state(self) -> Json:
        world = self._core.world
        people = [user for user in world.users.values() if user.on_page]
        chats = [chat for chat in world.chats.values() if chat.user is None or chat.user.on_page]
        texts = world.texts.items()
        descriptions = {language: text for (kind, language), text in texts if kind == "description"}
        return {
            "demo": self._demo,
            "bot": world.bot_json() | {"descriptions": descriptions},
            "menu": world.menu_button,
            "users": [user.json() | {"blocked_bot": user.blocked_bot} for user in people],
            "chats": [self._chat(chat, people) for chat in chats],
        }

    def _chat(self, chat: Chat, people: list[User]) -> Json:
        messages = [message.body for message in chat.messages.values() if not message.deleted]
        return chat.json() | {
            "bot": "member" if chat.private else chat.bot.status,
            "migrated_to": chat.migrated_to,
            "topics": [{"id": t.id, "name": t.name, "closed": t.closed} for t in chat.topics.values()],
            "administrators": [user.id for user in people if is_administrator(chat, user.id)],
            "members": len(chat.members),
            "messages": messages[-_SHOWN:],
        }

    def _commands(self, request: web.BaseRequest) -> list[Json]:
        user = self._core.world.users.get(int(request.query.get("user", "0")))
        chat = int(request.query.get("chat", "0"))
        return commands_for(self._core, user, chat) if user and chat in self._core.world.chats else []

    def _stored(self, file_id: str) -> web.Response | None:
        stored = self._core.world.files.get(file_id)
        if stored is None:
            return None
        kind = next((mime for start, mime in _PICTURES.items() if stored.content.startswith(start)), "")
        if not stored.width or not kind:
            kind = "application/octet-stream"
        return web.Response(body=stored.content, headers={**_HEADERS, "Content-Type": kind})

    # -- what people do on it -----------------------------------------------------------------------------

    def _user(self, wish: Json) -> User:
        return self._core.world.users[int(wish["user"])]

    def _message(self, wish: Json) -> ChatMessage:
        return self._core.world.chats[int(wish["chat"])].messages[int(wish["message"])]

    async def _say(self, wish: Json) -> Json:
        chat = self._driver.chat(int(wish["chat"]))
        answered = chat.messages[int(wish["reply_to"])] if wish.get("reply_to") else None
        message = await self._driver.user_says(
            self._user(wish),
            chat,
            str(wish["text"]),
            thread=wish.get("thread"),
            reply_to=answered,
            anonymous=bool(wish.get("anonymous")),
        )
        return {"message_id": message.id}

    async def _press(self, wish: Json) -> Json:
        asked = await self._driver.press_raw(self._message(wish), str(wish["data"]), self._user(wish))
        return {"query_id": asked.query.id}

    async def _inline(self, wish: Json) -> Json:
        asked = await self._driver.inline_query(self._user(wish), str(wish["query"]), int(wish["chat"]))
        return {"query_id": asked.query.id}

    async def _choose(self, wish: Json) -> Json:
        asked = Asked(self._core.world.inline_queries[wish["query_id"]])
        message = await self._driver.choose(asked, str(wish["result"]), int(wish["chat"]))
        return {"message_id": message.id}

    async def _edit(self, wish: Json) -> None:
        message = self._message(wish)
        if message.body.get("from", {}).get("id") != self._user(wish).id:
            raise ValueError("only one's own message can be changed")
        await self._driver.edit(message, str(wish["text"]))

    async def _sticker(self, wish: Json) -> None:
        await self._driver.send_sticker(self._user(wish), int(wish["chat"]), str(wish.get("emoji", "🙂")))

    async def _bot(self, wish: Json) -> None:
        """Block, unblock, remove, add, restrict the bot, or make the group a supergroup."""
        user, driver = self._user(wish), self._driver
        chat = driver.chat(int(wish["chat"]))
        match wish["deed"]:
            case "block":
                await driver.block(user)
            case "unblock":
                await driver.unblock(user)
            case "kick":
                await driver.kick(chat, user)
            case "add":
                await driver.add(chat, user, administrator=chat.type == "channel")
            case "promote":
                await driver.add(chat, user, administrator=True)
            case "restrict":
                await driver.restrict(chat, user)
            case "migrate" if chat.type == "group" and chat.migrated_to is None:
                await driver.migrate(chat)
            case _:
                raise ValueError("no such deed")

    async def _topic(self, wish: Json) -> None:
        chat = self._driver.chat(int(wish["chat"]))
        if wish.get("name"):
            await self._driver.open_topic(chat, str(wish["name"]))
        else:
            await self._driver.close_topic(chat, int(wish["topic"]), closed=bool(wish["closed"]))

    async def _add_fault(self, wish: Json) -> Json:
        given = {key: value for key, value in wish.items() if key in _FAULT_FIELDS}
        fault = self._core.faults.add(Fault(FaultKind(wish["kind"]), **given))
        self._core.world.tell({"type": "faults"})
        return fault.json()

    async def _remove_fault(self, wish: Json) -> None:
        if "id" in wish:
            self._core.faults.remove(int(wish["id"]))
        else:
            self._core.faults.clear()
        self._core.world.tell({"type": "faults"})


def _from_here(request: web.BaseRequest) -> bool:
    """Tell whether the page that asks is this machine's own: neither another site's nor a renamed address."""
    host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
    origin = request.headers.get("Origin")
    same = origin is None or urlsplit(origin).netloc == request.headers.get("Host", "")
    return host in _LOCAL and same


def _file(name: str) -> web.Response | None:
    part = resources.files("bot.sandbox").joinpath("page", name)
    if not part.is_file():
        return None
    kind = _TYPES[name[name.rindex(".") :]]
    return web.Response(body=part.read_bytes(), headers={**_HEADERS, "Content-Type": f"{kind}; charset=utf-8"})


def _json(value: Any, status: int = HTTPStatus.OK) -> web.Response:
    return web.Response(
        body=orjson.dumps(value), status=status, headers={**_HEADERS, "Content-Type": "application/json"}
    )
