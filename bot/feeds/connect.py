"""The way out: one lookup, each address checked before a socket is made, the checked literal connected to."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

if TYPE_CHECKING:
    import ssl

    from bot.feeds.addresses import AddressPolicy

Lookup = Callable[[str, int], Awaitable[list[str]]]
"""From a host and a port to the addresses of the host."""


class AddressRefused(OSError):
    """An address that is not connected to; raised before there is a socket."""


class CheckedResolver(AbstractResolver):
    """Looks a host up once and hands on only addresses that may be connected to."""

    def __init__(self, policy: AddressPolicy, lookup: Lookup | None = None) -> None:
        self._policy = policy
        self._lookup = lookup or SystemLookup()

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002  the base class's signature
    ) -> list[ResolveResult]:
        """Return the checked addresses of a host.

        Raises:
            AddressRefused: it has addresses, none of them public.
            OSError: it has none.
        """
        addresses = list(dict.fromkeys(await self._lookup(host, port)))
        kept = [address for address in addresses if self._policy.refusal(address) is None]
        if addresses and not kept:
            raise AddressRefused("the name leads to no public address")
        return [_resolved(host, address, port) for address in kept]

    async def close(self) -> None:
        """Do nothing: there is nothing to close."""


def ask_system(host: str, port: int) -> list[str]:
    """Return the addresses of a host, as the system knows them; blocks."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class SystemLookup:
    """Asks the system in threads of its own: a name server that hangs delays neither other work nor the exit."""

    def __init__(self, ask: Callable[[str, int], list[str]] = ask_system, at_once: int = 8) -> None:
        self._ask = ask
        self._free = asyncio.Semaphore(at_once)

    async def __call__(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host.

        Raises:
            OSError: it has none.
        """
        await self._free.acquire()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[str]] = loop.create_future()
        Thread(target=self._run, args=(loop, answer, host, port), name="feeds-dns", daemon=True).start()
        return await answer

    def _run(self, loop: asyncio.AbstractEventLoop, answer: asyncio.Future[list[str]], host: str, port: int) -> None:
        """Ask, in a thread; the slot is taken until the system has answered, even if nobody waits any more."""
        found: list[str] | Exception
        try:
            found = self._ask(host, port)
        except Exception as error:  # noqa: BLE001  handed to whoever waits
            found = error
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(self._hand_over, answer, found)

    def _hand_over(self, answer: asyncio.Future[list[str]], found: list[str] | Exception) -> None:
        self._free.release()
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)


def _resolved(host: str, address: str, port: int) -> ResolveResult:
    return ResolveResult(
        hostname=host,
        host=address,
        port=port,
        family=socket.AF_INET6 if ":" in address else socket.AF_INET,
        proto=0,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )


def checked_connector(
    policy: AddressPolicy, resolver: CheckedResolver, at_once: int, tls: ssl.SSLContext | None = None
) -> aiohttp.TCPConnector:
    """Return a connector that cannot make a socket for a refused address, literal or looked up.

    Without `tls` the system's certificates are trusted.
    """

    def make_socket(address: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, proto, _, target = address
        reason = policy.refusal(str(target[0]))
        if reason is not None:
            raise AddressRefused(reason)
        made = socket.socket(family, kind, proto)
        made.settimeout(0)
        return made

    return aiohttp.TCPConnector(
        resolver=resolver,
        use_dns_cache=False,
        socket_factory=make_socket,
        limit=at_once,
        ssl=tls or True,
        keepalive_timeout=5,
    )


class HostSlots:
    """At most so many requests to one host at once; nothing is kept of a host that is not being asked."""

    def __init__(self, per_host: int) -> None:
        self._per_host = per_host
        self._gates: dict[str, asyncio.Semaphore] = {}
        self._users: Counter[str] = Counter()

    @asynccontextmanager
    async def slot(self, host: str) -> AsyncIterator[None]:
        """Wait for a free slot of the host and hold it."""
        gate = self._gates.setdefault(host, asyncio.Semaphore(self._per_host))
        self._users[host] += 1
        try:
            async with gate:
                yield
        finally:
            self._users[host] -= 1
            if not self._users[host]:
                del self._users[host], self._gates[host]
