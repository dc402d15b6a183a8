"""Fetches a feed over HTTP: politely, under caps and one total deadline, and from public addresses alone."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import aiohttp
from yarl import URL

from bot.domain.reading import Body, Failure, FailureReason, Unchanged, Validators
from bot.feeds.addresses import AddressPolicy
from bot.feeds.answers import failure_of_status, is_bot_wall, waits
from bot.feeds.connect import AddressRefused, CheckedResolver, HostSlots, Lookup, checked_connector
from bot.feeds.inflate import EncodingFault, Inflater, TooLarge, encoding_of

if TYPE_CHECKING:
    from datetime import datetime

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_OK = 200
_NOT_MODIFIED = 304
_PIECE = 1 << 16
_HEADERS = {
    "Accept": "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_NETWORK: tuple[tuple[tuple[type[Exception], ...], FailureReason, str], ...] = (  # the narrow ones first
    ((aiohttp.ClientConnectorDNSError,), FailureReason.DNS, "the host's name is not known"),
    ((aiohttp.ClientSSLError, ssl.SSLError), FailureReason.TLS, "no trusted TLS connection"),
    ((aiohttp.ClientPayloadError, aiohttp.ClientResponseError), FailureReason.PROTOCOL, "broken HTTP"),
    ((aiohttp.InvalidURL, ValueError), FailureReason.BAD_ADDRESS, "not a web address"),
    ((aiohttp.ClientConnectionError, OSError), FailureReason.CONNECT, "no connection"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """What a feed may cost."""

    deadline: float = 20.0
    """Seconds for the whole fetch, redirects included; waiting for a slot does not count."""
    wire: int = 5 << 20
    """Bytes of body as they come."""
    inflated: int = 10 << 20
    """Bytes of body after its content encoding is undone."""
    hops: int = 5
    """Redirects that are followed."""
    headers: int = 128
    """Header lines of an answer."""
    per_host: int = 2
    """Requests to one host at once."""
    at_once: int = 16
    """Requests in all at once."""
    error_page: int = 1 << 15
    """Bytes that are read of an error page, to tell a bot wall from another refusal."""


class _Refused(Exception):
    """Carries a failure out of the fetch's depth."""

    def __init__(self, reason: FailureReason, detail: str) -> None:
        super().__init__(detail)
        self.failure = Failure(reason=reason, detail=detail)


@dataclass(slots=True)
class _Trip:
    """One fetch on its way along redirects."""

    url: URL
    headers: dict[str, str]
    now: datetime
    left: float
    """Seconds of the deadline."""
    hops: int = 0
    permanent: bool = True

    @property
    def moved_to(self) -> str | None:
        return str(self.url) if self.hops and self.permanent and self.url.user is None else None


