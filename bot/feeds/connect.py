"""The way out: one lookup, each address checked before a socket is made, the checked literal connected to."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

if TYPE_CHECKING:
    import ssl

    from bot.feeds.addresses import AddressPolicy

Lookup = Callable[[str, int], Awaitable[list[str]]]
"""From a host and a port to the addresses of the host."""

_LOOKUPS_AT_ONCE = 8


class AddressRefused(OSError):
    """An address that is not connected to; raised before there is a socket."""


class CheckedResolver(AbstractResolver):
    """Looks a host up once and hands on only addresses that may be connected to."""

    def __init__(self, policy: AddressPolicy, lookup: Lookup | None = None) -> None:
        self._policy = policy
        self._lookup = lookup or self._system_lookup
        self._threads = ThreadPoolExecutor(_LOOKUPS_AT_ONCE, thread_name_prefix="feeds-dns")

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

    async def _system_lookup(self, host: str, port: int) -> list[str]:
        """Ask the system, in threads of our own: a name server that hangs delays nobody else's work."""
        answers = await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        return [str(answer[4][0]) for answer in answers]

    async def close(self) -> None:
        """Let the lookup threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)


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
