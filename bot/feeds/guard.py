"""What stands between an outlet's bytes and the feed parser: charset, root cut, impossible characters, caps.

Pure, and run in the parser's child: a hostile body costs the child's time, not the event loop's.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.reading import FailureReason
from bot.feeds.charsets import as_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 10 << 20

_ROOTS = frozenset({b"rss", b"feed", b"rdf", b"channel"})
_PAGES = frozenset({b"html", b"head", b"body"})
_START = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_ITEM_EDGE = re.compile(rb"<(/?)(?:[\w.-]+:)?(?:item|entry)\s*(>?)", re.IGNORECASE)
_CHARREF = re.compile(rb"&#(x[0-9a-f]+|[0-9]+)(;?)", re.IGNORECASE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
_CONTROL_CODES = frozenset(_CONTROLS)
_SURROGATES = range(0xD800, 0xE000)
_NONCHARACTERS = frozenset({0xFFFE, 0xFFFF})
_NONCHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_REPLACEMENT = "�".encode()
_LONGEST_REF = 8
"""Digits of a character reference beyond which no character lies, leading zeros included."""


class NotAFeed(Exception):
    """The body is no feed."""

    def __init__(self, reason: FailureReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """A body that the parser may have."""

    content: bytes = field(repr=False)
    """UTF-8, beginning with the root's start tag."""
    lossy: bool
    truncated: bool
    """The root is never closed."""
    cut_inside: bool
    """And the cut lies inside the last item."""
    rootless: bool
    """No root of a feed was found: if it has no entries, it is none."""


def guard(content: bytes, content_type: str) -> Guarded:
    """Make a body safe to parse.

    Raises:
        NotAFeed: it is empty, too large, a web page, JSON, or has no markup at all.
    """
    if len(content) > MOST_BYTES:
        raise NotAFeed(FailureReason.TOO_LARGE, "the body is too large")
    text, lossy = as_utf8(content, content_type)
    if not text.strip(b" \t\r\n\0"):
        raise NotAFeed(FailureReason.EMPTY, "an empty body")
    start, root = _find_root(text)
    clean = _cleaned(text[start:])
    closed = root is None or clean.rfind(b"</" + root) >= 0
    return Guarded(
        content=clean,
        lossy=lossy,
        truncated=not closed,
        cut_inside=not closed and _ends_inside_item(clean),
        rootless=root is None,
    )


def _find_root(text: bytes) -> tuple[int, bytes | None]:
    """Return where the feed begins and its root's name as spelled; no name where only some markup begins."""
    first: int | None = None
    for at, name in _start_tags(text):
        local = name.rpartition(b":")[2].lower()
        if local in _ROOTS:
            return at, name
        if local in _PAGES:
            raise NotAFeed(FailureReason.NOT_A_FEED, "a web page, not a feed")
        first = at if first is None else first
    if first is not None:
        return first, None
    if text.lstrip()[:1] in {b"{", b"["}:
        raise NotAFeed(FailureReason.JSON_FEED, "JSON, which is not read; the outlet may have an RSS address too")
    raise NotAFeed(FailureReason.NOT_A_FEED, "no markup in it, not a feed")


def _start_tags(text: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield places and names of start tags, leaving out comments, declarations and instructions."""
    ends: dict[bytes, int] = {}
    at = text.find(b"<")
    while at >= 0:
        found = _START.match(text, at)
        if found:
            yield at, found.group(1)
        at = text.find(b"<", _past(text, at, ends))


def _past(text: bytes, at: int, ends: dict[bytes, int]) -> int:
    """Return from where to go on after the markup that begins here; what is never closed is one character."""
    lead = text[at : at + 9].upper()
    if lead.startswith(b"<!--"):
        return _after(text, b"-->", at + 4, ends) or at + 1
    if lead.startswith(b"<?"):
        return _after(text, b">", at, ends) or at + 1
    if lead == b"<!DOCTYPE":
        end = _after(text, b">", at, ends)
        subset = text.find(b"[", at, end)
        return (_after(text, b"]", subset, ends) if subset >= 0 else end) or at + 1
    return at + 1


def _after(text: bytes, end: bytes, at: int, ends: dict[bytes, int]) -> int:
    """Return the place after the next `end`, or 0; `ends` remembers, so that no stretch is searched twice."""
    found = ends.get(end, -2)
    if found != -1 and found < at:
        found = ends[end] = text.find(end, at)
    return found + len(end) if found >= 0 else 0


def _cleaned(text: bytes) -> bytes:
    """Take out controls and characters that no document may have, spelled out or by number."""
    text = text.translate(None, _CONTROLS)
    if b"\xef\xbf" in text:
        text = _NONCHARACTER.sub(_REPLACEMENT, text)
    return _CHARREF.sub(_possible, text) if b"&#" in text else text


def _possible(found: re.Match[bytes]) -> bytes:
    digits = found.group(1)
    if len(digits) > _LONGEST_REF:
        digits = digits[:1] + digits[1:].lstrip(b"0") if digits[:1] in b"xX" else digits.lstrip(b"0")
        if len(digits) > _LONGEST_REF:
            return _REPLACEMENT
    code = int(digits[1:] or b"0", 16) if digits[:1] in b"xX" else int(digits or b"0")
    if code in _CONTROL_CODES:
        return b""
    if code in _SURROGATES or code in _NONCHARACTERS or code > sys.maxunicode:
        return _REPLACEMENT
    return found.group()


def _ends_inside_item(text: bytes) -> bool:
    """Tell whether the last item that was begun is not closed."""
    edge = None
    for edge in _ITEM_EDGE.finditer(text):  # noqa: B007  the last one is wanted
        pass
    return edge is not None and not (edge.group(1) and edge.group(2))
