"""Starts and stops the sandbox: a server on loopback with the Bot API, the chat page and the people."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import time
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import Final, Self

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage
from aiohttp.web_protocol import RequestHandler

from bot.errors import OperatorError
from bot.sandbox.api import MAX_BODY, BotApi
from bot.sandbox.core import Core, LoggedRequest
from bot.sandbox.driver import Driver
from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.pacing import Pacing, PacingRules
from bot.sandbox.pages import Pages
from bot.sandbox.people import furnish
from bot.sandbox.state import BOT_ID, Chat, Topic, User, World

SANDBOX_TOKEN: Final = f"{BOT_ID}:sandbox-token-of-no-use-elsewhere-00"
_BUSY: Final = frozenset((errno.EADDRINUSE, errno.EACCES))
_SHUTDOWN_SECONDS: Final = 0.5
_BACKLOG: Final = 1024  # the usual 128 lets a bot that opens hundreds of connections at once wait for a second


class Sandbox(Driver):
    """A Bot API server on this machine with people in it.

    `clock` dates the messages (Unix seconds); pacing and waiting run on the machine's own clock. `keep_requests`
    bounds the log of requests (None keeps all). `old_server` knows no rich messages.
    """

    def __init__(
        self,
        *,
        token: str = SANDBOX_TOKEN,
        demo: bool = False,
        old_server: bool = False,
        pacing: PacingRules | None = None,
        clock: Callable[[], float] = time.time,
        keep_requests: int | None = None,
    ) -> None:
        world = World(clock, time.monotonic)
        core = Core(
            world,
            token,
            pacing=Pacing(pacing or PacingRules()),
            requests=deque(maxlen=keep_requests),
            old_server=old_server,
        )
        super().__init__(core)
        self.demo = demo
        self.ana, self.ben, self.group, self.forum, self.channel = furnish(world)
        self._events = Events()
        world.listeners.append(self._events.publish)
        self._pages = Pages(core, self, self._events, demo=demo)
        self._api = BotApi(core)
        self._runner: web.ServerRunner | None = None
        self._delivery: asyncio.Task[None] | None = None
        self._url = ""

    @property
    def token(self) -> str:
        """The only token that is known here."""
        return self.core.token

    @property
    def url(self) -> str:
        """The server's address, as `http://127.0.0.1:8480`; the page is there too."""
        return self._url

    @property
    def base_url(self) -> str:
        """What python-telegram-bot takes as `base_url`."""
        return f"{self._url}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot takes as `base_file_url`."""
        return f"{self._url}/file/bot"

    @property
    def faults(self) -> Faults:
        """The faults in force."""
        return self.core.faults

    @property
    def pacing(self) -> PacingRules:
        """The pacing rules, to be changed in place."""
        return self.core.pacing.rules

    @property
    def requests(self) -> deque[LoggedRequest]:
        """Every request of the bot, in order."""
        return self.core.requests

    @property
    def topic(self) -> Topic:
        """The topic of the forum that is not the general one."""
        return list(self.forum.topics.values())[-1]

    def requests_of(self, method: str) -> list[LoggedRequest]:
        """Return the logged requests of one method."""
        return [request for request in self.core.requests if request.method == method]

    def add_user(self, user_id: int, first_name: str = "", *, language: str = "es", started: bool = True) -> User:
        """Add a person with a private chat who is not shown on the page."""
        name = first_name or f"P{user_id}"
        user = User(user_id, name, f"user{user_id}", language, on_page=False, started=started)
        self.world.users[user_id] = user
        self.world.chats[user_id] = Chat(user_id, "private", user=user)
        return user

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen on a loopback address and return the address; port 0 lets the kernel choose.

        Raises OperatorError when the port is taken or the address is not loopback.
        """
        if not _is_loopback(host):
            raise OperatorError(f"the sandbox listens on this machine only (127.0.0.1), not on {host}")
        server = web.Server(self._handle, access_log=None, request_factory=_read_request)
        runner = web.ServerRunner(server, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        try:
            site = web.TCPSite(runner, host, port, backlog=_BACKLOG)
            await site.start()
        except OSError as error:
            await runner.cleanup()
            if error.errno in _BUSY:
                raise OperatorError(
                    f"port {port} of {host} is taken: stop the other program, or set RECUENTO_SANDBOX_LISTEN "
                    f"to another one, such as {host}:{port + 1}"
                ) from None
            raise
        self._runner = runner
        bound = runner.addresses[0][1]
        self._url = f"http://{host}:{bound}"
        self._delivery = asyncio.create_task(self.core.updates.deliver())
        return self._url

    async def serve(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen until cancelled, then stop."""
        await self.start(host, port)
        try:
            await asyncio.Event().wait()
        finally:
            await self.stop()

    async def stop(self) -> None:
        """Stop listening; long polls and pages are let go."""
        if self._delivery is not None:
            self._delivery.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._delivery
            self._delivery = None
        self.core.updates.release()
        self._events.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path, _, query = request.raw_path.partition("?")
        if path.startswith("/bot"):
            return await self._api.handle(request, path[4:], query)
        if path.startswith("/file/bot"):
            return await self._api.file(path[9:])
        response = await self._pages.handle(request, path)
        return response or web.Response(status=HTTPStatus.NOT_FOUND, text="404 Not Found")


def _read_request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    """Build a request that may carry files; the server's own factory takes 1 MiB at most."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=MAX_BODY)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