class Fetcher:
    """One session for all feeds: no cookies, no proxies or passwords from the environment."""

    def __init__(
        self,
        *,
        user_agent: str,
        allow_local: bool = False,
        limits: FetchLimits | None = None,
        also_public: frozenset[str] = frozenset(),
        lookup: Lookup | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.limits = limits or FetchLimits()
        self._policy = AddressPolicy(allow_local=allow_local, also=also_public)
        self._user_agent = user_agent
        self._lookup = lookup
        self._tls = tls
        self._slots = asyncio.Semaphore(self.limits.at_once)
        self._hosts = HostSlots(self.limits.per_host)
        self._session: aiohttp.ClientSession | None = None
        self._resolver: CheckedResolver | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
        if self._resolver is not None:
            await self._resolver.close()
        self._session = self._resolver = None

    async def fetch(self, url: str, validators: Validators, *, now: datetime) -> Body | Unchanged | Failure:
        """Fetch a feed. Whatever the outlet does, the answer is a value; `now` dates a Retry-After."""
        try:
            trip = _Trip(_parsed(url), _request_headers(validators), now, self.limits.deadline)
            async with self._slots:
                return await self._travel(trip)
        except _Refused as refused:
            return refused.failure
        except Exception as error:  # noqa: BLE001  one outlet's oddity must never stop the others' polls
            return Failure(reason=FailureReason.UNEXPECTED, detail=type(error).__name__)

    async def _travel(self, trip: _Trip) -> Body | Unchanged | Failure:
        while True:
            self._check_host(trip.url)
            async with self._hosts.slot(trip.url.host or ""):
                answer = await self._hop(trip)
            if answer is not None:
                return answer

    def _check_host(self, url: URL) -> None:
        reason = self._policy.host_refusal(url.raw_host or "")
        if reason is not None:
            raise _Refused(FailureReason.PRIVATE_ADDRESS, f"{url.raw_host}: {reason}")

    async def _hop(self, trip: _Trip) -> Body | Unchanged | Failure | None:
        """Ask one address; None means that it leads on to another, which `trip` then holds."""
        clock = asyncio.get_running_loop().time
        started = clock()
        host = trip.url.raw_host
        try:
            async with asyncio.timeout(max(trip.left, 0)):
                async with self._open().get(trip.url, headers=trip.headers, allow_redirects=False) as response:
                    return await self._judge(trip, response)
        except TimeoutError:
            raise _Refused(FailureReason.TIMEOUT, f"{host}: not done within the deadline") from None
        except EncodingFault as fault:
            raise _Refused(FailureReason.ENCODING, f"{host}: {fault}") from None
        except TooLarge:
            raise _Refused(FailureReason.TOO_LARGE, f"{host}: the body is too large") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            reason, detail = _network_reason(error)
            raise _Refused(reason, f"{host}: {detail}") from None
        finally:
            trip.left -= clock() - started

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._resolver = CheckedResolver(self._policy, self._lookup)
            self._session = aiohttp.ClientSession(
                connector=checked_connector(self._policy, self._resolver, self.limits.at_once, self._tls),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                headers={**_HEADERS, "User-Agent": self._user_agent},
                timeout=aiohttp.ClientTimeout(total=None, connect=None),  # the deadline is our own, and total
                max_headers=self.limits.headers,
                max_field_size=1 << 15,
            )
        return self._session

    async def _judge(self, trip: _Trip, response: aiohttp.ClientResponse) -> Body | Unchanged | Failure | None:
        status = response.status
        if status in _REDIRECTS:
            self._follow(trip, response)
            return None
        if status == _NOT_MODIFIED:
            return Unchanged(
                etag=response.headers.get("ETag"),
                last_modified=response.headers.get("Last-Modified"),
                moved_to=trip.moved_to,
            )
        if status == _OK:
            return await self._body(trip, response)
        page = await self._error_page(response)
        failure = failure_of_status(status, response.headers, page)
        wait = waits(response.headers.getall("Retry-After", []), trip.now)
        return Failure(reason=failure.reason, detail=f"{trip.url.raw_host}: {failure.detail}", retry_after=wait)

    def _follow(self, trip: _Trip, response: aiohttp.ClientResponse) -> None:
        """Turn the trip to where a redirect points, or refuse it."""
        if trip.hops >= self.limits.hops:
            raise _Refused(FailureReason.REDIRECT, f"more than {self.limits.hops} redirects")
        target = _target(trip.url, response.headers.get("Location", ""))
        response.close()
        trip.hops += 1
        trip.permanent = trip.permanent and response.status in _PERMANENT
        trip.url = target

    async def _body(self, trip: _Trip, response: aiohttp.ClientResponse) -> Body | Failure:
        content = await self._content(response)
        host = trip.url.raw_host
        if not content.strip():
            return Failure(reason=FailureReason.EMPTY, detail=f"{host}: an empty body")
        content_type = response.headers.get("Content-Type", "")
        if is_bot_wall(response.headers, content[: self.limits.error_page]):
            return Failure(reason=FailureReason.BOT_WALL, detail=f"{host}: a page that wants to see a browser")
        return Body(
            url=str(trip.url.with_user(None)),
            content=content,
            content_type=content_type,
            etag=response.headers.get("ETag"),
            last_modified=response.headers.get("Last-Modified"),
            body_hash=hashlib.sha256(content).hexdigest(),
            moved_to=trip.moved_to,
        )

    async def _content(self, response: aiohttp.ClientResponse) -> bytes:
        """Read the body under both caps, inflated in small steps so that nobody else waits."""
        inflater = Inflater(encoding_of(response.headers.getall("Content-Encoding", [])), self.limits.inflated)
        if (response.content_length or 0) > self.limits.wire:
            raise TooLarge
        wire, pieces = 0, []
        async for piece in response.content.iter_chunked(_PIECE):
            wire += len(piece)
            if wire > self.limits.wire:
                raise TooLarge
            for out in inflater.feed(piece):
                pieces.append(out)
                if len(out) > _PIECE:
                    await asyncio.sleep(0)
        inflater.finish()
        return b"".join(pieces)

    async def _error_page(self, response: aiohttp.ClientResponse) -> bytes:
        """Read the beginning of an error page; what cannot be read is no page."""
        try:
            inflater = Inflater(encoding_of(response.headers.getall("Content-Encoding", [])), self.limits.error_page)
            page = b""
            async for piece in response.content.iter_chunked(_PIECE):
                page += b"".join(inflater.feed(piece))
                if len(page) >= self.limits.error_page:
                    break
        except (EncodingFault, TooLarge, aiohttp.ClientError):
            page = b""
        response.close()
        return page


def _parsed(url: str) -> URL:
    try:
        parsed = URL(url.strip())
        _ = parsed.port
    except ValueError:
        raise _Refused(FailureReason.BAD_ADDRESS, "not a web address") from None
    if parsed.scheme not in {"http", "https"} or not parsed.raw_host:
        raise _Refused(FailureReason.BAD_ADDRESS, "not a web address")
    return parsed


def _request_headers(validators: Validators) -> dict[str, str]:
    pairs = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in pairs.items() if value and value.isprintable()}


def _target(base: URL, location: str) -> URL:
    """Return where a redirect points; credentials stay only where they were."""
    try:
        target = base.join(URL(location))
    except ValueError:
        raise _Refused(FailureReason.REDIRECT, f"{base.raw_host}: a redirect to no address") from None
    if not location or target.scheme not in {"http", "https"} or not target.raw_host:
        raise _Refused(FailureReason.REDIRECT, f"{base.raw_host}: a redirect to no web address")
    if base.scheme == "https" and target.scheme == "http":
        raise _Refused(FailureReason.REDIRECT, f"{base.raw_host}: a redirect from https to http")
    same = target.origin() == base.origin()
    return target.with_user(base.user).with_password(base.password) if same else target.with_user(None)


def _network_reason(error: Exception) -> tuple[FailureReason, str]:
    """Translate what aiohttp raises; its own texts are not used, they may quote the address with its password."""
    cause = getattr(error, "os_error", error)
    if isinstance(cause, AddressRefused):
        return FailureReason.PRIVATE_ADDRESS, str(cause)
    for kinds, reason, words in _NETWORK:
        if isinstance(error, kinds):
            return reason, f"{words} ({type(cause).__name__})"
    return FailureReason.PROTOCOL, f"broken HTTP ({type(error).__name__})"
