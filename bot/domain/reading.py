"""What comes back from an outlet: bodies, refusals, parsed feeds; the words between the network's edge and the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from bot.domain.entries import Entry


class FailureReason(StrEnum):
    """Why a feed could not be read: a closed list, used as a metric's label."""

    BAD_ADDRESS = "bad_address"
    """No address of a web page, or one that spells its host in a way that hides it."""
    PRIVATE_ADDRESS = "private_address"
    """It leads to this machine or its network; no connection was made."""
    DNS = "dns"
    """The host's name is not known."""
    CONNECT = "connect"
    """Refused, unreachable, or cut before the answer."""
    TLS = "tls"
    """The certificate or the handshake failed."""
    TIMEOUT = "timeout"
    """Not done within the total deadline."""
    PROTOCOL = "protocol"
    """Not HTTP, a flood of headers, or fewer bytes than were promised."""
    TOO_LARGE = "too_large"
    """More bytes than allowed, on the wire or inflated."""
    ENCODING = "encoding"
    """A content encoding that is stacked, was not asked for, or does not decode to its end."""
    REDIRECT = "redirect"
    """A loop, too many hops, or a hop that is not followed (another scheme, https to http)."""
    EMPTY = "empty"
    """An answer without a body."""
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    GONE = "gone"
    THROTTLED = "throttled"
    SERVER_ERROR = "server_error"
    STATUS = "status"
    """Another status that brings no feed."""
    BOT_WALL = "bot_wall"
    """A page that wants to see a browser."""
    NOT_A_FEED = "not_a_feed"
    """A web page or another document."""
    JSON_FEED = "json_feed"
    """JSON, which is not read."""
    UNREADABLE = "unreadable"
    """It looks like a feed, and the parser gave up on it."""
    PARSE_TIMEOUT = "parse_timeout"
    """The parser was stopped at its deadline."""
    PARSE_MEMORY = "parse_memory"
    """The parser was stopped at its memory limit."""
    PARSE_CRASH = "parse_crash"
    """The parser died."""
    UNEXPECTED = "unexpected"
    """Something nobody foresaw: a fault of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What the server gave to ask "changed since?" with."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An answer with content, inflated and within the caps."""

    url: str
    """Where it came from in the end, without credentials."""
    content: bytes = field(repr=False)
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str
    """SHA-256 of the content, in hexadecimal digits."""
    moved_to: str | None = None
    """The final address, where every hop on the way was a permanent redirect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The feed is as it was."""

    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    full: bool = False
    """The whole body was read and is the same; False: the server said so (304)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The feed could not be read."""

    reason: FailureReason
    detail: str = ""
    """For the operator: one line, without credentials."""
    retry_after: int | None = None
    """Seconds that the server asked to wait, at most a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a body says."""

    entries: tuple[Entry, ...] = field(repr=False)
    """In the feed's order. An id occurs twice where the feed repeats an item word for word."""
    title: str = ""
    truncated: bool = False
    """The body was cut off; its last entry is flagged."""
    lossy: bool = False
    """Some bytes could not be decoded for certain; the entries concerned are flagged."""
    capped: bool = False
    """There were more items than are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A body with what it says: one poll that brought something."""

    body: Body
    parsed: Parsed


Result = Read | Unchanged | Failure
"""What one poll of one feed came to."""


def shown_url(url: str) -> str:
    """Return a feed's address as it may be logged and shown: without credentials."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "an address that is none"
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
